package table

import (
	"regexp"
	"strings"
	"testing"
)

func TestBold(t *testing.T) {
	long := strings.Repeat("Long name ", 12)
	columns := []Header{{Name: "place", Label: "P", Kind: Integer}, {Name: "athlete", Label: "Athlete", Priority: Wraps}, {Name: "mark", Label: "Mark", Kind: Mark}}
	v := one(columns,
		[]Cell{IntCell(1), TextCell("Josh Kerr").Strong(), MarkCell(mark(t, "3:45")).Strong()},
		[]Cell{IntCell(2), TextCell("b"), MarkCell(mark(t, "3:45.60"))},
		[]Cell{IntCell(3), TextCell(long).Strong(), Cell{}.Strong()},
	)
	v.Sections[0].Title, v.Sections[0].Tables[0].Title = "A race", "Results"
	out, err := v.Text(Look{Bold: true})
	if err != nil {
		t.Fatal(err)
	}
	got := string(out)
	for _, want := range []string{
		"\x1b[1mA race\x1b[0m\n", "\x1b[1mResults\x1b[0m\n", "\x1b[1mAthlete\x1b[0m ",
		"1  \x1b[1mJosh Kerr\x1b[0m  ", "\x1b[1m3:45\x1b[0m\n", "2  b ", "3:45.60\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%q", want, got)
		}
	}
	for line := range strings.Lines(got) {
		if strings.Count(line, "\x1b[1m") != strings.Count(line, "\x1b[0m") {
			t.Errorf("bold goes on behind the line %q", line)
		}
	}
}

// Bold adds nothing but itself, wherever cells are broken, hung or parted.
func TestBoldKeepsTheText(t *testing.T) {
	sequences := regexp.MustCompile("\x1b\\[[01]m")
	word := "averylongidentifier-of-a-race-that-nobody-could-ever-have-called-so-2024"
	for why, v := range map[string]View{
		"hostile": hostile("\x1b[1m a \u202e"),
		"hung": one([]Header{{Name: "a", Label: "A", Priority: Wraps}, {Name: "b", Label: "B", Priority: Below}, {Name: "c", Label: "C", Priority: Wraps}},
			[]Cell{TextCell(word).Strong(), TextCell(strings.Repeat("b ", 30)).Strong(), TextCell(strings.Repeat("word ", 20))},
			[]Cell{TextCell("x"), TextCell("y").Strong(), TextCell("z").Strong()}),
		"parted": parted(),
	} {
		for _, look := range []Look{{}, {Wide: true}} {
			want, err := v.Text(look)
			if err != nil {
				t.Fatal(err)
			}
			look.Bold = true
			got, err := v.Text(look)
			if err != nil {
				t.Fatal(err)
			}
			if !sequences.Match(got) {
				t.Errorf("%s: nothing is bold", why)
			}
			if plain := sequences.ReplaceAllString(string(got), ""); plain != string(want) {
				t.Errorf("%s: bold changes the text:\n%s\nwant\n%s", why, plain, want)
			}
		}
	}
}

// parted is a table that has to be drawn in parts.
func parted() View {
	columns := []Header{{Name: "name", Label: "Name"}}
	row := []Cell{TextCell("a").Strong()}
	for i := range 30 {
		columns = append(columns, Header{Name: "c" + string(rune('A'+i)), Label: "Point"})
		row = append(row, TextCell("value"))
	}
	row[20] = row[20].Strong()
	v := one(columns, row, append([]Cell{TextCell("b")}, row[1:]...))
	v.Sections[0].Tables[0].Repeats = 1
	return v
}
