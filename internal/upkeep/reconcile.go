package upkeep

import (
	"cmp"
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
	if o.onlyShow {
		return a.showChange(doc, string(changed), sheets)
	}
	if found := faults(doc, changed); len(found) > 0 {
		return &failure.Error{Findings: found}
	}
	if string(changed) != doc.Text() {
		if err := store.Write(doc.File, []byte(doc.Text()), changed); err != nil {
			return failure.Of(err, "nothing was written")
		}
	}
	return a.Answer(c, incoming.Reconcile(sheets), o.format)
}

// showChange prints what would become of a document; that nothing would is said, and so
// is what of the sheets was not plainly read.
func (a *app) showChange(doc *document.Doc, changed string, sheets []reconcile.Sheet) error {
	for _, sheet := range sheets {
		for _, note := range incoming.NotesOf(sheet) {
			a.Say("%s", note)
		}
	}
	if changed != doc.Text() {
		return a.Write([]byte(udiff.Unified(words.Visible(doc.File), words.Visible(doc.File), doc.Text(), changed)))
	}
	for _, sheet := range sheets {
		a.Say("%s", incoming.Unchanged(sheet, doc.File))
	}
	return nil
}

// faults are the errors that a changed document would have.
func faults(doc *document.Doc, changed []byte) []diag.Finding {
	after := check.Refuse(document.Decode(doc.Name, changed))
	return slices.DeleteFunc(after.All(), func(f diag.Finding) bool { return f.Severity() != diag.Error })
}
