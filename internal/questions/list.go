package questions

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/completion"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
)

type listOptions struct {
	flagvalue.Category

	competition, city, athlete string
	status                     string
	years                      flagvalue.Years
	format                     table.Format
}

func newList(a *app) *cobra.Command {
	var o listOptions
	cmd := &cobra.Command{
		Use:               "list [WORD...]",
		Short:             "List the races of the corpus",
		ValidArgsFunction: command.OneOf(command.Nothing),
		RunE:              func(_ *cobra.Command, args []string) error { return a.list(args, &o) },
	}
	command.CategoryFlags(cmd, &o.Category)
	command.Text(cmd.Flags(), &o.athlete, "athlete", "only races in which this athlete was")
	command.Text(cmd.Flags(), &o.city, "city", "only races in this city")
	command.Text(cmd.Flags(), &o.competition, "competition", "only races of the competition with this key")
	cmd.Flags().Var(&o.years, "year", "only races of this year, or of these: 2019-2021")
	command.Text(cmd.Flags(), &o.status, "status", "only races of which this is so; see above")
	command.Complete(cmd, "athlete", a.Athletes)
	command.Complete(cmd, "city", a.ValuesOf(completion.City))
	command.Complete(cmd, "competition", a.ValuesOf(completion.Competition))
	command.Complete(cmd, "year", a.ValuesOf(completion.Year))
	command.Complete(cmd, "status", command.Listed(query.RaceStatuses()))
	a.AtFlag(cmd)
	command.FormatFlag(cmd, &o.format)
	return cmd
}

func (a *app) list(wanted []string, o *listOptions) error {
	category, err := o.Parse()
	if err != nil {
		return err
	}
	if slices.Contains(wanted, "") {
		return &failure.Error{Message: "list: a word is empty", Remedy: "leave it out"}
	}
	status, err := flagvalue.Status(o.status)
	if err != nil {
		return err
	}
	s, err := a.Find.Store()
	if err != nil {
		return err
	}
	c := corpus.Open(s)
	races, err := query.Races(c, query.RacesQuestion{
		Category: category, Words: wanted, Competition: o.competition, City: o.city, From: o.years.From, To: o.years.To,
		Athlete: o.athlete, Status: status,
	})
	if unknown, ok := errors.AsType[*query.FilterError](err); ok {
		return failure.OfFlag(unknown.Filter, unknown)
	}
	if err != nil {
		return command.Unanswered(err)
	}
	return a.Answer(c, report.Races(races), o.format)
}
