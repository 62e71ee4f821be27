package record

import (
	"cmp"
	"maps"
	"slices"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// Names is under which name people are registered, by their other spellings; both
// folded. A name that several bear is not in it.
type Names map[string]string

// KnowNames tells the book the other names of people, so that an entry is found
// under each. It must not run beside other calls.
func (b *Book) KnowNames(names Names) {
	b.people, b.strangers = names, false
	b.Know(slices.Collect(maps.Values(b.races))...)
}

// Strangers reports whether a race that the book knows has a result with the mark
// of an entry of its day, by somebody of another name: whether they are one person
// the book may have to be told by [Book.KnowNames].
func (b *Book) Strangers() bool { return b.strangers }

// hasMark reports whether an entry of the day of a race has the mark of a result.
func (b *Book) hasMark(r *race.Race, result *race.Result) bool {
	return !result.Mark.IsZero() && len(b.withMark(r, result)) > 0
}

// withMark is the entries of the day of a race that have the mark of a result.
func (b *Book) withMark(r *race.Race, result *race.Result) []*Entry {
	return b.ofMark[dayMark{r.Date, result.Mark.Milliseconds()}]
}

func (e *Entry) hasMark(result *race.Result) bool {
	return e.Mark.Level(result.Mark) || e.Auto.Level(result.Mark)
}

// is reports whether an entry is of the athlete and the mark of a result.
func (b *Book) is(e *Entry, result *race.Result) bool {
	switch {
	case !e.hasMark(result):
		return false
	case e.ID != "" && result.ID != "":
		return e.ID == result.ID
	default:
		return e.Athlete == result.Athlete || b.registered(e.Athlete) == b.registered(result.Athlete)
	}
}

// registered is the folded name under which somebody is registered, as far as the
// book knows, else the name itself.
func (b *Book) registered(name string) string {
	folded := words.Fold(name)
	return cmp.Or(b.people[folded], folded)
}
