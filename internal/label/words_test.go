package label

import (
	"strings"
	"testing"
)

// TestWords holds that every word of the table is written as it is looked up, and
// means one thing among those of its kind.
func TestWords(t *testing.T) {
	seen := make(map[string]string)
	for line := range strings.Lines(table + headings) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		kind, rest, _ := strings.Cut(line, " ")
		what, known, found := strings.Cut(rest, ": ")
		if !found {
			t.Errorf("%q has no words", line)
		}
		for word := range strings.SplitSeq(known, blank) {
			if folded(word) != word || word == "" {
				t.Errorf("%s %s: %q is looked up as %q", kind, what, word, folded(word))
			}
			if other, twice := seen[kind+" "+word]; twice {
				t.Errorf("%s %q means %s and %s", kind, word, other, what)
			}
			seen[kind+" "+word] = what
			if got, ok := meaning(kind, word); got != what || !ok {
				t.Errorf("%s %q: %q, wanted %q: do the lines of the kind stand together?", kind, word, got, what)
			}
		}
	}
	if len(seen) < 500 {
		t.Errorf("only %d words were read", len(seen))
	}
}
