package cli

import (
	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
)

func newSplits(a *app) *cobra.Command {
	var format table.Format
	cmd := &cobra.Command{
		Use:   "splits RACE...",
		Short: "Print leaders, stretches, splits, positions and segments",
		Long: `Print who led at each point and when, how long each stretch took and its pace, the
splits and positions of everybody with the gaps to the front, and segments as they were
reported. Halves are compared only where a split stands at exactly half the distance.`,
		Example: `  milectl splits bowerman-2024
  milectl splits --format csv wanamaker-2023`,
		Args:              someRaces,
		ValidArgsFunction: a.completeRaces,
		RunE: func(_ *cobra.Command, args []string) error {
			c, races, err := a.raceValues(args)
			if err != nil {
				return err
			}
			return a.answer(c, report.Splits(races), format)
		},
	}
	a.atFlag(cmd)
	formatFlag(cmd, &format)
	return cmd
}
