package site

import (
	"encoding/xml"
	"maps"
	"slices"
	"sync"

	"github.com/milectl/milectl/internal/page"
)

// Parts is all that the site is made of.
func (s *Site) Parts() []Part {
	ofRaces := make([]Part, len(s.races))
	var beside sync.WaitGroup
	beside.Go(func() {
		for i, r := range s.races {
			ofRaces[i] = s.racePart(r)
		}
	})
	parts := []Part{s.assetsPart(), s.frontPart(), s.racesPart(), s.peoplePart(), s.listsPart(), s.topListsPart(), s.calendarPart(), s.aboutPart(), s.searchPart()}
	parts = append(parts, s.runsParts()...)
	if len(s.clubs) > 0 {
		parts = append(parts, s.clubsPart(s.clubs))
	}
	for _, x := range s.where.somebody {
		parts = append(parts, s.personPart(x))
	}
	for _, name := range slices.Sorted(maps.Keys(s.where.lists)) {
		parts = append(parts, s.listPart(s.where.lists[name]))
	}
	for _, name := range slices.Sorted(maps.Keys(s.where.toplists)) {
		parts = append(parts, s.topListPart(s.where.toplists[name]))
	}
	for _, key := range slices.Sorted(maps.Keys(s.where.competitions)) {
		parts = append(parts, s.competitionPart(key))
	}
	for _, year := range slices.Sorted(maps.Keys(s.where.years)) {
		parts = append(parts, s.yearPart(year))
	}
	if len(s.options.Recent) > 0 {
		parts = append(parts, s.changesPart())
	}
	beside.Wait()
	return slices.Concat(parts, ofRaces, s.articleParts())
}

// whole is a part that rests on the whole corpus.
func (s *Site) whole(name string, files func(*Maker) ([]File, error)) Part {
	return Part{Name: name, Sum: sumOf(name, s.sums.all).String(), Make: files}
}

// assetsPart is the style sheet, the script, and what servers want.
func (s *Site) assetsPart() Part {
	return Part{Name: "assets", Sum: sumOf("assets", s.sums.all).String(), Make: func(m *Maker) ([]File, error) {
		files := []File{
			{Path: "style.css", Text: page.Style()}, {Path: "script.js", Text: page.Script()}, {Path: "icon.svg", Text: page.Icon()}, {Path: ".nojekyll"},
		}
		if m.options.BaseURL != "" {
			siteMap, err := m.siteMap()
			if err != nil {
				return nil, err
			}
			files = append(files, siteMap)
		}
		return files, nil
	}}
}

// siteMap is the addresses of the pages for search engines.
func (m *Maker) siteMap() (File, error) {
	type address struct {
		Location string `xml:"loc"`
	}
	all := struct {
		XMLName xml.Name  `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
		Pages   []address `xml:"url"`
	}{}
	add := func(folder string) { all.Pages = append(all.Pages, address{m.options.BaseURL + folder}) }
	add("")
	for _, r := range m.races {
		add(raceAddress(r.ID))
	}
	for _, x := range m.where.somebody {
		add(personAddress(m.where.people[x.Person.Key()]))
	}
	for _, name := range slices.Sorted(maps.Keys(m.where.lists)) {
		add(listAddress(name))
	}
	for _, c := range m.articles {
		add(articleAddress(c.Key))
	}
	text, err := xml.MarshalIndent(all, "", " ")
	return File{Path: "sitemap.xml", Text: append([]byte(xml.Header), append(text, '\n')...)}, err
}

// newPage is a page without parts, at its address from the root of the site.
func (s *Site) newPage(root, address, title string) page.Page {
	of := NewPage(s.options.Title, root, title)
	if s.options.BaseURL != "" {
		of.Canonical = s.options.BaseURL + address
	}
	return of
}

// NewPage is a page without parts of a site that is called so, with the menu of all pages. Its root is the way from it to
// that of the site.
func NewPage(site, root, title string) page.Page {
	of := page.Page{Root: root, Site: site, Title: title, Crumbs: []page.Link{{Text: site, Address: root + "index.html"}}}
	if root == "" {
		of.Crumbs = nil
	}
	of.Menu = []page.Link{
		{Text: "Races", Address: root + "races/"},
		{Text: "Athletes", Address: root + "athletes/"},
		{Text: "Records", Address: root + "records/"},
		{Text: "Top lists", Address: root + "toplists/"},
		{Text: "Calendar", Address: root + "calendar/"},
		{Text: "About", Address: root + "about/"},
	}
	return of
}
