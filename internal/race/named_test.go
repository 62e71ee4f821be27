package race

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/date"
)

// TestTellingByBirth: of two of one name a birth tells which is meant, and nothing is
// said of a birth that is not known.
func TestTellingByBirth(t *testing.T) {
	r := &Race{Results: []Result{
		{Competitor: Competitor{Athlete: "Jon", ID: "a"}, Born: date.New(1990, 5, 1)},
		{Competitor: Competitor{Athlete: "Jon", ID: "a"}},
	}}
	if diff := cmp.Diff([]string{"Jon (1990-05-01)"}, r.Telling([]int{0})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string(nil), r.Results[1].hints()); diff != "" {
		t.Errorf("of nothing (-want +got):\n%s", diff)
	}
}

func TestNamed(t *testing.T) {
	r := &Race{Results: []Result{
		{Competitor: Competitor{Athlete: "Josh Kerr"}},
		{Competitor: Competitor{Athlete: "Jakob Ingebrigtsen"}},
		{Competitor: Competitor{Athlete: "Filip Ingebrigtsen"}},
		{Competitor: Competitor{Athlete: "İlham Tanui Özbilen"}},
		{Competitor: Competitor{Athlete: "Kerr"}},
		{Competitor: Competitor{Athlete: "John Gregorek", ID: "john-gregorek-1960"}},
		{Competitor: Competitor{Athlete: "John Gregorek", ID: "john-gregorek-1991"}},
		{Competitor: Competitor{Athlete: "Suguru  Ōsako"}},
		{Competitor: Competitor{Athlete: "SMITH Jack"}},
		{Competitor: Competitor{Athlete: "Doe, Al"}},
		{Competitor: Competitor{Athlete: "Jon (NC)"}},
		{Competitor: Competitor{Athlete: "Jon", Nation: "GBR"}, Born: date.New(1990, 5, 1)},
		{Competitor: Competitor{Athlete: "Jon"}, Place: 3, Bib: "7"},
	}}
	tests := []struct {
		why, name string
		want      []int
	}{
		{"the whole name", "Josh Kerr", []int{0}},
		{"however it is written", " jakob  INGEBRIGTSEN ", []int{1}},
		{"without its accents", "ozbilen", []int{3}},
		{"some of its words", "tanui ozbilen", []int{3}},
		{"words in another order are another name", "Kerr Josh", nil},
		{"a whole name before a part of one", "kerr", []int{4}},
		{"a part of two names", "ingebrigtsen", []int{1, 2}},
		{"two of one name", "John Gregorek", []int{5, 6}},
		{"one of them by id", "john-gregorek-1991", []int{6}},
		{"a part of a word is none", "Inge", nil},
		{"nobody", "Cram", nil},
		{"no name", " ", nil},
		{"a name with two blanks in it", "suguru osako", []int{7}},
		{"a family name in capitals before the given one", "smith", []int{8}},
		{"and the name as people say it", "jack smith", []int{8}},
		{"a family name before a comma", "doe", []int{9}},
		{"and the name as people say it", "Al Doe", []int{9}},
		{"what is in parentheses may be of the name", "Jon (NC)", []int{10}},
		{"or a nation", "jon (gbr)", []int{11}},
		{"or a birth", "Jon (1990)", []int{11}},
		{"or a place", "Jon (place 3)", []int{12}},
		{"or the number on the shirt", "Jon (bib 7)", []int{12}},
		{"or of nobody", "Jon (USA)", nil},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			if diff := cmp.Diff(test.want, r.Named(test.name)); diff != "" {
				t.Errorf("%q (-want +got):\n%s", test.name, diff)
			}
		})
	}
}

// TestTelling: of whatever results, each that a name may mean is told with what means that one alone.
func TestTelling(t *testing.T) {
	name := rapid.SampledFrom([]string{"Jon", "Jon (NC)", "Jon (GBR)", "ABLE Jon", "Jon Able", "Able, Jon", "jon"})
	rapid.Check(t, func(t *rapid.T) {
		r := &Race{}
		for place := range rapid.IntRange(1, 5).Draw(t, "results") {
			r.Results = append(r.Results, Result{
				Competitor: Competitor{Athlete: name.Draw(t, "athlete"), Nation: rapid.SampledFrom([]string{"", "GBR", "USA", "NC"}).Draw(t, "nation")},
				Born:       rapid.SampledFrom([]date.Date{{}, date.New(1990, 0, 0), date.New(1990, 5, 1)}).Draw(t, "born"),
				Place:      place + 1,
			})
		}
		found := r.Named(rapid.SampledFrom([]string{"jon", "able", "Jon Able", "Jon (GBR)", "Jon (1990)"}).Draw(t, "typed"))
		for i, text := range r.Telling(found) {
			if got := r.Named(text); len(got) != 1 || got[0] != found[i] {
				t.Fatalf("%q: got %v, want %d", text, got, found[i])
			}
		}
	})
}
