package site

import (
	"cmp"
	"strings"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/page"
	"github.com/milectl/milectl/internal/provenance"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/receipts"
	"github.com/milectl/milectl/internal/store"
)

// linesOfPage is how many lines of a document a page has at most.
const linesOfPage = 400

// document adds the pages of the lines of the document, with what each figure rests on, and the answer of why beside them.
func (p *racePage) document(ref store.Ref) error {
	doc := p.corpus.Store().Read(ref)
	if p.publisher != nil {
		doc = p.publisher.Document(doc)
	}
	if doc.Race == nil { // it is not published, or is gone meanwhile
		p.page.Parts[len(p.page.Parts)-1].Links = nil
		return nil
	}
	figures, err := provenance.Why(p.corpus, doc, doc.Figures())
	if err != nil {
		return err
	}
	p.belowRoot(figures.Origins)
	lines := linesOf(doc)
	for _, o := range figures.Origins {
		line := lineAt(lines, o.Location.Pos.Line)
		if o.Result >= 0 {
			line.IDs = append(line.IDs, figureAnchor(o.Result, joinKey(o.Key, o.Point)))
		}
		line.Why = append(line.Why, p.why(o, len(lines)))
	}
	for i := range p.race.Sources {
		source := &p.race.Sources[i]
		line := lineAt(lines, doc.At(document.Key("sources"), document.Key(source.Key)).Line)
		line.IDs = append(line.IDs, sourceAnchor(source.Key))
		line.Why = append(line.Why, page.Note{Links: []page.Link{{Text: cmp.Or(source.Publisher, source.Key), Address: source.URL}}})
	}
	p.found.atLines(ref, lines)
	files, links, err := data(p.folder, "why", receipts.Why(figures, p.keys))
	if err != nil {
		return err
	}
	p.made = append(p.made, files...)
	return p.lines(documentPages{
		title: p.page.Title, folder: p.folder, data: links, lines: lines, crumbs: []page.Link{{Text: "Races", Address: "../../races/"}},
		says: ref.Path + ", line by line, with what each figure rests on: its sources, and how many reports agree.", found: p.found.about(ref),
	})
}

// belowRoot names documents by their paths below the root of the corpus: where it lies on the machine on which the site is
// made is nobody's business.
func (p *racePage) belowRoot(origins []provenance.Origin) {
	for i := range origins {
		o := &origins[i]
		o.Location.File = p.sums.path(o.Location.File)
		for j := range o.Claims {
			o.Claims[j].Location.File = p.sums.path(o.Claims[j].Location.File)
		}
		for j := range o.Entries {
			o.Entries[j].Location.File = p.sums.path(o.Entries[j].Location.File)
		}
	}
}

// lineAt is a line by its number; one of nobody's where there is none.
func lineAt(lines []page.Line, number int) *page.Line {
	if number < 1 || number > len(lines) {
		return &page.Line{}
	}
	return &lines[number-1]
}

func joinKey(key, point string) string {
	if point == "" {
		return key
	}
	return key + "-" + point
}

func sourceAnchor(key string) string { return "source-" + slug(key) }

// why is what a figure rests on, with the way to its sources.
func (p *racePage) why(o provenance.Origin, lines int) page.Note {
	figure, cited := receipts.Brief(o)
	note := page.Note{Text: figure + ": no source named"}
	if len(o.Sources) > 0 {
		note.Text = figure + ":"
	}
	if cited != "" {
		note.Text = figure + " (" + cited + "):"
	}
	for _, source := range o.Sources {
		note.Links = append(note.Links, page.Link{Text: source.Key, Address: p.sourceAddress(source, lines)})
	}
	return note
}

// sourceAddress is where a source stands: in the document, where that is one page.
func (p *racePage) sourceAddress(source race.Source, lines int) string {
	if lines > linesOfPage {
		return source.URL
	}
	return "#" + sourceAnchor(source.Key)
}

// documentPages is the pages of the lines of a document.
type documentPages struct {
	title, folder, says string
	crumbs, data        []page.Link
	lines               []page.Line
	found               []page.Part // above the first lines
}

// lines adds the pages of a document.
func (p *racePage) lines(of documentPages) error {
	files, err := p.documentFiles(of)
	p.made = append(p.made, files...)
	return err
}

// documentFiles makes the pages of a document: one, or as many as its lines take.
func (m *Maker) documentFiles(of documentPages) ([]File, error) {
	var files []File
	var parts []page.Link
	for from := 0; from < len(of.lines); from += linesOfPage {
		parts = append(parts, page.Link{Text: "from line " + itoa(from+1), Address: documentName(from + 1)})
	}
	for i, part := range parts {
		some := of.lines[i*linesOfPage : min(len(of.lines), (i+1)*linesOfPage)]
		p := m.newPage("../../", of.folder+part.Address, "The document of "+of.title)
		p.Crumbs = append(append(p.Crumbs, of.crumbs...), page.Link{Text: of.title, Address: "./"})
		p.Data = of.data
		p.Parts = []page.Part{{Lines: []string{of.says}}}
		if i == 0 {
			p.Parts = append(p.Parts, of.found...)
		}
		p.Parts = append(p.Parts, page.Part{Document: some})
		if len(parts) > 1 {
			p.Title += ", " + part.Text
			p.Parts[0].Links = parts
		}
		file, err := m.print(of.folder+part.Address, &p)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	return files, nil
}

// documentName is the file on which a line of a document stands.
func documentName(line int) string {
	if n := (line-1)/linesOfPage + 1; n > 1 {
		return "document-" + itoa(n) + ".html"
	}
	return "document.html"
}

// linesOf is the lines of a document.
func linesOf(doc *document.Doc) []page.Line {
	var lines []page.Line
	for i, text := range strings.Split(strings.TrimSuffix(doc.Text(), "\n"), "\n") {
		lines = append(lines, page.Line{Number: i + 1, Text: text})
	}
	return lines
}
