package questions

import (
	"errors"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/completion"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/league"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/yearbook"
)

type standingsOptions struct {
	flagvalue.Category

	series string
	years  flagvalue.Years
	points flagvalue.Points
	teams  bool
	format table.Format
}

func newStandings(a *app) *cobra.Command {
	o := standingsOptions{points: flagvalue.Points{8, 7, 6, 5, 4, 3, 2, 1}}
	cmd := &cobra.Command{
		Use:               "standings",
		Short:             "Tell how a series or a league stands",
		Args:              command.NoArguments,
		ValidArgsFunction: command.OneOf(command.Nothing),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if o.teams && cmd.Flags().Changed("points") {
				return &failure.Error{Message: "--points: not together with --teams", Remedy: "leave it out: teams have the points that the races say"}
			}
			return a.standings(&o)
		},
	}
	command.Text(cmd.Flags(), &o.series, "series", "the key of the series, such as diamond-league")
	cmd.Flags().Var(&o.years, "year", "the year, or the years of one season: 2025-2026")
	cmd.Flags().Var(&o.points, "points", "the points of each place from the first on")
	cmd.Flags().BoolVar(&o.teams, "teams", false, "the sums of teams, as the races score them, instead of points of athletes")
	command.CategoryFlags(cmd, &o.Category)
	command.Complete(cmd, "series", a.ValuesOf(completion.Series))
	command.Complete(cmd, "year", a.ValuesOf(completion.Year))
	command.Complete(cmd, "points", command.Nothing)
	a.AtFlag(cmd)
	command.FormatFlag(cmd, &o.format)
	return cmd
}

func (a *app) standings(o *standingsOptions) error {
	const example = "write it like milectl standings --series diamond-league --year 2026"
	switch {
	case o.series == "":
		return &failure.Error{Message: "standings: no series named", Remedy: example}
	case o.years.From == 0:
		return &failure.Error{Message: "standings: no year named", Remedy: example}
	case o.years.To > o.years.From+1: // open spans too
		return &failure.Error{Message: "--year: a season lies in one year or in two", Remedy: example + ", or --year 2025-2026"}
	}
	category, err := o.Parse()
	if err != nil {
		return err
	}
	c, err := a.Corpus()
	if err != nil {
		return err
	}
	answer, err := league.Of(c, league.Question{Series: o.series, From: o.years.From, To: o.years.To, Category: category, Points: o.points, Teams: o.teams})
	if unknown, ok := errors.AsType[*query.FilterError](err); ok {
		return failure.OfFlag(unknown.Filter, unknown)
	}
	if err != nil {
		return command.Unanswered(err)
	}
	return a.Answer(c, yearbook.Standings(answer), o.format)
}
