package command

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/terminal"
	"github.com/milectl/milectl/internal/words"
)

// Corpus opens the corpus that a question is asked of: the documents of the folder or the
// revision that the flags name, with the built-in record lists where it has none.
func (a *App) Corpus() (*corpus.Corpus, error) {
	s, err := a.Find.ReadingStore()
	if err != nil {
		return nil, err
	}
	return corpus.Open(s), nil
}

// Answer prints the view of a question that was asked of a corpus, what was left
// out of it, and whether it rests on built-in record lists.
func (a *App) Answer(c *corpus.Corpus, view table.View, format table.Format) error {
	a.SayLeftOut(c)
	if n := c.LeftOut().Count(); n > 0 {
		view.Fields = append(view.Fields, table.Field{Name: "left_out", Cell: table.IntCell(n)})
	}
	own, builtin := c.ListsRead()
	return a.Print(report.OnBuiltInLists(view, own, builtin), format)
}

// WantsKeys reports whether an answer in a format tells who people are by their keys: for
// that the registers are read.
func (a *App) WantsKeys(format table.Format) bool {
	isKey := func(column string) bool {
		return strings.HasSuffix(column, "_key") || strings.HasSuffix(column, "_keys")
	}
	picked := slices.ContainsFunc(slices.Concat(a.pick.Columns, a.pick.Sort), isKey)
	return picked || format == table.FormatJSON || format.Rows() && len(a.pick.Columns) == 0
}

// Keys is the keys of people that the registers of a corpus settle; nil where an answer in
// a format has none.
func (a *App) Keys(c *corpus.Corpus, format table.Format) *athlete.Keys {
	if !a.WantsKeys(format) {
		return nil
	}
	return c.Directory().SureKeys()
}

// SayLeftOut tells what could not be used of a corpus.
func (a *App) SayLeftOut(c *corpus.Corpus) {
	left := c.LeftOut()
	if n := left.Races(); n > 0 {
		a.Say("left out %d of %d files: see milectl check", n, left.Streamed)
	}
	for _, file := range left.Alone() {
		a.Say("left out %s: see milectl check", file)
	}
}

// SayDisplaced tells which built-in record lists an answer does not rest on, since the folder has
// others in their place.
func (a *App) SayDisplaced(c *corpus.Corpus) {
	const few = 3
	lists := c.Displaced()
	switch n := len(lists); {
	case n == 0:
		return
	case n > few:
		lists = append(lists[:few-1:few-1], fmt.Sprintf("%d others", n-few+1))
	}
	a.Say("built-in record lists not used, since the folder has its own instead: %s; milectl init --records copies them beside these", words.List(lists))
}

// Print writes a view in a format, and for row formats what the answer covers
// to standard error. Where there is no standard output it fails, unless the status is
// the answer.
func (a *App) Print(view table.View, format table.Format) error {
	if a.Unheard && !a.ByStatus {
		return &failure.Error{
			Message: "standard output: closed, or the empty device opened for reading too: nobody gets the answer",
			Remedy:  "write it elsewhere; to throw it away open " + os.DevNull + " for writing alone",
		}
	}
	if a.pick.Unseen(view) && !format.ForMachines() {
		return &failure.Error{
			Message: "--sort, --limit: this answer has its main table for machines alone",
			Remedy:  "pick columns of it too, such as --columns race,athlete; or write --format csv",
		}
	}
	view, err := view.Pick(a.pick)
	if unknown, ok := errors.AsType[*table.ColumnError](err); ok {
		return failure.OfFlag(unknown.For, unknown)
	}
	text, err := a.Written(view, format)
	if err != nil {
		return fmt.Errorf("output: %w", err)
	}
	if format.Rows() && view.Coverage != "" {
		a.Say("covers %s", words.Visible(view.Coverage))
	}
	return a.Write(text)
}

// Written is a view in a format, the text form as the flags want it.
func (a *App) Written(view table.View, format table.Format) ([]byte, error) {
	if format == table.FormatTable {
		return view.Text(table.Look{Wide: a.Wide, Bold: terminal.Of(a.Out, a.Getenv).Styles()})
	}
	return view.Bytes(format)
}

// Unanswered is the failure for an error of a question: a faulty document is told
// with its findings, and what a flag named that is not there behind the flag.
func Unanswered(err error) error {
	if faulty, ok := errors.AsType[*corpus.FaultyError](err); ok {
		return &failure.Error{Message: faulty.What, Findings: faulty.Findings}
	}
	if unknown, ok := errors.AsType[*query.UnknownRecordError](err); ok {
		f := &failure.Error{Message: "--scope: " + err.Error(), Remedy: "milectl records --scope " + unknown.Scope.Kind.String() + " shows those there are"}
		if unknown.Nearest != "" {
			f.Remedy = "did you mean " + unknown.Nearest + "?"
		}
		return f
	}
	if help := diag.Help(err); help != "" {
		return &failure.Error{Message: err.Error(), Remedy: help}
	}
	return err
}
