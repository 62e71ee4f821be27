package site

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"
	"strconv"

	"github.com/milectl/milectl/internal/page"
	"github.com/milectl/milectl/internal/provenance"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/receipts"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

func itoa(n int) string { return strconv.Itoa(n) }

// racePart is the pages of a race.
func (s *Site) racePart(r *race.Race) Part {
	return Part{
		Name: raceAddress(r.ID), Sum: s.sums.ofRace(s, r).String(), Closely: func() string { return s.sums.closelyOfRace(s, r).String() },
		Make: func(m *Maker) ([]File, error) {
			p := racePage{Maker: m, race: r, folder: raceAddress(r.ID), link: linker{site: m.Site, root: "../../", race: r}}
			return p.files()
		},
	}
}

// racePage is the page of a race as it is put together.
type racePage struct {
	*Maker

	race   *race.Race
	folder string
	link   linker
	made   []File
	page   page.Page
}

func (p *racePage) files() ([]File, error) {
	stood, err := query.Stood(p.corpus, []*race.Race{p.race})
	if err != nil {
		return nil, err
	}
	results := report.Results(stood, p.keys)
	section := results.Sections[0]
	p.page = p.newPage("../../", p.folder, section.Title)
	p.page.Description = words.Join(". ", section.Lines[0], first(section.Lines[1:]))
	p.page.About = p.about()
	p.page.Crumbs = append(p.page.Crumbs, page.Link{Text: "Races", Address: "../../races/"})
	if len(p.where.competitions[p.race.Competition]) > 0 {
		p.page.Crumbs = append(p.page.Crumbs, page.Link{Text: p.names.Of(p.race.Competition), Address: "../../" + competitionAddress(p.race.Competition)})
	}
	if err := p.keep("results", results); err != nil {
		return nil, err
	}
	if p.hasSplits() { // which say who led, with how fast
		section.Tables = slices.DeleteFunc(section.Tables, func(t table.Table) bool { return t.Name == "leaders" })
	}
	head := page.Part{Lines: section.Lines, Tables: p.link.tables(section), Links: append(p.neighbours(p.race), p.articlesAbout(p.race.ID)...)}
	ref, err := p.corpus.Store().Race(p.race.ID)
	if err != nil {
		return nil, err
	}
	p.page.Parts = append(p.found.about(ref), head)
	if err := p.checked(); err != nil {
		return nil, err
	}
	if err := p.pictures(stood[0]); err != nil {
		return nil, err
	}
	if err := p.splits(); err != nil {
		return nil, err
	}
	p.add("margins", "Margins", report.Margins(stood, p.keys), "against") // which the verdicts say
	if err := p.claims(); err != nil {
		return nil, err
	}
	section.Sources, section.Further = nil, nil
	end := page.Part{ID: "notes", Title: "Notes and sources", Notes: append(notes(section), p.sources()...)}
	end.Notes = append(end.Notes, covers(results)...)
	end.Links = []page.Link{{Text: "The document, line by line, with what each figure rests on", Address: "document.html"}}
	p.page.Parts = append(p.page.Parts, end)
	if err := p.document(ref); err != nil {
		return nil, err
	}
	return p.finish()
}

// finish is the files with the page itself.
func (p *racePage) finish() ([]File, error) {
	return p.with(p.made, p.folder+"index.html", &p.page)
}

// keep puts an answer beside the page in the formats of machines.
func (p *racePage) keep(name string, view table.View) error {
	files, links, err := data(p.folder, name, view)
	p.made, p.page.Data = append(p.made, files...), append(p.page.Data, named(name, links)...)
	return err
}

// named is links of which the first tells of which answer they are.
func named(name string, links []page.Link) []page.Link {
	links[0].Text = name + " as " + links[0].Text
	return links
}

// add adds an answer about the race: its heading stands above already, and so may some of its tables.
func (p *racePage) add(id, title string, view table.View, without ...string) {
	for i := range view.Sections {
		view.Sections[i].Lines, view.Sections[i].Sources, view.Sections[i].Further = nil, nil, nil
		view.Sections[i].Tables = slices.DeleteFunc(view.Sections[i].Tables, func(t table.Table) bool { return slices.Contains(without, t.Name) })
		part := page.Part{ID: id, Title: title, Tables: p.link.tables(view.Sections[i]), Notes: notes(view.Sections[i])}
		if len(part.Tables)+len(part.Notes) > 0 {
			p.page.Parts = append(p.page.Parts, part)
			id, title = "", "" // which is said once
		}
	}
}

// checked adds what the race did to records, where lists are kept for it, and to bests.
func (p *racePage) checked() error {
	checked, err := query.CheckRaces(p.corpus, []*race.Race{p.race}, query.RaceQuestion{Bests: true, Known: p.index})
	if err != nil {
		return err
	}
	for i := range checked {
		if checked[i].Bests != nil {
			checked[i].Bests.From = 0 // or every race of the event would make the page anew
		}
	}
	p.add("records", "What it did to records and bests", report.RecordCheck(checked, p.keys), "records")
	return nil
}

func (p *racePage) hasSplits() bool {
	return len(query.Points(p.race)) > 0 || slices.ContainsFunc(p.race.Results, func(x race.Result) bool { return len(x.Segments) > 0 })
}

// splits adds the splits, where the document has any.
func (p *racePage) splits() error {
	if !p.hasSplits() {
		return nil
	}
	view := report.Splits([]*race.Race{p.race}, p.keys)
	if err := p.keep("splits", view); err != nil {
		return err
	}
	p.add("splits", "Splits", view)
	p.add("laps", "Laps", report.Laps([]*race.Race{p.race}, p.keys))
	return nil
}

// claims adds what reports say, with the verdicts.
func (p *racePage) claims() error {
	if len(p.race.Claims) == 0 {
		return nil
	}
	verified, err := provenance.Verify(p.corpus, []provenance.DocumentClaims{{Race: p.race}})
	if err != nil {
		return err
	}
	view := receipts.Verify(verified.Documents, verified.KnownTo)
	if err := p.keep("claims", view); err != nil {
		return err
	}
	p.add("claims", "What reports say", view, "named_sources") // which stand at the end of the page
	return nil
}

// neighbours links the races of the same event before and after one at its competition.
func (s *Site) neighbours(r *race.Race) []page.Link {
	all := s.where.editions[editionOf(r)]
	at, _ := slices.BinarySearchFunc(all, r, race.Chronological)
	for at < len(all) && all[at] != r {
		at++
	}
	if at == len(all) || r.Competition == "" {
		return nil
	}
	var links []page.Link
	link := func(label string, r *race.Race) {
		links = append(links, page.Link{Text: label + ": " + r.Name + ", " + r.Date.String(), Address: "../../" + raceAddress(r.ID)})
	}
	if at > 0 {
		link("Before", all[at-1])
	}
	if at < len(all)-1 {
		link("After", all[at+1])
	}
	return links
}

// sources is the sources of the document with their addresses.
func (p *racePage) sources() []page.Note {
	var all []page.Note
	for i, name := range report.Citations(p.race.Sources) {
		source := p.race.Sources[i]
		text := words.Join(", ", source.Title, source.Date.String(), source.Page)
		note := page.Note{Text: words.Join(": ", source.Key, text), Links: []page.Link{{Text: name, Address: source.URL}}}
		if source.Quote != "" {
			note.Text += " “" + source.Quote + "”"
		}
		all = append(all, note)
	}
	return all
}

// about is the race as a SportsEvent of schema.org.
func (p *racePage) about() []byte {
	type place struct {
		Type    string `json:"@type"`
		Name    string `json:"name,omitempty"`
		Address string `json:"address,omitempty"`
	}
	type person struct {
		Type string `json:"@type"`
		Name string `json:"name"`
	}
	of := struct {
		Context    string   `json:"@context"`
		Type       string   `json:"@type"`
		Name       string   `json:"name"`
		StartDate  string   `json:"startDate"`
		Sport      string   `json:"sport"`
		URL        string   `json:"url,omitempty"`
		Location   place    `json:"location"`
		Competitor []person `json:"competitor,omitempty"`
	}{
		Context: "https://schema.org", Type: "SportsEvent", Name: p.page.Title, StartDate: p.race.Date.String(), Sport: "Athletics", URL: p.page.Canonical,
		Location: place{"Place", cmp.Or(p.race.Venue.Stadium, p.race.Venue.City), words.Join(", ", p.race.Venue.City, p.race.Venue.Country)},
	}
	for _, result := range query.InOrder(p.race) {
		kind := "Person"
		if result.IsTeam() {
			kind = "SportsTeam"
		}
		of.Competitor = append(of.Competitor, person{kind, words.Visible(result.Name())})
	}
	var text bytes.Buffer
	encoder := json.NewEncoder(&text) // which escapes what could end the element
	if err := encoder.Encode(of); err != nil {
		return nil
	}
	return bytes.TrimSpace(text.Bytes())
}

func first(lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	return lines[0]
}
