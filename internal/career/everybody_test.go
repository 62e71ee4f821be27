//go:build !race

package career

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/store"
)

// told is all that a career says, in words.
func told(c *Career) string {
	var b strings.Builder
	fmt.Fprintln(&b, c.Person.Key(), c.Sex(), c.Name, c.Spellings, c.Nations, c.Born, c.Starts, c.Entries, c.Registered != nil, c.Telling)
	performance := func(p *athlete.Performance) string {
		if p == nil {
			return "none"
		}
		return fmt.Sprint(p.Race, p.List, p.Date, p.Mark, p.Name())
	}
	best := func(is athlete.Best) string {
		return fmt.Sprint(is.Kind, is.Answer, performance(is.Before), performance(is.Refuting), performance(is.Aided), is.Ahead != nil)
	}
	fmt.Fprintln(&b, c.Represented)
	for _, run := range c.Runs {
		fmt.Fprintf(&b, "ran %s %p %p %v %v %s %s\n", run.Race.ID, run.Result, run.Leg, run.Gap, run.HasGap, best(run.Personal), best(run.Season))
	}
	for _, of := range slices.Concat(c.Bests, c.Seasons) {
		for _, step := range of.Steps {
			fmt.Fprintln(&b, "best", of.Year, performance(step.Performance), step.Off, step.HasOff, step.Race != nil, step.Result != nil)
		}
	}
	for _, u := range c.Unbeaten {
		fmt.Fprintln(&b, "unbeaten", u.Event, u.Wins, u.First.ID, u.Last.ID, u.Ended != nil)
	}
	return b.String()
}

// meantAlone is the career of somebody by a text that means nobody else.
func meantAlone(t *testing.T, c *corpus.Corpus, who *Somebody) *Career {
	t.Helper()
	for _, text := range []string{who.Person.Key(), who.Name, who.Name + " (" + string(who.Sex()) + ")"} {
		of, err := Of(c, Question{Who: text})
		if some, ok := errors.AsType[*AmbiguousError](err); ok {
			for _, one := range some.Some {
				if one.Person == who.Person && one.Ask != "" {
					of, err = Of(c, Question{Who: one.Ask})
				}
			}
		}
		if err == nil && of.Person == who.Person {
			return of
		}
	}
	t.Errorf("%s: nothing means this one alone", who.Person.Key())
	return nil
}

// TestEverybody: each career that is made with all others is that of who is asked about alone.
func TestEverybody(t *testing.T) {
	builtin, err := store.Open("../../races")
	if err != nil {
		t.Fatal(err)
	}
	own := fstest.MapFS{}
	for name, text := range map[string]string{
		"a-mile.yaml": `{place: 1, athlete: Ann Able, nation: GBR, mark: "4:20.00", born: 1990}, {place: 2, athlete: Bo Baker, nation: GBR, mark: "4:21.00"}`,
		"b-mile.yaml": `{place: 1, athlete: Ann Able, nation: IRL, mark: "4:19.00", born: 2001}, {place: 2, athlete: Cy Cole, nation: GBR, mark: "4:21.00"}`,
		"c-mile.yaml": `{place: 1, athlete: Ann Able, nation: IRL, mark: "4:19.50"}, {place: 2, athlete: B. Baker, nation: GBR, mark: "4:22.00"}`,
	} {
		own[name] = &fstest.MapFile{Data: []byte("kind: race\nname: Mile\ndate: 2024-05-01\nevent: mile\nsex: women\nresults: [" + text + "]\n")}
	}
	own["relay.yaml"] = &fstest.MapFile{Data: []byte(`kind: race
name: Relay
date: 2024-06-01
event: 4x400m
sex: mixed
results:
  - {place: 1, team: GBR, nation: GBR, mark: "3:20.00", legs: [{athlete: Cy Cole}, {athlete: Bo Baker}, {athlete: Dee Dent}, {athlete: Ann Able}]}
`)}
	own["athletes/women.yaml"] = &fstest.MapFile{Data: []byte("kind: athletes\nathletes:\n  - {name: Bo Baker, sex: women, also: [B. Baker]}\n  - {name: Eve Elm, born: 2000-01-01}\n")}
	for _, test := range []struct {
		s     *store.Store
		every int
		least int
	}{{builtin, 100, 1500}, {store.Builtin(own).WithLists(builtin), 1, 6}} {
		c := corpus.Keep(test.s)
		all, err := Everybody(c.Fork())
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		seen := map[athlete.Person]bool{}
		for _, who := range all.All() {
			of := all.Career(who)
			if seen[of.Person] || of.Person.IsZero() {
				t.Errorf("%s: twice, or nobody in particular", of.Person.Key())
			}
			seen[of.Person] = true
			if n++; n%test.every == 0 {
				if alone := meantAlone(t, c.Fork(), of.Somebody); alone != nil {
					if diff := cmp.Diff(strings.Split(told(alone), "\n"), strings.Split(told(of), "\n")); diff != "" {
						t.Errorf("%s (-alone +among all):\n%s", of.Person.Key(), diff)
					}
				}
			}
		}
		if n < test.least {
			t.Errorf("%d people, want %d and more", n, test.least)
		}
		x, _, err := c.Fork().Performances(nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, who := range x.People() {
			if who.Sex() != race.Mixed && len(x.Career(who)) > 0 && !x.Career(who)[0].IsEntry() && !seen[who] {
				t.Errorf("%s ran and has no career", who.Key())
			}
		}
	}
}
