package site

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/page"
	"github.com/milectl/milectl/internal/race"
)

// Sum is a sum of bytes; those of other bytes are other sums.
type Sum [sha256.Size]byte

// String is the sum in hexadecimal digits.
func (s Sum) String() string { return hex.EncodeToString(s[:]) }

// sumOf is the sum of several parts, in their order, whatever is in them.
func sumOf(parts ...string) Sum {
	const most = len("18446744073709551615:")
	size := 0
	for _, part := range parts {
		size += most + len(part)
	}
	all := make([]byte, 0, size)
	for _, part := range parts {
		all = strconv.AppendInt(all, int64(len(part)), 10)
		all = append(append(all, ':'), part...)
	}
	return sha256.Sum256(all)
}

// sums is the sums of documents, by what pages may rest on. A page rests on more documents than it shows: whether a
// mark was a best of its year hangs on all races of that year. So documents are put together by what may decide
// anything on a page: one that changes makes anew all pages of its groups.
type sums struct {
	ids       map[string]Sum // of documents
	paths     map[string]string
	long      map[string]bool // the documents that take several pages
	registers []string
	births    []string                 // all that is known of births, with how they are published: who is one person hangs on it
	lists     map[event.Event][]string // of each record list
	listsOf   map[event.Event]string   // of all of an event

	base         string                 // of what every page rests on
	holders      map[event.Event]string // of what is said of those whom record lists name, beside the lists
	addresses    map[event.Event]string // of races and their people
	allLists     string                 // with the holders of all
	people       map[athlete.Person]string
	seasons      map[season][]dated // as they were run
	events       map[event.Event]string
	classes      map[class]string
	competitions map[string]string
	years        map[int]string
	all          string
}

// dated is the sum of some races up to one, with its day: whether a mark was a best hangs on no later race.
type dated struct {
	day date.Date
	sum string
}

// behind is the sums with one more race.
func behind(all []dated, day date.Date, text string) []dated {
	before := ""
	if len(all) > 0 {
		before = all[len(all)-1].sum
	}
	sum := sumOf(before, text)
	return append(all, dated{day, string(sum[:])})
}

// until is the sum of the races up to the end of a day.
func until(day date.Date, all []dated) string {
	end := len(all)
	for end > 0 && day.Before(all[end-1].day) {
		end--
	}
	if end == 0 {
		return ""
	}
	return all[end-1].sum
}

// class is the races of an event in which men, women or both in teams ran, on all tracks.
type class struct {
	event event.Event
	sex   race.Sex
}

// classesOf is the classes of a race.
func classesOf(r *race.Race) []class {
	var all []class
	for _, of := range r.Classes() {
		all = append(all, class{of.Event, of.Sex})
	}
	return all
}

// season is the races of an event and a year, of all classes and tracks.
type season struct {
	event event.Event
	year  int
}

// group puts the sums of documents together, once it is known who is one person.
func (s *sums) group(x *Site) {
	people := map[athlete.Person][]string{}
	s.seasons = map[season][]dated{}
	events, classes := map[event.Event][]string{}, map[class][]string{}
	competitions, years := map[string][]string{}, map[int][]string{}
	var all []string
	for _, r := range x.corpus.InOrder(corpus.Filter{}) {
		sum := s.ids[r.ID]
		text := string(sum[:])
		all = append(all, text)
		of := season{r.Event, r.Date.Year()}
		s.seasons[of] = behind(s.seasons[of], r.Date, text)
		events[r.Event] = append(events[r.Event], text)
		for _, of := range classesOf(r) {
			classes[of] = append(classes[of], text)
		}
		years[r.Date.Year()] = append(years[r.Date.Year()], text)
		if r.Competition != "" {
			competitions[r.Competition] = append(competitions[r.Competition], text)
		}
		for _, who := range x.in(r) {
			if last := people[who]; len(last) == 0 || last[len(last)-1] != text {
				people[who] = append(people[who], text)
			}
		}
	}
	var lists []string
	for _, of := range s.lists {
		lists = append(lists, of...)
	}
	o := x.options
	s.base = joined(append([]string{o.Version, o.Title, o.BaseURL}, slices.Concat(s.registers, s.births)...))
	for e, of := range s.lists {
		s.listsOf[e] = joined(of)
	}
	s.people, s.events, s.classes = grouped(people), grouped(events), grouped(classes)
	s.competitions, s.years = grouped(competitions), grouped(years)
	s.holders, s.addresses = x.holders(), x.addressesByEvent()
	s.allLists = joined(slices.AppendSeq(lists, maps.Values(s.holders)))
	whole := []string{joined(all), s.allLists, s.base, x.where.sum(), strconv.Itoa(o.Faulty), strings.Join(o.People, " ")}
	for _, c := range o.Recent {
		whole = append(whole, c.Date+c.Subject+strings.Join(c.Documents, " "))
	}
	s.all = joined(whole)
}

// joined is one sum of several, in an order of their own.
func joined(texts []string) string {
	texts = slices.Clone(texts)
	slices.Sort(texts)
	sum := sumOf(texts...)
	return string(sum[:])
}

// grouped is a sum of each group, in the order in which it was made.
func grouped[K comparable](groups map[K][]string) map[K]string {
	of := make(map[K]string, len(groups))
	for key, texts := range groups {
		sum := sumOf(texts...)
		of[key] = string(sum[:])
	}
	return of
}

// ofRace is the sum of all that the page of a race rests on.
func (s *sums) ofRace(x *Site, r *race.Race) Sum {
	own := s.ids[r.ID]
	parts := []string{
		"race", s.base, string(own[:]), s.listsOf[r.Event], s.holders[r.Event], s.addresses[r.Event], x.names.Of(r.Competition), key(append(x.neighbours(r), x.articlesAbout(r.ID)...)),
		strconv.FormatBool(x.where.cards[r.ID]),
	}
	for _, of := range classesOf(r) {
		parts = append(parts, s.classes[of])
	}
	return sumOf(append(parts, s.ofClaims(x, r)...)...)
}

// ofClaims is what the claims of a race may be about: anything that somebody in it ran, or anybody that year.
func (s *sums) ofClaims(x *Site, r *race.Race) []string {
	if len(r.Claims) == 0 {
		return nil
	}
	parts := []string{until(r.Date, s.seasons[season{r.Event, r.Date.Year()}])}
	for _, who := range x.in(r) {
		parts = append(parts, s.people[who])
	}
	for _, c := range r.Claims {
		if c.Race != "" {
			other := s.ids[c.Race]
			parts = append(parts, string(other[:]), strconv.FormatBool(x.where.races[c.Race] != nil))
		}
	}
	return parts
}

// closelyOfRace is [sums.ofRace] with what decides which marks of the race were bests, in the place of all that was run of
// the event.
func (s *sums) closelyOfRace(x *Site, r *race.Race) Sum {
	own := s.ids[r.ID]
	parts := []string{
		"race", s.base, string(own[:]), s.listsOf[r.Event], s.holders[r.Event], x.names.Of(r.Competition), key(append(x.neighbours(r), x.articlesAbout(r.ID)...)),
		strconv.FormatBool(x.where.cards[r.ID]),
	}
	for _, p := range x.index.BestsRestOn(r) {
		of := s.ids[p.Race] // an entry's list counts above
		parts = append(parts, p.List, strconv.Itoa(p.Index), string(of[:]), x.where.people[p.Person.Key()])
	}
	for _, who := range x.in(r) {
		parts = append(parts, x.where.people[who.Key()])
	}
	return sumOf(append(parts, s.ofClaims(x, r)...)...)
}

// key is links as a text.
func key(links []page.Link) string {
	var b strings.Builder
	for _, l := range links {
		b.WriteString(l.Text + " " + l.Address + "\n")
	}
	return b.String()
}

// holders is a sum for each event: where those have their pages whom its record lists name, which of the races that
// they name have one, and what the competitions are called whose records they are.
func (s *Site) holders() map[event.Event]string {
	all := map[event.Event][]string{}
	for _, list := range s.lists {
		var named []string
		for i := range list.Entries {
			e := &list.Entries[i]
			who := s.index.Who(list.Sex, &e.Competitor, date.Date{})
			named = append(named, s.where.people[who.Key()], strconv.FormatBool(s.where.races[e.Race] != nil))
			for _, hold := range e.Holds {
				named = append(named, s.names.Scope(hold.Scope))
			}
		}
		all[list.Event] = append(all[list.Event], list.Name, joined(named))
	}
	return grouped(all)
}

// addressesByEvent is a sum for each event of its races that have pages, with the people whom they lead to.
func (s *Site) addressesByEvent() map[event.Event]string {
	all := map[event.Event][]string{}
	for _, r := range s.races {
		all[r.Event] = append(all[r.Event], r.ID)
		for _, who := range s.in(r) {
			all[r.Event] = append(all[r.Event], s.where.people[who.Key()])
		}
	}
	return grouped(all)
}

// pagesOfRaces is a sum of some races, with the people whom they lead to.
func (s *sums) pagesOfRaces(x *Site, races []*race.Race) string {
	var all []string
	for _, r := range races {
		all = append(all, r.ID)
		if w := r.Winner(); w != nil {
			all = append(all, x.where.people[x.keys.OfResult(r, w)])
		}
	}
	sum := sumOf(all...)
	return string(sum[:])
}

// pagesOf is a sum of which races have pages, where not all of them do.
func (s *sums) pagesOf(x *Site) string {
	if x.options.Only == nil {
		return ""
	}
	return x.where.sum()
}
