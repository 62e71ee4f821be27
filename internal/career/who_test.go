package career

import (
	"errors"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
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

// TestFamilyFirst: where capitals or a comma show that a family name stands first it is found as others are, and whoever is
// written so is told from whoever is not.
func TestFamilyFirst(t *testing.T) {
	races := []*race.Race{ran("a", "2020-06-01",
		placed(1, "SMITH Jack GBR 3:50.00"), placed(2, "Jim Smith GBR 3:51.00"), placed(3, "VAN DER BERG Jan NED 3:52.00"),
		placed(4, "McDONALD Ian GBR 3:53.00"), placed(5, "Doe, Al USA 3:54.00"), placed(6, "Kim SMITH GBR 3:55.00"), placed(7, "de SOUZA Ana BRA 3:56.00"))}
	both := `3 athletes of the corpus are called "smith" | name one of them: "Jim Smith" (GBR, 1 start), "Kim SMITH" (GBR, 1 start), "SMITH Jack" (GBR, 1 start)`
	for _, test := range []struct{ typed, want string }{
		{"smith", both},
		{"J. Smith", `2 athletes of the corpus are called "J. Smith" | name one of them: "Jim Smith" (GBR, 1 start), "SMITH Jack" (GBR, 1 start)`},
		{"jack smith", "SMITH Jack"},
		{"van der berg", "VAN DER BERG Jan"},
		{"mcdonald", "McDONALD Ian"},
		{"doe", "Doe, Al"},
		{"de souza", "de SOUZA Ana"},
		{"A. Doe", "Doe, Al"},
		{"K Smith", "Kim SMITH"},
		{"jack", "SMITH Jack"},
	} {
		if got := meantBy(register(), races, test.typed); got != test.want {
			t.Errorf("%q:\ngot  %s\nwant %s", test.typed, got, test.want)
		}
	}
	two := append(races, ran("b", "2021-06-01", placed(1, "Jack Smith GBR 3:50.00")))
	for _, name := range []string{"Jack Smith", "SMITH Jack"} {
		if got := meantBy(register(), two, name); got != name {
			t.Errorf("%q: got %s", name, got)
		}
	}
}

// TestNamesInParentheses: what stands behind a name may be a part of it.
func TestNamesInParentheses(t *testing.T) {
	races := []*race.Race{ran("a", "2020-06-01", placed(1, "Jon (NC) USA 3:50.00"), placed(2, "Jon (GBR) GBR 3:51.00"), placed(3, "Jon XYZ 3:52.00"), placed(4, "Ann 1990 USA 3:53.00"))}
	for typed, want := range map[string]string{"Jon (NC)": "Jon (NC)", "jon (gbr)": "Jon (GBR)", "Jon (xyz)": "Jon", "ann 1990": "Ann 1990"} {
		if got := meantBy(register(), races, typed); got != want {
			t.Errorf("%q: got %s, want %s", typed, got, want)
		}
	}
}

// meantBy is who is meant by a text in some races.
func meantBy(directory *athlete.Directory, races []*race.Race, text string) string {
	one, err := meant(directory, races, text)
	if err != nil {
		return err.Error() + " | " + diag.Help(err)
	}
	return one.Name
}

func meant(directory *athlete.Directory, races []*race.Race, text string) (*Somebody, error) {
	search := NewSearch(directory, "", text).InLists(nil, nil)
	for _, r := range races {
		search.Add(r)
	}
	return search.People().One(0)
}

// TestCandidatesAreAccepted: of whatever people, each that a text may mean is told with what means that one alone.
func TestCandidatesAreAccepted(t *testing.T) {
	name := rapid.SampledFrom([]string{"Jon", "Jon (NC)", "Jon (GBR)", "Jon Able", "ABLE Jon", "Able, Jon", "Jon 1990", "Able Jon", "J. Able", "Jon Ablé"})
	born := rapid.SampledFrom([]date.Date{{}, {}, day("1990"), day("1990-05-01"), day("1990-07"), day("2001-01-01")})
	id := rapid.SampledFrom([]string{"", "", "", "jon-1", "jon-2"})
	nation := rapid.SampledFrom([]string{"", "GBR", "USA", "NC", "GDR"})
	sex := rapid.SampledFrom([]race.Sex{race.Men, race.Women})
	typed := rapid.SampledFrom([]string{"jon", "able", "jon able", "J. Able", "Jon (GBR)", "jon-1", "1990"})
	rapid.Check(t, func(t *rapid.T) {
		var athletes []race.Athlete
		for i := range rapid.IntRange(0, 2).Draw(t, "registered") {
			one := race.Athlete{Name: name.Draw(t, "name"), ID: []string{"", "jon-2"}[i], Born: born.Draw(t, "born"), Sex: rapid.SampledFrom([]race.Sex{race.Men, race.Women, ""}).Draw(t, "sex")}
			if also := name.Draw(t, "also"); rapid.Bool().Draw(t, "two names") {
				one.Also = []string{also}
			}
			athletes = append(athletes, one)
		}
		var races []*race.Race
		for i := range rapid.IntRange(1, 3).Draw(t, "races") {
			r := ran(fmt.Sprint(i), fmt.Sprintf("2020-06-0%d", i+1))
			r.Sex = sex.Draw(t, "class")
			for range rapid.IntRange(1, 3).Draw(t, "results") {
				r.Results = append(r.Results, race.Result{
					Competitor: race.Competitor{Athlete: name.Draw(t, "athlete"), ID: id.Draw(t, "its id"), Nation: nation.Draw(t, "nation")}, Born: born.Draw(t, "its birth"),
				})
			}
			races = append(races, r)
		}
		text := typed.Draw(t, "typed")
		_, err := meant(register(athletes...), races, text)
		several, ok := errors.AsType[*AmbiguousError](err)
		if !ok {
			return
		}
		for _, c := range several.Some {
			if c.Ask == "" { // which the message says: no name that the text fits is of this one alone
				for _, name := range c.Spellings {
					of := newTyped(text)
					if got, err := meant(register(athletes...), races, name); of.fit(name) != unfit && err == nil && got.of == c.of {
						t.Fatalf("%s\n%q names it", diag.Help(several), name)
					}
				}
				continue
			}
			if got, err := meant(register(athletes...), races, c.Ask); err != nil || got.of != c.of {
				t.Fatalf("%s\ntyped %q: got %+v, %v", diag.Help(several), c.Ask, got, err)
			}
		}
	})
}
