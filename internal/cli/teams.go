package cli

import (
	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
)

func newTeams(a *app) *cobra.Command {
	var format table.Format
	cmd := &cobra.Command{
		Use:   "teams RACE...",
		Short: "Score the teams of a race",
		Long: `Add the places of the first of each team, and print how the teams came in and who scored.
How many score, whether further runners of a team push others back, whether the places of
others count, and what breaks a tie, the race says under its key teams. Where men and women
ran together each class is scored by itself.`,
		Example:           `  milectl teams county-2026-cross-country`,
		Args:              someRaces,
		ValidArgsFunction: a.completeRaces,
		RunE: func(_ *cobra.Command, args []string) error {
			c, races, err := a.raceValues(args)
			if err != nil {
				return err
			}
			scores, err := query.Teams(races)
			if err != nil {
				return unanswered(err)
			}
			return a.answer(c, report.Teams(scores), format)
		},
	}
	a.atFlag(cmd)
	formatFlag(cmd, &format)
	return cmd
}
