package athlete

import (
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// Builder gathers performances for an [Index]: of all races first, one after
// another, as they are read.
type Builder struct {
	directory *Directory
	lists     []*record.List
	books     map[record.Category]*record.Book
	taken     map[*record.Entry]bool // the result of a race is that run
	all       []Performance
}

// NewBuilder begins an index of what races and some record lists know. The lists
// come first, so that a run which both have is known as one.
func NewBuilder(directory *Directory, lists []*record.List) *Builder {
	b := &Builder{directory: directory, lists: lists, books: map[record.Category]*record.Book{}, taken: map[*record.Entry]bool{}}
	of := map[record.Category][]*record.List{}
	for _, list := range lists {
		of[list.Category()] = append(of[list.Category()], list)
	}
	for category, some := range of {
		b.books[category] = record.NewBook(some...)
	}
	return b
}

// AddRace adds the starts of a race. Of the race only the names are kept.
func (b *Builder) AddRace(r *race.Race) {
	at := &Occasion{Race: r.ID, Category: record.CategoryOf(r), Date: r.Date, City: r.Venue.City, Country: r.Venue.Country}
	book := b.books[at.Category]
	for i := range r.Results {
		if book != nil {
			if entry := book.EntryOf(r, &r.Results[i]); entry != nil {
				b.taken[entry] = true
			}
		}
		p, started := ofResult(r, i, at)
		if !started {
			continue
		}
		p.Person, _ = b.directory.Who(r.Sex, &p.Competitor, p.Born)
		b.all = append(b.all, p)
	}
}

// Index is what is known once all races were added. The builder is done then.
func (b *Builder) Index() *Index {
	for _, list := range b.lists {
		for i := range list.Entries {
			p := ofEntry(list, i)
			p.Again = b.taken[&list.Entries[i]]
			p.Person, _ = b.directory.Who(list.Sex, &p.Competitor, p.Born)
			b.all = append(b.all, p)
		}
	}
	x := &Index{directory: b.directory, all: b.all, births: birthsOf(b.directory, b.all)}
	for i := range x.all {
		x.all[i].Person = x.births.tell(x.all[i].Person, x.all[i].Born)
	}
	slices.SortStableFunc(x.all, func(a, b Performance) int { return compare(&a, &b) })
	x.group()
	return x
}

// births is, for names that documents give and registers do not know, the births
// that conflict, one of each that cannot be another, the earliest first. Names
// whose births can all be one are not in it.
type births map[Person][]date.Date

// birthsOf finds the names that people of conflicting births bear.
func birthsOf(d *Directory, all []Performance) births {
	seen := births{}
	for i := range all {
		p := &all[i]
		who := p.Person
		who.born = date.Date{}
		if p.Born.IsZero() || who.IsZero() || who.id != "" {
			continue
		}
		if _, registered := d.Named(who.sex, who.name, ""); registered != nil && p.Person.born.IsZero() {
			continue // the register's birth decides
		}
		if !slices.Contains(seen[who], p.Born) {
			seen[who] = append(seen[who], p.Born)
		}
	}
	for who, dates := range seen {
		slices.SortFunc(dates, date.Date.Compare)
		apart := dates[:1]
		for _, born := range dates[1:] {
			if conflict(born, apart[len(apart)-1]) {
				apart = append(apart, born)
			}
		}
		if seen[who] = apart; len(apart) < 2 && len(d.Bearers(who.sex, who.name)) == 0 {
			delete(seen, who)
		}
	}
	return seen
}

// tell is who a person is, once all births are known: of people who share a name
// the one whose birth it can be, nobody in particular where it can be several.
func (b births) tell(who Person, born date.Date) Person {
	name := who
	name.born = date.Date{}
	apart, shared := b[name]
	if !shared || who.id != "" || who.born.IsZero() && len(apart) < 2 {
		return who
	}
	var found Person
	for _, one := range apart {
		if conflict(one, born) {
			continue
		}
		if !found.IsZero() {
			return Person{}
		}
		found = name
		found.born = one
	}
	return found
}
