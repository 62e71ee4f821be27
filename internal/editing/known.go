package editing

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

// Known is what a corpus knows. It does not change, and may be asked from several goroutines.
type Known struct {
	refs   []store.Ref
	byID   map[string]store.Ref
	corpus *corpus.Corpus // that keeps everything; nil for none
	index  *athlete.Index
	newer  map[string]*document.Doc // that stand for those of the corpus, by their files

	athletes []Choice
	nations  map[bearer][]represented
	values   map[string][]Choice // by the key of a race that has them
	points   map[string][]string // that races of an event have, by its code, the most usual first
}

// Nothing is what is known where there is no corpus.
func Nothing() *Known {
	return &Known{byID: map[string]store.Ref{}, nations: map[bearer][]represented{}, values: map[string][]Choice{}, points: map[string][]string{}}
}

// Know is what a store knows, of which every document is read now, once.
func Know(s *store.Store) *Known {
	k := Nothing()
	k.refs = s.Refs()
	for _, ref := range k.refs {
		if _, known := k.byID[ref.ID]; !known || ref.Place == document.Race {
			k.byID[ref.ID] = ref
		}
	}
	k.corpus = corpus.Keep(s)
	if index, _, err := k.corpus.Fork().Performances(nil); err == nil {
		k.index = index
	}
	k.gather()
	return k
}

// gather looks through the races for what may be typed again.
func (k *Known) gather() {
	people, values, points := map[string]Choice{}, map[string]map[string]string{}, map[string]map[string]int{}
	add := func(key, value, about string) {
		if value == "" {
			return
		}
		if values[key] == nil {
			values[key] = map[string]string{}
		}
		values[key][value] = about
	}
	c := k.corpus.Fork()
	for _, registered := range c.Directory().Registered() {
		for _, name := range registered.Spellings() {
			of := Choice{Text: name, About: aboutPerson(registered.Athlete), Kind: APerson, classes: people[name].classes}
			of.in(registered.Sex)
			people[name] = of
		}
		add("id", registered.ID, registered.Name)
	}
	for r := range c.Races(corpus.Filter{}) {
		add("competition", r.Competition, r.Meet)
		add("series", r.Series, "")
		add("meet", r.Meet, "")
		add("name", r.Name, "")
		add("stadium", r.Venue.Stadium, r.Venue.City)
		add("city", r.Venue.City, r.Venue.Country)
		add("race", r.ID, r.Name+", "+r.Date.String())
		of := points[r.Event.Code()]
		if of == nil {
			of = map[string]int{}
			points[r.Event.Code()] = of
		}
		for i := range r.Results {
			result := &r.Results[i]
			k.meet(people, r, result)
			add("club", result.Club, "")
			for _, split := range result.Splits {
				of[split.Point.Text()]++
			}
		}
	}
	k.athletes = sorted(slices.Collect(maps.Values(people)))
	for key, of := range values {
		var all []Choice
		for value, about := range of {
			all = append(all, Choice{Text: value, About: about})
		}
		k.values[key] = sorted(all)
	}
	for code, of := range points {
		k.points[code] = slices.SortedFunc(maps.Keys(of), func(a, b string) int { return cmp.Or(cmp.Compare(of[b], of[a]), cmp.Compare(a, b)) })
	}
}

// sorted is choices in order, ready to be searched.
func sorted(all []Choice) []Choice {
	for i := range all {
		all[i].folded = words.Fold(all[i].Text)
	}
	slices.SortFunc(all, func(a, b Choice) int { return cmp.Or(cmp.Compare(a.folded, b.folded), cmp.Compare(a.Text, b.Text)) })
	return all
}

// aboutPerson is who somebody is, in a few words.
func aboutPerson(a *race.Athlete) string {
	var nations []string
	for _, n := range a.Nations {
		nations = append(nations, n.Nation)
	}
	born := ""
	if !a.Born.IsZero() {
		born = "born " + a.Born.String()
	}
	return words.Join(", ", strings.Join(nations, " "), born)
}
