package career

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/words"
)

// AmbiguousError is the error for a text that means several people.
type AmbiguousError struct {
	Typed string
	Some  []Candidate // the first of them, in the order of the alphabet
	Of    int
}

// Candidate is one of several who are meant.
type Candidate struct {
	*Somebody

	Ask string // what names this one alone
}

// Error is how many are meant.
func (e *AmbiguousError) Error() string {
	return fmt.Sprintf("%d athletes of the corpus are called %q", e.Of, e.Typed)
}

// few is how many candidates a person can choose from.
const few = 12

// Help is who they are, and what names each.
func (e *AmbiguousError) Help() string {
	var some []string
	for _, c := range e.Some {
		some = append(some, c.String())
	}
	if more := e.Of - len(e.Some); more > 0 {
		some = append(some, fmt.Sprintf("and %d more", more))
	}
	return "name one of them: " + strings.Join(some, ", ")
}

// String is what names the candidate, and what is known of him or her.
func (c Candidate) String() string {
	name, born, starts := "", "", words.Count(c.Starts, "start")
	if c.Ask == c.Person.Key() {
		name = c.Name
	}
	if !c.Born.IsZero() {
		born = "born " + c.Born.String()
	}
	if c.Starts == 0 && c.Entries > 0 {
		starts = words.Plural(c.Entries, "entry", "entries") + " of record lists"
	}
	return fmt.Sprintf("%q (%s)", c.Ask, words.Join(", ", name, strings.Join(c.Nations, "/"), born, starts))
}

// UnknownError is the error for a text that means nobody.
type UnknownError struct {
	Typed, Nearest string
	InRaces        bool // only races were searched
}

// Error is that nobody is meant.
func (e *UnknownError) Error() string {
	if e.InRaces {
		return fmt.Sprintf("nobody in the races of the corpus is called %q", e.Typed)
	}
	return fmt.Sprintf("nobody in the races, record lists and registers of the corpus is called %q", e.Typed)
}

// Help is who was probably meant.
func (e *UnknownError) Help() string {
	if e.Nearest == "" {
		return "name an athlete as a race or a register does"
	}
	return "did you mean " + e.Nearest + "?"
}

// ambiguous is the error for several.
func (t *typed) ambiguous(some []*Somebody) error {
	slices.SortFunc(some, func(a, b *Somebody) int {
		return cmp.Or(cmp.Compare(words.Fold(a.Name), words.Fold(b.Name)), a.of.Compare(b.of.Person), cmp.Compare(a.of.name, b.of.name))
	})
	e := &AmbiguousError{Typed: t.text, Of: len(some)}
	for _, x := range some[:min(few, len(some))] {
		e.Some = append(e.Some, Candidate{x, x.ask(some)})
	}
	return e
}

// ask is what names one of several alone: the name, an id, the name with the class, the
// birth or the nation behind it.
func (x *Somebody) ask(some []*Somebody) string {
	texts := []string{x.Name}
	if x.Person.HasID() {
		texts = append(texts, x.Person.Key())
	}
	texts = append(texts, x.Name+" ("+string(x.sex())+")")
	if !x.Born.IsZero() {
		texts = append(texts, x.Name+" ("+x.Born.String()+")")
	}
	for _, code := range x.Nations {
		texts = append(texts, x.Name+" ("+code+")")
	}
	for _, text := range texts {
		if !slices.ContainsFunc(some, func(other *Somebody) bool { return other != x && isMeant(text, other) }) {
			return text
		}
	}
	return x.Name
}

// isMeant reports whether a text may mean somebody, by the whole name or an id.
func isMeant(text string, x *Somebody) bool {
	t := newTyped(text)
	named := slices.ContainsFunc(x.Spellings, func(name string) bool { return t.fit(name) == whole })
	return (named || x.Person.HasID() && x.Person.Key() == text) && t.means(x)
}

// SharedError is the error for a name that several bear whom nothing tells apart.
type SharedError struct {
	Name   string
	Starts int
}

// Error is that nobody can be told.
func (e *SharedError) Error() string {
	return fmt.Sprintf("which %q ran cannot be told: the registers know several of the name", e.Name)
}

// Help is how to tell them apart.
func (e *SharedError) Help() string {
	return "give the " + words.Plural(e.Starts, "result", "results") + " of the name the id of an athlete, or a birth"
}
