package claim

import (
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// voices is some of the claims about one figure that the document does not have: all, those
// of one report, those that say one thing, or those of both.
type voices struct {
	datum Datum
	about race.Subject

	ofReport bool
	report   string

	saying bool
	said   string
	mark   timing.Mark
}

// contradicted says of each claim whether another report says something else of a figure
// that the document does not have. Claims are counted, not compared with each other: a
// document may have thousands of one figure.
func contradicted(all []Assessment) []bool {
	count := map[voices]int{}
	for i := range all {
		if a := &all[i]; a.isOpen() {
			for _, some := range [...]voices{a.voices(false, false), a.voices(true, false), a.voices(false, true), a.voices(true, true)} {
				count[some]++
			}
		}
	}
	is := make([]bool, len(all))
	for i := range all {
		a := &all[i]
		is[i] = a.isOpen() && count[a.voices(false, false)]-count[a.voices(true, false)] > a.alike(count, false)-a.alike(count, true)
	}
	return is
}

// isOpen reports whether the claim is about a figure that the document does not have.
func (a *Assessment) isOpen() bool {
	return a.Truth == CannotTell && a.Found == "" && a.Datum.Key != inOtherWords
}

// voices is the claims about the same figure, of the same report or saying the same where
// that is asked.
func (a *Assessment) voices(ofReport, saying bool) voices {
	v := voices{datum: a.Datum, about: a.Claim.About, ofReport: ofReport, saying: saying}
	if ofReport {
		v.report = reportOf(a.By)
	}
	if saying {
		v.said, v.mark = a.Said, a.Claim.Mark
	}
	return v
}

// alike is how many claims do not say something else of the figure: they say the same,
// with the same mark or without one.
func (a *Assessment) alike(count map[voices]int, ofReport bool) int {
	same := a.voices(ofReport, true)
	some := count[same]
	if !same.mark.IsZero() {
		same.mark = timing.Mark{}
		some += count[same]
	}
	return some
}

// reportOf is what the sources have in common that are of one report: see [race.Source.SameReport].
func reportOf(s race.Source) string {
	if s.Publisher != "" {
		return "publisher " + words.Fold(s.Publisher)
	}
	return "key " + s.Key
}
