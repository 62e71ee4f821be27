package page

import (
	"bytes"
	"os"
	"testing"

	"golang.org/x/net/html"

	"github.com/milectl/milectl/internal/golden"
)

// TestMain adds -update: go test ./internal/page -update writes the golden file anew.
func TestMain(m *testing.M) { os.Exit(golden.Main(m)) }

// everything is a page with all that one can have.
func everything() *Page {
	return &Page{
		Root: "../../", Site: "Mile races", Title: "Bowerman Mile", Description: "The mile of men in Eugene, 25 May 2024.",
		Canonical: "https://example.org/races/bowerman-2024/", Card: "https://example.org/races/bowerman-2024/card.png",
		Menu:   []Link{{"Races", "../../races/"}, {"Athletes", "../../athletes/"}, {"Records", "../../records/"}, {"Calendar", "../../calendar/"}, {"About", "../../about/"}},
		Crumbs: []Link{{"Races", "../../races/"}, {"2024", "../../years/2024/"}},
		Data:   []Link{{"JSON", "results.json"}, {"CSV", "results.csv"}, {"Markdown", "results.md"}},
		About:  []byte(`{"@context": "https://schema.org", "@type": "SportsEvent", "name": "Bowerman </script> Mile"}`),
		Parts: []Part{
			{
				ID: "results", Title: "Results", Lines: []string{"Mile, men, at Hayward Field, Eugene", "calm & cloudy"},
				Tables: []Table{{
					Caption: "Results",
					Columns: []Column{{"place", "P", "integer"}, {"athlete", "Athlete", "text"}, {"mark", "Mark", "mark"}, {"behind", "Behind", "margin"}, {"note", "", "list"}},
					Rows: []Row{
						{ID: "kerr", Cells: []Cell{{Text: "1"}, {Text: "Josh Kerr", Address: "../../athletes/josh-kerr/", Strong: true}, {Text: "3:45.34", Address: "document.html#L20", Sort: "225340"}, {}, {Text: "NR WL PB"}}},
						{Cells: []Cell{{Text: "2"}, {Text: "İlham Tanui Özbilen"}, {Text: "3:46h", Sort: "226000"}, {Text: "~0.7", Sort: "660"}, {}}},
						{Cells: []Cell{{}, {Text: "", Above: "İlham Tanui Özbilen"}, {Text: "3:46.1", Sort: "226100"}, {Text: "(none)"}, {}}},
					},
				}, {Columns: []Column{{"lap", "Lap", "integer"}}, Rows: []Row{{Cells: []Cell{{Text: "1"}}}}}},
				Notes: []Note{{Text: "Sources:", Links: []Link{{"Athletics Weekly", "https://athleticsweekly.com/a?b=c&d=e"}, {"a paper", ""}}}, {Text: "Two did not finish."}},
			},
			{ID: "replay", Title: "Replay", Replay: &Replay{"replay.json", "../../replays/mile.json"}},
			{ID: "gaps", Title: "Gaps", Pictures: []Picture{{"gaps.svg", "Kerr leads from 1000 m on.", "Behind the leader, in seconds", 820, 480}}},
			{
				ID: "records", Title: "Records as of any day", AsOf: true,
				Tables: []Table{{
					Caption: "Records", Columns: []Column{{"mark", "Mark", "mark"}, {"since", "Since", "date"}},
					Rows: []Row{
						{From: "1999-07-07", Cells: []Cell{{Text: "3:43.13"}, {Text: "1999-07-07"}}},
						{From: "1993-09-05", Until: "1999-07-07", Cells: []Cell{{Text: "3:44.39"}, {Text: "1993-09-05"}}},
					},
				}},
			},
			{ID: "document", Title: "Document", Document: []Line{
				{Number: 1, Text: "kind: race"},
				{Number: 2, Text: "results:"},
				{Number: 3, Text: `  - {place: 1, athlete: Josh Kerr, mark: "3:45.34"}`, IDs: []string{"result-1-mark"}, Why: []Note{{Text: "mark:", Links: []Link{{"Track & Field News, 2024-05-25", "https://trackandfieldnews.com/"}}}}},
			}},
			{Title: "Search", Search: true},
			{Links: []Link{{"Prefontaine Classic", "../../competitions/prefontaine-classic/"}}},
		},
	}
}

func printed(t *testing.T, p *Page) string {
	t.Helper()
	out, err := p.HTML()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func TestGolden(t *testing.T) {
	got := printed(t, everything())
	golden.Hold(t, "testdata/everything.html", got)
	if again := printed(t, everything()); again != got {
		t.Error("the same page gives other bytes")
	}
	if _, err := html.Parse(bytes.NewReader([]byte(got))); err != nil {
		t.Error(err)
	}
}

func BenchmarkHTML(b *testing.B) {
	p := everything()
	results := &p.Parts[0].Tables[0]
	for len(results.Rows) < 100 {
		results.Rows = append(results.Rows, results.Rows[1])
	}
	printer, err := NewPrinter()
	if err != nil {
		b.Fatal(err)
	}
	b.Run("one", func(b *testing.B) {
		for b.Loop() {
			_, _ = p.HTML()
		}
	})
	b.Run("of many", func(b *testing.B) {
		for b.Loop() {
			_, _ = printer.HTML(p)
		}
	})
}
