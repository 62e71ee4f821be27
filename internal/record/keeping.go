package record

import (
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
)

// span is the days on which a list says that it is right about a record.
type span struct {
	from date.Date // zero: from the first record on
	to   date.Date
	said bool // the list says from when; else it keeps the record from its own entries on
}

// coversOf is what lists say of the days on which they are right.
func coversOf(lists []*List) map[race.Scope][]span {
	spans := map[race.Scope][]span{}
	for _, list := range lists {
		for _, c := range list.Covers {
			s := span{from: c.From, to: c.To, said: c.Always || !c.From.IsZero()}
			if s.to.IsZero() {
				s.to = list.KnownTo
			}
			spans[c.Scope] = append(spans[c.Scope], s)
		}
	}
	return spans
}

// KnownToOf is the day up to which the lists are known to be right about a record:
// the last that one of them says of it, else the day to which all are that have it,
// else that of the book.
func (b *Book) KnownToOf(s race.Scope) date.Date {
	if spans := b.covers[s]; len(spans) > 0 {
		return slices.MaxFunc(spans, func(a, b span) int { return a.to.Compare(b.to) }).to
	}
	if to, has := b.known[s]; has {
		return to
	}
	return b.knownTo
}

// knownOf is the day up to which those of several lists are known that have a record:
// that name it, else that imply it. A list that has nothing of it says nothing of it.
func (b *Book) knownOf(lists []*List) map[race.Scope]date.Date {
	if len(lists) < 2 {
		return nil
	}
	of := map[*Entry]date.Date{}
	for _, list := range lists {
		for i := range list.Entries {
			of[&list.Entries[i]] = list.KnownTo
		}
	}
	known := make(map[race.Scope]date.Date, len(b.scopes))
	for s, all := range b.scopes {
		named := false
		for i := range all {
			for _, entry := range b.Listed(all[i].entry) {
				if _, holds := entry.Standing(s); !holds {
					continue
				}
				to, has := known[s]
				switch names := entry.Names(s); {
				case names && !named, !has:
					known[s], named = of[entry], names
				case names == named && of[entry].Before(to):
					known[s] = of[entry]
				}
			}
		}
	}
	return known
}

// KnownToAll is the day up to which the lists are known to be right about all of some
// records: the earliest of theirs; of none, that of the book.
func (b *Book) KnownToAll(scopes []race.Scope) date.Date {
	if len(scopes) == 0 {
		return b.knownTo
	}
	earliest := b.KnownToOf(scopes[0])
	for _, s := range scopes[1:] {
		if to := b.KnownToOf(s); to.Before(earliest) {
			earliest = to
		}
	}
	return earliest
}

// keeping is how lists know a record on a day.
type keeping uint8

const (
	byEntries keeping = iota // no list says: from the first entry that names it, but behind one that implies it
	right                    // a list says that it is right
	notYet                   // the lists say that they are right from a later day on
)

// keeping is how the lists know a record on a day, and from which day they keep it
// where they do not yet. Behind the last day that they know they are asked as on it.
func (b *Book) keeping(s race.Scope, day date.Date) (keeping, date.Date) {
	var from date.Date
	how, last := byEntries, b.KnownToOf(s)
	for _, c := range b.covers[s] {
		switch {
		case !c.said:
		case c.from.Compare(day) <= 0:
			if day.Compare(c.to) <= 0 || last.Before(day) {
				return right, date.Date{}
			}
		case from.IsZero() || c.from.Before(from):
			how, from = notYet, c.from
		}
	}
	return how, from
}

// qualify says how far what stood is known to be the record.
func (b *Book) qualify(stood *Stood, m moment) {
	how, from := b.keeping(stood.Scope, m.day)
	if how == notYet && !stood.IsZero() && slices.Equal(stood.Entries, b.AsOf(stood.Scope, from).Entries) {
		how, from = right, date.Date{} // it stood on the day that the list is right about, so until then nothing bettered it
	}
	stood.KeptFrom = from
	stood.KnownTo = b.KnownToOf(stood.Scope)
	if stood.IsZero() {
		return
	}
	stood.Implied = allImply(stood.Entries, stood.Scope)
	stood.Bound = b.isBound(stood.Scope, stood.Entries, how)
	stood.OrBetter = stood.Bound || how != right &&
		(stood.Standing == Derived || stood.Standing.IsListed() && b.hole(stood.Scope, stood.Mark()))
}

// isBound reports whether marks are only a bound of a record: none names it, and the
// list does not say that it is right about it. One that is right up to a day answers
// for what later marks imply no more.
func (b *Book) isBound(s race.Scope, marks []*Entry, how keeping) bool {
	covered := how == right && marks[0].Date.Last().Compare(b.KnownToOf(s)) <= 0
	return how == notYet || allImply(marks, s) && !covered
}

// allImply reports whether none of some entries names a record itself.
func allImply(entries []*Entry, s race.Scope) bool {
	return !slices.ContainsFunc(entries, func(e *Entry) bool { return e.Names(s) })
}
