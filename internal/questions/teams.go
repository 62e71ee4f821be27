package questions

import (
	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
)

func newTeams(a *app) *cobra.Command {
	var format table.Format
	cmd := &cobra.Command{
		Use:               "teams RACE...",
		Short:             "Score the teams of a race",
		Args:              command.SomeRaces,
		ValidArgsFunction: a.CompleteRaces,
		RunE: func(_ *cobra.Command, args []string) error {
			c, races, err := a.Find.Races(args)
			if err != nil {
				return err
			}
			scores, err := query.Teams(races)
			if err != nil {
				return command.Unanswered(err)
			}
			return a.Answer(c, report.Teams(scores), format)
		},
	}
	a.AtFlag(cmd)
	command.FormatFlag(cmd, &format)
	return cmd
}
