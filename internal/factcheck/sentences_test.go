package factcheck

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/golden"
)

// TestSentences reads sentences one by one, as of an article about the Bowerman Mile of
// 2024: what each says, and what in it is not understood.
func TestSentences(t *testing.T) {
	holdSentences(t, "sentences", "bowerman-2024")
}

// TestResults reads sentences about who came in before whom, who won and who was where, in other words than those of
// [TestSentences], as of an article about the same race.
func TestResults(t *testing.T) {
	holdSentences(t, "results", "bowerman-2024")
}

// holdSentences holds how the sentences of a file are read against what is expected of them: as of an article about a
// race, or about the one whose id stands before each where none is given, with the day of the article behind an @.
func holdSentences(t *testing.T, file, about string) {
	t.Helper()
	data, err := os.ReadFile("testdata/" + file + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	c, names := builtInNames(t)
	var out strings.Builder
	for line := range strings.Lines(string(data)) {
		id, said := about, line
		if id == "" {
			id, said, _ = strings.Cut(line, ": ")
		}
		id, on, _ := strings.Cut(id, "@")
		var day date.Date
		if on != "" {
			if day, err = date.Parse(on); err != nil {
				t.Fatal(err)
			}
		}
		text, err := article.Read("sentence.txt", []byte(strings.ReplaceAll(said, `\n`, "\n\n")))
		if err != nil {
			t.Fatal(err)
		}
		answer, err := check(c.Fork(), names, text, Options{Race: id, Date: day})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintln(&out, strings.TrimSpace(line))
		writeAnswer(&out, text, &answer)
	}
	golden.Hold(t, "testdata/"+file+".golden", out.String())
}

// TestHistory reads a text about the history of a record, which is of no single race: what it
// says, and what in it is not understood.
func TestHistory(t *testing.T) {
	const file = "testdata/history.txt"
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	text, err := article.Read(file, data)
	if err != nil {
		t.Fatal(err)
	}
	c, names := builtInNames(t)
	answer, err := check(c, names, text, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if answer.Race != "" {
		t.Errorf("it is taken to be about %s", answer.Race)
	}
	var out strings.Builder
	writeAnswer(&out, text, &answer)
	golden.Hold(t, "testdata/history.golden", out.String())
}

// writeAnswer writes what a text says, in whose words, and what in it is not understood.
func writeAnswer(out *strings.Builder, text *article.Text, answer *Answer) {
	for i := range answer.Statements {
		s := &answer.Statements[i]
		a := &s.Assessment
		fmt.Fprintf(out, "\t%s: %s, said %s, found %s: %s\n", documentOf(s), a.Subject, a.Said, a.Found, a.Truth)
	}
	for _, u := range answer.Unread {
		fmt.Fprintf(out, "\tnot read: %s: %s\n", text.Words[u.Span.Start:u.Span.End], u.Why)
	}
}

// documentOf is the race or the list of records that a statement was held against.
func documentOf(s *Statement) string {
	if s.Document == "" {
		return s.Records.ListName()
	}
	return s.Document
}
