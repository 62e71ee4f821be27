package wa

import (
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/jsonsheet"
	"github.com/milectl/milectl/internal/jsontext"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// model reads the model for sending results: people and teams by their id, and units
// of rounds of races.
func (r *reader) model() {
	root := r.Root
	root.Skip("waid", "source", "id", "version")
	r.meet.Meet = root.Get("name", "compname", "competition").String()
	r.venues()
	r.people, r.squads = r.known("athletes"), r.known("relayteams")
	for _, unit := range root.Get("units").List() {
		r.unit(unit)
	}
}

// venues takes the venue where there is only one.
func (r *reader) venues() {
	venues := r.Root.Get("venues")
	if list := venues.List(); len(list) == 1 {
		r.meet.Venue.Stadium = list[0].Get("name").String()
		r.meet.Venue.Country = r.Nation(list[0].Get("country"))
	} else if len(list) > 1 {
		r.Note(venues.Line, sheet.Open, fmt.Sprintf("which of %d venues each race was at is not said", len(list)))
	}
	venues.Taken()
}

// known reads a list of those whom the file knows by an id.
func (r *reader) known(key string) map[string]jsonsheet.Person {
	all := make(map[string]jsonsheet.Person)
	list := r.Root.Get(key)
	for _, n := range list.List() {
		if !n.IsObject() || r.IsCut(n) {
			continue
		}
		if nation := n.Get("country"); key == "relayteams" && strings.EqualFold(nation.String(), "INT") {
			all[n.Get("id").String()] = jsonsheet.Person{Name: n.Get("name").String(), Line: n.Line}
			r.Note(nation.Line, sheet.Read, "a team of several nations")
			continue
		}
		id, who := n.Get("id").String(), r.Person(n)
		if before, found := all[id]; found {
			r.Note(n.Line, sheet.Doubt, "id "+id+" stands twice: "+before.Name+" and "+who.Name+"; the first is taken")
			continue
		}
		all[id] = who
	}
	return all
}

// unit reads an event of the model.
func (r *reader) unit(n *jsontext.Node) {
	if !n.IsObject() {
		return
	}
	n.Skip("waeventid", "minage", "maxage", "id")
	base, count := sheet.Race{Race: r.meet}, 0
	rounds := n.Get("rounds")
	for _, round := range rounds.List() {
		for _, one := range round.Get("races").List() {
			count += len(one.Get("results").List())
		}
	}
	code := n.Get("discipline", "eventcode", "event")
	heading := jsonsheet.Heading{Line: n.Line, Code: code.String(), At: code, Gender: n.Get("gender", "sex").String(), Rows: count}
	if m := n.Member("title", "name", "eventname"); m != nil {
		heading.Line, heading.Title = m.Line, m.Value.String()
	}
	if !r.Entitle(&base, heading) {
		rounds.Taken()
		return
	}
	if count == 0 {
		r.Note(heading.Line, sheet.LeftOut, "an event without results")
		return
	}
	for _, round := range rounds.List() {
		r.races(base, n, round)
	}
}

// races reads the races of a round.
func (r *reader) races(base sheet.Race, unit, round *jsontext.Node) {
	kind := round.Get("type", "name", "round")
	said := label.ReadTitle(kind.String())
	races := round.Get("races").List()
	base.Round, base.Section = said.Round, first(said.Section, base.Section)
	if said.Round == "" && kind != nil {
		r.Note(kind.Line, sheet.Open, fmt.Sprintf("which round %q is is not said", kind.String()))
	}
	for _, n := range races {
		if !n.IsObject() {
			continue
		}
		one := base
		if len(races) > 1 || len(unit.Get("rounds").List()) > 1 {
			one.Line = n.Line
		}
		number := jsonsheet.Number(n.Get("number"))
		switch {
		case said.Round != race.Final && (len(races) > 1 || said.Round != ""):
			one.Heat = number
			one.RoundOpen = said.Round == "" && kind == nil
		case said.Round == race.Final && len(races) > 1:
			one.Section = fmt.Sprint(number)
			r.Note(one.Line, sheet.Read, fmt.Sprintf("race %d of %d of the final is read as a section", number, len(races)))
		}
		r.modelRace(&one, n)
	}
}

// modelRace reads a race of the model.
func (r *reader) modelRace(one *sheet.Race, n *jsontext.Node) {
	n.Skip("endtime", "id", "waid")
	one.Date, one.Time = r.Day(n.Get("date")), jsonsheet.Clock(n.Get("starttime"))
	if r.Year == 0 {
		r.Year = one.Date.Year()
	}
	if n.Get("oversizedtrack") != nil {
		r.Note(n.Member("oversizedtrack").Line, sheet.Open, "an oversized track: how long a lap is is not said")
	}
	one.Wind = r.Wind(n.Get("wind"), one.Event.NeedsWind() || one.Event.IsZero())
	for _, row := range n.Get("results").List() {
		if row.IsObject() && !r.IsCut(row) {
			r.modelRow(one, row)
		}
	}
	if len(one.Rows) == 0 {
		r.Note(one.Line, sheet.LeftOut, "a race without results")
		return
	}
	r.ByHand(one, n)
	r.Add(one)
}

// modelRow reads a result of the model, which has the id of who ran.
func (r *reader) modelRow(one *sheet.Race, n *jsontext.Node) {
	row := sheet.Row{Line: n.Line}
	athlete, team := n.Get("athleteid"), n.Get("relayteamid")
	switch {
	case team != nil:
		who, ok := r.squads[team.String()]
		row.Team, row.Family, row.Nation, row.Entry = who.Name, who.Name, who.Nation, team.String()
		if !ok {
			r.Note(n.Line, sheet.Open, "team "+team.String()+" is none of relayTeams")
		}
		r.Legs(one, &row, n.Get("legs", "members"), r.person)
	case athlete != nil:
		row.Entry = athlete.String()
		who, ok := r.people[row.Entry]
		who.Apply(&row)
		if !ok {
			r.Note(n.Line, sheet.Open, "athlete "+row.Entry+" is nobody in athletes")
		}
	default:
		r.Person(n).Apply(&row)
	}
	r.result(one, &row, n)
	one.Rows = append(one.Rows, row)
}
