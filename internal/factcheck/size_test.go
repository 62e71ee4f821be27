package factcheck

import (
	"os"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/article"
)

// BenchmarkCheck reads an article of 10,000 words, the corpus and its names included.
func BenchmarkCheck(b *testing.B) {
	c := builtIn(b)
	data, err := os.ReadFile("testdata/articles/01-agency-eugene.txt")
	if err != nil {
		b.Fatal(err)
	}
	text, err := article.Read("article.txt", data)
	if err != nil {
		b.Fatal(err)
	}
	words := len(strings.Fields(text.Words))
	text.Words = strings.Repeat(text.Words+"\n", 10_000/words+1)
	for b.Loop() {
		if _, err := Check(c.Fork(), text, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// TestSentencesAreBounded: what has no end is no sentence, and nothing is said of it; its
// figures are listed.
func TestSentencesAreBounded(t *testing.T) {
	c, names := builtInNames(t)
	text := &article.Text{Words: strings.Repeat("Josh Kerr won in 3:45.34, ", 200)}
	answer, err := check(c, names, text, Options{Race: "bowerman-2024"})
	if err != nil {
		t.Fatal(err)
	}
	if len(answer.Statements) != 0 || len(answer.Unread) != 200 {
		t.Errorf("%d statements and %d figures that are not read, want 0 and 200", len(answer.Statements), len(answer.Unread))
	}
}

// FuzzCheck: whatever a text says, what is found lies in it, in order, and is the same
// again.
func FuzzCheck(f *testing.F) {
	c, names := builtInNames(f)
	data, err := os.ReadFile("testdata/sentences.txt")
	if err != nil {
		f.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		f.Add(line)
	}
	f.Add("\x00 3:45.34 Kerr\xff (1) 1:2:3:4 and and 99999999999999 \u202e,,,;;'s's")
	f.Fuzz(func(t *testing.T, words string) {
		text := &article.Text{Words: words}
		once, err := check(c.Fork(), names, text, Options{Race: "bowerman-2024"})
		if err != nil {
			t.Fatal(err)
		}
		again, err := check(c.Fork(), names, text, Options{Race: "bowerman-2024"})
		if err != nil || len(again.Statements) != len(once.Statements) || len(again.Unread) != len(once.Unread) {
			t.Fatalf("read again there are %d statements, not %d: %v", len(again.Statements), len(once.Statements), err)
		}
		last := 0
		for i := range once.Statements {
			span := once.Statements[i].Span
			if span.Start < last || span.End <= span.Start || span.End > len(words) {
				t.Fatalf("statement %d stands at %v, behind %d, of %d bytes", i, span, last, len(words))
			}
			last = span.Start
			if again.Statements[i].Span != span {
				t.Fatalf("statement %d stands at %v, read again at %v", i, span, again.Statements[i].Span)
			}
		}
		end := 0
		for _, u := range once.Unread {
			if u.Span.Start < end || u.Span.End <= u.Span.Start || u.Span.End > len(words) || u.Why == "" {
				t.Fatalf("%v is not read, behind %d, of %d bytes: %q", u.Span, end, len(words), u.Why)
			}
			end = u.Span.End
		}
	})
}
