package upkeep

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/aymanbagabas/go-udiff"
	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/arguments"
	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

type fmtOptions struct {
	check, diff bool
}

func newFmt(a *app) *cobra.Command {
	var o fmtOptions
	cmd := &cobra.Command{
		Use:               "fmt [PATH|ID...]",
		Short:             "Write documents in their canonical form",
		ValidArgsFunction: a.CompleteDocuments,
		RunE:              func(_ *cobra.Command, args []string) error { return a.fmt(args, o) },
	}
	cmd.Flags().BoolVar(&o.check, "check", false, "write nothing; print the names of those that would change; status 1 if there are any")
	cmd.Flags().BoolVar(&o.diff, "diff", false, "write nothing; print the differences")
	return cmd
}

// formatted is what formatting made of a document.
type formatted struct {
	file     string
	old, new []byte // both nil where nothing changes
	findings []diag.Finding
	err      error
}

func format(doc *document.Doc) formatted {
	f := formatted{file: doc.File}
	if doc.Malformed() { // what is wrong with its sense is no reason to keep it in another form
		f.findings = doc.Findings
		return f
	}
	text, err := doc.Format()
	if err != nil {
		f.err = fmt.Errorf("%s: %w", doc.File, err)
		return f
	}
	if old := []byte(doc.Text()); doc.File == store.StandardInput || !bytes.Equal(old, text) {
		f.old, f.new = old, text
	}
	return f
}

func (a *app) fmt(args []string, o fmtOptions) error {
	if slices.Contains(args, store.StandardInput) && len(args) > 1 {
		return &failure.Error{Message: "standard input: not together with other documents", Remedy: "format it in a call of its own"}
	}
	if err := a.writable(args, o); err != nil {
		return err
	}
	all, err := arguments.Gather(&a.Find, args, format)
	if err != nil {
		return err
	}
	if err := formattable(all); err != nil {
		return err
	}
	a.sayLeftovers(leftBeside(all))
	changed, answer := 0, []byte(nil)
	var left []error // files that were not touched: the others are written
	for _, f := range all {
		if f.new == nil {
			continue
		}
		if !bytes.Equal(f.old, f.new) {
			changed++
		}
		text, err := a.apply(f, o)
		if untouched, ok := errors.AsType[*store.LeftError](err); ok {
			left = append(left, &failure.Error{Message: untouched.Error(), Remedy: untouched.Help()})
		} else if err != nil {
			return errors.Join(append(left, failure.Of(err, ""))...)
		}
		answer = append(answer, text...)
	}
	if err := a.Write(answer); err != nil || len(left) > 0 {
		return errors.Join(append(left, err)...)
	}
	if o.check && changed > 0 {
		a.Say("%s in canonical form: milectl fmt writes it", words.Plural(changed, "document is not", "documents are not"))
		return command.ErrNo
	}
	return nil
}

// leftBeside is the files that a run which was ended left beside documents.
func leftBeside(all []formatted) []string {
	var dirs []string
	for _, f := range all {
		if f.file != store.StandardInput {
			dirs = append(dirs, filepath.Dir(f.file))
		}
	}
	return store.Leftovers(dirs)
}

// sayLeftovers names files that a run which was ended has left.
func (a *app) sayLeftovers(files []string) {
	for _, file := range files {
		a.Say("%s: left by a run that was ended: it is no document, remove it", words.Visible(file))
	}
}

// writable refuses to format the built-in corpus in place.
func (a *app) writable(arguments []string, o fmtOptions) error {
	if o.check || o.diff || slices.ContainsFunc(arguments, store.IsPath) || slices.Equal(arguments, []string{store.StandardInput}) {
		return nil
	}
	s, err := a.Find.Store()
	if err == nil && s.IsBuiltin() {
		return &failure.Error{Message: "built-in corpus: cannot be written", Remedy: "name a document or a folder"}
	}
	return err
}

// apply does with a changed document what was asked for, and returns what is
// to be printed. Files that were written are told one by one, so that it is
// known which they were should a later one fail.
func (a *app) apply(f formatted, o fmtOptions) (string, error) {
	switch {
	case o.diff:
		return udiff.Unified(f.file, f.file+" (canonical)", string(f.old), string(f.new)), nil
	case o.check:
		if bytes.Equal(f.old, f.new) {
			return "", nil
		}
		return words.Visible(f.file) + "\n", nil
	case f.file == store.StandardInput:
		return string(f.new), nil
	}
	if err := store.Write(f.file, f.old, f.new); err != nil {
		return "", err
	}
	a.Say("wrote %s", words.Visible(f.file))
	return "", nil
}

// formattable refuses to begin where a document cannot be formatted.
func formattable(all []formatted) error {
	var findings []diag.Finding
	var failed []error
	for _, f := range all {
		findings = append(findings, f.findings...)
		if f.err != nil {
			failed = append(failed, &failure.Error{Message: f.err.Error(), Remedy: cmp.Or(diag.Help(f.err), "this is a fault of milectl: please report it with the document")})
		}
	}
	if len(findings) > 0 {
		return failure.OfDocuments(findings)
	}
	return errors.Join(failed...)
}
