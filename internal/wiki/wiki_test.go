package wiki_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/milectl/milectl/internal/plaintext"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/sheet/sheettest"
	"github.com/milectl/milectl/internal/tabular"
	"github.com/milectl/milectl/internal/wiki"
)

var update = flag.Bool("update", false, "write the notes of the samples")

// TestSamples holds the reader to the answers of all samples.
func TestSamples(t *testing.T) {
	sheettest.Samples(t, "*.txt", *update, func(data []byte) (*sheet.Sheet, error) {
		text, _, err := plaintext.Decode(data)
		if err != nil {
			return nil, err
		}
		if !wiki.Recognizes(text) {
			t.Error("it is not recognized")
		}
		return wiki.Read(text, tabular.Options{}), nil
	})
}

// TestRecognizes holds that tables of other kinds are not taken for those of wikis.
func TestRecognizes(t *testing.T) {
	for _, text := range []string{
		"", "Place;Name;Time\n1;A B;4:12.3\n", "Place|Name|Time\n1|A B|4:12.3\n", "1. A B 4:12.3\n2. C D 4:13.0\n", "1.\n2.\n3.\n", "Results\n1500 m\n",
	} {
		if wiki.Recognizes(text) {
			t.Errorf("%q is recognized", text)
		}
	}
}

// FuzzRead holds that whatever is read, nothing panics and every row has a line.
func FuzzRead(f *testing.F) {
	paths, _ := filepath.Glob(filepath.Join("testdata", "*.txt"))
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
	}
	f.Fuzz(func(t *testing.T, text string) {
		s := wiki.Read(text, tabular.Options{})
		lines := len(plaintext.Lines(text))
		for _, r := range s.Races {
			for _, row := range r.Rows {
				if row.Line < 1 || row.Line > lines {
					t.Errorf("line %d of %d", row.Line, lines)
				}
			}
		}
	})
}

// TestUnmarked holds what a reader sees of the source of a page.
func TestUnmarked(t *testing.T) {
	for source, want := range map[string]string{
		"| {{gold1}} || [[Josh Kerr]]":                          "| 1 || Josh Kerr",
		"[[Jakob Ingebrigtsen|J. Ingebrigtsen]]":                "J. Ingebrigtsen",
		"{{flagIOCathlete|[[Josh Kerr]]|GBR|2024 Summer}}":      "Josh Kerr (GBR)",
		"{{flagIOC|GBR|2024 Summer}}":                           "GBR",
		"{{flag|USA}} {{USA}}":                                  "USA USA",
		"{{nowrap|{{flagicon|KEN}} [[Reynold Cheruiyot]]}}":     "KEN Reynold Cheruiyot",
		"{{sortname|Josh|Kerr}}":                                "Josh Kerr",
		"'''3:45.34''' {{AthAbbr|NR}}<ref>A report|x</ref><br>": "3:45.34 NR",
		"{{DNF}} {{abbr|SB|season's best}} [[File:a.png|20px]]": "DNF SB",
		"3:46.22<ref name=\"a\" /> &ndash; x":                   "3:46.22 – x",
		"{{unknown":                                             "unknown",
		"a }} b ]]":                                             "a }} b ]]",
	} {
		if got := wiki.Unmarked(source); got != want {
			t.Errorf("%q is %q, not %q", source, got, want)
		}
	}
}
