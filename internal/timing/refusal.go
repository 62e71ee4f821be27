package timing

import (
	"cmp"
	"fmt"
)

// The kinds of text that are read, as errors name them.
const (
	kindMark   = "mark"
	kindMargin = "margin"
)

// A ParseError says why text is not a mark or not a margin, and how to mend it.
type ParseError struct {
	Text    string // what was read
	Kind    string // what it should have been: "mark" or "margin"
	Problem string // what is wrong: `seconds must be below 60`
	Remedy  string // what to do: `write it "4:00.00"`; it names a text only where the intent is clear
}

// Error returns one line, such as: mark "3:60.00": seconds must be below 60. Of a text that is far too long it
// shows the first part.
func (e *ParseError) Error() string {
	return fmt.Sprintf("%s %.60q: %s", e.Kind, e.Text, e.Problem)
}

// Help is how to mend the text.
func (e *ParseError) Help() string { return e.Remedy }

// A fault is the first thing found wrong with a text. The zero value is no fault.
type fault struct {
	problem string
	mended  string // the text with this fault repaired, perhaps with others left; empty where the intent is not clear
	why     string // why it is mended so, where that is not plain
	advice  string // what to do where mending does not lead to a mark
}

// refuse explains why text is not of the kind. It must be called only for text that was not accepted.
func refuse(kind, text string) *ParseError {
	f := diagnose(kind, text)
	return &ParseError{Text: text, Kind: kind, Problem: f.problem, Remedy: f.remedy(kind)}
}

// remedy mends one fault after the other until nothing is wrong, or until a fault has no clear repair.
func (f fault) remedy(kind string) string {
	mended, why, ok := f.repair(kind)
	switch {
	case !ok:
		return f.advice
	case why != "":
		return fmt.Sprintf("write it %q: %s", mended, why)
	default:
		return fmt.Sprintf("write it %q", mended)
	}
}

// mostFaults is how many faults of one text are mended.
const mostFaults = 12

// repair returns the text without this fault and those behind it, and false where one of them has no clear repair.
func (f fault) repair(kind string) (mended, why string, ok bool) {
	next := f
	for range mostFaults {
		if next.mended == "" {
			break
		}
		why = cmp.Or(next.why, why)
		if accepts(kind, next.mended) {
			return next.mended, why, true
		}
		next = diagnose(kind, next.mended)
	}
	return "", "", false
}

// Meant returns the mark that a text plainly stands for, however it is spelt, and false where that is not clear.
func Meant(text string) (Mark, bool) {
	if m, ok := scanMark(text); ok {
		return m, true
	}
	mended, _, ok := diagnose(kindMark, text).repair(kindMark)
	if !ok {
		return Mark{}, false
	}
	return scanMark(mended)
}

// accepts reports whether text is of the kind.
func accepts(kind, text string) bool {
	if kind == kindMark {
		_, ok := scanMark(text)
		return ok
	}
	_, ok := scanMargin(text)
	return ok
}

// ofKind is a check that depends on the kind.
func ofKind(check func(kind, text string) fault, kind string) func(string) fault {
	return func(text string) fault { return check(kind, text) }
}

// diagnose returns the first fault of text that is not of the kind: first its characters, then its fields.
func diagnose(kind, text string) fault {
	checks := []func(string) fault{ofKind(blankFault, kind), digitFault, wordFault, exponentFault, signFault, commaFault}
	if kind == kindMark {
		checks = append([]func(string) fault{letterFault, fractionFault, unitFault}, checks...)
		checks = append(checks, quoteFault, separatorFault, handFault, markCharacterFault, pointFault)
	} else {
		checks = append(checks, marginCharacterFault, pointFault)
	}
	for _, check := range checks {
		if f := check(text); f.problem != "" {
			return f
		}
	}
	if kind == kindMark {
		return splitFields(text).markFault()
	}
	return splitFields(text).marginFault()
}
