//go:build !race

package syntax

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// bothWays reads a text plainly and by yaml.v3, and tells where the plain
// reading is not what yaml.v3 says. It tells too whether the text was read
// plainly at all.
func bothWays(text string) (plainly bool, problem string) {
	src := NewSource([]byte(text))
	got, ok := readPlainly(src)
	if !ok {
		return false, ""
	}
	found := NewFindings("x.yaml", src)
	want := readYAML(src, found)
	if found.Count() > 0 {
		return true, "yaml.v3 finds fault: " + found.All()[0].Message
	}
	if reflect.DeepEqual(want, got) { // many times faster than a difference
		return true, ""
	}
	return true, cmp.Diff(want, got)
}

// scanned reports whether a text gets past the scan of its bytes: only then is it
// parsed.
func scanned(text string) bool {
	src := NewSource([]byte(text))
	found := NewFindings("x.yaml", src)
	scan(src, found)
	return found.Count() == 0
}

func TestDocumentsAreReadPlainly(t *testing.T) {
	files := 0
	for _, pattern := range []string{"../../races/*.yaml", "../../races/*/*.yaml"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range found {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			files++
			if plainly, problem := bothWays(string(text)); !plainly || problem != "" {
				t.Errorf("%s: read plainly: %t, %s", file, plainly, problem)
			}
		}
	}
	if files < 100 {
		t.Errorf("only %d documents were found", files)
	}
}

func TestPlainReading(t *testing.T) {
	for _, tt := range []struct {
		why, text string
		plainly   bool
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
		{"a colon within a word", "a: 3:45.34\nb: http://x\n", true},
		{"a colon within a word of a flow map", "a: {b: 3:45.34}\n", false},
		{"a sign within a word", "a: b#c\nd: e[f\n", false},
		{"a flag", "a: [=NR, PB]\n", true},
		{"two texts on one line", "a: \"b\" c\n", false},
		{"an escape", "a: \"b\\n\"\n", false},
		{"a quote of one stroke", "a: 'b'\n", false},
		{"no value", "a:\n", false},
		{"null", "a: null\n", false},
		{"no value in a flow map", "a: {b: , c: d}\n", false},
		{"an empty list", "a: []\n", false},
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
		{"a key in quotes", "\"a\": 1\n", false},
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
		{"a long line", "a: " + strings.Repeat("x", 3000) + "\n", false},
	} {
		plainly, problem := bothWays(tt.text)
		if plainly != tt.plainly || problem != "" {
			t.Errorf("%s: %q: read plainly: %t, want %t; %s", tt.why, tt.text, plainly, tt.plainly, problem)
		}
	}
}

// FuzzPlainReading holds the one law of the plain reader: what it reads, yaml.v3
// reads to the very same nodes.
func FuzzPlainReading(f *testing.F) {
	for _, pattern := range []string{"../document/testdata/good/*.yaml", "../document/testdata/bad/*.yaml", "../../races/iffley*.yaml"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range found {
			text, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(string(text))
		}
	}
	for _, text := range []string{"a: 1\nb:\n  - c: [d, {e: \"f\"}]\n    g: h # i\n  - j\n", "a: {b: c}  # d\n", "a: b:c\n"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4000 || !scanned(text) {
			return
		}
		if _, problem := bothWays(text); problem != "" {
			t.Errorf("%q: %s", text, problem)
		}
	})
}

// TestPlainReadingOfEverySlip puts every sign that YAML has a meaning for at
// every place of a small document, instead of what stands there and before it.
func TestPlainReadingOfEverySlip(t *testing.T) {
	const small = "a: 1:2\nb:\n  - c: [d, {e: \"f g\"}]\n    h: i  # j\n\n  - {k: 34, l: m n}\n# o\np: q\n"
	plain, all := 0, 0
	for at := range len(small) + 1 {
		for _, sign := range []string{
			"", " ", "  ", "\n", "\n ", "\n  ", ":", ": ", " #", "#", "-", "- ", "\n- ", ",", ", ", "[", "]", "{", "}", "\"", "'", "\\",
			"&x ", "*x", "!", "|", ">", "%", "@", "`", "?", "? ", "~", "<<", "=", ".", "...", "---", "0", "é", "\u00a0", "\u2028", "null",
		} {
			for _, replaced := range []int{0, 1, 2} {
				text := small[:at] + sign + small[min(len(small), at+replaced):]
				if !scanned(text) {
					continue
				}
				all++
				plainly, problem := bothWays(text)
				if plainly {
					plain++
				}
				if problem != "" {
					t.Errorf("%q: %s", text, problem)
				}
			}
		}
	}
	t.Logf("%d of %d texts were read plainly", plain, all)
	if plain == 0 || plain == all {
		t.Error("the slips show nothing")
	}
}
