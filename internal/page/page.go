// Package page writes one page of a site as HTML: its head, the way to it, parts with tables, pictures, notes, a replay, the
// lines of a document; and the one style sheet and the one script that all pages share.
//
// Every text is data that nobody vouches for: it is made harmless and escaped here, and an address that is neither relative
// nor one of the web links nothing. A page needs no script to be read. The package knows no races, no files, no commands.
package page

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"html/template"
	"strings"

	"github.com/milectl/milectl/internal/table"
)

// Page is one page of a site.
type Page struct {
	Root        string // the way from the page to the root of its site: "", "../", "../../"
	Site        string // what the site is called
	Title       string // the one heading above all
	Description string // in a sentence, for search engines
	Canonical   string // where the page lies on the web, whole; may be empty
	Card        string // the picture that others show beside a link to the page, whole; may be empty
	Menu        []Link // the main pages of the site
	Crumbs      []Link // the pages above this one
	Data        []Link // the same in other formats
	About       []byte // the same as structured data (JSON-LD); may be nil
	Parts       []Part
}

// Link is a text with an address: relative, or one of the web. With any other address, or none, it is a text alone. A relative
// one that ends in a slash leads to the page of the folder.
type Link struct{ Text, Address string }

// Part is one part of a page. What it has stands in the order of the fields.
type Part struct {
	ID, Title string
	Lines     []string          // below the title
	Prose     [][]table.Piece   // paragraphs with marked passages
	Leads     map[string]string // where the labels of passages lead: addresses as those of links
	Search    bool              // results of a search stand here
	Replay    *Replay
	Tables    []Table
	Pictures  []Picture
	Document  []Line
	Links     []Link
	Notes     []Note
	AsOf      bool // a slider of days shows those rows that held on a day
}

// Note is a text with links behind it.
type Note struct {
	Text  string
	Links []Link
}

// Table is rows of cells under columns, each row as long as the columns.
type Table struct {
	Caption string
	Columns []Column
	Rows    []Row
}

// Column is what the cells below it have in common. Its class is the kind of a column of package table.
type Column struct{ Name, Label, Class string }

// Row is a row of a table. In a part with a slider it holds from one ISO day on until the day before another; without the
// one it always held, without the other it still does.
type Row struct {
	ID, From, Until string
	Cells           []Cell
}

// Cell is one cell. It is sorted by its text, or by a number or text of its own.
type Cell struct {
	Text    string
	Address string // as that of a link
	Sort    string
	Above   string // what the row above says for this one too, where the text is empty for that: shown as soon as rows change places
	Strong  bool
}

// Picture is a file of the site with a picture.
type Picture struct {
	Source        string // relative
	Text          string // what it shows, in words
	Caption       string
	Width, Height int
}

// Replay is a race that can be shown as it went on.
type Replay struct {
	Data   string // relative address of its motion
	Others string // relative address of the list of runs of the same event; may be empty
}

// Line is a line of a document, with why it says what it does.
type Line struct {
	Number int
	Text   string
	IDs    []string // of what stands in it: links lead there
	Why    []Note
}

//go:embed page.html
var pageText string

//go:embed assets/style.css
var style []byte

//go:embed assets/script.js
var script []byte

//go:embed assets/icon.svg
var icon []byte

// Style is the style sheet of all pages: style.css at the root of the site.
func Style() []byte { return bytes.Clone(style) }

// Script is the script of all pages: script.js at the root of the site.
func Script() []byte { return bytes.Clone(script) }

// Icon is the sign of all pages in a browser: icon.svg at the root of the site. Without one of its own browsers would ask
// the server for a file outside of it.
func Icon() []byte { return bytes.Clone(icon) }

// Printer prints pages. It is made once for many, and several may print at the same time.
type Printer struct{ template *template.Template }

// NewPrinter is a printer.
func NewPrinter() (*Printer, error) {
	t, err := template.New("page").Parse(pageText)
	if err != nil {
		return nil, err
	}
	return &Printer{t}, nil
}

// HTML is a page as HTML: the same page gives the same bytes. An error means that the page is badly made, never anything in
// its texts.
func (p *Printer) HTML(page *Page) ([]byte, error) {
	s, err := sheetOf(page)
	if err != nil {
		return nil, fmt.Errorf("page %q: %w", page.Title, err)
	}
	var out bytes.Buffer
	if err := p.template.Execute(&out, s); err != nil {
		return nil, fmt.Errorf("page %q: %w", page.Title, err)
	}
	return out.Bytes(), nil
}

// HTML is the page as [Printer.HTML] prints it.
func (p *Page) HTML() ([]byte, error) {
	printer, err := NewPrinter()
	if err != nil {
		return nil, err
	}
	return printer.HTML(p)
}

// structured is structured data as it may stand in a script element: nothing in it ends the element.
func structured(about []byte) (template.JS, error) {
	if len(about) == 0 {
		return "", nil
	}
	var compact, safe bytes.Buffer
	if err := json.Compact(&compact, about); err != nil {
		return "", fmt.Errorf("its structured data: %w", err)
	}
	json.HTMLEscape(&safe, compact.Bytes())
	return template.JS(safe.String()), nil //nolint:gosec // valid JSON without <, > and &
}

// isRoot reports whether a text is a way up: nothing, or some ../.
func isRoot(root string) bool { return strings.ReplaceAll(root, "../", "") == "" }
