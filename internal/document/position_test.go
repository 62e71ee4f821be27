package document

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/syntax"
)

// walk visits every value below a node with its path.
func walk(n *syntax.Node, path []Step, visit func(*syntax.Node, []Step)) {
	visit(n, path)
	for _, p := range n.Pairs() {
		walk(p.Value, append(slices.Clip(path), Key(p.Key.Text)), visit)
	}
	for i, item := range n.Items() {
		walk(item, append(slices.Clip(path), Index(i)), visit)
	}
}

func checkPlace(t *testing.T, doc *Doc, n *syntax.Node, path []Step) {
	t.Helper()
	pos := doc.At(path...)
	line := []rune(strings.Split(doc.Text(), "\n")[pos.Line-1])
	rest := string(line[pos.Col-1:])
	finding := doc.Finding("text", "a test", "", path...)
	if finding.Pos != pos {
		t.Errorf("%s:%s: a finding stands at %s", doc.File, pos, finding.Pos)
	}
	starts := map[syntax.Kind]string{syntax.Map: "{", syntax.List: "["}[n.Kind]
	switch {
	case n.Style == syntax.Block:
		starts = map[syntax.Kind]string{syntax.Map: "", syntax.List: "-"}[n.Kind]
		if n.Kind == syntax.Map {
			starts = n.Pairs()[0].Key.Text + ":"
		}
	case n.Kind == syntax.Scalar:
		starts = n.Text
		if n.Style == syntax.Quoted {
			starts = quote(n.Text)
		}
		if finding.Width != utf8.RuneCountInString(starts) {
			t.Errorf("%s:%s: carets under %d of %q", doc.File, pos, finding.Width, starts)
		}
	}
	if !strings.HasPrefix(rest, starts) {
		t.Errorf("%s:%s: the text is %q, the value %q", doc.File, pos, rest, starts)
	}
}

// TestAtLeadsAsFarAsThereIs holds that a path beyond the document ends at the
// last value on it.
func TestAtLeadsAsFarAsThereIs(t *testing.T) {
	doc := Decode(Name{File: "x.yaml"}, []byte("# c\nkind: race\nresults:\n  - athlete: Josh Kerr\n    flags: [NR]\n"))
	tests := []struct {
		path []Step
		want string
	}{
		{nil, "2:1"},
		{[]Step{Key("kind")}, "2:7"},
		{[]Step{Key("venue"), Key("city")}, "2:1"},
		{[]Step{Key("results")}, "4:3"},
		{[]Step{Key("results"), Index(0)}, "4:5"},
		{[]Step{Key("results"), Index(1), Key("athlete")}, "4:3"},
		{[]Step{Key("results"), Index(0), Key("athlete")}, "4:14"},
		{[]Step{Key("results"), Index(0), Key("flags"), Index(0)}, "5:13"},
		{[]Step{Key("results"), Index(0), Key("flags"), Index(0), Key("a")}, "5:13"},
		{[]Step{Key("results"), Index(0), Key("mark")}, "4:5"},
	}
	for _, tt := range tests {
		if got := doc.At(tt.path...).String(); got != tt.want {
			t.Errorf("At(%v) = %s, want %s", tt.path, got, tt.want)
		}
	}
	for _, text := range []string{"", "\x00", "kind: ["} {
		if got := Decode(Name{}, []byte(text)).At(Key("kind"), Index(3)).String(); got != "1:1" {
			t.Errorf("At of %q = %s, want 1:1", text, got)
		}
	}
}
