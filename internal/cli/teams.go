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
		Use:               "teams RACE...",
		Short:             "Score the teams of a race",
		Args:              someRaces,
		ValidArgsFunction: a.completeRaces,
		RunE: func(_ *cobra.Command, args []string) error {
			c, races, err := a.find.Races(args)
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
