package cli

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// categoryFlags is the filter by event, class and track.
type categoryFlags struct {
	event, sex, environment, class string
}

func (c *categoryFlags) addFlags(cmd *cobra.Command) {
	text(cmd.Flags(), &c.event, "event", "only this event, such as mile or 1500m")
	text(cmd.Flags(), &c.sex, "sex", "only men, women or mixed")
	text(cmd.Flags(), &c.environment, "environment", "only outdoor, short-track, oversized or road")
	completeCategory(cmd)
}

// completeCategory completes the flags of an event, a class and a track.
func completeCategory(cmd *cobra.Command) {
	complete(cmd, "event", func() []string {
		var codes []string
		for e := range event.All() {
			codes = append(codes, e.Code()+"\t"+e.Name())
		}
		return codes
	})
	complete(cmd, "sex", sexes)
	complete(cmd, "environment", func() []string {
		var codes []string
		for e := range event.Environments() {
			codes = append(codes, e.Code())
		}
		return codes
	})
}

func sexes() []string {
	var list []string
	for _, s := range race.Fields() {
		list = append(list, string(s))
	}
	return list
}

// parse reads what was typed for the filter.
func (c *categoryFlags) parse() (of corpus.Category, err error) {
	if c.event != "" {
		if of.Event, err = event.Find(c.event); err != nil {
			return of, flagFailure("event", err)
		}
	}
	if c.environment != "" {
		if of.Environment, err = event.ParseEnvironment(c.environment); err != nil {
			return of, flagFailure("environment", err)
		}
	}
	if of.Class, err = parseClass(c.class); err != nil || c.sex == "" {
		return of, err
	}
	if !slices.Contains(sexes(), c.sex) {
		return of, &failure{message: fmt.Sprintf("--sex: no %q", c.sex), help: "write --sex men, --sex women or --sex mixed"}
	}
	of.Sex = race.Sex(c.sex)
	return of, nil
}
