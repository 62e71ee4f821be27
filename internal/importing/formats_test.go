//go:build !race

package importing_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/importing"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/tabular"
)

// samples are the samples of all readers, with the format that their content shows.
func samples(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, folder := range []string{"lif", "hytek", "tabular", "wiki", "opentrack", "athlib", "wa", "omega", "oris"} {
		files, err := filepath.Glob(filepath.Join("..", folder, "testdata", "*.*"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %d samples, %v", folder, len(files), err)
		}
		for _, file := range files {
			if filepath.Base(file) == "page-no-results.html" {
				continue // a page that has none is refused
			}
			format := folder
			switch ext := filepath.Ext(file); {
			case folder == "lif":
				format = ext[1:]
			case ext == ".xlsx":
				format = "xlsx"
			case folder == "tabular" && (ext == ".html" || ext == ".htm"):
				format = "html"
			case folder == "tabular" && ext == ".txt":
				format = "list"
			case folder == "tabular":
				format = "csv"
			}
			all[file] = format
		}
	}
	return all
}

func read(t *testing.T, name string) (*importing.Read, error) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return importing.ReadFile(importing.File{Name: filepath.Base(name), Data: data}, importing.Options{})
}

// TestFormats holds that the content of every sample shows its format.
func TestFormats(t *testing.T) {
	for file, format := range samples(t) {
		got, err := read(t, file)
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		if got.Format != format {
			t.Errorf("%s: read as %s, not %s", file, got.Format, format)
		}
	}
}

// TestDocuments holds that every race of every sample makes a document without errors,
// or that something is asked, or a finding says what is wrong; and that the document
// has the marks and the places of the rows.
func TestDocuments(t *testing.T) {
	day := someDay(t)
	mile, err := event.Parse("mile")
	if err != nil {
		t.Fatal(err)
	}
	documents := 0
	for file := range samples(t) {
		got, err := read(t, file)
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		known := importing.Known{Event: mile, Sex: race.Men, Date: day, Round: race.Final, Competition: "meeting", Name: "A Race"}
		all := importing.Of([]*importing.Read{got}, known, importing.Empty())
		for _, r := range all.Races {
			if len(r.Text) == 0 {
				if len(r.Findings) == 0 && r.Outcome() != importing.NoResults {
					t.Errorf("%s:%d: neither a document nor a finding", file, r.Line)
				}
				continue
			}
			documents++
			doc := document.Decode(document.Name{File: r.ID + ".yaml", ID: r.ID, Place: document.Race}, r.Text)
			if doc.Malformed() {
				t.Errorf("%s:%d: %s", file, r.Line, doc.Findings[0].Message)
				continue
			}
			holdRows(t, file, r, doc.Race)
		}
	}
	if documents < 100 {
		t.Errorf("only %d documents", documents)
	}
}

// holdRows holds a document to the rows that it was made of.
func holdRows(t *testing.T, file string, r *importing.Race, made *race.Race) {
	t.Helper()
	if len(made.Results) != len(r.Race.Results) {
		t.Errorf("%s:%d: %d results of %d", file, r.Line, len(made.Results), len(r.Race.Results))
		return
	}
	for i := range made.Results {
		a, b := &made.Results[i], &r.Race.Results[i]
		if a.Name() != b.Name() || a.Mark != b.Mark || a.Place != b.Place || a.Status != b.Status || a.Thousandths != b.Thousandths || len(a.Splits) != len(b.Splits) {
			t.Errorf("%s:%d: %+v, not %+v", file, r.Line, *a, *b)
		}
	}
}

// TestReadTwice holds that a file which was read before makes no document: that all its
// races are found by its sum.
func TestReadTwice(t *testing.T) {
	file := filepath.Join("..", "hytek", "testdata", "hytek-two-sections-merged.htm")
	got, err := read(t, file)
	if err != nil {
		t.Fatal(err)
	}
	first := importing.Of([]*importing.Read{got}, importing.Known{Competition: "meeting"}, importing.Empty())
	there := importing.Empty()
	for _, r := range first.Races {
		there.Add(r.Race, first.Files)
	}
	again, err := read(t, file)
	if err != nil {
		t.Fatal(err)
	}
	second := importing.Of([]*importing.Read{again}, importing.Known{}, there)
	if len(second.Questions) > 0 {
		t.Errorf("it is asked about: %+v", second.Questions)
	}
	for i, r := range second.Races {
		if r.Outcome() != importing.ThereAlready || r.ID != first.Races[i].ID {
			t.Errorf("%s: %s, %s", first.Races[i].ID, r.ID, r.Outcome())
		}
	}
}

// TestUnreadable holds what is refused, and that each refusal says what to do.
func TestUnreadable(t *testing.T) {
	for name, data := range map[string][]byte{
		"empty":        nil,
		"blank":        []byte(" \n\n\t\n"),
		"binary":       {0x7F, 'E', 'L', 'F', 0, 0, 1, 2, 3, 0, 0, 9},
		"a picture":    append([]byte("\x89PNG\r\n\x1a\n"), make([]byte, 100)...),
		"prose":        []byte("It was a fine race, and everybody was tired.\n"),
		"a document":   []byte("kind: race\nname: A\n"),
		"too large":    slices.Repeat([]byte("1,2,3\n"), importing.MaxSize/6+1),
		"a broken zip": []byte("PK\x03\x04 and nothing else"),
		"json":         []byte(`{"some": "thing"}`),
		"a page":       []byte("<html><body><p>No table</p></body></html>"),
	} {
		got, err := importing.ReadFile(importing.File{Name: name, Data: data}, importing.Options{})
		if err == nil {
			t.Errorf("%s: read as %s", name, got.Format)
			continue
		}
		if !strings.HasPrefix(err.Error(), name+": ") || diag.Help(err) == "" {
			t.Errorf("%s: %v, help %q", name, err, diag.Help(err))
		}
	}
}

// TestCut holds that a sample that is cut anywhere is read or refused, and never makes
// a document of rows that are not in it.
func TestCut(t *testing.T) {
	for file := range samples(t) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range []int{7, 3, 2} {
			cut := data[:len(data)/part]
			got, err := importing.ReadFile(importing.File{Name: file, Data: cut}, importing.Options{})
			if err != nil {
				continue
			}
			lines := strings.Count(string(cut), "\n") + strings.Count(string(cut), "\r") + 1
			for _, r := range got.Races {
				for _, row := range r.Rows {
					if got.Format != "xlsx" && (row.Line < 1 || row.Line > lines) {
						t.Errorf("%s cut to 1/%d: a row on line %d of %d", file, part, row.Line, lines)
					}
				}
			}
		}
	}
}

// TestTooManyResults holds that a race of more results than a document holds is told,
// and that nothing of it becomes one.
func TestTooManyResults(t *testing.T) {
	var text strings.Builder
	text.WriteString("14,1,1,Women 1500 Meter Run,,,,,,1500,19:07:51.3316\n")
	for range 10_001 {
		text.WriteString("1,61,1,Archer,Ada,AC,4:23.067,,4:23.067,,\n")
	}
	got, err := importing.ReadFile(importing.File{Name: "big.lif", Data: []byte(text.String())}, importing.Options{})
	if err != nil {
		t.Fatal(err)
	}
	all := importing.Of([]*importing.Read{got}, importing.Known{Date: someDay(t), Round: race.Final, Competition: "meeting"}, importing.Empty())
	if r := all.Races[0]; r.Outcome() != importing.IsFaulty || len(r.Text) > 0 || !strings.Contains(r.Findings[0].Message, "10001 results") || len(all.Newcomers) > 0 {
		t.Errorf("%s, %v", r.Outcome(), r.Findings)
	}
}

// TestMappedHeadings holds that headings which the user has told show a table, whatever
// its language.
func TestMappedHeadings(t *testing.T) {
	headings := []tabular.Mapping{{Heading: "Место", Column: "place"}, {Heading: "Имя", Column: "athlete"}, {Heading: "Время", Column: "mark"}}
	data := []byte("Место;Имя;Время\n1;Анна Иванова;4:12,35\n2;Ольга Петрова;4:13,00\n")
	got, err := importing.ReadFile(importing.File{Name: "a.csv", Data: data}, importing.Options{Headings: headings})
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Races) != 1 || len(got.Races[0].Rows) != 2 || got.Races[0].Rows[1].Mark.String() != "4:13.00" {
		t.Errorf("%+v", got.Races)
	}
}

// TestFindingsOnce holds that what is found in a document is told once.
func TestFindingsOnce(t *testing.T) {
	got, err := read(t, filepath.Join("..", "wa", "testdata", "wa-like-bom.json"))
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, r := range importing.Of([]*importing.Read{got}, importing.Known{Competition: "meeting"}, importing.Empty()).Races {
		for _, f := range r.Findings {
			text := r.ID + " " + f.Pos.String() + " " + f.Message
			if seen[text] {
				t.Errorf("twice: %s", text)
			}
			seen[text] = true
		}
	}
	if len(seen) == 0 {
		t.Error("nothing is found")
	}
}
