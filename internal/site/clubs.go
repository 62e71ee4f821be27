package site

import (
	"cmp"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/page"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/words"
)

// club is who ran for a club by the races that have pages, and its records.
type club struct {
	name, anchor string
	results      map[string]int // how many of everybody who has a page, by key
	records      []page.Link    // to the lists, from the root
}

// clubsOf is the clubs for which people ran who have pages, by name. What is written in two ways is two.
func (s *Site) clubsOf() []*club {
	all := map[string]*club{}
	for _, r := range s.races {
		for i := range r.Results {
			name := r.Results[i].ClubName()
			who := s.keys.OfResult(r, &r.Results[i])
			if name == "" || who == "" || s.where.people[who] == "" {
				continue
			}
			key := cmp.Or(race.KeyOf(name), name)
			if all[key] == nil {
				all[key] = &club{name: s.clubName(name), results: map[string]int{}, records: s.recordsOfClub(key)}
			}
			all[key].results[who]++
		}
	}
	var clubs []*club
	taken := map[string]int{}
	for _, key := range sortedKeys(all) {
		all[key].anchor = unique(taken, "club-"+slug(key))
		clubs = append(clubs, all[key])
	}
	slices.SortStableFunc(clubs, func(a, b *club) int { return cmp.Compare(words.Fold(a.name), words.Fold(b.name)) })
	return clubs
}

// clubName is the name of a club as most results spell it; one without a letter of a key is as it stands.
func (s *Site) clubName(name string) string {
	if key := race.KeyOf(name); key != "" {
		return s.names.Club(key)
	}
	return name
}

// recordsOfClub is the record lists that have records of a club.
func (s *Site) recordsOfClub(key string) []page.Link {
	var all []page.Link
	scope := race.Scope{Kind: race.Club, Key: key}
	for _, name := range sortedKeys(s.where.lists) {
		list := s.where.lists[name]
		for i := range list.Entries {
			if list.Entries[i].Names(scope) {
				all = append(all, page.Link{Text: "Records: " + report.TitleOf(list.Category()), Address: "../" + listAddress(name)})
				break
			}
		}
	}
	return all
}

// clubsPart is the page that leads to everybody by their clubs: a paragraph each, or where there are
// many by the first letters of the clubs.
func (s *Site) clubsPart(clubs []*club) Part {
	few := isFew(clubs)
	parts := map[string]*page.Part{}
	var order []string
	said := []string{"clubs", s.sums.base}
	for _, c := range clubs {
		id, title, before := c.anchor, c.name, ""
		if !few {
			letter := strings.ToUpper(firstLetter(c.name))
			id, title, before = "letter-"+slug(letter), letter, c.name+": "
		}
		if parts[id] == nil {
			parts[id], order = &page.Part{ID: id, Title: title}, append(order, id)
		}
		for _, link := range append(s.membersOf(c), c.records...) {
			parts[id].Links = append(parts[id].Links, page.Link{Text: before + link.Text, Address: link.Address})
		}
		said = append(said, c.name, c.anchor, key(parts[id].Links))
	}
	return Part{Name: "clubs/", Sum: sumOf(said...).String(), Make: func(m *Maker) ([]File, error) {
		p := m.newPage("../", "clubs/", "Clubs")
		p.Crumbs = append(p.Crumbs, page.Link{Text: "Athletes", Address: "../athletes/"})
		return m.lettered(p, "clubs/", order, parts, words.Count(len(clubs), "club")+", as results give them: one that is written in two ways is two")
	}}
}

// isFew reports whether one page holds all clubs.
func isFew(clubs []*club) bool {
	n := 0
	for _, c := range clubs {
		n += len(c.results) + len(c.records)
	}
	return n <= mostInPage
}

// firstLetter is the letter under which a club stands.
func firstLetter(name string) string {
	for _, r := range words.Fold(name) {
		if isLetter(r) {
			return string(r)
		}
	}
	return "?"
}

// membersOf is who ran for a club, by family name.
func (s *Site) membersOf(c *club) []page.Link {
	var all []page.Link
	for _, x := range s.bySurname() {
		key := x.Person.Key()
		if n := c.results[key]; n > 0 {
			text := words.Join(", ", words.Join(" ", x.Name, inBrackets(x.Nations)), words.Count(n, "result"))
			all = append(all, page.Link{Text: text, Address: "../" + personAddress(s.where.people[key])})
		}
	}
	return all
}

// inBrackets is nations behind a name; empty for none.
func inBrackets(nations []string) string {
	if len(nations) == 0 {
		return ""
	}
	return "(" + strings.Join(nations, ", ") + ")"
}
