package record

import (
	"slices"

	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
)

// Standing is how it is known that a performance was a record.
type Standing string

// The standings of a record.
const (
	Ratified   Standing = "ratified"   // the body ratified it
	Listed     Standing = "listed"     // a body or a recognised statistician lists it
	Derived    Standing = "derived"    // the fastest found in an all-time list, nobody's word seen
	Best       Standing = "best"       // from before records were kept
	Pending    Standing = "pending"    // not ratified yet
	Unratified Standing = "unratified" // the body did not take it
	Annulled   Standing = "annulled"   // taken back later
)

// Standings lists the standings, the strongest first.
func Standings() []Standing {
	return []Standing{Ratified, Listed, Derived, Best, Pending, Unratified, Annulled}
}

// Counts reports whether a record of this standing can be the one that stood.
func (s Standing) Counts() bool {
	switch s {
	case Ratified, Listed, Derived, Best:
		return true
	default:
		return false
	}
}

// IsListed reports whether somebody has said that it was a record: the body that
// ratified it, or a list.
func (s Standing) IsListed() bool { return s == Ratified || s == Listed }

// stronger is the better known of two standings. No standing is the weakest.
func stronger(a, b Standing) Standing {
	if a == "" {
		return b
	}
	if b == "" || slices.Index(Standings(), a) <= slices.Index(Standings(), b) {
		return a
	}
	return b
}

// implied is the standing that a wider record gives the narrower ones; a
// refused record implies nothing.
func (s Standing) implied() Standing {
	switch s {
	case Ratified, Listed:
		return Listed
	case Derived, Best, Pending, Annulled:
		return s
	default:
		return ""
	}
}

// Standing is how the entry holds a scope, and false where it does not. What
// the entry says of the scope itself goes before what a wider record implies: a
// world record is one of the athlete's area and nation too, and a record of
// that area one of the nation. Of two standings implied the stronger holds. A
// national record is among the marks of its area: where nothing better is known
// of the entry it holds the area's as derived, so that an area whose own records
// are not all listed never appears to have stood at a slower mark than one of
// its nations.
//
// An entry that gives the day on which it was annulled is annulled, whatever
// else it says.
func (e *Entry) Standing(s race.Scope) (Standing, bool) {
	if said, ok := e.said(s); ok {
		return said, true
	}
	if s.Kind != race.Area && s.Kind != race.Nation {
		return "", false
	}
	var areas []race.Scope
	if s.Kind == race.Area {
		areas = e.nationalAreas(new(nation.Memo))
	}
	return e.implied(s, homes(e.Nation), areas)
}

// implied is the standing that wider records of the entry give a scope, where
// it is one of the athlete's homes. A record of another area or nation stands
// for itself: it has nothing wider here, and implies nothing.
func (e *Entry) implied(s race.Scope, homes, nationalAreas []race.Scope) (Standing, bool) {
	strongest := e.byWider(s, homes)
	if strongest == "" && s.Kind == race.Area && slices.Contains(nationalAreas, s) {
		strongest = e.now(Derived)
	}
	return strongest, strongest != ""
}

// byWider is the strongest of the standings that wider records of the entry give a
// scope; empty where none does.
func (e *Entry) byWider(s race.Scope, homes []race.Scope) Standing {
	var strongest Standing
	for _, wider := range homes[:max(0, slices.Index(homes, s))] {
		said, _ := e.said(wider)
		strongest = stronger(strongest, said.implied())
	}
	return strongest
}

// nationalAreas is the areas of the nations whose record the entry says it was.
func (e *Entry) nationalAreas(nations *nation.Memo) []race.Scope {
	var areas []race.Scope
	for _, hold := range e.Holds {
		standing := hold.Standing // as it was while it stood: an annulled record was in its area too
		stood := standing == Annulled && !e.Annulled.IsZero()
		if hold.Scope.Kind != race.Nation || standing != Ratified && standing != Listed && standing != Derived && !stood {
			continue
		}
		if known := nations.Lookup(hold.Scope.Key); known != nil && known.Area != "" {
			areas = append(areas, race.Scope{Kind: race.Area, Key: string(known.Area)})
		}
	}
	return areas
}

// said is the standing that the entry itself gives a scope.
func (e *Entry) said(s race.Scope) (Standing, bool) {
	for _, hold := range e.Holds {
		if hold.Scope == s {
			return e.now(hold.Standing), true
		}
	}
	return "", false
}

// now is a standing as it is known now: one that counted is annulled where the
// entry was.
func (e *Entry) now(standing Standing) Standing {
	if standing.Counts() && !e.Annulled.IsZero() {
		return Annulled
	}
	return standing
}

// homes is the scopes that every mark of an athlete of a nation falls under, by
// width: the world, the area where the nation belongs to one, the nation for whose
// records it counts, which may depend on the nations that the athlete has.
func homes(code string, theirs ...string) []race.Scope {
	code = nation.ForRecords(code, theirs...)
	scopes := []race.Scope{{Kind: race.World}}
	known, ok := nation.Lookup(code)
	if !ok {
		return scopes
	}
	if known.Area != "" {
		scopes = append(scopes, race.Scope{Kind: race.Area, Key: string(known.Area)})
	}
	return append(scopes, race.Scope{Kind: race.Nation, Key: code})
}
