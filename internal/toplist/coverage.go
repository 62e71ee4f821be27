package toplist

import (
	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// Coverage is what a top list rests on.
type Coverage struct {
	Listed  int // rows
	Groups  int // of which the best mark is wanted, or the number: as many rows as there are without a limit
	Marks   int // that pass the filters
	Entries int // of these, from record lists alone
	Unknown map[Lack]int
	Clubs   []string // of the unknown, how the clubs are written that may be the one asked for

	Races       int // in which marks were looked for
	First, Last date.Date
	Partial     int // of the races
	// Bare is how many of these any mark may be missing from, since they are complete to no
	// place, and BareIn one of them.
	Bare   int
	BareIn string
	// Open is how many others a mark of the list may be missing from. None that is better than
	// From is, to which OpenIn is complete.
	Open   int
	From   timing.Mark
	OpenIn string
}

// gap is a partial race, and to which mark it is complete; zero for none.
type gap struct {
	race string
	from timing.Mark
}

// seen is what is known of the races of a category in which marks were looked for.
type seen struct {
	races       int
	first, last date.Date
	partial     int
	gaps        []gap
}

func (s *seen) add(r *race.Race, place int) {
	s.races++
	if s.first.IsZero() || r.Date.Before(s.first) {
		s.first = r.Date
	}
	if s.last.Before(r.Date) {
		s.last = r.Date
	}
	if !r.Partial {
		return
	}
	s.partial++
	if !athlete.Eligible(r, &race.Result{}) {
		return // no mark of the race is listed, whoever ran it
	}
	if to, from := completeTo(r); place == 0 || to < place {
		s.gaps = append(s.gaps, gap{r.ID, from})
	}
}

// join adds what is known of other races.
func (s *seen) join(o *seen) {
	s.races += o.races
	s.partial += o.partial
	s.gaps = append(s.gaps, o.gaps...)
	if s.first.IsZero() || !o.first.IsZero() && o.first.Before(s.first) {
		s.first = o.first
	}
	if s.last.Before(o.last) {
		s.last = o.last
	}
}

// completeTo is the last place to which a race lacks neither a finisher nor a mark, and
// the mark of it; nothing where the first is not known.
func completeTo(r *race.Race) (place int, from timing.Mark) {
	complete := r.CompleteTo()
	for _, result := range r.Ranked() {
		if result.Place > complete || result.Mark.IsZero() {
			break
		}
		if place = result.Place; from.IsZero() || from.Better(result.Mark) {
			from = result.Mark
		}
	}
	return place, from
}

// cover says what a list rests on whose marks are no worse than one, where there is one,
// and better than another.
func (s *seen) cover(c *Coverage, worst, under timing.Mark) {
	c.Races, c.First, c.Last, c.Partial = s.races, s.first, s.last, s.partial
	for _, g := range s.gaps {
		switch {
		case g.from.IsZero():
			if c.Bare++; c.Bare == 1 {
				c.BareIn = g.race
			}
		case !worst.IsZero() && worst.Better(g.from), !under.IsZero() && !g.from.Better(under):
		default:
			if c.Open++; c.Open == 1 || g.from.Better(c.From) {
				c.From, c.OpenIn = g.from, g.race
			}
		}
	}
}
