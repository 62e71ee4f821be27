package event

import "github.com/milectl/milectl/internal/words"

// Parse reads the code of an event, exactly as documents write it. The error
// names the nearest code. Sprints and hurdles, which need the wind, and relays,
// which have legs, are not supported yet.
func Parse(code string) (Event, error) {
	if e, ok := byCode(code); ok {
		return e, nil
	}
	if meant, ok := meaning(code); ok {
		return Event{}, refused(code, "not an event code").suggest(meant.code)
	}
	return Event{}, refusal(code, "not an event code")
}

// Find reads an event as people type it: in any case, with or without blanks,
// by code, name or a common short form (1500, 10,000m, 5 km, two miles, half,
// 3000 steeple). A number alone is in metres; 10k is the road race. The error
// names the nearest code.
func Find(text string) (Event, error) {
	if e, ok := meaning(text); ok {
		return e, nil
	}
	return Event{}, refusal(text, "no such event")
}

// meaning finds the event that a free text describes completely.
func meaning(text string) (Event, bool) {
	d, ok := describe(text)
	if !ok || d.unsupported != "" {
		return Event{}, false
	}
	for _, code := range d.codes() {
		if e, ok := byCode(code); ok {
			return e, true
		}
	}
	return Event{}, false
}

// refusal says why no event is meant, and which is near: for a text that gives a
// length the nearest in length, for anything else the nearest in letters.
func refusal(text, problem string) *Error {
	d, ok := describe(text)
	if d.unsupported != "" {
		err := refused(text, d.unsupported+" are not supported yet")
		err.Remedy = "use an event from 400m to 50km-walk"
		return err
	}
	if ok && d.length() > shortest {
		return refused(text, problem).suggest(nearestLength(d).code)
	}
	if code, ok := words.Nearest(text, codes); ok {
		return refused(text, problem).suggest(code)
	}
	return refused(text, problem)
}

func refused(text, problem string) *Error {
	return &Error{
		Thing: "event", Text: text, Problem: problem,
		Remedy: "write a code such as mile, 1500m, 3000m-steeplechase or half-marathon",
	}
}

func (e *Error) suggest(code string) *Error {
	e.Problem += ", the nearest is " + code
	e.Remedy = "write " + code
	return e
}

// shortest is a length below which a number is hardly one of metres.
const shortest = 400 * Metre

// nearestLength returns the event of the same kind that is nearest in length, the
// shorter of two.
func nearestLength(d description) Event {
	var best Event
	difference := func(e Event) Distance { return max(e.distance-d.length(), d.length()-e.distance) }
	for e := range All() {
		if e.kind == d.kind && (best.IsZero() || difference(e) < difference(best)) {
			best = e
		}
	}
	return best
}
