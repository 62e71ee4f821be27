package event

import (
	"strconv"
	"strings"
)

// events returns the events that a description may mean: all of its length and
// kind, those first that are held where its unit is used, and last a race on the road
// that has no code of its own.
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
		case !d.means(e):
		case d.fits(e):
			fit = append(fit, e)
		default:
			others = append(others, e)
		}
	}
	all := append(fit, others...)
	if e, ok := d.onRoad(); ok {
		all = append(all, e)
	}
	return all
}

// means reports whether an event is of the kind and length of the description. A relay
// has equal legs, unless it was named.
func (d description) means(e Event) bool {
	switch {
	case d.code != "":
		return e.code == d.code && d.number == 0
	case e.kind != d.kind || e.distance == 0:
		return false
	case e.kind == relay:
		return d.runners == runners && e.hasEqualLegs() && d.hasLength(e.distance)
	default:
		return d.hasLength(e.distance)
	}
}

// onRoad is the race on the road that a description in kilometres or miles means.
func (d description) onRoad() (Event, bool) {
	if d.number == 0 || d.number%1000 != 0 || d.unit != kilometres && d.unit != miles || d.kind != flat && d.kind != walk {
		return Event{}, false
	}
	number := strconv.FormatInt(d.number/million, 10)
	if decimals := d.number % million / 1000; decimals != 0 {
		number += "." + strings.TrimRight(strconv.FormatInt(1000+decimals, 10)[1:], "0")
	}
	return onRoad(number + strings.TrimPrefix(d.unit.name(), " ") + d.kind.suffix())
}

// fits reports whether an event is held where distances are given in the unit of
// the description: metres on the track, kilometres on the road.
func (d description) fits(e Event) bool {
	if d.code != "" {
		return true
	}
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
	case d.contradicts() || d.length() == 0 || d.kind == crossCountry || d.kind == relay && d.runners == 0 || d.unit == noUnit && d.number < leastMetres:
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
	if d.kind == relay {
		return strconv.FormatInt(d.runners, 10) + " x " + number + " relay"
	}
	return number + strings.ReplaceAll(d.kind.suffix(), "-", " ")
}
