package record

import (
	"cmp"
	"maps"
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/nation"
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
	if b.otherNames {
		b.arrange()
	}
	b.Know(slices.Collect(maps.Values(b.races))...)
}

// Nations is whom people represented who may count for the records of one of two
// nations by the code that stands on a sheet, by their folded names and by their
// ids.
type Nations map[string][]race.Representation

// KnowNations tells the book whom people represented. It must not run beside other
// calls.
func (b *Book) KnowNations(nations Nations) { b.nations = nations }

// nationsOf is the nations of the athlete of a result on a day, where the records
// for which the mark counts depend on them.
func (b *Book) nationsOf(result *race.Result, day date.Date) []string {
	if len(b.nations) == 0 {
		return nil
	}
	of, seen := b.ofTwo[result.Nation]
	if !seen {
		of = isOfTwo(result.Nation)
	}
	if !of {
		return nil
	}
	key := result.ID
	if key == "" {
		key = b.registered(result.Athlete)
	}
	one := race.Athlete{Nations: b.nations[key]}
	return one.RepresentedOn(day)
}

// Strangers reports whether a race that the book knows has a result with the mark
// of an entry of its day, by somebody of another name, or one that counts for the
// records of one of two nations, or whether two lists have a mark under two names: whether
// they are one person, and of which nation, the book may have to be told by [Book.KnowNames]
// and [Book.KnowNations].
func (b *Book) Strangers() bool { return b.strangers || b.otherNames }

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
	case e.IsTeam() || result.IsTeam():
		return isTeam(e, result)
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

// isOfTwo reports whether athletes under a code count for the records of one of two
// nations.
func isOfTwo(code string) bool {
	n, _ := nation.Lookup(code)
	return n.OrAs != ""
}

// learn tells the book a code of a race that it knows, and reports whether it is of
// two nations.
func (b *Book) learn(code string) bool {
	of, seen := b.ofTwo[code]
	if !seen {
		of = isOfTwo(code)
		b.ofTwo[code] = of
	}
	return of
}
