package questions

import (
	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/changes"
	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/consequence"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

type diffOptions struct {
	strict   bool
	exitCode bool
	format   table.Format
}

func newDiff(a *app) *cobra.Command {
	var o diffOptions
	cmd := &cobra.Command{
		Use:   "diff REV [REV] | DIR DIR | FILE FILE",
		Short: "Tell what a change of documents means",
		Args:  oneOrTwoSides,
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return nil, cobra.ShellCompDirectiveDefault
		},
		RunE: func(_ *cobra.Command, args []string) error { return a.diff(args, &o) },
	}
	cmd.Flags().BoolVar(&o.strict, "strict", false, "warn of results of an official list that changed and that no new word under amended explains: status 1")
	cmd.Flags().BoolVar(&o.exitCode, "exit-code", false, "status 1 where anything of meaning changed")
	command.FormatFlag(cmd, &o.format)
	return cmd
}

func oneOrTwoSides(_ *cobra.Command, args []string) error {
	switch len(args) {
	case 1, 2:
		return nil
	case 0:
		return &failure.Error{Message: "diff: nothing named", Remedy: "name a revision such as HEAD, which is held against the folder as it is now; or two revisions, folders or documents"}
	default:
		return &failure.Error{Message: "diff: more than two sides", Remedy: "name two revisions, folders or documents at most"}
	}
}

func (a *app) diff(args []string, o *diffOptions) error {
	before, after, err := a.Find.Sides(args)
	if err != nil {
		return err
	}
	report, c, err := changes.OfStores(before.Store, after.Store)
	if err != nil {
		return command.Unanswered(err)
	}
	a.ByStatus = o.exitCode
	if err := a.tell(c, report, consequence.Diff(report, before.Name, after.Name), o.format); err != nil {
		return err
	}
	if o.strict {
		a.PrintFindings(unexplained(after.Store, report.Unexplained))
	}
	if o.exitCode && len(report.Changes) > 0 || o.strict && len(report.Unexplained) > 0 {
		return command.ErrNo
	}
	return nil
}

// unexplained is what --strict finds in races.
func unexplained(s *store.Store, ids []string) []diag.Finding {
	var findings []diag.Finding
	for _, id := range ids {
		ref, err := s.Race(id)
		if err != nil {
			continue // it was there a moment ago
		}
		findings = append(findings, s.Read(ref).Finding(diag.UnexplainedChange, "results changed, and amended does not say why", "", document.Key("results")))
	}
	return findings
}

// tell prints what changed; to readers nothing where nothing did.
func (a *app) tell(c *corpus.Corpus, report changes.Report, view table.View, format table.Format) error {
	for _, file := range report.LeftOut {
		a.Say("%s is faulty, and left out on both sides: see milectl check", words.Visible(file))
	}
	if len(report.Changes) > 0 || format.ForMachines() {
		return a.Answer(c, view, format)
	}
	a.Say("nothing of meaning changed: %s", words.Plural(report.Documents, "document differs", "documents differ"))
	return nil
}
