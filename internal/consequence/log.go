package consequence

import (
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/changes"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/revisions"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// told is a change with the commit that made it.
type told struct {
	commit store.Commit
	change changes.Change
}

// Log is the answer of the command log: what each commit changed of something, the oldest
// first; up to a revision.
func Log(of revisions.Log, subject, to string) table.View {
	v := table.View{
		Command: "log", RowTable: "changes", Title: "History of " + subject,
		Coverage: seen(of.Commits, of.Read, of.Untold, to),
		Fields: []table.Field{
			{Name: "subject", Cell: table.TextCell(subject)},
			{Name: "to", Cell: table.TextCell(to)},
			{Name: "commits", Cell: table.IntCell(of.Commits)},
			{Name: "read", Cell: table.IntCell(of.Read)},
			{Name: "untold", Cell: table.ListCell(hashes(of.Untold))},
			{Name: "begins", Cell: table.ListCell(hashes(of.Begins))},
		},
	}
	var all []told
	for _, step := range of.Steps {
		for _, c := range step.Changes {
			all = append(all, told{step.Commit, c})
		}
	}
	first := table.Section{
		Title:  v.Title,
		Tables: []table.Table{table.New(table.Table{Name: "changes", For: table.Machines}, logColumns(), all)},
		Notes:  unseen(of.Begins, of.Untold, of.LeftOut),
	}
	if len(of.Steps) == 0 {
		first.Lines = []string{"no commit says anything of it"}
	}
	v.Sections = []table.Section{first}
	for i, step := range of.Steps {
		title := words.Join(", ", step.Commit.Short(), step.Commit.Date) + ": " + words.Visible(step.Commit.Subject)
		if step.Commit.Begins {
			title += " (or earlier)"
		}
		v.Sections = append(v.Sections, table.Section{Title: title, Tables: []table.Table{
			table.New(table.Table{Name: fmt.Sprintf("commit_%d", i+1), For: table.Readers}, readersLog(step.Changes), step.Changes),
		}})
	}
	return v
}

func hashes(of []store.Commit) []string {
	all := make([]string, len(of))
	for i, c := range of {
		all[i] = c.Hash
	}
	return all
}

// seen is what was looked at.
func seen(commits, read int, untold []store.Commit, to string) string {
	text := fmt.Sprintf("%d of %s up to %s that touched documents: those whose documents may say something of it", read, words.Plural(commits, "commit", "commits"), to)
	if n := len(untold); n > 0 {
		text += fmt.Sprintf("; of %d nothing is told", n)
	}
	return text
}

// unseen is what a reader cannot see here.
func unseen(begins, untold []store.Commit, leftOut int) []string {
	var notes []string
	for _, c := range begins {
		notes = append(notes, "This clone is shallow and begins with "+c.Short()+" of "+c.Date+": what that commit has may be older, and what was before it cannot be seen.")
	}
	for _, c := range untold {
		notes = append(notes, "What "+c.Short()+" of "+c.Date+" changed cannot be told: a record list or a register is faulty there or before it.")
	}
	if leftOut > 0 {
		notes = append(notes, "Left out where they were faulty: "+words.Plural(leftOut, "document", "documents")+" in all commits together.")
	}
	return notes
}

// logColumns is every change as machines have it: its commit before the columns of diff.
func logColumns() []table.Column[told] {
	return append(commitColumns(func(t told) store.Commit { return t.commit }), table.Of(func(t told) row { return t.change }, columnsOfLog())...)
}

// columnsOfLog is the columns of diff without who quoted a figure.
func columnsOfLog() []table.Column[row] {
	return []table.Column[row]{
		text("kind", "", func(c row) string { return c.Kind.String() }),
		text("in", "", func(c row) string { return c.In }),
		text("who", "", func(c row) string { return c.Who }),
		text("record", "", recordOf),
		text("figure", "", figureOf),
		text("before", "", func(c row) string { return c.Before }),
		text("after", "", func(c row) string { return c.After }),
		report.KeyColumn(func(c row) string { return c.Person }),
	}
}

// commitColumns is a commit as machines have it.
func commitColumns[T any](of func(T) store.Commit) []table.Column[T] {
	column := func(name string, kind table.Kind, cell func(store.Commit) table.Cell) table.Column[T] {
		return table.Column[T]{Name: name, Kind: kind, Priority: table.MachineOnly, Cell: func(t T) table.Cell { return cell(of(t)) }}
	}
	return []table.Column[T]{
		column("commit", table.Text, func(c store.Commit) table.Cell { return table.TextCell(c.Hash) }),
		column("committed", table.Date, func(c store.Commit) table.Cell { return table.DateCell(c.Date) }),
		column("subject", table.Text, func(c store.Commit) table.Cell { return table.TextCell(c.Subject) }),
		column("or_earlier", table.Text, func(c store.Commit) table.Cell { return orEarlier(c) }),
	}
}

// orEarlier is yes of a commit with which a shallow clone begins.
func orEarlier(c store.Commit) table.Cell {
	if c.Begins {
		return table.TextCell("yes")
	}
	return table.Cell{}
}

// readersLog is the changes of a commit as readers see them: where all are in one race, not in
// which.
func readersLog(some []row) []table.Column[row] {
	var all []table.Column[row]
	in := ""
	for _, c := range some {
		if in != "" && in != c.In {
			all = table.Once(func(above, c row) bool { return above.In == c.In }, text("in", "In", func(c row) string { return c.In }))
		}
		in = c.In
	}
	all = append(all, table.Once(func(above, c row) bool { return above.In == c.In && above.Key == c.Key && above.Who == c.Who }, text("who", "Of", func(c row) string { return c.Who }))...)
	return append(all,
		text("figure", "Figure", logFigure),
		text("before", "Before", func(c row) string { return c.Before }),
		text("after", "After", func(c row) string { return c.After }),
	)
}

// logFigure is a figure in words, with the record that it is about.
func logFigure(c row) string {
	switch c.Kind {
	case changes.Record:
		return strings.TrimSpace(c.Key + " record")
	case changes.Verdict:
		return c.What + " record"
	case changes.Race, changes.Result, changes.Entry, changes.Athlete:
		if c.What == "" {
			return kindWords(c.Kind) + " " + figure(c)
		}
		return figure(c)
	default:
		return figure(c)
	}
}

// kindWords is what is new or gone as a whole.
func kindWords(kind changes.Kind) string {
	switch kind {
	case changes.Entry:
		return "entry"
	case changes.Athlete:
		return "in the register"
	default:
		return kind.String()
	}
}
