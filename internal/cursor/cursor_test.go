package cursor

import (
	"fmt"
	"strings"
	"testing"
)

// written is a place in short: its path, a colon behind a key, and what stands before the cursor.
func written(p Place, before string) string {
	var text strings.Builder
	for i, step := range p.Path {
		switch {
		case step.Index >= 0:
			fmt.Fprintf(&text, "[%d]", step.Index)
		case i == len(p.Path)-1 && p.OfKey:
			return text.String() + " key " + before + "|"
		default:
			text.WriteString("/" + step.Key)
		}
	}
	return text.String() + " " + before + "|"
}

func TestTyping(t *testing.T) {
	for _, test := range []struct{ why, text, want string }{
		{"the first key", "ki|", " ki|"},
		{"a key behind others", "kind: race\nna|", " key na|"},
		{"a key before others", "na|\nkind: race", " key na|"},
		{"a key whose colon stands there", "na|me: X\nkind: race", " key na|"},
		{"a value", "kind: ra|", "/kind ra|"},
		{"a value that is not begun", "kind: |\nname: X", "/kind |"},
		{"a value in quotes", "time: \"12|\"", "/time 12|"},
		{"a value in quotes that are not closed", "time: \"12|\nname: X", "/time 12|"},
		{"an empty line is a key of the map in whose column it is", "venue:\n  city: Oslo\n|", " key |"},
		{"or of the inner one", "venue:\n  city: Oslo\n  |", "/venue key |"},
		{"the first of what holds more", "venue:\n  ci|\nname: X", "/venue ci|"},
		{"a map in brackets", "venue: {ci|}", "/venue key ci|"},
		{"that is not closed", "results:\n  - {place: 1, ath|\n  - {place: 2}\n", "/results[0] key ath|"},
		{"with nothing typed", "results:\n  - {place: 1, |}\n", "/results[0] key |"},
		{"a value in it", "results:\n  - {place: 1, athlete: Josh K|, nation: GBR}\n", "/results[0]/athlete Josh K|"},
		{"a value in it that is not begun", "results:\n  - {place: 1, athlete: |, nation: GBR}\n", "/results[0]/athlete |"},
		{"the last value of one that is not closed", "results:\n  - {place: 1, nation: G|\nsources: {}", "/results[0]/nation G|"},
		{"over several lines", "venue: {\n  city: Oslo,\n  co|\n}", "/venue key co|"},
		{"a list in brackets", "results:\n  - {flags: [NR, P|]}", "/results[0]/flags[1] P|"},
		{"that is empty", "results:\n  - {flags: [|]}", "/results[0]/flags[0] |"},
		{"a list of lines", "results:\n  - athlete: A\n    flags:\n      - N|", "/results[0]/flags[0] N|"},
		{"an item that is not begun", "results:\n  - place: 1\n  - |", "/results[1] |"},
		{"a key in an item", "results:\n  - place: 1\n    |\n  - place: 2", "/results[0] key |"},
		{"a list in the column of its key", "results:\n- place: 1\n  ath|\nname: X", "/results[0] key ath|"},
		{"letters beyond ASCII", "name: Zoë Ünal|\n", "/name Zoë Ünal|"},
		{"a comment", "kind: race # and|", "none"},
		{"a comment of its own", "# and|\nkind: race", "none"},
	} {
		offset := strings.Index(test.text, "|")
		at, before, ok := Typing(test.text[:offset]+test.text[offset+1:], offset)
		got := "none"
		if ok {
			got = written(at, before)
		}
		if got != test.want {
			t.Errorf("%s: %q is %q, want %q", test.why, test.text, got, test.want)
		}
	}
}

// FuzzTyping: no text is too broken to be typed in, and each place lies in the text.
func FuzzTyping(f *testing.F) {
	for _, text := range []string{"kind: race\nresults:\n  - {place: 1, flags: [NR, ", "a: |\n  b\nc: 'it''s'", "- - {[}]", "\"\\", "---\na:\n- b\n -c", "\t- {\r\n: :,,"} {
		f.Add(text, len(text)/2)
	}
	f.Fuzz(func(t *testing.T, text string, offset int) {
		if offset < 0 || offset > len(text) {
			return
		}
		at, before, ok := Typing(text, offset)
		if ok && (at.Node.Start < 0 || at.Node.End > len(text) || at.Node.Start > at.Node.End || !strings.HasSuffix(text[:offset], before)) {
			t.Errorf("%q at %d: %+v", text, offset, at.Node)
		}
		Scalars(Read(text), func(p Place) bool {
			if p.Node.Start > p.Node.End || p.Node.End > len(text) {
				t.Errorf("%q: %+v", text, p.Node)
			}
			return true
		})
	})
}
