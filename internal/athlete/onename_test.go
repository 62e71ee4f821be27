package athlete

import (
	"testing"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
)

// TestOnePersonHoweverTheNameIsTyped: how accents are put together, and blanks and
// signs that nobody sees, make nobody another person.
func TestOnePersonHoweverTheNameIsTyped(t *testing.T) {
	registered := NewDirectory(&race.Register{Athletes: []race.Athlete{{Name: "José López"}}})
	nobody := NewDirectory()
	for why, name := range map[string]string{
		"composed":                 "José López",
		"decomposed":               "Jose\u0301 Lo\u0301pez",
		"without accents":          "Jose Lopez",
		"a no-break space":         "José\u00a0López",
		"a narrow no-break space":  "José\u202fLópez",
		"two blanks":               "José  López",
		"a blank behind it":        "José López ",
		"a zero-width space":       "Jo\u200bsé López",
		"a soft hyphen":            "José Ló\u00adpez",
		"a byte order mark":        "\ufeffJosé López",
		"a direction mark":         "José \u202aLópez\u202c",
		"a filler":                 "José\u3164 López",
		"capitals, two of the two": "JOSÉ\u200b\u00a0 LÓPEZ",
	} {
		c := race.Competitor{Athlete: name}
		if _, known := registered.Who(race.Men, &c, date.Date{}); known == nil {
			t.Errorf("%s: the register does not know %q", why, name)
		}
		for _, d := range []*Directory{registered, nobody} {
			if who, _ := d.Named(race.Men, name, ""); who != first(d.Named(race.Men, "José López", "")) || !d.Same(race.Men, name, "José López") || !SameName(name, "José López") {
				t.Errorf("%s: %q is another person", why, name)
			}
		}
	}
}

// TestNobodyHasNoBirth: who may be several people of one name is nobody in particular,
// and nothing is known of nobody.
func TestNobodyHasNoBirth(t *testing.T) {
	b := NewBuilder(NewDirectory(), nil)
	for i, born := range []string{"1985-01-01", "1985-08-08", "1985"} {
		r := mile(string(rune('a'+i)), "2010-05-01", finish(1, "Al Able", "GBR", "4:00.00"))
		r.Results[0].Born = day(born)
		b.AddBirths(r)
	}
	index := b.Index()
	if who := index.Who(race.Men, &race.Competitor{Athlete: "Al Able"}, day("1985")); !who.IsZero() || !index.Born(who).IsZero() {
		t.Errorf("%q, born %s", who.Key(), index.Born(who))
	}
	born := day("1985-08-08")
	if who := index.Who(race.Men, &race.Competitor{Athlete: "Al Able"}, born); who.IsZero() || index.Born(who) != born {
		t.Errorf("%q, born %s", who.Key(), index.Born(who))
	}
}

// TestKnows: the registers know who has an id, and of several of one name those alone
// whom they have.
func TestKnows(t *testing.T) {
	d := NewDirectory(&race.Register{Athletes: []race.Athlete{
		{Name: "Bea Bull", ID: "bea-1", Sex: race.Women}, {Name: "Ann Able", Born: day("1985"), Sex: race.Women}, {Name: "Ann Able", Born: day("1995"), Sex: race.Women},
	}})
	for _, test := range []struct {
		why, name, id, born string
		want                bool
	}{
		{"by id", "Bea Bull", "bea-1", "", true},
		{"by an id that nobody has", "Bea Bull", "bea-2", "", false},
		{"by name", "Bea Bull", "", "", true},
		{"nobody of the name", "Cat Coe", "", "", false},
		{"one of two of a name", "Ann Able", "", "1995", true},
		{"another of that name", "Ann Able", "", "2005", false},
	} {
		c := race.Competitor{Athlete: test.name, ID: test.id}
		born := date.Date{}
		if test.born != "" {
			born = day(test.born)
		}
		if got := d.Knows(first(d.Who(race.Women, &c, born))); got != test.want {
			t.Errorf("%s: %t", test.why, got)
		}
	}
}

func first(who Person, _ *Registered) Person { return who }
