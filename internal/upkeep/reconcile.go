package upkeep

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/aymanbagabas/go-udiff"
	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/completion"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/importing"
	"github.com/milectl/milectl/internal/incoming"
	"github.com/milectl/milectl/internal/reconcile"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// reconcileOptions is what the flags of reconcile say.
type reconcileOptions struct {
	from     string
	columns  []string
	onlyShow bool
	format   table.Format
}

func newReconcile(a *app) *cobra.Command {
	var o reconcileOptions
	cmd := &cobra.Command{
		Use:               "reconcile RACE FILE...",
		Short:             "Hold other sheets of a race against its document",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: a.CompleteRaces,
		RunE:              func(_ *cobra.Command, args []string) error { return a.reconcile(args, &o) },
	}
	command.Text(cmd.Flags(), &o.from, "from", "the format of the files, where their content does not show it")
	cmd.Flags().StringArrayVar(&o.columns, "map", nil, "what a heading means, `HEADING=COLUMN`, such as Zeit=mark")
	cmd.Flags().BoolVar(&o.onlyShow, "dry-run", false, "show the change of the document as a diff, and write nothing")
	command.FormatFlag(cmd, &o.format)
	command.Complete(cmd, "from", completion.Formats)
	command.Complete(cmd, "map", command.Nothing)
	return cmd
}

// reconcile holds sheets against a race, one after another, and writes what is new.
func (a *app) reconcile(args []string, o *reconcileOptions) error {
	if len(args) < 2 {
		return &failure.Error{Message: "reconcile: no sheet named", Remedy: "write milectl reconcile RACE FILE: the document, then the sheet that is held against it"}
	}
	if args[0] == store.StandardInput {
		return &failure.Error{Message: "reconcile: standard input takes no changes", Remedy: "name the document by its id or its path"}
	}
	c, docs, err := a.Find.RaceDocs(args[:1])
	if err != nil {
		return err
	}
	doc := docs[0]
	if c.Store().IsBuiltin() && !store.IsPath(args[0]) && !o.onlyShow {
		return &failure.Error{Message: "reconcile: the built-in corpus takes no changes", Remedy: "make a folder races, or name the document by its path"}
	}
	columns, err := flagvalue.Headings(o.columns)
	if err != nil {
		return err
	}
	read, err := a.readResults(args[1:], importing.Options{Format: o.from, Headings: columns, Known: importing.Known{Event: doc.Race.Event}})
	if err != nil {
		return err
	}
	sheets, err := reconcile.Sheets(doc.Race, read, c.Directory())
	if err != nil {
		return failure.Of(err, "")
	}
	changed, err := reconcile.Text(doc, sheets[len(sheets)-1].Race)
	if err != nil {
		return &failure.Error{Message: fmt.Sprintf("%s: %v", doc.File, err), Remedy: cmp.Or(diag.Help(err), "nothing was written")}
	}
	brought := broughtBy(doc, changed)
	if o.onlyShow {
		a.sayBrought(brought)
		return a.showChange(doc, string(changed), sheets)
	}
	if found := faults(doc, changed); len(found) > 0 {
		return errors.Join(&failure.Error{Findings: found}, &failure.Error{
			Message: "reconcile: with what is new the document would have errors: nothing was written", Remedy: "correct the sheet, or the document first",
		})
	}
	if string(changed) != doc.Text() {
		if err := store.Write(doc.File, []byte(doc.Text()), changed); err != nil {
			return failure.Of(err, "nothing was written")
		}
	}
	if o.format.Rows() {
		a.sayInWords(sheets)
	}
	a.sayBrought(brought)
	return a.Answer(c, incoming.Reconcile(sheets), o.format)
}

// broughtBy is what check finds in a document that was changed, and did not find in it before.
func broughtBy(doc *document.Doc, changed []byte) []diag.Finding {
	type said struct{ rule, message string }
	known := map[said]int{}
	for _, f := range check.Document(doc, check.Selection{}).Findings {
		known[said{f.Rule, f.Message}]++
	}
	return slices.DeleteFunc(check.Document(document.Decode(doc.Name, changed), check.Selection{}).Findings, func(f diag.Finding) bool {
		known[said{f.Rule, f.Message}]--
		return known[said{f.Rule, f.Message}] >= 0
	})
}

// sayBrought tells what check finds in the changed document that it did not find before.
func (a *app) sayBrought(found []diag.Finding) {
	for _, f := range found {
		a.Say("with what is new: %s:%d: %s: %s [%s]", words.Visible(f.File), f.Pos.Line, f.Severity(), words.Visible(f.Message), f.Rule)
	}
}

// showChange prints what would become of a document; what else is said of the sheets, and that nothing would, goes to
// standard error.
func (a *app) showChange(doc *document.Doc, changed string, sheets []reconcile.Sheet) error {
	if changed != doc.Text() {
		a.sayInWords(sheets)
		return a.Write([]byte(udiff.Unified(words.Visible(doc.File), words.Visible(doc.File), doc.Text(), changed)))
	}
	for _, sheet := range sheets {
		for _, note := range incoming.NotesOf(sheet) {
			a.Say("%s", note)
		}
		a.Say("%s", incoming.Unchanged(sheet, doc.File))
	}
	return nil
}

// sayInWords tells how sheets stand to the document, and the notes on them.
func (a *app) sayInWords(sheets []reconcile.Sheet) {
	for _, sheet := range sheets {
		for _, line := range incoming.InWords(sheet) {
			a.Say("%s", line)
		}
	}
}

// faults are the errors that a changed document would have.
func faults(doc *document.Doc, changed []byte) []diag.Finding {
	after := check.Refuse(document.Decode(doc.Name, changed))
	return slices.DeleteFunc(after.All(), func(f diag.Finding) bool { return f.Severity() != diag.Error })
}
