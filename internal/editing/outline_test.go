package editing

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/mend"
)

func applied(text string, edits []Edit) string {
	for _, e := range slices.Backward(edits) {
		text = text[:e.Start] + e.Text + text[e.End:]
	}
	return text
}

// TestFormat: the text becomes what fmt writes, and one with errors in its form stays.
func TestFormat(t *testing.T) {
	untidy := "name: Mile # of the town\nkind: race\nevent: mile\ndate: 2025-06-01\nsex: men\nresults: [{athlete: Ünal Öz, place: 1, nation: GBR, mark: '3:55.34'}]\n"
	d := New(saved(t, "bowerman-2024.yaml").Name, untidy)
	want, err := d.Doc().Format()
	if err != nil {
		t.Fatal(err)
	}
	if got := applied(untidy, d.Format()); got != string(want) {
		t.Errorf("it becomes %s", got)
	}
	if edits := New(d.Name, string(want)).Format(); len(edits) > 0 {
		t.Errorf("what is canonical changes: %v", edits)
	}
	if edits := New(d.Name, untidy+"results: {").Format(); len(edits) > 0 {
		t.Errorf("what is faulty changes: %v", edits)
	}
}

// TestFixes: each finding that has one right value has a fix, all of them together are what check --fix writes, and others have none.
func TestFixes(t *testing.T) {
	text := head + "results:\n  - {place: 1, athlete: Ünal Öz, nation: gbr, mark: \"3:55,34\", status: Dnf}\n  - {place: 2, athlete: Bo Bee, nation: NOR, mark: \"3:99.34\"}\n"
	d := New(saved(t, "bowerman-2024.yaml").Name, text)
	found := d.Alone(date.New(2026, 1, 1))
	fixes := d.Fixes(found)
	var titles []string
	for _, fix := range fixes {
		titles = append(titles, fix.Title+": "+fix.Finding.Rule)
		if after := New(d.Name, applied(text, fix.Edits)); len(after.Alone(date.New(2026, 1, 1))) >= len(found) {
			t.Errorf("%s mends nothing", fix.Title)
		}
	}
	if len(fixes) < 2 || len(fixes) >= len(found) {
		t.Errorf("of %d findings are mended: %q", len(found), titles)
	}
	want, _ := mend.Document(d.Doc(), check.Selection{})
	if got := applied(text, d.FixAll()); got != want || got == text {
		t.Errorf("all together: %s", got)
	}
}

func TestSymbols(t *testing.T) {
	d := New(saved(t, "bowerman-2024.yaml").Name, head+
		"venue: {city: Oslo}\nresults:\n  - {place: 1, athlete: Ünal Öz, nation: GBR, mark: \"3:55.34\"}\n  - {athlete: Bo Bee, status: DNF}\n  - {place: 3, \nsources:\n  tfn: {publisher: Track News}\n")
	var got []string
	for _, s := range d.Symbols() {
		got = append(got, s.Name)
		for _, i := range s.Inner {
			got = append(got, "  "+i.Name+" ("+i.About+") "+d.Text[i.NameSpan.Start:i.NameSpan.End])
			if i.NameSpan.Start < i.All.Start || i.NameSpan.End > i.All.End || i.All.Start < s.All.Start || i.All.End > s.All.End {
				t.Errorf("%s lies beyond what holds it: %+v", i.Name, i)
			}
		}
	}
	want := []string{"venue", "results", "  1 Ünal Öz (GBR 3:55.34) Ünal Öz", "  Bo Bee (DNF) Bo Bee", "  3 () ", "sources", "  tfn (Track News) tfn"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFolds(t *testing.T) {
	lines := []string{"# one", "# two", "kind: race", "results:", "  - athlete: A", "    splits:", "      400m: x", "", "  - athlete: B", "# end", "sources:", "  a: {}"}
	d := New(saved(t, "bowerman-2024.yaml").Name, strings.Join(lines, "\n"))
	want := []Fold{{0, 1, true}, {5, 6, false}, {4, 6, false}, {3, 8, false}, {10, 11, false}}
	if diff := cmp.Diff(want, d.Folds()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestStillTrue: what documents said of each other stays as long as its line does.
func TestStillTrue(t *testing.T) {
	text, err := os.ReadFile("../../races/bowerman-2024.yaml")
	if err != nil {
		t.Fatal(err)
	}
	d := New(saved(t, "bowerman-2024.yaml").Name, string(text))
	of := d.Doc().Finding("record-flag", "flag NR: it is none", "")
	alone := d.Doc().Finding("mark", "mark: it is none", "")
	if kept := d.StillTrue(append(d.Doc().All(), of, alone)); len(kept) != 1 || kept[0].Rule != "record-flag" {
		t.Errorf("kept: %v", kept)
	}
	if kept := New(d.Name, "# new\n"+d.Text).StillTrue(append(d.Doc().All(), of)); len(kept) > 0 {
		t.Errorf("kept in another line: %v", kept)
	}
}
