package site

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/milectl/milectl/internal/calendar"
	"github.com/milectl/milectl/internal/page"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
	"github.com/milectl/milectl/internal/yearbook"
)

// mostRaces is how many races a table of a page has before it is parted.
const mostRaces = 250

// racesOf is races as the command list has them.
func (m *Maker) racesOf(races []*race.Race) table.View {
	return yearbook.Races(calendar.RacesAnswer{Races: races, Keys: m.keys})
}

// competitionPart is the page of a competition: its races, year by year.
func (s *Site) competitionPart(key string) Part {
	sum := sumOf("competition", s.sums.base, key, s.sums.competitions[key], s.sums.pagesOfRaces(s, s.where.competitions[key]))
	return Part{Name: competitionAddress(key), Sum: sum.String(), Make: func(m *Maker) ([]File, error) {
		p := m.newPage("../../", competitionAddress(key), m.names.Of(key))
		return m.someRaces(p, competitionAddress(key), m.where.competitions[key])
	}}
}

// yearPart is the page of a year.
func (s *Site) yearPart(year int) Part {
	sum := sumOf("year", s.sums.base, strconv.Itoa(year), s.sums.years[year], s.sums.pagesOfRaces(s, s.where.years[year]))
	return Part{Name: yearAddress(year), Sum: sum.String(), Make: func(m *Maker) ([]File, error) {
		p := m.newPage("../../", yearAddress(year), "Races of "+strconv.Itoa(year))
		p.Crumbs = append(p.Crumbs, page.Link{Text: "Races", Address: "../../races/"})
		return m.someRaces(p, yearAddress(year), m.where.years[year])
	}}
}

// someRaces is a page of races, the last first, on as many pages as they take.
func (m *Maker) someRaces(p page.Page, folder string, races []*race.Race) ([]File, error) {
	races = slices.Clone(races)
	slices.Reverse(races)
	whole := m.racesOf(races)
	files, links, err := data(folder, "races", whole)
	if err != nil {
		return nil, err
	}
	p.Data = links
	p.Description = "Covers " + whole.Coverage
	var further []page.Link
	for i := mostRaces; i < len(races); i += mostRaces {
		some := races[i:min(len(races), i+mostRaces)]
		name := "page-" + strconv.Itoa(i/mostRaces+1)
		of := m.newPage(p.Root, folder+name+".html", p.Title+", "+strconv.Itoa(i/mostRaces+1))
		of.Crumbs = append(slices.Clone(p.Crumbs), page.Link{Text: p.Title, Address: "./"})
		of.Parts = linker{site: m.Site, root: p.Root}.parts(m.racesOf(some), "races", "")
		var err error
		if files, err = m.with(files, folder+name+".html", &of); err != nil {
			return nil, err
		}
		further = append(further, page.Link{Text: fmt.Sprintf("%s to %s", some[len(some)-1].Date, some[0].Date), Address: name + ".html"})
	}
	p.Parts = linker{site: m.Site, root: p.Root}.parts(m.racesOf(races[:min(len(races), mostRaces)]), "races", "")
	if len(further) > 0 {
		p.Parts = append(p.Parts, page.Part{ID: "earlier", Title: "Earlier races", Links: further})
	}
	p.Parts = append(p.Parts, page.Part{Notes: covers(whole)})
	return m.with(files, folder+"index.html", &p)
}

// racesPart is the page that leads to all races, by year and by competition.
func (s *Site) racesPart() Part {
	return s.whole("races/", func(m *Maker) ([]File, error) {
		p := m.newPage("../", "races/", "Races")
		years := page.Part{ID: "years", Title: "By year"}
		for _, year := range slices.Backward(sortedKeys(m.where.years)) {
			years.Links = append(years.Links, page.Link{Text: fmt.Sprintf("%d (%d)", year, len(m.where.years[year])), Address: "../" + yearAddress(year)})
		}
		competitions := page.Part{ID: "competitions", Title: "By competition"}
		for _, key := range sortedKeys(m.where.competitions) {
			competitions.Links = append(competitions.Links, page.Link{
				Text: fmt.Sprintf("%s (%d)", m.names.Of(key), len(m.where.competitions[key])), Address: "../" + competitionAddress(key),
			})
		}
		p.Parts = []page.Part{{Lines: []string{words.Count(len(m.races), "race")}}, years, competitions}
		return m.with(nil, "races/index.html", &p)
	})
}

// calendarPart is the pages of the days of the year.
func (s *Site) calendarPart() Part {
	return s.whole("calendar/", func(m *Maker) ([]File, error) {
		p := m.newPage("../", "calendar/", "Calendar")
		p.Description = "What was run on each day of the year"
		days := map[time.Month]map[int][]*race.Race{}
		for _, r := range m.races {
			month, day := r.Date.Month(), r.Date.Day()
			if days[month] == nil {
				days[month] = map[int][]*race.Race{}
			}
			days[month][day] = append(days[month][day], r)
		}
		var files []File
		months := page.Table{Columns: []page.Column{
			{Name: "month", Label: "Month", Class: "text"}, {Name: "races", Label: "Races", Class: "integer"}, {Name: "days", Label: "On days", Class: "integer"},
		}}
		for month := time.January; month <= time.December; month++ {
			if len(days[month]) == 0 {
				continue
			}
			name := fmt.Sprintf("%02d", int(month))
			of := m.newPage("../../", "calendar/"+name+"/", month.String())
			of.Crumbs = append(of.Crumbs, page.Link{Text: "Calendar", Address: "../"})
			for _, day := range sortedKeys(days[month]) {
				of.Parts = append(of.Parts, m.day(month, day, days[month][day]))
			}
			var err error
			if files, err = m.with(files, "calendar/"+name+"/index.html", &of); err != nil {
				return nil, err
			}
			n := 0
			for _, races := range days[month] {
				n += len(races)
			}
			months.Rows = append(months.Rows, page.Row{Cells: []page.Cell{{Text: month.String(), Address: name + "/"}, {Text: itoa(n)}, {Text: itoa(len(days[month]))}}})
		}
		p.Parts = []page.Part{{Lines: []string{p.Description + ": choose a month."}, Tables: []page.Table{months}}}
		return m.with(files, "calendar/index.html", &p)
	})
}

// mostOfDay is how many races of a day of the year are named.
const mostOfDay = 12

// day is what was run on a day of the year, the last first.
func (m *Maker) day(month time.Month, day int, races []*race.Race) page.Part {
	part := page.Part{ID: fmt.Sprintf("day-%02d-%02d", int(month), day), Title: fmt.Sprintf("%d %s", day, month)}
	for i, r := range slices.Backward(races) {
		if len(races)-1-i == mostOfDay {
			part.Notes = []page.Note{{Text: fmt.Sprintf("and %d more, all earlier", len(races)-mostOfDay)}}
			break
		}
		text := words.Join(", ", r.Date.String()+" "+r.Name, r.Venue.City)
		if first := r.Winners(); len(first) > 0 {
			text = words.Join(": ", text, words.Join(" ", report.NamesOf(first), first[0].Mark.String()))
		}
		part.Links = append(part.Links, page.Link{Text: text, Address: "../../" + raceAddress(r.ID)})
	}
	return part
}
