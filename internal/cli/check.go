package cli

import (
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/report"
)

func newCheck(a *app) *cobra.Command {
	var format report.Format // none: text, with the lines at fault
	cmd := &cobra.Command{
		Use:   "check [PATH|ID...]",
		Short: "Check documents: everything wrong in all of them at once",
		Long: `Check documents and print everything that is wrong with them, each with its place,
its rule and how to mend it. Without arguments the whole corpus is checked. A PATH may
be a document or a folder; - is standard input. More than 100 findings are told in one
line each; milectl rule ID explains them.`,
		Example: `  milectl check
  milectl check races/records/ races/bowerman-2024.yaml
  milectl check bowerman-2024
  milectl check --format json races/`,
		ValidArgsFunction: a.completeDocuments,
		RunE:              func(_ *cobra.Command, args []string) error { return a.check(args, format) },
	}
	cmd.Flags().Var(&format, "format", "table, markdown, html, csv, tsv, json or jsonl instead of text")
	complete(cmd, "format", report.Formats)
	return cmd
}

func (a *app) check(arguments []string, format report.Format) error {
	each, findings, err := gather(a, arguments, check.Allowed)
	if err != nil {
		return err
	}
	for _, of := range each {
		findings = append(findings, of...)
	}
	findings = diag.Sort(findings)
	if err := a.tell(findings, len(each), format); err != nil {
		return err
	}
	if diag.Count(findings, diag.Error) > 0 {
		return errNo
	}
	return nil
}

// tell prints findings in a format, in text where none is asked for.
func (a *app) tell(findings []diag.Finding, files int, format report.Format) error {
	if format != "" {
		return a.print(report.Findings(findings, files), format)
	}
	if err := a.write([]byte(findingsText(findings))); err != nil {
		return err
	}
	a.say("checked %s", report.Checked(findings, files))
	return nil
}

// manyFindings is from how many findings on each is told in one line: nobody
// reads that many at length.
const manyFindings = 100

// findingsText is findings at length, with a blank line between; of many, a
// line each.
func findingsText(findings []diag.Finding) string {
	texts := make([]string, len(findings))
	for i, finding := range findings {
		if len(findings) > manyFindings {
			texts[i] = finding.Headline()
		} else {
			texts[i] = finding.Text()
		}
	}
	text := strings.Join(texts, "\n")
	if len(findings) > manyFindings {
		text += "\n"
	}
	return text
}

// printFindings prints findings where they are not the answer.
func (a *app) printFindings(w io.Writer, findings []diag.Finding) {
	_, _ = io.WriteString(w, findingsText(diag.Sort(findings))) // there is nowhere to say that this failed
}
