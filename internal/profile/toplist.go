package profile

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/toplist"
	"github.com/milectl/milectl/internal/words"
)

// TopList is the answer of the command toplist: the best marks of a corpus, or how many
// each has.
func TopList(a toplist.Answer) table.View {
	view := table.View{Command: "toplist", RowTable: "marks", Title: "Top list"}
	if a.Question.Count {
		view.RowTable = "counts"
	}
	sections := a.Sections
	if len(sections) == 0 { // so that the tables are there, and what was asked
		of := a.Question.Category
		sections = []toplist.Section{{
			Category: record.Category{Event: of.Event, Sex: of.Sex, Environment: of.Environment}, Coverage: a.Coverage,
		}}
	}
	for _, s := range sections {
		section := topListSection(&a.Question, s)
		if len(sections) > 1 {
			section.Notes = append(section.Notes, "This list: "+coverTopList(&a.Question, &s.Coverage)+".")
		}
		view.Sections = append(view.Sections, section)
	}
	view.Coverage = coverTopList(&a.Question, &sections[0].Coverage)
	if len(sections) > 1 {
		all := a.Question
		all.By = toplist.Performance // who or what is in several lists is told in each
		total := a.Coverage
		total.Listed, total.Groups = total.Marks, total.Marks
		view.Coverage = tallyTopList(&all, &total)
	}
	view.Coverage += "; what other races had is not known"
	return view
}

func topListSection(q *toplist.Question, s toplist.Section) table.Section {
	title := words.Join(", ", s.Category.Event.Name(), string(s.Category.Sex), s.Category.Environment.Name())
	section := table.Section{Title: title + ": " + kindOfList(q), Lines: askedLines(q)}
	if q.Count {
		section.Tables = []table.Table{countsTable(q, s)}
	} else {
		section.Tables = []table.Table{marksTable(q, s)}
	}
	section.Tables = append(section.Tables, leftOutTable(q, s), coveredTable(s))
	switch {
	case s.Coverage.Listed == 0:
		section.Notes = []string{"No mark."}
	case s.More > 0 && q.Count:
		section.Notes = []string{words.Plural(s.More, "more has", "more have") + " as many as the last."}
	case s.More > 0:
		section.Notes = []string{words.Plural(s.More, "more has", "more have") + " the same mark as the last."}
	}
	if s.IsOfTwoClocks() {
		section.Notes = append(section.Notes, "Times by hand and automatic ones stand in one order, by their face: over such a distance a watch shows less.")
	}
	switch {
	case !q.Explain && s.Uncounted > 0:
		section.Notes = append(section.Notes, words.Plural(s.Uncounted, "mark that would be listed does not count and is left out.", "marks that would be listed do not count and are left out."))
	case q.Explain && len(s.LeftOut) == 0:
		section.Notes = append(section.Notes, "Nothing that would be listed was left out.")
	}
	return section
}

// kindOfList is what the rows are.
func kindOfList(q *toplist.Question) string {
	switch {
	case q.Count:
		return "marks of each " + string(q.By)
	case q.By == toplist.Performance:
		return "best marks"
	case q.By == toplist.Place:
		return "best mark for each place"
	default:
		return "best mark of each " + string(q.By)
	}
}

// marksTable is the marks, the best first.
func marksTable(q *toplist.Question, s toplist.Section) table.Table {
	type row = toplist.Row
	columns := slices.Concat(
		[]table.Column[row]{{Name: "rank", Label: "Rank", Kind: table.Integer, Cell: func(r row) table.Cell { return table.IntCell(r.Rank) }}},
		table.Of(runOfRow, markColumns(q)),
		table.Of(runOfRow, []table.Column[*toplist.Run]{{
			Name: "remarks", Label: "Remarks", Kind: table.List, Priority: table.Below,
			Cell: func(r *toplist.Run) table.Cell { return report.Remarks(runRemarks(r)) },
		}}),
		report.RelayColumns(q.Category.Event.IsRelay(), func(r row) *race.Competitor { return &r.Competitor }),
	)
	return table.New(table.Table{Name: "marks"}, columns, s.Rows)
}

func runOfRow(r toplist.Row) *toplist.Run { return &r.Run }

// markColumns is what is told of every mark.
func markColumns(q *toplist.Question) []table.Column[*toplist.Run] {
	type row = *toplist.Run
	raceFirst, counted := table.Spare, table.MachineOnly
	switch q.By {
	case toplist.Race:
		raceFirst = table.Wraps
	case toplist.Nation:
		counted = table.Always
	default:
	}
	return slices.Concat(
		[]table.Column[row]{
			{Name: "mark", Label: "Mark", Kind: table.Mark, Cell: func(r row) table.Cell { return table.MarkCell(r.Mark) }},
			{Name: "counts_for", Label: "For", Kind: table.Text, Priority: counted, Cell: func(r row) table.Cell { return table.TextCell(r.For) }},
		},
		performerColumns(q),
		[]table.Column[row]{
			{Name: "born", Label: "Born", Kind: table.Date, Cell: bornCell},
			{Name: "place", Label: "Place", Short: "Pl", Kind: table.Integer, Cell: func(r row) table.Cell { return report.Positive(r.Place) }},
			{Name: "city", Label: "City", Kind: table.Text, Priority: table.Wraps, Cell: func(r row) table.Cell { return table.TextCell(r.City) }},
			{Name: "country", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.TextCell(r.Country) }},
			{Name: "date", Label: "Date", Kind: table.Date, Cell: func(r row) table.Cell { return table.DateCell(r.Date.String()) }},
			{Name: "race", Label: "Race", Kind: table.Text, Priority: raceFirst, Cell: func(r row) table.Cell { return table.TextCell(r.Race) }},
		},
		categoryColumns(),
		[]table.Column[row]{
			{Name: "wind", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.TextCell(r.Wind.String()) }},
			{Name: "club", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.TextCell(r.Club) }},
			{Name: "flags", Label: "Flags", Kind: table.List, Priority: table.Wraps, Cell: flagsOfRun},
		},
	)
}

// performerColumns is who ran.
func performerColumns(q *toplist.Question) []table.Column[*toplist.Run] {
	type row = *toplist.Run
	return []table.Column[row]{
		{Name: "athlete", Label: report.WhoRuns(q.Category.Event), Kind: table.Text, Priority: table.Wraps, Cell: func(r row) table.Cell { return report.CompetitorCell(&r.Competitor) }},
		{Name: "athlete_key", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.TextCell(r.Person.Key()) }},
		{Name: "nation", Label: "Nation", Short: "Nat", Kind: table.Text, Cell: func(r row) table.Cell { return table.TextCell(r.Nation) }},
	}
}

// categoryColumns is in what a mark is compared, for machine formats.
func categoryColumns() []table.Column[*toplist.Run] {
	type row = *toplist.Run
	return []table.Column[row]{
		{Name: "event", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.TextCell(r.Category().Event.Code()) }},
		{Name: "sex", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.TextCell(string(r.Sex)) }},
		{Name: "environment", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.TextCell(r.Category().Environment.Code()) }},
	}
}

// bornCell is a birth, of which rows without room have the year.
func bornCell(r *toplist.Run) table.Cell {
	if r.Born.IsZero() {
		return table.Cell{}
	}
	return table.DateCell(r.Born.String()).Shortened(fmt.Sprintf("%04d", r.Born.Year()))
}

func flagsOfRun(r *toplist.Run) table.Cell {
	flags := make([]string, len(r.Flags))
	for i, flag := range r.Flags {
		flags[i] = flag.String()
	}
	return table.ListCell(flags)
}

// runRemarks is what must be known before a mark is used.
func runRemarks(r *toplist.Run) []string {
	var said []string
	if r.IsEntry() {
		said = append(said, "record list only")
	}
	if r.Pending {
		said = append(said, "pending")
	}
	said = append(said, report.Refused(r.Refused)...)
	if r.Role == race.Pacemaker {
		said = append(said, string(race.Pacemaker))
	}
	if r.Reserve != "" {
		said = append(said, r.Reserve)
	}
	if r.Unnamed() {
		said = append(said, "one of several of the name")
	}
	if len(r.Also) > 0 {
		said = append(said, "also run by "+fewNames(r.Also))
	}
	return said
}

// fewNames is some names; of many how many more there are.
func fewNames(names []string) string {
	const few = 3
	if len(names) <= few {
		return words.List(names)
	}
	return words.List(append(slices.Clone(names[:few-1]), fmt.Sprintf("%d more", len(names)-few+1)))
}

// leftOutTable is the marks that were left out, and why.
func leftOutTable(q *toplist.Question, s toplist.Section) table.Table {
	type row = *toplist.Run
	rows := make([]row, len(s.LeftOut))
	for i := range s.LeftOut {
		rows[i] = &s.LeftOut[i]
	}
	columns := slices.Concat(
		[]table.Column[row]{{Name: "mark", Label: "Mark", Kind: table.Mark, Cell: func(r row) table.Cell { return table.MarkCell(r.Mark) }}},
		performerColumns(q),
		[]table.Column[row]{
			{Name: "place", Label: "Place", Short: "Pl", Kind: table.Integer, Cell: func(r row) table.Cell { return report.Positive(r.Place) }},
			{Name: "city", Label: "City", Kind: table.Text, Priority: table.Wraps, Cell: func(r row) table.Cell { return table.TextCell(r.City) }},
			{Name: "country", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.TextCell(r.Country) }},
			{Name: "date", Label: "Date", Kind: table.Date, Cell: func(r row) table.Cell { return table.DateCell(r.Date.String()) }},
			{Name: "race", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.TextCell(r.Race) }},
		},
		categoryColumns(),
		[]table.Column[row]{{Name: "why", Label: "Why", Kind: table.Text, Priority: table.Below, Cell: func(r row) table.Cell { return table.TextCell(whyLeftOut(r)) }}},
		report.RelayColumns(q.Category.Event.IsRelay(), func(r row) *race.Competitor { return &r.Competitor }),
	)
	return table.New(table.Table{Name: "passed_over", Title: "Left out"}, columns, rows)
}

func whyLeftOut(r *toplist.Run) string {
	if r.Why != "" {
		return r.Why
	}
	return lackOf(r.Lacks, r.Club)
}

// lackOf is what is not known of a mark, or of those of some clubs.
func lackOf(lack toplist.Lack, clubs ...string) string {
	switch lack {
	case toplist.ClubName:
		return "the club is written " + orSo(clubs) + ", which may be another"
	case toplist.NoBirth:
		return "too little is known of the birth"
	case toplist.NoRace:
		return "the record list names no race"
	default:
		return "the " + string(lack) + " is not known"
	}
}

// orSo is some names in a sentence, the first of many.
func orSo(names []string) string {
	const few = 4
	if len(names) > few {
		names = append(slices.Clip(names[:few]), fmt.Sprintf("in %d other ways", len(names)-few))
	}
	return strings.Join(names, " or ")
}
