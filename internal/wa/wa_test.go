package wa_test

import (
	"flag"
	"testing"

	"github.com/milectl/milectl/internal/sheet/sheettest"
	"github.com/milectl/milectl/internal/wa"
)

var update = flag.Bool("update", false, "write the notes of the samples")

// TestSamples holds the reader to the answers of all samples.
func TestSamples(t *testing.T) {
	sheettest.Texts(t, "*.json", *update, wa.Recognizes, wa.Read)
}

// FuzzRead holds that whatever is read, nothing panics and every row has a line.
func FuzzRead(f *testing.F) { sheettest.Fuzz(f, "*.json", wa.Recognizes, wa.Read) }
