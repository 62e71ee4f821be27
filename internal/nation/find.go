package nation

import (
	"iter"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/words"
)

// Parse reads a code exactly as documents write it. The error names the code that
// was meant: for a code of ISO 3166, a former code or a name that of the nation,
// for anything else the nearest, or those that are equally near.
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
	switch meant := near(text); len(meant) {
	case 1:
		err.Problem += ", the nearest is " + described(meant[0])
		err.Remedy = "write " + meant[0].Code
	case 2, 3:
		var each []string
		for _, n := range meant {
			each = append(each, described(n))
		}
		err.Problem += ", the nearest are " + words.List(each)
		err.Remedy = "write the one that is meant"
	}
	return err
}

func described(n Nation) string { return n.Code + " (" + n.Name + ")" }

// near returns the nations whose names are nearest, for three letters those whose
// codes are. Codes of fewer letters are too near to each other to guess.
func near(text string) []Nation {
	typed := key(text)
	switch {
	case len(typed) < codeLength || len(typed) > longest:
		return nil
	case len(typed) == codeLength:
		return collect(func(yield func(Nation) bool) {
			for n := range All() {
				if words.OneSlip(typed, strings.ToLower(n.Code)) && !yield(n) {
					return
				}
			}
		})
	}
	meant := words.Unslipped(typed, names)
	if len(meant) == 0 {
		for name := range names {
			if strings.HasPrefix(name, typed) {
				meant = append(meant, name)
			}
		}
	}
	return collect(func(yield func(Nation) bool) {
		for _, name := range meant {
			if n, ok := named(name); ok && !yield(n) {
				return
			}
		}
	})
}

// longest is how many bytes a text has at most that is a nation.
const longest = 60

// collect lists nations, each once.
func collect(all iter.Seq[Nation]) []Nation {
	var each []Nation
	for n := range all {
		if !slices.Contains(each, n) {
			each = append(each, n)
		}
	}
	return each
}

// names returns the names in the form of key, and what else nations are called but
// for codes.
func names(yield func(string) bool) {
	for code, line := range lines {
		n, other := fromLine(code, line)
		if !yield(key(n.Name)) {
			return
		}
		for _, name := range split(other) {
			if len(name) > codeLength && !yield(name) {
				return
			}
		}
	}
}
