package questions

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/handout"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/target"
)

type targetsOptions struct {
	field  bool
	asOf   string
	format table.Format
}

func newTargets(a *app) *cobra.Command {
	var o targetsOptions
	cmd := &cobra.Command{
		Use:               "targets RACE",
		Short:             "Print what each starter needs for bests and records",
		Args:              oneRaceOnly,
		ValidArgsFunction: command.OnlyFirst(a.CompleteRaces),
		RunE:              func(_ *cobra.Command, args []string) error { return a.targets(args, &o) },
	}
	cmd.Flags().BoolVar(&o.field, "field", false, "one table for the whole field, by the clock: what each mark would be, and whose")
	command.Text(cmd.Flags(), &o.asOf, "as-of", "as known at the end of this day, month or year; the day before the race if left out")
	command.Complete(cmd, "as-of", a.Days)
	a.AtFlag(cmd)
	command.FormatFlag(cmd, &o.format)
	return cmd
}

// oneRaceOnly wants one argument.
func oneRaceOnly(cmd *cobra.Command, args []string) error {
	if len(args) > 1 {
		return &failure.Error{Message: fmt.Sprintf("%s: takes one race, not %q too", cmd.Name(), args[1]), Remedy: "ask about each by itself"}
	}
	return command.SomeRaces(cmd, args)
}

func (a *app) targets(args []string, o *targetsOptions) error {
	c, races, err := a.Find.Races(args)
	if err != nil {
		return err
	}
	day, err := flagvalue.DayBeforeRace(o.asOf, races[0])
	if err != nil {
		return err
	}
	field, err := target.Of(c, races[0], day)
	if err != nil {
		return command.Unanswered(err)
	}
	if o.field {
		return a.Answer(c, handout.TargetsOfField(field), o.format)
	}
	return a.Answer(c, handout.Targets(field), o.format)
}
