package career

import (
	"errors"
	"testing"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/race"
)

// world is a corpus of people who are hard to tell apart.
func world() (*athlete.Directory, []*race.Race) {
	directory := register(
		race.Athlete{Name: "Jakob Ingebrigtsen", Sex: race.Men, Born: day("2000-09-19"), Nations: []race.Representation{{Nation: "NOR"}}},
		race.Athlete{Name: "Filip Ingebrigtsen", Sex: race.Men, Born: day("1993-04-20")},
		race.Athlete{
			Name: "İlham Tanui Özbilen", Sex: race.Men, Born: day("1990-03-05"), Also: []string{"William Biwott Tanui"}, IDs: []race.ForeignID{{Base: "wa", ID: "1"}},
			Nations: []race.Representation{{Nation: "KEN", Until: day("2011-06-08")}, {Nation: "TUR"}},
		},
		race.Athlete{Name: "William Tanui", Sex: race.Men, Born: day("1964")},
		race.Athlete{Name: "John Smith", ID: "john-smith-1990", Sex: race.Men, Born: day("1990")},
		race.Athlete{Name: "John Smith", ID: "john-smith-2001", Sex: race.Men, Born: day("2001")},
		race.Athlete{Name: "Martin Ingebrigtsen", Sex: race.Men},
		race.Athlete{Name: "Sam Unraced", Sex: race.Men},
	)
	return directory, []*race.Race{
		ran("a", "2010-06-01", placed(1, "William Biwott Tanui KEN 3:50.00"), placed(2, "Hicham El Guerrouj MAR 3:51.00"), placed(3, "Gerry O'Reilly IRL 3:52.00")),
		ran("b", "2013-06-01", placed(1, "Ilham Tanui Özbilen TUR 3:50.00"), placed(2, "William Tanui KEN 3:51.00"), withID(placed(3, "John Smith GBR 3:52.00"), "john-smith-1990")),
		ran("c", "2020-06-01", placed(1, "Jakob Ingebrigtsen NOR 3:50.00"), placed(2, "Filip Ingebrigtsen NOR 3:51.00"), withID(placed(3, "John Smith GBR 3:52.00"), "john-smith-2001"),
			placed(4, "Josh Kerr GBR 3:53.00"), unplaced("Jim Entered USA DNS")),
		// Two of one name, told apart by their births alone; and one who is of either.
		ran("d", "2021-06-01", withBorn(placed(1, "Tom Twin AUS 3:50.00"), "1990-01-01"), placed(2, "Josh Kerr GBR 3:51.00"), placed(3, "Jan Kerr NED 3:52.00")),
		ran("e", "2022-06-01", withBorn(placed(1, "Tom Twin AUS 3:50.00"), "1999-01-01"), withID(placed(2, "Old Name KEN 3:51.00"), "x-1")),
		ran("f", "2023-06-01", placed(1, "Tom Twin AUS 3:50.00"), withID(placed(2, "New Name BRN 3:51.00"), "x-1")),
	}
}

func searched(lists bool, text string) (string, *People, *Somebody) {
	directory, races := world()
	search := NewSearch(directory, "", text)
	if lists {
		search.InLists(nil, nil)
	}
	for _, r := range races {
		search.Add(r)
	}
	people := search.People()
	one, err := people.One(0)
	if err != nil {
		return err.Error() + " | " + diag.Help(err), people, nil
	}
	return one.Name, people, one
}

// TestOne: whoever is typed is one person, or several are told apart.
func TestOne(t *testing.T) {
	for _, test := range []struct{ why, typed, want string }{
		{"whole", "Josh Kerr", "Josh Kerr"},
		{"case", "josh KERR", "Josh Kerr"},
		{"accents", "ilham tanui ozbilen", "İlham Tanui Özbilen"},
		{"middle left out", "Ilham Özbilen", "İlham Tanui Özbilen"},
		{"former name", "William Biwott Tanui", "İlham Tanui Özbilen"},
		{"a name of another's former name", "William Tanui", "William Tanui"},
		{"foreign id", "wa:1", "İlham Tanui Özbilen"},
		{"no foreign id", "wa:2", `nobody in the races, record lists and registers of the corpus is called "wa:2" | name an athlete as a race or a register does`},
		{"an id of another base", "po10:1", `nobody in the races, record lists and registers of the corpus is called "po10:1" | name an athlete as a race or a register does`},
		{"a base alone", "wa:", `nobody in the races, record lists and registers of the corpus is called "wa:" | name an athlete as a race or a register does`},
		{"family name first", "Kerr Josh", "Josh Kerr"},
		{"family name first, capitals", "KERR Josh", "Josh Kerr"},
		{"comma", "Kerr, Josh", "Josh Kerr"},
		{"two words of a family name", "el guerrouj", "Hicham El Guerrouj"},
		{"in one", "elguerrouj", "Hicham El Guerrouj"},
		{"apostrophe", "oreilly", "Gerry O'Reilly"},
		{"given name", "hicham", "Hicham El Guerrouj"},
		{"no initial", "Jo. Kerr", `nobody in the races, record lists and registers of the corpus is called "Jo. Kerr" | did you mean Josh Kerr?`},
		{"initial of two", "J. Kerr", `2 athletes of the corpus are called "J. Kerr" | name one of them: "Jan Kerr" (NED, 1 start), "Josh Kerr" (GBR, 2 starts)`},
		{"initial of one", "F Ingebrigtsen", "Filip Ingebrigtsen"},
		{"initial behind", "INGEBRIGTSEN J.", "Jakob Ingebrigtsen"},
		{"initial of no such", "X. Ingebrigtsen", `nobody in the races, record lists and registers of the corpus is called "X. Ingebrigtsen" | did you mean Ingebrigtsen?`},
		{"brothers who ran", "Ingebrigtsen", `2 athletes of the corpus are called "Ingebrigtsen" | name one of them: ` +
			`"Filip Ingebrigtsen" (NOR, born 1993-04-20, 1 start), "Jakob Ingebrigtsen" (NOR, born 2000-09-19, 1 start)`},
		{"one in registers alone", "unraced", "Sam Unraced"},
		{"entered alone", "entered", "Jim Entered"},
		{"ids", "Smith", `2 athletes of the corpus are called "Smith" | name one of them: ` +
			`"john-smith-1990" (John Smith, GBR, born 1990, 1 start), "john-smith-2001" (John Smith, GBR, born 2001, 1 start)`},
		{"an id", "john-smith-2001", "John Smith"},
		{"a birth", "John Smith (born 1990)", "John Smith"},
		{"births alone", "Tom Twin", `2 athletes of the corpus are called "Tom Twin" | name one of them: ` +
			`"Tom Twin (1990-01-01)" (AUS, born 1990-01-01, 1 start), "Tom Twin (1999-01-01)" (AUS, born 1999-01-01, 1 start)`},
		{"a key", "tom twin 1999-01-01", "Tom Twin"},
		{"a nation", "J. Kerr (NED)", "Jan Kerr"},
		{"a nation in words", "Kerr (Netherlands)", "Jan Kerr"},
		{"a sex of nobody", "Josh Kerr (women)", `nobody in the races, record lists and registers of the corpus is called "Josh Kerr (women)" | did you mean Josh Kerr?`},
		{"an id of no register", "old name", "New Name"},
		{"the same", "new name", "New Name"},
		{"nobody", "Kerrr", `nobody in the races, record lists and registers of the corpus is called "Kerrr" | did you mean Kerr?`},
		{"nothing", " ", `nobody in the races, record lists and registers of the corpus is called " " | name an athlete as a race or a register does`},
	} {
		t.Run(test.why, func(t *testing.T) {
			if got, _, _ := searched(true, test.typed); got != test.want {
				t.Errorf("%q:\ngot  %s\nwant %s", test.typed, got, test.want)
			}
		})
	}
}

// TestAsked: what names a candidate means that one and nobody else.
func TestAsked(t *testing.T) {
	for _, typed := range []string{"Ingebrigtsen", "Smith", "Tom Twin", "J. Kerr", "Tanui", "William"} {
		directory, races := world()
		search := NewSearch(directory, "", typed).InLists(nil, nil)
		for _, r := range races {
			search.Add(r)
		}
		_, err := search.People().One(0)
		several, ok := errors.AsType[*AmbiguousError](err)
		if !ok {
			t.Fatalf("%s: %v", typed, err)
		}
		for _, c := range several.Some {
			if got, _, one := searched(true, c.Ask); one == nil || one.Person != c.Person {
				t.Errorf("%s: %s is %s", typed, c.Ask, got)
			}
		}
	}
}

// TestOfRacesAlone: whom only registers know was in no race.
func TestOfRacesAlone(t *testing.T) {
	want := `nobody in the races of the corpus is called "Sam Unraced" | name an athlete as a race or a register does`
	if got, _, _ := searched(false, "Sam Unraced"); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

// TestWas: of those of one name each was in his own race.
func TestWas(t *testing.T) {
	_, people, one := searched(false, "Tom Twin (1999)")
	_, races := world()
	for id, want := range map[int]bool{3: false, 4: true, 5: false} {
		if got := people.Was(one, races[id], func(*race.Result) bool { return true }); got != want {
			t.Errorf("%s: %t", races[id].ID, got)
		}
	}
}
