package factcheck

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/provenance"
	"github.com/milectl/milectl/internal/race"
)

// place is where a reading is among the claims of some documents.
type place struct{ doc, claim int }

// against is what readings are held against: a race, or the records of its event that stand.
type against struct {
	race     *race.Race
	standing bool
}

// claims is readings as claims of the text, those of one document together.
type claims struct {
	reader *reader
	docs   []provenance.DocumentClaims
	number map[against]int
}

// add is where a reading is that is added.
func (c *claims) add(reading attribution.Reading) place {
	about := against{reading.Race, reading.Standing}
	at, known := c.number[about]
	if !known {
		at = len(c.docs)
		c.number[about] = at
		c.docs = append(c.docs, c.reader.document(reading))
	}
	of := reading.Claim
	of.Source = sourceKey
	in := c.docs[at].Race
	in.Claims = append(in.Claims, of)
	return place{at, len(in.Claims) - 1}
}

// places is where the readings of a finding are, and what else may be meant by it.
type places struct{ readings, others []place }

// claims is all readings as claims of the text, and where those of each finding are.
func (c *reader) claims() ([]provenance.DocumentClaims, []places) {
	all := claims{reader: c, number: map[against]int{}}
	of := make([]places, len(c.Found))
	for i := range c.Found {
		f := &c.Found[i]
		for _, reading := range f.Readings {
			of[i].readings = append(of[i].readings, all.add(reading))
			if f.Timeless || reading.Standing && c.isNear(reading.Race) {
				reading.Standing = !reading.Standing
				of[i].others = append(of[i].others, all.add(reading))
			}
		}
	}
	return all.docs, of
}

// isNear reports whether the text was written so soon after a race that what it calls the record may be that which fell there.
func (c *reader) isNear(r *race.Race) bool {
	const days = 14
	return c.day.IsFull() && !r.Date.Last().AddDays(days).Before(c.day)
}

// assessed is what became of the readings at some places; of a record that is called ratified as of one.
func assessed(verified provenance.Verification, of []place, ratified bool) []claim.Assessment {
	assessments := make([]claim.Assessment, len(of))
	for i, p := range of {
		a := verified.Documents[p.doc].Assessments[p.claim]
		if ratified {
			a = a.CalledRatified()
		}
		assessments[i] = a
	}
	return assessments
}

// document is what a reading is held against, without claims, and with the text as a source.
func (c *reader) document(of attribution.Reading) provenance.DocumentClaims {
	with := *of.Race
	with.Claims = nil
	if !of.Standing {
		with.Sources = append(slices.Clone(with.Sources), c.report())
		return provenance.DocumentClaims{Race: &with}
	}
	with.Sources = []race.Source{c.report()}
	said := c.said(of.Race)
	return provenance.DocumentClaims{Race: &with, Said: &said}
}

// said is when the text may say that a record stands: on its own day, before or after what
// happens on it; where that is not known within days of the race that it tells as news, else
// on any since the eve of the race that is told of.
func (c *reader) said(r *race.Race) claim.Days {
	const days = 6 // after which a day of the week is that of another race
	switch eve := r.Date.First().AddDays(-1); {
	case c.day.IsFull():
		return claim.Days{First: c.day.AddDays(-1), Last: c.day, Sure: true}
	case r == c.Main && c.IsNews():
		return claim.Days{First: eve, Last: r.Date.Last().AddDays(days)}
	default:
		return claim.Days{First: eve}
	}
}
