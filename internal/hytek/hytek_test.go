package hytek_test

import (
	"flag"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/hytek"
	"github.com/milectl/milectl/internal/sheet/sheettest"
)

var update = flag.Bool("update", false, "write the notes of the samples")

// TestSamples holds the reader to the answers of all samples.
func TestSamples(t *testing.T) {
	sheettest.Texts(t, "hytek-*.*", *update, hytek.Recognizes, hytek.Read)
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
func FuzzRead(f *testing.F) { sheettest.Fuzz(f, "hytek-*.*", hytek.Recognizes, hytek.Read) }

// TestReadingsInBrackets holds that thousandths in brackets behind a mark are its reading.
func TestReadingsInBrackets(t *testing.T) {
	const bar = "===========================================================\n"
	s := hytek.Read("Event 1  Women 100 Meter Dash\n" + bar + "    Name                    Year School                  Finals  Wind\n" + bar +
		"  1 Bee, Ann                   SR Eaglecliff               14.31  2.0 (.304)\n" +
		"  2 Cee, Ann                   SR Eaglecliff               14.32  2.0 (14.318)\n" +
		"  3 Dee, Ann                   SR Eaglecliff               14.33  2.0 (.999)\n")
	for i, want := range []string{"14.304", "14.318", ""} {
		if got := s.Races[0].Rows[i].Thousandths.String(); got != want {
			t.Errorf("%d: %q, not %q: %v", i, got, want, s.Notes)
		}
	}
}

// TestNoRecordOfARow holds that a row below labels that are not known is no record that stood before.
func TestNoRecordOfARow(t *testing.T) {
	t.Parallel()
	const bar = "================================================================\n"
	s := hytek.Read("Event 12  Women 1500 Meter Run\n" + bar + "Pl Who Nat Result L1 L2\n" + bar + " 1 Ada ARCHER ETH 3:50.30 WL\n Meet: M 3:56.57  4/13/2019   Bea Baker\n")
	for _, note := range s.Notes {
		if isRow := strings.Contains(note.Text, "ARCHER"); isRow == strings.Contains(note.Text, "record") && (isRow || strings.Contains(note.Text, "Meet")) {
			t.Errorf("line %d: %s", note.Line, note.Text)
		}
	}
}
