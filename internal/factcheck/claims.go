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

// claims is all readings as claims of the text, those of one document together, and where
// those of each finding are.
func (c *reader) claims() ([]provenance.DocumentClaims, [][]place) {
	var docs []provenance.DocumentClaims
	number := map[against]int{}
	places := make([][]place, len(c.Found))
	for i := range c.Found {
		for _, reading := range c.Found[i].Readings {
			about := against{reading.Race, reading.Standing}
			at, known := number[about]
			if !known {
				at = len(docs)
				number[about] = at
				docs = append(docs, c.document(reading))
			}
			of := reading.Claim
			of.Source = sourceKey
			places[i] = append(places[i], place{at, len(docs[at].Race.Claims)})
			docs[at].Race.Claims = append(docs[at].Race.Claims, of)
		}
	}
	return docs, places
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
