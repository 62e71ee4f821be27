package questions

import (
	"cmp"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/career"
	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/completion"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/profile"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/table"
)

type athleteOptions struct {
	before  string
	event   string
	years   flagvalue.Years
	history bool
	format  table.Format
}

func newAthlete(a *app) *cobra.Command {
	var o athleteOptions
	cmd := &cobra.Command{
		Use:               "athlete NAME",
		Short:             "Print what is known of somebody: bests, results, records",
		Args:              command.SomeNames(1, "name somebody, such as milectl athlete kerr"),
		ValidArgsFunction: command.OnlyFirst(command.OneOf(a.Athletes)),
		RunE:              func(_ *cobra.Command, args []string) error { return a.athlete(strings.Join(args, " "), &o) },
	}
	a.careerFlags(cmd, &o)
	cmd.Flags().BoolVar(&o.history, "history", false, "every step of the bests, which are the main table then")
	a.AtFlag(cmd)
	command.FormatFlag(cmd, &o.format)
	return cmd
}

// careerFlags adds the flags that say which part of a career is asked for.
func (a *app) careerFlags(cmd *cobra.Command, o *athleteOptions) {
	command.Text(cmd.Flags(), &o.before, "before", "only what was run before this day, month or year")
	command.Text(cmd.Flags(), &o.event, "event", "only what was run of this event, such as mile or 1500m")
	cmd.Flags().Var(&o.years, "year", "results and season bests of this year, or of these: 2019-2021")
	command.Complete(cmd, "before", a.Days)
	command.Complete(cmd, "event", completion.Events)
	command.Complete(cmd, "year", a.ValuesOf(completion.Year))
}

// careerOf is what is known of somebody, and the corpus that says it.
func (a *app) careerOf(name string, o *athleteOptions) (*corpus.Corpus, *career.Career, error) {
	before, err := flagvalue.Before(o.before)
	if err != nil {
		return nil, nil, err
	}
	only := flagvalue.Category{Event: o.event}
	category, err := only.Parse()
	if err != nil {
		return nil, nil, err
	}
	c, err := a.Corpus()
	if err != nil {
		return nil, nil, err
	}
	of, err := career.Of(c, career.Question{Who: name, Before: before, From: o.years.From, To: o.years.To, Event: category.Event})
	if err != nil {
		return nil, nil, nobody("athlete", err)
	}
	return c, of, nil
}

func (a *app) athlete(name string, o *athleteOptions) error {
	c, of, err := a.careerOf(name, o)
	if err != nil {
		return err
	}
	before := of.Before
	var last date.Date
	if !before.IsZero() {
		last = before.AddDays(-1)
	}
	standing, err := query.EveryStanding(c, last)
	if err != nil {
		return command.Unanswered(err)
	}
	return a.Answer(c, profile.Athlete(profile.AskedCareer{
		Career: of, Standing: standing, On: cmp.Or(before, a.Today()), History: o.history,
	}), o.format)
}

// nobody is the failure where a name means nobody, or several people.
func nobody(name string, err error) error {
	if _, faulty := errors.AsType[*corpus.FaultyError](err); faulty {
		return command.Unanswered(err)
	}
	return &failure.Error{Message: name + ": " + err.Error(), Remedy: diag.Help(err)}
}
