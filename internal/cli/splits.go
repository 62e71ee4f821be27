package cli

import (
	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
)

func newSplits(a *app) *cobra.Command {
	var format table.Format
	var laps bool
	cmd := &cobra.Command{
		Use:   "splits RACE...",
		Short: "Print leaders, stretches, splits, positions and segments",
		Long: `Print who led at each point and when, how long each stretch took and its pace, the
splits and positions of everybody with the gaps to the front, and segments as they were
reported. Halves are compared only where a split stands at exactly half the distance.
A gap is given only where both were timed.

--laps prints what each runner took from the start to the first point at which he is
timed, between such points, and to the finish: derived, to the unit of the coarser time.`,
		Example: `  milectl splits bowerman-2024
  milectl splits --laps wanamaker-2023
  milectl splits --format csv wanamaker-2023`,
		Args:              someRaces,
		ValidArgsFunction: a.completeRaces,
		RunE: func(_ *cobra.Command, args []string) error {
			c, races, err := a.raceValues(args)
			if err != nil {
				return err
			}
			if laps {
				return a.answer(c, report.Laps(races), format)
			}
			return a.answer(c, report.Splits(races), format)
		},
	}
	cmd.Flags().BoolVar(&laps, "laps", false, "what each runner took between the points at which he is timed")
	a.atFlag(cmd)
	formatFlag(cmd, &format)
	return cmd
}
