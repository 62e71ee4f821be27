package event

// flights is where the hurdles of a race stand.
type flights struct {
	count        int
	first, apart Distance // to the first, and from one to the next
}

// flights is how the hurdles of an event stand, as the rules of the senior classes have
// it, which for races of up to 60 m differ by sex. There are none where they are not
// the same everywhere, as in the 300 m.
func (e Event) flights(women bool) flights {
	if e.kind != hurdles {
		return flights{}
	}
	const (
		toFirstMen, apartMen     = 13_720, 9_140
		toFirstWomen, apartWomen = 13_000, 8_500
	)
	short := func(count int) flights {
		if women {
			return flights{count, toFirstWomen, apartWomen}
		}
		return flights{count, toFirstMen, apartMen}
	}
	switch e.code {
	case "50m-hurdles":
		return short(4)
	case "55m-hurdles", "60m-hurdles":
		return short(5)
	case "100m-hurdles":
		return flights{10, toFirstWomen, apartWomen}
	case "110m-hurdles":
		return flights{10, toFirstMen, apartMen}
	case "400m-hurdles":
		return flights{10, 45 * Metre, 35 * Metre}
	default:
		return flights{}
	}
}

// SeniorHurdles is the height of the hurdles that seniors run over; 0 where there are none, and
// where it is not the same in all times and places.
func (e Event) SeniorHurdles(women bool) Distance {
	of := func(men, ofWomen Distance) Distance {
		if women {
			return ofWomen
		}
		return men
	}
	switch {
	case e.kind != hurdles:
		return 0
	case e.code == "50m-hurdles", e.code == "55m-hurdles", e.code == "60m-hurdles":
		return of(1_067, 838)
	case e.code == "100m-hurdles":
		return of(0, 838)
	case e.code == "110m-hurdles":
		return of(1_067, 0)
	case e.code == "300m-hurdles", e.code == "400m-hurdles":
		return of(914, 762)
	default:
		return 0
	}
}
