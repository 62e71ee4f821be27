//go:build !race

package table

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"
	"pgregory.net/rapid"
)

func TestMarksLineUpOnThePoint(t *testing.T) {
	columns := []Header{
		{Name: "mark", Label: "Mark", Kind: Mark},
		{Name: "behind", Label: "Behind", Kind: Margin},
		{Name: "place", Label: "P", Kind: Integer},
		{Name: "athlete", Label: "Athlete"},
	}
	row := func(text, behind string, place int, name string) []Cell {
		return []Cell{MarkCell(mark(t, text)), MarginCell(margin(t, behind)), IntCell(place), TextCell(name)}
	}
	unfinished := row("55.9", "0", 12, "d")
	unfinished[0], unfinished[1] = Cell{}.Shown("DNF"), Cell{}
	derived := row("4:00.1", "11", 13, "e")
	derived[1] = derived[1].Shown("about 11.25 s")
	want := strings.Trim(`
      Mark         Behind   P  Athlete
   3:59.4h         0       -1  a
   3:48            1.5      2  b
   3:48.53      1:02.345    3  c
       DNF                 12  d
   4:00.1   about 11.25 s  13  e
1:02:03            0.2     14  f
     59h          10       15  g
`, "\n") + "\n"
	got := write(t, one(columns,
		row("3:59.4h", "0", -1, "a"),
		row("3:48", "1.5", 2, "b"),
		row("3:48.53", "62.345", 3, "c"),
		unfinished, derived,
		row("1:02:03", "0.2", 14, "f"),
		row("59h", "10", 15, "g"),
	), FormatTable)
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestLabelsAndTextsAreDrawnAsTheyAre(t *testing.T) {
	long := strings.Repeat("Long name of a meeting, ", 10) + "end"
	columns := []Header{{Name: "a", Label: "fooBar_baz, x"}, {Name: "b", Label: ""}, {Name: "c", Label: "UK"}}
	got := wide(t, one(columns, []Cell{TextCell("  indented"), TextCell("x"), TextCell(long)}))
	want := "fooBar_baz, x     UK\n" + "  indented     x  " + long + "\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Texts of letters, wide letters and combining marks keep the next column straight.
func TestColumnsAreStraight(t *testing.T) {
	letters := rapid.SampledFrom([]string{"a", "é", "e\u0301", "山", "田", "한", "ａ", "Ω", "ß", "İ", "ъ", "\u3000", "—", "‘", " "})
	columns := []Header{{Name: "name", Label: "Name"}, {Name: "end", Label: "!"}}
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfN(rapid.SliceOfN(letters, 1, 20), 1, 6).Draw(t, "names")
		var rows [][]Cell
		for _, name := range names {
			rows = append(rows, []Cell{TextCell(strings.Join(name, "")), TextCell("!")})
		}
		out, err := one(columns, rows...).Bytes(FormatTable)
		if err != nil {
			t.Fatal(err)
		}
		label, _, _ := strings.Cut(string(out), "!")
		for line := range strings.Lines(string(out)) {
			if name, _, _ := strings.Cut(line, "!"); displaywidth.String(name) != len(label) {
				t.Fatalf("the second column is not straight:\n%s", out)
			}
		}
	})
}

// The library follows the locale unless told not to; it reads the environment when the process starts.
func TestEveryLocaleGivesTheSameBytes(t *testing.T) {
	for _, env := range []string{"LC_ALL=ja_JP.UTF-8", "RUNEWIDTH_EASTASIAN=1", "LC_ALL=zh_TW.UTF-8", "LC_ALL=C"} {
		cmd := exec.Command(os.Args[0], "-test.run=^(TestGolden|TestColumnsAreStraight)$")
		cmd.Env = append(os.Environ(), env)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", env, err, out)
		}
	}
}
