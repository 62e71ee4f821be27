package timing

import "fmt"

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
	advice  string // what to do where mending does not lead to a mark
}

// refuse explains why text is not of the kind. It must be called only for text that was not accepted.
func refuse(kind, text string) *ParseError {
	f := diagnose(kind, text)
	return &ParseError{Text: text, Kind: kind, Problem: f.problem, Remedy: f.remedy(kind)}
}

// remedy mends one fault after the other until nothing is wrong, or until a fault has no clear repair.
func (f fault) remedy(kind string) string {
	for next := f; next.mended != ""; next = diagnose(kind, next.mended) {
		if accepts(kind, next.mended) {
			return fmt.Sprintf("write it %q", next.mended)
		}
	}
	return f.advice
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

// diagnose returns the first fault of text that is not of the kind: first its characters, then its fields.
func diagnose(kind, text string) fault {
	checks := []func(string) fault{blankFault, digitFault, wordFault, exponentFault, signFault, commaFault}
	if kind == kindMark {
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
