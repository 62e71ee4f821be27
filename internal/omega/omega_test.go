package omega_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/milectl/milectl/internal/omega"
	"github.com/milectl/milectl/internal/plaintext"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/sheet/sheettest"
	"github.com/milectl/milectl/internal/timing"
)

var update = flag.Bool("update", false, "write the notes of the samples")

// TestSamples holds the reader to the answers of all samples.
func TestSamples(t *testing.T) {
	sheettest.Samples(t, "*.txt", *update, func(data []byte) (*sheet.Sheet, error) {
		text, _, err := plaintext.Decode(data)
		if err == nil && !omega.Recognizes(text) {
			t.Error("it is not recognized")
		}
		return omega.Read(text), err
	})
}

// FuzzRead holds that whatever is read, nothing panics and every row has a line.
func FuzzRead(f *testing.F) {
	paths, err := filepath.Glob(filepath.Join("testdata", "*.txt"))
	if err != nil || len(paths) == 0 {
		f.Fatal(paths, err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
	}
	f.Fuzz(func(t *testing.T, text string) {
		_ = omega.Recognizes(text)
		s := omega.Read(text)
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
	})
}
