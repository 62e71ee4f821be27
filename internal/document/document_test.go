package document_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
)

// The beginnings of documents; race is the shortest race there is.
const (
	head = "kind: race\nname: Bowerman Mile\ndate: 2024-05-25\nevent: mile\nsex: men\n"
	race = head + "results: []\n"
	list = "kind: records\nevent: mile\nsex: men\nenvironment: outdoor\nknown_to: 2025-08-06\n"
)

// decode reads a text that lies nowhere.
func decode(text string) *document.Doc {
	return document.Decode(document.Name{File: "x.yaml"}, []byte(text))
}

// good reads a text that must have no errors.
func good(tb testing.TB, text string) *document.Doc {
	tb.Helper()
	doc := decode(text)
	if doc.Faulty() {
		tb.Fatalf("%s\n%s", doc.Findings[0].Text(), text)
	}
	return doc
}

// checkFindings holds what is true of the findings of every document: they
// name their place in the text, their line and a rule of the catalogue, and
// stand in the order of the text.
func checkFindings(tb testing.TB, doc *document.Doc) {
	tb.Helper()
	lines := strings.Split(doc.Text(), "\n")
	severity := map[string]diag.Severity{}
	for _, rule := range diag.Rules() {
		severity[rule.ID] = rule.Severity
	}
	errors := 0
	for _, f := range doc.Findings {
		switch severity[f.Rule] {
		case diag.Error:
			errors++
		case 0:
			tb.Errorf("%s: no such rule", f.Headline())
		default:
		}
		if f.Pos.Line < 1 || f.Pos.Line > len(lines) {
			tb.Errorf("%s: the text has %d lines", f.Headline(), len(lines))
			continue
		}
		own := strings.TrimSuffix(lines[f.Pos.Line-1], "\r")
		if f.Line != own {
			tb.Errorf("%s: excerpt %q, want %q", f.Headline(), f.Line, own)
		}
		if end := utf8.RuneCountInString(own) + 1; f.Pos.Col < 1 || f.Pos.Col > end || f.Width < 1 || f.Pos.Col+f.Width-1 > end {
			tb.Errorf("%s: width %d, the line ends at %d", f.Headline(), f.Width, end)
		}
		if f.File != doc.File || f.Message == "" {
			tb.Errorf("%s: a finding without file or message", f.Headline())
		}
	}
	if !slices.Equal(diag.Sort(slices.Clone(doc.Findings)), doc.Findings) {
		tb.Errorf("findings are not in order: %v", doc.Findings)
	}
	if doc.Faulty() != (errors > 0) {
		tb.Errorf("faulty: %t, with %d errors", doc.Faulty(), errors)
	}
}

// TestFiveFaults holds that one reading finds everything: at its line and
// column, with the carets under the fault and a remedy.
func TestFiveFaults(t *testing.T) {
	doc := decode(`kind: race
name: Bowerman Mile
date: 2024-05-32
event: mile
sex: men
results:
  - {place: 1, athlete: Josh Kerr, nation: UK, mark: "3:45.34"}
  - {place: 2, athlete: "山田 太郎", mark: "3:99.34", flags: PB}
  - {place: 3, athlete: Yared Nuguse, mark: "3:46.22", splits: {halfway: "1:52.8"}}
`)
	type found struct {
		pos     string
		width   int
		rule    string
		message string
	}
	var got []found
	for _, f := range doc.Findings {
		got = append(got, found{f.Pos.String(), f.Width, f.Rule, f.Message})
	}
	want := []found{
		{"3:7", 10, "date", `date "2024-05-32": there is no such day`},
		{"7:44", 2, "nation", `nation "UK": not a nation code, Great Britain and Northern Ireland is GBR`},
		{"8:40", 9, "mark", `mark "3:99.34": seconds must be below 60`},
		{"8:58", 2, "shape", "flags: a single value, where a list was wanted"},
		{"9:65", 7, "split-point", `split point "halfway": not a distance`},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(found{})); diff != "" {
		t.Errorf("findings differ (-want +got):\n%s", diff)
	}
	checkFindings(t, doc)
	if doc.Race == nil || doc.Race.Results[2].Athlete != "Yared Nuguse" {
		t.Error("what is right is not read beside what is wrong")
	}
}

// TestWarningsAreNoErrors holds that a document with warnings alone may be used.
func TestWarningsAreNoErrors(t *testing.T) {
	doc := decode(head + "results:\n  - {place: 1, athlete: Josh Kerr, mark: \"3:45.34\", flags: [NU20R]}\n")
	if doc.Faulty() || len(doc.Findings) != 1 {
		t.Errorf("faulty: %t, findings %v", doc.Faulty(), doc.Findings)
	}
}

// TestWarningsLeaveRoomForErrors holds that no number of warnings hides that a
// document is faulty.
func TestWarningsLeaveRoomForErrors(t *testing.T) {
	flags := strings.Repeat("odd, ", 5000)
	doc := decode(head + "results:\n  - {place: 1, athlete: Josh Kerr, mark: \"3:45.34\", flags: [" + flags + "], note: \"\"}\n")
	if !doc.Faulty() {
		t.Errorf("%d findings, and no error among them", len(doc.Findings))
	}
	checkFindings(t, doc)
}
