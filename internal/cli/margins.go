package cli

import (
	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
)

func newMargins(a *app) *cobra.Command {
	var format table.Format
	cmd := &cobra.Command{
		Use:   "margins RACE...",
		Short: "Print how far apart finishers were, and how far from records and pace lights",
		Long: `Print how far each finisher was behind the winner and behind the one in front, how many
metres that was at the finish, and how far the race was inside or outside of the records
that stood and of the pace lights. Metres are derived from the runner's own average speed.`,
		Example: `  milectl margins bowerman-2024
  milectl margins --format json bowerman-2023`,
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
