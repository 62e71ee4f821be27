package event

import (
	"strconv"
	"strings"
)

// events returns the events that a description may mean: all of its length and
// kind, those first that are held where its unit is used.
func (d description) events() []Event {
	if d.unsupported != "" || d.contradicts() {
		return nil
	}
	if d.kind == steeplechase && d.number == 0 && d.unit == noUnit {
		d.number, d.unit = 3000*million, metres
	}
	var fit, others []Event
	for e := range All() {
		switch {
		case e.kind != d.kind || !d.hasLength(e.distance):
		case d.fits(e):
			fit = append(fit, e)
		default:
			others = append(others, e)
		}
	}
	return append(fit, others...)
}

// fits reports whether an event is held where distances are given in the unit of
// the description: metres on the track, kilometres on the road.
func (d description) fits(e Event) bool {
	switch d.unit {
	case noUnit, metres:
		return e.OnTrack()
	case kilometres:
		return e.OnRoad()
	default:
		return true
	}
}

// hasLength reports whether the description is of this length. Metres without
// decimals stand for a length that is no whole number of them too: 1609m is a mile.
func (d description) hasLength(length Distance) bool {
	said, exact := d.length(), int64(length)*million
	if d.unit > metres || d.number%million != 0 || length%Metre == 0 {
		return said == exact
	}
	return max(said-exact, exact-said) < int64(Metre)*million
}

// readThousands takes three decimals of metres for thousands, as in 10.000m, unless
// an event has exactly that length.
func (d *description) readThousands() {
	if !d.thousands || d.unit > metres {
		return
	}
	for e := range All() {
		if d.length() == int64(e.distance)*million {
			return
		}
	}
	d.number *= 1000
}

// name is the event that a description is of in words, such as "1600 m" or "10 km
// walk"; empty where it gives no length.
func (d description) name() string {
	number := strconv.FormatInt(d.number/million, 10)
	if decimals := d.number % million; decimals != 0 {
		number += "." + strings.TrimRight(strconv.FormatInt(million+decimals, 10)[1:], "0")
	}
	switch {
	case d.contradicts() || d.length() == 0 || d.unit == noUnit && d.number < leastMetres:
		return ""
	case d.unit == miles && (d.number == 0 || d.number == million):
		number = "mile"
	case d.unit == half:
		number = "half marathon"
	case d.unit == marathon:
		number = "marathon"
	default:
		number += d.unit.name()
	}
	return number + strings.ReplaceAll(d.kind.suffix(), "-", " ")
}
