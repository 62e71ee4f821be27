package collate_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/collate"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

func mark(t *testing.T, text string) timing.Mark {
	t.Helper()
	m, err := timing.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func split(t *testing.T, point, text string) race.Split {
	t.Helper()
	mile, err := event.Parse("mile")
	if err != nil {
		t.Fatal(err)
	}
	at, err := mile.ParsePoint(point, event.Course{})
	if err != nil {
		t.Fatal(err)
	}
	return race.Split{Point: at, Mark: mark(t, text)}
}

func named(r *race.Result) []string { return []string{r.Name()} }

func result(name string, place int, m timing.Mark) race.Result {
	return race.Result{Competitor: race.Competitor{Athlete: name}, Place: place, Mark: m}
}

// told is the figures of an answer, one a line.
func told(a *collate.Answer) string {
	var lines []string
	for _, f := range a.Figures {
		change := ""
		if f.Added {
			change = " added"
		}
		if f.Claimed {
			change = " claimed"
		}
		lines = append(lines, strings.TrimSpace(fmt.Sprintf("%s %s %s: %q %q %s%s", f.Athlete, f.Key, f.Point, f.Document, f.Sheet, f.Verdict, change)))
	}
	return strings.Join(lines, "\n")
}

// TestOf holds what becomes of each figure: kept where it agrees, added where it is new,
// a claim where it differs.
func TestOf(t *testing.T) {
	mine := &race.Race{ID: "a", Source: race.Citation{All: []string{"notes"}}, Sources: []race.Source{{Key: "notes"}, {Key: "sheet", Title: "another"}}}
	mine.Results = []race.Result{
		result("Abel", 1, mark(t, "4:21.3")), result("Bo", 2, mark(t, "4:24.06")), result("Cy", 3, mark(t, "4:29.80")), result("Dan", 0, timing.Mark{}),
	}
	mine.Results[2].Splits = []race.Split{split(t, "400m", "1:04.0")}
	mine.Results[2].Source = race.Citation{All: []string{"paper"}}
	mine.Results[3].Status = race.DNF
	sheet := &race.Race{Time: "19:00"}
	sheet.Results = []race.Result{
		result("Abel", 1, mark(t, "4:21.26")), result("Bo", 2, mark(t, "4:24.60")), result("Cy", 4, mark(t, "4:31.11")), result("Dan", 0, mark(t, "4:40.00")), result("Ed", 5, mark(t, "4:50.00")),
	}
	sheet.Results[2].Splits = []race.Split{split(t, "400m", "1:04.0"), split(t, "800m", "2:10.1")}
	got := collate.Of(mine, sheet, race.Source{Key: "sheet", Title: "b.lif", SHA256: "0b"}, named)
	want := `time : "" "19:00" new
Abel place : "1" "1" agrees
Abel mark : "4:21.3" "4:21.26" agrees
Bo place : "2" "2" agrees
Bo mark : "4:24.06" "4:24.60" likely slip claimed
Cy place : "3" "4" likely slip claimed
Cy mark : "4:29.80" "4:31.11" differs claimed
Cy splits 400m: "1:04.0" "1:04.0" agrees
Cy splits 800m: "" "2:10.1" new added
Dan mark : "DNF" "4:40.00" differs claimed`
	if diff := cmp.Diff(want, told(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"Ed"}, got.Others); diff != "" {
		t.Errorf("others (-want +got):\n%s", diff)
	}
	if got.Source != "sheet-2" || len(got.Race.Sources) != 3 || len(got.Race.Claims) != 4 {
		t.Errorf("source %s, %d sources, %d claims", got.Source, len(got.Race.Sources), len(got.Race.Claims))
	}
	cy := got.Race.Results[2]
	if keys := cy.Source.For("800m"); !cmp.Equal(keys, []string{"sheet-2"}) {
		t.Errorf("800 m is of %v", keys)
	}
	if keys := cy.Source.For("mark"); !cmp.Equal(keys, []string{"paper"}) {
		t.Errorf("the mark is of %v", keys)
	}
	if len(mine.Results[2].Splits) != 1 || len(mine.Sources) != 2 || len(mine.Claims) != 0 {
		t.Error("the race that was given has changed")
	}
}

// TestAgain holds that the same sheet changes nothing a second time.
func TestAgain(t *testing.T) {
	mine := &race.Race{ID: "a", Partial: true, Sources: []race.Source{{Key: "notes"}}, Results: []race.Result{result("Abel", 1, mark(t, "4:21.30"))}}
	sheet := &race.Race{Results: []race.Result{result("Abel", 1, mark(t, "4:22.50")), result("Bo", 2, mark(t, "4:24.60"))}}
	sheet.Results[0].Club = "Iffley AC"
	source := race.Source{Key: "sheet", SHA256: "0b"}
	once := collate.Of(mine, sheet, source, named)
	if n := len(once.Race.Results); n != 2 || once.Race.Results[0].Club == "" || len(once.Race.Claims) != 1 {
		t.Fatalf("%d results, %+v", n, once.Race)
	}
	twice := collate.Of(once.Race, sheet, source, named)
	if diff := cmp.Diff(fmt.Sprintf("%+v", once.Race), fmt.Sprintf("%+v", twice.Race)); diff != "" {
		t.Errorf("(-once +twice):\n%s", diff)
	}
}

// TestRuledOut holds which figures of a sheet are not added beside a status of the document.
func TestRuledOut(t *testing.T) {
	point := split(t, "400m", "1:04.0")
	figures := map[string]func(*race.Result){
		"place":     func(r *race.Result) { r.Place = 3 },
		"mark":      func(r *race.Result) { r.Mark = mark(t, "4:21.30") },
		"overall":   func(r *race.Result) { r.Overall = 3 },
		"flags":     func(r *race.Result) { r.Flags = []race.Flag{{Kind: race.PB}} },
		"q":         func(r *race.Result) { r.Qualified = "q" },
		"qR":        func(r *race.Result) { r.Qualified = "qR" },
		"splits":    func(r *race.Result) { r.Splits = []race.Split{point} },
		"positions": func(r *race.Result) { r.Positions = []race.Position{{Point: point.Point, Place: 2}} },
		"reaction":  func(r *race.Result) { r.Reaction = 148 },
		"lane":      func(r *race.Result) { r.Lane = 4 },
	}
	for status, kept := range map[race.Status]string{
		race.DNS: "lane qR", race.DNF: "lane positions qR reaction splits", race.NM: "lane positions qR reaction splits", race.DQ: "lane positions qR reaction splits",
	} {
		var added []string
		for name, set := range figures {
			mine := &race.Race{Results: []race.Result{result("Abel", 0, timing.Mark{})}}
			mine.Results[0].Status = status
			sheet := &race.Race{Results: []race.Result{result("Abel", 0, timing.Mark{})}}
			set(&sheet.Results[0])
			if f := collate.Of(mine, sheet, race.Source{Key: "sheet"}, named).Figures[0]; f.Added {
				added = append(added, name)
			} else if !f.Standing || f.Verdict != collate.Differs || f.Document != string(status) {
				t.Errorf("%s beside %s: %+v", name, status, f)
			}
		}
		slices.Sort(added)
		if got := strings.Join(added, " "); got != kept {
			t.Errorf("beside %s: %q is added, want %q", status, got, kept)
		}
	}
}
