package article

import (
	"strings"
	"testing"
)

// TestSentence: the sentence in which words stand, within their paragraph.
func TestSentence(t *testing.T) {
	text, err := Read("a.txt", []byte("He won.\n\n“Great!” It was 3:45.34, a record. “Yes,” he said. 3:45.60 was next, at 5 p.m. on\n\nSunday."))
	if err != nil {
		t.Fatal(err)
	}
	for words, want := range map[string]string{
		"won":          "He won.",
		"Great":        "“Great!”",
		"3:45.34":      "It was 3:45.34, a record.",
		"record. “Yes": "It was 3:45.34, a record. “Yes,” he said.",
		"3:45.60":      "3:45.60 was next, at 5 p.m. on",
		"Sunday.":      "Sunday.",
	} {
		at := strings.Index(text.Words, words)
		if got := text.Sentence(Span{at, at + len(words)}); got != want {
			t.Errorf("%q: got %q, want %q", words, got, want)
		}
	}
}
