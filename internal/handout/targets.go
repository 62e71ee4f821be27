package handout

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/target"
	"github.com/milectl/milectl/internal/words"
)

// Targets is the answer of the command targets: what everybody in a race would have to run for what
// is common to all, and each starter for what is not.
func Targets(f *target.Field) table.View { return viewOf(f, false) }

// TargetsOfField is the answer of targets for the whole field: what any mark on the clock would be,
// and whose.
func TargetsOfField(f *target.Field) table.View { return viewOf(f, true) }

// viewOf is the view of a field, with a section for each class: by starters, or by the clock.
func viewOf(f *target.Field, byClock bool) table.View {
	rows := "targets"
	if byClock {
		rows = "field"
	}
	view := table.View{
		Command: "targets", RowTable: rows,
		Fields: []table.Field{
			{Name: "race", Cell: table.TextCell(f.Race.ID)},
			{Name: "as_of", Cell: table.DateCell(f.AsOf.String())},
			{Name: "timed_to", Cell: table.TextCell(unitFigure(f.Race.Timed()))},
		},
		Coverage: covered(f),
	}
	head := report.RaceSection(f.Race)
	head.Lines = append(head.Lines[:2:2], lines(f)...)
	head.Further = nil
	if f.Race.IsMixedField() {
		view.Sections = append(view.Sections, head)
	}
	for i := range f.Classes {
		of := &f.Classes[i]
		section := head
		if f.Race.IsMixedField() {
			section = table.Section{Title: strings.ToUpper(string(of.Race.Sex[:1])) + string(of.Race.Sex[1:])}
		}
		section.Notes = notes(f, of, byClock)
		if byClock {
			section.Notes = append(unknownBests(of), section.Notes...)
			section.Tables = []table.Table{fieldTable(f, of), passingsTable(f, of), passingsMatrix(of)}
		} else {
			section.Tables = []table.Table{eachTable(f, of), recordsTable(f, of), startersTable(f, of), passingsTable(f, of), passingsMatrix(of)}
		}
		view.Sections = append(view.Sections, section)
	}
	return view
}

// lines is what stands above the tables beside when and where the race is.
func lines(f *target.Field) []string {
	of := ""
	pacing := 0
	for i := range f.Race.Results {
		if f.Race.Results[i].Role == race.Pacemaker {
			pacing++
		}
	}
	if pacing > 0 {
		of = words.Plural(pacing, "of them to set the pace", "of them to set the pace")
	}
	day := "as of " + f.AsOf.String()
	if f.AsOf == target.DayBefore(f.Race) {
		day += ", the day before"
	}
	said := []string{words.Join(", ", words.Plural(len(f.Race.Results), "starter", "starters"), of), words.Join("; ", day, unitWords(f.Race.Timed()))}
	if f.Race.Ineligible != "" {
		said = append(said, "counts for no record: "+f.Race.Ineligible)
	}
	return said
}

// row is a target of a starter, or of everybody where there is none.
type row struct {
	*target.Target

	starter *target.Starter
	all     []*target.Starter // of the table of a field: all whose target it is
}

// everybody is the starters of a class.
func everybody(of *target.Class) []*target.Starter {
	all := make([]*target.Starter, len(of.Starters))
	for i := range of.Starters {
		all[i] = &of.Starters[i]
	}
	return all
}

// recordsTable is what one may break who is in the race, each record once, by width, and what else is
// common to all.
func recordsTable(f *target.Field, of *target.Class) table.Table {
	var rows []row
	known := map[race.Scope]bool{}
	for _, t := range of.EveryTarget() {
		again := t.Kind == target.Record && known[t.Scope]
		known[t.Scope] = true
		if !again && t.Kind != target.SeasonBest && t.Kind != target.PersonalBest {
			rows = append(rows, row{Target: t})
		}
	}
	slices.SortStableFunc(rows, func(a, b row) int { return cmp.Or(cmp.Compare(a.Kind, b.Kind), a.Scope.Compare(b.Scope)) })
	return table.New(table.Table{Name: "records", Title: "Records, and what is common to all"}, slices.Concat(classColumns[row](of), targetColumns(f, of)), rows)
}

// eachTable is every target of every starter, for machines.
func eachTable(f *target.Field, of *target.Class) table.Table {
	var rows []row
	for _, s := range everybody(of) {
		for i := range s.Targets {
			rows = append(rows, row{Target: &s.Targets[i], starter: s})
		}
		for i := range of.Common {
			rows = append(rows, row{Target: &of.Common[i], starter: s})
		}
	}
	columns := slices.Concat(classColumns[row](of), starterColumns(f.Race.Event), targetColumns(f, of), []table.Column[row]{
		report.KeyColumn(func(r row) string { return f.Keys.OfResult(of.Race, r.starter.Result) }),
	})
	return table.New(table.Table{Name: "targets", For: table.Machines}, columns, rows)
}

// startersTable is from which mark on each starter has a best of the own or a record that is not common
// to all, for the eye.
func startersTable(f *target.Field, of *target.Class) table.Table {
	var rows []row
	for _, s := range everybody(of) {
		rows = append(rows, row{starter: s})
	}
	columns := slices.Concat(starterColumns(f.Race.Event), []table.Column[row]{
		fromColumn("season_best", "Season best", func(t *target.Target) bool { return t.Kind == target.SeasonBest }),
		fromColumn("personal_best", "Personal best", func(t *target.Target) bool { return t.Kind == target.PersonalBest }),
		fromColumn("national", "National record", func(t *target.Target) bool { return t.Scope.Kind == race.Nation }),
		fromColumn("area", "Area record", func(t *target.Target) bool { return t.Scope.Kind == race.Area }),
	})
	if slices.ContainsFunc(of.EveryTarget(), func(t *target.Target) bool { return t.Scope.Kind == race.Club }) {
		columns = append(columns, fromColumn("club", "Club record", func(t *target.Target) bool { return t.Scope.Kind == race.Club }))
	}
	columns = append(columns, table.Column[row]{
		Name: "remarks", Label: "Remarks", Kind: table.List, Priority: table.Below,
		Cell: func(r row) table.Cell { return remarksCell(starterRemarks(f, r.starter)) },
	})
	return table.New(table.Table{Title: "Starters: the slowest mark that would be", For: table.Readers}, columns, rows)
}

// fromColumn is the mark from which on a starter has what a target is.
func fromColumn(name, label string, is func(*target.Target) bool) table.Column[row] {
	return table.Column[row]{Name: name, Label: label, Kind: table.Mark, Cell: func(r row) table.Cell {
		at := slices.IndexFunc(r.starter.Targets, func(t target.Target) bool { return is(&t) })
		if at < 0 {
			return table.Cell{}
		}
		t := &r.starter.Targets[at]
		cell := table.MarkCell(t.Slow).Strong()
		if t.Vague() && !t.Slow.IsZero() {
			return cell.Shown("(" + t.Slow.String() + ")")
		}
		return cell
	}}
}

// fieldTable is every target of the field by the clock, each with whose it is.
func fieldTable(f *target.Field, of *target.Class) table.Table {
	columns := slices.Concat(classColumns[row](of), []table.Column[row]{
		slowColumn(),
		wouldBeColumn(),
		{Name: "for", Label: "For", Kind: table.List, Priority: table.Wraps, Cell: func(r row) table.Cell { return whoseCell(of, r) }},
		{Name: "for_keys", Kind: table.List, Priority: table.MachineOnly, Cell: func(r row) table.Cell {
			keys := []string{}
			for _, s := range r.all {
				keys = append(keys, f.Keys.OfResult(of.Race, s.Result))
			}
			return table.ListCell(keys).Separated("; ")
		}},
	}, standsColumns(f, of, table.Spare))
	return table.New(table.Table{Name: "field", Title: "What the clock would mean"}, columns, byClock(of))
}

// byClock is the targets of a class that have a mark, the fastest first, each once: a record of
// several for all of them.
func byClock(of *target.Class) []row {
	var rows []row
	records := map[race.Scope]int{}
	add := func(t *target.Target, all ...*target.Starter) {
		at, known := records[t.Scope]
		switch {
		case t.Slow.IsZero():
			return
		case t.Kind != target.Record || !known:
			at = len(rows)
			rows = append(rows, row{Target: t})
		}
		if t.Kind == target.Record {
			records[t.Scope] = at
		}
		rows[at].all = append(rows[at].all, all...)
	}
	for i := range of.Common {
		add(&of.Common[i], everybody(of)...)
	}
	for _, s := range everybody(of) {
		for i := range s.Targets {
			add(&s.Targets[i], s)
		}
	}
	slices.SortStableFunc(rows, func(a, b row) int { return a.Slow.Compare(b.Slow) })
	return rows
}

// whoseCell is whose target a row is: of a record of many, for the eye, how many they are.
func whoseCell(of *target.Class, r row) table.Cell {
	names := []string{}
	for _, s := range r.all {
		names = append(names, s.Result.Name())
	}
	cell := table.ListCell(names).Separated("; ")
	switch {
	case len(names) == len(of.Starters) && len(names) > 1:
		return cell.Shown("everybody")
	case len(names) > 1:
		return cell.Shown(fmt.Sprintf("%d of %s", len(names), r.Scope.Key))
	default:
		return cell.Shown(words.Join(", ", names...))
	}
}

// unknownBests says of whom no best is known, as a table by the clock has no row of it.
func unknownBests(of *target.Class) []string {
	var said []string
	for _, kind := range []target.Kind{target.PersonalBest, target.SeasonBest} {
		var names []string
		for _, s := range everybody(of) {
			for i := range s.Targets {
				if t := &s.Targets[i]; t.Kind == kind && t.Known == nil {
					names = append(names, s.Result.Name())
				}
			}
		}
		if len(names) > 0 {
			said = append(said, "No "+wouldBe(&target.Target{Kind: kind})+" is known of "+words.List(names)+".")
		}
	}
	var unkept []string
	told := map[race.Scope]bool{}
	for _, t := range of.EveryTarget() {
		if t.Kind == target.Record && t.Slow.IsZero() && !told[t.Scope] {
			told[t.Scope], unkept = true, append(unkept, wouldBe(t))
		}
	}
	if len(unkept) > 0 {
		said = append(said, "Not known by then: the "+words.List(unkept)+".")
	}
	return said
}
