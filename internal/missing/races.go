package missing

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// run is the entries of record lists that were run in one race.
type run struct {
	occasion

	id      string // that entries give it
	entries []*record.Entry
	records int // that they hold by their own word
}

// findRaces finds the races in which entries of record lists were run, and which nobody has.
func (f *finder) findRaces(index *athlete.Index) error {
	lists, err := f.c.ListsOfRuns(f.categories())
	if err != nil {
		return err
	}
	var runs []*run
	of := map[occasion]*run{}
	for _, p := range index.All() {
		if !p.IsEntry() || p.Again {
			continue
		}
		entry := &lists[p.Number].Entries[p.Index]
		if _, own := f.listed[entry]; !own {
			continue
		}
		at := occasion{p.Category.OfClass(""), p.Date, p.City}
		if of[at] == nil {
			of[at] = &run{occasion: at}
			runs = append(runs, of[at])
		}
		r := of[at]
		r.entries = append(r.entries, entry)
		r.records += max(len(entry.Holds), 1)
		if r.id == "" {
			r.id = entry.Race
		}
	}
	for _, r := range runs {
		f.add(f.entryOfRun(r))
	}
	return nil
}

func (f *finder) entryOfRun(r *run) Entry {
	first := r.entries[0]
	at := f.listed[first]
	e := Entry{
		Kind: Races, Answers: r.records, Of: r.of, Answered: "the verdicts on " + words.Count(r.records, "record"),
		Document: at.list.Name, path: []document.Step{document.Key("records"), document.Index(at.number)}, year: r.day.Year(),
	}
	var who []string
	for _, entry := range r.entries {
		who = append(who, entry.Name()+" "+entry.Mark.String())
		e.Sources = append(e.Sources, f.listed[entry].list.SourcesOf(entry, "mark")...)
	}
	e.Sources = distinct(e.Sources)
	where := words.Join(", ", "the race of "+r.day.String(), r.city)
	if id, here := f.there[r.occasion]; here {
		where = "in " + id + " the result"
	} else if r.id != "" {
		where = words.Join(", ", "the race "+r.id, r.day.String(), r.city)
	}
	e.Missing = where + " of " + some(who)
	return e
}

// seeList finds the finishers that a partial list surely lacks.
func (f *finder) seeList(r *race.Race) {
	if !r.Partial {
		return
	}
	unknown, last := 0, 0
	held := map[int]int{}
	for i := range r.Results {
		result := &r.Results[i]
		held[result.Place]++
		last = max(last, result.Place)
		if result.Status == "" && (result.Mark.IsZero() || result.Place == 0) {
			unknown++
		}
	}
	var holes []string
	lacking := 0
	for place := 1; place <= last; {
		if n := held[place]; n > 0 {
			place += n
			continue
		}
		lacking++
		holes = append(holes, words.Ordinal(place))
		place++
	}
	var parts []string
	if lacking > 0 {
		parts = append(parts, "who was "+some(holes))
	}
	if unknown > 0 {
		parts = append(parts, words.Plural(unknown, "mark or place", "marks or places"))
	}
	parts = append(parts, fmt.Sprintf("who came behind the %s", words.Ordinal(last)))
	if last == 0 {
		parts[len(parts)-1] = "who finished"
	}
	f.add(Entry{
		Kind: Lists, Answers: lacking + unknown + 1, Of: record.CategoryOf(r), Missing: r.ID + ": " + words.List(parts),
		Answered: answeredByList(lacking + unknown),
		Document: r.ID, path: []document.Step{document.Key("coverage")}, Sources: r.Behind(r.Source.Keys()), year: r.Date.Year(),
	})
}

func answeredByList(results int) string {
	if results == 0 {
		return "whether that is all"
	}
	return words.Count(results, "result") + ", and whether that is all"
}

// seeLeaders finds the points at which somebody was timed and nobody says who was in front.
func (f *finder) seeLeaders(r *race.Race) {
	var points, keys []string
	var first event.Distance
	cited := map[string]bool{}
	for _, p := range query.FrontOf(r) {
		if p.Basis != query.TimeOnly && p.Basis != query.FastestSplit {
			continue
		}
		if len(points) == 0 {
			first = p.Distance
		}
		points = append(points, p.Lead.Point.Text())
		for _, key := range p.Sources {
			if !cited[key] {
				cited[key] = true
				keys = append(keys, key)
			}
		}
	}
	if len(points) == 0 {
		return
	}
	f.add(Entry{
		Kind: Leaders, Answers: len(points), Of: record.CategoryOf(r),
		Missing:  r.ID + ": who was in front at " + some(points),
		Answered: "the leader at " + words.Count(len(points), "point"),
		Document: r.ID, path: timedAt(r, first), Sources: r.Behind(keys), year: r.Date.Year(),
	})
}

// timedAt is the way to the first time at a point.
func timedAt(r *race.Race, at event.Distance) []document.Step {
	i := slices.IndexFunc(r.Results, func(result race.Result) bool { _, timed := result.SplitAt(at); return timed })
	if i < 0 {
		return []document.Step{document.Key("leader_splits")}
	}
	return []document.Step{document.Key("results"), document.Index(i), document.Key("splits")}
}

// some is a list in words, of long ones the beginning and how many more there are.
func some(all []string) string {
	if len(all) > query.MostNamed {
		return strings.Join(query.Some(all, func(s string) string { return s }), ", ")
	}
	return words.List(all)
}
