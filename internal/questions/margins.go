package questions

import (
	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
)

func newMargins(a *app) *cobra.Command {
	var format table.Format
	cmd := &cobra.Command{
		Use:               "margins RACE...",
		Short:             "Print how far apart finishers were, and how far from records",
		Args:              command.SomeRaces,
		ValidArgsFunction: a.CompleteRaces,
		RunE: func(_ *cobra.Command, args []string) error {
			c, stood, err := a.stood(args)
			if err != nil {
				return err
			}
			return a.Answer(c, report.Margins(stood, a.Keys(c, format)), format)
		},
	}
	a.AtFlag(cmd)
	command.FormatFlag(cmd, &format)
	return cmd
}
