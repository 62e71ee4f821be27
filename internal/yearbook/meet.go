package yearbook

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/calendar"
	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// Meet is the answer of the command meet: a meeting, a section an event.
func Meet(m calendar.Meeting) table.View {
	view := table.View{
		Command: "meet", RowTable: "races",
		Fields: []table.Field{
			{Name: "competition", Cell: table.TextCell(m.Competition)},
			{Name: "from", Cell: table.DateCell(m.From.String())},
			{Name: "to", Cell: table.DateCell(m.To.String())},
		},
		Sections: []table.Section{{
			Title: cmp.Or(words.Join(", ", m.Called...), m.Names.Of(m.Competition)),
			Lines: meetLines(m),
		}},
		Coverage: words.Join("; ", report.Covers(m.Races, " of the corpus", nil), "the meeting may have had others"),
	}
	for _, e := range m.Events {
		view.Sections = append(view.Sections, table.Section{
			Title:  report.TitleOf(e.Category),
			Tables: []table.Table{programmeTable(e, m.Names), meetRacesTable(e), onwardTable(e), bestsTable(e)},
		})
	}
	records := table.Section{Title: "Records", Tables: []table.Table{report.RecordsByDay(table.Table{Name: "records"}, m.Records, m.Names, m.Keys)}}
	if len(m.Records) == 0 {
		records.Lines = []string{"none that the lists of the corpus tell of"}
	}
	if without := unlisted(m); without != "" {
		records.Notes = []string{"No record list is kept of " + without + "."}
	}
	view.Sections = append(view.Sections, records)
	return view
}

// meetLines is when and where a meeting was.
func meetLines(m calendar.Meeting) []string {
	days := m.From.String()
	if m.To != m.From {
		days += " to " + m.To.String()
	}
	var venues []string
	for _, v := range m.Venues {
		venues = append(venues, words.Join(", ", v.Stadium, v.City, v.Country))
	}
	return []string{words.Join("; ", days, strings.Join(venues, "; "))}
}

// unlisted is the events of which no record list is kept.
func unlisted(m calendar.Meeting) string {
	var names []string
	for _, e := range m.Events {
		if !slices.ContainsFunc(e.Races, func(r calendar.MeetRace) bool { return r.Listed }) {
			names = append(names, e.Category.Event.Name()+" "+string(e.Category.Sex))
		}
	}
	return words.List(names)
}

// programmeTable is the races of an event as readers see them: the winner in a row, and
// below it who went on, what fell, who had a best.
func programmeTable(e calendar.MeetEvent, names competition.Names) table.Table {
	type row = calendar.MeetRace
	columns := []table.Column[row]{
		{Name: "round", Label: "Round", Kind: table.Text, Cell: func(r row) table.Cell { return table.TextCell(report.RoundName(r.Race)) }},
		{Name: "date", Label: "Date", Kind: table.Date, Cell: func(r row) table.Cell { return table.DateCell(r.Date.String()) }},
		{Name: "time", Label: "Time", Kind: table.Text, Cell: func(r row) table.Cell { return table.TextCell(r.Time) }},
	}
	columns = append(columns, winnerColumns()...)
	columns = append(columns, table.Column[row]{
		Name: "more", Label: "More", Kind: table.Text, Priority: table.Below,
		Cell: func(r row) table.Cell { return table.TextCell(moreOf(r, names)) },
	})
	return table.New(table.Table{For: table.Readers}, columns, e.Races)
}

// wonBy is the winner of a race; a result without anything where none is known.
func wonBy(r calendar.MeetRace) *race.Result {
	if r.Won == nil {
		return &race.Result{}
	}
	return r.Won
}

func winnerColumns() []table.Column[calendar.MeetRace] {
	type row = calendar.MeetRace
	return []table.Column[row]{
		{Name: "winner", Label: "Winner", Kind: table.Text, Priority: table.Wraps, Cell: func(r row) table.Cell {
			if r.Won == nil {
				return table.Cell{}.Shown("not known")
			}
			return report.FirstCell(r.Winners())
		}},
		{Name: "team", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.TextCell(wonBy(r).Team) }},
		{Name: "nation", Label: "Nation", Short: "Nat", Kind: table.Text, Cell: func(r row) table.Cell { return report.NationsCell(r.Winners()) }},
		{Name: "mark", Label: "Mark", Kind: table.Mark, Cell: func(r row) table.Cell { return table.MarkCell(wonBy(r).Mark) }},
	}
}

// moreOf is what readers are told of a race beside its winner.
func moreOf(r calendar.MeetRace, names competition.Names) string {
	said := slices.DeleteFunc(report.ForReaders(report.RaceRemarks(r.Race)), func(remark string) bool { return r.Won == nil && remark == report.NoWinner }) // which the row says
	if r.List != "" && r.List != race.Official {
		said = append(said, string(r.List)+" list")
	}
	if len(r.Onward) == 0 {
		said = append(said, placed(r)...)
	}
	for _, code := range race.Qualifications() {
		var who []string
		for _, result := range r.Onward {
			if result.Qualified == code {
				who = append(who, result.Name()+" "+result.Mark.String())
			}
		}
		if len(who) > 0 {
			said = append(said, whyOnward(code)+" ("+code+"): "+strings.Join(who, ", "))
		}
	}
	said = append(said, recordWords(r.Records, names)...)
	return strings.Join(append(said, bestWords(r.Bests)...), "; ")
}

// placed is the second and the third of a race from which nobody went on.
func placed(r calendar.MeetRace) []string {
	var said []string
	for _, result := range r.Ranked() {
		if (result.Place == 2 || result.Place == 3) && result != r.Won {
			said = append(said, words.Join(" ", fmt.Sprint(result.Place), result.Name(), result.Mark.String()))
		}
	}
	if len(said) == 0 {
		return nil
	}
	return []string{strings.Join(said, ", ")}
}

// whyOnward is why somebody went on to the next round, by the code of result lists.
func whyOnward(code string) string {
	switch code {
	case "Q":
		return "on by place"
	case "q":
		return "on by time"
	case "qR":
		return "on by the referee"
	case "qJ":
		return "on by the jury of appeal"
	case "qD":
		return "on by draw"
	case "Re":
		return "to the repechage"
	default:
		return "on"
	}
}

// recordWords is the records that fell in a race: for each result all it was.
func recordWords(marks []query.RecordMark, names competition.Names) []string {
	var by []*race.Result
	which := map[*race.Result][]string{}
	for _, m := range marks {
		result := m.Verdict.Result
		if len(which[result]) == 0 {
			by = append(by, result)
		}
		which[result] = append(which[result], names.Scope(m.Verdict.Scope)+" "+verdictWords(m))
	}
	said := make([]string, len(by))
	for i, result := range by {
		said[i] = "records of " + result.Name() + ": " + strings.Join(which[result], ", ")
	}
	return said
}

// bestWords is who had a best by the flags of the document, each kind of flag once.
func bestWords(bests []calendar.Flagged) []string {
	var said []string
	for _, flag := range []race.Flag{{Kind: race.PB}, {Kind: race.PB, Equals: true}, {Kind: race.SB}, {Kind: race.SB, Equals: true}} {
		var who []string
		for _, best := range bests {
			if best.Flag == flag {
				who = append(who, best.Result.Name())
			}
		}
		if len(who) > 0 {
			said = append(said, flag.String()+": "+strings.Join(who, ", "))
		}
	}
	return said
}
