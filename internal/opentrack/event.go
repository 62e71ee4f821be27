package opentrack

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/jsonsheet"
	"github.com/milectl/milectl/internal/jsontext"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/words"
)

// event reads an event: a race for each of its units that has results.
func (r *reader) event(n *jsontext.Node) {
	if !n.IsObject() {
		return
	}
	n.Skip("eventid", "category", "agegroups", "cutafterround", "cutsurvivors", "lanes", "status", "r1time", "r2time", "r3time", "r4time",
		"rounds", "day", "r2day", "r3day", "r4day", "genders", "eventcode", "sorteventcode", "type", "parentid", "seedingmethod", "results")
	units, own := n.Get("units", "heats").List(), n.Get("results")
	base := sheet.Race{Race: r.meet}
	name, code := n.Member("name", "eventname", "title"), n.Get("eventcode", "discipline")
	heading := jsonsheet.Heading{Line: n.Line, Code: code.String(), At: code, Gender: n.Get("genders", "gender").String(), Rows: countRows(units)}
	if name != nil {
		heading.Line, heading.Title = name.Line, name.Value.String()
	}
	if !r.Entitle(&base, heading) {
		for _, unit := range units {
			unit.Taken()
		}
		return
	}
	if len(own.List()) > 0 && (len(units) > 0 || !hasResults(own.List())) {
		own.Taken()
		r.Note(heading.Line, sheet.LeftOut, "a list of "+words.Count(len(own.Items), "entrant")+" and no results")
	} else if len(own.List()) > 0 {
		units = []*jsontext.Node{n}
	} else if len(units) == 0 {
		r.Note(heading.Line, sheet.LeftOut, "an event without races")
	}
	start := len(r.Races)
	ranks := &ranks{}
	for _, unit := range units {
		r.unit(base, n, unit, ranks)
	}
	r.overall(r.Races[start:], ranks)
}

func countRows(units []*jsontext.Node) int {
	n := 0
	for _, unit := range units {
		n += len(unit.Get("results").List())
	}
	return n
}

// hasResults reports whether one of some rows has more than a name: a list of those
// who are entered has not.
func hasResults(rows []*jsontext.Node) bool {
	return slices.ContainsFunc(rows, func(n *jsontext.Node) bool {
		return n.Get("performance", "place", "catpos", "status") != nil
	})
}

// unit reads a race of an event.
func (r *reader) unit(base sheet.Race, event, n *jsontext.Node, ranks *ranks) {
	if n != event {
		n.Skip("distance", "precision", "splitslap", "splitsstart", "status", "scoringmethod", "lanes", "id", "unitid")
		skipSwitches(n)
	}
	rows := n.Get("results").List()
	one := base
	if n != event && len(event.Get("units", "heats").List()) > 1 {
		one.Line = n.Line
	}
	if len(rows) == 0 || !hasResults(rows) {
		n.Taken()
		r.Note(one.Line, sheet.LeftOut, "a race with "+words.Count(len(rows), "entrant")+" and no results")
		return
	}
	round := max(jsonsheet.Number(n.Get("round")), 1)
	r.round(&one, event, n, round)
	r.when(&one, event, n, round)
	one.Wind = r.Wind(n.Get("windassistance", "wind"), one.Event.NeedsWind() || one.Event.IsZero())
	if m := n.Member("resultsstatus"); m != nil && strings.EqualFold(m.Value.String(), "provisional") {
		one.List = race.Provisional
		r.Note(m.Line, sheet.Open, "a provisional list")
	}
	if m := n.Member("status"); m != nil && n != event && !isOver(m.Value.String()) {
		r.Note(m.Line, sheet.Open, "the race has the status "+strconv.Quote(m.Value.String()))
	}
	for _, row := range rows {
		if row.IsObject() && !r.IsCut(row) {
			r.row(&one, row, ranks, round)
		}
	}
	r.ByHand(&one, n)
	r.Add(&one)
}

func isOver(status string) bool {
	return strings.Contains(" finished official complete completed none ", " "+strings.ToLower(status)+" ")
}

// skipSwitches passes over what only says how a page shows the results.
func skipSwitches(n *jsontext.Node) {
	for _, m := range n.Members {
		if key := strings.ToLower(m.Key); strings.HasPrefix(key, "show") {
			n.Skip(strings.ReplaceAll(key, "_", ""))
		}
	}
}

// round tells which round a race is of. An event says how many races each of its
// rounds has: "2,1" is two heats and a final.
func (r *reader) round(one *sheet.Race, event, n *jsontext.Node, round int) {
	heat := jsonsheet.Number(n.Get("heat", "heatnumber"))
	counts := roundsOf(event)
	last := len(counts)
	if last > 1 {
		one.Round, one.Heat = "", 0 // the title is that of all rounds
	}
	if name := n.Get("heatname", "unitname"); name != nil {
		said := label.ReadTitle(name.String())
		if said.Round != "" || said.Section != "" {
			one.Round, one.Section, one.Heat = said.Round, said.Section, said.Heat
		}
	}
	switch {
	case one.Round == race.Final && one.Section == "" && heat > 0 && racesOf(event, n) > 1:
		one.Section, heat = strconv.Itoa(heat), 0
		r.Note(one.Line, sheet.Read, "race "+one.Section+" of the final is read as a section")
	case one.Round == race.Final, one.Round == "" && last > 1 && round == last && counts[last-1] == "1":
		one.Round, heat = race.Final, 0
	case one.Round != "":
	case counts[0] == "" && isFollowed(event, round):
		if one.RoundOpen = round > 1; round == 1 {
			one.Round = race.HeatRound
		}
	case last > 1 && round < last:
		one.Round = earlierRound(round, last)
		if one.Round == "" {
			r.Note(one.Line, sheet.Open, fmt.Sprintf("which round is round %d of %d is not said", round, last))
		} else if round > 1 {
			r.Note(one.Line, sheet.Read, fmt.Sprintf("round %d of %d is read as a %s", round, last, one.Round))
		}
	default:
		one.RoundOpen = one.Section == ""
		if races := event.Get("units", "heats").List(); len(races) == 1 && (counts[0] == "" || counts[0] == "1") {
			r.Note(one.Line, sheet.Open, "the event has one race: a final is likely")
		}
	}
	if one.Heat == 0 && one.Round != race.Final {
		one.Heat = heat
	}
}

// roundsOf is how many races each round of an event has, as it says: one empty text
// where it does not.
func roundsOf(event *jsontext.Node) []string {
	at := event.Get("rounds")
	if len(at.List()) == 0 {
		return strings.Split(strings.ReplaceAll(at.String(), " ", ""), ",")
	}
	var counts []string
	for _, count := range at.Items {
		counts = append(counts, count.String())
	}
	return counts
}

// isFollowed reports whether an event has a race of a later round.
func isFollowed(event *jsontext.Node, round int) bool {
	return slices.ContainsFunc(event.Get("units", "heats").List(), func(unit *jsontext.Node) bool {
		return jsonsheet.Number(unit.Get("round")) > round
	})
}

// racesOf is how many races the round of a unit has.
func racesOf(event, n *jsontext.Node) int {
	count := 0
	for _, unit := range event.Get("units", "heats").List() {
		if unit.Get("round").String() == n.Get("round").String() {
			count++
		}
	}
	return count
}

// earlierRound is a round before the last, as they are called where there are up to
// four.
func earlierRound(round, last int) race.Round {
	switch last - round {
	case 1, 2:
		if round == 1 {
			return race.HeatRound
		}
		if last-round == 1 {
			return race.SemiFinal
		}
		return race.QuarterFinal
	default:
		if round == 1 {
			return race.HeatRound
		}
		return ""
	}
}

// when tells the day of a race: its own, the only one of the meeting, or the one that
// is counted from the first.
func (r *reader) when(one *sheet.Race, event, n *jsontext.Node, round int) {
	start := n.Get("actualstarttime", "starttime")
	scheduled := n.Get("scheduledstarttime", "scheduledstart")
	if one.Time = jsonsheet.Clock(start); one.Time == "" && scheduled != nil {
		if one.Time = jsonsheet.Clock(scheduled); one.Time != "" {
			r.Note(scheduled.Line, sheet.Read, "the start is the one that was planned, "+one.Time)
		}
	}
	key := "day"
	if round > 1 {
		key = "r" + strconv.Itoa(round) + "day"
	}
	at, counted := n.Member("day"), event.Member(key)
	if at == nil {
		at = counted
	}
	switch own := n.Get("date"); {
	case own != nil && n != event:
		one.Date = r.Day(own)
	case at != nil:
		one.Date = r.counted(at, jsonsheet.Number(at.Value))
	case r.Last.IsZero() || r.First == r.Last:
		one.Date = r.First
	}
}

// counted is a day of the meeting by its number.
func (r *reader) counted(at *jsontext.Member, number int) date.Date {
	if number == 0 || r.First.IsZero() {
		return date.Date{}
	}
	const longest = 100
	day := r.First.AddDays(min(number, longest) - 1)
	switch {
	case number > longest, !r.Last.IsZero() && day.Compare(r.Last) > 0:
		r.Note(at.Line, sheet.Doubt, fmt.Sprintf("day %d of a meeting from %s to %s: the day is not taken", number, r.First, r.Last))
		return date.Date{}
	case number > 1:
		r.Note(at.Line, sheet.Read, fmt.Sprintf("day %d of a meeting that began on %s is read as %s", number, r.First, day))
	}
	return day
}
