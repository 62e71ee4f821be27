package lif_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/lif"
	"github.com/milectl/milectl/internal/plaintext"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/sheet/sheettest"
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

func sample(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return text(t, data)
}

// TestSamples holds the reader to the answers of all samples. Those without names are
// joined with the lists beside them.
func TestSamples(t *testing.T) {
	sheettest.Samples(t, "*.lif", *update, func(data []byte) (*sheet.Sheet, error) {
		text := text(t, data)
		if !lif.Recognizes(text) || lif.RecognizesStartList(text) || lif.RecognizesPeople(text) {
			t.Error("it is not recognized")
		}
		s := lif.Read(text)
		if key := s.Races[0].Key; key.Event == 14 && s.Races[0].Rows[0].Name() == "" || key == (sheet.Key{Event: 18, Round: 1, Heat: 2}) {
			lif.Join(s, []*sheet.Sheet{lif.ReadStartList(sample(t, "evt-three-events.evt")), lif.ReadPeople(sample(t, "ppl-three-events.ppl"))})
		}
		return s, nil
	})
}

// TestLists holds that lists of people have no results.
func TestLists(t *testing.T) {
	sheettest.Samples(t, "*.evt", *update, func(data []byte) (*sheet.Sheet, error) {
		if text := text(t, data); !lif.RecognizesStartList(text) || lif.Recognizes(text) || lif.RecognizesPeople(text) {
			t.Error("it is not recognized")
		}
		return lif.ReadStartList(text(t, data)), nil
	})
	sheettest.Samples(t, "*.ppl", *update, func(data []byte) (*sheet.Sheet, error) {
		if text := text(t, data); !lif.RecognizesPeople(text) || lif.Recognizes(text) || lif.RecognizesStartList(text) {
			t.Error("it is not recognized")
		}
		return lif.ReadPeople(text(t, data)), nil
	})
}

// TestSiblings holds what files say that were written by programs of other settings:
// other signs between fields, decimal commas, minus signs, ties with a sign, twelve hours.
func TestSiblings(t *testing.T) {
	for _, test := range []struct{ why, text, want string }{
		{"semicolons", "14;1;1;800m Herren;;;;;;800;19:07:51.33\n1;61;1;Maier;Uwe;TV;1:52,06;;1:52,06;;\n;62;2;Huber;Ole;TV;;;;;\n", "19:07 Uwe Maier 1 1:52.06, Ole Huber 0 "},
		{"tabs", "14\t1\t1\t800m Herren\t\t\t\t\t\t800\t19:07:51.33\n1\t61\t1\tMaier\tUwe\tTV\t1:52.06\t\t1:52.06\t\t\n", "19:07 Uwe Maier 1 1:52.06"},
		{"am and pm", "14,1,1,800m Men,,,,,,800,7:07:51.33 PM\n1,61,1,Maier,Uwe,TV,1:52.06,,1:52.06,,\n", "19:07 Uwe Maier 1 1:52.06"},
		{"ties with a sign, ends of lines of other systems", "14,1,1,800m Men,,,,,,800,19:07\r=1,61,1,Maier,Uwe,TV,\"1:52,06\",,,,\r=1,62,2,Huber,Ole,TV,\"1:52,06\",,,,\r", "19:07 Uwe Maier 1 1:52.06, Ole Huber 1 1:52.06"},
	} {
		if !lif.Recognizes(test.text) {
			t.Errorf("%s: not recognized", test.why)
		}
		r := lif.Read(test.text).Races[0]
		var rows []string
		for _, row := range r.Rows {
			rows = append(rows, fmt.Sprintf("%s %d %s", row.Athlete, row.Place, row.Mark))
		}
		if got := r.Time + " " + strings.Join(rows, ", "); got != test.want {
			t.Errorf("%s: %q, not %q", test.why, got, test.want)
		}
	}
}

// TestCut holds that a file which ends within a row is no full list.
func TestCut(t *testing.T) {
	const text = "14,1,1,800m Men,,,,,,800,19:07:51.33\n1,61,1,Maier,Uwe,TV,1:52.06,,1:52.06,,\n2,62"
	if r := lif.Read(text).Races[0]; !r.Partial || len(r.Rows) != 1 {
		t.Errorf("%d rows, partial %v", len(r.Rows), r.Partial)
	}
	if r := lif.Read(text[:len(text)-len("2,62")]).Races[0]; r.Partial {
		t.Error("a whole file is partial")
	}
}

// FuzzRead holds that whatever is read, nothing panics and every row has a line.
func FuzzRead(f *testing.F) {
	for _, name := range []string{"lif-dead-heat-thousandths.lif", "lif-hundredths-splits.lif", "lif-delta-to-winner.lif", "evt-three-events.evt"} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
	}
	f.Fuzz(func(t *testing.T, text string) {
		s := lif.Read(text)
		sheettest.InText(t, s, text)
		lif.Join(s, []*sheet.Sheet{lif.ReadStartList(text), lif.ReadPeople(text)})
	})
}
