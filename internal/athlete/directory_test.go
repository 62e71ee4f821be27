package athlete

import (
	"testing"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

func register(athletes ...race.Athlete) *race.Register { return &race.Register{Athletes: athletes} }

// people is two who share a name, one of two names, and one of unknown class.
func people() *race.Register {
	return register(
		race.Athlete{Name: "Daniel Komen", ID: "daniel-komen-1976", Sex: race.Men, Born: day("1976-05-17")},
		race.Athlete{Name: "Daniel Komen", ID: "daniel-komen-1984", Sex: race.Men, Born: day("1984-11-27")},
		race.Athlete{Name: "İlham Tanui Özbilen", Sex: race.Men, Born: day("1990-03-05"), Also: []string{"William Biwott Tanui"}},
		race.Athlete{Name: "Kim Smith", Born: day("1981")},
		race.Athlete{Name: "John Smith", Sex: race.Men, Born: day("1990")},
		race.Athlete{Name: "John Smith", Sex: race.Men, Born: day("1995")},
	)
}

// TestWho says who is one person.
func TestWho(t *testing.T) {
	d := NewDirectory(people())
	tests := []struct {
		why      string
		sex      race.Sex
		c        race.Competitor
		born     string
		key      string
		register int // index in the register, -1 for nobody there
	}{
		{"a name", race.Men, race.Competitor{Athlete: "İlham Tanui Özbilen"}, "", "ilham tanui ozbilen", 2},
		{"a former name", race.Men, race.Competitor{Athlete: "William Biwott Tanui"}, "", "ilham tanui ozbilen", 2},
		{"without case and accents", race.Men, race.Competitor{Athlete: "ILHAM TANUI OZBILEN"}, "", "ilham tanui ozbilen", 2},
		{"with the birth that the register has", race.Men, race.Competitor{Athlete: "William Biwott Tanui"}, "1990", "ilham tanui ozbilen", 2},
		{"a name alone joins nobody whose birth conflicts", race.Men, race.Competitor{Athlete: "William Biwott Tanui"}, "1991", "william biwott tanui 1991", -1},
		{"an id", race.Men, race.Competitor{Athlete: "D. Komen", ID: "daniel-komen-1984"}, "", "daniel-komen-1984", 1},
		{"an id that no register has", race.Men, race.Competitor{Athlete: "Daniel Komen", ID: "dkk"}, "", "dkk", -1},
		{"two share the name", race.Men, race.Competitor{Athlete: "Daniel Komen"}, "", "", -1},
		{"a birth tells which of the two", race.Men, race.Competitor{Athlete: "Daniel Komen"}, "1984", "daniel-komen-1984", 1},
		{"a birth of neither", race.Men, race.Competitor{Athlete: "Daniel Komen"}, "1990", "daniel komen 1990", -1},
		{"of a class that the register does not say", race.Women, race.Competitor{Athlete: "Kim Smith"}, "", "kim smith", 3},
		{"in each class", race.Men, race.Competitor{Athlete: "Kim Smith"}, "", "kim smith", 3},
		{"a woman of a man's name", race.Women, race.Competitor{Athlete: "Daniel Komen"}, "", "daniel komen", -1},
		{"two share the name and have no ids", race.Men, race.Competitor{Athlete: "John Smith"}, "", "", -1},
		{"a birth tells them apart too", race.Men, race.Competitor{Athlete: "John Smith"}, "1990-01-01", "john smith 1990", 4},
		{"and the other", race.Men, race.Competitor{Athlete: "John Smith"}, "1995-01-01", "john smith 1995", 5},
		{"nobody whom a register knows", race.Men, race.Competitor{Athlete: "Josh Kerr"}, "1997-10-08", "josh kerr", -1},
		{"nothing but an accent is nobody's name", race.Men, race.Competitor{Athlete: "\u0301"}, "", "", -1},
		{"a team is nobody", race.Men, race.Competitor{Team: "Great Britain", Nation: "GBR"}, "", "", -1},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			var born date.Date
			if test.born != "" {
				born = day(test.born)
			}
			who, known := d.Who(test.sex, &test.c, born)
			if who.Key() != test.key || (test.key != "" && who.Sex() != test.sex) {
				t.Errorf("got %q (%s), want %q", who.Key(), who.Sex(), test.key)
			}
			at := -1
			if known != nil {
				at = known.Index
			}
			if at != test.register {
				t.Errorf("athlete %d of the register, want %d", at, test.register)
			}
		})
	}
}

func TestSame(t *testing.T) {
	d := NewDirectory(people())
	tests := []struct {
		name, other string
		want        bool
	}{
		{"Josh Kerr", "JOSH KERR", true},
		{"İlham Tanui Özbilen", "William Biwott Tanui", true},
		{"William Biwott Tanui", "Ilham Tanui Ozbilen", true},
		{"Josh Kerr", "William Biwott Tanui", false},
		{"Daniel Komen", "Kim Smith", false},
	}
	for _, test := range tests {
		if got := d.Same(race.Men, test.name, test.other); got != test.want {
			t.Errorf("%s and %s: got %t, want %t", test.name, test.other, got, test.want)
		}
	}
}

// TestBirthsTellPeopleApart: a name joins only those whose births can be one, also
// where a register knows one of the name and not when he was born.
func TestBirthsTellPeopleApart(t *testing.T) {
	able := func(born, time string) race.Result {
		return with(finish(1, "Alan Able", "GBR", time), func(r *race.Result) {
			if born != "" {
				r.Born = day(born)
			}
		})
	}
	tests := []struct {
		why   string
		known []string // births, in races a day apart
		asked string
		want  int // how many starts are the same person's
	}{
		{"no births", []string{"", ""}, "", 2},
		{"one birth is everybody's of the name", []string{"1997", ""}, "", 2},
		{"births that can be one", []string{"1997", "1997-10-08"}, "1997-10", 2},
		{"two people: the one", []string{"1997", "1996", "1997-10-08"}, "1997", 2},
		{"two people: the other", []string{"1997", "1996", "1997-10-08"}, "1996-01-01", 1},
		{"two people: a third", []string{"1997", "1996"}, "1990", 0},
		{"two people: nobody knows which", []string{"1997", "1996"}, "", 0},
		{"two people, and a start of either", []string{"1997", "", "1996"}, "1997", 1},
		{"two people of one year: the one", []string{"1997", "1997-03-01", "1997-10-08"}, "1997-03", 1},
		{"two people of one year: the year is either's", []string{"1997", "1997-03-01", "1997-10-08"}, "1997", 0},
	}
	registers := map[string][]*race.Register{
		"not registered":      nil,
		"registered":          {register(race.Athlete{Name: "Alan Able", Sex: race.Men})},
		"of an id":            {register(race.Athlete{Name: "Alan Able", Sex: race.Men, ID: "able"})},
		"of another name":     {register(race.Athlete{Name: "Al Abel", Also: []string{"Alan Able"}, Sex: race.Men})},
		"of an id, any class": {register(race.Athlete{Name: "Alan Able", ID: "able"})},
	}
	for _, test := range tests {
		for registered, some := range registers {
			t.Run(test.why+"/"+registered, func(t *testing.T) {
				var races []*race.Race
				for i, born := range test.known {
					races = append(races, mile("r", day("2020-01-01").AddDays(i).String(), able(born, "4:00.00")))
				}
				x := index(races, nil, some...)
				asked := able(test.asked, "4:00.00")
				who := x.Who(race.Men, &asked.Competitor, asked.Born)
				if got := len(x.Career(who)); got != test.want {
					t.Errorf("%d starts of %q, want %d", got, who.Key(), test.want)
				}
			})
		}
	}
}

// TestOneBirthIsNoPartOfAKey: whose name nobody of another birth bears is known by the name alone, whatever races say of
// the birth.
func TestOneBirthIsNoPartOfAKey(t *testing.T) {
	for _, test := range []struct {
		why   string
		known []*race.Register
		want  string
	}{
		{"not registered", nil, "alan able"},
		{"registered", []*race.Register{register(race.Athlete{Name: "Alan Able", Sex: race.Men})}, "alan able"},
		{"of an id", []*race.Register{register(race.Athlete{Name: "Alan Able", Sex: race.Men, ID: "able"})}, "able"},
		{"of another name", []*race.Register{register(race.Athlete{Name: "Al Abel", Also: []string{"Alan Able"}, Sex: race.Men})}, "al abel"},
	} {
		x := index([]*race.Race{
			mile("r", "2020-01-01", with(finish(1, "Alan Able", "GBR", "4:00.00"), func(r *race.Result) { r.Born = day("1997-10-08") })),
		}, nil, test.known...)
		for _, born := range []date.Date{{}, day("1997-10-08")} {
			if got := x.Who(race.Men, &race.Competitor{Athlete: "Alan Able"}, born).Key(); got != test.want {
				t.Errorf("%s, born %s: got %q, want %q", test.why, born, got, test.want)
			}
		}
	}
}

// TestNationsAndNamesDoNotPart: who changes name or nation is one person.
func TestNationsAndNamesDoNotPart(t *testing.T) {
	x := index([]*race.Race{
		mile("ken", "2009-07-03", finish(1, "William Biwott Tanui", "KEN", "3:49.70")),
		mile("tur", "2013-06-01", finish(1, "İlham Tanui Özbilen", "TUR", "3:52.00")),
	}, []*record.List{list(event.Outdoor, held("2011-06-10", "3:50.00", "Ilham Tanui Ozbilen", "TUR", "TUR", record.Listed))}, people())
	who, known := x.Directory().Named(race.Men, "William Biwott Tanui", "")
	if known == nil || len(x.Career(who)) != 3 {
		t.Fatalf("%d starts of %q, want 3", len(x.Career(who)), who.Key())
	}
	r := mile("later", "2014-06-01", finish(1, "İlham Tanui Özbilen", "TUR", "3:51.00"))
	best := x.Best(PersonalBest, r, &r.Results[0], r.Results[0].Mark)
	if best.Answer != Slower || best.Refuting.Race != "ken" {
		t.Errorf("a personal best after 3:49.70 under another name: answer %d, refuted by %+v", best.Answer, best.Refuting)
	}
	if last := x.LastBefore(who, day("2013-06-01"), func(*Performance) bool { return true }); last == nil || last.Date != day("2011-06-10") {
		t.Errorf("last start before 2013-06-01: %+v", last)
	}
}

// TestNamesakesOfTheRegistered: others of the name take nothing from whom the
// registers know, however many they are.
func TestNamesakesOfTheRegistered(t *testing.T) {
	able := func(date, born string) *race.Race {
		return mile("r", date, with(finish(1, "Alan Able", "GBR", "4:00.00"), func(r *race.Result) {
			if born != "" {
				r.Born = day(born)
			}
		}))
	}
	x := index([]*race.Race{
		able("2020-01-01", ""), able("2020-01-02", "1997"), able("2020-01-03", "1980"), able("2020-01-04", "1970-01-01"), able("2020-01-05", "1970"),
	}, nil, register(race.Athlete{Name: "Alan Able", Sex: race.Men, Born: day("1997-10-08")}))
	tests := []struct {
		why, born string
		known     bool
		starts    int
	}{
		{"of no birth it is the registered one", "", true, 2},
		{"of the register's birth too", "1997-10-08", true, 2},
		{"of another birth it is another", "1980", false, 1},
		{"of a third one a third", "1970", false, 2},
		{"of a birth that nobody has it is nobody known", "1960", false, 0},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			var born date.Date
			if test.born != "" {
				born = day(test.born)
			}
			who := x.Who(race.Men, &race.Competitor{Athlete: "Alan Able"}, born)
			if got := x.Directory().Of(who) != nil; got != test.known {
				t.Errorf("%q is registered: %t, want %t", who.Key(), got, test.known)
			}
			if got := len(x.Career(who)); got != test.starts {
				t.Errorf("%d starts of %q, want %d", got, who.Key(), test.starts)
			}
		})
	}
}

// TestOf leads from everybody of the registers back to them.
func TestOf(t *testing.T) {
	d := NewDirectory(people())
	for _, one := range d.Registered() {
		if got := d.Of(one.Person()); got == nil || got.Index != one.Index || got.Class != one.Class {
			t.Errorf("%s, %s: got %+v", one.Name, one.Class, got)
		}
	}
	if who, _ := d.Named(race.Men, "Josh Kerr", ""); d.Of(who) != nil || d.Of(Person{}) != nil {
		t.Error("nobody whom the registers do not know is in them")
	}
}

// TestNations: the books are told of whom the registers give a nation for which those
// of Northern Ireland may count.
func TestNations(t *testing.T) {
	irish, british := []race.Representation{{Nation: "IRL"}}, []race.Representation{{Nation: "GBR"}}
	d := NewDirectory(register(
		race.Athlete{Name: "Derek Jones", Sex: race.Men, Also: []string{"D. Jones"}, Nations: irish},
		race.Athlete{Name: "Ann Jones", Sex: race.Women, Nations: irish},
		race.Athlete{Name: "Roger Bannister", Sex: race.Men, Nations: british},
		race.Athlete{Name: "John Smith", ID: "smith-1", Sex: race.Men, Nations: irish},
		race.Athlete{Name: "John Smith", ID: "smith-2", Sex: race.Men, Nations: british},
	))
	got := d.Nations(race.Men)
	for _, key := range []string{"derek jones", "d. jones", "smith-1"} {
		if len(got[key]) != 1 || got[key][0].Nation != "IRL" {
			t.Errorf("%s: %v", key, got[key])
		}
	}
	if len(got) != 3 {
		t.Errorf("nations of %d, want 3: %v", len(got), got)
	}
}

// TestBornAndCountsFor: the birth of the register where it is the same and more of it, and
// the nation for whose records somebody counts.
func TestBornAndCountsFor(t *testing.T) {
	x := index(nil, nil, &race.Register{Athletes: []race.Athlete{
		{ID: "ann", Name: "Ann Able", Born: day("2001-02-03")},
		{Name: "Bea Bird", Born: day("1999")},
		{Name: "Nia Nee", Nations: []race.Representation{{Nation: "IRL"}}},
	}})
	d := x.Directory()
	for _, test := range []struct{ name, id, born, want string }{
		{"Ann Able", "", "", "2001-02-03"},
		{"Ann Able", "", "2001", "2001-02-03"},
		{"Ann Able", "ann", "1980", "1980"},
		{"Ann Able", "", "1980", "1980"},
		{"Bea Bird", "", "1999-05-05", "1999-05-05"},
		{"Bea Bird", "", "", "1999"},
		{"No Body", "", "", ""},
	} {
		var born date.Date
		if test.born != "" {
			born = day(test.born)
		}
		if got := x.BornOf(race.Women, &race.Competitor{Athlete: test.name, ID: test.id}, born).String(); got != test.want {
			t.Errorf("%s %s %s: born %q, want %q", test.name, test.id, test.born, got, test.want)
		}
	}
	for _, test := range []struct{ name, nation, want string }{
		{"Ann Able", "ENG", "GBR"}, {"Ann Able", "NIR", "GBR"}, {"Nia Nee", "NIR", "IRL"}, {"Ann Able", "", ""}, {"Ann Able", "KEN", "KEN"},
	} {
		if got := d.CountsFor(race.Women, &race.Competitor{Athlete: test.name, Nation: test.nation}, date.Date{}, day("2024-05-25")); got != test.want {
			t.Errorf("%s of %s counts for %q, want %q", test.name, test.nation, got, test.want)
		}
	}
}
