// Package event knows the races on foot: their codes and names, their exact lengths,
// the legs of relays and the flights of hurdles, the points of a race and where the
// laps of a track put them. It must not know marks, results or documents.
package event

import (
	"iter"
)

// Event is a discipline that results are kept for. Events are comparable with
// ==; the zero value is no event. A cross-country race has the length that its
// document gives; it is 0 where it gives none.
type Event struct {
	code, name string
	distance   Distance
	kind       kind
	surface    surface
}

// kind is how the distance is covered. At one distance events are listed in this order.
type kind uint8

const (
	flat kind = iota
	hurdles
	steeplechase
	walk
	relay
	crossCountry
)

// suffix is what the code of an event of this kind ends with.
func (k kind) suffix() string {
	switch k {
	case hurdles:
		return "-hurdles"
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
	country
)

// All returns every event that has a code of its own, in the order of distance; at one
// distance the track comes before the road, and flat races before hurdles,
// steeplechases, walks and relays. Cross-country, which has no distance, is last. On
// the road there are others, of any distance.
func All() iter.Seq[Event] {
	return func(yield func(Event) bool) {
		for _, e := range shortEvents() {
			if !yield(e) {
				return
			}
		}
		for _, e := range longEvents() {
			if !yield(e) {
				return
			}
		}
	}
}

// ByCode returns every event that has a code of its own by its code, for who looks up
// thousands.
func ByCode() map[string]Event {
	all := map[string]Event{}
	for e := range All() {
		all[e.code] = e
	}
	return all
}

// byCode returns the event with exactly this code.
func byCode(code string) (Event, bool) {
	for e := range All() {
		if e.code == code {
			return e, true
		}
	}
	return onRoad(code)
}

// IsZero reports whether e is no event.
func (e Event) IsZero() bool { return e == Event{} }

// Code returns the event as documents write it, such as mile or
// 3000m-steeplechase.
func (e Event) Code() string { return e.code }

// Name returns the event as a sentence names it, such as "mile" or "3000 m
// steeplechase".
func (e Event) Name() string { return e.name }

// Distance returns the exact length of the event, 0 for a cross-country race of which
// it is not known.
func (e Event) Distance() Distance { return e.distance }

// OnTrack reports whether the event is held on a track; the mile is held on the
// track and on the road.
func (e Event) OnTrack() bool { return e.surface&track != 0 }

// FollowsLaps reports whether the distance tells where the laps of a race end: on a track, but
// for a steeplechase, whose laps lead over a water jump inside the track or outside, and are
// shorter or longer than those of the track.
func (e Event) FollowsLaps() bool { return e.OnTrack() && e.kind != steeplechase }

// OnCountry reports whether the event is held across country.
func (e Event) OnCountry() bool { return e.surface&country != 0 }

// OnRoad reports whether the event is held on the road.
func (e Event) OnRoad() bool { return e.surface&road != 0 }

// IsHurdles reports whether hurdles stand in the way; those of a steeplechase are no
// hurdles.
func (e Event) IsHurdles() bool { return e.kind == hurdles }

// IsRelay reports whether teams run the event, one leg each.
func (e Event) IsRelay() bool { return e.kind == relay }

// IsSprint reports whether the event is run in lanes all the way: up to 400 m, with or
// without hurdles.
func (e Event) IsSprint() bool {
	return e.surface == track && (e.kind == flat || e.kind == hurdles) && e.distance <= longestSprint
}

// NeedsWind reports whether a mark says little without a reading of the wind: up to
// 200 m, with or without hurdles (TR17.8); outdoors, which the event does not know.
func (e Event) NeedsWind() bool { return e.IsSprint() && e.distance <= longestWithWind }

const (
	longestSprint   = Mile / 4
	longestWithWind = Mile / 8
)

// Of is the event over a distance that its code does not give: that of a cross-country
// race.
func (e Event) Of(d Distance) Event {
	if e.kind == crossCountry {
		e.distance = d
	}
	return e
}
