package race

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

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
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			if diff := cmp.Diff(test.want, r.Named(test.name)); diff != "" {
				t.Errorf("%q (-want +got):\n%s", test.name, diff)
			}
		})
	}
}
