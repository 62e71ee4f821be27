package omega_test

import (
	"flag"
	"testing"

	"github.com/milectl/milectl/internal/omega"
	"github.com/milectl/milectl/internal/sheet/sheettest"
)

var update = flag.Bool("update", false, "write the notes of the samples")

// TestSamples holds the reader to the answers of all samples.
func TestSamples(t *testing.T) {
	sheettest.Texts(t, "*.txt", *update, omega.Recognizes, omega.Read)
}

// FuzzRead holds that whatever is read, nothing panics and every row has a line.
func FuzzRead(f *testing.F) { sheettest.Fuzz(f, "*.txt", omega.Recognizes, omega.Read) }

// TestStartBelowRecords holds that the line of the start is no row of the table of
// records that stands above it.
func TestStartBelowRecords(t *testing.T) {
	s := omega.Read("  RESULTS\n  1500 METRES WOMEN - FINAL\n\n  RECORD   RESULT  NAME  NAT  VENUE  DATE\n  WORLD RECORD  3:48.68  KIPYEGON Faith  KEN  Eugene  5 JUL 2025\n\n" +
		"  14 JUN 2025  19:42 START TIME\n  PLACE NAME            NAT  DATE OF BIRTH  ORDER  RESULT\n  1     ARCHER Ada      GBR  12 MAY 99      4      4:21.07\n")
	if len(s.Races) != 1 || len(s.Races[0].Rows) != 1 {
		t.Fatalf("%+v", s.Races)
	}
	r := s.Races[0]
	if row := r.Rows[0]; row.Athlete != "Ada ARCHER" || row.Born.String() != "1999-05-12" || r.Time != "19:42" || r.Date.String() != "2025-06-14" {
		t.Errorf("%+v at %s on %s", row, r.Time, r.Date)
	}
}
