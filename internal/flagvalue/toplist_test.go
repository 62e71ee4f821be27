package flagvalue

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/toplist"
)

// TestTopList: days of years and days together, nations as records count them, and what is
// counted where nothing says it.
func TestTopList(t *testing.T) {
	mile := Category{Event: "mile"}
	tests := []struct {
		why   string
		typed TopList
		want  []string // from, to, nation, by
		err   string
	}{
		{"nothing but the event", TopList{Category: mile}, []string{"", "", "", "performance"}, ""},
		{"years", TopList{Category: mile, Years: Years{2019, 2021}}, []string{"2019-01-01", "2021-12-31", "", "performance"}, ""},
		{"years and days", TopList{Category: mile, Years: Years{2019, 2021}, From: "2020-05-01", To: "2022-01-01"}, []string{"2020-05-01", "2021-12-31", "", "performance"}, ""},
		{"days alone", TopList{Category: mile, From: "2020-05-01"}, []string{"2020-05-01", "", "", "performance"}, ""},
		{"a nation that counts for another", TopList{Category: mile, Nation: "England"}, []string{"", "", "GBR", "performance"}, ""},
		{"a number of marks", TopList{Category: mile, Count: true}, []string{"", "", "", "performer"}, ""},
		{"of each nation", TopList{Category: mile, Count: true, By: "nation"}, []string{"", "", "", "nation"}, ""},
		{
			"of each mark",
			TopList{Category: mile, Count: true, By: "performance"},
			nil,
			"--count: a performance is one mark | count with --by performer, race, nation, year or place",
		},
		{"a word that is nearly right", TopList{Category: mile, By: "performers"}, nil, `--by: no "performers" | did you mean performer?`},
		{"a class", TopList{Category: mile, Age: "U21"}, nil, `--age: no "U21" | write U14, U16, U18, U20 or U23, M35 to M100, or W35 to W100`},
		{
			"a class of the other sex",
			TopList{Category: Category{Event: "mile", Sex: "men"}, Age: "W40"},
			nil,
			"--age: W40 is no class of men | classes of masters begin with M for men and with W for women",
		},
		{
			"no day",
			TopList{Category: mile, From: "2021-01-01", To: "2020-01-01"},
			nil,
			"--from, --to, --year: 2021-01-01 is after 2020-01-01 | no day is in all of what they name",
		},
		{"minutes written as seconds", TopList{Category: mile, Under: "3.50"}, nil, `--under "3.50": nobody is that fast over the mile | did you mean 3:50?`},
		{"minutes left out", TopList{Category: mile, Under: "45.30"}, nil, `--under "45.30": nobody is that fast over the mile | look for missing minutes`},
		{"a time to dream of", TopList{Category: mile, Under: "3:20"}, []string{"", "", "", "performance"}, ""},
		{"a time of a short event", TopList{Category: Category{Event: "400m"}, Under: "45.30"}, []string{"", "", "", "performance"}, ""},
		{
			"courses",
			TopList{Category: Category{Event: "cross-country"}},
			nil,
			"--event: marks over cross-country are not compared: no two courses are alike | ask for an event on the track or the road",
		},
	}
	for _, test := range tests {
		q, err := test.typed.Parse()
		if said(err) != test.err {
			t.Errorf("%s: %q, want %q", test.why, said(err), test.err)
		}
		if test.want == nil {
			continue
		}
		if diff := cmp.Diff(test.want, []string{q.From.String(), q.To.String(), q.Nation.Code, string(q.By)}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
	if q, err := (&TopList{Category: mile, Under: "3:50", Place: 2, Born: Years{1994, 1997}, Limit: 3, Round: "final"}).Parse(); err != nil ||
		q.Under.String() != "3:50" || q.Place != 2 || q.BornFrom != 1994 || q.BornTo != 1997 || q.Limit != 3 || q.Round != "final" || q.By != toplist.Performance {
		t.Errorf("figures: %+v, %v", q, err)
	}
}

func TestLimit(t *testing.T) {
	for typed, want := range map[string]Limit{"0": 0, "25": 25, "-1": 7, "+1": 7, "": 7, "1.5": 7, "99999999999": 7} {
		l := Limit(7)
		if err := l.Set(typed); l != want || (err == nil) != (want != 7) {
			t.Errorf("%q: %d, %v; want %d", typed, l, err, want)
		}
	}
}
