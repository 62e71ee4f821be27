package hytek_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/milectl/milectl/internal/hytek"
	"github.com/milectl/milectl/internal/plaintext"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/sheet/sheettest"
	"github.com/milectl/milectl/internal/timing"
)

var update = flag.Bool("update", false, "write the notes of the samples")

// TestSamples holds the reader to the answers of all samples.
func TestSamples(t *testing.T) {
	sheettest.Samples(t, "hytek-*.*", *update, func(data []byte) (*sheet.Sheet, error) {
		text, _, err := plaintext.Decode(data)
		if err != nil {
			return nil, err
		}
		if !hytek.Recognizes(text) {
			t.Error("it is not recognized")
		}
		return hytek.Read(text), nil
	})
}

// TestRecognizes holds that files of other formats are none of this.
func TestRecognizes(t *testing.T) {
	for _, text := range []string{
		"",
		"14,1,2,Boys 1500 Meter Run,,,,,,1500,14:07:51\n", "Name;Verein;Zeit\nA;B;4:12,3\n", "<html><body><table><tr><td>Name</td></tr></table></body></html>",
		"Rank Name Nat Mark\n 1 A B GBR 3:50.00\n", "RESULTS\n--------\nNo plan\n",
	} {
		if hytek.Recognizes(text) {
			t.Errorf("%q is recognized", text)
		}
		hytek.Read(text)
	}
}

// FuzzRead holds that whatever is read, nothing panics and every row has a line.
func FuzzRead(f *testing.F) {
	paths, err := filepath.Glob("testdata/hytek-*.*")
	if err != nil || len(paths) == 0 {
		f.Fatal(err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		text, _, err := plaintext.Decode(data)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		hytek.Recognizes(text)
		s := hytek.Read(text)
		lines := len(plaintext.Lines(text))
		for _, r := range s.Races {
			for _, row := range r.Rows {
				if row.Line < 1 || row.Line > lines {
					t.Errorf("line %d of %d", row.Line, lines)
				}
				if !row.Thousandths.IsZero() && row.Thousandths.RoundUp(timing.Hundredth) != row.Mark {
					t.Errorf("line %d: %s, reading %s", row.Line, row.Mark, row.Thousandths)
				}
			}
		}
		for _, n := range s.Notes {
			if n.Line < 0 || n.Line > lines {
				t.Errorf("note on line %d of %d", n.Line, lines)
			}
		}
	})
}
