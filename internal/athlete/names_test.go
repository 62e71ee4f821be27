package athlete

import (
	"maps"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// TestNamesOfBooks: a book is told the other names of people of its class, but for those
// that several bear.
func TestNamesOfBooks(t *testing.T) {
	d := NewDirectory(register(
		race.Athlete{Name: "İlham Tanui Özbilen", Sex: race.Men, Also: []string{"William Biwott Tanui", "ILHAM TANUI OZBILEN"}},
		race.Athlete{Name: "Ann Able", Sex: race.Women, Also: []string{"Ann Baker"}},
		race.Athlete{Name: "Kim Smith", Also: []string{"Kim Jones"}},
		race.Athlete{Name: "John Smith", ID: "smith-1", Sex: race.Men, Also: []string{"Jack Smith"}},
		race.Athlete{Name: "John Smith", ID: "smith-2", Sex: race.Men},
		race.Athlete{Name: "Jim Brown", Sex: race.Men, Also: []string{"James Brown", "J. Brown"}},
		race.Athlete{Name: "James Brown", Sex: race.Men},
	))
	for sex, want := range map[race.Sex]record.Names{
		race.Men:   {"william biwott tanui": "ilham tanui ozbilen", "kim jones": "kim smith", "j. brown": "jim brown"},
		race.Women: {"ann baker": "ann able", "kim jones": "kim smith"},
		race.Mixed: nil,
	} {
		if diff := cmp.Diff(want, d.Names(sex)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", sex, diff)
		}
	}
	for name, want := range map[string]bool{"ann able": true, "ann baker": true, "jim brown": false, "": false} {
		if got := d.IsName(race.Women, name); got != want {
			t.Errorf("%q is a woman's name: %t, want %t", name, got, want)
		}
	}
}

// TestBirthsOfBooks: a book of an age class is told when people were born, by id and by
// every name that one alone bears.
func TestBirthsOfBooks(t *testing.T) {
	d := NewDirectory(register(
		race.Athlete{Name: "Ann Able", Sex: race.Women, Born: day("1997-10-08"), Also: []string{"Ann Baker"}},
		race.Athlete{Name: "Tom Able", ID: "able-1", Sex: race.Men, Born: day("1990")},
		race.Athlete{Name: "Tom Able", ID: "able-2", Sex: race.Men, Born: day("1995")},
		race.Athlete{Name: "Kim Smith", Born: day("1981")},
		race.Athlete{Name: "Jim Brown", Sex: race.Men, Born: day("1970"), Also: []string{"JIM BROWN"}},
	))
	ann, kim, jim := day("1997-10-08"), day("1981"), day("1970")
	men := record.Births{"able-1": day("1990"), "able-2": day("1995"), "kim smith": kim, "jim brown": jim}
	mixed := record.Births{"ann able": ann, "ann baker": ann}
	maps.Copy(mixed, men)
	for sex, want := range map[race.Sex]record.Births{race.Women: {"ann able": ann, "ann baker": ann, "kim smith": kim}, race.Men: men, race.Mixed: mixed} {
		if diff := cmp.Diff(want, d.Births(sex), cmp.AllowUnexported(date.Date{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", sex, diff)
		}
	}
}

// TestOneOtherOfARegisteredName: who has another birth than the one whom the registers
// know is one person, as far as their births can be one.
func TestOneOtherOfARegisteredName(t *testing.T) {
	able := func(date, born string) *race.Race {
		return mile("r", date, with(finish(1, "Alan Able", "GBR", "4:00.00"), func(r *race.Result) { r.Born = day(born) }))
	}
	x := index([]*race.Race{able("2020-01-02", "1980"), able("2020-01-03", "1980-05-01")}, nil, register(race.Athlete{Name: "Alan Able", Sex: race.Men, Born: day("1997-10-08")}))
	for _, born := range []string{"1980", "1980-05-01", "1980-05"} {
		if got := len(x.Career(x.Who(race.Men, &race.Competitor{Athlete: "Alan Able"}, day(born)))); got != 2 {
			t.Errorf("born %s: %d starts, want 2", born, got)
		}
	}
	if got := len(x.Career(x.Who(race.Men, &race.Competitor{Athlete: "Alan Able"}, day("1980-06-01")))); got != 0 {
		t.Errorf("of a birth of neither: %d starts, want none", got)
	}
}

// windy is a race over 100 m with a wind.
func windy(id, date, wind string, results ...race.Result) *race.Race {
	r := mile(id, date, results...)
	r.Event, r.Wind = must(event.Parse("100m")), must(race.ParseWind(wind))
	return r
}

// TestAided: the best mark with too strong a wind is told apart where it is better than
// the best without.
func TestAided(t *testing.T) {
	ann := func(text string) race.Result { return finish(1, "Ann", "USA", text) }
	short := windy("short", "2024-04-09", "+2.5", ann("10.00"))
	short.Environment = event.Oversized
	barred := windy("barred", "2024-04-08", "+2.5", ann("10.01"))
	barred.Ineligible = "downhill"
	x := index([]*race.Race{
		windy("legal", "2023-04-01", "+2.0", ann("10.50")),
		windy("year before", "2023-05-01", "+2.1", ann("10.20")),
		windy("strong", "2024-04-01", "+2.1", ann("10.40")),
		windy("stronger", "2024-04-02", "+4.0", ann("10.30")),
		windy("as good", "2024-04-03", "+3.0", ann("10.30")),
		windy("somebody's", "2024-04-04", "+3.0", finish(1, "Bea", "USA", "10.10")),
		windy("the day itself", "2024-05-25", "+3.0", ann("10.05")),
		barred, short,
	}, nil)
	tests := []struct {
		why  string
		kind Kind
		race *race.Race
		want string
	}{
		{"of the year, the oldest of equal ones", SeasonBest, windy("now", "2024-05-25", "+1.0", ann("10.60")), "stronger"},
		{"ever", PersonalBest, windy("now", "2024-05-25", "+1.0", ann("10.60")), "year before"},
		{"before the day", PersonalBest, windy("now", "2024-05-26", "+1.0", ann("10.60")), "the day itself"},
		{"of nobody", PersonalBest, windy("now", "2024-05-25", "+1.0", finish(1, "Cat", "USA", "10.60")), ""},
		{"of another distance", PersonalBest, mile("now", "2024-05-25", ann("3:50.00")), ""},
		{"leads have none", WorldLead, windy("now", "2024-05-25", "+1.0", ann("10.60")), ""},
		{"nor have those of nations", NationalLead, windy("now", "2024-05-25", "+1.0", ann("10.60")), ""},
	}
	for _, test := range tests {
		best, got := x.Best(test.kind, test.race, &test.race.Results[0], test.race.Results[0].Mark), ""
		if best.Aided != nil {
			got = best.Aided.Race
		}
		if got != test.want {
			t.Errorf("%s: got %q, want %q", test.why, got, test.want)
		}
	}
	fast := index([]*race.Race{windy("legal", "2024-04-01", "+2.0", ann("10.30")), windy("strong", "2024-04-02", "+2.1", ann("10.30"))}, nil)
	r := windy("now", "2024-05-25", "+1.0", ann("10.60"))
	if best := fast.Best(PersonalBest, r, &r.Results[0], r.Results[0].Mark); best.Aided != nil || best.Answer != Slower {
		t.Errorf("one that is no better than the best is told: %+v", best.Aided)
	}
	r = windy("now", "2024-05-25", "+2.1", ann("10.20"))
	if best := fast.Best(PersonalBest, r, &r.Results[0], r.Results[0].Mark); best.Answer != WindAided || best.Ahead != nil || !best.Answer.Refuted() {
		t.Errorf("a mark in too strong a wind is a best: %+v", best)
	}
}

// TestEligible: what may be a best, each reason alone.
func TestEligible(t *testing.T) {
	for why, test := range map[string]struct {
		change func(*race.Race)
		want   bool
	}{
		"nothing against it":        {func(*race.Race) {}, true},
		"a guest":                   {func(r *race.Race) { r.Results[0].Role = race.Guest }, true},
		"the wind as it may be":     {func(r *race.Race) { r.Wind = must(race.ParseWind("+2.0")) }, true},
		"too much of it":            {func(r *race.Race) { r.Wind = must(race.ParseWind("+2.1")) }, false},
		"the race":                  {func(r *race.Race) { r.Ineligible = "downhill" }, false},
		"the result":                {func(r *race.Race) { r.Results[0].Ineligible = "paced" }, false},
		"hurdles of another height": {func(r *race.Race) { r.Hurdles = 762 }, false},
		"across country":            {func(r *race.Race) { r.Event = must(event.Parse("cross-country")) }, false},
		"hurdles as seniors have":   {func(r *race.Race) { r.Event, r.Hurdles = must(event.Parse("110m-hurdles")), 1067 }, true},
		"a provisional list":        {func(r *race.Race) { r.List = race.Provisional }, false},
	} {
		r := windy("r", "2024-05-25", "+0.0", finish(1, "Ann", "USA", "10.30"))
		test.change(r)
		if got := Eligible(r, &r.Results[0]); got != test.want {
			t.Errorf("%s: got %t", why, got)
		}
	}
}

// TestLeadsAreKeptApart: a lead is of one event, class and year, and who was known to
// have it before the day.
func TestLeadsAreKeptApart(t *testing.T) {
	now := mile("now", "2024-05-25")
	women := mile("women", "2024-04-01", finish(1, "Ann", "USA", "3:50.00"))
	women.Sex = race.Women
	longer := mile("longer", "2024-04-01", finish(1, "Tom", "USA", "3:35.00"))
	longer.Event = must(event.Parse("1500m"))
	x := index([]*race.Race{
		women, longer, on(event.Road, mile("road", "2024-04-01", finish(1, "Tom", "USA", "3:49.00"))), mile("that day", "2024-05-25", finish(1, "Tom", "USA", "3:48.00")),
		mile("of 2023", "2023-12-31", finish(1, "Tom", "USA", "3:47.00")), mile("of 2024", "2024-01-01", finish(1, "Tom", "USA", "3:59.00")),
		on(event.ShortTrack, mile("indoors", "2024-01-02", finish(1, "Tom", "USA", "3:58.00"))),
	}, nil)
	if got := inWords(x.Lead(now)); got != "3:58.00 Tom 2024-01-02 short-track indoors" {
		t.Errorf("got %s", got)
	}
	if got := inWords(x.Lead(mile("now", "2024-01-02"))); got != "3:59.00 Tom 2024-01-01 outdoor of 2024" {
		t.Errorf("on the day of a better one: got %s", got)
	}
}
