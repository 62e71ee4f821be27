package upkeep

import (
	"cmp"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/inspection"
	"github.com/milectl/milectl/internal/table"
)

func newRule(a *app) *cobra.Command {
	var format table.Format
	cmd := &cobra.Command{
		Use:               "rule [ID]",
		Short:             "Explain a rule that documents follow, or list all of them",
		Args:              command.OneAtMost,
		ValidArgsFunction: command.OneOf(ruleIDs),
		RunE:              func(_ *cobra.Command, args []string) error { return a.rule(args, format) },
	}
	command.FormatFlag(cmd, &format)
	return cmd
}

func ruleIDs() []string {
	var ids []string
	for _, rule := range diag.Rules() {
		ids = append(ids, rule.ID)
	}
	return ids
}

func (a *app) rule(args []string, format table.Format) error {
	rules := diag.Rules()
	if len(args) == 1 {
		rule, ok := diag.Lookup(args[0])
		if !ok {
			return &failure.Error{Message: fmt.Sprintf("rule %q: no such rule", args[0]), Remedy: cmp.Or(failure.Nearest(args[0], ruleIDs()), "milectl rule lists all of them")}
		}
		rules = []diag.Rule{rule}
	}
	return a.Print(inspection.Rules(rules), format)
}
