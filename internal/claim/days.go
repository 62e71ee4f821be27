package claim

import (
	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
)

// daysSince is the number of days from the athlete's last race before this one.
// A later race than the claim has refutes it. Where the days agree it is true as far
// as known: another race between may be missing.
func (c *comparison) daysSince() Assessment {
	who, at := c.runner()
	a := Assessment{Truth: CannotTell, Datum: c.datum(at, c.subject.key(), "")}
	if at < 0 {
		a.Datum.Of = c.claim.Athlete
	}
	last := c.known.Index.LastBefore(who, c.race.Date, func(*athlete.Performance) bool { return true })
	switch {
	case c.claim.Days == 0:
		a.Receipt = "the claim gives no number of days"
		return a
	case last == nil:
		a.Receipt = "no earlier race is known"
		return a
	}
	days := last.Date.DaysUntil(c.race.Date)
	a.Found, a.Receipt = date.InWords(0, 0, days), lastKnown(last)
	switch {
	case days == c.claim.Days:
		a.Truth = TrueAsFarAsKnown
		a.Receipt += "; " + c.earlierStarts(who)
	case days < c.claim.Days:
		a.Truth = False
	default:
		a.Receipt += "; a later one may be missing"
	}
	return c.basedOn(a, c.sourcesOf(last))
}

// age is how old an athlete was on the day of the race, in completed years.
func (c *comparison) age() Assessment {
	at, _ := c.result(c.claim.Athlete)
	datum := c.datum(at, c.subject.key(), "")
	if at < 0 {
		datum.Of = c.claim.Athlete
	}
	result := c.competitor(at)
	born, sources := c.registered(&result.Competitor, c.sexesAt(at))
	if !result.Born.IsZero() {
		born, sources = result.Born, c.citedIn(&c.race.Results[at], "born")
	}
	a := c.againstSpan(born, c.race.Date, false)
	if born.IsZero() {
		a = cannot("no birth date is known")
	}
	a.Datum = datum
	return c.basedOn(a, sources)
}

// registered is the birth date of an athlete by the registers, none where they
// have nobody or more than one of the name, and its sources.
func (c *comparison) registered(who *race.Competitor, sexes []race.Sex) (born date.Date, sources []race.Source) {
	for _, sex := range sexes {
		_, known := c.known.Directory.Who(sex, who, date.Date{})
		switch {
		case known == nil:
		case !born.IsZero() || len(sources) > 0:
			return date.Date{}, nil // a man and a woman bear the name
		default:
			born, sources = known.Born, c.known.Directory.Sources(known, "born")
		}
	}
	return born, sources
}

// date is the day of the race.
func (c *comparison) date() Assessment {
	a := c.againstDate(c.race.Date)
	a.Datum = c.datum(-1, "date", "")
	return c.basedOn(a, c.cited(c.race.Source.For("date")))
}

// againstDate holds the date of the claim against a known one, of which either
// may be partial.
func (c *comparison) againstDate(is date.Date) Assessment {
	said := c.claim.Date
	a := Assessment{Truth: False, Found: is.String()}
	switch {
	case said.IsZero():
		return cannot("the claim gives no date")
	case is.IsZero():
		return cannot("no date is known")
	case said == is:
		a.Truth = True
	case said.Overlaps(is) && said.First().Compare(is.First()) <= 0 && is.Last().Compare(said.Last()) <= 0:
		a.Truth, a.Receipt = TrueToPrecision, is.String()+" lies in "+said.String()
	case said.Overlaps(is):
		a.Truth, a.Receipt = CannotTell, "only "+is.String()+" is known"
	}
	return a
}
