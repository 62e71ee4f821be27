package nation

import (
	"strings"

	"github.com/milectl/milectl/internal/words"
)

// Parse reads a code exactly as documents write it. The error names the code that
// was meant: for a code of ISO 3166, a former code or a name that of the nation,
// for anything else the nearest.
func Parse(code string) (Nation, error) {
	if n, ok := Lookup(code); ok {
		return n, nil
	}
	if n, ok := meaning(code); ok {
		return Nation{}, &Error{
			Thing: "nation", Text: code,
			Problem: "not a nation code, " + n.Name + " is " + n.Code, Remedy: "write " + n.Code,
		}
	}
	return Nation{}, refusal(code, "not a nation code")
}

// Find reads a nation as people type it: a code in any case, the English name,
// another common name or code (Holland, UK, DEU). The error names the nearest.
func Find(text string) (Nation, error) {
	if n, ok := meaning(text); ok {
		return n, nil
	}
	return Nation{}, refusal(text, "no such nation")
}

// meaning finds the nation that a text names. Codes come first: BRN is Bahrain,
// although ISO means Brunei by it.
func meaning(text string) (Nation, bool) {
	typed := key(text)
	if n, ok := Lookup(strings.ToUpper(typed)); ok {
		return n, true
	}
	return named(typed)
}

func refusal(text, problem string) *Error {
	err := &Error{
		Thing: "nation", Text: text, Problem: problem,
		Remedy: "write a code of three letters such as GBR, KEN or USA",
	}
	if n, ok := near(text); ok {
		err.Problem += ", the nearest is " + n.Code + " (" + n.Name + ")"
		err.Remedy = "write " + n.Code
	}
	return err
}

// near returns the nation whose name is nearest, for up to three letters the one
// whose code is.
func near(text string) (Nation, bool) {
	typed, known := key(text), names
	if len(typed) <= 3 {
		known = codes
	}
	if word, ok := words.Nearest(typed, known); ok {
		return meaning(word)
	}
	return Nation{}, false
}

func codes(yield func(string) bool) {
	for n := range All() {
		if !yield(n.Code) {
			return
		}
	}
}

// names returns the names in the form of key.
func names(yield func(string) bool) {
	for n := range All() {
		if !yield(key(n.Name)) {
			return
		}
	}
}
