// Package xlsx reads the cells of workbooks as a person sees them: texts, and numbers
// in the format of their cell, but never less exactly than the workbook holds them.
// It reads no formulas, styles or pictures, takes a bounded amount of memory
// whatever a file claims to hold, and must not know what the cells mean.
package xlsx

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// Workbook is the sheets of a file, in the order of their tabs.
type Workbook struct{ Sheets []Sheet }

// Sheet is the rows of one sheet that have a cell.
type Sheet struct {
	Name   string
	Hidden bool
	Rows   []Row
}

// Row is the cells of a row, from the first column.
type Row struct {
	Number int // from 1
	Hidden bool
	Cells  []Cell
}

// Cell is the text of a cell. Shown is what the sheet shows where that is less than
// the cell holds, such as 4:12 of 4:12.35; it is empty elsewhere. Clock is set where it
// holds hours and minutes and shows no seconds.
type Cell struct {
	Text, Shown string
	Clock       bool
}

// What a workbook of results has at most; more is refused.
const (
	maxBytes   = 32 << 20 // of one part, unpacked
	maxCells   = 300_000  // of a workbook
	maxColumns = 500
	maxText    = 32 << 20 // of all cells
)

// The errors for files that are read in part by nobody.
var (
	ErrNoWorkbook = errors.New("it is no workbook of the kind .xlsx")
	ErrTooLarge   = errors.New("it holds more than a list of results has")
)

// Recognizes reports whether bytes are a workbook.
func Recognizes(data []byte) bool {
	if !bytes.HasPrefix(data, []byte("PK")) {
		return false
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	return err == nil && find(archive, workbookPart) != nil
}

const workbookPart = "xl/workbook.xml"

func find(archive *zip.Reader, name string) *zip.File {
	for _, file := range archive.File {
		if strings.EqualFold(strings.TrimPrefix(file.Name, "/"), name) {
			return file
		}
	}
	return nil
}

// Read reads a workbook.
func Read(data []byte) (*Workbook, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil || find(archive, workbookPart) == nil {
		return nil, ErrNoWorkbook
	}
	r := reader{archive: archive}
	return r.workbook()
}

// reader reads the parts of a workbook.
type reader struct {
	archive *zip.Reader
	strings []string
	formats []format // by style
	from    epoch
	cells   int // so far
	text    int
}

// part decodes a part of the archive by a function of its elements. A part that is
// missing has none.
func (r *reader) part(name string, element func(*xml.Decoder, xml.StartElement) error) error {
	file := find(r.archive, name)
	if file == nil {
		return nil
	}
	content, err := file.Open()
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	defer content.Close() //nolint:errcheck // it is only read
	decoder := xml.NewDecoder(bufio.NewReader(&bounded{content, maxBytes}))
	for {
		token, err := decoder.Token()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("%s: %w", name, err)
		}
		if start, ok := token.(xml.StartElement); ok {
			if err := element(decoder, start); err != nil {
				return err
			}
		}
	}
}

// bounded is a reader that refuses what is longer than it may be.
type bounded struct {
	from io.Reader
	left int
}

func (b *bounded) Read(to []byte) (int, error) {
	n, err := b.from.Read(to)
	if b.left -= n; b.left < 0 {
		return 0, ErrTooLarge
	}
	return n, err //nolint:wrapcheck // io.EOF must stay what it is
}

// workbook reads the list of sheets, then what they share, then each.
func (r *reader) workbook() (*Workbook, error) {
	var listed []xml.StartElement
	err := r.part(workbookPart, func(_ *xml.Decoder, e xml.StartElement) error {
		switch e.Name.Local {
		case "sheet":
			listed = append(listed, e)
		case "workbookPr":
			if on := attribute(e, "date1904"); on == "1" || on == "true" {
				r.from = epoch1904
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	targets, err := r.targets()
	if err != nil {
		return nil, err
	}
	if err := r.shared(); err != nil {
		return nil, err
	}
	if err := r.styles(); err != nil {
		return nil, err
	}
	book := &Workbook{}
	for _, e := range listed {
		sheet := Sheet{Name: attribute(e, "name"), Hidden: strings.Contains(strings.ToLower(attribute(e, "state")), "hidden")}
		if err := r.sheet(targets[attribute(e, "id")], &sheet); err != nil {
			return nil, err
		}
		book.Sheets = append(book.Sheets, sheet)
	}
	return book, nil
}

// targets is in which part each sheet is, by the id of its relation.
func (r *reader) targets() (map[string]string, error) {
	all := make(map[string]string)
	err := r.part("xl/_rels/workbook.xml.rels", func(_ *xml.Decoder, e xml.StartElement) error {
		if e.Name.Local != "Relationship" {
			return nil
		}
		target := attribute(e, "Target")
		if whole, found := strings.CutPrefix(target, "/"); found {
			target = whole
		} else {
			target = path.Join("xl", target)
		}
		all[attribute(e, "Id")] = target
		return nil
	})
	return all, err
}

// shared reads the texts that cells refer to by number.
func (r *reader) shared() error {
	return r.part("xl/sharedStrings.xml", func(d *xml.Decoder, e xml.StartElement) error {
		if e.Name.Local != "si" {
			return nil
		}
		text, err := content(d)
		r.strings = append(r.strings, text)
		return err
	})
}

// content is the text of an element with its formatted parts, without readings.
func content(d *xml.Decoder) (string, error) {
	var b strings.Builder
	inText := false
	for depth := 1; depth > 0; {
		token, err := d.Token()
		if err != nil {
			return "", fmt.Errorf("a text: %w", err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if token.Name.Local == "rPh" {
				if err := d.Skip(); err != nil {
					return "", fmt.Errorf("a text: %w", err)
				}
				continue
			}
			depth++
			inText = token.Name.Local == "t"
		case xml.EndElement:
			depth--
			inText = false
		case xml.CharData:
			if inText {
				b.Write(token)
			}
		}
	}
	return b.String(), nil
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
