package questions

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/calendar"
	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/completion"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/yearbook"
)

type listOptions struct {
	flagvalue.Category

	competition, city, athlete string
	status, round, nation      string
	place                      flagvalue.Runners
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
	command.Text(cmd.Flags(), &o.round, "round", "only races of this round, such as final")
	command.Text(cmd.Flags(), &o.nation, "nation", "only races with a result that counts for this nation, a code or a name")
	cmd.Flags().Var(&o.place, "place", "only races with a result of this place, of the athlete or the nation where one is named")
	command.Text(cmd.Flags(), &o.status, "status", "only races of which this is so; see above")
	command.Complete(cmd, "athlete", a.Athletes)
	command.Complete(cmd, "city", a.ValuesOf(completion.City))
	command.Complete(cmd, "competition", a.ValuesOf(completion.Competition))
	command.Complete(cmd, "year", a.ValuesOf(completion.Year))
	command.Complete(cmd, "round", command.Listed(race.Rounds()))
	command.Complete(cmd, "nation", completion.Nations)
	command.Complete(cmd, "place", command.Nothing)
	command.Complete(cmd, "status", command.Listed(query.RaceStatuses()))
	a.AtFlag(cmd)
	command.FormatFlag(cmd, &o.format)
	return cmd
}

// question is what was typed, but for the words.
func (o *listOptions) question() (q calendar.RacesQuestion, err error) {
	q = calendar.RacesQuestion{Competition: o.competition, City: o.city, From: o.years.From, To: o.years.To, Athlete: o.athlete, Place: int(o.place)}
	if q.Category, err = o.Parse(); err != nil {
		return q, err
	}
	if q.Status, err = flagvalue.Status(o.status); err != nil {
		return q, err
	}
	if q.Round, err = flagvalue.Round(o.round); err != nil {
		return q, err
	}
	q.Nation, err = flagvalue.Nation(o.nation)
	return q, err
}

func (a *app) list(wanted []string, o *listOptions) error {
	if slices.Contains(wanted, "") {
		return &failure.Error{Message: "list: a word is empty", Remedy: "leave it out"}
	}
	question, err := o.question()
	if err != nil {
		return err
	}
	question.Words = wanted
	s, err := a.Find.Store()
	if err != nil {
		return err
	}
	c := corpus.Open(s)
	races, err := calendar.Races(c, question)
	if unknown, ok := errors.AsType[*query.FilterError](err); ok {
		return failure.OfFlag(unknown.Filter, unknown)
	}
	if err != nil {
		return command.Unanswered(err)
	}
	return a.Answer(c, ofNation(yearbook.Races(races), o.nation), o.format)
}
