package career

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/race"
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
	if c.Ask == "" {
		return fmt.Sprintf("%s (%s; no text names this one alone)", c.Name, words.Join(", ", strings.Join(c.Nations, "/"), born, starts))
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
func (p *People) ambiguous(t *typed, some []*Somebody) error {
	slices.SortFunc(some, func(a, b *Somebody) int {
		return cmp.Or(cmp.Compare(words.Fold(a.Name), words.Fold(b.Name)), a.of.Compare(b.of.Person), cmp.Compare(a.of.name, b.of.name))
	})
	e := &AmbiguousError{Typed: t.text, Of: len(some)}
	for _, x := range some[:min(few, len(some))] {
		e.Some = append(e.Some, Candidate{x, p.ask(t, x)})
	}
	return e
}

// ask is what names somebody alone who was meant by a text: a name that this fits, an id, the
// name with as little of the class, the birth, the nations behind it as is needed; empty where
// nothing does.
func (p *People) ask(t *typed, x *Somebody) string {
	names := slices.DeleteFunc(slices.Concat([]string{x.Name}, x.Spellings, x.alike), func(name string) bool { return t.fit(name) == unfit })
	texts := slices.Clone(names)
	if key := x.Person.Key(); x.Person.HasID() {
		if !p.search.sharesID(x) {
			texts = append(texts, key)
		}
		for _, hint := range x.hints() {
			texts = append(texts, key+" ("+hint+")")
		}
	}
	for _, hint := range x.hints() {
		for _, name := range names {
			texts = append(texts, name+" ("+hint+")")
		}
	}
	for _, text := range texts {
		asked := newTyped(text)
		if some := p.meant(&asked, asked.fitOf); len(some) == 1 && some[0] == x {
			return text
		}
	}
	return ""
}

// hints is what can stand behind a name to tell somebody from others, the fewest words first.
func (x *Somebody) hints() []string {
	var one []string
	if sex := x.Sex(); sex != "" {
		one = append(one, string(sex))
	}
	if !x.Born.IsZero() {
		one = append(one, x.Born.String())
	}
	one = append(one, x.Nations...)
	if !x.Person.HasID() {
		one = append(one, noID)
	}
	all := slices.Clone(one)
	for i, a := range one {
		for _, b := range one[i+1:] {
			all = append(all, a+", "+b)
		}
	}
	return append(all, strings.Join(one, ", "))
}

// sharesID reports whether the registers know somebody by the same id in another class.
func (s *Search) sharesID(x *Somebody) bool {
	return slices.ContainsFunc(race.Sexes(), func(sex race.Sex) bool {
		_, known := s.directory.Named(sex, "", x.Person.Key())
		return sex != x.Sex() && known != nil
	})
}

// fitOf is how well a text fits somebody, by any of the names or the id.
func (t *typed) fitOf(x *Somebody) grade {
	fits := unfit
	for _, name := range slices.Concat(x.Spellings, x.alike) {
		fits = min(fits, t.fit(name))
	}
	if x.Person.HasID() && t.isID(x.Person.Key()) {
		fits = byID
	}
	return fits
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
