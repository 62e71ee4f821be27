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
	all, records := map[string]*club{}, s.recordsOfClubs()
	for _, r := range s.races {
		for i := range r.Results {
			name := r.Results[i].ClubName()
			who := s.keys.OfResult(r, &r.Results[i])
			if name == "" || who == "" || s.where.people[who] == "" {
				continue
			}
			key := cmp.Or(race.KeyOf(name), name)
			if all[key] == nil {
				all[key] = &club{name: s.clubName(name), results: map[string]int{}, records: records[key]}
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

// recordsOfClubs is the record lists that have records of a club, by its key.
func (s *Site) recordsOfClubs() map[string][]page.Link {
	all := map[string][]page.Link{}
	for _, name := range sortedKeys(s.where.lists) {
		list := s.where.lists[name]
		link := page.Link{Text: "Records: " + report.TitleOf(list.Category()), Address: "../" + listAddress(name)}
		seen := map[string]bool{}
		for i := range list.Entries {
			for _, hold := range list.Entries[i].Holds {
				if key := hold.Scope.Key; hold.Scope.Kind == race.Club && !seen[key] {
					seen[key] = true
					all[key] = append(all[key], link)
				}
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
	members := s.membersOf(clubs)
	for i, c := range clubs {
		id, title, before := c.anchor, c.name, ""
		if !few {
			letter := strings.ToUpper(firstLetter(c.name))
			id, title, before = "letter-"+slug(letter), letter, c.name+": "
		}
		if parts[id] == nil {
			parts[id], order = &page.Part{ID: id, Title: title}, append(order, id)
		}
		for _, link := range append(members[i], c.records...) {
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

// membersOf is who ran for each of some clubs, by family name.
func (s *Site) membersOf(clubs []*club) [][]page.Link {
	at := map[string][]int{} // the clubs of everybody
	for i, c := range clubs {
		for who := range c.results {
			at[who] = append(at[who], i)
		}
	}
	all := make([][]page.Link, len(clubs))
	for _, x := range s.bySurname() {
		key := x.Person.Key()
		for _, i := range at[key] {
			text := words.Join(", ", words.Join(" ", x.Name, inBrackets(x.Nations)), words.Count(clubs[i].results[key], "result"))
			all[i] = append(all[i], page.Link{Text: text, Address: "../" + personAddress(s.where.people[key])})
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
