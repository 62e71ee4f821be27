package event

import "slices"

// Parse reads the code of an event, exactly as documents write it. The error
// names the code that was meant, if there is one: it is of the same distance and
// kind.
func Parse(code string) (Event, error) {
	if e, ok := byCode(code); ok {
		return e, nil
	}
	d, ok := describe(code)
	return Event{}, refusal(code, "not an event code", d, ok)
}

// Find reads an event as people type it: in any case, with or without blanks,
// by code, name or a common short form (1500, 10,000m, 5 km, two miles, half,
// 3000 steeple). A number alone is in metres; 10k is the road race, 3k can only be
// run on the track. The error names the code that was meant, if there is one.
func Find(text string) (Event, error) {
	if e, ok := Named(text); ok {
		return e, nil
	}
	d, ok := describe(text)
	return Event{}, refusal(text, "no such event", d, ok)
}

// Named is the event that Find finds, and false where that is an error: it does not
// look for what was meant, so that thousands of texts can be asked for one.
func Named(text string) (Event, bool) {
	if e, ok := byCode(text); ok {
		return e, true
	}
	d, ok := plainly(text)
	if !ok || d.slip {
		return Event{}, false
	}
	if meant := d.events(); len(meant) > 0 && (d.fits(meant[0]) || d.unit == kilometres) {
		return meant[0], true
	}
	return Event{}, false
}

// refusal says why no event is meant, and which is: one of the same kind and
// length, or none. What is held on the track is no substitute for what is held on
// the road; it is named as such.
func refusal(text, problem string, d description, ok bool) *Error {
	err := &Error{Thing: "event", Text: text, Problem: problem, Remedy: listed}
	meant := d.events()
	if i := slices.IndexFunc(meant, d.fits); i > 0 {
		meant = meant[i:]
	}
	switch {
	case d.unsupported == fieldEvents:
		err.Problem = fieldEvents + " are no races"
		err.Remedy = "keep it elsewhere: milectl is about races"
	case d.unsupported != "":
		err.Problem = d.unsupported + " are not kept yet"
	case !ok || d.name() == "" && len(meant) == 0:
		if d.number == 0 {
			err.Remedy = "write a code such as mile, 1500m, 3000m-steeplechase or half-marathon"
		}
	case len(meant) == 0:
		err.Problem += ": " + d.name() + " is not kept yet"
	case d.fits(meant[0]):
		err.suggest(meant[0].code)
	default:
		here, there := "track", "road"
		if d.unit == kilometres {
			here, there = there, here
		}
		err.Problem += ": " + d.name() + " on the " + here + " is not kept yet"
		err.Remedy = "write " + meant[0].code + " if it was on the " + there
	}
	return err
}

// listed is the remedy for a race of another distance than those of all events: to
// name one of them would mislead.
const listed = "milectl schema race lists the events that are kept"

// leastMetres is a number, in millionths, below which one without a unit is hardly
// one of metres.
const leastMetres = 50 * million
