package questions

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/calendar"
	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/completion"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/yearbook"
)

func newMeet(a *app) *cobra.Command {
	var format table.Format
	cmd := &cobra.Command{
		Use:               "meet COMPETITION [YEAR]",
		Short:             "Print a meeting: its events from the heats to the finals",
		Args:              aMeeting,
		ValidArgsFunction: a.completeMeeting,
		RunE:              func(_ *cobra.Command, args []string) error { return a.meet(args, format) },
	}
	a.AtFlag(cmd)
	command.FormatFlag(cmd, &format)
	return cmd
}

// aMeeting wants a competition, and perhaps a year.
func aMeeting(_ *cobra.Command, args []string) error {
	const remedy = "write it like milectl meet olympic-games 2024"
	switch {
	case len(args) == 0:
		return &failure.Error{Message: "meet: no competition named", Remedy: remedy}
	case len(args) > 2:
		return &failure.Error{Message: fmt.Sprintf("meet: takes a competition and a year, not %q too", args[2]), Remedy: remedy}
	default:
		return nil
	}
}

func (a *app) meet(args []string, format table.Format) error {
	var year flagvalue.Years
	if len(args) > 1 {
		if err := year.Set(args[1]); err != nil || year.From != year.To {
			return &failure.Error{Message: fmt.Sprintf("meet: %q is not a year", args[1]), Remedy: "write it like milectl meet olympic-games 2024"}
		}
	}
	c, err := a.Corpus()
	if err != nil {
		return err
	}
	meeting, err := calendar.Meet(c, args[0], year.From)
	if unknown, ok := errors.AsType[*query.FilterError](err); ok {
		return failure.Of(fmt.Errorf("meet: %w", unknown), unknown.Remedy)
	}
	if err != nil {
		return command.Unanswered(err)
	}
	return a.Answer(c, yearbook.Meet(meeting), format)
}

// completeMeeting completes a competition, then one of its years.
func (a *app) completeMeeting(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	kind := completion.Competition
	switch len(args) {
	case 0:
	case 1:
		kind = func(r *race.Race) (value, about string) {
			if r.Competition != args[0] {
				return "", ""
			}
			value, _ = completion.Year(r)
			return value, r.Meet
		}
	default:
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return a.ValuesOf(kind)(), cobra.ShellCompDirectiveNoFileComp
}
