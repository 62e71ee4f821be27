package race

import (
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/timing"
)

const (
	longestInHundredths = 10_000 * event.Metre // on the track; what is longer is read to the tenth
	firstInHundredths   = 1977                 // the year from which marks were read to the hundredth
)

// Timed is the unit to which a race of its kind is timed, as far as its event, track and year
// tell it: on the track the hundredth, beyond 10,000 m the tenth; on the road whole seconds,
// but the mile to the tenth; across country whole seconds. Before 1977 it is the tenth.
func (r *Race) Timed() timing.Unit {
	switch {
	case r.Environment == event.Road && r.Event.Distance() == event.Mile:
		return timing.Tenth
	case r.Environment == event.Road, r.Event.OnCountry():
		return timing.Second
	case r.Event.Distance() > longestInHundredths, r.Date.Year() < firstInHundredths:
		return timing.Tenth
	default:
		return timing.Hundredth
	}
}

// WatchLag is by how much an automatic clock may show more than a watch in an event: what the
// scoring tables of World Athletics reckon up to 200 m and up to 400 m, hurdles and relays too.
// In longer races it is none that they reckon.
func WatchLag(e event.Event) timing.Lag {
	const longest, upTo200, upTo400 = event.Mile / 4, 240, 140
	switch d := e.Distance(); {
	case d == 0 || d > longest:
		return 0
	case d > longest/2:
		return upTo400
	default:
		return upTo200
	}
}

// NeedsAutomatic reports whether a mark of an event has to be read automatically to be a record
// of the world or an area: up to 800 m, relays of legs up to 400 m with them (CR31).
func NeedsAutomatic(e event.Event) bool {
	const longest, longestLeg = 800 * event.Metre, 400 * event.Metre
	if e.IsRelay() {
		return slices.Max(e.Legs()) <= longestLeg
	}
	return e.Distance() <= longest
}
