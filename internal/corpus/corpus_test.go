package corpus_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
)

// files is a corpus: texts by path.
type files map[string]string

// open is a corpus that counts how often each document is opened.
func (f files) open() *corpus.Corpus {
	tree := fstest.MapFS{}
	for name, text := range f {
		tree[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return corpus.Open(store.Builtin(tree))
}

// heat is a heat of a mile on 1 June 2020, with its winner.
func heat(number int, winner, mark string) string {
	return fmt.Sprintf(`kind: race
name: Mile
competition: town-games
date: 2020-06-01
venue: {city: London, country: GBR}
event: mile
sex: men
round: heat
heat: %d
results:
  - {place: 1, athlete: %s, nation: GBR, mark: "%s"}
`, number, winner, mark)
}

// final is a final of an event on a day.
func final(event, day, winner, mark string) string {
	return fmt.Sprintf(`kind: race
name: Final
date: %s
event: %s
sex: men
results:
  - {place: 1, athlete: %s, nation: GBR, mark: "%s"}
`, day, event, winner, mark)
}

// list is a list of world records of the men's mile outdoors.
func list(entries ...string) string {
	return `kind: records
event: mile
sex: men
environment: outdoor
known_to: 2021-01-01
records:
` + strings.Join(entries, "")
}

func entry(mark, athlete, date, more string) string {
	return fmt.Sprintf("  - {mark: %q, athlete: %s, nation: GBR, date: %s, %sholds: {world: listed}}\n", mark, athlete, date, more)
}

func ids(races []*race.Race) []string {
	var all []string
	for _, r := range races {
		all = append(all, r.ID)
	}
	return all
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func TestRaces(t *testing.T) {
	corpus1 := files{
		"b-mile.yaml":     final("mile", "2020-05-01", "Ann Able", "4:00.00"),
		"a-1500.yaml":     final("1500m", "2020-07-01", "Bea Bull", "3:40.00"),
		"2019/mile.yaml":  final("mile", "2019-05-01", "Ann Áble", "4:01.00"),
		"faulty.yaml":     "kind: race\n",
		"records/x.yaml":  "kind: race\n",
		"athletes/x.yaml": "kind: athletes\nathletes: []\n",
	}
	mile := corpus.Category{Event: must(event.Parse("mile"))}
	tests := []struct {
		why    string
		filter corpus.Filter
		want   []string
	}{
		{"all, as they were run", corpus.Filter{}, []string{"mile", "b-mile", "a-1500"}},
		{"of an event", corpus.Filter{Categories: []corpus.Category{mile}}, []string{"mile", "b-mile"}},
		{"of one of several", corpus.Filter{Categories: []corpus.Category{mile, {Event: must(event.Parse("1500m"))}}}, []string{"mile", "b-mile", "a-1500"}},
		{"of a class that nobody ran in", corpus.Filter{Categories: []corpus.Category{{Sex: race.Women}}}, nil},
		{"from a day", corpus.Filter{From: must(date.Parse("2020-05-01"))}, []string{"b-mile", "a-1500"}},
		{"to a day", corpus.Filter{To: must(date.Parse("2020-05-01"))}, []string{"mile", "b-mile"}},
		{"with somebody, whatever the accents", corpus.Filter{Athletes: []string{"ANN ABLE"}}, []string{"mile", "b-mile"}},
		{"of a competition", corpus.Filter{Competition: "town-games"}, nil},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			c := corpus1.open()
			if diff := cmp.Diff(test.want, ids(c.InOrder(test.filter))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if left := c.LeftOut(); left.Count() != 1 || left.Races() != 1 || left.Streamed != 4 || len(left.Alone()) != 0 {
				t.Errorf("left out %d, %d races of %d, alone %v", left.Count(), left.Races(), left.Streamed, left.Alone())
			}
			for atLeast := 1; atLeast < 5; atLeast++ {
				c := corpus1.open()
				if diff := cmp.Diff(test.want, ids(slices.Concat(someDays(c, test.filter, atLeast)...))); diff != "" {
					t.Errorf("at least %d at a time (-want +got):\n%s", atLeast, diff)
				}
				if left := c.LeftOut(); left.Count() != 1 || left.Races() != 1 || left.Streamed != 4 {
					t.Errorf("at least %d at a time: left out %d, %d races of %d", atLeast, left.Count(), left.Races(), left.Streamed)
				}
			}
		})
	}
}

// TestAStreamEndsWhenItsReaderDoes: who has enough is given no more.
func TestAStreamEndsWhenItsReaderDoes(t *testing.T) {
	many := files{}
	for i := range 1000 {
		many[fmt.Sprintf("r-%04d.yaml", i)] = final("mile", "2020-05-01", "A", "4:00.00")
	}
	n := 0
	for r := range many.open().Races(corpus.Filter{}) {
		if want := fmt.Sprintf("r-%04d", n); r.ID != want {
			t.Fatalf("race %d is %s, want %s: a stream is in order", n, r.ID, want)
		}
		if n++; n == 300 {
			break
		}
	}
	if n != 300 {
		t.Errorf("got %d races, want 300", n)
	}
}

func TestRaceIsReadOnce(t *testing.T) {
	c := files{"a.yaml": final("mile", "2020-05-01", "A", "4:00.00"), "faulty.yaml": "kind: race\n"}.open()
	if first := c.Race("a"); first == nil || first != c.Race("a") {
		t.Error("one race, always the same")
	}
	if c.Race("b") != nil || c.LeftOut().Count() != 0 {
		t.Error("what is not there is not left out")
	}
	for range 2 {
		if c.Race("faulty") != nil {
			t.Error("a faulty race is none")
		}
	}
	if left := c.LeftOut(); left.Count() != 1 || !slices.Equal(left.Alone(), []string{"built-in/faulty.yaml"}) {
		t.Errorf("left out %v, want the faulty one, once", left.Alone())
	}
}

func TestAFaultyListIsAnError(t *testing.T) {
	c := files{"records/mile-men-outdoor.yaml": "kind: records\n", "r.yaml": final("mile", "2020-05-01", "A", "4:00.00")}.open()
	_, err := c.Books(c.Race("r"))
	if faulty, ok := errors.AsType[*corpus.FaultyError](err); !ok || len(faulty.Findings) == 0 {
		t.Errorf("got %v, want its findings", err)
	}
	if _, err := c.Lists(corpus.Category{Event: must(event.Parse("1500m"))}.Matches); err != nil {
		t.Errorf("lists of other events are not read: %v", err)
	}
}

// TestBooksKnowWhatOrdersADay: what stood before a race is the same whether the
// other races of its day are asked about too, or not.
func TestBooksKnowWhatOrdersADay(t *testing.T) {
	tests := []struct {
		why    string
		corpus files
		asked  []string
		want   string // the mark that stood before the last of them as the world's
	}{
		{
			"an entry names the race before",
			files{
				"heat-1.yaml": heat(1, "Bert Bull", "4:01.00"), "heat-2.yaml": heat(2, "Carl Cook", "4:00.50"),
				"records/mile-men-outdoor.yaml": list(entry("4:01.00", "Bert Bull", "2020-06-01", "race: heat-1, "), entry("4:00.50", "Carl Cook", "2020-06-01", "race: heat-2, ")),
			},
			[]string{"heat-2"},
			"4:01.00",
		},
		{
			"an entry names none, and is found among the races of the day",
			files{
				"heat-1.yaml": heat(1, "Bert Bull", "4:01.00"), "heat-2.yaml": heat(2, "Carl Cook", "4:00.50"),
				"records/mile-men-outdoor.yaml": list(entry("4:01.00", "Bert Bull", "2020-06-01", ""), entry("4:00.50", "Carl Cook", "2020-06-01", "")),
			},
			[]string{"heat-2"},
			"4:01.00",
		},
		{
			"the later heat does not stand before the earlier",
			files{
				"heat-1.yaml": heat(1, "Bert Bull", "4:01.00"), "heat-2.yaml": heat(2, "Carl Cook", "4:00.50"),
				"records/mile-men-outdoor.yaml": list(entry("4:01.00", "Bert Bull", "2020-06-01", ""), entry("4:00.50", "Carl Cook", "2020-06-01", "")),
			},
			[]string{"heat-1"},
			"",
		},
		{
			"an entry of a year, of a race that tells the day",
			files{
				"early.yaml": final("mile", "2020-02-01", "Bert Bull", "4:01.00"), "heat-2.yaml": heat(2, "Carl Cook", "4:00.50"),
				"records/mile-men-outdoor.yaml": list(entry("4:01.00", "Bert Bull", "2020", "race: early, ")),
			},
			[]string{"heat-2"},
			"4:01.00",
		},
		{
			"an entry that nothing places",
			files{
				"heat-2.yaml":                   heat(2, "Carl Cook", "4:00.50"),
				"records/mile-men-outdoor.yaml": list(entry("4:01.00", "Bert Bull", "2020", "race: not-there, ")),
			},
			[]string{"heat-2"},
			"",
		},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			last := test.asked[len(test.asked)-1]
			for _, asked := range [][]string{test.asked, {"heat-1", last}, {last, "heat-1"}} {
				c := test.corpus.open()
				var races []*race.Race
				for _, id := range asked {
					if r := c.Race(id); r != nil {
						races = append(races, r)
					}
				}
				if got := stood(t, c, c.Race(last), races); got != test.want {
					t.Errorf("%v: before %s stood %q, want %q", asked, last, got, test.want)
				}
			}
			c := test.corpus.open()
			all := c.InOrder(corpus.Filter{})
			i := slices.IndexFunc(all, func(r *race.Race) bool { return r.ID == last })
			if got := stood(t, c, all[i], all); got != test.want {
				t.Errorf("beside all races: before %s stood %q, want %q", last, got, test.want)
			}
			for c, races := range test.corpus.open().Days(corpus.Filter{}, 1) {
				i := slices.IndexFunc(races, func(r *race.Race) bool { return r.ID == last })
				if i < 0 {
					continue
				}
				if got := stood(t, c, races[i], races); got != test.want {
					t.Errorf("beside those of its day: before %s stood %q, want %q", last, got, test.want)
				}
			}
		})
	}
}

// someDays is what Days gives, each time.
func someDays(c *corpus.Corpus, f corpus.Filter, atLeast int) (all [][]*race.Race) {
	for _, races := range c.Days(f, atLeast) {
		all = append(all, races)
	}
	return all
}

// TestDaysAreWhole: no day is divided, and who stops early reads no further.
func TestDaysAreWhole(t *testing.T) {
	f := files{
		"a.yaml": final("mile", "2020-02-01", "Bert Bull", "4:01.00"), "b.yaml": final("mile", "2020-02-02", "Al Ash", "4:01.00"),
		"c.yaml": final("1500m", "2020-02-02", "Bert Bull", "3:51.00"), "d.yaml": final("mile", "2020-02-03", "Al Ash", "4:01.00"),
	}
	var got [][]string
	for _, races := range someDays(f.open(), corpus.Filter{}, 2) {
		got = append(got, ids(races))
	}
	if diff := cmp.Diff([][]string{{"a", "b", "c"}, {"d"}}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for range f.open().Days(corpus.Filter{}, 1) {
		break
	}
}

// stood is the world record before a race, asked for together with others.
func stood(t *testing.T, c *corpus.Corpus, r *race.Race, asked []*race.Race) string {
	t.Helper()
	books, err := c.Books(asked...)
	if err != nil {
		t.Fatal(err)
	}
	met := books[record.CategoryOf(r)].MetBy(race.Scope{Kind: race.World}, r)
	if met.IsZero() {
		return ""
	}
	return met.Mark().String()
}

// TestAStreamedRaceIsTheOneItWasTakenFrom: a race without an id of its own meets
// what the document meets from which it was taken.
func TestAStreamedRaceIsTheOneItWasTakenFrom(t *testing.T) {
	f := files{
		"heat-1.yaml": heat(1, "Bert Bull", "4:01.00"), "heat-2.yaml": heat(2, "Carl Cook", "4:00.50"),
		"records/mile-men-outdoor.yaml": list(entry("4:01.00", "Bert Bull", "2020-06-01", "race: heat-1, "), entry("4:00.50", "Carl Cook", "2020-06-01", "race: heat-2, ")),
	}
	c := f.open()
	streamed := *c.Race("heat-2")
	streamed.ID = store.StandardInputID
	if got := stood(t, c, &streamed, []*race.Race{&streamed}); got != "4:01.00" {
		t.Errorf("before it stood %q, want 4:01.00", got)
	}
	books := must(c.Books(&streamed))
	if own := books[record.CategoryOf(&streamed)].EntryOf(&streamed, &streamed.Results[0]); own == nil {
		t.Error("its winner's entry names the document that it was taken from")
	}
}

func TestBookAsOf(t *testing.T) {
	f := files{
		"early.yaml":                    final("mile", "2020-02-01", "Bert Bull", "4:01.00"),
		"records/mile-men-outdoor.yaml": list(entry("4:02.00", "Al Ash", "2019", ""), entry("4:01.00", "Bert Bull", "2020", "race: early, ")),
	}
	mile := record.Category{Event: must(event.Parse("mile")), Sex: race.Men, Environment: event.Outdoor}
	for day, want := range map[string]string{"2020-01-31": "4:02.00", "2020-02-01": "4:01.00"} {
		c := f.open()
		book := must(c.BookAsOf(mile, must(date.Parse(day))))
		if got := book.AsOf(race.Scope{Kind: race.World}, must(date.Parse(day))).Mark().String(); got != want {
			t.Errorf("on %s stood %s, want %s", day, got, want)
		}
	}
	c := f.open()
	if book, err := c.BookAsOf(record.Category{Event: mile.Event, Sex: race.Women, Environment: event.Outdoor}, date.Date{}); book != nil || err != nil {
		t.Errorf("no list: got %v, %v", book, err)
	}
}

func TestPerformances(t *testing.T) {
	c := files{
		"a.yaml":                        final("mile", "2020-02-01", "Bert Bull", "4:01.00"),
		"b.yaml":                        final("1500m", "2020-03-01", "Bert Bull", "3:41.00"),
		"athletes/men.yaml":             "kind: athletes\nathletes:\n  - {name: Bert Bull, sex: men, also: [Bertie Bull]}\n",
		"athletes/faulty.yaml":          "kind: athletes\n",
		"records/mile-men-outdoor.yaml": list(entry("4:02.00", "Bertie Bull", "2019-01-01", "")),
	}.open()
	x, kept, err := c.Performances([]corpus.Category{{Event: must(event.Parse("mile"))}}, corpus.Filter{Athletes: []string{"bert bull"}})
	if err != nil {
		t.Fatal(err)
	}
	who, _ := c.Directory().Named(race.Men, "Bertie Bull", "")
	if got := len(x.Career(who)); got != 2 {
		t.Errorf("%d performances over a mile, want those of both names", got)
	}
	if diff := cmp.Diff([]string{"a"}, ids(kept)); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
	if left := c.LeftOut().Alone(); !slices.Equal(left, []string{"built-in/athletes/faulty.yaml"}) {
		t.Errorf("left out %v, want the faulty register", left)
	}
}

// TestNamesakesOfOtherEvents: two births beside one name make two people of it, whichever
// events the births stand beside and whichever are asked about.
func TestNamesakesOfOtherEvents(t *testing.T) {
	born := func(event, day, year string) string {
		return strings.Replace(final(event, day, "Bert Bull", "4:01.00"), "nation: GBR", "nation: GBR, born: "+year, 1)
	}
	c := files{
		"a.yaml": born("mile", "2020-02-01", "1990"), "b.yaml": born("1500m", "2020-03-01", "2001"), "c.yaml": final("mile", "2020-04-01", "Bert Bull", "4:02.00"),
	}.open()
	var seen []string
	x, err := c.PerformancesSeen([]corpus.Category{{Event: must(event.Parse("mile"))}}, func(r *race.Race) { seen = append(seen, r.ID) })
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"a", "b", "c"}, seen); diff != "" {
		t.Errorf("races seen (-want +got):\n%s", diff)
	}
	var keys []string
	for _, p := range x.All() {
		keys = append(keys, p.Race+": "+p.Person.Key())
	}
	if diff := cmp.Diff([]string{"a: bert bull 1990", "c: "}, keys); diff != "" {
		t.Errorf("people of the mile (-want +got):\n%s", diff)
	}
}

// TestBorrowedLists holds which record lists an answer is said to rest on, and
// that of another store nothing but its lists is read.
func TestBorrowedLists(t *testing.T) {
	own := files{"final.yaml": final("mile", "2020-06-01", "Ann Other", "3:50.00"), "records/1500m-men-outdoor.yaml": strings.Replace(list(entry("3:30.00", "Bob Ran", "2000-01-01", "")), "event: mile", "event: 1500m", 1)}
	other := files{
		"before.yaml":                   final("mile", "2010-06-01", "Joe Bloggs", "3:49.00"),
		"records/mile-men-outdoor.yaml": list(entry("3:49.00", "Joe Bloggs", "2010-06-01", "race: before, ")),
		"records/800m-men-outdoor.yaml": strings.Replace(list(entry("1:42.00", "Bob Ran", "2000-01-01", "")), "event: mile", "event: 800m", 1),
	}
	c := corpus.Open(own.open().Store().WithLists(other.open().Store()))
	listed := func() string {
		mine, borrowed := c.ListsRead()
		return fmt.Sprint(names(mine), " ", names(borrowed))
	}
	if got := listed(); got != "[] []" {
		t.Errorf("lists read before the first question: %s", got)
	}
	r := c.Race("final")
	books, err := c.Books(r)
	if err != nil || books[record.CategoryOf(r)] == nil {
		t.Fatalf("no book of the mile: %v", err)
	}
	if got := listed(); got != "[] [mile-men-outdoor]" {
		t.Errorf("lists read for a mile: %s", got)
	}
	if c.Race("before") != nil {
		t.Error("a race of the other store is there")
	}
	docs, err := c.OwnLists(corpus.Category{}.Matches)
	if err != nil || len(docs) != 1 || docs[0].ID != "1500m-men-outdoor" {
		t.Errorf("own lists: %v, %v", docs, err)
	}
	if _, err := c.Lists(corpus.Category{}.Matches); err != nil {
		t.Fatal(err)
	}
	if got := listed(); got != "[1500m-men-outdoor] [800m-men-outdoor mile-men-outdoor]" {
		t.Errorf("lists read for all: %s", got)
	}
}

func names(categories []record.Category) []string {
	all := []string{}
	for _, of := range categories {
		all = append(all, of.ListName())
	}
	return all
}
