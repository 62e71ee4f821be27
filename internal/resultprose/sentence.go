// Package resultprose finds what sentences say of a race: marks, places, margins, splits, who
// led, counts; and whose a figure can only be where one alone is spoken of. It must not know what
// is true.
package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/careerprose"
	"github.com/milectl/milectl/internal/worldprose"
)

// sentence is a sentence that may speak of results.
type sentence struct{ *careerprose.Sentence }

// Say finds what a sentence says, subject by subject.
func Say(of *attribution.Sentence) {
	s := &sentence{careerprose.Of(of)}
	for _, subject := range [...]func(){
		s.historyRow, s.Records, s.leadOfWorld, s.splitsOf, s.splits, s.leads, s.counts, s.countTop, s.margins, s.lights, s.nearMarks, s.Bests, s.Titles, s.Ages, s.Starts, s.Days, s.NationsOf, s.entry, s.places, s.marks,
		s.fastestEver, s.OtherYears, s.Lasting, s.Until, s.ofHistory, s.OtherDays,
		s.knownSplits, s.knownLeads, s.knownPositions, s.knownThen, s.knownFollowing, s.knownOrderAt, s.knownMargins, s.knownCounts, s.knownMarks, s.knownPlaces, s.knownRows, s.knownAhead, s.knownEditions, s.KnownAges, s.Succeeds, s.KnownMargins, s.KnownTitles,
		s.KnownRecords, s.KnownElsewhere, s.placeMarks, s.knownBests, s.agesOfPeople, s.knownStarts, s.firstWins, s.KnownDays, s.besideFound, s.onlyAhead, s.OtherTimes, s.placedMarks, s.otherRaces, s.Handovers, s.Standing,
	} {
		subject()
	}
}

func (s *sentence) leadOfWorld() { worldprose.Leads(s.Sentence.Sentence) }
func (s *sentence) fastestEver() { worldprose.Ever(s.Sentence.Sentence) }
func (s *sentence) ofHistory()   { worldprose.History(s.Sentence.Sentence) }
