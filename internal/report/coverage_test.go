package report

import (
	"fmt"
	"testing"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
)

func day(tb testing.TB, text string) date.Date {
	tb.Helper()
	if text == "" {
		return date.Date{}
	}
	d, err := date.Parse(text)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

func TestCovers(t *testing.T) {
	races := func(full, partial int) []*race.Race {
		all := []*race.Race{}
		for range full {
			all = append(all, &race.Race{ID: "full"})
		}
		for i := range partial {
			all = append(all, &race.Race{ID: fmt.Sprintf("part-%d", i+1), Partial: true})
		}
		return all
	}
	tests := []struct {
		why   string
		races []*race.Race
		of    string
		known []string
		want  string
	}{
		{"nothing to say", nil, "", nil, ""},
		{"one race", races(1, 0), "", nil, "1 race"},
		{"several", races(2, 0), "", nil, "2 races"},
		{"no race was found", races(0, 0), "", nil, ""},
		{"no race of the corpus", nil, " of the corpus", nil, ""},
		{"a partial list is named", races(1, 1), "", nil, "2 races; partial: part-1"},
		{"five are named", races(0, 5), "", nil, "5 races; partial: part-1, part-2, part-3, part-4, part-5"},
		{"more are counted", races(1, 6), " of the corpus", nil, "7 races of the corpus; 6 of them partial lists"},
		{"lists alone", nil, "", []string{"2025-08-06"}, "record lists known to 2025-08-06"},
		{"several lists are known to the first of their days", nil, "", []string{"2025-08-06", "2024-12-31", "2025-01-01"}, "record lists known to 2024-12-31"},
		{"a race without a list takes nothing from the others", races(1, 0), "", []string{"", "2025-08-06"}, "1 race; record lists known to 2025-08-06"},
		{"no list at all", races(1, 0), "", []string{""}, "1 race"},
	}
	for _, test := range tests {
		var known []date.Date
		for _, text := range test.known {
			known = append(known, day(t, text))
		}
		if got := Covers(test.races, test.of, known); got != test.want {
			t.Errorf("%s: got %q, want %q", test.why, got, test.want)
		}
	}
}
