package site

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/milectl/milectl/internal/page"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// onFront is how many of the latest races the front page has.
const onFront = 15

// frontPart is the front page: the latest races, the records that stand, the way to all else.
func (s *Site) frontPart() Part {
	return s.whole("front", func(m *Maker) ([]File, error) {
		p := m.newPage("", "", m.options.Title)
		p.Description = words.Join(", ", words.Count(len(m.races), "race"), words.Count(len(m.where.somebody), "athlete"), words.Count(len(m.where.lists), "record list"))
		races := slices.Clone(m.races)
		slices.Reverse(races)
		latest := m.racesOf(races[:min(len(races), onFront)])
		link := linker{site: m.Site}
		p.Parts = []page.Part{{Lines: []string{p.Description + "."}}}
		p.Parts = append(p.Parts, link.parts(latest, "latest", "Latest races")...)
		standing, err := m.worldRecords()
		if err != nil {
			return nil, err
		}
		if len(standing) > 0 {
			view := report.Records(standing, m.keys)
			records := page.Part{ID: "records", Title: "World records that stand", Tables: []page.Table{oneTable(link, view, "record")}}
			p.Parts = append(p.Parts, records)
		}
		if len(m.options.Recent) > 0 {
			changed := page.Part{ID: "changes", Title: "Changed lately"}
			for _, c := range m.options.Recent[:min(5, len(m.options.Recent))] {
				changed.Lines = append(changed.Lines, c.Date+": "+c.Subject)
			}
			changed.Links = []page.Link{{Text: "All changes", Address: "changes/"}}
			p.Parts = append(p.Parts, changed)
		}
		files, links, err := data("", "latest", latest)
		if err != nil {
			return nil, err
		}
		p.Data = links
		return m.with(files, "index.html", &p)
	})
}

// oneTable is the main tables of the sections of an answer as one, with what each section is of, without a column that
// says the same of all.
func oneTable(link linker, view table.View, without string) page.Table {
	one := page.Table{Columns: []page.Column{{Name: "event", Label: "Event", Class: "text"}}}
	for _, section := range view.Sections {
		tables := link.tables(section)
		if len(tables) == 0 {
			continue
		}
		at := make([]int, len(tables[0].Columns))
		for i, c := range tables[0].Columns {
			if at[i] = -1; c.Name == without {
				continue
			}
			known := slices.IndexFunc(one.Columns, func(o page.Column) bool { return o.Name == c.Name })
			if known < 0 {
				known = len(one.Columns)
				one.Columns = append(one.Columns, c)
			}
			at[i] = known
		}
		for _, row := range tables[0].Rows {
			cells := make([]page.Cell, len(one.Columns))
			cells[0] = page.Cell{Text: section.Title}
			for i, cell := range row.Cells {
				if at[i] >= 0 {
					cells[at[i]] = cell
				}
			}
			one.Rows = append(one.Rows, page.Row{Cells: cells})
		}
	}
	for i := range one.Rows { // which may be of before a column was met
		one.Rows[i].Cells = append(one.Rows[i].Cells, make([]page.Cell, len(one.Columns)-len(one.Rows[i].Cells))...)
	}
	return one
}

// worldRecords is the world records that stand, of the lists that have pages.
func (m *Maker) worldRecords() ([]query.CategoryRecords, error) {
	all, err := m.everyStanding()
	if err != nil {
		return nil, err
	}
	var world []query.CategoryRecords
	for _, of := range all {
		if of.Category.Class != "" || m.where.lists[of.Category.ListName()] == nil {
			continue
		}
		of.Stands = slices.DeleteFunc(slices.Clone(of.Stands), func(s record.Stood) bool { return s.Scope.Kind != race.World })
		if len(of.Stands) > 0 {
			world = append(world, of)
		}
	}
	return world, nil
}

// aboutPart is what the site holds, what it cannot tell, and how it is to be read.
func (s *Site) aboutPart() Part {
	return s.whole("about/", func(m *Maker) ([]File, error) {
		p := m.newPage("../", "about/", "About this site")
		holds := page.Part{ID: "holds", Title: "What it holds", Lines: []string{
			fmt.Sprintf("%s, %s and %s, each in a document of its own, from which every page is made.",
				words.Count(len(m.races), "race"), words.Count(len(m.where.somebody), "athlete"), words.Count(len(m.where.lists), "record list")),
			"What is not in a document is not on a page. A list that may be incomplete says so, and what it does not know is not told.",
			"Every mark leads to its line in the document, and to what that rests on: its sources, the claims of reports, the entry of a record list.",
		}}
		partial := 0
		for _, r := range m.races {
			if r.Partial {
				partial++
			}
		}
		lacks := page.Part{ID: "lacks", Title: "What it cannot tell"}
		if partial > 0 {
			lacks.Lines = append(lacks.Lines, fmt.Sprintf("%d of %s have partial lists: finishers or marks are missing from them.", partial, words.Count(len(m.races), "race")))
		}
		if n := m.options.Faulty; n > 0 {
			lacks.Lines = append(lacks.Lines, words.Plural(n, "document has errors, and is left out.", "documents have errors, and are left out."))
		}
		if m.options.Recent == nil {
			lacks.Lines = append(lacks.Lines, "It is not known when the documents changed.")
		}
		people := page.Part{ID: "people", Title: "People", Lines: m.options.People}
		p.Parts = []page.Part{holds, lacks, people}
		if len(lacks.Lines) == 0 {
			p.Parts = []page.Part{holds, people}
		}
		return m.with(nil, "about/index.html", &p)
	})
}

// changesPart is what changed lately.
func (s *Site) changesPart() Part {
	return s.whole("changes/", func(m *Maker) ([]File, error) {
		p := m.newPage("../", "changes/", "What changed lately")
		for _, c := range m.options.Recent {
			part := page.Part{Title: c.Subject, Lines: []string{c.Date}}
			for _, id := range c.Documents[:min(len(c.Documents), 20)] {
				switch {
				case m.where.races[id] != nil:
					part.Links = append(part.Links, page.Link{Text: m.where.races[id].Name + ", " + m.where.races[id].Date.String(), Address: "../" + raceAddress(id)})
				case m.where.lists[id] != nil:
					part.Links = append(part.Links, page.Link{Text: report.TitleOf(m.where.lists[id].Category()), Address: "../" + listAddress(id)})
				}
			}
			if more := len(c.Documents) - 20; more > 0 {
				part.Notes = []page.Note{{Text: fmt.Sprintf("and %d more documents", more)}}
			}
			p.Parts = append(p.Parts, part)
		}
		return m.with(nil, "changes/index.html", &p)
	})
}

func sortedKeys[K cmp.Ordered, V any](of map[K]V) []K { return slices.Sorted(maps.Keys(of)) }
