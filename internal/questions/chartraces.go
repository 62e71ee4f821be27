package questions

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/chart"
	"github.com/milectl/milectl/internal/command"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/scene"
)

// raceCharts is the pictures of one race.
func (a *app) raceCharts(o *chartOptions) []*cobra.Command {
	var all []*cobra.Command
	for _, kind := range []struct {
		name, short string
		of          func(*race.Race) (*scene.Scene, error)
	}{
		{"gaps", "Draw how far behind the leader each was", chart.Gaps},
		{"positions", "Draw who was where at each point", chart.Positions},
		{"pace", "Draw how fast each stretch was, per 400 m", chart.Pace},
		{"field", "Draw where everybody was as the winner finished", chart.Field},
	} {
		cmd := &cobra.Command{
			Use:               kind.name + " RACE",
			Short:             kind.short,
			Args:              oneRace,
			ValidArgsFunction: command.OnlyFirst(a.CompleteRaces),
			RunE:              func(_ *cobra.Command, args []string) error { return a.raceChart(args, kind.of, o) },
		}
		o.cardFlag(cmd)
		all = append(all, cmd)
	}
	return all
}

// oneRace refuses all but one race.
func oneRace(cmd *cobra.Command, args []string) error {
	if len(args) == 1 {
		return nil
	}
	if err := command.SomeRaces(cmd, args); err != nil {
		return err
	}
	return &failure.Error{Message: fmt.Sprintf("chart %s: %d races, and a picture is of one", cmd.Name(), len(args)), Remedy: "name one; milectl chart compare draws runs of several"}
}

func (a *app) raceChart(args []string, draw func(*race.Race) (*scene.Scene, error), o *chartOptions) error {
	if err := a.ready(o); err != nil {
		return err
	}
	c, races, err := a.Find.Races(args)
	if err != nil {
		return err
	}
	s, err := draw(races[0])
	if err == nil && o.card {
		var stood []query.RaceRecords
		if stood, err = query.Stood(c, races); err == nil {
			s.Card = chart.RaceCard(stood[0])
		}
	}
	return a.draw(c, s, err, o)
}

func newChartCompare(a *app, o *chartOptions) *cobra.Command {
	cmd := &cobra.Command{
		Use:               "compare RUN...",
		Short:             "Draw how far apart runs of different races were",
		Args:              someRuns,
		ValidArgsFunction: a.CompleteRuns,
		RunE: func(_ *cobra.Command, args []string) error {
			if err := a.ready(o); err != nil {
				return err
			}
			c, runs, err := a.comparedRuns(args, false)
			if err != nil {
				return err
			}
			s, err := chart.Compare(runs)
			if err == nil && o.card {
				s.Card = chart.CompareCard(runs)
			}
			return a.draw(c, s, err, o)
		},
	}
	o.cardFlag(cmd)
	return cmd
}
