package importing

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// identify gives each race its id, and finds those that are there already.
func (all *Import) identify(known Known, there *There) {
	taken := ids{map[string]*race.Race{}, map[string]int{}, known.Another}
	for _, r := range all.Races {
		if r.Seen == "" {
			if seen := there.hasSeen(r); seen != nil {
				r.Seen, r.ID = seen.ID, seen.ID
			}
		}
		if r.Joined != nil {
			r.ID = r.Joined.ID
		}
		if r.Seen != "" || r.Joined != nil {
			continue
		}
		stem := stemOf(r.Race, known)
		if stem == "" {
			all.ask(r, NeedCompetition)
			continue
		}
		r.ID, r.Taken = free(stem, r.Race, there, taken)
		taken.races[r.ID] = r.Race
		r.Race.ID = r.ID
		if same := there.sameAs(r.Race); same != nil {
			r.Same, r.Other = same.ID, known.Another || len(same.Results) == 0
			is := "is"
			if r.Other {
				is = "may be"
			}
			all.fileOf(r).Note(r.Line, sheet.Doubt, fmt.Sprintf("%s %s the same race, from another source: milectl reconcile holds this file against it", same.ID, is))
		}
	}
}

// ids are those that races of an import have.
type ids struct {
	races map[string]*race.Race
	upTo  map[string]int // the number behind an id up to which all are taken, without one is 1

	another bool // races that look like one which is there are others
}

// ask adds an answer to the question about a race.
func (all *Import) ask(r *Race, need Answer) {
	for i := range all.Questions {
		if q := &all.Questions[i]; q.File == r.File && q.Line == r.Line && q.Race == r.Title {
			q.Need = append(q.Need, need)
			return
		}
	}
	all.Questions = append(all.Questions, Question{File: r.File, Line: r.Line, Race: r.Title, Need: []Answer{need}})
}

func (all *Import) fileOf(r *Race) *Read {
	return all.Files[slices.IndexFunc(all.Files, func(f *Read) bool { return f.Sum == r.Sum && f.File == r.File })]
}

// stemOf is the beginning of an id: the key of the competition, or of the meeting's
// name where none is known; empty where neither is.
func stemOf(r *race.Race, known Known) string {
	return cmp.Or(r.Competition, race.KeyOf(r.Meet), race.KeyOf(known.Name))
}

// free is the id of a race: competition, year, event, class, then round, heat and
// section. Where a race of another day has it, the day stands for the year; where
// another race of the day has it too, a number stands behind. It reports whether the
// document of the id is of this very race, or none that can be held against it.
func free(stem string, r *race.Race, there *There, taken ids) (id string, isTaken bool) {
	year, _, _ := strings.Cut(r.Date.String(), "-")
	id = joined(stem, year, r)
	other := taken.races[id]
	if other == nil {
		other = there.races[id]
	}
	if other != nil && other.Date != r.Date {
		id = joined(stem, r.Date.String(), r)
	}
	first := id
	for n := taken.upTo[first] + 1; ; n++ {
		if id = first; n > 1 {
			id += "-" + strconv.Itoa(n)
		}
		other := there.races[id]
		switch {
		case taken.races[id] != nil:
			if n == taken.upTo[first]+1 {
				taken.upTo[first] = n
			}
		case !there.ids[id]:
			return id, false
		case other == nil || isOne(other, r) && !taken.another || other.Date != r.Date:
			return id, true
		}
	}
}

func joined(stem, when string, r *race.Race) string {
	parts := []string{stem, when, r.Event.Code(), string(r.Sex)}
	if r.Round != "" && r.Round != race.Final {
		parts = append(parts, string(r.Round))
	}
	if r.Heat > 0 {
		parts = append(parts, strconv.Itoa(r.Heat))
	}
	parts = append(parts, strings.ToLower(r.Section))
	parts = slices.DeleteFunc(parts, func(part string) bool { return part == "" })
	return strings.Join(parts, "-")
}
