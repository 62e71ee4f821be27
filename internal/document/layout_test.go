package document_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// entry is a key with its value: a string, a sequence of values or an object.
// The keys of an object say the same in any order.
type (
	entry    struct{ key, value any }
	object   []entry
	sequence []any
	// ordered is an object of which the order is kept.
	ordered []entry
)

// layout writes values as people may write them: with keys in any order, as
// blocks or in brackets, with any quotes, comments and blank lines.
type layout struct {
	t        *rapid.T
	out      strings.Builder
	comments int
	mute     bool // no comments
}

func (l *layout) oneIn(n int) bool { return rapid.IntRange(1, n).Draw(l.t, "one in") == 1 }

func (l *layout) comment() string {
	l.comments++
	return fmt.Sprintf("# c%d.", l.comments)
}

// above writes what may stand above a line.
func (l *layout) above(indent string) {
	if l.mute {
		return
	}
	for l.oneIn(6) {
		if l.oneIn(2) {
			l.out.WriteString(indent + l.comment())
		}
		l.out.WriteString("\n")
	}
}

func (l *layout) endLine() {
	if !l.mute && l.oneIn(6) {
		l.out.WriteString(" " + l.comment())
	}
	l.out.WriteString("\n")
}

// entries is the entries of an object in any order.
func (l *layout) entries(v any) []entry {
	if kept, ok := v.(ordered); ok {
		return kept
	}
	return rapid.Permutation(v.(object)).Draw(l.t, "order")
}

// block writes what stands below a key or behind a dash.
func (l *layout) block(v any, indent string, started bool) {
	if s, ok := v.(sequence); ok {
		for _, item := range s {
			l.above(indent)
			l.out.WriteString(indent + "-")
			l.value(item, indent, true)
		}
		return
	}
	for i, e := range l.entries(v) {
		if i > 0 || !started {
			l.above(indent)
			l.out.WriteString(indent)
		}
		l.out.WriteString(l.scalar(e.key.(string), true) + ":")
		l.value(e.value, indent, false)
	}
}

// value writes what stands behind a key or a dash, and ends the line.
func (l *layout) value(v any, indent string, item bool) {
	_, isText := v.(string)
	isList := false
	if s, ok := v.(sequence); ok {
		isList = len(s) > 0
	}
	switch {
	case isText || empty(v) || l.oneIn(2) || isList && item:
		l.out.WriteString(" " + l.flow(v, indent+"    "))
		l.endLine()
	case item:
		l.out.WriteString(" ")
		l.block(v, indent+"  ", true)
	default:
		l.endLine()
		l.block(v, indent+"  ", false)
	}
}

func empty(v any) bool {
	switch v := v.(type) {
	case sequence:
		return len(v) == 0
	case object:
		return len(v) == 0
	case ordered:
		return len(v) == 0
	default:
		return false
	}
}

// flow is a value in brackets, in one or more lines.
func (l *layout) flow(v any, indent string) string {
	var parts []string
	open, end := "{", "}"
	switch v := v.(type) {
	case string:
		return l.scalar(v, false)
	case sequence:
		open, end = "[", "]"
		for _, item := range v {
			parts = append(parts, l.flow(item, indent))
		}
	default:
		for _, e := range l.entries(v) {
			parts = append(parts, l.scalar(e.key.(string), true)+": "+l.flow(e.value, indent))
		}
	}
	var b strings.Builder
	b.WriteString(open)
	for i, part := range parts {
		if i > 0 {
			b.WriteString("," + l.inside(indent))
		}
		b.WriteString(part)
	}
	return b.String() + end
}

// inside is what may stand between two values in brackets.
func (l *layout) inside(indent string) string {
	switch {
	case !l.oneIn(6):
		return " "
	case l.mute || l.oneIn(3):
		return "\n" + indent
	case l.oneIn(2):
		return " " + l.comment() + "\n" + indent
	default:
		return "\n" + indent + l.comment() + "\n" + indent
	}
}

func (l *layout) scalar(text string, key bool) string {
	simple := strings.Trim(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -._") == "" && text[0] != '-' && text != "null"
	switch {
	case simple && !key && strings.Contains(text, " ") && l.oneIn(8):
		return strings.Replace(text, " ", "\n          ", 1)
	case simple && !l.oneIn(4):
		return text
	case !strings.ContainsAny(text, "\x1b\u2028") && l.oneIn(2):
		return "'" + strings.ReplaceAll(text, "'", "''") + "'"
	default:
		return `"` + strings.NewReplacer("\\", `\\`, `"`, `\"`, "\x1b", `\e`, "\u2028", `\L`).Replace(text) + `"`
	}
}

// drawRace is a race that uses most of what documents may say.
func drawRace(t *rapid.T) object {
	texts := rapid.SampledFrom([]string{
		"Josh Kerr", "null", "12", "yes", "García", "山田 太郎", "O'Brien", `say "a"`, `back\slash`, "a: b", "a #b", "- a", "\x1b[31mred",
		"line\u2028break", "a text that is so long that a line with another one cannot hold it", "2024-05-25", "#", "{a}", "*a", "!", "a, b",
	})
	text := func() string { return texts.Draw(t, "text") }
	some := func(o object) object {
		return rapid.SliceOfNDistinct(rapid.SampledFrom(o), 0, len(o), func(e entry) string { return e.key.(string) }).Draw(t, "keys")
	}
	cited := sequence{"aw", "null", "12"}
	result := func() object {
		return append(object{{"athlete", text()}}, some(object{
			{"place", "1"},
			{"mark", "3:45.34"},
			{"nation", "GBR"},
			{"flags", sequence{"NR", "=PB", "null", "*"}},
			{"flags", sequence{}},
			{"splits", some(object{{"400m", "55.91"}, {"440y", "56.2"}, {"1200m", "2:50.70"}, {"bell", "2:51.9"}})},
			{"positions", some(object{{"409m", "1"}, {"400m", "2"}})},
			{"segments", object{{"last 400m", "53.2"}}},
			{"note", text()},
			{"bib", "007"},
			{"source", some(object{{"mark", cited}, {"bell", cited}, {"400m", sequence{}}, {"last 400m", cited}, {"409m", cited}})},
		})...)
	}
	var results sequence
	for range rapid.IntRange(0, 3).Draw(t, "results") {
		results = append(results, result())
	}
	return append(object{
		{"kind", "race"}, {"name", text()}, {"date", "2024-05-25"}, {"event", "mile"}, {"sex", "men"}, {"coverage", "partial"}, {"results", results},
	}, some(object{
		{"meet", text()},
		{"competition", "null"},
		{"edition", "49"},
		{"time", "14:52"},
		{"source", cited},
		{"claims", sequence{}},
		{"venue", some(object{{"stadium", text()}, {"city", text()}, {"lap", "400m"}})},
		{"sources", ordered{{"null", object{{"title", text()}}}, {"12", object{{"publisher", text()}, {"url", text()}, {"note", text()}}}}},
		{"claims", sequence{object{{"source", "aw"}, {"about", "other"}, {"says", text()}}}},
	})...)
}

// TestLayoutSaysNothing holds that a race says the same however it is written:
// it has one value and, but for comments and blank lines, one canonical form.
func TestLayoutSaysNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tree := drawRace(t)
		rich, bare := &layout{t: t}, &layout{t: t, mute: true}
		rich.block(tree, "", false)
		bare.block(tree, "", false)
		commented, plain := decode(rich.out.String()), decode(bare.out.String())
		if commented.Faulty() || plain.Faulty() {
			t.Fatalf("%v%v\n%s\n%s", commented.Findings, plain.Findings, rich.out.String(), bare.out.String())
		}
		checkLaws(t, commented)
		checkLaws(t, plain)
		with, _ := commented.Format()
		without, _ := plain.Format()
		for i := range rich.comments {
			if strings.Count(string(with), fmt.Sprintf("# c%d.", i+1)) != 1 {
				t.Fatalf("comment %d is not there once:\n%s\nof\n%s", i+1, with, rich.out.String())
			}
		}
		other := &layout{t: t, mute: true}
		other.block(tree, "", false)
		again, err := decode(other.out.String()).Format()
		if err != nil || string(again) != string(without) {
			t.Fatalf("two layouts have two forms: %v\n%s\nof\n%s\nand\n%s", err, cmp.Diff(string(without), string(again)), plain.Text(), other.out.String())
		}
		if diff := cmp.Diff(plain.Race.Results, commented.Race.Results, exported()); diff != "" {
			t.Fatalf("comments change the value (-without +with):\n%s", diff)
		}
	})
}
