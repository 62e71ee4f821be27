package record

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
)

// SaysNothingOf lists the wider records of its athlete, by width, of which an entry says nothing though it is one of the area or
// the nation by somebody's word: where it was better than what stood as one of these, one of the two is wrong.
func (e *Entry) SaysNothingOf() []race.Scope {
	all := homes(e.Nation)
	widest := slices.IndexFunc(all, func(s race.Scope) bool {
		said, ok := e.said(s)
		return ok && (said.IsListed() || said == Derived)
	})
	var unsaid []race.Scope
	for _, s := range all[:max(0, widest)] {
		if _, ok := e.Standing(s); !ok {
			unsaid = append(unsaid, s)
		}
	}
	return unsaid
}

// contrary is an entry from before the race that was better than what stood, and that the mark of a verdict does not beat: the
// lists have it as a narrower record, and do not say that it was none of the scope. It is nil for none.
func (j *Judging) contrary(v *Verdict) *Entry {
	if !v.Record() || v.Met.Bound || v.Own != nil && v.Own.Names(v.Scope) {
		return nil
	}
	for _, e := range j.book.entries {
		if e.Mark.Better(v.Met.Mark()) && !v.Result.Mark.Better(e.Mark) && slices.Contains(e.SaysNothingOf(), v.Scope) && j.start.order(e) == before {
			return e
		}
	}
	return nil
}
