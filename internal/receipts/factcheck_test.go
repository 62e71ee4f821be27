package receipts

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/factcheck"
	"github.com/milectl/milectl/internal/golden"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
)

const villageMile = `# Village Mile

On Sunday **A** won the mile in 4:00.0, a tenth of a second ahead of B, who was
never headed, and the wind blew at 3 m/s until \[1: the end\].

> "I ran 3:59 in my head", said A.
`

func textOf(tb testing.TB, name, source string) *article.Text {
	tb.Helper()
	text, err := article.Read(name, []byte(source))
	if err != nil {
		tb.Fatal(err)
	}
	return text
}

// checked is an answer about a text: assessments of some of its words, in their order.
func checked(tb testing.TB) (factcheck.Answer, map[string]*race.Race) {
	tb.Helper()
	text := textOf(tb, "report.md", villageMile)
	a := factcheck.Answer{Text: text, Race: "m", KnownTo: []date.Date{day(tb, "2025-01-01")}}
	span := func(words string) article.Span {
		at := strings.Index(text.Words, words)
		if at < 0 {
			tb.Fatalf("no %q in %q", words, text.Words)
		}
		return article.Span{Start: at, End: at + len(words)}
	}
	for i, words := range []string{"A won the mile in 4:00.0", "4:00.0", "a tenth of a second ahead of B", "of B, who was never headed"} {
		v := verdicts()[i]
		a.Statements = append(a.Statements, factcheck.Statement{Span: span(words), Document: "m", Assessment: v})
	}
	a.Statements[3].Document = "n"
	a.Unread = []factcheck.Unread{{Span: span("3 m/s"), Why: "nothing that documents have"}, {Span: span("3:59"), Why: "of whom cannot be told"}}
	first, second := mileRace(tb), mileRace(tb)
	first.Name, first.Date = "Village Mile", day(tb, "2025-06-01")
	second.ID, second.Name, second.Date = "n", "Town Mile", day(tb, "2024-06-02")
	return a, map[string]*race.Race{"m": first, "n": second}
}

// TestFactcheckGolden: the text with its statements marked, the verdicts by race and
// outcome, what was not understood.
func TestFactcheckGolden(t *testing.T) {
	a, races := checked(t)
	view := Factcheck(a, races, nil)
	for _, format := range []table.Format{table.FormatTable, table.FormatJSON, table.FormatHTML, table.FormatMarkdown, table.FormatCSV} {
		golden.Hold(t, filepath.Join("testdata", "factcheck."+string(format)), write(t, view, format))
	}
}

// TestFactcheckOfNothing: a text of which nothing can be judged is shown all the same.
func TestFactcheckOfNothing(t *testing.T) {
	got := write(t, Factcheck(factcheck.Answer{Text: textOf(t, "-", "It rained.")}, nil, nil), table.FormatTable)
	want := "standard input\nno statement that can be judged; 0 figures were not understood\n\nIt rained.\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestMarkedTables: the cells of a row stand in a line, and rows and entries below each other.
func TestMarkedTables(t *testing.T) {
	const source = "Result\n\n| Place | Name |\n|--|--|\n| 1 | Ann |\n| 2 | Bea |\n\nThen\n\n- one\n- two\n\nend"
	const page = "<p>Result<table><tr><th>Place<th>Name<tr><td>1<td>Ann<tr><td>2<td>Bea</table><p>Then<ul><li>one<li>two</ul>end"
	want := "Result\n\nPlace | Name\n1 | Ann\n2 | Bea\n\nThen\n\none\ntwo\n\nend\n"
	for name, text := range map[string]string{"a.md": source, "a.html": page} {
		view := Factcheck(factcheck.Answer{Text: textOf(t, name, text)}, nil, nil)
		view.Sections = view.Sections[1:]
		if diff := cmp.Diff(want, strings.TrimSuffix(write(t, view, table.FormatTable), "\nCovers .\n")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestMarkedLaws: whatever the statements, the pieces are the text; each label begins
// as often as it ends, within the others; and between a beginning and its end stand only
// words of the statement, however it is cut.
func TestMarkedLaws(t *testing.T) {
	text := textOf(t, "a.txt", "Kerr won in 3:45.34.\n\nHe beat everybody by far.\n\nSo it was.")
	rapid.Check(t, func(t *rapid.T) {
		a := factcheck.Answer{Text: text}
		for range rapid.IntRange(0, 6).Draw(t, "statements") {
			start := rapid.IntRange(0, len(text.Words)-1).Draw(t, "start")
			end := rapid.IntRange(start, len(text.Words)).Draw(t, "end")
			a.Statements = append(a.Statements, factcheck.Statement{Span: article.Span{Start: start, End: end}, Assessment: claim.Assessment{Truth: rapid.SampledFrom(claim.Truths()).Draw(t, "truth")}})
		}
		var all strings.Builder
		marks := make(map[string]map[int]bool) // of each number the bytes that are marked
		for _, pieces := range marked(a) {
			var open []string
			for _, p := range pieces {
				open = append(open, p.Begin...)
				for _, label := range open {
					for number := range strings.SplitSeq(label, ", ") {
						if marks[number] == nil {
							marks[number] = map[int]bool{}
						}
						for i := range len(p.Text) {
							marks[number][all.Len()+i] = true
						}
					}
				}
				if (p.Tone == table.Unmarked) != (len(open) == 0) {
					t.Errorf("%q within %q: tone %d", p.Text, open, p.Tone)
				}
				all.WriteString(p.Text)
				for _, label := range p.End {
					last := len(open) - 1
					if last < 0 || open[last] != label {
						t.Fatalf("%q ends within %q", label, open)
					}
					open = open[:last]
				}
			}
			if len(open) > 0 {
				t.Errorf("%q does not end in its paragraph", open)
			}
			all.WriteString("\n")
		}
		if all.String() != text.Words {
			t.Errorf("got %q", all.String())
		}
		for i, s := range a.Statements {
			for at := range text.Words {
				within := at >= s.Span.Start && at < s.Span.End && text.Words[at] != '\n'
				if marks[fmt.Sprint(i+1)][at] != within && text.Words[at] != ' ' {
					t.Errorf("statement %d %+v, byte %d: marked %t", i+1, s.Span, at, !within)
				}
			}
		}
	})
}
