package table

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestFill: the texts stay in their order, no line is wider than the room unless one text is, and no line could have
// taken the text that begins the next.
func TestFill(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOf(rapid.StringMatching(`[a-zé山]{1,100}`)).Draw(t, "texts")
		room := rapid.IntRange(1, 90).Draw(t, "room")
		lines := Fill(texts, room)
		if got, want := strings.Join(lines, " "), strings.Join(texts, " "); got != want {
			t.Fatalf("got %q, want %q", got, want)
		}
		for i, line := range lines {
			if width(line) > room && strings.Contains(line, " ") {
				t.Fatalf("too wide: %q", line)
			}
			if i == 0 {
				continue
			}
			if next, _, _ := strings.Cut(line, " "); width(lines[i-1])+1+width(next) <= room {
				t.Fatalf("%q has room for %q", lines[i-1], next)
			}
		}
	})
}

func TestWrap(t *testing.T) {
	word := strings.Repeat("a", 39)
	tests := []struct {
		why, line string
		want      []string
	}{
		{"nothing is a line", "", []string{""}},
		{"what fits stays as it is", "a  b", []string{"a  b"}},
		{"80 cells fit", word + " " + word + "a", []string{word + " " + word + "a"}},
		{"the next line is set in", word + " " + word + " b", []string{word + " " + word, "  b"}},
		{"behind the blanks of the line", "  " + word + " " + word + " b", []string{"  " + word, "    " + word + " b"}},
		{"a word that has no room is broken", strings.Repeat("b", 90), []string{strings.Repeat("b", 78), "  " + strings.Repeat("b", 12)}},
		{
			"an address where it is parted", "https://example.org/" + word + "/" + strings.Repeat("b", 30),
			[]string{"https://example.org/" + word + "/", "  " + strings.Repeat("b", 30)},
		},
	}
	for _, test := range tests {
		if got := wrap(test.line); strings.Join(got, "\n") != strings.Join(test.want, "\n") {
			t.Errorf("%s: got %q, want %q", test.why, got, test.want)
		}
	}
}

// TestCut: what is cut out of a text as it stands are the lines that its words make.
func TestCut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-c ]{0,3}([a-c]{1,9} ){0,8}[a-cé ]{0,3}`).Draw(t, "text")
		room := rapid.IntRange(1, 20).Draw(t, "room")
		words := strings.Fields(text)
		plain := strings.Join(words, " ") == text && !strings.Contains(text, "é") && text != ""
		for _, word := range words {
			plain = plain && len(word) <= room
		}
		lines, ok := cut(text, room)
		if ok != plain {
			t.Fatalf("%q: cut is %t, want %t", text, ok, plain)
		}
		if want := fill(pieces(words, room), room, "", ""); ok && !slices.Equal(lines, want) {
			t.Fatalf("%q in %d: got %q, want %q", text, room, lines, want)
		}
	})
}
