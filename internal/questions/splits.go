package questions

import (
	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
)

func newSplits(a *app) *cobra.Command {
	var format table.Format
	var laps bool
	cmd := &cobra.Command{
		Use:               "splits RACE...",
		Short:             "Print leaders, stretches, splits, positions and segments",
		Args:              command.SomeRaces,
		ValidArgsFunction: a.CompleteRaces,
		RunE: func(_ *cobra.Command, args []string) error {
			c, races, err := a.Find.Races(args)
			if err != nil {
				return err
			}
			if laps {
				return a.Answer(c, report.Laps(races, a.Keys(c, format)), format)
			}
			return a.Answer(c, report.Splits(races, a.Keys(c, format)), format)
		},
	}
	cmd.Flags().BoolVar(&laps, "laps", false, "what each runner took between the points at which he is timed")
	a.AtFlag(cmd)
	command.FormatFlag(cmd, &format)
	return cmd
}
