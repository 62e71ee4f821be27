// Package resultprose finds what sentences say of races: marks, places, margins, splits,
// who led, counts, bests, titles, ages, days. It must not know what is true.
package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/recordprose"
	"github.com/milectl/milectl/internal/worldprose"
)

// sentence is a sentence that may speak of results.
type sentence struct{ *recordprose.Sentence }

// Say finds what a sentence says, subject by subject.
func Say(of *attribution.Sentence) {
	s := &sentence{recordprose.Of(of)}
	for _, subject := range [...]func(){
		s.Records, s.leadOfWorld, s.splits, s.leads, s.counts, s.margins, s.lights, s.bests, s.titles, s.ages, s.starts, s.days, s.nationsOf, s.places, s.marks,
		s.fastestEver, s.Lasting, s.Until, s.ofHistory, s.otherDays,
	} {
		subject()
	}
}

func (s *sentence) leadOfWorld() { worldprose.Leads(s.Sentence) }
func (s *sentence) fastestEver() { worldprose.Ever(s.Sentence) }
func (s *sentence) ofHistory()   { worldprose.History(s.Sentence) }
