package table

import (
	"encoding/csv"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/words"
)

func TestSafe(t *testing.T) {
	tests := []struct {
		why, text, want string
	}{
		{"plain text stays", "Josh Kerr | <3:45.34> `'\" \\", "Josh Kerr | <3:45.34> `'\" \\"},
		{"letters of all scripts stay", "Özbilen İlham 山田 Ελένη علي", "Özbilen İlham 山田 Ελένη علي"},
		{"combining marks have a shape", "Jose\u0301", "Jose\u0301"},
		{"blanks of all widths stay", "a\u00a0b\u3000c", "a\u00a0b\u3000c"},
		{"a terminal would change its colour", "\x1b[31mred", `\x1b[31mred`},
		{"C1 controls are escapes of one character", "\u009b31m", `\u009b31m`},
		{"a text is one line", "a\nb\r\nc\td", `a\nb\r\nc\td`},
		{"so it is for readers of Unicode", "a\u2028b\u2029c\u0085d", `a\u2028b\u2029c\u0085d`},
		{"NUL, backspace and delete", "\x00\b\x7f", `\x00\x08\x7f`},
		{"direction marks and overrides", "\u202eabc\u202c \u2066d\u2069 \u200e\u200f\u061c", `\u202eabc\u202c \u2066d\u2069 \u200e\u200f\u061c`},
		{"zero-width characters", "a\u200bb\u200cc\u200dd\u2060e\ufefff", `a\u200bb\u200cc\u200dd\u2060e\ufefff`},
		{"soft hyphens and fillers", "a\u00adb\u034fc\u115fd\u3164e", `a\u00adb\u034fc\u115fd\u3164e`},
		{"variation selectors and tags", "a\ufe0fb\U000e0041c\U000e0100", `a\ufe0fb\U000e0041c\U000e0100`},
		{"private use and noncharacters", "\ue000\uffff\U0010ffff", `\ue000\uffff\U0010ffff`},
		{"bytes that are no UTF-8", "a\xffb\xc3", `a\xffb\xc3`},
		{"the replacement character itself is visible", "\ufffd", "\ufffd"},
	}
	for _, tt := range tests {
		if got := words.Visible(tt.text); got != tt.want {
			t.Errorf("words.Visible(%q): %s\n got %q\nwant %q", tt.text, tt.why, got, tt.want)
		}
	}
}

// hostile puts a text wherever a document can put one.
func hostile(text string) View {
	columns := []Header{
		{Name: "text", Label: "Text"},
		{Name: "list", Label: "List", Kind: List},
		{Name: "date", Label: "Date", Kind: Date},
		{Name: "mark", Label: "Mark", Kind: Mark},
	}
	row := func(text string) []Cell {
		return []Cell{TextCell(text).Linked(text), ListCell([]string{text, text}), DateCell(text), Cell{}.Shown(text)}
	}
	return View{
		Command: "x",
		Fields:  []Field{{Name: "field", Cell: TextCell(text)}},
		Sections: []Section{{
			Title: "a" + text, Lines: []string{"a" + text},
			Tables: []Table{{Name: "rows", Title: "a" + text, Columns: columns, Rows: given(row(text), row("b"))}},
			Notes:  []string{"a" + text},

			Sources: []Link{{"a" + text, text}, {"b", "https://" + text}},
			Page:    "a" + text,
			Further: []Link{{"a" + text, text}},
		}},
		Coverage: "a" + text,
	}
}

// harmless holds of every text: no output has a character that a terminal obeys or a reader cannot see, and no text
// makes a line, a field or an element.
func harmless(t rapid.TB, text string) {
	t.Helper()
	for _, name := range Formats() {
		out, err := hostile(text).Bytes(Format(name))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		got := string(out)
		if name == "table" {
			noWiderThanLines(t, got)
			got = wide(t, hostile(text))
		}
		if !utf8.ValidString(got) {
			t.Errorf("%s of %q: no UTF-8: %q", name, text, got)
		}
		if name == "tsv" {
			got = strings.ReplaceAll(got, "\t", " ")
		}
		if i := strings.IndexFunc(got, func(r rune) bool { return r != '\n' && words.Hidden(r) }); i >= 0 {
			t.Errorf("%s of %q: %q", name, text, got[i:])
		}
		benign, err := hostile("c").Bytes(Format(name))
		if err != nil {
			t.Fatal(err)
		}
		if name == "markdown" {
			got = regexp.MustCompile(`(?m)\n(^- \(\d+\) .*\n)+`).ReplaceAllString(got, "") // what is too long for a table
		}
		if text != "" && strings.Count(got, "\n") != strings.Count(string(benign), "\n") {
			t.Errorf("%s of %q: it makes or takes a line:\n%s", name, text, got)
		}
		if name == "html" {
			onlyLinks(t, got)
			if strings.Count(unlinked(got), "<") != strings.Count(unlinked(string(benign)), "<") {
				t.Errorf("%s of %q: it makes an element:\n%s", name, text, got)
			}
		}
		if name == "table" {
			noTrailingBlanks(t, got)
		}
	}
	readsBack(t, text)
}

func noTrailingBlanks(t rapid.TB, out string) {
	t.Helper()
	for line := range strings.Lines(out) {
		if line = strings.TrimSuffix(line, "\n"); line != strings.TrimRightFunc(line, unicode.IsSpace) {
			t.Errorf("a line ends in a blank: %q", line)
		}
	}
}

// readsBack holds of every text: JSON gives it back as encoding/json would, CSV and TSV have all fields.
func readsBack(t rapid.TB, text string) {
	t.Helper()
	v := hostile(text)
	var object struct {
		Schema, Coverage string
		Rows             []struct{ Text string }
	}
	out, _ := v.Bytes(FormatJSON)
	if err := json.Unmarshal(out, &object); err != nil {
		t.Fatalf("json of %q: %v\n%s", text, err, out)
	}
	want := strings.ToValidUTF8(text, "\ufffd")
	if text != "" && !utf8.ValidString(text) {
		want = string([]rune(text)) // one U+FFFD a byte
	}
	if object.Schema != "milectl/x/v2" || object.Coverage != "a"+want || object.Rows[0].Text != want {
		t.Errorf("json of %q gives back %+q", text, object)
	}
	out, _ = v.Bytes(FormatCSV)
	records, err := csv.NewReader(strings.NewReader(string(out))).ReadAll()
	if err != nil || len(records) != 3 {
		t.Fatalf("csv of %q: %d records, error %v", text, len(records), err)
	}
	for _, field := range slices.Concat(records[1:]...) {
		if field != "" && strings.ContainsAny(field[:1], "=+-@\t\r\n") && !words.IsSignedFigure(field) {
			t.Errorf("csv of %q: a spreadsheet would run %q", text, field)
		}
	}
	out, _ = v.Bytes(FormatTSV)
	for line := range strings.Lines(string(out)) {
		if strings.Count(line, "\t") != 3 {
			t.Errorf("tsv of %q: %q has not 4 fields", text, line)
		}
	}
}

func TestAnyTextIsHarmless(t *testing.T) {
	nasty := []rune("\x00\t\n\r\x1b\x7f\u0085\u009b\u00ad\u200b\u202e\u2028\u2066\ufeff\ufffd|\\`*_[]<>&#\"'=+-@, ;:é山\u0301")
	runes := rapid.OneOf(rapid.SampledFrom(nasty), rapid.Rune())
	texts := rapid.OneOf(
		rapid.StringOfN(runes, 0, 12, -1),
		rapid.Map(rapid.SliceOfN(rapid.Byte(), 0, 12), func(b []byte) string { return string(b) }),
	)
	rapid.Check(t, func(t *rapid.T) { harmless(t, texts.Draw(t, "text")) })
}

func FuzzSafe(f *testing.F) {
	for _, seed := range []string{
		"", "Josh Kerr", "\x1b[31m", "a\nb", "=cmd()", "\u202e", "</td><script>", "| --- |", "\xff\xfe", "山田", "\"\",\"", "\\.", " ",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) { harmless(t, text) })
}
