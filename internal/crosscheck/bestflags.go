package crosscheck

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// bests reports flags of bests and leads that an earlier mark contradicts. Only
// marks on the same kind of track do: some keep outdoors and the short track
// apart, some do not.
func (c *checker) bests() {
	of := map[career][]run{}
	for _, r := range c.races {
		if !c.asked(r.doc) {
			continue
		}
		for i := range r.Results {
			if result := &r.Results[i]; result.Finished() {
				c.bestFlags(of, r, i, result)
			}
		}
	}
}

func (c *checker) bestFlags(of map[career][]run, r held, i int, result *race.Result) {
	who, _ := c.people.who(r.Sex, result.Athlete, result.ID)
	for j, flag := range result.Flags {
		key := career{category: record.CategoryOf(r.Race), who: who, year: r.Date.Year()}
		switch strings.TrimPrefix(flag, "=") {
		case "PB":
			key.year = 0
		case "SB":
		case "WL":
			key.who = person{}
		default:
			continue
		}
		if key.who == (person{}) && who == key.who && !strings.HasSuffix(flag, "WL") {
			continue // one of several of a name
		}
		if _, known := of[key]; !known {
			of[key] = c.leading(key)
		}
		if better := fasterBefore(of[key], r.Date, result.Mark); better != nil {
			c.report(r.doc, "best-flag", fmt.Sprintf("flag %s: %s ran %s on %s, says %s", flag, better.athlete, better.mark, better.date, c.name(better.doc)),
				document.Key("results"), document.Index(i), document.Key("flags"), document.Index(j))
		}
	}
}

// career is the races of somebody, or of everybody, in a category: in a year, or
// in all where there is none.
type career struct {
	category record.Category
	who      person
	year     int
}

// season is what everybody ran in a year.
func (c *checker) season(year int) []run {
	if c.seasons == nil {
		c.seasons = map[int][]run{}
		for _, who := range c.everybody() {
			for _, r := range c.runs[who] {
				c.seasons[r.date.Year()] = append(c.seasons[r.date.Year()], r)
			}
		}
	}
	return c.seasons[year]
}

// leading is the marks of a career that were its best when they were run, those
// of unknown days beside them.
func (c *checker) leading(of career) []run {
	var runs []run
	add := func(all []run) {
		for _, r := range all {
			if r.category == of.category && (of.year == 0 || r.date.Year() == of.year) && c.counts(r) {
				runs = append(runs, r)
			}
		}
	}
	if of.who != (person{}) {
		add(c.runs[of.who])
	} else {
		add(c.season(of.year))
	}
	slices.SortStableFunc(runs, func(a, b run) int { return cmp.Or(a.date.Compare(b.date), a.mark.Compare(b.mark)) })
	var leader timing.Mark
	return slices.DeleteFunc(runs, func(r run) bool {
		if !leader.IsZero() && r.mark.Compare(leader) >= 0 {
			return true
		}
		if r.date.IsFull() {
			leader = r.mark
		}
		return false
	})
}

// counts reports whether a run has a mark that stands.
func (c *checker) counts(r run) bool {
	if r.mark.IsZero() {
		return false
	}
	if !r.entry {
		return true
	}
	e := &c.set.Summaries[r.doc].list.Entries[r.index]
	return e.Annulled.IsZero() && slices.ContainsFunc(e.Holds, func(h record.Hold) bool { return h.Standing.Counts() })
}

// fasterBefore is the best of the marks from before a day, where it is surely
// faster than a mark.
func fasterBefore(runs []run, day date.Date, mark timing.Mark) *run {
	var best *run
	for i := range runs {
		if runs[i].date.Before(day) && (best == nil || runs[i].mark.Compare(best.mark) < 0) {
			best = &runs[i]
		}
	}
	if best == nil || best.mark.Relate(mark) != timing.Faster {
		return nil
	}
	return best
}
