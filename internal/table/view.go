// Package table holds an answer as fields and named tables of typed cells, a View, and writes it in seven formats:
// table, markdown, html, csv, tsv, json and jsonl. All writers work from the same view.
//
// The package knows nothing of races, documents, files, flags or streams: a writer makes the whole output in memory, the
// same bytes on every machine, and the caller writes it out in one step. Text in a view is data that nobody vouches for;
// every writer makes it safe for its format.
package table

import (
	"fmt"
	"slices"
	"strings"
)

// View is the whole answer of one command.
type View struct {
	// Command names the command and with it the JSON schema: "results" has "milectl/results/v2".
	Command string
	// Fields are of the whole answer and stand at the top level of the JSON object, in order; machine formats only.
	Fields []Field
	// Sections are the parts of the answer, one for each race, list or subject.
	Sections []Section
	// RowTable is the name of the table that row formats write; the first one where it is empty.
	RowTable string
	// Title is that of a page whose sections have none.
	Title string
	// Coverage says what the answer covers, as the end of a sentence that begins with "covers". It is the JSON field "coverage" and the last line of table, markdown and
	// html; for row formats the caller prints it beside the output.
	Coverage string
}

// Field is one named value of a whole answer.
type Field struct {
	Name string // the JSON key, in snake case
	Cell Cell
}

// Section is one part of an answer.
type Section struct {
	Title  string
	Lines  []string  // heading lines, human formats only
	Prose  [][]Piece // paragraphs under them, human formats only
	Tables []Table
	Notes  []string // lines under the tables, human formats only

	Sources []Link // whom the figures are from, human formats only: the last of the notes
	Page    string // what the title of a page says of it: its title, if empty, need not tell it from others
	Further []Link // where to read more: pages alone
}

// Link is a text that pages link to an address of the web.
type Link struct{ Text, Address string }

// notes are the notes with the sources.
func (s Section) notes() []string {
	if len(s.Sources) == 0 {
		return s.Notes
	}
	texts := make([]string, len(s.Sources))
	for i, l := range s.Sources {
		texts[i] = l.Text
	}
	return append(slices.Clip(s.Notes), sourcesLabel+strings.Join(texts, "; "))
}

const sourcesLabel = "Sources: "

// Table is rows of cells under typed columns. A table that stands in several sections under one name is one table for
// machine formats, and must have the same columns everywhere.
type Table struct {
	Name    string // the JSON key, in snake case
	Title   string // the caption in human formats, may be empty
	For     Audience
	Columns []Header
	Rows    Rows

	// Repeats is how many of the first columns stand in each part of a table whose columns have no room beside each
	// other: the text form draws it in as many parts as it takes. Zero is a table that is not parted.
	Repeats int
}

// Audience is who gets to see a table.
type Audience uint8

// The audiences of tables.
const (
	Everybody Audience = iota
	Machines           // csv, tsv, json and jsonl
	Readers            // table, markdown and html: the same figures as another table, laid out for the eye
)

// Header describes the cells of one column. They are of its kind or unknown.
type Header struct {
	Name     string // the JSON key and the CSV header, in snake case
	Label    string // the header for readers
	Short    string // the same where the rows of the text form have no room; empty if there is none
	Kind     Kind
	Priority Priority
	Once     bool // blank where the row above says the same: where rows have no room it stands in a line above them
}

// Priority says in which formats a column stands, and what becomes of it where the rows of the text form have no room.
type Priority uint8

// The priorities of columns, from those that matter most.
const (
	Always      Priority = iota // in the row, each cell in one line
	Wraps                       // in the row, a cell in as many lines as it takes
	Below                       // in a line of its own below the row
	Spare                       // left out of the text form; Look.Wide has it
	MachineOnly                 // csv, tsv, json and jsonl
)

// Bytes writes the view in a format: the whole output, with its last line end. An error means that the view is badly
// made or the format unknown, never anything in the data.
func (v View) Bytes(f Format) ([]byte, error) {
	switch f {
	case FormatTable:
		return v.Text(Look{})
	case FormatMarkdown:
		return v.written(v.markdown)
	case FormatHTML:
		return v.written(v.html)
	case FormatCSV:
		return v.written(v.csv)
	case FormatTSV:
		return v.written(v.tsv)
	case FormatJSON:
		return v.written(v.json)
	case FormatJSONL:
		return v.written(v.jsonl)
	}
	return nil, f.unknown()
}

// written is the output of a writer, nothing of a view that is badly made.
func (v View) written(write func() ([]byte, error)) ([]byte, error) {
	err := v.check()
	if err == nil {
		var out []byte
		if out, err = write(); err == nil {
			return out, nil
		}
	}
	return nil, fmt.Errorf("view %q: %w", v.Command, err)
}

// covers is the last line for readers.
func (v View) covers() string { return "Covers " + v.Coverage + "." }

// check finds the faults of a view that a writer would turn into wrong output, but for cells of another kind than their
// column, which are found as they are written.
func (v View) check() error {
	keys := []string{"schema", "coverage"}
	for _, f := range v.Fields {
		if slices.Contains(keys, f.Name) {
			return fmt.Errorf("field %q: the name is taken", f.Name)
		}
		keys = append(keys, f.Name)
	}
	var seen []Table
	for _, s := range v.Sections {
		for _, t := range s.Tables {
			if err := t.check(); err != nil {
				return fmt.Errorf("table %q: %w", t.Name, err)
			}
			if t.For == Readers {
				continue
			}
			i := slices.IndexFunc(seen, func(other Table) bool { return other.Name == t.Name })
			switch {
			case i >= 0 && !slices.EqualFunc(seen[i].Columns, t.Columns, sameColumn):
				return fmt.Errorf("table %q: its columns differ from one section to another", t.Name)
			case i < 0 && slices.Contains(keys, t.Name):
				return fmt.Errorf("table %q: the name is taken", t.Name)
			case i < 0:
				seen = append(seen, t)
			}
		}
	}
	return nil
}

func sameColumn(a, b Header) bool { return a.Name == b.Name && a.Kind == b.Kind }

func (t Table) check() error {
	for i, c := range t.Columns {
		if slices.ContainsFunc(t.Columns[:i], func(other Header) bool { return other.Name == c.Name }) {
			return fmt.Errorf("column %q stands twice", c.Name)
		}
	}
	return nil
}

// merged gives the tables for machine formats: one of each name, in the order of their first appearance, with the rows
// of all sections.
func (v View) merged() []Table {
	var all []Table
	var parts [][]Rows // of each of these
	for _, s := range v.Sections {
		for _, t := range s.Tables {
			if t.For == Readers {
				continue
			}
			i := slices.IndexFunc(all, func(other Table) bool { return other.Name == t.Name })
			if i < 0 {
				i = len(all)
				all, parts = append(all, t), append(parts, nil)
			}
			parts[i] = append(parts[i], t.Rows)
		}
	}
	for i := range all {
		all[i].Rows = joined(parts[i])
	}
	return all
}

// first is the table that row formats write, with no columns where the view has no table.
func (v View) first() Table {
	for _, t := range v.merged() {
		if v.RowTable == "" || t.Name == v.RowTable {
			return t
		}
	}
	return Table{}
}
