package cli

import (
	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
)

func newMargins(a *app) *cobra.Command {
	var format table.Format
	cmd := &cobra.Command{
		Use:               "margins RACE...",
		Short:             "Print how far apart finishers were, and how far from records",
		Args:              someRaces,
		ValidArgsFunction: a.completeRaces,
		RunE: func(_ *cobra.Command, args []string) error {
			c, stood, err := a.stood(args)
			if err != nil {
				return err
			}
			return a.answer(c, report.Margins(stood), format)
		},
	}
	a.atFlag(cmd)
	formatFlag(cmd, &format)
	return cmd
}
