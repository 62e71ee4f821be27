package upkeep

import (
	"errors"
	"slices"
	"strings"

	"github.com/aymanbagabas/go-udiff"
	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/inspection"
	"github.com/milectl/milectl/internal/mend"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

// fixOptions is what the flags of check say about mending.
type fixOptions struct {
	fix, diff bool
}

// prints reports whether standard output is for texts or differences, not for findings.
func (o fixOptions) prints(arguments []string) bool {
	return o.fix && (o.diff || slices.Contains(arguments, store.StandardInput))
}

func (o *fixOptions) flags(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&o.fix, "fix", false, "mend what has one right value; milectl rule ID says what that is")
	cmd.Flags().BoolVar(&o.diff, "diff", false, "with --fix: write nothing, print the differences")
}

// fixable refuses to mend what cannot be written.
func (a *app) fixable(arguments []string, o checkOptions) error {
	switch {
	case o.diff && !o.fix:
		return &failure.Error{Message: "--diff: nothing is mended", Remedy: "write --fix --diff"}
	case !o.fix:
		return nil
	case o.since != "":
		return &failure.Error{Message: "--since: not beside --fix, which mends what it finds", Remedy: "leave one of the two out"}
	case a.Find.At != "":
		return &failure.Error{Message: "--fix: what was at " + words.Visible(a.Find.At) + " cannot be mended", Remedy: "leave out --at"}
	case o.prints(arguments) && o.format != flagvalue.FormatText:
		return &failure.Error{Message: "--format: the findings go to standard error, as text", Remedy: "leave out --format"}
	case slices.Contains(arguments, store.StandardInput) && len(arguments) > 1:
		return &failure.Error{Message: "standard input: not together with other documents", Remedy: "mend it in a call of its own"}
	}
	if slices.ContainsFunc(arguments, store.IsPath) || slices.Contains(arguments, store.StandardInput) || o.diff {
		return nil
	}
	s, err := a.Find.Store()
	if err == nil && s.IsBuiltin() {
		return &failure.Error{Message: "built-in corpus: cannot be written", Remedy: "name a document or a folder"}
	}
	return err
}

// fix mends the documents of sets, which have what is mended from then on, and writes
// them, or prints what was asked for.
func (a *app) fix(sets []query.CheckSet, rules check.Selection, o checkOptions) error {
	var answer strings.Builder
	var left []error // files that were not touched: the others are written
	for i := range sets {
		for _, pair := range sets[i].Replace(func(doc *document.Doc) *document.Doc { return mended(doc, rules) }) {
			before, after := pair[0], pair[1]
			switch {
			case o.diff:
				answer.WriteString(udiff.Unified(before.File, before.File+" (mended)", before.Text(), after.Text()))
			case before.File == store.StandardInput:
				answer.WriteString(after.Text())
			case before.Text() == after.Text():
			default:
				if err := store.Write(before.File, []byte(before.Text()), []byte(after.Text())); err != nil {
					left = append(left, failure.Of(err, ""))
					continue
				}
				a.Say("mended %s", words.Visible(before.File))
			}
		}
	}
	if err := errors.Join(left...); err != nil {
		return err
	}
	return a.Write([]byte(answer.String()))
}

// mended is a document in which is mended what surely can be; nil where nothing is, but
// for standard input, which is printed in any case.
func mended(doc *document.Doc, rules check.Selection) *document.Doc {
	text, fixed := mend.Document(doc, rules)
	if len(fixed) == 0 && doc.File != store.StandardInput {
		return nil
	}
	return document.Decode(doc.Name, []byte(text))
}

// tellLeft prints what could not be mended, beside an answer.
func (a *app) tellLeft(findings []diag.Finding, files int) {
	a.PrintFindings(findings)
	a.Say("checked %s", inspection.Checked(findings, files))
}
