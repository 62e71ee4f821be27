package record

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
)

// Passed is an entry that is better than what stood before a race, or as good,
// and was not what stood.
type Passed struct {
	Entry *Entry
	Why   string
}

// PassedOver lists the entries of a scope at least as good as what a race met
// that were passed over, with the reason, the oldest first. Of those set later
// only the first is named: it is the one that ended the reign.
func (b *Book) PassedOver(s race.Scope, r *race.Race) []Passed {
	m := b.startOf(r)
	met := b.MetBy(s, r)
	var passed []Passed
	later := false
	all := b.scopes[s]
	for i := range all {
		h := &all[i]
		if !met.IsZero() && met.Mark().Better(h.entry.Mark) || met.shares(h.entry) {
			continue
		}
		order := m.order(h.entry)
		switch {
		case m.in.has(h.entry):
			passed = append(passed, Passed{h.entry, "set in this race"})
		case order == after:
			if !later && h.standing.Counts() {
				passed = append(passed, Passed{h.entry, "set later, on " + h.entry.Date.String()})
				later = true
			}
		case m.perhapsAnnulled(h):
			passed = append(passed, Passed{h.entry, "annulled in " + h.entry.Annulled.String() + ", perhaps later"})
		case order == unknown:
			passed = append(passed, Passed{h.entry, "of the same day or an unknown one: the order is not known"})
		default:
			passed = append(passed, Passed{h.entry, refusal(m.standing(h), h.entry)})
		}
	}
	return passed
}

// shares reports whether an entry is one of those that stood.
func (s *Stood) shares(e *Entry) bool {
	return slices.Contains(s.Entries, e)
}

// refusal is why a standing keeps an earlier mark from having stood.
func refusal(standing Standing, e *Entry) string {
	switch standing {
	case Pending:
		return "pending: not ratified yet"
	case Unratified:
		return withDetail("not taken as a record", ": ", e.Note)
	case Annulled:
		return withDetail("annulled", " ", e.Annulled.String())
	default:
		return "counts, but is not the best"
	}
}

// IsAnnulled reports whether the mark was a record and was annulled.
func (e *Entry) IsAnnulled() bool {
	return !e.Annulled.IsZero() || slices.ContainsFunc(e.Holds, func(h Hold) bool { return h.Standing == Annulled })
}

// Void is why the mark of an entry counts for nothing: it was annulled, or nobody took it as
// any record nor may yet do so; empty where it counts.
func (e *Entry) Void() string {
	if !e.Annulled.IsZero() {
		return refusal(Annulled, e)
	}
	for _, hold := range e.Holds {
		if hold.Standing.Counts() || hold.Standing == Pending {
			return ""
		}
	}
	if slices.ContainsFunc(e.Holds, func(h Hold) bool { return h.Standing == Annulled }) {
		return refusal(Annulled, e)
	}
	return refusal(Unratified, e)
}

// Refused lists the records as which a body did not take the performance, whatever others it is.
func (e *Entry) Refused() []race.Scope {
	var refused []race.Scope
	for _, hold := range e.Holds {
		if hold.Standing == Unratified {
			refused = append(refused, hold.Scope)
		}
	}
	return refused
}

// IsPending reports whether nobody has taken the mark of an entry as a record so far.
func (e *Entry) IsPending() bool {
	return e.Void() == "" && !slices.ContainsFunc(e.Holds, func(h Hold) bool { return h.Standing.Counts() })
}
