package toplist_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/toplist"
)

// TestCoverage: in how many races marks were looked for, and from which mark on some may be
// missing from partial ones.
func TestCoverage(t *testing.T) {
	started := "athlete: Zed Zoo"
	f := files{
		"full.yaml":       run("2020-06-01", "", won(1, "Al Ash", "3:50.00"), won(2, "Bo Bell", "3:52.00")),
		"to-two.yaml":     run("2019-06-01", "coverage: partial", won(1, "Cy Cole", "3:51.00"), won(2, "Di Dale", "3:53.00"), won(4, "Ed Eve", "3:57.00")),
		"no-mark.yaml":    run("2021-06-01", "coverage: partial", won(1, "Cy Cole", "3:54.00"), "place: 2, athlete: Fay Fox", won(3, "Gus Gray", "3:56.00")),
		"no-winner.yaml":  run("2018-06-01", "coverage: partial", "place: 1, athlete: Hal Hill", started),
		"exhibition.yaml": run("2019-07-01", "coverage: partial\nineligible: downhill", won(1, "Al Ash", "3:40.00")),
		"records/mile-men-outdoor.yaml": list(
			entry("3:49.00", "Ida Ice", "2017-06-01", ""), entry("3:51.00", "Cy Cole", "2019-06-01", "")),
	}
	type coverage = toplist.Coverage
	usual := coverage{
		Unknown: map[toplist.Lack]int{}, Races: 5, First: day("2018-06-01"), Last: day("2021-06-01"), Partial: 4, Bare: 1, BareIn: "no-winner",
	}
	with := func(change func(*coverage)) coverage {
		c := usual
		change(&c)
		return c
	}
	for _, test := range []struct {
		why    string
		change func(*toplist.Question)
		want   coverage
	}{
		{"all", func(*toplist.Question) {}, with(func(c *coverage) {
			c.Listed, c.Groups, c.Marks, c.Entries, c.Open, c.From, c.OpenIn = 8, 8, 8, 1, 2, mark("3:53.00"), "to-two"
		})},
		{"to a mark at which some can be missing", func(q *toplist.Question) { q.Limit = 5 }, with(func(c *coverage) {
			c.Listed, c.Groups, c.Marks, c.Entries, c.Open, c.From, c.OpenIn = 5, 8, 8, 1, 1, mark("3:53.00"), "to-two"
		})},
		{"to a mark before that", func(q *toplist.Question) { q.Limit = 4 }, with(func(c *coverage) { c.Listed, c.Groups, c.Marks, c.Entries = 4, 8, 8, 1 })},
		{"under the first that can be missing", func(q *toplist.Question) { q.Under = mark("3:53.00") }, with(func(c *coverage) { c.Listed, c.Groups, c.Marks, c.Entries = 4, 4, 4, 1 })},
		{"a number of marks is not cut by its limit", func(q *toplist.Question) { q.By, q.Count, q.Limit = toplist.Performer, true, 1 }, with(func(c *coverage) {
			c.Listed, c.Groups, c.Marks, c.Entries, c.Open, c.From, c.OpenIn = 1, 7, 8, 1, 2, mark("3:53.00"), "to-two"
		})},
		{"winners", func(q *toplist.Question) { q.Place = 1 }, with(func(c *coverage) {
			c.Listed, c.Groups, c.Marks = 3, 3, 3
			c.Unknown = map[toplist.Lack]int{toplist.NoPlace: 1}
		})},
		{"the second", func(q *toplist.Question) { q.Place = 2 }, with(func(c *coverage) {
			c.Listed, c.Groups, c.Marks, c.Open, c.From, c.OpenIn = 2, 2, 2, 1, mark("3:54.00"), "no-mark"
			c.Unknown = map[toplist.Lack]int{toplist.NoPlace: 1}
		})},
		{"some days", func(q *toplist.Question) { q.From, q.To = day("2019-01-01"), day("2020-12-31") }, coverage{
			Listed: 5, Groups: 5, Marks: 5, Unknown: map[toplist.Lack]int{}, Races: 3, First: day("2019-06-01"), Last: day("2020-06-01"),
			Partial: 2, Open: 1, From: mark("3:53.00"), OpenIn: "to-two",
		}},
		{"none", func(q *toplist.Question) { q.From = day("2025-01-01") }, coverage{Unknown: map[toplist.Lack]int{}}},
	} {
		a := must(toplist.Of(f.open(), asked(test.change)))
		got := a.Coverage
		if len(a.Sections) == 1 {
			got = a.Sections[0].Coverage
		}
		if diff := cmp.Diff(test.want, got, cmpopts.EquateComparable(date.Date{}, timing.Mark{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}

// TestCoverageOfAll: what several lists rest on together.
func TestCoverageOfAll(t *testing.T) {
	f := files{
		"a.yaml":                        run("2020-06-01", "", won(1, "Al Ash", "3:50.00")),
		"b.yaml":                        run("2018-06-01", "sex: women", won(1, "Bea Bell", "4:20.00"), won(2, "Cat Cole", "4:21.00")),
		"c.yaml":                        run("2022-06-01", "environment: short-track\ncoverage: partial", won(1, "Al Ash", "3:51.00")+", born: 2001"),
		"records/mile-men-outdoor.yaml": list(entry("3:49.00", "Ida Ice", "2017-06-01", "")),
	}
	want := toplist.Coverage{
		Listed: 3, Groups: 5, Marks: 5, Entries: 1, Unknown: map[toplist.Lack]int{}, Races: 3, First: day("2018-06-01"), Last: day("2022-06-01"), Partial: 1, Open: 1, From: mark("3:51.00"), OpenIn: "c",
	}
	a := must(toplist.Of(f.open(), asked(func(q *toplist.Question) { q.Limit = 1 })))
	if diff := cmp.Diff(want, a.Coverage, cmpopts.EquateComparable(date.Date{}, timing.Mark{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	a = must(toplist.Of(f.open(), asked(func(q *toplist.Question) { q.BornFrom, q.BornTo = 2001, 2001 })))
	if a.Coverage.Marks != 2 || a.Coverage.Unknown[toplist.NoBirth] != 3 {
		t.Errorf("by birth: %d marks, %v", a.Coverage.Marks, a.Coverage.Unknown)
	}
}
