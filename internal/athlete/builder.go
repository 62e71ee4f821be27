package athlete

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// Builder gathers performances for an [Index]: of all races first, one after
// another, as they are read.
type Builder struct {
	directory *Directory
	lists     []*record.List
	books     map[record.Category][]*record.Book // of the lists, by the category of seniors in which entries were run
	taken     map[*record.Entry]bool             // the result of a race is that run
	folded    map[string]string                  // names, which come again and again
	nations   map[string]string                  // for whose records codes count; empty where that depends on the athlete
	races     int
	all       []*Performance
	births    map[birth]bool // of everybody in the races, whether or not their performances are wanted
}

// birth is somebody, as far as the registers tell, and a birth that stands beside the name.
type birth struct {
	person     Person
	registered bool
	byID       bool // the document tells who it is by an id
	born       date.Date
}

// NewBuilder begins an index of what races and some record lists know. The lists
// come first, so that a run which both have is known as one.
func NewBuilder(directory *Directory, lists []*record.List) *Builder {
	return &Builder{
		directory: directory, lists: lists, books: record.RunBooks(lists, directory.Names),
		taken: map[*record.Entry]bool{}, births: map[birth]bool{}, folded: map[string]string{}, nations: map[string]string{},
	}
}

// AddRace adds the starts of a race. Of the race only the names are kept.
func (b *Builder) AddRace(r *race.Race) {
	b.AddBirths(r)
	at := b.occasion(r)
	starts := make([]Performance, 0, len(r.Results))
	for i := range r.Results {
		if at.Category.Sex != r.SexOf(&r.Results[i]) {
			at = b.occasion(r)
			at.Category.Sex = r.SexOf(&r.Results[i])
		}
		for _, book := range b.books[at.Category] {
			b.take(book, r, &r.Results[i])
		}
		if p, started := ofResult(r, i, at); started {
			starts = append(starts, p)
		}
	}
	for i := range starts {
		b.add(&starts[i])
	}
	b.races++
}

// take notes which entries are the run of a result, or may be: of a year in which somebody ran
// a mark twice it is one of the two, and no third.
func (b *Builder) take(book *record.Book, r *race.Race, result *race.Result) {
	if entry := book.EntryOf(r, result); entry != nil {
		b.takeListed(book, entry)
	}
	for _, entry := range book.MayBe(r, result) {
		b.takeListed(book, entry)
	}
}

// takeListed notes that a run of a race has what the lists have of it.
func (b *Builder) takeListed(book *record.Book, entry *record.Entry) {
	for _, listed := range book.Listed(entry) {
		b.taken[listed] = true
	}
}

func (b *Builder) occasion(r *race.Race) *Occasion {
	return &Occasion{
		Race: r.ID, Number: b.races, Category: record.CategoryOf(r), Date: r.Date, Start: r.Start(), City: r.Venue.City, Country: r.Venue.Country,
	}
}

// AddBirths takes from a race whose performances are not wanted when its people were born,
// which tells people of one name apart wherever they ran.
func (b *Builder) AddBirths(r *race.Race) {
	for i := range r.Results {
		result := &r.Results[i]
		b.addBirth(r.SexOf(result), &result.Competitor, result.Born)
		for _, leg := range result.Legs {
			b.addBirth(r.SexOf(result), &race.Competitor{Athlete: leg.Athlete, ID: leg.ID}, leg.Born)
		}
	}
}

// addBirth adds the birth that stands beside a name.
func (b *Builder) addBirth(sex race.Sex, c *race.Competitor, born date.Date) {
	if born.IsZero() {
		return
	}
	who, known := b.directory.who(sex, c, born, b.fold)
	b.births[birth{who, known != nil, c.ID != "", born}] = true
}

// add adds a performance, and who made it as far as the registers tell.
func (b *Builder) add(p *Performance) {
	who, known := b.directory.who(p.Category.Sex, &p.Competitor, p.Born, b.fold)
	p.Person, p.registered = who, known != nil
	p.countsFor = b.countsFor(p, known)
	b.all = append(b.all, p)
}

// countsFor is the nation for whose records a performance counts. Only where that is
// one of two it depends on the athlete.
func (b *Builder) countsFor(p *Performance, known *Registered) string {
	usual, seen := b.nations[p.Nation]
	if !seen {
		if n, _ := nation.Lookup(p.Nation); n.OrAs == "" {
			usual = nation.ForRecords(p.Nation)
		}
		b.nations[p.Nation] = usual
	}
	if usual == "" {
		return forRecords(p.Nation, known, p.Date)
	}
	return usual
}

// fold is a name without case and accents.
func (b *Builder) fold(name string) string {
	folded, known := b.folded[name]
	if !known {
		folded = words.Fold(name)
		b.folded[name] = folded
	}
	return folded
}

// Index is what is known once all races were added. The builder is done then.
func (b *Builder) Index() *Index {
	runs := map[entryRun][]*Performance{}
	for number, list := range b.lists {
		for i := range list.Entries {
			p := ofEntry(list, number, i)
			p.Again = b.taken[&list.Entries[i]]
			b.add(p)
			run := b.runOf(p)
			runs[run] = append(runs[run], p)
		}
	}
	for _, entries := range runs {
		knowOnce(entries)
	}
	return newIndex(b.directory, b.all, b.births)
}
