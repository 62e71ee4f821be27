package questions

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/compare"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/profile"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/replay"
	"github.com/milectl/milectl/internal/terminal"
)

type replayOptions struct {
	with   []string
	speed  flagvalue.Speed
	stills bool
}

func newReplay(a *app) *cobra.Command {
	var o replayOptions
	cmd := &cobra.Command{
		Use:               "replay RACE",
		Short:             "Show a race in the terminal as it went on",
		Args:              oneReplayed,
		ValidArgsFunction: command.OnlyFirst(a.CompleteRaces),
		RunE:              func(_ *cobra.Command, args []string) error { return a.replay(args[0], &o) },
	}
	flags := cmd.Flags()
	flags.Var(&o.speed, "speed", "how many times as fast as it was: 1/4, 1/2, or 1 to 64, such as 4x")
	flags.StringArrayVar(&o.with, "with", nil, "show this `RUN` of a race of the same distance too, as RACE:ATHLETE; may be given again")
	flags.BoolVar(&o.stills, "once", false, "print what is seen at each published point, and end")
	command.Complete(cmd, "speed", command.Nothing)
	_ = cmd.RegisterFlagCompletionFunc("with", a.CompleteRuns) // fails only for a flag that is not there
	a.AtFlag(cmd)
	return cmd
}

// oneReplayed refuses all but one race.
func oneReplayed(cmd *cobra.Command, args []string) error {
	if len(args) > 1 {
		return &failure.Error{Message: fmt.Sprintf("replay: %d races, and one is shown", len(args)), Remedy: "name one; --with RACE:ATHLETE shows somebody of another beside it"}
	}
	return command.SomeRaces(cmd, args)
}

func (a *app) replay(race string, o *replayOptions) error {
	out := terminal.Of(a.Out, a.Getenv)
	if !o.stills && !out.Exists() {
		return &failure.Error{Message: "replay: standard output is no terminal", Remedy: "add --once to print what is seen at each published point"}
	}
	shown, err := a.replayed(race, o.with)
	if err != nil {
		return err
	}
	on := replay.Screen{Columns: 80, Colours: out.Styles()}
	if columns, _, known := out.Size(); known {
		on.Columns = columns
	}
	if o.stills {
		var text strings.Builder
		for i, frame := range shown.Stills(on) {
			if i > 0 {
				text.WriteString("\n")
			}
			text.WriteString(strings.Join(frame, "\n") + "\n")
		}
		return a.Write([]byte(text.String()))
	}
	screen, err := out.Take(a.In)
	if err != nil {
		return &failure.Error{Message: fmt.Sprintf("replay: %v", err), Remedy: "add --once to print what is seen at each published point"}
	}
	return errors.Join(a.play(&replay.Player{Replay: shown, Speed: o.speed.Times()}, screen, on), screen.Release())
}

// replayed is a race with the runs beside it.
func (a *app) replayed(id string, with []string) (*replay.Replay, error) {
	c, r, runs, err := a.readOnce(id, with)
	if err != nil {
		return nil, err
	}
	shown, err := replay.New(r, runs, profile.RunLabels(runs))
	if nothing, ok := errors.AsType[*replay.Error](err); ok {
		return nil, failure.Of(nothing, nothing.Help())
	}
	a.SayLeftOut(c)
	return shown, err
}

// readOnce reads a race together with the runs beside it, for standard input is there once; even schedules and records
// are of its event.
func (a *app) readOnce(id string, with []string) (*corpus.Corpus, *race.Race, []*compare.Run, error) {
	if len(with) == 0 {
		c, races, err := a.Find.Races([]string{id})
		if err != nil {
			return nil, nil, nil, err
		}
		return c, races[0], nil, nil
	}
	c, runs, err := a.comparedRuns(append([]string{id}, with...), false)
	if err != nil {
		return nil, nil, nil, err
	}
	return c, runs[0].Race, runs[1:], nil
}

// play shows a race until somebody has had enough of it.
func (a *app) play(p *replay.Player, screen *terminal.Screen, on replay.Screen) error {
	const frame = 50 * time.Millisecond
	last := a.Now()
	for !p.Ended {
		if columns, lines, known := screen.Size(); known { // it may have changed
			on.Columns, on.Lines = columns, lines-1
		}
		lines := append(p.Show(on), playing(p))
		if err := screen.Draw(lines); err != nil {
			return err
		}
		key, open := screen.Key(frame)
		if !open {
			return nil
		}
		now := a.Now()
		p.Pass(max(0, float64(now.Sub(last))/float64(time.Millisecond))) // the clock may jump
		last = now
		p.Press(keyOf(key))
	}
	return nil
}

// playing is how the replay runs, and which keys there are.
func playing(p *replay.Player) string {
	speed := flagvalue.Speed(p.Speed)
	state := speed.String()
	if p.Paused {
		state = "paused"
	}
	return state + "  space ←→ points ↑↓ speed q"
}

// keyOf is what somebody means by a key, as a terminal sends it.
func keyOf(typed string) replay.Key {
	switch typed {
	case " ":
		return replay.Pause
	case "\x1b[D", "\x1bOD", "h":
		return replay.Back
	case "\x1b[C", "\x1bOC", "l":
		return replay.Ahead
	case "\x1b[A", "\x1bOA", "+":
		return replay.Faster
	case "\x1b[B", "\x1bOB", "-":
		return replay.Slower
	case "q", "Q", "\x1b", "\x03", "\x04": // escape, Ctrl-C, Ctrl-D
		return replay.Quit
	default:
		return replay.Other
	}
}
