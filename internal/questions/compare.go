package questions

import (
	"errors"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/compare"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/profile"
	"github.com/milectl/milectl/internal/table"
)

type compareOptions struct {
	leader, laps, interpolate bool
	format                    table.Format
}

func newCompare(a *app) *cobra.Command {
	var o compareOptions
	cmd := &cobra.Command{
		Use:               "compare RUN...",
		Short:             "Print runs of different races side by side",
		Args:              someRuns,
		ValidArgsFunction: a.CompleteRuns,
		RunE:              func(_ *cobra.Command, args []string) error { return a.compare(args, &o) },
	}
	cmd.Flags().BoolVar(&o.leader, "leader", false, "the times at the front of each race too")
	cmd.Flags().BoolVar(&o.laps, "laps", false, "what each took for laps, not for the stretches that all are timed for")
	cmd.Flags().BoolVar(&o.interpolate, "interpolate", false, "between timed points, times of an even pace, in brackets")
	a.AtFlag(cmd)
	command.FormatFlag(cmd, &o.format)
	return cmd
}

// someRuns refuses the command without a run.
func someRuns(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return nil
	}
	return &failure.Error{Message: "compare: no run named", Remedy: "name runs as RACE:ATHLETE, such as bowerman-2024:kerr"}
}

func (a *app) compare(args []string, o *compareOptions) error {
	c, runs, err := a.comparedRuns(args, o.leader)
	if err != nil {
		return err
	}
	var lap event.Distance
	if o.laps {
		lap = lapOf(runs)
	}
	return a.Answer(c, profile.Compare(compare.Of(runs, o.interpolate), lap, a.Keys(c, o.format)), o.format)
}

// comparedRuns is the runs that arguments name, with the fronts of their races where those
// are wanted.
func (a *app) comparedRuns(args []string, fronts bool) (*corpus.Corpus, []*compare.Run, error) {
	c, named, err := a.runs(args)
	if err != nil {
		return nil, nil, err
	}
	runs, err := compare.Runs(c, named, fronts)
	if _, faulty := errors.AsType[*corpus.FaultyError](err); faulty {
		return nil, nil, command.Unanswered(err)
	}
	if err != nil {
		return nil, nil, &failure.Error{Message: "compare: " + err.Error(), Remedy: diag.Help(err)}
	}
	return c, runs, nil
}

// lapOf is the length that laps are compared by: 400 m, or that of the track where it is longer.
func lapOf(runs []*compare.Run) event.Distance {
	lap := 400 * event.Metre
	for _, run := range runs {
		if run.Race != nil {
			if of, known := run.Race.Lap(); known && of > lap {
				lap = of
			}
		}
	}
	return lap
}

// runs reads the runs that arguments name, and the races among them.
func (a *app) runs(args []string) (*corpus.Corpus, []compare.Named, error) {
	var typed []flagvalue.Run
	var ids []string
	for _, arg := range args {
		run, err := flagvalue.ParseRun(arg)
		if err != nil {
			return nil, nil, err
		}
		typed = append(typed, run)
		if run.Race != "" {
			ids = append(ids, run.Race)
		}
	}
	if len(ids) == 0 {
		return nil, nil, &failure.Error{Message: "compare: no run of a race among them", Remedy: "name one as RACE:ATHLETE, such as bowerman-2024:kerr"}
	}
	c, races, err := a.Find.Races(ids)
	if err != nil {
		return nil, nil, err
	}
	named := make([]compare.Named, len(typed))
	for i, run := range typed {
		named[i] = compare.Named{Athlete: run.Athlete, Even: run.Even, Lights: run.Lights, Record: run.Record, Day: run.Day}
		if run.Race != "" {
			named[i].Race, races = races[0], races[1:]
		}
	}
	return c, named, nil
}
