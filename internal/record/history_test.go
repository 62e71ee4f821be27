package record

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/date"
)

// told is a history in lines, as a reader would note it down.
func told(reigns []Reign, today string) []string {
	var lines []string
	for _, r := range reigns {
		var who []string
		for _, e := range r.Entries {
			who = append(who, e.Athlete)
		}
		line := fmt.Sprintf("%s %s %s", r.Since(), r.Mark(), strings.Join(who, " and "))
		if r.HasStep {
			line += " -" + r.Step.String()
		}
		if span, known := r.Length(day(today)); known {
			line += ", " + span.String()
		}
		if !r.Until.IsZero() {
			line += ", to " + r.Until.String()
		}
		if r.OrBetter {
			line += ", or better"
		}
		lines = append(lines, line+", "+string(r.Standing))
	}
	return lines
}

func TestReigns(t *testing.T) {
	for _, tt := range []struct {
		why     string
		entries []Entry
		scope   string
		day     string
		want    []string
	}{
		{
			"equal marks share a reign, which begins with the first of them",
			[]Entry{
				ran("1942-07-01", "4:06.2h", "Gunder Hägg", "SWE", "world: ratified"),
				ran("1942-07-10", "4:06.2h", "Arne Andersson", "SWE", "world: ratified"),
				ran("1942-09-04", "4:04.6h", "Gunder Hägg", "SWE", "world: ratified"),
			},
			"world", "1943-01-01",
			[]string{
				"1942-07-01 4:06.2h Gunder Hägg and Arne Andersson, 65 days, to 1942-09-04, ratified",
				"1942-09-04 4:04.6h Gunder Hägg -1.6, 119 days, ratified",
			},
		},
		{
			"Morceli reigned for 5 years 305 days",
			[]Entry{
				ran("1993-09-05", "3:44.39", "Noureddine Morceli", "ALG", "world: ratified"),
				ran("1999-07-07", "3:43.13", "Hicham El Guerrouj", "MAR", "world: ratified"),
			},
			"world", "2025-08-06",
			[]string{
				"1993-09-05 3:44.39 Noureddine Morceli, 5 years 305 days, to 1999-07-07, ratified",
				"1999-07-07 3:43.13 Hicham El Guerrouj -1.26, 26 years 30 days, ratified",
			},
		},
		{
			"what came after the day is not told",
			[]Entry{
				ran("2023-09-16", "3:48.93", "Niels Laros", "NED", "NED: listed"),
				ran("2025-07-05", "3:45.94", "Niels Laros", "NED", "NED: listed"),
			},
			"NED", "2025-07-04",
			[]string{"2023-09-16 3:48.93 Niels Laros, 1 year 291 days, listed"},
		},
		{
			"a listed mark before a derived one may not have been the last",
			[]Entry{
				ran("1980-01-01", "3:55.00", "A", "KEN", "KEN: listed"),
				ran("1990-01-01", "3:50.00", "B", "KEN", "KEN: derived"),
				ran("1995-01-01", "3:49.00", "C", "KEN", "KEN: derived"),
			},
			"KEN", "1996-01-01",
			[]string{
				"1980-01-01 3:55.00 A, 10 years, to 1990-01-01, or better, listed",
				"1990-01-01 3:50.00 B -5.00, 5 years, to 1995-01-01, or better, derived",
				"1995-01-01 3:49.00 C -1.00, 1 year, or better, derived",
			},
		},
		{
			"slower marks, refused and annulled ones never reigned; pending ones come last",
			[]Entry{
				ran("1980-01-01", "3:50.00", "A", "GBR", "GBR: listed"),
				ran("1981-01-01", "3:51.00", "B", "GBR", "GBR: listed"),
				ran("1982-01-01", "3:49.00", "C", "GBR", "GBR: unratified"),
				with(ran("1983-01-01", "3:48.00", "D", "GBR", "GBR: annulled"), func(e *Entry) { e.Annulled = day("1984-01-01") }),
				ran("1985-01-01", "3:47.00", "E", "GBR", "GBR: pending"),
			},
			"GBR", "1990-01-01",
			[]string{"1980-01-01 3:50.00 A, 10 years, listed", "1985-01-01 3:47.00 E, 5 years, pending"},
		},
		{
			"of one day a derived mark that was bettered never reigned",
			[]Entry{
				ran("1993-09-05", "3:44.39", "Noureddine Morceli", "ALG", "Africa: listed"),
				ran("1999-07-07", "3:43.40", "Noah Ngeny", "KEN", "KEN: derived"),
				ran("1999-07-07", "3:43.13", "Hicham El Guerrouj", "MAR", "Africa: listed"),
			},
			"Africa", "1999-07-07",
			[]string{
				"1993-09-05 3:44.39 Noureddine Morceli, 5 years 305 days, to 1999-07-07, listed",
				"1999-07-07 3:43.13 Hicham El Guerrouj -1.26, 0 days, listed",
			},
		},
		{
			"behind a mark that is only implied nothing is known to the day: neither how long it stood nor what the next took off",
			[]Entry{
				ran("1936-01-01", "4:00.00", "A", "GER", "GER: listed"),
				ran("1939-01-01", "3:55.00", "B", "GER", "world: ratified"),
				ran("1955-01-01", "3:50.00", "C", "GER", "GER: listed"),
			},
			"GER", "1960-01-01",
			[]string{
				"1936-01-01 4:00.00 A, 3 years, to 1939-01-01, listed",
				"1939-01-01 3:55.00 B -5.00, to 1955-01-01, or better, listed",
				"1955-01-01 3:50.00 C, 5 years, listed",
			},
		},
		{"no such record", nil, "NOR", "2025-08-06", nil},
	} {
		b := NewBook(menMile(tt.entries...))
		got := told(b.Reigns(scope(tt.scope), day(tt.day)), tt.day)
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.why, diff)
		}
	}
}

func TestReignsEndWithWhatStands(t *testing.T) {
	b := NewBook(progression())
	for _, s := range b.Scopes() {
		for _, text := range []string{"1942-12-31", "1981-08-20", "1990-06-01", "2024-05-24", "2025-08-06"} {
			stood, reigns := b.AsOf(s, day(text)), b.Reigns(s, day(text))
			for len(reigns) > 0 && reigns[len(reigns)-1].Pending {
				reigns = reigns[:len(reigns)-1]
			}
			switch {
			case stood.IsZero() != (len(reigns) == 0):
				t.Errorf("%s on %s: %d reigns, but what stood is %v", s, text, len(reigns), stood.Mark())
			case !stood.IsZero() && stood.Mark() != reigns[len(reigns)-1].Mark():
				t.Errorf("%s on %s: the last reign is %s, what stood %s", s, text, reigns[len(reigns)-1].Mark(), stood.Mark())
			}
		}
	}
}

func TestLongestAndLargest(t *testing.T) {
	b := NewBook(menMile(
		ran("1985-07-27", "3:46.32", "Steve Cram", "GBR", "world: ratified"),
		ran("1993-09-05", "3:44.39", "Noureddine Morceli", "ALG", "world: ratified"),
		ran("1999-07-07", "3:43.13", "Hicham El Guerrouj", "MAR", "world: ratified"),
	))
	reigns := b.Reigns(scope("world"), day("2000-01-01"))
	if i, ok := Longest(reigns, day("2000-01-01")); !ok || reigns[i].Entries[0].Athlete != "Steve Cram" {
		t.Errorf("longest: got %d, %t", i, ok)
	}
	if i, _ := Longest(reigns, day("2025-08-06")); reigns[i].Entries[0].Athlete != "Hicham El Guerrouj" {
		t.Errorf("longest, with the one that still stands: got %d", i)
	}
	if i, ok := LargestStep(reigns); !ok || reigns[i].Entries[0].Athlete != "Noureddine Morceli" {
		t.Errorf("largest step: got %d, %t", i, ok)
	}
	if _, ok := LargestStep(reigns[:1]); ok {
		t.Error("a first record has no step")
	}
	if _, ok := Longest(nil, day("2000-01-01")); ok {
		t.Error("no reign is not the longest")
	}
}

func TestPassedOver(t *testing.T) {
	b := NewBook(menMile(
		ran("1985-07-27", "3:46.32", "Steve Cram", "GBR", "GBR: listed"),
		with(ran("1990-01-01", "3:46.00", "Refused", "GBR", "GBR: unratified"), func(e *Entry) { e.Note = "no photo-finish" }),
		with(ran("1991-01-01", "3:45.90", "Annulled", "GBR", "GBR: annulled"), func(e *Entry) { e.Annulled = day("1992-03-01") }),
		ran("2023-12-01", "3:45.80", "Pending", "GBR", "GBR: pending"),
		ran("2024-05-25", "3:45.50", "Elsewhere", "GBR", "GBR: listed"),
		ran("2024-05-25", "3:45.34", "Josh Kerr", "GBR", "GBR: listed"),
		ran("2025-01-01", "3:45.00", "Later", "GBR", "GBR: listed"),
		ran("2026-01-01", "3:44.00", "Later still", "GBR", "GBR: listed"),
	))
	r := mileRace("bowerman-2024", "2024-05-25", finish(1, "Josh Kerr", "GBR", "3:45.34"))
	var got []string
	for _, p := range b.PassedOver(scope("GBR"), r) {
		got = append(got, p.Entry.Athlete+": "+p.Why)
	}
	want := []string{
		"Refused: not taken as a record: no photo-finish",
		"Annulled: annulled 1992-03-01",
		"Pending: pending: not ratified yet",
		"Elsewhere: of the same day or an unknown one: the order is not known",
		"Josh Kerr: set in this race",
		"Later: set later, on 2025-01-01",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("what was passed over and why (-want +got):\n%s", diff)
	}
	if span, known := (Reign{Entries: []*Entry{{Date: must(date.Parse("1985"))}}}).Length(day("1990-01-01")); known {
		t.Errorf("a reign from an unknown day has no length: got %s", span)
	}
}
