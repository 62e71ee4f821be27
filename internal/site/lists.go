package site

import (
	"cmp"
	"errors"
	"maps"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/chart"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/page"
	"github.com/milectl/milectl/internal/profile"
	"github.com/milectl/milectl/internal/progress"
	"github.com/milectl/milectl/internal/provenance"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/receipts"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/toplist"
	"github.com/milectl/milectl/internal/words"
)

// listPart is the page of a record list.
func (s *Site) listPart(list *record.List) Part {
	sum := sumOf("list", s.sums.base, list.Name, s.sums.listsOf[list.Event], s.sums.classes[class{list.Event, list.Sex}], s.sums.holders[list.Event])
	return Part{Name: listAddress(list.Name), Sum: sum.String(), Make: func(m *Maker) ([]File, error) { return m.list(list) }}
}

// category is what a list is of, as a question.
func category(of record.Category) corpus.Category { return corpus.Category(of) }

// list is the pages of a record list: what stands, the widest records as of any day, one page for each record, and
// the document.
func (m *Maker) list(list *record.List) ([]File, error) {
	folder := listAddress(list.Name)
	question := query.RecordQuestion{Category: category(list.Category())}
	standing, err := query.Standing(m.corpus, question)
	if err != nil {
		return nil, err
	}
	histories, races, err := m.histories(standing)
	if err != nil {
		return nil, err
	}
	stands := report.Records(standing, m.keys)
	p := m.newPage("../../", folder, "Records: "+report.TitleOf(list.Category()))
	p.Crumbs = append(p.Crumbs, page.Link{Text: "Records", Address: "../../records/"})
	p.Description = "Covers " + stands.Coverage
	link := linker{site: m.Site, root: "../../", list: list, records: map[string]string{}}
	taken := map[string]int{}
	for _, h := range histories {
		link.records[h.Scope.String()] = unique(taken, slug(h.Scope.String())) + "/"
	}
	files, links, err := data(folder, "records", stands)
	if err != nil {
		return nil, err
	}
	ref, err := m.corpus.Store().Document(list.Name)
	if err != nil {
		return nil, err
	}
	p.Data = links
	p.Parts = append(m.found.about(ref), link.parts(stands, "stands", "What stands")...)
	p.Parts = append(p.Parts, besideParts(histories)...)
	var widest []query.RecordHistory
	for _, h := range histories {
		if h.Scope.Kind == race.World || h.Scope.Kind == race.Area {
			widest = append(widest, h.RecordHistory)
		}
		history, err := m.history(link, h, races, folder)
		if err != nil {
			return nil, err
		}
		files = append(files, history...)
	}
	days, err := m.standingWhen(link, widest)
	if err != nil {
		return nil, err
	}
	p.Parts = append(p.Parts, days)
	if len(list.Claims) > 0 {
		verified, err := provenance.Verify(m.corpus, []provenance.DocumentClaims{{List: list}})
		if err != nil {
			return nil, err
		}
		p.Parts = append(p.Parts, link.parts(receipts.Verify(verified.Documents, verified.KnownTo), "claims", "What reports say")...)
	}
	p.Parts = append(p.Parts, page.Part{Notes: covers(stands), Links: []page.Link{{Text: "The document, line by line", Address: "document.html"}}})
	document, err := m.listDocument(list, ref, folder, p.Title)
	if err != nil {
		return nil, err
	}
	return m.with(append(files, document...), folder+"index.html", &p)
}

// history is the page of one record: each reign, as of any day, with the picture.
func (m *Maker) history(link linker, h progress.History, races []*race.Race, above string) ([]File, error) {
	folder := above + link.records[h.Scope.String()]
	link.root = "../../../"
	link.up = "../"
	view := report.Histories([]query.RecordHistory{h.RecordHistory}, races, m.keys)
	files, links, err := data(folder, "history", view)
	if err != nil {
		return nil, err
	}
	p := m.newPage("../../../", folder, capital(h.Names.Record(h.Scope))+": "+report.TitleOf(h.Category))
	p.Crumbs = append(p.Crumbs, page.Link{Text: "Records", Address: "../../../records/"}, page.Link{Text: report.TitleOf(h.Category), Address: "../"})
	p.Data, p.Description = links, "Covers "+view.Coverage
	p.Parts = link.parts(view, "history", "")
	p.Parts[0].Title = ""
	s, err := chart.Progress([]progress.History{h})
	if lacks := (*chart.Error)(nil); err != nil && !errors.As(err, &lacks) {
		return nil, err
	}
	if err == nil {
		picture, file, err := m.picture(folder, "history", s)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
		p.Parts = append(p.Parts, page.Part{ID: "pictures", Title: "The history as a picture", Pictures: []page.Picture{picture}})
	}
	days, err := m.standingWhen(link, []query.RecordHistory{h.RecordHistory})
	if err != nil {
		return nil, err
	}
	p.Parts = append(p.Parts, days, page.Part{Notes: covers(view)})
	return m.with(files, folder+"index.html", &p)
}

// besideParts is what the tables of records do not have: marks that were annulled, and those of races that are better than
// records that stand, behind the day to which the list knows these.
func besideParts(histories []progress.History) []page.Part {
	var part page.Part
	for _, h := range histories {
		for _, note := range report.BesideNotes(h.RecordHistory) {
			part.Notes = append(part.Notes, page.Note{Text: capital(h.Names.Record(h.Scope)) + ": " + note})
		}
	}
	if len(part.Notes) == 0 {
		return nil
	}
	return []page.Part{part}
}

// capital is a text that begins with a capital, as a heading does.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// histories is the history of each record that stands, with the races of their category.
func (m *Maker) histories(standing []query.CategoryRecords) (all []progress.History, races []*race.Race, err error) {
	asked := map[race.Scope]bool{}
	for _, of := range standing {
		for _, stands := range of.Stands {
			if asked[stands.Scope] {
				continue
			}
			asked[stands.Scope] = true
			some, in, err := progress.Of(m.corpus, query.RecordQuestion{Category: category(of.Category), Selection: query.Selection{Scope: stands.Scope, One: true}})
			if err != nil {
				return nil, nil, err
			}
			all, races = append(all, some...), in
		}
	}
	return slices.DeleteFunc(all, func(h progress.History) bool { return len(h.Entries()) == 0 }), races, nil
}

// listDocument is the pages of the lines of a record list.
func (m *Maker) listDocument(list *record.List, ref store.Ref, folder, title string) ([]File, error) {
	doc := m.corpus.Store().Read(ref)
	lines := linesOf(doc)
	for i := range list.Entries {
		line := lineAt(lines, entryLine(doc, i))
		line.IDs = append(line.IDs, entryAnchor(i))
	}
	for i := range list.Sources {
		source := &list.Sources[i]
		line := lineAt(lines, doc.At(document.Key("sources"), document.Key(source.Key)).Line)
		line.Why = append(line.Why, page.Note{Links: []page.Link{{Text: cmp.Or(source.Publisher, source.Key), Address: source.URL}}})
	}
	m.found.atLines(ref, lines)
	return m.documentFiles(documentPages{
		found: m.found.about(ref), title: title, folder: folder, lines: lines, says: ref.Path + ", line by line.", crumbs: []page.Link{{Text: "Records", Address: "../../records/"}},
	})
}

// entryLine is the line on which an entry begins.
func entryLine(doc *document.Doc, i int) int {
	return doc.At(document.Key("records"), document.Index(i)).Line
}

func entryAnchor(i int) string { return "entry-" + itoa(i+1) }

// listsPart is the page that leads to all record lists.
func (s *Site) listsPart() Part {
	return s.whole("records/", func(m *Maker) ([]File, error) {
		p := m.newPage("../", "records/", "Records")
		part := page.Part{Lines: []string{words.Count(len(m.where.lists), "record list")}}
		for _, name := range slices.Sorted(maps.Keys(m.where.lists)) {
			list := m.where.lists[name]
			text := report.TitleOf(list.Category())
			if !list.KnownTo.IsZero() {
				text += ", known to " + list.KnownTo.String()
			}
			part.Links = append(part.Links, page.Link{Text: text, Address: name + "/"})
		}
		p.Parts = []page.Part{part}
		return m.with(nil, "records/index.html", &p)
	})
}

// topListPart is the page of the best marks of a category.
func (s *Site) topListPart(of record.Category) Part {
	name := of.ListName()
	sum := sumOf("toplist", s.sums.base, name, s.sums.listsOf[of.Event], s.sums.classes[class{of.Event, of.Sex}], s.sums.holders[of.Event], s.sums.addresses[of.Event])
	return Part{Name: topListAddress(name), Sum: sum.String(), Make: func(m *Maker) ([]File, error) {
		p := m.newPage("../../", topListAddress(name), "Top list: "+report.TitleOf(of))
		p.Crumbs = append(p.Crumbs, page.Link{Text: "Top lists", Address: "../../toplists/"})
		link := linker{site: m.Site, root: "../../"}
		var files []File
		for _, by := range []struct {
			of    toplist.By
			title string
		}{{toplist.Performance, "The best marks"}, {toplist.Performer, "The best of each athlete"}} {
			answer, err := toplist.Of(m.corpus, toplist.Question{Category: category(of), By: by.of, Limit: 100})
			if err != nil {
				return nil, err
			}
			view := profile.TopList(answer)
			made, links, err := data(topListAddress(name), string(by.of), view)
			if err != nil {
				return nil, err
			}
			files, p.Data = append(files, made...), append(p.Data, named(string(by.of), links)...)
			p.Parts = append(p.Parts, link.parts(view, string(by.of), by.title)...)
			p.Parts = append(p.Parts, page.Part{Notes: covers(view)})
			p.Description = "Covers " + view.Coverage
		}
		return m.with(files, topListAddress(name)+"index.html", &p)
	}}
}

// topListsPart is the page that leads to all top lists.
func (s *Site) topListsPart() Part {
	return s.whole("toplists/", func(m *Maker) ([]File, error) {
		p := m.newPage("../", "toplists/", "Top lists")
		part := page.Part{}
		for _, name := range sortedKeys(m.where.toplists) {
			part.Links = append(part.Links, page.Link{Text: report.TitleOf(m.where.toplists[name]), Address: name + "/"})
		}
		p.Parts = []page.Part{part}
		return m.with(nil, "toplists/index.html", &p)
	})
}
