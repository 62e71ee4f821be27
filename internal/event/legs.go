package event

import "slices"

// Legs is how long the legs of a relay are, in their order; none of other events. The
// sprint medley is that of 200, 200, 400 and 800 m: a document names the legs of others.
func (e Event) Legs() []Distance {
	switch {
	case e.kind != relay:
		return nil
	case e.code == distanceMedley:
		return []Distance{1200 * Metre, 400 * Metre, 800 * Metre, 1600 * Metre}
	case e.code == sprintMedley:
		return []Distance{200 * Metre, 200 * Metre, 400 * Metre, 800 * Metre}
	default:
		return slices.Repeat([]Distance{e.distance / runners}, runners)
	}
}

// hasEqualLegs reports whether all run the same distance in a relay.
func (e Event) hasEqualLegs() bool {
	return e.kind == relay && e.code != distanceMedley && e.code != sprintMedley
}

// runners is how many run a relay.
const runners = 4

// The relays whose legs differ.
const (
	distanceMedley = "distance-medley"
	sprintMedley   = "sprint-medley"
)
