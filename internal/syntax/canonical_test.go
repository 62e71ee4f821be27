//go:build !race

package syntax

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// bothWays reads a text by the canonical reader and by the one for all texts, and tells
// where the first is not what the second says. It tells too whether the text is
// canonical at all.
func bothWays(text string) (canonical bool, problem string) {
	src := NewSource(text)
	quick, whole := NewFindings("x.yaml", src), NewFindings("x.yaml", src)
	got := readCanonical(src, quick, used())
	if got == nil {
		if quick.Count() > 0 {
			return false, "a finding, and no nodes"
		}
		return false, ""
	}
	want := readAny(src, whole)
	if want == nil {
		return true, "yaml.v3 finds fault: " + whole.All()[0].Message
	}
	if reflect.DeepEqual(tidy(want), tidy(got)) && reflect.DeepEqual(quick.All(), whole.All()) { // many times faster than a difference
		return true, ""
	}
	return true, cmp.Diff(want, got, cmp.AllowUnexported(Node{}, place{}, children{})) + cmp.Diff(whole.All(), quick.All())
}

// used is memory in which another document was read before: nothing of that may show.
func used() *Memory {
	memory := new(Memory)
	src := NewSource("a:\n  - {b: c, d: [e, f]}\n  - g: \"h\"\n    i: [{j: k}]\nl: {m: [], n: {}}\n")
	if readCanonical(src, NewFindings("", src), memory) == nil {
		panic("the other document is not canonical")
	}
	return memory
}

// tidy makes nothing of lists and maps without children, of which Go knows two kinds.
func tidy(n *Node) *Node {
	switch {
	case len(n.Pairs())+len(n.Items()) == 0:
		n.children = nil
	case len(n.Items()) == 0:
		n.children.items = nil
	case len(n.Pairs()) == 0:
		n.children.pairs = nil
	}
	for _, p := range n.Pairs() {
		tidy(p.Value)
	}
	for _, item := range n.Items() {
		tidy(item)
	}
	return n
}

// TestDocumentsAreCanonical holds that every document that milectl brings along takes the
// fast way.
func TestDocumentsAreCanonical(t *testing.T) {
	for _, text := range documents(t, "../../races") {
		if canonical, problem := bothWays(text); !canonical || problem != "" {
			t.Errorf("read as canonical: %t, %s\n%s", canonical, problem, text[:min(len(text), 200)])
		}
	}
}

// TestUsualLetters holds that there is nothing to report of the letters that the reader
// does not look at again, alone and two together.
func TestUsualLetters(t *testing.T) {
	src := NewSource("")
	for a := 'À'; a < 'ſ'; a++ {
		for b := 'À'; b < 'ſ'; b++ {
			n := &Node{Kind: Scalar, Style: Plain, Text: "x" + string(a) + string(b)}
			found := NewFindings("x.yaml", src)
			isTwice(src, n, found)
			isSeen := hidden(a, 'x') == "" && hidden(b, a) == ""
			if isUsual(a, 'x') && isUsual(b, string(a)[1]) && (found.Count() > 0 || !isSeen) {
				t.Errorf("%q: there is something to report", n.Text)
			}
		}
	}
}

func TestCanonicalReading(t *testing.T) {
	for _, tt := range []struct {
		why, text string
		canonical bool
	}{
		{"a map", "a: 1\nb: x y\n", true},
		{"no line break at the end", "a: 1", true},
		{"comments and blank lines", "# top\na: 1  # behind\n\n# between\nb: 2\n# end\n", true},
		{"a comment behind a key", "a:  # here\n  b: 1\n", true},
		{"nested maps", "a:\n  b:\n    c: 1\n  d: 2\ne: 3\n", true},
		{"a list of maps", "a:\n  - b: 1\n    c: 2\n  - {b: 1, c: [x, \"y\"]}\n", true},
		{"a list of words", "a:\n  - b\n  - c d\n", true},
		{"wide letters", "a: \"山田 太郎\"\nb: {é: ü, c: x}\n", true},
		{"signs in quotes", "a: \"x: y # z, [q] {r} - ' & *\"\n", true},
		{"a colon within a word", "a: 3:45.34\nb: http://x\n", false},
		{"a comma within a word", "a: b, c\n", false},
		{"apostrophes", "a: Rock 'n' Roll\nb: O'Brien's\n", true},
		{"an apostrophe behind a dash", "a: b - 'c'\n", false},
		{"letters beyond ASCII", "a: Ærø, d\n", false},
		{"a mark that begins a word", "a: \u0301b\n", false},
		{"a no-break space in quotes", "a: \"b\u00a0c\"\n", true},
		{"a no-break space in a word", "a: b\u00a0c\n", false},
		{"a zero-width space in quotes", "a: \"b\u200bc\"\n", false},
		{"a letter that was encoded twice", "a: {b: JosÃ©}\nc: [\"x ã\u0083\"]\n", false},
		{"a letter that was encoded twice, in quotes", "a: [\"JosÃ© #\"]\n", true},
		{"an entity", "a: \"Jos&eacute;\"\nb: A & B\n", true},
		{"a letter of another script", "a: Pаul\nPаul: b  # Pаul\n", true},
		{"a colon within a word of a flow map", "a: {b: 3:45.34}\n", false},
		{"a sign within a word", "a: b#c\nd: e[f\n", false},
		{"a flag", "a: [=NR, PB]\n", true},
		{"two texts on one line", "a: \"b\" c\n", false},
		{"the escape of a quote", "a: \"say \\\"go\\\"\"\nb: \"\\\"\"\n", true},
		{"another escape", "a: \"b\\n\"\n", false},
		{"an escaped backslash", "a: \"b\\\\\"\n", false},
		{"a quote without an end", "a: \"b\nc: d\n", false},
		{"a quote of one stroke", "a: 'b'\n", false},
		{"no value", "a:\n", false},
		{"null", "a: null\n", false},
		{"no value in a flow map", "a: {b: , c: d}\n", false},
		{"an empty list and map", "a: []\nb: {}\n", true},
		{"a comma too many", "a: [b, ]\n", false},
		{"a list over two lines", "a: [b,\n  c]\n", false},
		{"a comma at the end", "a: [b, ]\n", false},
		{"a flow map on two lines", "a: {b: 1,\n  c: 2}\n", false},
		{"a text on two lines", "a: b\n  c\n", false},
		{"an item on two lines", "a:\n  - b\n    c\n", false},
		{"a list at the indent of its key", "a:\n- b\n", false},
		{"a list in a list", "a:\n  - - b\n", false},
		{"a block text", "a: |\n  b\n", false},
		{"an anchor", "a: &b c\n", false},
		{"an alias", "a: *b\n", false},
		{"a tag", "a: !!str b\n", false},
		{"a merge", "<<: {a: b}\n", false},
		{"a key twice", "a: 1\na: 2\n", false},
		{"a key twice in a flow map", "a: {b: 1, b: 2}\n", false},
		{"a key in quotes", "\"null\": 1\nb: [{\"c\": c, \"d \\\" e\": f}]\nc:\n  - \"<<\": d\n", true},
		{"a key in quotes and the same without them", "\"a\": 1\na: 2\n", false},
		{"a key without a letter", "\"\": a\n", false},
		{"a map in a list in brackets", "a: [\"b\": c]\n", false},
		{"a key behind a question mark", "? a\n: b\n", false},
		{"a blank before the colon", "a : 1\n", false},
		{"no blank behind the colon", "a: {b:1}\n", false},
		{"the start of a document", "---\na: 1\n", false},
		{"the end of one", "a: 1\n...\n", false},
		{"a tab", "a:\t1\n", false},
		{"CR LF", "a: 1\r\n", false},
		{"an indented start", "  a: 1\n", false},
		{"a crooked indent", "a:\n    b: 1\n  c: 2\n", false},
		{"a text alone", "a\n", false},
		{"a list alone", "- a\n", false},
		{"nothing", "", false},
		{"only a comment", "# a\n", false},
		{"a map in a value", "a: b: c\n", false},
		{"a long line", "a: " + strings.Repeat("x", 3000) + "\n", true},
		{"a long key", strings.Repeat("x", 101) + ": a\n", false},
		{"two blanks behind the colon", "a:  1\n", false},
		{"an indent of four", "a:\n    b: 1\n", false},
		{"an indent that no line before has", "a:\n  b:\n    c: 1\n   d: 2\n", false},
		{"a text in two lines behind a comment", "a: b  # c\n  d\n", false},
		{"a comment that touches", "a: b# c\n", false},
		{"a comment behind a bracket", "a: [b]# c\n", false},
		{"a control character in a comment", "a: b  # \x01\n", false},
		{"a tab in a comment", "a: b  #\tc\n", false},
		{"a byte order mark", "\ufeffa: b\n", false},
		{"no UTF-8", "a: \"\xff\"\n", false},
		{"a character that was lost", "a: \"b\ufffdc\"\n", true},
		{"deep", "a: " + strings.Repeat("[", 7) + "b" + strings.Repeat("]", 7) + "\n", true},
		{"too deep", "a: " + strings.Repeat("[", 8) + "b" + strings.Repeat("]", 8) + "\n", false},
	} {
		canonical, problem := bothWays(tt.text)
		if canonical != tt.canonical || problem != "" {
			t.Errorf("%s: %q: read canonical: %t, want %t; %s", tt.why, tt.text, canonical, tt.canonical, problem)
		}
	}
}

// FuzzCanonicalReading holds the one law of the canonical reader: what it reads, yaml.v3
// reads to the very same nodes, with the same findings.
func FuzzCanonicalReading(f *testing.F) {
	for _, text := range documents(f, "../document/testdata", "../cli/testdata/cases", "../check/testdata", "../../races") {
		if len(text) < longestFuzzed {
			f.Add(text)
		}
	}
	for _, text := range []string{"a: 1\nb:\n  - c: [d, {e: \"f\"}]\n    g: h # i\n  - j\n", "a: {b: c}  # d\n", "\"a\": b\n", "a: \"\\\"é&b;\"\n"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > longestFuzzed {
			return
		}
		if _, problem := bothWays(text); problem != "" {
			t.Errorf("%q: %s", text, problem)
		}
	})
}

const longestFuzzed = 4000

// documents is the texts of all documents below some folders.
func documents(tb testing.TB, folders ...string) (texts []string) {
	tb.Helper()
	for _, folder := range folders {
		before := len(texts)
		err := filepath.WalkDir(folder, func(path string, _ fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(path) != ".yaml" {
				return err
			}
			text, err := os.ReadFile(path)
			texts = append(texts, string(text))
			return err
		})
		if err != nil || len(texts) == before {
			tb.Fatal(folder, err, "no document")
		}
	}
	return texts
}

// TestCanonicalReadingOfEverySlip puts every sign that YAML has a meaning for at
// every place of a small document, instead of what stands there and before it.
func TestCanonicalReadingOfEverySlip(t *testing.T) {
	const small = "a: \"1:2\"\nb:\n  - c: [d, {e: \"f g\"}]\n    h: i  # j\n\n  - {k: 34, l: m n}\n# o\np: q\n"
	plain, all := 0, 0
	for at := range len(small) + 1 {
		for _, sign := range []string{
			"", " ", "  ", "\n", "\n ", "\n  ", ":", ": ", " #", "#", "-", "- ", "\n- ", ",", ", ", "[", "]", "{", "}", "\"", "'", "\\",
			"&x ", "*x", "!", "|", ">", "%", "@", "`", "?", "? ", "~", "<<", "=", ".", "...", "---", "0", "é", "\u00a0", "\u2028", "null",
		} {
			for _, replaced := range []int{0, 1, 2} {
				text := small[:at] + sign + small[min(len(small), at+replaced):]
				all++
				canonical, problem := bothWays(text)
				if canonical {
					plain++
				}
				if problem != "" {
					t.Errorf("%q: %s", text, problem)
				}
			}
		}
	}
	t.Logf("%d of %d texts were read canonical", plain, all)
	if plain == 0 || plain == all {
		t.Error("the slips show nothing")
	}
}
