package site

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/career"
	"github.com/milectl/milectl/internal/chart"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/page"
	"github.com/milectl/milectl/internal/profile"
	"github.com/milectl/milectl/internal/words"
)

// personPart is the page of somebody.
func (s *Site) personPart(x *career.Somebody) Part {
	slug := s.where.people[x.Person.Key()]
	sum := sumOf("person", s.sums.base, slug, s.sums.people[x.Person], s.sums.allLists, s.sums.pagesOf(s))
	return Part{Name: personAddress(slug), Sum: sum.String(), Make: func(m *Maker) ([]File, error) { return m.person(x, slug) }}
}

// person is the page of somebody, with the answer of the command athlete and the picture of the career.
func (m *Maker) person(x *career.Somebody, slug string) ([]File, error) {
	of := m.people.Career(x)
	standing, err := m.everyStanding()
	if err != nil {
		return nil, err
	}
	view := profile.Athlete(profile.AskedCareer{Career: of, Standing: standing, On: m.lastRan(x)})
	folder := personAddress(slug)
	files, links, err := data(folder, "athlete", view)
	if err != nil {
		return nil, err
	}
	p := m.newPage("../../", folder, of.Name)
	p.Crumbs = append(p.Crumbs, page.Link{Text: "Athletes", Address: "../../athletes/"})
	p.Data = links
	link := linker{site: m.Site, root: "../../"}
	p.Parts = link.parts(view, "career", "")
	for i := range p.Parts {
		p.Parts[i].Title = ""
	}
	if len(p.Parts) > 0 {
		p.Description = words.Join(". ", append([]string{of.Name}, first(p.Parts[0].Lines))...)
	}
	s, err := chart.Athlete(of)
	lacks := (*chart.Error)(nil)
	switch {
	case errors.As(err, &lacks):
		p.Parts = append(p.Parts, page.Part{Notes: []page.Note{{Text: "No picture of the career: " + lacks.Error() + "."}}})
	case err != nil:
		return nil, err
	default:
		picture, file, err := m.picture(folder, "career", s)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
		p.Parts = append(p.Parts, page.Part{ID: "pictures", Title: "The career as a picture", Pictures: []page.Picture{picture}})
	}
	p.Parts = append(p.Parts, page.Part{Notes: covers(view)})
	return m.with(files, folder+"index.html", &p)
}

// lastRan is the last day on which somebody ran, as far as the documents know.
func (m *Maker) lastRan(x *career.Somebody) date.Date {
	var last date.Date
	for _, p := range m.index.Career(x.Person) {
		if p.Date.IsFull() {
			last = p.Date
		}
	}
	return last
}

// peoplePart is the page that leads to everybody.
func (s *Site) peoplePart() Part {
	said := []string{"athletes", s.sums.base, key(s.toClubs())}
	for _, x := range s.where.somebody {
		said = append(said, x.Name, strings.Join(x.Nations, ", "), s.where.people[x.Person.Key()])
	}
	return Part{Name: "athletes/", Sum: sumOf(said...).String(), Make: func(m *Maker) ([]File, error) {
		p := m.newPage("../", "athletes/", "Athletes")
		if links := m.toClubs(); len(links) > 0 {
			p.Parts = []page.Part{{Links: links}}
		}
		all := m.bySurname()
		letters := map[string]*page.Part{}
		var order []string
		for _, x := range all {
			letter := initial(x.Name)
			part := letters[letter]
			if part == nil {
				part = &page.Part{ID: "letter-" + slug(letter), Title: letter}
				letters[letter] = part
				order = append(order, letter)
			}
			part.Links = append(part.Links, page.Link{Text: words.Join(" ", x.Name, inBrackets(x.Nations)), Address: m.where.people[x.Person.Key()] + "/"})
		}
		return m.lettered(p, "athletes/", order, letters, words.Count(len(all), "athlete"))
	}}
}

// toClubs is the way from the page of everybody to that of the clubs, where there are any.
func (s *Site) toClubs() []page.Link {
	if len(s.clubs) == 0 {
		return nil
	}
	return []page.Link{{Text: "By club", Address: "../clubs/"}}
}

// bySurname is everybody who has a page, by family name.
func (s *Site) bySurname() []*career.Somebody {
	all := slices.Clone(s.where.somebody)
	slices.SortStableFunc(all, func(a, b *career.Somebody) int { return cmp.Compare(familyFirst(a.Name), familyFirst(b.Name)) })
	return all
}

// mostInPage is how many links a page has before each letter gets a page of its own.
const mostInPage = 800

// lettered is pages of links by letter: one where there are few, else one for each letter. What the page has already goes
// before them.
func (m *Maker) lettered(p page.Page, folder string, order []string, parts map[string]*page.Part, line string) ([]File, error) {
	n := 0
	for _, part := range parts {
		n += len(part.Links)
	}
	contents := len(p.Parts)
	p.Parts = append(p.Parts, page.Part{Lines: []string{line}})
	var files []File
	for _, letter := range order {
		part := parts[letter]
		if n <= mostInPage {
			p.Parts[contents].Links = append(p.Parts[contents].Links, page.Link{Text: part.Title, Address: "#" + part.ID})
			p.Parts = append(p.Parts, *part)
			continue
		}
		for i := 0; i*mostInPage < len(part.Links); i++ {
			some := part.Links[i*mostInPage : min(len(part.Links), (i+1)*mostInPage)]
			name, title := part.ID, part.Title
			if i > 0 {
				name, title = name+"-"+itoa(i+1), title+" "+itoa(i+1)
			}
			of := m.newPage("../../", folder+name+"/", p.Title+": "+title)
			of.Crumbs = append(of.Crumbs, page.Link{Text: p.Title, Address: "../"})
			below := page.Part{}
			for _, link := range some {
				below.Links = append(below.Links, page.Link{Text: link.Text, Address: "../" + link.Address})
			}
			of.Parts = []page.Part{below}
			var err error
			if files, err = m.with(files, folder+name+"/index.html", &of); err != nil {
				return nil, err
			}
			p.Parts[contents].Links = append(p.Parts[contents].Links, page.Link{Text: title, Address: name + "/"})
		}
	}
	return m.with(files, folder+"index.html", &p)
}

// familyFirst is a name with the family name first, by which people are sorted.
func familyFirst(name string) string {
	parts := strings.Fields(words.Fold(words.GivenFirst(name)))
	if len(parts) < 2 {
		return words.Fold(name)
	}
	return parts[len(parts)-1] + " " + strings.Join(parts[:len(parts)-1], " ")
}

// initial is the letter under which a name stands.
func initial(name string) string {
	for _, r := range familyFirst(name) {
		return strings.ToUpper(string(r))
	}
	return "?"
}
