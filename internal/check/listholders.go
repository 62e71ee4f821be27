package check

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// nations holds the nation of each entry against its day, and the records of
// nations and areas against the nation.
func (c *listCheck) nations() {
	for i := range c.list.Entries {
		e := &c.list.Entries[i]
		if problem := c.unusedCode(e.Nation, e.Date); problem != "" {
			c.at(i, "nation", "nation-years", "nation %s", problem)
		}
		if problem := c.unusedCode(e.Venue.Country, e.Date); problem != "" {
			c.report("nation-years", "country "+problem, append(ofEntry(i, "venue"), document.Key("country"))...)
		}
		for _, hold := range e.Holds {
			if hold.Scope.Kind == race.Nation && hold.Scope.Key != e.Nation && c.isPast(hold.Scope.Key, e) {
				c.report("nation-years", "nation "+c.unusedCode(hold.Scope.Key, e.Date), append(ofEntry(i, "holds"), document.Key(hold.Scope.String()))...)
			}
		}
		c.holder(i)
	}
}

// unusedCode says that a code of a nation was not used on a day that is known.
func (c *listCheck) unusedCode(code string, day date.Date) string {
	n := c.nation.Lookup(code)
	if n == nil || day.IsZero() {
		return ""
	}
	return unused(n, day)
}

// isPast reports whether a nation was no more when an entry was run. One that was
// not yet may count what its athletes ran before.
func (c *listCheck) isPast(code string, e *record.Entry) bool {
	n := c.nation.Lookup(code)
	return n != nil && n.Until != 0 && !e.Date.IsZero() && e.Date.Year() > n.Until
}

// holder reports records of nations and areas that the athlete of an entry is not
// of. An entry that gives no nation is of the first whose record it was.
func (c *listCheck) holder(entry int) {
	e := &c.list.Entries[entry]
	home, ran := e.Nation, cmp.Or(e.Athlete, "the athlete")+" ran for "+e.Nation
	for _, hold := range e.Holds {
		if home == "" && hold.Scope.Kind == race.Nation {
			home, ran = hold.Scope.Key, "beside one of "+hold.Scope.Key
		}
	}
	n := c.nation.Lookup(home)
	if n == nil || n.Neutral {
		return
	}
	areas := []string{string(n.Area)}
	for _, hold := range e.Holds {
		if hold.Scope.Kind != race.Nation || hold.Scope.Key == home {
			continue
		}
		if of := c.nation.Lookup(hold.Scope.Key); of != nil && nation.MayHold(home, hold.Scope.Key) {
			areas = append(areas, string(of.Area))
		}
	}
	for _, hold := range e.Holds {
		s := hold.Scope
		if s.Kind == race.Nation && !nation.MayHold(home, s.Key) && !c.isPast(s.Key, e) || s.Kind == race.Area && !slices.Contains(areas, s.Key) {
			c.report("holder", "record ("+s.String()+"): "+ran, append(ofEntry(entry, "holds"), document.Key(s.String()))...)
		}
	}
}

// twice reports a performance that stands in two entries: one athlete, however the
// name is written, in one mark on one day.
func (c *listCheck) twice() {
	type run struct {
		who  uint64
		ms   int64
		year int
	}
	runs := make([]run, len(c.list.Entries))
	for i := range c.list.Entries {
		e := &c.list.Entries[i]
		runs[i] = run{athlete.NameKeyOf(e.Athlete), e.Mark.Milliseconds(), e.Date.Year()}
	}
	sorted := slices.Clone(runs)
	slices.SortFunc(sorted, func(a, b run) int {
		return cmp.Or(cmp.Compare(a.who, b.who), cmp.Compare(a.ms, b.ms), cmp.Compare(a.year, b.year))
	})
	if len(slices.Compact(sorted)) == len(runs) {
		return // as nearly always
	}
	first, names := map[run][]int{}, spellings{}
	for i, key := range runs {
		e := &c.list.Entries[i]
		if e.Athlete == "" || e.Mark.IsZero() || e.Date.IsZero() {
			continue
		}
		others := first[key]
		for _, other := range others[:min(len(others), mostAlike)] {
			if of := &c.list.Entries[other]; names.sameRun(e, of) {
				c.at(i, "athlete", "entry-twice", "%s in %s on %s: also entry %d%s", e.Athlete, e.Mark, e.Date, other+1, unseen(e.Athlete, of.Athlete))
				break
			}
		}
		first[key] = append(others, i)
	}
}

// sameRun reports whether two entries of one mark are of one performance: of one
// person on one day, unless they name two races, or ids tell them apart.
func (s spellings) sameRun(a, b *record.Entry) bool {
	if !a.Date.Overlaps(b.Date) || a.Race != b.Race && a.Race != "" && b.Race != "" {
		return false
	}
	if a.ID != "" && b.ID != "" {
		return a.ID == b.ID
	}
	return s.areOne(a.Athlete, b.Athlete)
}
