package importing

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"iter"
	"path/filepath"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/athlib"
	"github.com/milectl/milectl/internal/hytek"
	"github.com/milectl/milectl/internal/lif"
	"github.com/milectl/milectl/internal/omega"
	"github.com/milectl/milectl/internal/opentrack"
	"github.com/milectl/milectl/internal/oris"
	"github.com/milectl/milectl/internal/plaintext"
	"github.com/milectl/milectl/internal/remedy"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/tabular"
	"github.com/milectl/milectl/internal/wa"
	"github.com/milectl/milectl/internal/wiki"
)

// MaxSize is how large a file of results may be, in bytes: a meeting of ten days has
// less.
const MaxSize = 8 << 20

// Format is a kind of files that can be read.
type Format struct {
	Code string
	Name string
	List bool // it names people and has no results

	recognizes func(text string) bool
	read       func(text string, o Options) *sheet.Sheet
}

// Formats are the formats that can be read, in the order in which content is held
// against them: the most particular first.
func Formats() []Format {
	return []Format{
		{Code: tabular.Workbook, Name: "workbooks (XLSX)"},
		{Code: lif.Format, Name: "FinishLynx results", recognizes: lif.Recognizes, read: plain(lif.Read)},
		{Code: lif.StartLists, Name: "FinishLynx start lists", List: true, recognizes: lif.RecognizesStartList, read: plain(lif.ReadStartList)},
		{Code: lif.People, Name: "FinishLynx people", List: true, recognizes: lif.RecognizesPeople, read: plain(lif.ReadPeople)},
		{Code: opentrack.Format, Name: "OpenTrack (JSON)", recognizes: opentrack.Recognizes, read: plain(opentrack.Read)},
		{Code: athlib.Format, Name: "athlib (JSON)", recognizes: athlib.Recognizes, read: plain(athlib.Read)},
		{Code: wa.Format, Name: "World Athletics (JSON)", recognizes: wa.Recognizes, read: plain(wa.Read)},
		{Code: oris.Format, Name: "ORIS sheets, as text", recognizes: oris.Recognizes, read: plain(oris.Read)},
		{Code: omega.Format, Name: "OMEGA and Swiss Timing sheets, as text", recognizes: omega.Recognizes, read: plain(omega.Read)},
		{Code: hytek.Format, Name: "HY-TEK MEET MANAGER results", recognizes: hytek.Recognizes, read: plain(hytek.Read)},
		{Code: tabular.Page, Name: "tables of web pages", recognizes: tabular.RecognizesPage, read: withHeadings(tabular.ReadPage)},
		{Code: wiki.Format, Name: "tables of wikis, as text", recognizes: wiki.Recognizes, read: withHeadings(wiki.Read)},
		{Code: tabular.Format, Name: "tables as text (CSV, TSV)", recognizes: tabular.Recognizes, read: withHeadings(tabular.Read)},
		{Code: tabular.List, Name: "lists without headings, as text", recognizes: tabular.RecognizesList, read: withHeadings(tabular.ReadList)},
	}
}

// plain is a reader that has no options.
func plain(read func(string) *sheet.Sheet) func(string, Options) *sheet.Sheet {
	return func(text string, _ Options) *sheet.Sheet { return read(text) }
}

// withHeadings is a reader of tables.
func withHeadings(read func(string, tabular.Options) *sheet.Sheet) func(string, Options) *sheet.Sheet {
	return func(text string, o Options) *sheet.Sheet { return read(text, o.tables()) }
}

// tables is what the readers of tables are told.
func (o Options) tables() tabular.Options {
	return tabular.Options{Mappings: o.Headings, Event: o.Known.Event}
}

// Codes are the codes of all formats.
func Codes() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, f := range Formats() {
			if !yield(f.Code) {
				return
			}
		}
	}
}

// Error says why a file cannot be read.
type Error struct {
	File    string
	Problem string
	Remedy  string
}

// Error is `FILE: PROBLEM`.
func (e *Error) Error() string { return e.File + ": " + e.Problem }

// Help is what to do instead.
func (e *Error) Help() string { return e.Remedy }

// ReadFile reads a file of results. The error is an [Error] for what is no text, what
// is too large or empty, and what is in no format that is known.
func ReadFile(file File, o Options) (*Read, error) {
	switch {
	case len(file.Data) > MaxSize:
		return nil, &Error{file.Name, fmt.Sprintf("it is larger than %d MiB", MaxSize>>20), "results of a meeting are smaller: cut it into files"}
	case len(bytes.TrimSpace(file.Data)) == 0:
		return nil, &Error{file.Name, "it is empty", "export the results again"}
	}
	read := &Read{File: file.Name, Sum: sumOf(file.Data)}
	if tabular.RecognizesWorkbook(file.Data) && (o.Format == "" || o.Format == tabular.Workbook) {
		var err error
		if read.Sheet, err = tabular.ReadWorkbook(file.Data, o.tables()); err != nil {
			return nil, &Error{file.Name, err.Error(), "save the workbook again, or export it as CSV"}
		}
		return few(file, read)
	}
	if o.Format == tabular.Workbook {
		return nil, &Error{file.Name, "it is no workbook", "leave --from out: the content shows the format"}
	}
	text, encoding, err := plaintext.Decode(file.Data)
	if err != nil {
		return nil, &Error{file.Name, err.Error(), "export the results as text; of a PDF pdftotext -layout makes one"}
	}
	format, err := formatOf(file.Name, text, o)
	if err != nil {
		return nil, err
	}
	read.Encoding, read.Sheet = string(encoding), format.read(text, o)
	if encoding.Assumed() {
		read.Note(0, sheet.Read, "the file does not say its encoding, and is read as "+string(encoding))
		slices.SortStableFunc(read.Notes, order)
	}
	return few(file, read)
}

// few is what was read of a file, settled, but for one of more races than a meeting has.
func few(file File, read *Read) (*Read, error) {
	read.Settle()
	if len(read.Races) > sheet.MaxRaces {
		return nil, &Error{file.Name, fmt.Sprintf("it has more than %d races", sheet.MaxRaces), "cut it into files: nothing of it was read"}
	}
	return read, nil
}

// isMapped reports whether a text is a table by headings that the user has told.
func (f Format) isMapped(text string, o Options) bool {
	return f.Code == tabular.Format && len(o.Headings) > 0 && tabular.HasHeadings(text, o.tables())
}

// sumOf is the SHA-256 of a file, in hexadecimal digits.
func sumOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// formatOf is the format that was named, or that the content shows.
func formatOf(name, text string, o Options) (Format, error) {
	code := o.Format
	for _, f := range Formats() {
		if f.read != nil && (code == f.Code || code == "" && (f.recognizes(text) || f.isMapped(text, o))) {
			return f, nil
		}
	}
	all := strings.Join(slices.Collect(Codes()), ", ")
	if code != "" {
		return Format{}, &Error{name, "no format " + quoted(code), remedy.Word(code, Codes())}
	}
	if ext := strings.TrimPrefix(strings.ToLower(filepath.Ext(name)), "."); ext == lif.Format || ext == "evt" || ext == "ppl" { // no other program names its files so
		return Format{}, &Error{name, "its content is in no known format", "--from " + ext + " reads it as what its name says, and tells what does not fit"}
	}
	return Format{}, &Error{name, "its content is in no known format", "say with --from which it is: " + all + "; of a table, --map tells headings that are not known"}
}
