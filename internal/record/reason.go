package record

import (
	"cmp"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// ineligible is why the mark counts for no record: what the document says of
// the result, then of the race, then what the lists say of the record.
func (v *Verdict) ineligible(r *race.Race, class string) string {
	result, uncounted := v.Result, r.Uncounted
	if class != "" {
		uncounted = r.UncountedInClass
	}
	if reason := cmp.Or(result.Void(), uncounted(result)); reason != "" {
		return reason
	}
	if leg := strangerIn(result); leg != nil && v.Scope.Kind <= race.Nation {
		return leg.Athlete + " ran for " + leg.Nation
	}
	switch v.standing() {
	case Unratified:
		return withDetail("not taken as a record", ": ", v.Own.Note)
	case Annulled:
		return withDetail("annulled", " ", v.Own.Annulled.String())
	default:
		return ""
	}
}

// tooCoarse is why a hand time that is no slower than an automatic one which stood does not count:
// records of the world and of areas ask for automatic ones in short races. Nations have rules of
// their own, and a list that has the hand time as a record knows better.
func (v *Verdict) tooCoarse(met Stood, of event.Event) string {
	mark, asks := v.Result.Mark, v.Scope.Kind == race.World || v.Scope.Kind == race.Area
	if !asks || !race.NeedsAutomatic(of) || !mark.Hand() || v.standing() != "" {
		return ""
	}
	if stood := met.Mark(); stood.IsZero() || stood.Hand() || stood.Better(mark) {
		return ""
	}
	return "a hand time: records of this distance are timed automatically"
}

// withDetail is a reason and what is known beyond it, if anything is.
func withDetail(reason, separator, detail string) string {
	if detail == "" {
		return reason
	}
	return reason + separator + detail
}

// unkept says of which record the lists do not know what stood.
func unkept(met Stood) string {
	if met.KeptFrom.IsZero() {
		return "the list does not keep the record of " + holderOf(met.Scope)
	}
	return "the list keeps the record of " + holderOf(met.Scope) + " from " + met.KeptFrom.String()
}

// holderOf is a scope as the record of it is spoken of.
func holderOf(s race.Scope) string {
	switch s.Kind {
	case race.World, race.Meeting, race.Championship, race.Series: // a race has one of each
		return "the " + s.Kind.String()
	default:
		return s.String()
	}
}
