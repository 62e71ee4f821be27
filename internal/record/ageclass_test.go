package record

import (
	"testing"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
)

// TestAgeClass: classes of the young go by the last day of the year, masters by the birthday.
func TestAgeClass(t *testing.T) {
	for _, test := range []struct {
		class, born, day string
		want             membership
		why              string
	}{
		{"U20", "2005-01-01", "2024-12-31", ofClass, "19 on the last day of the year"},
		{"U20", "2004-12-31", "2024-01-01", ofOther, "20 on it, though 19 on the day"},
		{"U20", "2005", "2024-06-01", ofClass, "the year is enough"},
		{"U20", "2004-07", "2024-06-01", ofOther, "the year is enough"},
		{"U20", "2009", "2024-06-01", ofClass, "who is younger is of the class too"},
		{"U20", "", "2024-06-01", unknownAge, "no birth"},
		{"U18", "2007", "2024-06-01", ofClass, "17"},
		{"U18", "2006", "2024-06-01", ofOther, "18"},
		{"U23", "2002", "2024-06-01", ofClass, "22"},
		{"U23", "2001", "2024-06-01", ofOther, "23"},
		{"M35", "1989-06-01", "2024-06-01", ofClass, "the 35th birthday"},
		{"M35", "1989-06-02", "2024-06-01", ofOther, "the day before it"},
		{"M35", "1989", "2024-06-01", unknownAge, "34 or 35"},
		{"M35", "1989-05", "2024-06-01", ofClass, "35 whatever the day"},
		{"M35", "1989-06", "2024-06-01", unknownAge, "34 or 35"},
		{"M35", "1988", "2024-06-01", ofClass, "35 or 36"},
		{"M35", "1984", "2024-06-01", unknownAge, "39 or 40"},
		{"M35", "1984-06-01", "2024-06-01", ofOther, "40"},
		{"M40", "1984-06-01", "2024-06-01", ofClass, "40"},
		{"W100", "1924-05-05", "2024-06-01", ofClass, "100"},
		{"W35", "2030-05-05", "2024-06-01", ofOther, "born later"},
	} {
		var born date.Date
		if test.born != "" {
			born = day(test.born)
		}
		if got := inClass(test.class, born, day(test.day)); got != test.want {
			t.Errorf("%s, born %s, on %s: %d, want %d: %s", test.class, test.born, test.day, got, test.want, test.why)
		}
		if is, known := InClass(test.class, born, day(test.day)); is != (test.want == ofClass) || known != (test.want != unknownAge) {
			t.Errorf("%s, born %s, on %s: told as %t, %t", test.class, test.born, test.day, is, known)
		}
	}
}

// TestAgeClassOfTeams: a team is of a class if everybody of it is.
func TestAgeClassOfTeams(t *testing.T) {
	b := &Book{category: Category{Class: "U20"}, births: Births{"ann able": day("2006-03-03")}}
	young, old, nobody := race.Leg{Athlete: "Bea Bird", Born: day("2005")}, race.Leg{Athlete: "Old Owl", Born: day("1999")}, race.Leg{Athlete: "No Birth"}
	for _, test := range []struct {
		why  string
		legs []race.Leg
		want membership
	}{
		{"by race and register", []race.Leg{{Athlete: "Ann Able"}, young}, ofClass},
		{"one is too old", []race.Leg{nobody, young, old}, ofOther},
		{"of one nothing is known", []race.Leg{young, nobody}, unknownAge},
		{"nobody is named", nil, unknownAge},
	} {
		r := &race.Race{Date: day("2024-06-01")}
		if got := b.inClassOf(r, &race.Result{Competitor: race.Competitor{Team: "North", Legs: test.legs}}); got != test.want {
			t.Errorf("%s: %d, want %d", test.why, got, test.want)
		}
	}
}
