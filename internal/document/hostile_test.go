//go:build !race

package document_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/document"
)

// hostile are texts of a size that are made to be slow: each is, with a reader
// that looks at the whole text anew for each value.
func hostile(size int) map[string]string {
	many := func(before, item, after string) string {
		n := (size - len(before) - len(after)) / len(fmt.Sprintf(item, 99_999))
		var b strings.Builder
		b.WriteString(before)
		for i := range n {
			fmt.Fprintf(&b, item, i)
		}
		return b.String() + after
	}
	fill := func(before, item, after string) string {
		return before + strings.Repeat(item, (size-len(before)-len(after))/len(item)) + after
	}
	result := head + "coverage: partial\nresults: "
	return map[string]string{
		"unknown keys":               many("kind: race\n", "k%d:\n", ""),
		"unknown keys in one line":   many("{kind: race", ",k%d: 1", "}"),
		"unknown keys, long":         many("kind: race\n", strings.Repeat("k", 500)+"%d: 1\n", ""),
		"one key":                    fill("kind: race\n", "name: a\n", ""),
		"unknown flags":              fill(result+"[{athlete: a, flags: [", "odd-one,", "]}]\n"),
		"empty results":              fill(result+"[", "{},", "]\n"),
		"results":                    fill(result+"\n", "- athlete: a #\n", ""),
		"bad results":                fill(result+"\n", "- {place: a, mark: b}\n", ""),
		"segments":                   many(race+"segments: {", `%d.5m-900km: "1.0",`, "}\n"),
		"segments, right ones":       many(race+"segments: {", `0.%05dm-900m: "1.0",`, "}\n"),
		"splits":                     many(race+"leader_splits: {", `1%05d.5m: "1.0",`, "}\n"),
		"citations":                  many(race+"source: {", `1%05d.5m: [a],`, "}\n"),
		"sources":                    many(race+"sources:\n", "  s%d: {title: a}\n", ""),
		"claims":                     fill(race+"claims:\n", "- {source: a, about: other}\n", ""),
		"athletes":                   fill("kind: athletes\nathletes:\n", "- {name: a, nations: [{nation: GBR}]}\n", ""),
		"open brackets":              fill("", "[", ""),
		"open brackets behind a key": fill(race+"note: ", "[", ""),
		"open brackets in lines":     fill("", "[\n", ""),
		"open maps":                  fill("", "{a: ", ""),
		"dashes":                     fill("", "- ", ""),
		"question marks":             fill("", "? ", ""),
		"9,000 question marks":       strings.Repeat("? ", 9000),
		"a staircase":                staircase(1000),
		"comments":                   fill(race, "#\n", ""),
		"comments with blanks":       fill(race, " #a\n\n", ""),
		"one comment":                fill(race, "# ", ""),
		"blank lines":                fill(race, "\n", ""),
		"a plain text":               fill(race+"note: a", " a", ""),
		"a plain text in lines":      fill(race+"note: a", "\n a", ""),
		"a quoted text":              fill(race+`note: "`, `\"`, `"`),
		"a literal text":             fill(race+"note: |\n", " a\n", ""),
		"an open quote":              fill(race+`note: "`, "a\n ", ""),
		"a key":                      fill("", "k", ": a\n"),
		"anchors":                    many(race+"note: [", "&a%d a,", "]\n"),
		"aliases":                    fill(race+"meet: &a a\nnote: [", "*a,", "]\n"),
		"tabs":                       fill("kind:\n", "\t", ""),
		"no text at all":             fill("", "\xff", ""),
		"an alias bomb":              bomb(),
	}
}

// TestHostile holds that every such text is read, and written, to its end.
// How long it takes is for BenchmarkHostile to say.
func TestHostile(t *testing.T) {
	for name, text := range hostile(document.MaxSize / 8) {
		t.Run(name, func(t *testing.T) {
			doc := decode(text)
			if len(doc.Findings) > 1000 {
				t.Errorf("%d findings", len(doc.Findings))
			}
			if doc.Faulty() {
				return
			}
			if _, err := doc.Format(); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestFormatIsBounded holds that a document whose canonical form would be larger
// than a document may be has none.
func TestFormatIsBounded(t *testing.T) {
	doc := good(t, hostile(document.MaxSize)["athletes"])
	if form, err := doc.Format(); err == nil || !strings.Contains(err.Error(), "larger than 512 KiB") {
		t.Errorf("%d bytes, %v", len(form), err)
	}
}
