package questions

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/completion"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/profile"
	"github.com/milectl/milectl/internal/table"
)

func newPace(a *app) *cobra.Command {
	var of flagvalue.Category
	var format table.Format
	cmd := &cobra.Command{
		Use:               "pace MARK",
		Short:             "Print an even schedule of a mark, and its pace",
		Args:              oneMark,
		ValidArgsFunction: command.OneOf(command.Nothing),
		RunE: func(_ *cobra.Command, args []string) error {
			mark, err := flagvalue.Mark(args[0])
			if err != nil {
				return err
			}
			category, err := of.Parse()
			if err != nil {
				return err
			}
			if of.Event == "" {
				return &failure.Error{Message: "pace: a mark needs --event", Remedy: "write it like milectl pace 3:43.13 --event mile"}
			}
			if category.Event.Distance() == 0 || category.Event.IsRelay() {
				return &failure.Error{Message: "--event: no event of one runner over a known distance", Remedy: "write --event mile, --event 1500m or another"}
			}
			if err := flagvalue.Runnable("mark", mark, category.Event); err != nil {
				return err
			}
			ground, err := groundOf(category.Event, category.Environment)
			if err != nil {
				return err
			}
			lap, _ := ground.Lap()
			return a.Print(profile.Pace(category.Event, mark, lap), format)
		},
	}
	command.Text(cmd.Flags(), &of.Event, "event", "the event, such as mile or 1500m")
	command.Text(cmd.Flags(), &of.Environment, "environment", "outdoor, short-track or road; if left out that of the event, outdoor where it has two")
	command.Complete(cmd, "event", completion.Events)
	command.Complete(cmd, "environment", completion.Environments)
	command.FormatFlag(cmd, &format)
	return cmd
}

// groundOf is what an event is run on: what was asked for, or that of the event.
func groundOf(e event.Event, asked event.Environment) (event.Environment, error) {
	switch onRoad := asked == event.Road; {
	case asked == 0 && e.OnRoad() && !e.OnTrack():
		return event.Road, nil
	case asked == 0:
		return event.Outdoor, nil
	case onRoad && !e.OnRoad():
		return 0, &failure.Error{Message: fmt.Sprintf("--environment: the %s is not run on the road", e.Name()), Remedy: "leave --environment out, or name another event"}
	case !onRoad && e.OnRoad() && !e.OnTrack():
		return 0, &failure.Error{Message: fmt.Sprintf("--environment: the %s is run on the road", e.Name()), Remedy: "leave --environment out, or name another event"}
	default:
		return asked, nil
	}
}

// oneMark wants one argument.
func oneMark(_ *cobra.Command, args []string) error {
	switch len(args) {
	case 0:
		return &failure.Error{Message: "pace: no mark", Remedy: "write it like milectl pace 3:43.13 --event mile"}
	case 1:
		return nil
	default:
		return &failure.Error{Message: fmt.Sprintf("pace: takes one mark, not %q too", args[1]), Remedy: "ask about each by itself"}
	}
}
