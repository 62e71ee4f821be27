package oris_test

import (
	"flag"
	"testing"

	"github.com/milectl/milectl/internal/oris"
	"github.com/milectl/milectl/internal/sheet/sheettest"
)

var update = flag.Bool("update", false, "write the notes of the samples")

// TestSamples holds the reader to the answers of all samples.
func TestSamples(t *testing.T) {
	sheettest.Texts(t, "*.txt", *update, oris.Recognizes, oris.Read)
}

// FuzzRead holds that whatever is read, nothing panics and every row has a line.
func FuzzRead(f *testing.F) { sheettest.Fuzz(f, "*.txt", oris.Recognizes, oris.Read) }
