// Package careerprose finds what sentences say of runners beside one race: personal bests and
// world leads, titles, ages, nations, how long they had not raced or lost, and the marks and days of their other races.
// It must not know what is true.
package careerprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/recordprose"
)

// Sentence is a sentence that may speak of careers.
type Sentence struct{ *recordprose.Sentence }

// Of is a sentence in which the careers of runners are looked for.
func Of(s *attribution.Sentence) *Sentence { return &Sentence{recordprose.Of(s)} }

// InPlace is a claim that somebody came in a place.
func (s *Sentence) InPlace(place int) func(*race.Race, int, string) race.Claim {
	return func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutPlace, Athlete: name, Place: place}
	}
}
