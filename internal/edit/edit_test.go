//go:build !race

package edit_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/edit"
	"github.com/milectl/milectl/internal/race"
)

const text = `# The mile of the club.
kind: race
name: Club Mile  # as announced
date: 2026-06-20

event: mile
sex: men
source: [notes]
results:
  - {place: 1, athlete: Abel Archer, mark: "4:21.3"}  # a good day
  - {place: 2, athlete: Bo Baker, mark: "4:24.06"}
  # he fell
  - {place: 3, athlete: Cy Cole, mark: "4:29.80"}
sources:
  notes: {publisher: the timekeeper}
`

// TestRace holds that what changes is written anew, and that all else stays: comments
// before, behind and between what changes.
func TestRace(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*race.Race)
		want   func(string) string
	}{
		"nothing": {func(*race.Race) {}, func(s string) string { return s }},
		"a result without a comment": {
			func(r *race.Race) { r.Results[1].Club = "Iffley AC" },
			func(s string) string { return strings.Replace(s, `"4:24.06"}`, `"4:24.06", club: Iffley AC}`, 1) },
		},
		"a result with a comment behind it": {
			func(r *race.Race) { r.Results[0].Club = "Iffley AC" },
			func(s string) string {
				return strings.Replace(s, `  - {place: 1, athlete: Abel Archer, mark: "4:21.3"}  # a good day`,
					"  # a good day\n"+`  - {place: 1, athlete: Abel Archer, mark: "4:21.3", club: Iffley AC}`, 1)
			},
		},
		"a result with a comment before it": {
			func(r *race.Race) { r.Results[2].Club = "Iffley AC" },
			func(s string) string { return strings.Replace(s, `"4:29.80"}`, `"4:29.80", club: Iffley AC}`, 1) },
		},
		"all results": {
			func(r *race.Race) {
				for i := range r.Results {
					r.Results[i].Club = "Iffley AC"
				}
			},
			func(s string) string {
				s = strings.Replace(s, `  - {place: 1, athlete: Abel Archer, mark: "4:21.3"}  # a good day`, "  # a good day\n"+`  - {place: 1, athlete: Abel Archer, mark: "4:21.3"}`, 1)
				return strings.NewReplacer(`"4:21.3"`, `"4:21.3", club: Iffley AC`, `"4:24.06"`, `"4:24.06", club: Iffley AC`, `"4:29.80"`, `"4:29.80", club: Iffley AC`).Replace(s)
			},
		},
		"a result less": {
			func(r *race.Race) { r.Results = r.Results[:2] },
			func(s string) string {
				return strings.Replace(s, "  # he fell\n"+`  - {place: 3, athlete: Cy Cole, mark: "4:29.80"}`+"\n", "# he fell\n", 1)
			},
		},
		"a key less and one more": {
			func(r *race.Race) { r.Meet, r.Time = "Club Night", "19:00" },
			func(s string) string {
				return strings.NewReplacer("date: 2026-06-20\n\n", "meet: Club Night\ndate: 2026-06-20\n\ntime: \"19:00\"\n").Replace(s)
			},
		},
		"a claim more": {
			func(r *race.Race) {
				r.Claims = append(r.Claims, race.Claim{Source: "notes", About: race.AboutOther, Says: "windy"})
			},
			func(s string) string { return s + "claims:\n  - {source: notes, about: other, says: windy}\n" },
		},
		"a source more": {
			func(r *race.Race) { r.Sources = append(r.Sources, race.Source{Key: "sheet", Title: "a.lif"}) },
			func(s string) string { return s + "  sheet: {title: a.lif}\n" },
		},
	} {
		t.Run(name, func(t *testing.T) {
			doc := document.Decode(document.Name{File: "club-mile.yaml", ID: "club-mile"}, []byte(text))
			changed := *doc.Race
			changed.Results = append([]race.Result(nil), doc.Race.Results...)
			test.change(&changed)
			got, err := edit.Race(doc, &changed)
			if err != nil {
				t.Fatal(err)
			}
			if want := test.want(text); string(got) != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// TestCommentsBehindAll holds that comments behind all that a document says stay there.
func TestCommentsBehindAll(t *testing.T) {
	const behind = "\n# the end\n\n# of all\n"
	doc := document.Decode(document.Name{File: "club-mile.yaml", ID: "club-mile"}, []byte(text+behind))
	changed := *doc.Race
	changed.Meet = "Club Night"
	got, err := edit.Race(doc, &changed)
	if want := strings.Replace(text, "date:", "meet: Club Night\ndate:", 1) + behind; err != nil || string(got) != want {
		t.Errorf("%v, got\n%s\nwant\n%s", err, got, want)
	}
}

// TestFaulty holds that a document with errors is not edited.
func TestFaulty(t *testing.T) {
	doc := document.Decode(document.Name{File: "a.yaml"}, []byte("kind: race\nname: 3\n"))
	if _, err := edit.Race(doc, &race.Race{}); err == nil || errors.Is(err, edit.ErrComments) {
		t.Errorf("%v", err)
	}
}

// TestEveryDocument changes each race of the corpus in one place after another, and
// holds that the text says what was wanted, with the same comments.
func TestEveryDocument(t *testing.T) {
	files, err := filepath.Glob("../../races/*.yaml")
	if err != nil || len(files) < 80 {
		t.Fatalf("%d races, %v", len(files), err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		id := strings.TrimSuffix(filepath.Base(file), ".yaml")
		doc := document.Decode(document.Name{File: file, ID: id}, text)
		if doc.Race == nil || doc.Malformed() {
			t.Fatalf("%s is no race", file)
		}
		for _, i := range []int{0, len(doc.Race.Results) / 2, len(doc.Race.Results) - 1} {
			changed := *doc.Race
			changed.Results = append([]race.Result(nil), doc.Race.Results...)
			changed.Results[i].Note = "a note that is new here"
			got, err := edit.Race(doc, &changed)
			if err != nil {
				t.Errorf("%s, result %d: %v", file, i, err)
				continue
			}
			after := document.Decode(document.Name{File: file, ID: id}, got)
			if after.Malformed() || after.Race.Results[i].Note != changed.Results[i].Note || !slices.Equal(doc.Comments(), after.Comments()) {
				t.Errorf("%s, result %d: says something else", file, i)
			}
		}
	}
}
