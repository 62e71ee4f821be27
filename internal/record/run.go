package record

import (
	"maps"
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
)

// Know tells the book races by whose date, time, round and heat entries of one
// day can be ordered. It must not run beside other calls.
func (b *Book) Know(races ...*race.Race) {
	for _, r := range races {
		b.races[r.ID] = r
	}
	for _, r := range races {
		for i := range r.Results {
			entry := b.EntryOf(r, &r.Results[i])
			b.strangers = b.strangers || entry == nil && b.hasMark(r, &r.Results[i]) || b.learn(r.Results[i].Nation)
			if entry != nil && (entry.Race == "" || b.names(entry, r)) {
				b.ran(entry, r)
			}
		}
		for _, entry := range b.ofRace[r.ID] {
			b.ran(entry, r)
		}
	}
}

// ran notes that an entry is a result of a race. Of several that it may be of it is that
// which it names, else the first by id, in whatever order they are told.
func (b *Book) ran(entry *Entry, r *race.Race) {
	had := b.runs[entry]
	if had == nil || b.names(entry, r) && !b.names(entry, had) || b.names(entry, r) == b.names(entry, had) && r.ID < had.ID {
		b.runs[entry] = r
	}
}

// Equate tells the book that a race is one of those that it knows, by what the two
// say of themselves: one that is read from a stream has no id of its own. It must
// not run beside other calls.
func (b *Book) Equate(r *race.Race) {
	for _, id := range slices.Sorted(maps.Keys(b.races)) {
		if id != r.ID && b.races[id].IsSame(r) {
			b.sameAs[r.ID], b.sameAs[id] = id, r.ID
			return
		}
	}
}

// names reports whether an entry names a race.
func (b *Book) names(entry *Entry, r *race.Race) bool {
	return entry.Race != "" && (entry.Race == r.ID || entry.Race == b.sameAs[r.ID])
}

// Wants is what decides how entries of the book stand in time to a race: the ids
// of the races that entries of its day name, and whether all races of its
// category on the day are wanted, since an entry that is none of its results
// names none.
func (b *Book) Wants(r *race.Race) (ids []string, day bool) {
	in := inRace{book: b, race: r}
	for _, entry := range b.onDay(r.Date) {
		switch {
		case entry.Race == "":
			day = day || !in.has(entry)
		case entry.Race != r.ID:
			ids = append(ids, entry.Race)
		}
	}
	return append(ids, b.WantsAsOf(r.Date)...), day
}

// WantsAsOf is the ids of the races that decide whether entries of the book stood
// at the end of a day: entries whose own dates do not tell it name them.
func (b *Book) WantsAsOf(day date.Date) (ids []string) {
	for _, entry := range b.partial {
		if entry.Date.Overlaps(day) {
			ids = append(ids, entry.Race)
		}
	}
	return ids
}

// EntryOf is the entry that a result of a race is: of the same date, athlete
// and mark, whether or not it names the race; nil where there is none. An entry
// that names the race goes before one that does not, and may give less of the
// date. One that names another race that the book knows is not this run.
func (b *Book) EntryOf(r *race.Race, result *race.Result) *Entry {
	if result.Mark.IsZero() {
		return nil
	}
	for _, id := range [...]string{r.ID, b.sameAs[r.ID]} {
		for _, entry := range b.ofRace[id] {
			if entry.Date.Overlaps(r.Date) && b.is(entry, result) {
				return entry
			}
		}
	}
	for _, entry := range b.withMark(r, result) {
		if b.is(entry, result) && !b.ofAnother(entry, r) {
			return entry
		}
	}
	return nil
}

// MayBe lists the entries that a result of a race may be, since they say less of the date: of
// the same athlete and mark, and of no other race that they name.
func (b *Book) MayBe(r *race.Race, result *race.Result) []*Entry {
	if result.Mark.IsZero() {
		return nil
	}
	var some []*Entry
	for _, partial := range [...]date.Date{date.New(r.Date.Year(), 0, 0), date.New(r.Date.Year(), r.Date.Month(), 0)} {
		for _, entry := range b.ofMark[dayMark{partial, result.Mark.Milliseconds()}] {
			if (entry.Race == "" || b.names(entry, r)) && b.is(entry, result) {
				some = append(some, entry)
			}
		}
	}
	return some
}

// ofAnother reports whether the entry names a known race that is not r.
func (b *Book) ofAnother(entry *Entry, r *race.Race) bool {
	return entry.Race != "" && !b.names(entry, r) && b.races[entry.Race] != nil
}

// inRace tells which entries of a book are results of a race, or say that they are. The
// results are looked up by their marks, as a race and a list may have thousands of a day.
type inRace struct {
	book   *Book
	race   *race.Race
	byMark map[int64][]*race.Result // made when it is asked for
}

func (in *inRace) has(entry *Entry) bool {
	if in.book.names(entry, in.race) {
		return true
	}
	if in.byMark == nil {
		in.byMark = map[int64][]*race.Result{}
		for i := range in.race.Results {
			result := &in.race.Results[i]
			in.byMark[result.Mark.Milliseconds()] = append(in.byMark[result.Mark.Milliseconds()], result)
		}
	}
	is := func(result *race.Result) bool {
		return in.book.is(entry, result) && in.book.EntryOf(in.race, result) == entry
	}
	return slices.ContainsFunc(in.byMark[entry.Mark.Milliseconds()], is) || slices.ContainsFunc(in.byMark[entry.Auto.Milliseconds()], is)
}
