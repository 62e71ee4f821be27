package questions

import (
	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/career"
	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/profile"
	"github.com/milectl/milectl/internal/table"
)

func newVersus(a *app) *cobra.Command {
	var format table.Format
	cmd := &cobra.Command{
		Use:               "versus NAME NAME...",
		Short:             "Print how some athletes fared against each other",
		Args:              command.SomeNames(2, `name two, such as milectl versus kerr "jakob ingebrigtsen"`),
		ValidArgsFunction: command.OneOf(a.Athletes),
		RunE: func(_ *cobra.Command, names []string) error {
			c, err := a.Corpus()
			if err != nil {
				return err
			}
			rivalry, err := career.Versus(c, names...)
			if err != nil {
				return nobody("versus", err)
			}
			return a.Answer(c, profile.Versus(rivalry), format)
		},
	}
	a.AtFlag(cmd)
	command.FormatFlag(cmd, &format)
	return cmd
}
