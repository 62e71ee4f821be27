package questions

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/completion"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/points"
	"github.com/milectl/milectl/internal/profile"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

func newScore(a *app) *cobra.Command {
	var of flagvalue.Category
	var format table.Format
	cmd := &cobra.Command{
		Use:               "score MARK|RACE...",
		Short:             "Print what marks are worth in points of World Athletics",
		Args:              marksOrRaces,
		ValidArgsFunction: a.CompleteRaces,
		RunE: func(_ *cobra.Command, args []string) error {
			if mark, ok := timing.Read(args[0]); ok {
				return a.scoreMark(args, mark, &of, format)
			}
			if of != (flagvalue.Category{}) {
				return &failure.Error{Message: "score: --event, --sex and --environment are of a mark, a race has its own", Remedy: "leave them out"}
			}
			return a.scoreRaces(args, format)
		},
	}
	command.Text(cmd.Flags(), &of.Event, "event", "the event of a mark, such as mile or 1500m")
	command.Text(cmd.Flags(), &of.Sex, "sex", "men or women, of a mark")
	command.Text(cmd.Flags(), &of.Environment, "environment", "outdoor or short-track, of a mark; outdoor if left out")
	command.Complete(cmd, "event", completion.Events)
	command.Complete(cmd, "environment", completion.Environments)
	command.Complete(cmd, "sex", command.Listed(race.Sexes()))
	a.AtFlag(cmd)
	command.FormatFlag(cmd, &format)
	return cmd
}

// marksOrRaces refuses the command without an argument.
func marksOrRaces(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return nil
	}
	return &failure.Error{Message: "score: no mark and no race", Remedy: "write a mark with its event, such as 3:43.13 --event mile --sex men, or name races"}
}

func (a *app) scoreMark(args []string, mark timing.Mark, of *flagvalue.Category, format table.Format) error {
	if len(args) > 1 {
		return &failure.Error{Message: fmt.Sprintf("score: takes one mark, not %q too", args[1]), Remedy: "ask about each by itself"}
	}
	category, err := of.Parse()
	if err != nil {
		return err
	}
	if category.Event.IsZero() || category.Sex == "" {
		return &failure.Error{Message: "score: a mark needs --event and --sex", Remedy: "write it like milectl score 3:43.13 --event mile --sex men"}
	}
	if err := flagvalue.Runnable("mark", mark, category.Event); err != nil {
		return err
	}
	found, ok := points.Of(category.Event, category.Sex, max(category.Environment, event.Outdoor))
	if !ok {
		return noScoringTable(category.Event, category.Sex, max(category.Environment, event.Outdoor))
	}
	return a.Print(profile.Score(found, mark), format)
}

func (a *app) scoreRaces(args []string, format table.Format) error {
	c, races, err := a.Find.Races(args)
	if err != nil {
		return err
	}
	for _, r := range races {
		sexes := []race.Sex{r.Sex}
		if r.IsMixedField() {
			sexes = race.Sexes()
		}
		for _, sex := range sexes {
			if _, ok := points.Of(r.Event, sex, r.Environment); !ok {
				return noScoringTable(r.Event, sex, r.Environment)
			}
		}
	}
	return a.Answer(c, profile.ScoreRaces(races, a.Keys(c, format)), format)
}

// noScoringTable is the failure for an event without a table.
func noScoringTable(e event.Event, sex race.Sex, on event.Environment) error {
	var codes []string
	for _, t := range points.Tables() {
		if t.Sex == race.Men && t.Environment == event.Outdoor {
			codes = append(codes, t.Event.Code())
		}
	}
	return &failure.Error{
		Message: fmt.Sprintf("score: no scoring table of %s, %s, %s", e.Name(), sex, on.Name()),
		Remedy:  "there are tables, outdoors and on the short track, of " + words.List(codes),
	}
}
