package athlete

import (
	"testing"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
)

// TestSureKeys: without a look at the races a key is known of whom no birth in any race can
// tell apart from others of the name.
func TestSureKeys(t *testing.T) {
	day, year := date.New(1990, 5, 1), date.New(1990, 0, 0)
	keys := NewDirectory(register(
		race.Athlete{Name: "Ann Able", Born: day, Sex: race.Women, Also: []string{"A. Able"}},
		race.Athlete{Name: "Bea Bull", Born: year, Sex: race.Women},
		race.Athlete{Name: "Cat Cook", Sex: race.Women},
		race.Athlete{Name: "Dee Dahl", ID: "dee-1", Born: day, Sex: race.Women},
		race.Athlete{Name: "Dee Dahl", ID: "dee-2", Born: date.New(2001, 1, 1), Sex: race.Women},
		race.Athlete{Name: "Hal Hill", ID: "hill", Born: day, Sex: race.Women},
		race.Athlete{Name: "Ida Hill", ID: "hill", Sex: race.Women},
		race.Athlete{Name: "Eve Eng", Born: day, Sex: race.Women},
		race.Athlete{Name: "Eve Eng", Born: date.New(2001, 1, 1), Sex: race.Women},
	)).SureKeys()
	for _, test := range []struct {
		why  string
		name string
		id   string
		born date.Date
		want string
	}{
		{"a whole birth date in the register", "Ann Able", "", date.Date{}, "ann able"},
		{"under another spelling", "A. ABLÉ", "", date.Date{}, "ann able"},
		{"and with a birth that may be hers", "Ann Able", "", year, "ann able"},
		{"with a birth that is not: another, and there may be more of them", "Ann Able", "", date.New(2001, 0, 0), ""},
		{"two days of one year may stand beside the name in races", "Bea Bull", "", date.Date{}, ""},
		{"and two years", "Cat Cook", "", date.Date{}, ""},
		{"one of two", "Dee Dahl", "", date.Date{}, ""},
		{"the one who was born then", "Dee Dahl", "", date.New(2001, 0, 0), "dee-2"},
		{"an id of the register", "D. Dahl", "dee-1", date.Date{}, "dee-1"},
		{"an id that no register has", "Flo Fox", "flo", date.Date{}, "flo"},
		{"one of two without ids", "Eve Eng", "", year, "eve eng 1990-05-01"},
		{"an id that registers give to two", "Hal Hill", "", date.Date{}, ""},
		{"whom no register has", "Gil Grey", "", day, ""},
		{"nobody", "", "", date.Date{}, ""},
	} {
		if got := keys.Of(race.Women, &race.Competitor{Athlete: test.name, ID: test.id}, test.born); got != test.want {
			t.Errorf("%s: %s: got %q, want %q", test.why, test.name, got, test.want)
		}
	}
	if got := keys.Of(race.Men, &race.Competitor{Athlete: "Ann Able"}, date.Date{}); got != "" {
		t.Errorf("a man of the name: got %q", got)
	}
	if got := keys.Of(race.Women, &race.Competitor{Team: "Ann Able"}, date.Date{}); got != "" {
		t.Errorf("a team: got %q", got)
	}
	var none *Keys
	if got := none.Of(race.Women, &race.Competitor{Athlete: "Ann Able"}, date.Date{}); got != "" {
		t.Errorf("of no keys: got %q", got)
	}
}
