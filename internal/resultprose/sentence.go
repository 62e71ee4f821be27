// Package resultprose finds what sentences say of a race: marks, places, margins, splits, who
// led, counts. It must not know what is true.
package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/careerprose"
)

// sentence is a sentence that may speak of results.
type sentence struct{ *careerprose.Sentence }

// Say finds what a sentence says, subject by subject.
func Say(of *attribution.Sentence) {
	s := &sentence{careerprose.Of(of)}
	for _, subject := range [...]func(){
		s.Records, s.splits, s.leads, s.counts, s.margins, s.lights, s.Bests, s.Titles, s.Ages, s.Starts, s.Days, s.NationsOf, s.places, s.marks,
		s.EverFastest, s.Lasting, s.History, s.OtherDays,
	} {
		subject()
	}
}
