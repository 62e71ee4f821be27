package profile

import (
	"slices"
	"strconv"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/progress"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/toplist"
)

// Progress is the answer of the command progress: the steps of records, the data of a chart.
func Progress(histories []progress.History, races []*race.Race) table.View {
	view := table.View{Command: "progress", RowTable: "steps"}
	var known []date.Date
	for _, h := range histories {
		known = append(known, h.KnownTo)
		section := table.Section{
			Title:  report.TitleOf(h.Category) + ": " + h.Names.Record(h.Scope),
			Lines:  []string{"as it stood on " + h.AsOf.String()},
			Tables: []table.Table{stepsTable(h)},
			Notes:  progressNotes(h),
		}
		if h.KnownTo.Before(h.AsOf) {
			section.Lines[0] += ", as far as the lists know"
		}
		view.Sections = append(view.Sections, section)
	}
	if len(histories) == 0 {
		view.Sections = []table.Section{{Notes: []string{"The lists have no such record; milectl records shows those there are."}, Tables: []table.Table{stepsTable(progress.History{})}}}
	}
	view.Coverage = report.Covers(races, " of the corpus", known)
	return view
}

// stepsTable is the steps of one record.
func stepsTable(h progress.History) table.Table {
	type row = progress.Step
	columns := []table.Column[row]{
		report.OfDocument[row]("event", h.Category.Event.Code()),
		report.OfDocument[row]("sex", string(h.Category.Sex)),
		report.OfDocument[row]("environment", h.Category.Environment.Code()),
		report.OfDocument[row]("class", h.Category.Class),
		report.OfDocument[row]("record", h.Scope.String()),
		{Name: "date", Label: "Date", Kind: table.Date, Cell: func(s row) table.Cell { return table.DateCell(s.Date.String()) }},
		{Name: "mark", Label: "Mark", Kind: table.Mark, Cell: func(s row) table.Cell { return table.MarkCell(s.Mark) }},
		{Name: "athlete", Label: report.WhoRuns(h.Category.Event), Kind: table.Text, Priority: table.Wraps, Cell: func(s row) table.Cell {
			if s.IsTeam() {
				return table.Cell{}.Shown(s.Team)
			}
			return table.TextCell(s.Athlete)
		}},
		report.KeyColumn(func(s row) string { return s.Key }),
		{Name: "team", Kind: table.Text, Priority: table.MachineOnly, Cell: func(s row) table.Cell { return table.TextCell(s.Team) }},
		{Name: "nation", Label: "Nation", Short: "Nat", Kind: table.Text, Cell: func(s row) table.Cell { return table.TextCell(s.Nation) }},
		{Name: "status", Label: "Status", Kind: table.Text, Priority: table.Wraps, Cell: func(s row) table.Cell { return report.StatusCell(s.Status) }},
		{Name: "took_off", Label: "Took off", Kind: table.Margin, Cell: func(s row) table.Cell {
			if s.Shared || !s.Reign.HasStep {
				return table.Cell{}
			}
			return table.MarginCell(s.Reign.Step)
		}},
		{Name: "until", Label: "Until", Kind: table.Date, Priority: table.Spare, Cell: func(s row) table.Cell { return table.DateCell(s.Until.String()) }},
		{Name: "days", Label: "Days", Kind: table.Integer, Cell: func(s row) table.Cell {
			if !s.HasDay {
				return table.Cell{}
			}
			return table.IntCell(s.Days)
		}},
		{Name: "race", Label: "Race", Kind: table.Text, Priority: table.Spare, Cell: func(s row) table.Cell { return table.TextCell(s.RaceID) }},
		{Name: "city", Label: "City", Kind: table.Text, Priority: table.Spare, Cell: func(s row) table.Cell { return table.TextCell(s.Venue.City) }},
		{Name: "country", Kind: table.Text, Priority: table.MachineOnly, Cell: func(s row) table.Cell { return table.TextCell(s.Venue.Country) }},
		{Name: "remarks", Label: "Remarks", Kind: table.List, Priority: table.Wraps, Cell: stepRemarks},
	}
	return table.New(table.Table{Name: "steps"}, columns, h.Steps)
}

// stepRemarks is what a chart must know of a step beside its status, a word each.
func stepRemarks(s progress.Step) table.Cell {
	said := []string{}
	add := func(word string, is bool) {
		if is {
			said = append(said, word)
		}
	}
	add("shared", s.Shared)
	add("stands", s.Stands)
	add("bound", s.Reign.Bound)
	shown := slices.Clone(said)
	add("or better", s.Status.OrBetter) // which readers see in the status
	cell := table.ListCell(said).Separated("; ")
	if len(shown) == 0 {
		return cell.Shown("")
	}
	return cell.Shown(shown[0])
}

func progressNotes(h progress.History) []string {
	notes := report.BesideNotes(h.RecordHistory)
	is := func(of func(progress.Step) bool) bool { return slices.ContainsFunc(h.Steps, of) }
	if is(func(s progress.Step) bool { return s.Status.Implied }) {
		notes = append(notes, "Implied: no entry names the record; another record of the same run makes it one that day.")
	}
	if is(func(s progress.Step) bool { return s.Status.OrBetter }) {
		notes = append(notes, "Or better: the list has a hole there; others may have come between.")
	}
	if is(func(s progress.Step) bool { return s.Reign.Pending }) {
		notes = append(notes, "Pending: it ends no other until it is ratified.")
	}
	return notes
}

// ProgressByYear is the answer of the command progress about years: the best mark of each
// that the corpus has, the oldest first.
func ProgressByYear(a toplist.Answer) table.View {
	view := TopList(a)
	view.Command, view.RowTable, view.Title = "progress", "years", "Best marks of years"
	for i := range view.Sections {
		var rows []toplist.Row
		if i < len(a.Sections) {
			rows = a.Sections[i].Rows
		}
		view.Sections[i].Tables = []table.Table{yearsTable(&a.Question, rows)}
	}
	return view
}

// yearsTable is the best mark of each year.
func yearsTable(q *toplist.Question, rows []toplist.Row) table.Table {
	type row = toplist.Row
	columns := slices.Concat(
		[]table.Column[row]{{Name: "year", Label: "Year", Kind: table.Integer, Cell: func(r row) table.Cell {
			return table.IntCell(r.Date.Year()).Shown(strconv.Itoa(r.Date.Year()))
		}}},
		table.Of(runOfRow, markColumns(q)),
		table.Of(runOfRow, []table.Column[*toplist.Run]{{
			Name: "remarks", Label: "Remarks", Kind: table.List, Priority: table.Below,
			Cell: func(r *toplist.Run) table.Cell { return report.Remarks(runRemarks(r)) },
		}}),
		[]table.Column[row]{{Name: "team", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.TextCell(r.Team) }}},
	)
	return table.New(table.Table{Name: "years"}, columns, rows)
}
