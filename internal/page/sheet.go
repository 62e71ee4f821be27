package page

import (
	"errors"
	"fmt"
	"html/template"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/words"
)

// sheet is a page as the template prints it: every text harmless, every address one that may be linked, or empty.
type sheet struct {
	Page

	Home     string
	About    template.JS
	Parts    []*sheetPart
	Contents []Link // the titles of a long page

	ids, labels map[string]bool // that stand on the page
}

type sheetPart struct {
	Part

	Tables   []*sheetTable
	Pictures []Picture
}

type sheetTable struct {
	Table

	Label string // what is read out for it, once on a page
	Rows  []sheetRow
}

type sheetRow struct {
	Row

	Cells []sheetCell
}

type sheetCell struct {
	Cell

	Pad string // figures that have the place of those that the cell lacks, so that points stand below each other
}

// fromContents is how many titled parts a page has that begins with a list of them.
const fromContents = 4

// sheetOf is a page made harmless.
func sheetOf(p *Page) (*sheet, error) {
	if !isRoot(p.Root) {
		return nil, fmt.Errorf("the way to the root is %q: want \"\" or \"../\", as often as it takes", p.Root)
	}
	about, err := structured(p.About)
	if err != nil {
		return nil, err
	}
	s := &sheet{Page: *p, About: about, Home: p.Root + indexName, ids: map[string]bool{"content": true, "q": true}, labels: map[string]bool{}}
	for _, text := range []*string{&s.Site, &s.Title, &s.Description} {
		*text = words.Visible(*text)
	}
	if s.Title == "" {
		return nil, errors.New("it has no title")
	}
	for _, address := range []*string{&s.Canonical, &s.Card} {
		*address, _ = Link{Address: *address}.web()
	}
	s.Menu, s.Crumbs, s.Data = links(p.Menu), links(p.Crumbs), links(p.Data)
	for i := range p.Parts {
		part, err := s.part(&p.Parts[i])
		if err != nil {
			return nil, err
		}
		s.Parts = append(s.Parts, part)
		if part.Title != "" && part.ID != "" {
			s.Contents = append(s.Contents, Link{part.Title, "#" + part.ID})
		}
	}
	if len(s.Contents) < fromContents {
		s.Contents = nil
	}
	return s, nil
}

// once gives an id or a label back where nothing on the page has it yet.
func once(seen map[string]bool, text string) string {
	if seen[text] {
		return ""
	}
	seen[text] = true
	return text
}

// id is an id as a page may have it, once; empty where it may not.
func (s *sheet) id(text string) string {
	if text == "" || strings.ContainsFunc(text, func(r rune) bool { return r <= ' ' || words.Hidden(r) || r == '\u00a0' }) {
		return ""
	}
	return once(s.ids, text)
}

// label is what is read out for one of several tables.
func (s *sheet) label(text string) string {
	if label := once(s.labels, text); label != "" {
		return label
	}
	for n := 2; ; n++ {
		if label := once(s.labels, fmt.Sprintf("%s (%d)", text, n)); label != "" {
			return label
		}
	}
}

func (s *sheet) part(p *Part) (*sheetPart, error) {
	out := &sheetPart{Part: *p}
	out.ID, out.Title = s.id(p.ID), words.Visible(p.Title)
	out.Lines = make([]string, len(p.Lines))
	for i, line := range p.Lines {
		out.Lines[i] = words.Visible(line)
	}
	out.Links, out.Notes = links(p.Links), notes(p.Notes)
	for i := range p.Tables {
		t, err := s.table(&p.Tables[i], out.Title)
		if err != nil {
			return nil, err
		}
		out.Tables = append(out.Tables, t)
	}
	for _, picture := range p.Pictures {
		picture.Source, _ = Link{Address: picture.Source}.relative()
		picture.Text, picture.Caption = words.Visible(picture.Text), words.Visible(picture.Caption)
		out.Pictures = append(out.Pictures, picture)
	}
	if p.Replay != nil {
		replay := Replay{}
		replay.Data, _ = Link{Address: p.Replay.Data}.relative()
		replay.Others, _ = Link{Address: p.Replay.Others}.relative()
		out.Replay = &replay
	}
	out.Document = make([]Line, len(p.Document))
	for i, line := range p.Document {
		s.ids[fmt.Sprintf("L%d", line.Number)] = true
		out.Document[i] = Line{line.Number, words.Visible(line.Text), nil, notes(line.Why)}
		for _, id := range line.IDs {
			if id = s.id(id); id != "" {
				out.Document[i].IDs = append(out.Document[i].IDs, id)
			}
		}
	}
	return out, nil
}

func links(all []Link) []Link {
	out := make([]Link, len(all))
	for i, l := range all {
		out[i] = Link{words.Visible(l.Text), l.address()}
	}
	return out
}

func notes(all []Note) []Note {
	out := make([]Note, len(all))
	for i, n := range all {
		out[i] = Note{words.Visible(n.Text), links(n.Links)}
	}
	return out
}

// Texts that are no longer stand in one line: short ones however wide the table is, names of people and meetings where
// there is no room beside it anyway.
const (
	longestShort = 20
	longestName  = 32
)

func (s *sheet) table(t *Table, title string) (*sheetTable, error) {
	out := &sheetTable{Table: Table{Caption: words.Visible(t.Caption)}, Rows: make([]sheetRow, len(t.Rows))}
	name := out.Caption
	if name == "" {
		name = title
	}
	if name == "" {
		name = "Table"
	}
	out.Label = s.label(name)
	for i, row := range t.Rows {
		if len(row.Cells) != len(t.Columns) {
			return nil, fmt.Errorf("table %q: a row has %d cells, want %d", t.Caption, len(row.Cells), len(t.Columns))
		}
		out.Rows[i] = sheetRow{Row: Row{ID: s.id(row.ID), From: day(row.From), Until: day(row.Until)}, Cells: make([]sheetCell, len(row.Cells))}
		for j, cell := range row.Cells {
			cell.Text, cell.Sort, cell.Above = words.Visible(cell.Text), words.Visible(cell.Sort), words.Visible(cell.Above)
			cell.Address = Link{Address: cell.Address}.address()
			out.Rows[i].Cells[j] = sheetCell{Cell: cell}
		}
	}
	for j, c := range t.Columns {
		c.Name, c.Label = words.Visible(c.Name), words.Visible(c.Label)
		if c.Label == "" {
			c.Label = c.Name
		}
		c.Class = out.class(j, c.Class)
		out.Columns = append(out.Columns, c)
		if slices.Contains([]string{"mark", "margin", "derived"}, c.Class) {
			out.lineUp(j)
		}
	}
	return out, nil
}

// class is the class of a column.
func (t *sheetTable) class(column int, class string) string {
	kinds := []string{"integer", "mark", "margin", "derived", "date", "text", "list"}
	if !slices.Contains(kinds, class) {
		class = "text"
	}
	longest := 0
	for _, row := range t.Rows {
		longest = max(longest, utf8.RuneCountInString(row.Cells[column].Text))
	}
	switch {
	case class != "text" && class != "list" || longest > longestName:
		return class
	case longest > longestShort:
		return class + " phrase"
	}
	return class + " short"
}

// day is an ISO day, or as much of one as is known; empty for all else.
func day(text string) string {
	const form = "0000-00-00"
	if len(text) != 4 && len(text) != 7 && len(text) != 10 {
		return ""
	}
	for i := range text {
		if form[i] == '-' != (text[i] == '-') || form[i] == '0' && (text[i] < '0' || text[i] > '9') {
			return ""
		}
	}
	return text
}

// Kind is the media type of an address, by how it ends; empty where that says nothing.
func (l Link) Kind() string {
	switch path.Ext(l.Address) {
	case ".json":
		return "application/json"
	case ".csv":
		return "text/csv"
	case ".md":
		return "text/markdown"
	}
	return ""
}
