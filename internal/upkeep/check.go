package upkeep

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/codehost"
	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/inspection"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// checkOptions is what the flags of check say.
type checkOptions struct {
	fixOptions

	format          flagvalue.FindingFormat
	strict, compact bool
	timing          bool
	only, skip      []string
	sources         string // the folder of the files that figures were taken from
	since           string // the revision whose findings are not told again
	changed         bool   // what is the same there is not checked, but for what hangs on the rest
}

func newCheck(a *app) *cobra.Command {
	o := checkOptions{format: flagvalue.FormatText}
	cmd := &cobra.Command{
		Use:               "check [PATH|ID...]",
		Short:             "Check documents: everything wrong in all of them at once",
		ValidArgsFunction: a.CompleteDocuments,
		RunE:              func(_ *cobra.Command, args []string) error { return a.check(args, o) },
	}
	a.AtFlag(cmd)
	cmd.Flags().Var(&o.format, "format", "text, github, sarif, gitlab, junit, table, markdown, html, csv, tsv, json or jsonl; auto is github in GitHub Actions, else text")
	cmd.Flags().BoolVar(&o.strict, "strict", false, "let warnings and style count for the status too")
	cmd.Flags().BoolVar(&o.compact, "compact", false, "tell each finding in one line")
	cmd.Flags().BoolVar(&o.timing, "timing", false, "tell where the time went, and how many documents were read the slow way")
	cmd.Flags().BoolVar(&a.Find.WithBuiltin, "with-builtin", false, "take the built-in record lists where there are none")
	cmd.Flags().StringSliceVar(&o.only, "only", nil, "look for these `RULES` alone, by id")
	cmd.Flags().StringSliceVar(&o.skip, "skip", nil, "do not look for these `RULES`")
	command.Text(cmd.Flags(), &o.sources, "sources", "hold the sums and quotes of sources against the files in this `DIR`")
	command.Text(cmd.Flags(), &o.since, "since", "only what was not found at this revision of git, such as main")
	cmd.Flags().BoolVar(&o.changed, "changed", false, "with --since: check what changed and what hangs on it; the findings are the same")
	o.flags(cmd)
	command.Complete(cmd, "format", flagvalue.FindingFormats)
	command.Complete(cmd, "only", ruleIDs)
	command.Complete(cmd, "skip", ruleIDs)
	return cmd
}

func (a *app) check(arguments []string, o checkOptions) error {
	a.ByStatus = true
	if err := cmp.Or(knownRules("only", o.only), knownRules("skip", o.skip)); err != nil {
		return err
	}
	if err := a.fixable(arguments, o); err != nil {
		return err
	}
	sets, before, err := a.checked(arguments, o)
	if err != nil {
		return err
	}
	rules := check.Selection{Only: o.only, Skip: o.skip}
	if o.fix {
		if err := a.fix(sets, rules, o); err != nil {
			return err
		}
	}
	read, files := 0, 0
	for i := range sets {
		read, files = read+sets[i].Files(), files+sets[i].Wanted()
	}
	sources, err := o.sourceFiles()
	if err != nil {
		return err
	}
	progress := a.Progress(read)
	var findings []diag.Finding
	faulty, work := 0, query.NewCheckWork(a.Now)
	for i := range sets {
		if o.timing {
			sets[i].Measure(work)
		}
		some, unusable := sets[i].Findings(rules, a.Today(), progress.Tick)
		findings, faulty = append(findings, some...), faulty+unusable
		if sources != nil {
			findings = append(findings, sets[i].SourceFindings(rules, sources)...)
		}
	}
	progress.End()
	if o.timing {
		a.tellTiming(work)
	}
	if findings, err = a.brought(findings, rules, o.since, before); err != nil {
		return err
	}
	findings = diag.Sort(findings)
	if o.prints(arguments) {
		a.tellLeft(findings, files)
	} else if err := a.tell(findings, files, o); err != nil {
		return err
	}
	if faulty > 0 && (files > 1 || len(o.only)+len(o.skip) > 0) {
		a.Say("%d of %d files have errors in their form: others were not held against them", faulty, files)
	}
	if diag.Count(findings, diag.Error) > 0 || o.strict && len(findings) > 0 {
		return command.ErrNo
	}
	return nil
}

// sourceFiles reads the files that figures were taken from; nil where none are asked for.
func (o *checkOptions) sourceFiles() (*query.SourceFiles, error) {
	if o.sources == "" {
		return nil, nil //nolint:nilnil // nothing asked for is no failure
	}
	if info, err := os.Stat(o.sources); err != nil || !info.IsDir() {
		return nil, &failure.Error{Message: "--sources: " + words.Visible(o.sources) + ": no such folder", Remedy: "name the folder of the files that figures were taken from"}
	}
	files, err := query.ReadSourceFiles(os.DirFS(o.sources))
	if err != nil {
		return nil, &failure.Error{Message: "--" + err.Error(), Remedy: "make the files readable"}
	}
	return files, nil
}

// knownRules refuses ids of rules that there are not.
func knownRules(flag string, ids []string) error {
	for _, id := range ids {
		if !slices.Contains(ruleIDs(), id) {
			return &failure.Error{
				Message: fmt.Sprintf("--%s: no rule %q", flag, id),
				Remedy:  cmp.Or(failure.Nearest(id, ruleIDs()), "see milectl rule for the rules there are"),
			}
		}
	}
	return nil
}

// tell prints findings in a format.
func (a *app) tell(findings []diag.Finding, files int, o checkOptions) error {
	var text []byte
	var err error
	format := o.format.Resolved(a.Getenv)
	if a.Picks() && !format.IsTable() {
		return &failure.Error{Message: "--columns, --sort, --limit: not of " + string(format), Remedy: "write --format table, or csv and others"}
	}
	switch format {
	case flagvalue.FormatText:
		text = []byte(command.FindingsText(findings, o.compact, a.FindingLook(a.Out)))
	case flagvalue.FormatGitHub:
		text = codehost.GitHub(findings)
	case flagvalue.FormatSARIF:
		text, err = codehost.SARIF(findings, command.Version())
	case flagvalue.FormatGitLab:
		text, err = codehost.GitLab(findings)
	case flagvalue.FormatJUnit:
		text, err = codehost.JUnit(findings, o.strict)
	default:
		return a.Print(inspection.Findings(findings, files), table.Format(format))
	}
	if err != nil {
		return fmt.Errorf("output: %w", err)
	}
	if err := a.Write(text); err != nil {
		return err
	}
	a.Say("checked %s", inspection.Checked(findings, files))
	if a.Quiet {
		return nil
	}
	for line := range strings.Lines(inspection.Tally(query.ByRule(findings))) {
		_, _ = fmt.Fprintf(a.Err, "  %s\n", strings.TrimSuffix(line, "\n"))
	}
	return nil
}
