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

func first(who Person, _ *Registered) Person { return who }
