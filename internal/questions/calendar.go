package questions

import (
	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/calendar"
	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/yearbook"
)

type calendarOptions struct {
	flagvalue.Category

	on     string
	births bool
	format table.Format
}

func newCalendar(a *app) *cobra.Command {
	var o calendarOptions
	cmd := &cobra.Command{
		Use:               "calendar",
		Short:             "Print what happened on a day of the year",
		Args:              command.NoArguments,
		ValidArgsFunction: command.OneOf(command.Nothing),
		RunE:              func(*cobra.Command, []string) error { return a.calendar(&o) },
	}
	command.Text(cmd.Flags(), &o.on, "on", "the day, MM-DD, such as 05-06; today if left out")
	command.CategoryFlags(cmd, &o.Category)
	cmd.Flags().BoolVar(&o.births, "births", false, "who was born on the day too, as the registers know")
	command.Complete(cmd, "on", a.Days)
	a.AtFlag(cmd)
	command.FormatFlag(cmd, &o.format)
	return cmd
}

func (a *app) calendar(o *calendarOptions) error {
	q := calendar.Question{Births: o.births}
	var err error
	if q.Day, err = flagvalue.DayOfYear(o.on, a.Today()); err != nil {
		return err
	}
	if q.Category, err = o.Parse(); err != nil {
		return err
	}
	c, err := a.Corpus()
	if err != nil {
		return err
	}
	answer, err := calendar.On(c, q)
	if err != nil {
		return command.Unanswered(err)
	}
	return a.Answer(c, yearbook.Calendar(answer), o.format)
}
