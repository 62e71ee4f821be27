package profile

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/career"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
)

// pairTally is one tally of two people.
type pairTally struct {
	*career.Pair
	career.Tally

	of string // all, event, year
}

// talliesOf is every tally of some pairs: of all finals, by event and by year.
func talliesOf(v *career.Rivalry) []pairTally {
	var all []pairTally
	for i := range v.Pairs {
		pair := &v.Pairs[i]
		all = append(all, pairTally{pair, pair.All, "all"})
		for _, t := range pair.Events {
			all = append(all, pairTally{pair, t, "event"})
		}
		for _, t := range pair.Years {
			all = append(all, pairTally{pair, t, "year"})
		}
	}
	return all
}

// pairColumns is of whom something is.
func pairColumns[T any](of func(T) *career.Pair) []table.Column[T] {
	return table.Of(of, []table.Column[*career.Pair]{
		{Name: "a", Kind: table.Text, Priority: table.MachineOnly, Cell: func(p *career.Pair) table.Cell { return table.TextCell(p.A.Name) }},
		{Name: "athlete_key_a", Kind: table.Text, Priority: table.MachineOnly, Cell: func(p *career.Pair) table.Cell { return table.TextCell(p.A.Person.Key()) }},
		{Name: "b", Kind: table.Text, Priority: table.MachineOnly, Cell: func(p *career.Pair) table.Cell { return table.TextCell(p.B.Name) }},
		{Name: "athlete_key_b", Kind: table.Text, Priority: table.MachineOnly, Cell: func(p *career.Pair) table.Cell { return table.TextCell(p.B.Person.Key()) }},
	})
}

// talliesTable is who won how often.
func talliesTable(v *career.Rivalry) table.Table {
	type row = pairTally
	columns := slices.Concat(pairColumns(func(t row) *career.Pair { return t.Pair }), []table.Column[row]{
		{Name: "of", Kind: table.Text, Priority: table.MachineOnly, Cell: func(t row) table.Cell { return table.TextCell(t.of) }},
		{Name: "event", Kind: table.Text, Priority: table.MachineOnly, Cell: func(t row) table.Cell { return table.TextCell(t.Event.Code()) }},
		{Name: "year", Kind: table.Integer, Priority: table.MachineOnly, Cell: func(t row) table.Cell { return report.Positive(t.Year) }},
		{Name: "finals", Label: "Finals", Kind: table.Integer, Cell: func(t row) table.Cell { return table.IntCell(t.Of).Shown(fmt.Sprint(t.Of)) }},
		{Name: "wins_a", Kind: table.Integer, Priority: table.MachineOnly, Cell: func(t row) table.Cell { return table.IntCell(t.Wins) }},
		{Name: "wins_b", Kind: table.Integer, Priority: table.MachineOnly, Cell: func(t row) table.Cell { return table.IntCell(t.Losses) }},
		{Name: "shared", Kind: table.Integer, Priority: table.MachineOnly, Cell: func(t row) table.Cell { return table.IntCell(t.Shared()) }},
	})
	return table.New(table.Table{Name: "tally", For: table.Machines}, columns, talliesOf(v))
}

// talliesShown is who won how often, for readers: whose wins they are is said in each row.
func talliesShown(v *career.Rivalry) []table.Table {
	if len(v.Meetings) == 0 {
		return nil
	}
	type row = pairTally
	of := func(t row) string {
		switch {
		case t.Year > 0:
			return fmt.Sprint(t.Year)
		case !t.Event.IsZero():
			return report.ShortEvent(t.Event)
		default:
			return "all finals"
		}
	}
	shared := slices.ContainsFunc(v.Meetings, func(m career.Meeting) bool { return m.WonBy() == nil })
	columns := []table.Column[row]{
		{Name: "of", Label: "Of", Kind: table.Text, Cell: func(t row) table.Cell { return table.TextCell(of(t)) }},
		{Name: "finals", Label: "Finals", Kind: table.Integer, Cell: func(t row) table.Cell { return table.IntCell(t.Of) }},
		{Name: "wins_a", Label: "Won", Kind: table.Integer, Cell: func(t row) table.Cell { return table.IntCell(t.Wins) }},
		{Name: "a", Label: "by", Kind: table.Text, Priority: table.Wraps, Cell: func(t row) table.Cell { return tellingCell(t.A) }},
		{Name: "wins_b", Label: "Won", Kind: table.Integer, Cell: func(t row) table.Cell { return table.IntCell(t.Losses) }},
		{Name: "b", Label: "by", Kind: table.Text, Priority: table.Wraps, Cell: func(t row) table.Cell { return tellingCell(t.B) }},
	}
	if shared {
		columns = append(columns, table.Column[row]{Name: "shared", Label: "Shared", Kind: table.Integer, Cell: func(t row) table.Cell { return table.IntCell(t.Shared()) }})
	}
	return []table.Table{table.New(table.Table{Title: "Tally", For: table.Readers}, columns, talliesOf(v))}
}

// tellingCell is one of the people, who is told from namesakes where readers see it.
func tellingCell(x *career.Somebody) table.Cell { return table.TextCell(x.Name).Shown(x.Telling) }

// pairStreak is a streak of two people.
type pairStreak struct {
	*career.Pair
	career.Streak

	kind string
}

// streaksTable is the longest streaks of wins, and those that have not ended.
func streaksTable(v *career.Rivalry) table.Table {
	type row = pairStreak
	var rows []row
	for i := range v.Pairs {
		pair := &v.Pairs[i]
		for _, longest := range pair.Longest {
			rows = append(rows, row{pair, longest, "longest"})
		}
		if pair.Current.Wins > 0 {
			rows = append(rows, row{pair, pair.Current, "current"})
		}
	}
	columns := slices.Concat(
		pairColumns(func(s row) *career.Pair { return s.Pair }),
		[]table.Column[row]{
			{Name: "streak", Label: "Streak", Kind: table.Text, Cell: func(s row) table.Cell { return table.TextCell(s.kind) }},
			{Name: "wins", Label: "Won", Kind: table.Integer, Cell: func(s row) table.Cell { return table.IntCell(s.Wins) }},
			{Name: "winner", Label: "By", Kind: table.Text, Priority: table.Wraps, Cell: func(s row) table.Cell { return tellingCell(s.Winner) }},
			{Name: "loser", Label: "Over", Kind: table.Text, Priority: over(v), Cell: func(s row) table.Cell { return tellingCell(otherOf(s.Pair, s.Winner)) }},
			{Name: "from", Label: "From", Kind: table.Date, Cell: func(s row) table.Cell { return table.DateCell(s.First.Date.String()) }},
			{Name: "to", Label: "To", Kind: table.Date, Cell: func(s row) table.Cell { return table.DateCell(s.Last.Date.String()) }},
			{Name: "first_race", Kind: table.Text, Priority: table.MachineOnly, Cell: func(s row) table.Cell { return table.TextCell(s.First.ID) }},
			{Name: "last_race", Kind: table.Text, Priority: table.MachineOnly, Cell: func(s row) table.Cell { return table.TextCell(s.Last.ID) }},
			{Name: "winner_key", Kind: table.Text, Priority: table.MachineOnly, Cell: func(s row) table.Cell { return table.TextCell(s.Winner.Person.Key()) }},
		},
	)
	return table.New(table.Table{Name: "streaks", Title: "Finals won one after another, of those in this corpus"}, columns, rows)
}

// over is whether readers need to be told who lost: where there are only two they do not.
func over(v *career.Rivalry) table.Priority {
	if len(v.People) == 2 {
		return table.MachineOnly
	}
	return table.Wraps
}

// otherOf is the one of two who is not somebody.
func otherOf(p *career.Pair, who *career.Somebody) *career.Somebody {
	if p.A == who {
		return p.B
	}
	return p.A
}

// pairMargin is the smallest or the largest margin of two people.
type pairMargin struct {
	*career.Pair

	meeting *career.Meeting
	kind    string
}

// marginsTable is the smallest and the largest margins.
func marginsTable(v *career.Rivalry) table.Table {
	type row = pairMargin
	var rows []row
	for i := range v.Pairs {
		pair := &v.Pairs[i]
		for _, m := range []row{{pair, pair.Smallest, "smallest"}, {pair, pair.Largest, "largest"}} {
			if m.meeting != nil {
				rows = append(rows, m)
			}
		}
	}
	columns := slices.Concat(
		pairColumns(func(m row) *career.Pair { return m.Pair }),
		[]table.Column[row]{
			{Name: "margin", Label: "Margin", Kind: table.Text, Cell: func(m row) table.Cell { return table.TextCell(m.kind) }},
			{Name: "by", Label: "By", Kind: table.Margin, Cell: func(m row) table.Cell { return byCell(*m.meeting) }},
			{Name: "winner", Label: "Winner", Kind: table.Text, Priority: table.Wraps, Cell: func(m row) table.Cell { return tellingCell(m.meeting.WonBy().Somebody) }},
			{Name: "loser", Label: "Over", Kind: table.Text, Priority: over(v), Cell: func(m row) table.Cell {
				return tellingCell(otherOf(m.Pair, m.meeting.WonBy().Somebody))
			}},
		},
		raceOf(func(m row) *race.Race { return m.meeting.Race }),
		[]table.Column[row]{
			{Name: "winner_key", Kind: table.Text, Priority: table.MachineOnly, Cell: func(m row) table.Cell { return table.TextCell(m.meeting.WonBy().Person.Key()) }},
		},
	)
	return table.New(table.Table{Name: "margins", Title: "Smallest and largest margin"}, columns, rows)
}

// raceOf is in which race something was, in short.
func raceOf[T any](of func(T) *race.Race) []table.Column[T] {
	return table.Of(of, []table.Column[*race.Race]{
		{Name: "event", Label: "Event", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Event.Code()).Shown(report.ShortEvent(r.Event)) }},
		{Name: "date", Label: "Date", Kind: table.Date, Cell: func(r *race.Race) table.Cell { return table.DateCell(r.Date.String()) }},
		{Name: "race", Label: "Race", Kind: table.Text, Priority: table.Wraps, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.ID) }},
	})
}

// uncountedTable is the races in which two were that do not count, and why.
func uncountedTable(v *career.Rivalry) table.Table {
	type row = career.Meeting
	columns := slices.Concat(
		raceColumns(func(m row) *race.Race { return m.Race }),
		[]table.Column[row]{
			{Name: "athlete_a", Kind: table.Text, Priority: table.MachineOnly, Cell: func(m row) table.Cell { return table.TextCell(m.A.Name) }},
			{Name: "athlete_b", Kind: table.Text, Priority: table.MachineOnly, Cell: func(m row) table.Cell { return table.TextCell(m.B.Name) }},
			{Name: "why", Label: "Why", Kind: table.Text, Priority: table.Below, Cell: func(m row) table.Cell { return table.TextCell(whyUncounted(v, m)) }},
			{Name: "athlete_key_a", Kind: table.Text, Priority: table.MachineOnly, Cell: func(m row) table.Cell { return table.TextCell(m.A.Person.Key()) }},
			{Name: "athlete_key_b", Kind: table.Text, Priority: table.MachineOnly, Cell: func(m row) table.Cell { return table.TextCell(m.B.Person.Key()) }},
		},
	)
	return table.New(table.Table{Name: "not_counted", Title: "Races that do not count"}, columns, v.Uncounted)
}

// whyUncounted is why a meeting does not count; among more than two with who met.
func whyUncounted(v *career.Rivalry, m career.Meeting) string {
	if len(v.People) == 2 {
		return m.Why
	}
	return m.A.Telling + " and " + m.B.Telling + ": " + m.Why
}
