package cli

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

// reading is how long a completion may take to find what the races of a corpus
// have. Of a corpus that takes longer only a part is offered.
const reading = 300 * time.Millisecond

// eachRace visits the races of the corpus, as far as there is time to read them,
// and reports whether those are all.
func (a *app) eachRace(visit func(*race.Race)) (all bool) {
	s, ok := a.quietly()
	if !ok {
		return false
	}
	until := time.Now().Add(reading)
	for r := range corpus.Open(s).Races(corpus.Filter{}) {
		visit(r)
		if time.Now().After(until) {
			return false
		}
	}
	return true
}

// tally is what the races of the corpus have, in order, each with a word on the
// last race that has it and, where all were read, with how many do. What names the
// value and the word of a race; no value is none.
func (a *app) tally(what func(*race.Race) (value, about string)) []string {
	races, last := map[string]int{}, map[string]string{}
	allRead := a.eachRace(func(r *race.Race) {
		value, about := what(r)
		races[value]++
		last[value] = about
	})
	delete(races, "")
	var choices []string
	for value, n := range races {
		count := ""
		if allRead {
			count = words.Count(n, "race")
		}
		choices = append(choices, choice(value, words.Join(", ", last[value], count)))
	}
	slices.Sort(choices)
	return choices
}

// competitions is the keys of the competitions of the corpus.
func (a *app) competitions() []string {
	return a.tally(func(r *race.Race) (string, string) { return r.Competition, r.Meet })
}

// cities is where the races of the corpus were run.
func (a *app) cities() []string {
	return a.tally(func(r *race.Race) (string, string) { return r.Venue.City, "" })
}

// yearsOfRaces is the years of the races of the corpus.
func (a *app) yearsOfRaces() []string {
	return a.tally(func(r *race.Race) (string, string) { return fmt.Sprintf("%04d", r.Date.Year()), "" })
}

// daysOfRaces is the days of the races of the corpus, and today.
func (a *app) daysOfRaces() []string {
	days := a.tally(func(r *race.Race) (string, string) { return r.Date.String(), r.Name })
	return append(days, choice(today().String(), "today"))
}

// athletes is those who ran in the races of the corpus, each by the shortest part
// of the name, from its end, that is somebody's alone.
func (a *app) athletes() []string {
	var names []string
	a.eachRace(func(r *race.Race) { names = append(names, namesOf(r)...) })
	return shortNames(names)
}

func namesOf(r *race.Race) []string {
	var names []string
	for i := range r.Results {
		names = append(names, r.Results[i].Name())
	}
	return names
}

// shortNames is names as they are typed: without capitals and accents, a family
// name where it is enough. What follows them is the whole name.
func shortNames(names []string) []string {
	whole := map[string]string{} // by the folded name
	bearers := map[string]int{}  // of family names
	for _, name := range names {
		folded := strings.Fields(words.Fold(name))
		if len(folded) == 0 || whole[strings.Join(folded, " ")] != "" {
			continue
		}
		whole[strings.Join(folded, " ")] = name
		bearers[folded[len(folded)-1]]++
	}
	var all []string
	for folded, name := range whole {
		short := folded[strings.LastIndexByte(folded, ' ')+1:]
		if bearers[short] > 1 {
			short = folded
		}
		all = append(all, choice(short, name))
	}
	slices.Sort(all)
	return all
}

// completeFigure completes the arguments of why: a race, one of its athletes or
// figures, a figure of the athlete.
func (a *app) completeFigure(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return a.completeRaces(cmd, args, typed)
	}
	doc, ok := a.raceOf(args[0])
	if !ok || len(args) > 2 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	figures, err := query.FindFigures(doc, args[1:])
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var all []string
	if len(args) == 1 {
		all = shortNames(namesOf(doc.Race))
		figures = slices.DeleteFunc(figures, func(f document.Figure) bool { return f.Result >= 0 })
	}
	for _, f := range figures {
		for _, word := range []string{f.Key, f.Point} {
			if word != "" && !slices.Contains(all, word) {
				all = append(all, word)
			}
		}
	}
	return all, cobra.ShellCompDirectiveNoFileComp
}

// completeSupposed completes NAME=MARK with the athletes of the race that is named;
// the mark is for who supposes it.
func (a *app) completeSupposed(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	var all []string
	if len(args) > 0 {
		if doc, ok := a.raceOf(args[0]); ok {
			for _, name := range shortNames(namesOf(doc.Race)) {
				short, whole, _ := strings.Cut(name, "\t")
				all = append(all, choice(short+"=", whole))
			}
		}
	}
	return all, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

// raceOf is the race that an argument names, by an id or a path.
func (a *app) raceOf(argument string) (*document.Doc, bool) {
	s, ok := a.quietly()
	if !ok || argument == store.StandardInput {
		return nil, false
	}
	var doc *document.Doc
	if store.IsPath(argument) {
		doc = store.ReadPath(argument)
	} else {
		ref, err := s.Race(argument)
		if err != nil {
			return nil, false
		}
		doc = s.Read(ref)
	}
	return doc, !doc.Faulty() && doc.Race != nil
}
