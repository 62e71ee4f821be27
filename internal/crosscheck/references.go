package crosscheck

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// unknownRaces reports entries that name a race which is not in the corpus,
// although one that they were run in is. Other unknown ids are no faults: lists
// reach further than the races that somebody keeps.
func (c *checker) unknownRaces() {
	c.eachEntry(func(list *record.List, e *record.Entry, at place) {
		if e.Race == "" || c.holds(e.Race) {
			return
		}
		for _, r := range c.ofDay[e.Date] {
			if !mayHold(list, r) {
				continue
			}
			if result := c.resultOf(list, e, r); result != nil && (!r.IsOneOfSeveral() || sameMark(e, result.Mark)) {
				c.atEntry(at, "race", "unknown-race", fmt.Sprintf("race %q: not in the corpus, but %s of that day is, with %s", e.Race, r.ID, e.Name()))
				return
			}
		}
	})
}

// holds reports whether the corpus has a document of an id, be it one that could
// not be used.
func (c *checker) holds(id string) bool {
	return c.byID[id] != nil || slices.ContainsFunc(c.unusable, func(s *Summary) bool { return s.id == id })
}

// eachEntry visits the entries of all record lists.
func (c *checker) eachEntry(visit func(*record.List, *record.Entry, place)) {
	for _, i := range c.lists {
		list := c.set.Summaries[i].list
		for j := range list.Entries {
			visit(list, &list.Entries[j], place{i, j})
		}
	}
}

// entries holds the entries of record lists against the races that they name,
// and those that name none against the races of their day.
func (c *checker) entries() {
	c.eachEntry(func(list *record.List, e *record.Entry, at place) {
		switch r := c.byID[e.Race]; {
		case r != nil:
			c.againstRace(list, e, at, r)
		case e.Race == "":
			c.againstDay(list, e, at, c.ofDay[e.Date])
		}
	})
}

// againstRace holds an entry against the race that it names.
func (c *checker) againstRace(list *record.List, e *record.Entry, at place, r *race.Race) {
	differs := func(key, format string, args ...any) {
		c.atEntry(at, key, "entry-race", fmt.Sprintf(format, args...))
	}
	result := c.resultOf(list, e, r)
	switch {
	case !mayHold(list, r):
		differs("race", "race %s: of another event, class or track than this list", r.ID)
		return
	case !e.Date.Overlaps(r.Date):
		differs("date", "date %s: %s was run on %s", e.Date, r.ID, r.Date)
	}
	switch {
	case result == nil && r.Partial:
		return
	case result == nil:
		differs("athlete", "%s: not among the results of %s", e.Name(), r.ID)
		return
	case !result.Annulled.IsZero() && e.Void() == "":
		differs("mark", "mark %s: annulled in %s, and a record here", e.Mark, r.ID)
	case voided(e) && counts(r, result) && sameMark(e, result.Mark):
		differs(keyOfAnnulled(e), "%s", annulledOnly(e, r))
	case result.Mark.IsZero() && result.Status != "" && result.Annulled.IsZero():
		differs("mark", "mark %s: %s has %s for %s", e.Mark, r.ID, result.Status, result.Athlete)
	case !result.Mark.IsZero() && !sameMark(e, result.Mark):
		differs("mark", "mark %s: %s has %s for %s", e.Mark, r.ID, result.Mark, result.Athlete)
	}
	if e.Nation != "" && result.Nation != "" && !mayBeOne(e.Nation, result.Nation) {
		differs("nation", "nation %s: %s has %s for %s", e.Nation, r.ID, result.Nation, result.Athlete)
	}
	if e.Venue.City != "" && r.Venue.City != "" && c.fold(e.Venue.City) != c.fold(r.Venue.City) {
		differs("venue", "venue %s: %s was run in %s", e.Venue.City, r.ID, r.Venue.City)
	}
}

// againstDay holds an entry that names no race against the races of its event
// on its day: a mark that its athlete ran in none of them is probably wrong.
func (c *checker) againstDay(list *record.List, e *record.Entry, at place, races []*race.Race) {
	var ran *race.Result
	var in *race.Race
	for _, r := range races {
		if !mayHold(list, r) || !e.Date.IsFull() {
			continue
		}
		result := c.resultOf(list, e, r)
		if result == nil || result.Mark.IsZero() {
			continue
		}
		if sameMark(e, result.Mark) {
			if voided(e) && counts(r, result) {
				c.atEntry(at, keyOfAnnulled(e), "entry-race", annulledOnly(e, r))
			}
			return
		}
		if !r.IsOneOfSeveral() {
			ran, in = result, r
		}
	}
	if ran != nil {
		c.atEntry(at, "mark", "entry-race", fmt.Sprintf("mark %s: %s has %s for %s on that day", e.Mark, in.ID, ran.Mark, ran.Name()))
	}
}

// voided reports whether an entry was annulled as a whole.
func voided(e *record.Entry) bool { return e.IsAnnulled() && e.Void() != "" }

// counts reports whether a race lets the mark of a result count.
func counts(r *race.Race, result *race.Result) bool {
	return result.Void() == "" && r.Uncounted(result) == ""
}

// annulledOnly says that an entry is annulled and the result is not.
func annulledOnly(e *record.Entry, r *race.Race) string {
	return fmt.Sprintf("%s: in %s the mark of %s stands, neither annulled nor ineligible", e.Void(), r.ID, e.Name())
}

// keyOfAnnulled is the key that says that an entry was annulled.
func keyOfAnnulled(e *record.Entry) string {
	if e.Annulled.IsZero() {
		return "holds"
	}
	return "annulled"
}

// mayHold reports whether the marks of a race may be records of a list: a race of
// seniors has those of age classes too, and a mixed field those of men and of women.
func mayHold(list *record.List, r *race.Race) bool {
	of := record.CategoryOf(r)
	if r.Sex == race.Mixed && !r.Event.IsRelay() {
		of.Sex = list.Sex
	}
	return of == list.Category().OfClass("")
}

// sameMark reports whether a mark is that of an entry, or its automatic reading.
func sameMark(e *record.Entry, mark timing.Mark) bool {
	return e.Mark.Level(mark) || !e.Auto.IsZero() && e.Auto.Level(mark)
}
