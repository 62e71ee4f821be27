//go:build !race

package factcheck

import (
	"fmt"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/race"
)

// grid is statements of one subject as the product of frames and of words: each # of a frame stands for the words in turn. In them
// stand two runners, A who came in before B, what is known of them, and of A the place and the point of another fact.
type grid struct {
	about         race.Subject
	frames, words []string
}

// grids is what reports say of a race, in the ways in which they say it.
func grids() []grid {
	people := []string{"{A}", "{a}"}
	return []grid{
		{
			race.AboutPlace, withNames(people, "# {v}.", "# {v} in {mark}.", "# {v}, ahead of {b}.", "#, who {v}, was pleased.", "It was # who {v}.", "On Saturday # {v}, and the crowd rose.", "{A} was pleased. {He} {v}."),
			[]string{"was {nth}", "finished {nth}", "came {nth}", "placed {nth}", "took {nth}", "came home {nth}", "crossed the line {nth}", "ended up {nth}", "had to settle for {nth}", "claimed {nth} place", "held on for {nth}", "faded to {nth}", "came through for {nth}", "went on to finish {nth}", "followed in {nth}", "finishes {nth}"},
		},
		{
			race.AboutPlace, withNames(people, "{v}."),
			[]string{"{nth} was #", "{nth} place went to #", "In {nth} was #", "Then came # in {nth}", "#, {nth} in {mark}, was pleased", "# ({nth}, {mark}) was pleased", "With # {nth}, the crowd rose", "# ran {mark} for {nth} place", "#'s {mark} was good for {nth}", "# kicked late, taking {nth}", "# tried to go with them but finished {nth}", "# beat {b} to {nth}", "What of #? {He} finished {nth}"},
		},
		{
			race.AboutAhead, withNames(people, "# {v} {b}.", "# {v} {b} in {place}.", "#, who {v} {b}, was pleased.", "It was # who {v} {b}.", "{A} was pleased. {He} {v} {b}."),
			[]string{"beat", "defeated", "outkicked", "edged out", "edged past", "pipped", "held off", "saw off", "got the better of", "finished ahead of", "came home in front of", "was too strong for", "denied", "prevailed over", "took the scalp of", "got to the line before", "managed to beat", "finished {margin} seconds ahead of"},
		},
		{
			race.AboutAhead, withNames(people, "{v}."),
			[]string{"{b} was beaten by #", "{b} was edged out by #", "{b} was pipped on the line by #", "{b} was caught in the straight by #", "Beaten by #, {b} was unhappy", "{b} lost to #", "{b} finished just behind #", "{b} followed # home", "{b} had no answer to #", "{b} could not hold off #", "{b} was {margin} seconds behind #", "Behind # came {b}", "# ran {mark}, ahead of {b}", "# was {nth}, with {b} just behind", "#'s victory over {b} was a surprise", "# kicked hard to hold off {b}"},
		},
		{
			race.AboutMargin, withNames(people, "# {v}."),
			[]string{"beat {b} by {margin} seconds", "finished {margin} seconds ahead of {b}", "was {margin} seconds clear of {b}", "was {margin} seconds faster than {b}", "was {nth} by {margin} seconds from {b}", "and {b} were separated by {margin} seconds", "ran {mark}, {margin} seconds ahead of {b}"},
		},
		{
			race.AboutMark, withNames(people, "# {v}.", "#, who {v}, was pleased.", "{A} was pleased. {He} {v}."),
			[]string{"ran {mark}", "clocked {mark}", "was timed at {mark}", "finished in {mark}", "crossed the line in {mark}", "was {nth} in {mark}", "took {nth} in a time of {mark}", "tied up but still ran {mark}", "finished {nth}, running {mark}", "beat {b} in {mark}"},
		},
		{
			race.AboutPosition, withNames(people, "# {v} at {point}.", "At {point} # {v}.", "{A} was pleased. At {point} {he} {v}."),
			[]string{"was {where}", "was only {where}", "was still {where}", "lay {where}", "sat {where}", "was in {where}", "was back in {where}", "was up to {where}"},
		},
		{
			race.AboutPosition, withNames(people, "{v}."),
			[]string{"#, {where} at {point}, was pleased", "# passed {point} in {where}", "By {point} # was up to {where}", "# had moved up to {where} by {point}", "# started slowly: {where} at {point}"},
		},
	}
}

// withNames puts each of some names for # into each of some frames, the words of which stand at {v}.
func withNames(people []string, frames ...string) []string {
	var all []string
	for _, frame := range frames {
		for _, who := range people {
			all = append(all, strings.ReplaceAll(frame, "#", who))
		}
	}
	return all
}

// pair is two runners of a race.
type pair struct{ race, place, ahead, behind, point string }

// TestGrids finds what a sentence says in whichever frame and words it says it, and as it is.
func TestGrids(t *testing.T) {
	c, names := builtInNames(t)
	pairs := []pair{
		{"bowerman-2024", "Eugene", "Jake Wightman", "Cole Hocker", "the bell"},
		{"bowerman-2024", "Eugene", "Jakob Ingebrigtsen", "Yared Nuguse", "400m"},
		{"monaco-2023-mile-women", "Monaco", "Laura Muir", "Jessica Hull", "halfway"},
	}
	for _, of := range pairs {
		r := names.ByID[of.race]
		for _, g := range grids() {
			for _, frame := range g.frames {
				for _, words := range g.words {
					who := "{A}"
					if !strings.Contains(frame, who) {
						who = "{a}"
					}
					said := of.fill(r, strings.ReplaceAll(strings.ReplaceAll(frame, "{v}", words), "#", who))
					answer, err := check(c.Fork(), names, &article.Text{Words: said}, Options{Race: of.race})
					if err != nil {
						t.Fatal(err)
					}
					if !saysTrue(&answer, r, g.about, of) {
						t.Errorf("%s: not found in %q", g.about, said)
					}
				}
			}
		}
	}
}

// saysTrue reports whether a statement of a subject about the first of two runners was found, and none that is false.
func saysTrue(answer *Answer, r *race.Race, about race.Subject, of pair) bool {
	found := false
	for i := range answer.Statements {
		a := &answer.Statements[i].Assessment
		if !a.Truth.Agrees() {
			return false
		}
		found = found || a.Claim.About == about && a.Claim.Athlete == of.ahead && answer.Statements[i].Document == r.ID && (a.Claim.Behind == "" || a.Claim.Behind == of.behind)
	}
	return found
}

// fill puts what is known of two runners into a sentence.
func (of pair) fill(r *race.Race, frame string) string {
	result := func(name string) *race.Result {
		for i := range r.Results {
			if r.Results[i].Athlete == name {
				return &r.Results[i]
			}
		}
		return &race.Result{}
	}
	first, second := result(of.ahead), result(of.behind)
	family := func(name string) string { return name[strings.LastIndex(name, " ")+1:] }
	nth := strings.Fields("zeroth first second third fourth fifth sixth seventh eighth")
	he := "he"
	if r.Sex == race.Women {
		he = "she"
	}
	where := 0
	for _, position := range first.Positions {
		if at := position.Point; at.Bell() && of.point == "the bell" || at.Text() == of.point || at.Text() == "800m" && of.point == "halfway" {
			where = position.Place
		}
	}
	apart := second.Mark.Milliseconds() - first.Mark.Milliseconds()
	said := strings.NewReplacer("{A}", of.ahead, "{a}", family(of.ahead), "{b}", family(of.behind), "{nth}", nth[first.Place], "{where}", nth[where],
		"{mark}", first.Mark.String(), "{margin}", fmt.Sprintf("%d.%02d", apart/1000, apart%1000/10), "{place}", of.place, "{point}", of.point,
		"{he}", he, "{He}", strings.ToUpper(he[:1])+he[1:]).Replace(frame)
	return strings.ToUpper(said[:1]) + said[1:]
}

// TestGridsOfOtherRaces finds the race that a sentence tells, in whichever way, where it is not that of the article.
func TestGridsOfOtherRaces(t *testing.T) {
	c, names := builtInNames(t)
	of := pair{"bowerman-2024", "Eugene", "Yared Nuguse", "Jake Wightman", ""}
	r := names.ByID[of.race]
	for _, when := range []string{"in 2024", "last year", "a year ago", "here last year", "in this race last year", "in the 2024 race", "in Eugene in 2024", "at the Prefontaine Classic in 2024"} {
		for _, frame := range []string{
			"{A} was {nth} #.", "{A} had finished {nth} #.", "{A} was {nth} in {mark} #.", "{A}, who was {nth} #, was pleased.", "# {A} was {nth}.", "{A} ran #, finishing {nth}.", "{A} was {nth}, and {b} fifth, #.",
			"{b} was fifth #, and {A} {nth}.", "{b} was fifth #; {A} was {nth}.", "{b} was fifth #. {A} was {nth} that day.", "{b} was fifth #. {A} was {nth} there.", "{b} was fifth #. {A} was {nth} then.",
		} {
			said := of.fill(r, strings.ReplaceAll(frame, "#", when))
			answer, err := check(c.Fork(), names, &article.Text{Words: said}, Options{Race: "bowerman-2025"})
			if err != nil {
				t.Fatal(err)
			}
			if !saysTrue(&answer, r, race.AboutPlace, of) {
				t.Errorf("not found in %q", said)
			}
		}
	}
}

// TestGridsOfWhatWasNotSo keeps silent where it is not said that it was so.
func TestGridsOfWhatWasNotSo(t *testing.T) {
	c, names := builtInNames(t)
	of := pair{"bowerman-2024", "Eugene", "Jakob Ingebrigtsen", "Yared Nuguse", "400m"}
	r := names.ByID[of.race]
	for _, words := range []string{"finish {nth}", "take {nth} place", "beat {b}", "hold off {b}", "come home ahead of {b}"} {
		for _, frame := range []string{"{A} fought to #.", "{A} wanted to #.", "{A} hoped to #.", "{A} tried to #.", "{A} failed to #.", "{A} deserved to #.", "{A} was on course to #.", "{A} looked set to #.", "{A} was expected to #.", "{A} will #.", "{A} might #.", "{A} could have done well to #.", "{A} did not #.", "Did {A} #?", "If {A} can #, he is happy."} {
			said := of.fill(r, strings.ReplaceAll(frame, "#", words))
			answer, err := check(c.Fork(), names, &article.Text{Words: said}, Options{Race: of.race})
			if err != nil {
				t.Fatal(err)
			}
			if len(answer.Statements) > 0 {
				t.Errorf("%q is judged: %v", said, answer.Statements[0].Assessment.Claim)
			}
		}
	}
}
