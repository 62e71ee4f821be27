package factcheck

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/gazetteer"
	"github.com/milectl/milectl/internal/golden"
	"github.com/milectl/milectl/internal/store"
)

// builtIn is the corpus of the documents of the program, each read once.
func builtIn(tb testing.TB) *corpus.Corpus {
	tb.Helper()
	folder, err := store.Open("../../races")
	if err != nil {
		tb.Fatal(err)
	}
	return corpus.Keep(folder)
}

// builtInNames is the built-in corpus with its names.
func builtInNames(tb testing.TB) (*corpus.Corpus, *gazetteer.Names) {
	tb.Helper()
	c := builtIn(tb)
	names, err := gazetteer.NewNames(c.Fork())
	if err != nil {
		tb.Fatal(err)
	}
	return c, names
}

// score is how the statements of an article compare with its answers.
type score struct {
	judgeable, found  int
	judged, wrong     int
	missed, otherwise []string
	beyond            []string
}

// firstReadings is what the grammar found in articles when it met them first, before it was mended with them.
const firstReadings = `17, 19, 21 and 24, read for the first time on 2026-11-30: 47 of 168 found (28 %), 52 judged, 5 wrong
26, 28, 29 and 32, read for the first time on 2026-11-30: 115 of 292 found (39 %), 121 judged, 3 wrong
25, 27, 30 and 31, read for the first time on 2026-11-30: 105 of 245 found (42 %), 111 judged, 3 wrong
33 to 40, read for the first time on 2026-11-30: 174 of 350 found (49 %), 183 judged, 2 wrong
41 to 48, read for the first time on 2026-11-30: 201 of 362 found (55 %), 211 judged, 2 wrong
`

// TestArticles holds the statements that are found in the articles against the answers:
// none may be judged otherwise, and of those that can be judged most are found.
func TestArticles(t *testing.T) {
	c, names := builtInNames(t)
	var report bytes.Buffer
	var all, partly, unseen score
	for _, a := range readArticles(t) {
		s := scoreOf(t, c, names, a)
		switch filepath.Base(filepath.Dir(a.name)) {
		case "unseen":
			unseen.add(&s)
			s.missed, s.beyond = nil, nil // whoever reads what is missed there takes the measure away
		case "fourth":
			partly.add(&s)
		default:
			all.add(&s)
		}
		s.write(&report, filepath.Base(a.name))
	}
	fmt.Fprintln(&report, all.sum("all, with which it was made and mended"))
	fmt.Fprintln(&report, partly.sum("33 to 40, most of whose kinds were mended"))
	fmt.Fprintln(&report, unseen.sum("25, 27, 30, 31 and 41 to 48, with which it was not"))
	fmt.Fprint(&report, firstReadings)
	golden.Hold(t, "testdata/articles.golden", report.String())
	if wrong := all.wrong + partly.wrong + unseen.wrong; wrong > 0 {
		t.Errorf("%d statements are judged otherwise than they are", wrong)
	}
	atLeast := func(s *score, found int) { // of a hundred
		if s.found*100 < s.judgeable*found {
			t.Errorf("%d of %d statements are found", s.found, s.judgeable)
		}
	}
	atLeast(&all, 85)
	atLeast(&partly, 83)
	atLeast(&unseen, 71)
}

// write writes how an article fares, and what of it.
func (s *score) write(report *bytes.Buffer, name string) {
	fmt.Fprintf(report, "%s: %d of %d found, %d judged, %d wrong\n", name, s.found, s.judgeable, s.judged, s.wrong)
	for _, list := range []struct {
		what  string
		lines []string
	}{{"wrong", s.otherwise}, {"not found", s.missed}, {"beyond the answers", s.beyond}} {
		for _, line := range list.lines {
			fmt.Fprintf(report, "  %s: %s\n", list.what, line)
		}
	}
}

func (s *score) add(other *score) {
	s.judgeable += other.judgeable
	s.found += other.found
	s.judged += other.judged
	s.wrong += other.wrong
}

func (s *score) sum(of string) string {
	return fmt.Sprintf("%s: %d of %d found (%d %%), %d judged, %d wrong", of, s.found, s.judgeable, s.found*100/max(1, s.judgeable), s.judged, s.wrong)
}

// text is the article as a reader sees it.
func (a testArticle) text(t *testing.T) *article.Text {
	t.Helper()
	data, err := os.ReadFile(a.name)
	if err != nil {
		t.Fatal(err)
	}
	text, err := article.Read(a.name, data)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func scoreOf(t *testing.T, c *corpus.Corpus, names *gazetteer.Names, a testArticle) score {
	t.Helper()
	text := a.text(t)
	answer, err := check(c.Fork(), names, text, a.options())
	if err != nil {
		t.Fatal(err)
	}
	var s score
	plain := strings.ReplaceAll(text.Words, "\n", " ")
	places := make([]article.Span, len(a.answers))
	for i, of := range a.answers {
		at := strings.Index(plain, of.words)
		places[i] = article.Span{Start: at, End: at + len(of.words)}
		if at < 0 {
			places[i] = article.Span{}
		}
	}
	found := make([]bool, len(a.answers))
	for _, statement := range answer.Statements {
		s.hold(&statement, a.answers, places, found, text)
	}
	for i, of := range a.answers {
		if of.judgeable != "yes" {
			continue
		}
		s.judgeable++
		if found[i] {
			s.found++
		} else {
			s.missed = append(s.missed, fmt.Sprintf("%q %s %s", of.words, of.about, of.says))
		}
	}
	return s
}

// hold compares a statement with the answers about the same words and the same subject.
func (s *score) hold(statement *Statement, answers []testAnswer, places []article.Span, found []bool, text *article.Text) {
	s.judged++
	line := fmt.Sprintf("%q %s: %s, said %s, found %s", text.Words[statement.Span.Start:statement.Span.End], documentOf(statement), statement.Assessment.Subject, statement.Assessment.Said, statement.Assessment.Found) + ": " + statement.Assessment.Truth.String()
	right, wrong, noClaim := false, false, false
	for i, of := range answers {
		overlaps := places[i].Start < statement.Span.End && statement.Span.Start < places[i].End
		if !overlaps {
			continue
		}
		said := &statement.Assessment.Claim
		switch {
		case of.verdict == notAClaim:
			noClaim = noClaim || places[i].Start >= statement.Span.Start && places[i].End <= statement.Span.End || places[i].Start <= statement.Span.Start && places[i].End >= statement.Span.End
		case isSameFigure(of, statement) && (of.verdict == statement.Assessment.Truth.String() || isAgreement(of.verdict) && statement.Assessment.Truth.Agrees()):
			right, found[i] = true, true
		case of.about == said.About.String() && isOfAnother(of, statement) && places[i].Start >= statement.Span.Start && places[i].End <= statement.Span.End:
			wrong = true // the figure is said of somebody else
		case of.about == said.About.String() && isOfOtherRaceOrPerson(of, statement):
			wrong = true
		case of.about != said.About.String() || !isOfRace(of, statement) || !sameFigures(of.says, statement):
		case of.verdict == statement.Assessment.Truth.String(), isAgreement(of.verdict) && statement.Assessment.Truth.Agrees():
			right, found[i] = true, true
		case statement.Document == "" && statement.Assessment.Truth == claim.CannotTell: // the day of the article is not known
		default:
			wrong = true
		}
	}
	switch {
	case right:
	case wrong || noClaim:
		s.wrong++
		s.otherwise = append(s.otherwise, line)
	default:
		s.beyond = append(s.beyond, line)
	}
}

// isOfRace reports whether a statement is of the race of an answer, or of a record that stands: answers have that as the record of
// the race of the article.
func isOfRace(of testAnswer, statement *Statement) bool {
	return of.race == statement.Document || statement.Document == ""
}

// isOfOtherRaceOrPerson reports whether a statement is judged false for one race or person
// where the answer has its figure as that of another, and not as false.
func isOfOtherRaceOrPerson(of testAnswer, statement *Statement) bool {
	c := statement.Assessment.Claim
	c.Athlete = ""
	same := Statement{Assessment: claim.Assessment{Claim: c}}
	return statement.Assessment.Truth == claim.False && of.verdict != claim.False.String() && sameFigures(of.says, &same) &&
		(!isOfRace(of, statement) || !strings.Contains(of.says, "athlete: "+statement.Assessment.Claim.Athlete))
}

// sameFigures reports whether a claim of an answer has the figures and people of a
// statement, as far as both give them.
func sameFigures(says string, statement *Statement) bool {
	c := &statement.Assessment.Claim
	given := func(key, value string) bool {
		at := strings.Index(", "+says, ", "+key+": ")
		if at < 0 || value == "" {
			return true
		}
		rest := says[at+len(key)+2:]
		if end := strings.Index(rest, ", "); end >= 0 {
			rest = rest[:end]
		}
		return strings.TrimSuffix(strings.Trim(rest, `"`), "h") == strings.TrimSuffix(value, "h")
	}
	number := func(n int) string {
		if n == 0 {
			return ""
		}
		return fmt.Sprint(n)
	}
	if c.About == "margin" && c.Behind != "" && !strings.Contains(says, "margin: \""+c.Margin.String()) {
		return statement.Assessment.Truth == claim.False
	}
	return given("athlete", c.Athlete) && given("mark", c.Mark.String()) && given("place", number(c.Place)) && given("position", number(c.Position)) && given("record", c.Record.String()) && given("years", number(c.Years))
}

// isSameFigure reports whether an answer and a statement are about one mark of one person,
// be it as the mark of a race or as a record.
func isSameFigure(of testAnswer, statement *Statement) bool {
	c := &statement.Assessment.Claim
	about := c.About.String()
	return (of.about == "mark" || of.about == "record") && (about == "mark" || about == "record") && !c.Mark.IsZero() && strings.Contains(of.says, `mark: "`) && sameFigures(strings.ReplaceAll(of.says, "record: ", "not: "), statement)
}

// isAgreement reports whether a verdict is one of those that agree: two seconds are true to
// their precision, where 2.0 would be true.
func isAgreement(verdict string) bool {
	for _, truth := range claim.Truths() {
		if truth.Agrees() && truth.String() == verdict {
			return true
		}
	}
	return false
}

// isOfAnother reports whether an answer has the figure of a statement, and somebody else who
// it is said of.
func isOfAnother(of testAnswer, statement *Statement) bool {
	c := &statement.Assessment.Claim
	figure := ""
	switch {
	case !c.Mark.IsZero():
		figure = `mark: "` + c.Mark.String() + `"`
	case c.Place > 0:
		figure = fmt.Sprintf("place: %d", c.Place)
	case c.Position > 0:
		figure = fmt.Sprintf("position: %d", c.Position)
	default:
		return false
	}
	return strings.HasSuffix(of.says, figure) && strings.Contains(of.says, "athlete: ") && c.Athlete != "" && !strings.Contains(of.says, c.Athlete)
}
