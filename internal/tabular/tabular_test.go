package tabular_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/plaintext"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/sheet/sheettest"
	"github.com/milectl/milectl/internal/tabular"
)

var update = flag.Bool("update", false, "write the notes of the samples")

func text(t *testing.T, data []byte) string {
	t.Helper()
	text, _, err := plaintext.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// TestSamples holds the three doors to the answers of all samples.
func TestSamples(t *testing.T) {
	for _, pattern := range []string{"csv-*.csv", "tsv-*.tsv"} {
		sheettest.Samples(t, pattern, *update, func(data []byte) (*sheet.Sheet, error) {
			text := text(t, data)
			if !tabular.Recognizes(text) || tabular.RecognizesPage(text) || tabular.RecognizesWorkbook(data) {
				t.Error("it is not recognized")
			}
			return clubs(tabular.Read(text, tabular.Options{})), nil
		})
	}
	sheettest.Samples(t, "list-*.txt", *update, func(data []byte) (*sheet.Sheet, error) {
		text := text(t, data)
		if !tabular.RecognizesList(text) || tabular.Recognizes(text) {
			t.Error("it is not recognized")
		}
		return clubs(tabular.ReadList(text, tabular.Options{})), nil
	})
	sheettest.Samples(t, "page-*.htm*", *update, func(data []byte) (*sheet.Sheet, error) {
		s := tabular.ReadPage(text(t, data), tabular.Options{})
		if tabular.RecognizesPage(text(t, data)) != (len(s.Races) > 0) {
			t.Error("it is not recognized")
		}
		return s, nil
	})
	sheettest.Samples(t, "xlsx-*.xlsx", *update, func(data []byte) (*sheet.Sheet, error) {
		if !tabular.RecognizesWorkbook(data) {
			t.Error("it is not recognized")
		}
		s, err := tabular.ReadWorkbook(data, tabular.Options{})
		if err != nil {
			return nil, err
		}
		return clubs(s), nil
	})
}

// clubs takes away the nations of rows that have a club too: the answers name the
// club there.
func clubs(s *sheet.Sheet) *sheet.Sheet {
	for i := range s.Races {
		for j := range s.Races[i].Rows {
			if row := &s.Races[i].Rows[j]; row.Club != "" {
				row.Nation = ""
			}
		}
	}
	return s
}

// TestMapping holds that headings of the user's own are read as mapped.
func TestMapping(t *testing.T) {
	const table = "Wer;Klubb;Uhr;Erste Runde\n1500m Frauen\nJanna Kell;SC Weil;4:12,30;66,1\n"
	options := tabular.Options{}
	for _, text := range []string{"Wer=athlete", " Uhr = Mark", "erste runde=400m"} {
		m, err := tabular.ReadMapping(text)
		if err != nil {
			t.Fatal(err)
		}
		options.Mappings = append(options.Mappings, m)
	}
	s := tabular.Read(table, options)
	if len(s.Races) != 1 || len(s.Races[0].Rows) != 1 {
		t.Fatalf("%d races: %v", len(s.Races), s.Notes)
	}
	row := s.Races[0].Rows[0]
	got := []string{s.Races[0].Event.Code(), row.Athlete, row.Club, row.Mark.String(), row.Splits[0].Mark.String()}
	if diff := cmp.Diff([]string{"1500m", "Janna Kell", "SC Weil", "4:12.30", "1:06.1"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for _, text := range []string{"", "Zeit", "Zeit=", "=mark", "Zeit=wann", "Zeit=0m"} {
		if m, err := tabular.ReadMapping(text); err == nil {
			t.Errorf("%q is read as %v", text, m)
		}
	}
}

// TestComments holds that lines of comments say nothing of a race, that a line which
// begins with # and holds headings is none, and that roles are read.
func TestComments(t *testing.T) {
	for text, titles := range map[string]string{
		"# race: 5000 m, men, 2023-01-02\nWomen 1500m\nName,Time,Role\nAda Brook,4:02.11,pacemaker\n": "Women 1500m",
		"#mile\n# \"5 km\nWomen 1500m\nName,Time,Role\nAda Brook,4:02.11,PM\n":                        "Women 1500m",
		"Women 1500m\n# Pos,Name,Time,Role\n1,Ada Brook,4:02.11,hare\n":                               "Women 1500m",
	} {
		s := tabular.Read(text, tabular.Options{})
		if len(s.Races) != 1 || len(s.Races[0].Rows) != 1 {
			t.Errorf("%q: %d races: %v", text, len(s.Races), s.Notes)
			continue
		}
		got := []string{s.Races[0].Title, s.Races[0].Date.String(), s.Races[0].Rows[0].Athlete, string(s.Races[0].Rows[0].Role)}
		if diff := cmp.Diff([]string{titles, "", "Ada Brook", "pacemaker"}, got); diff != "" {
			t.Errorf("%q (-want +got)\n%s", text, diff)
		}
	}
}

// FuzzRead holds that whatever is read, nothing panics and every row has a line.
func FuzzRead(f *testing.F) {
	for _, pattern := range []string{"*.csv", "*.tsv", "*.htm*", "*.txt"} {
		paths, _ := filepath.Glob(filepath.Join("testdata", pattern))
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(string(data))
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		lines := len(plaintext.Lines(text))
		sheettest.InLines(t, tabular.Read(text, tabular.Options{}), lines)
		tabular.RecognizesList(text)
		sheettest.InLines(t, tabular.ReadList(text, tabular.Options{}), lines)
		sheettest.InLines(t, tabular.ReadPage(text, tabular.Options{}), lines)
	})
}

// FuzzReadWorkbook holds that no bytes make the reader of workbooks panic.
func FuzzReadWorkbook(f *testing.F) {
	paths, _ := filepath.Glob(filepath.Join("testdata", "*.xlsx"))
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		const rows = 1 << 21
		if s, err := tabular.ReadWorkbook(data, tabular.Options{}); err == nil {
			sheettest.InLines(t, s, rows)
		}
	})
}
