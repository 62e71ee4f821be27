package record

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// Book is all that the lists of one category say. Once made, and told the races
// it shall know, it may be asked from several goroutines. It points into the
// lists that it was made from, which must not change.
type Book struct {
	category   Category
	knownTo    date.Date
	known      map[race.Scope]date.Date // to which the lists that have a record are; of one list nil
	covers     map[race.Scope][]span
	lists      []*List
	entries    []*Entry            // oldest first, each run once
	listed     map[*Entry][]*Entry // of a run that several lists have what they have
	scopes     map[race.Scope][]held
	bests      map[race.Scope]bestMarks
	homes      map[string][]race.Scope // of the nations in the lists
	ofMark     map[dayMark][]*Entry    // by both readings
	partial    []*Entry                // those of no single day that name a race
	ofRace     map[string][]*Entry     // by the race that they name
	people     Names
	nations    Nations
	births     Births
	ofTwo      map[string]bool // codes of races that the book knows, and whether they are of one of two nations
	strangers  bool
	otherNames bool // entries of two lists may be one run, if two names are of one person
	races      map[string]*race.Race
	sameAs     map[string]string     // by the id of a race that of another document of it
	runs       map[*Entry]*race.Race // where the race of an entry is known
}

// dayMark is a mark of a day, whatever its precision.
type dayMark struct {
	date date.Date
	ms   int64
}

// NewBook makes one book of the lists of a category. The lists must be of one
// and the same category; neither their order nor that of their entries matters.
func NewBook(lists ...*List) *Book {
	lists = slices.SortedStableFunc(slices.Values(lists), func(a, b *List) int { return strings.Compare(a.Name, b.Name) })
	b := &Book{
		lists:  lists,
		covers: coversOf(lists),
		races:  map[string]*race.Race{},
		sameAs: map[string]string{},
		ofTwo:  map[string]bool{},
	}
	for i, list := range lists {
		b.category = list.Category()
		if i == 0 || list.KnownTo.Compare(b.knownTo) < 0 {
			b.knownTo = list.KnownTo
		}
	}
	b.arrange()
	return b
}

// arrange enters the runs of the lists wherever they are looked for.
func (b *Book) arrange() {
	b.entries, b.listed, b.partial, b.otherNames = nil, map[*Entry][]*Entry{}, nil, false
	b.scopes, b.homes = map[race.Scope][]held{}, map[string][]race.Scope{}
	b.ofRace, b.runs = map[string][]*Entry{}, map[*Entry]*race.Race{}
	for _, run := range b.runsOf(b.inLists()) {
		b.entries = append(b.entries, b.merged(run))
	}
	slices.SortStableFunc(b.entries, chronological)
	b.ofMark = make(map[dayMark][]*Entry, len(b.entries))
	var known nation.Memo
	for i := range b.entries {
		b.index(b.entries[i:i+1:i+1], &known)
	}
	b.bests = make(map[race.Scope]bestMarks, len(b.scopes))
	for scope, all := range b.scopes {
		b.bests[scope] = newBestMarks(all)
		tellBestsOfDays(all)
	}
	b.known = b.knownOf(b.lists)
}

// chronological orders entries by date and those of one day as they would have
// followed each other, the slower first.
func chronological(a, b *Entry) int {
	if c := cmp.Or(
		a.Date.Compare(b.Date),
		b.Mark.Compare(a.Mark),
		strings.Compare(a.Name(), b.Name()),
		strings.Compare(a.ID, b.ID),
		strings.Compare(a.Race, b.Race),
		a.Mark.CompareListed(b.Mark),
		strings.Compare(a.Nation, b.Nation),
	); c != 0 {
		return c
	}
	return strings.Compare(a.Mark.String(), b.Mark.String())
}

// onDay is the entries of a date, which say no less and no more of it.
func (b *Book) onDay(day date.Date) []*Entry {
	from, _ := slices.BinarySearchFunc(b.entries, day, func(e *Entry, day date.Date) int { return e.Date.Compare(day) })
	to := from
	for to < len(b.entries) && b.entries[to].Date == day {
		to++
	}
	return b.entries[from:to]
}

// index enters an entry where it is looked for. Entries come oldest first, each in a list
// of its own, which stands where there is no other.
func (b *Book) index(alone []*Entry, nations *nation.Memo) {
	entry := alone[0]
	for _, mark := range [...]timing.Mark{entry.Mark, entry.Auto} {
		key := dayMark{entry.Date, mark.Milliseconds()}
		switch some := b.ofMark[key]; {
		case mark.IsZero():
		case len(some) == 0:
			b.ofMark[key] = alone
		case some[len(some)-1] != entry:
			b.ofMark[key] = append(some, entry)
		}
	}
	if entry.Race != "" && !entry.Date.IsFull() {
		b.partial = append(b.partial, entry)
	}
	if entry.Race != "" {
		b.ofRace[entry.Race] = append(b.ofRace[entry.Race], entry)
	}
	for _, hold := range entry.Holds {
		b.enter(hold.Scope, entry, entry.now(hold.Standing))
	}
	home, known := b.homes[entry.Nation]
	if !known {
		home = homes(entry.Nation)
		b.homes[entry.Nation] = home
	}
	implied := home
	areas := entry.nationalAreas(nations)
	for _, area := range areas {
		if !slices.Contains(implied, area) {
			implied = append(slices.Clip(implied), area)
		}
	}
	for _, s := range implied {
		if _, said := entry.said(s); said {
			continue
		}
		if standing, ok := entry.implied(s, home, areas); ok {
			b.enter(s, entry, standing)
			b.scopes[s][len(b.scopes[s])-1].onlyNational = entry.byWider(s, home) == ""
		}
	}
}

func (b *Book) enter(s race.Scope, entry *Entry, standing Standing) {
	b.scopes[s] = append(b.scopes[s], newHeld(b.scopes[s], entry, standing))
}

// homesOf is homes of the athlete of a result on a day, without the search for
// nations that the lists have, and the club.
func (b *Book) homesOf(result *race.Result, day date.Date) []race.Scope {
	if result.IsTeam() {
		return b.teamHomes(result)
	}
	all := b.nationalHomes(result, day)
	if key := race.KeyOf(result.Club); key != "" {
		return append(slices.Clip(all), race.Scope{Kind: race.Club, Key: key})
	}
	return all
}

func (b *Book) nationalHomes(result *race.Result, day date.Date) []race.Scope {
	if theirs := b.nationsOf(result, day); len(theirs) > 0 {
		return homes(result.Nation, theirs...)
	}
	if home, known := b.homes[result.Nation]; known {
		return home
	}
	return homes(result.Nation)
}

// Category is what the book is about.
func (b *Book) Category() Category { return b.category }

// KnownTo is the day up to which all lists of the book are known to be right;
// zero where one of them does not say it. Of one record see [Book.KnownToOf].
func (b *Book) KnownTo() date.Date { return b.knownTo }

// Sources lists what the source keys of the lists stand for, list by list.
func (b *Book) Sources() []race.Source {
	var all []race.Source
	for _, list := range b.lists {
		all = append(all, list.Sources...)
	}
	return all
}

// SourcesOf is where a figure of an entry of the book comes from, by its key: in
// the lists that have the entry, as one key may stand for another source in
// another list.
func (b *Book) SourcesOf(e *Entry, key string) []race.Source {
	var all []race.Source
	listed := b.Listed(e)
	for _, list := range b.lists {
		for i := range list.Entries {
			if slices.Contains(listed, &list.Entries[i]) {
				all = append(all, race.SourcesOf(list.Name, list.SourcesOf(&list.Entries[i], key))...)
			}
		}
	}
	return all
}

// Entries yields the entries of all lists, the oldest first.
func (b *Book) Entries() iter.Seq[*Entry] { return slices.Values(b.entries) }

// Holds reports whether any entry, of whatever standing, holds the scope.
func (b *Book) Holds(s race.Scope) bool { return len(b.scopes[s]) > 0 }

// Names reports whether any entry names the scope itself, with whatever standing.
func (b *Book) Names(s race.Scope) bool {
	return slices.ContainsFunc(b.scopes[s], func(h held) bool { return h.entry.Names(s) })
}

// Scopes lists every scope that some entry holds, by its own word or implied by
// a wider record, in the order of Scope.Compare.
func (b *Book) Scopes() []race.Scope {
	scopes := make([]race.Scope, 0, len(b.scopes))
	for s := range b.scopes {
		scopes = append(scopes, s)
	}
	slices.SortFunc(scopes, race.Scope.Compare)
	return scopes
}
