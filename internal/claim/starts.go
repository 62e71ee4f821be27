package claim

import (
	"cmp"
	"fmt"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// runner is whom the claim is about, and the result in the race, -1 where there is
// none.
func (c *comparison) runner() (who athlete.Person, at int) {
	at, _ = c.result(c.claim.Athlete)
	result := c.competitor(at)
	return c.known.Index.Who(c.race.SexOf(&result), &result.Competitor, result.Born), at
}

// ran is the race and the result of a start; nil where only a record list has it.
func (c *comparison) ran(p *athlete.Performance) (*race.Race, *race.Result) {
	r := c.known.Races[p.Race]
	if p.IsEntry() || r == nil {
		return nil, nil
	}
	return r, &r.Results[p.Index]
}

// decides reports whether a place tells winners from losers: of a final, and of
// somebody who ran for it, as it does in a career.
func decides(r *race.Race, result *race.Result) bool {
	return r != nil && r.Round == race.Final && r.IsContested(result)
}

// streak is the finals of somebody before a race.
type streak struct {
	won  int
	last *athlete.Performance // that was won
	lost *athlete.Performance // the last that somebody else won
	open *athlete.Performance // the last of which no place is known
}

// undefeated is whether an athlete had won every final before the race, since the day
// and over the distance that the claim gives. A known one that somebody else won
// refutes it; those that were won prove it only as far as they reach.
func (c *comparison) undefeated() Assessment {
	who, at := c.runner()
	a, of := c.ofStarts(at), c.finals(who)
	switch {
	case of.lost != nil:
		r, result := c.ran(of.lost)
		a.Truth, a.Found = False, words.Ordinal(cmp.Or(r.Standing(result), result.Place))
		a.Receipt = a.Found + ", " + where(of.lost)
		return c.basedOn(a, c.placedBy(of.lost))
	case of.open != nil:
		_, result := c.ran(of.open)
		a.Receipt = words.Join(", ", cmp.Or(string(result.Status), "no place is known"), where(of.open))
		return a
	case of.won == 0:
		a.Receipt = "no earlier final is known"
		return a
	}
	a.Truth, a.Found = TrueAsFarAsKnown, fmt.Sprintf("won %d of %d", of.won, of.won)
	a.Receipt = words.Plural(of.won, "earlier final is known", "earlier finals are known") + ", the last " + where(of.last)
	return c.basedOn(a, c.placedBy(of.last))
}

// finals is the finals of somebody that a claim of having lost none is about.
func (c *comparison) finals(who athlete.Person) streak {
	var s streak
	for _, p := range c.known.Index.Career(who) {
		r, result := c.ran(p)
		since := c.claim.Date.IsZero() || !p.Date.Before(c.claim.Date.First())
		switch {
		case !decides(r, result) || !since || !p.Date.Before(c.race.Date) || !c.isOfEvent(p):
		case r.Standing(result) == 1:
			s.won, s.last = s.won+1, p
		case r.IsBeaten(result):
			s.lost = p
		default:
			s.open = p
		}
	}
	return s
}

// placedBy is where the place of a start comes from.
func (c *comparison) placedBy(p *athlete.Performance) []race.Source {
	r, result := c.ran(p)
	return r.Behind(r.PlaceSources(result))
}

// firstSince is whether the last race of a kind that an athlete ran before this one
// was on the day that the claim gives. A later one refutes it. Where the days agree it
// is true as far as known: another race between may be missing.
func (c *comparison) firstSince() Assessment {
	who, at := c.runner()
	a := c.ofStarts(at)
	if c.claim.Date.IsZero() {
		a.Receipt = "the claim gives no date"
		return a
	}
	if ran, truth, why := c.isOfKind(at); truth != True {
		a.Truth, a.Found, a.Receipt = truth, ran, why
		return a
	}
	last := c.known.Index.LastBefore(who, c.race.Date, c.wanted)
	if last == nil {
		a.Receipt = "no earlier one is known"
		return a
	}
	a.Found, a.Receipt = last.Date.String(), lastKnown(last)
	switch {
	case last.Date.Overlaps(c.claim.Date):
		a.Truth = TrueAsFarAsKnown
		a.Receipt += "; " + c.earlierStarts(who)
	case c.claim.Date.Last().Before(last.Date):
		a.Truth = False
	default:
		a.Receipt += "; a later one may be missing"
	}
	return c.basedOn(a, c.sourcesOf(last))
}

// ofStarts begins an assessment of what rests on the starts of an athlete.
func (c *comparison) ofStarts(at int) Assessment {
	of := words.Join(" ", c.claim.Event.Code(), c.claim.Under.String(), words.Ordinal(c.claim.Place))
	if at < 0 {
		of = words.Join(" ", c.claim.Athlete, of)
	}
	return Assessment{Truth: CannotTell, Datum: c.datum(at, c.subject.key(), of)}
}

// isOfKind is whether the race itself is one of those that the claim is about, and
// where not, what it was.
func (c *comparison) isOfKind(at int) (ran string, truth Truth, why string) {
	if !c.claim.Event.IsZero() && c.claim.Event != c.race.Event {
		return c.race.Event.Name(), False, "the race was not over that distance"
	}
	if c.claim.Under.IsZero() && c.claim.Place == 0 {
		return "", True, ""
	}
	if at < 0 {
		_, why = c.result(c.claim.Athlete)
		return "", CannotTell, why
	}
	result := &c.race.Results[at]
	standing := c.race.Standing(result)
	switch {
	case !c.claim.Under.IsZero() && result.Mark.IsZero():
		return "", CannotTell, "no mark is known"
	case !c.claim.Under.IsZero() && !result.Mark.Better(c.claim.Under):
		return result.Mark.String(), False, "not under " + c.claim.Under.String()
	case c.claim.Place == 0:
		return "", True, ""
	case standing == 0 && result.Status == "":
		return "", CannotTell, "no place is known"
	case standing == 0 || standing > c.claim.Place:
		return cmp.Or(words.Ordinal(standing), string(result.Status)), False, ""
	default:
		return "", True, ""
	}
}

// wanted reports whether a start is of the kind that the claim is about.
func (c *comparison) wanted(p *athlete.Performance) bool {
	if !c.isOfEvent(p) || !c.claim.Under.IsZero() && (!p.Counts || p.Mark.IsZero() || !p.Mark.Better(c.claim.Under)) {
		return false
	}
	if c.claim.Place == 0 {
		return true
	}
	r, result := c.ran(p)
	standing := 0
	if decides(r, result) {
		standing = r.Standing(result)
	}
	return standing > 0 && standing <= c.claim.Place
}

// isOfEvent reports whether a start is of the event that the claim names: any where it
// names none, but that of the race where it gives a bound.
func (c *comparison) isOfEvent(p *athlete.Performance) bool {
	of := c.claim.Event
	if of.IsZero() && !c.claim.Under.IsZero() {
		of = c.race.Event
	}
	return of == event.Event{} || of == p.Category.Event
}

// lastKnown says which race was the last that is known.
func lastKnown(last *athlete.Performance) string {
	return fmt.Sprintf("last known race %s, %s", last.Date,
		words.Join(", ", last.Category.Event.Name(), last.City, cmp.Or(last.List, last.Race)))
}

// earlierStarts says how many starts of somebody are known.
func (c *comparison) earlierStarts(who athlete.Person) string {
	n := c.known.Index.Before(who, c.race.Date, func(*athlete.Performance) bool { return true })
	return words.Plural(n, "earlier start is known", "earlier starts are known")
}
