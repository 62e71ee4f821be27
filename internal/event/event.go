// Package event knows the events of middle and long distance running and race
// walking: their codes and names, their exact lengths, the points of a race and
// where the laps of a track put them. It must not know marks, results or
// documents.
package event

import (
	"iter"
	"slices"
)

// Event is a discipline that results are kept for. Events are comparable with
// ==; the zero value is no event.
type Event struct {
	code, name string
	distance   Distance
	kind       kind
	surface    surface
}

// kind is how the distance is covered.
type kind uint8

const (
	flat kind = iota
	steeplechase
	walk
)

// suffix is what the code of an event of this kind ends with.
func (k kind) suffix() string {
	switch k {
	case steeplechase:
		return "-steeplechase"
	case walk:
		return "-walk"
	default:
		return ""
	}
}

// surface is where an event is held, a set of bits.
type surface uint8

const (
	track surface = 1 << iota
	road
)

// events lists what is supported, in the order of distance; at one distance the
// track comes before the road, and flat races before steeplechases before walks.
func events() []Event {
	const km = 1000 * Metre
	return []Event{
		{"400m", "400 m", 400 * Metre, flat, track},
		{"500m", "500 m", 500 * Metre, flat, track},
		{"600m", "600 m", 600 * Metre, flat, track},
		{"800m", "800 m", 800 * Metre, flat, track},
		{"1000m", "1000 m", 1 * km, flat, track},
		{"1500m", "1500 m", 1500 * Metre, flat, track},
		{"mile", "mile", Mile, flat, track | road},
		{"2000m", "2000 m", 2 * km, flat, track},
		{"2000m-steeplechase", "2000 m steeplechase", 2 * km, steeplechase, track},
		{"3000m", "3000 m", 3 * km, flat, track},
		{"3000m-steeplechase", "3000 m steeplechase", 3 * km, steeplechase, track},
		{"3000m-walk", "3000 m walk", 3 * km, walk, track},
		{"2miles", "2 miles", 2 * Mile, flat, track},
		{"5000m", "5000 m", 5 * km, flat, track},
		{"5km", "5 km", 5 * km, flat, road},
		{"5000m-walk", "5000 m walk", 5 * km, walk, track},
		{"10000m", "10,000 m", 10 * km, flat, track},
		{"10km", "10 km", 10 * km, flat, road},
		{"10000m-walk", "10,000 m walk", 10 * km, walk, track},
		{"15km", "15 km", 15 * km, flat, road},
		{"10miles", "10 miles", 10 * Mile, flat, road},
		{"20km", "20 km", 20 * km, flat, road},
		{"20km-walk", "20 km walk", 20 * km, walk, road},
		{"half-marathon", "half marathon", halfMarathon, flat, road},
		{"25km", "25 km", 25 * km, flat, road},
		{"30km", "30 km", 30 * km, flat, road},
		{"35km-walk", "35 km walk", 35 * km, walk, road},
		{"marathon", "marathon", 2 * halfMarathon, flat, road},
		{"50km-walk", "50 km walk", 50 * km, walk, road},
	}
}

// All returns every event in the order of distance; at one distance the track
// comes before the road, and flat races before steeplechases before walks.
func All() iter.Seq[Event] {
	return slices.Values(events())
}

// byCode returns the event with exactly this code.
func byCode(code string) (Event, bool) {
	for e := range All() {
		if e.code == code {
			return e, true
		}
	}
	return Event{}, false
}

// IsZero reports whether e is no event.
func (e Event) IsZero() bool { return e == Event{} }

// Code returns the event as documents write it, such as mile or
// 3000m-steeplechase.
func (e Event) Code() string { return e.code }

// Name returns the event as a sentence names it, such as "mile" or "3000 m
// steeplechase".
func (e Event) Name() string { return e.name }

// Distance returns the exact length of the event.
func (e Event) Distance() Distance { return e.distance }

// OnTrack reports whether the event is held on a track; the mile is held on the
// track and on the road.
func (e Event) OnTrack() bool { return e.surface&track != 0 }

// OnRoad reports whether the event is held on the road.
func (e Event) OnRoad() bool { return e.surface&road != 0 }
