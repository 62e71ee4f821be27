package wa

import (
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/jsonsheet"
	"github.com/milectl/milectl/internal/jsontext"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// meeting reads what all races have.
func (r *reader) meeting(top *jsontext.Node) {
	top.Skip("comptype", "competitionid", "id", "parameters", "options", "rankingcategory", "waid", "source", "eventtitles", "events")
	about := top
	if inner := top.Get("competition"); inner.IsObject() {
		about = inner
		inner.Skip("daterange", "hasstartlist", "id", "rankingcategory", "areaname")
	}
	r.meet.Meet = about.Get("compname", "competition", "name", "title").String()
	r.meet.Venue.Stadium = about.Get("arena", "stadium", "venue").String()
	r.meet.Venue.City = about.Get("city", "town").String()
	r.meet.Venue.Country = r.Nation(about.Get("country"))
	first, last := r.Day(about.Get("startdate", "date")), r.Day(about.Get("enddate", "finishdate"))
	r.Year, r.First, r.Last = first.Year(), first, last
	if first == last || last.IsZero() {
		r.meet.Date = first
	}
	r.meet.Environment = r.environment(about.Get("indooroutdoor"))
}

func (r *reader) environment(n *jsontext.Node) event.Environment {
	switch text := n.String(); {
	case strings.EqualFold(text, "outdoor"):
		return event.Outdoor
	case text != "":
		r.Note(n.Line, sheet.Open, fmt.Sprintf("%q: on which track is not said", text))
	}
	return 0
}

// event reads an event: its results, or those of its races.
func (r *reader) event(n *jsontext.Node) {
	if !n.IsObject() {
		return
	}
	n.Skip("agegroup", "eventcode", "eventid", "isrelay", "perresultwind", "withwind", "disciplinecode", "disciplinenameurlslug", "rankingcategory", "ismasters")
	races := n.Get("races").List()
	count := len(n.Get("results").List())
	for _, one := range races {
		count += len(one.Get("results").List())
	}
	base := sheet.Race{Race: r.meet}
	heading := jsonsheet.Heading{Line: n.Line, Gender: n.Get("gender", "sex").String(), Rows: count}
	if m := n.Member("eventname", "event", "discipline", "title"); m != nil {
		heading.Line, heading.Title = m.Line, m.Value.String()
	}
	if !r.Entitle(&base, heading) {
		n.Taken()
		return
	}
	if in := n.Get("indooroutdoor"); in != nil {
		base.Environment = r.environment(in)
	}
	if len(n.Get("results").List()) > 0 {
		r.race(base, n, n)
	} else if len(races) == 0 {
		n.Taken()
		r.Note(heading.Line, sheet.LeftOut, "an event without results")
	}
	for _, one := range races {
		if one.IsObject() {
			if len(races) > 1 {
				base.Line = one.Line
			}
			r.race(base, n, one)
		}
	}
}

// race reads a race of an event, which may be the event itself.
func (r *reader) race(one sheet.Race, of, n *jsontext.Node) {
	n.Skip("raceid", "day", "startlist", "races", "results", "status")
	r.round(&one, n)
	if day := r.Day(n.Get("date")); !day.IsZero() {
		one.Date = day
	} else if of != n {
		if day := r.Day(of.Get("date")); !day.IsZero() {
			one.Date = day
		}
	}
	one.Time = jsonsheet.Clock(n.Get("starttime", "time"))
	one.Wind = r.Wind(n.Get("wind"), one.Event.NeedsWind() || one.Event.IsZero())
	rows := n.Get("results").List()
	if len(rows) == 0 {
		n.Taken()
		r.Note(one.Line, sheet.LeftOut, "a race without results")
		return
	}
	for _, row := range rows {
		if row.IsObject() && !r.IsCut(row) {
			r.row(&one, row)
		}
	}
	r.ByHand(&one, n)
	r.Add(&one)
}

// round reads the round by its name, and the number of the heat.
func (r *reader) round(one *sheet.Race, n *jsontext.Node) {
	name := n.Get("roundname", "round", "race", "phase")
	said := label.ReadTitle(name.String())
	if inHeat := label.ReadTitle(n.Get("heatname", "racename").String()); inHeat.Section != "" || inHeat.Heat > 0 {
		said.Section, said.Heat = inHeat.Section, inHeat.Heat
	}
	if said.Round != "" {
		one.Round = said.Round
	}
	if said.Section != "" {
		one.Section = said.Section
	}
	if number := jsonsheet.Number(n.Get("heatnumber", "racenumber", "number")); number > 0 {
		said.Heat = number
	}
	text := name.String()
	switch plain := strings.EqualFold(text, "race") || text == ""; {
	case one.Round == race.Final && said.Heat > 1:
		one.Section = first(one.Section, fmt.Sprint(said.Heat))
		r.Note(one.Line, sheet.Read, "race "+fmt.Sprint(said.Heat)+" of the final is read as a section")
	case one.Round == race.Final:
	case one.Round == "" && !plain && said.Section == "":
		one.Heat = said.Heat
		r.Note(name.Line, sheet.Open, fmt.Sprintf("which round %q is is not said", text))
	default:
		one.Heat = said.Heat
		one.RoundOpen = one.Round == "" && said.Heat > 0
	}
}

func first(texts ...string) string {
	for _, text := range texts {
		if !jsonsheet.IsUnknown(text) {
			return text
		}
	}
	return ""
}
