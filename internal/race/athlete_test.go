package race

import (
	"strings"
	"testing"
)

func TestRepresentedOn(t *testing.T) {
	tests := []struct{ why, nations, day, want string }{
		{"nothing known", "", "2024-05-25", ""},
		{"one nation", "GBR", "2024-05-25", "GBR"},
		{"before the change", "KEN 2011-06-08, TUR", "2011-06-07", "KEN"},
		{"on the day of the change", "KEN 2011-06-08, TUR", "2011-06-08", "TUR"},
		{"after it", "KEN 2011-06-08, TUR", "2012-01-01", "TUR"},
		{"in the year of a change whose day is not known", "KEN 2011, TUR", "2011-06-08", "KEN TUR"},
		{"before that year", "KEN 2011, TUR", "2010-12-31", "KEN"},
		{"after that year", "KEN 2011, TUR", "2012-01-01", "TUR"},
		{"a change at a time that is not known", "KEN, TUR", "2012-01-01", "KEN TUR"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			var a Athlete
			for part := range strings.SplitSeq(test.nations, ", ") {
				if nation, until, _ := strings.Cut(part, " "); until != "" {
					a.Nations = append(a.Nations, Representation{Nation: nation, Until: day(until)})
				} else if nation != "" {
					a.Nations = append(a.Nations, Representation{Nation: nation})
				}
			}
			if got := strings.Join(a.RepresentedOn(day(test.day)), " "); got != test.want {
				t.Errorf("on %s: got %q, want %q", test.day, got, test.want)
			}
		})
	}
}

func TestIsOneOfSeveral(t *testing.T) {
	for _, test := range []struct {
		why  string
		race Race
		want bool
	}{
		{"a race alone", Race{}, false},
		{"a final", Race{Round: Final}, false},
		{"a semi-final", Race{Round: SemiFinal}, true},
		{"a heat", Race{Heat: 1}, true},
		{"a section", Race{Section: "B"}, true},
		{"one of two finals", Race{Round: Final, Heat: 1}, true},
		{"a section of a final", Race{Round: Final, Section: "A"}, true},
	} {
		if got := test.race.IsOneOfSeveral(); got != test.want {
			t.Errorf("%s: got %t", test.why, got)
		}
	}
}
