package toplist_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/toplist"
)

// TestRanks: equal marks share a rank, those by hand stand behind automatic ones and share
// none with them; of equal ones the day decides, then the name.
func TestRanks(t *testing.T) {
	f := files{
		"a.yaml": run("2020-06-01", "", won(1, "Cid Cole", "3:59.40"), won(2, "Bob Bell", "4:00.00")),
		"b.yaml": run("2020-05-01", "", won(1, "Dan Dale", "3:59.4h"), won(2, "Éd Eve", "3:59.4h"), won(3, "Fay Fox", "4:00.0h")),
		"c.yaml": run("2020-06-01", "round: heat", won(1, "Al Ash", "3:59.4"), won(2, "Gus Gray", "3:59.41"), won(3, "Hal Hill", "4:00")),
	}
	all := []string{
		"1 3:59.4 Al Ash (1)", "1 3:59.40 Cid Cole (1)", "3 3:59.4h Dan Dale (1)", "3 3:59.4h Éd Eve (2)", "5 3:59.41 Gus Gray (2)",
		"6 4:00.00 Bob Bell (2)", "6 4:00 Hal Hill (3)", "8 4:00.0h Fay Fox (3)",
	}
	hold(t, "all", f, mile(), all...)
	for limit := 1; limit <= len(all)+1; limit++ {
		want := slices.Clone(all[:min(limit, len(all))])
		rank, _, _ := strings.Cut(want[len(want)-1], " ")
		if alike := slices.DeleteFunc(slices.Clone(all[len(want):]), func(row string) bool { return !strings.HasPrefix(row, rank+" ") }); len(alike) > 0 {
			want = append(want, fmt.Sprintf("%d more", len(alike)))
		}
		hold(t, fmt.Sprintf("a limit of %d", limit), f, asked(func(q *toplist.Question) { q.Limit = limit }), want...)
	}
	hold(t, "under a mark, which is not under itself", f, asked(func(q *toplist.Question) { q.Under = mark("3:59.41") }), all[:4]...)
}

// TestPeople: who changed name and nation is one person, two who share a name are two, and
// of whom it cannot be told which of them ran is neither.
func TestPeople(t *testing.T) {
	f := files{
		"athletes/men.yaml": "kind: athletes\nathletes:\n  - {name: Ilham Tanui Ozbilen, sex: men, also: [William Biwott Tanui], born: 1990-03-05}\n",
		"a.yaml":            run("2009-06-01", "", "place: 1, athlete: William Biwott Tanui, nation: KEN, mark: \"3:49.77\""),
		"b.yaml":            run("2012-06-01", "", "place: 1, athlete: Ilham Tanui Özbilen, nation: TUR, mark: \"3:49.90\""),
		"c.yaml": run("2013-06-01", "", "place: 1, athlete: John Smith, mark: \"3:51.00\", born: 1985-01-01",
			"place: 2, athlete: John Smith, mark: \"3:52.00\", born: 1990-02-02"),
		"d.yaml": run("2014-06-01", "", won(1, "John Smith", "3:50.50")),
	}
	q := asked(func(q *toplist.Question) { q.By = toplist.Performer })
	hold(t, "by performer", f, q, "1 3:49.77 William Biwott Tanui (1)", "2 3:50.50 John Smith (1) [who?]", "3 3:51.00 John Smith (1)", "4 3:52.00 John Smith (2)")
	if diff := cmp.Diff([]string{"", "ilham tanui ozbilen", "john smith 1985-01-01", "john smith 1990-02-02"}, keys(t, f, q)); diff != "" {
		t.Errorf("keys (-want +got):\n%s", diff)
	}
	hold(t, "counted", f, asked(func(q *toplist.Question) { q.By, q.Count = toplist.Performer, true }),
		"1 2 Ilham Tanui Ozbilen 3:49.77 KEN/TUR", "2 1 John Smith 3:50.50", "2 1 John Smith 3:51.00", "2 1 John Smith 3:52.00")
}

// TestEntries: what record lists alone have is listed, once, and what a race has too is not.
func TestEntries(t *testing.T) {
	f := files{
		"a.yaml": run("2020-06-01", "competition: games\nround: heat", won(1, "Ann Able", "3:50.00")),
		"records/mile-men-outdoor.yaml": list(
			entry("3:50.00", "Ann Able", "2020-06-01", ""), entry("3:49.00", "Bo Bell", "2019-06-01", ""),
			entry("3:48.00", "Cy Cole", "2018", "annulled: 2019-01-01"),
			entry("3:47.00", "Di Dale", "2017-06-01", "holds: {world: unratified}, note: downhill"),
			entry("3:46.00", "Ed Eve", "2021-06-01", "holds: {world: pending}"),
		),
		"records/mile-men-outdoor-meetings.yaml": list(
			entry("3:49.00", "Bo Bell", "2019", "holds: {meeting games: listed}"), entry("3:50.00", "Ann Able", "2020-06", "holds: {meeting games: listed}"),
			entry("3:49.50", "Bo Bell", "2018-06-01", "holds: {meeting others: listed}"),
		),
	}
	hold(t, "all, and why some are not there", f, asked(func(q *toplist.Question) { q.Explain = true }),
		"1 3:46.00 Ed Eve [list] [pending]", "2 3:49.00 Bo Bell [list]", "3 3:49.50 Bo Bell [list]", "4 3:50.00 Ann Able (1)",
		"left out: 3:47.00 Di Dale [list]: not taken as a record: downhill", "left out: 3:48.00 Cy Cole [list]: annulled 2019-01-01")
	hold(t, "of a place", f, asked(func(q *toplist.Question) { q.Place, q.Explain = 1, true; q.Under = mark("3:50.01") }),
		"1 3:50.00 Ann Able (1)", "left out: 3:46.00 Ed Eve [list] [pending]: place", "left out: 3:47.00 Di Dale [list]: not taken as a record: downhillplace",
		"left out: 3:48.00 Cy Cole [list]: annulled 2019-01-01place", "left out: 3:49.00 Bo Bell [list]: place", "left out: 3:49.50 Bo Bell [list]: place")
	hold(t, "of a competition: a record of another meeting was not run there", f,
		asked(func(q *toplist.Question) { q.Competition, q.Explain, q.Under = "games", true, mark("3:50.01") }),
		"1 3:49.00 Bo Bell [list]", "2 3:50.00 Ann Able (1)", "left out: 3:46.00 Ed Eve [list] [pending]: competition",
		"left out: 3:47.00 Di Dale [list]: not taken as a record: downhillcompetition", "left out: 3:48.00 Cy Cole [list]: annulled 2019-01-01competition")
	hold(t, "of days that a partial date does not tell", f, asked(func(q *toplist.Question) { q.From, q.To, q.Explain = day("2018-03-01"), day("2019-12-31"), true }),
		"1 3:49.00 Bo Bell [list]", "2 3:49.50 Bo Bell [list]", "left out: 3:48.00 Cy Cole [list]: annulled 2019-01-01day")
	q := asked(func(q *toplist.Question) { q.Category.Environment, q.Place = event.Outdoor, 7 })
	a := must(toplist.Of(files{"records/mile-men-outdoor.yaml": f["records/mile-men-outdoor.yaml"]}.open(), q))
	if len(a.Sections) != 0 || a.Coverage.Unknown[toplist.NoPlace] != 3 {
		t.Errorf("lists alone, which say no place: %d sections, %v", len(a.Sections), a.Coverage.Unknown)
	}
	hold(t, "of rounds", f, asked(func(q *toplist.Question) { q.Round = race.HeatRound }), "1 3:50.00 Ann Able (1)")
	hold(t, "by race", f, asked(func(q *toplist.Question) { q.By = toplist.Race }), "1 3:50.00 Ann Able (1)")
}

// TestWhere: a race that does not say of which competition it was may have been of the one
// that is asked for, and so its marks are left out and counted; of a city likewise.
func TestWhere(t *testing.T) {
	f := files{
		"a.yaml": run("2020-06-01", "competition: games\nvenue: {city: Oslo, country: NOR}", won(1, "Ann Able", "3:50.00")),
		"b.yaml": run("2020-06-02", "venue: {city: Öslo, country: NOR}", won(1, "Bo Bell", "3:49.00")),
		"c.yaml": run("2020-06-03", "competition: others\nvenue: {city: Rome, country: ITA}", won(1, "Cy Cole", "3:48.00")),
		"d.yaml": run("2020-06-04", "", won(1, "Di Dale", "3:47.00")),
	}
	hold(t, "competition", f, asked(func(q *toplist.Question) { q.Competition, q.Explain = "games", true }),
		"1 3:50.00 Ann Able (1)", "left out: 3:47.00 Di Dale (1): competition", "left out: 3:49.00 Bo Bell (1): competition")
	hold(t, "city", f, asked(func(q *toplist.Question) { q.City, q.Explain = "oslo", true }),
		"1 3:49.00 Bo Bell (1)", "2 3:50.00 Ann Able (1)", "left out: 3:47.00 Di Dale (1): city")
	if _, err := toplist.Of(f.open(), asked(func(q *toplist.Question) { q.City = "Osl" })); err == nil || !strings.Contains(err.Error(), `no race of the corpus was run in "Osl"`) {
		t.Errorf("no city: %v", err)
	}
}

// TestEntriesOfSeveralLists: what one list says of a run holds for it in all, and the race that
// an entry names says when and where it was, if the corpus has it.
func TestEntriesOfSeveralLists(t *testing.T) {
	f := files{
		"final.yaml": run("2019-06-01", "coverage: partial\ncompetition: games", "place: 1, athlete: Ann Able"),
		"records/mile-men-outdoor-a.yaml": list(
			entry("3:50.00", "Bo Bell", "2018-06-01", "holds: {world: pending}"),
			entry("3:51.00", "Cy Cole", "2019-06-01", "race: final"), entry("3:52.00", "Di Dale", "2019-06-01", "race: nowhere")),
		"records/mile-men-outdoor-b.yaml": list(entry("3:50.00", "Bo Bell", "2018-06-01", "holds: {meeting games: listed, club iffley-ac: listed}")),
		"club.yaml":                       run("2019-07-01", "event: 1500m\ncompetition: others", won(1, "Ed Eve", "3:40.00")+", club: Iffley AC"),
	}
	nowhere := "left out: 3:52.00 Di Dale [list]: "
	explained := func(change func(*toplist.Question)) toplist.Question {
		q := asked(change)
		q.Explain = true
		return q
	}
	hold(t, "games", f, explained(func(q *toplist.Question) { q.Competition = "games" }), "1 3:50.00 Bo Bell [list]", "2 3:51.00 Cy Cole [list]", nowhere+"competition")
	hold(t, "others", f, explained(func(q *toplist.Question) { q.Competition = "others" }), nowhere+"competition")
	hold(t, "final", f, explained(func(q *toplist.Question) { q.Round = race.Final }), "1 3:51.00 Cy Cole [list]", "left out: 3:50.00 Bo Bell [list]: round", nowhere+"round")
	hold(t, "heats", f, explained(func(q *toplist.Question) { q.Round = race.HeatRound }), "left out: 3:50.00 Bo Bell [list]: round", nowhere+"round")
	hold(t, "club", f, explained(func(q *toplist.Question) { q.Club = "Iffley AC" }), "1 3:50.00 Bo Bell [list]", "left out: 3:51.00 Cy Cole [list]: club", nowhere+"club")
}

// TestEntriesOfNoSingleDay: an entry that says less of its day than a race, and names no other, is that run where who
// ran and the mark are the same, in whichever of several it was: one performance is one.
func TestEntriesOfNoSingleDay(t *testing.T) {
	team := func(nation string) string {
		return fmt.Sprintf("team: A %s, nation: %s, mark: \"15:50.00\"", nation, nation)
	}
	f := files{
		"a.yaml":     run("2018-06-01", "", won(1, "Bo Bell", "3:50.00"), won(2, "Cy Cole", "3:52.00")),
		"b.yaml":     run("2018-07-01", "", won(1, "Bo Bell", "3:50.00")),
		"c.yaml":     run("2019-07-01", "", won(1, "Bo Bell", "3:51.00")),
		"d.yaml":     run("2018-08-01", "coverage: partial", "athlete: Cy Cole"),
		"relay.yaml": run("2018-07-01", "event: 4xmile", "place: 1, "+team("GBR")),
		"records/mile-men-outdoor.yaml": list(
			entry("3:50.00", "Bo Bell", "2018", ""), entry("3:51.00", "BELL Bo", "2018-06", ""), entry("3:52.00", "Cy Cole", "2018", "race: d")),
		"records/4xmile-men-outdoor.yaml": strings.Replace(list(team("GBR")+", date: 2018, holds: {world: listed}", team("KEN")+", date: 2018, holds: {KEN: listed}"), "event: mile", "event: 4xmile", 1),
	}
	hold(t, "of a year, of a month before, and of a race that is known", f, mile(),
		"1 3:50.00 Bo Bell (1)", "1 3:50.00 Bo Bell (1)", "3 3:51.00 BELL Bo [list]", "3 3:51.00 Bo Bell (1)", "5 3:52.00 Cy Cole [list]", "5 3:52.00 Cy Cole (2)")
	relay := toplist.Question{Category: corpus.Category{Event: must(event.Parse("4xmile"))}, By: toplist.Performance}
	hold(t, "of a team", f, relay, "1 15:50.00 A KEN [list]", "1 15:50.00 A GBR (1)")
}

// TestListsOfAgeClasses: a mark that only the record list of an age class has is a mark of the event, and its athlete was of
// the class, and of the wider ones of the young, whether or not the birth is known; hurdles of a class may be others.
func TestListsOfAgeClasses(t *testing.T) {
	class := func(event, class string, entries ...string) string {
		return strings.NewReplacer("event: mile", "event: "+event, "sex: men", "sex: men\nclass: "+class).Replace(list(entries...))
	}
	f := files{
		"athletes/men.yaml":             "kind: athletes\nathletes:\n  - {name: Old Owl, sex: men, born: 1960-06-02}\n",
		"a.yaml":                        run("2020-06-01", "", won(1, "Al Ash", "3:50.00"), won(2, "Bo Bell", "3:51.00")),
		"records/mile-men-outdoor.yaml": list(entry("3:49.00", "Cy Cole", "2019-06-01", "")),
		"records/mile-men-outdoor-u20.yaml": class("mile", "U20",
			entry("3:49.00", "Cy Cole", "2019-06-01", ""), entry("3:51.00", "Bo Bell", "2020-06-01", ""), entry("3:53.00", "Di Dale", "2018", "")),
		"records/mile-men-outdoor-u18.yaml":         class("mile", "U18", entry("3:54.00", "Ed Eve", "2018", "")),
		"records/mile-men-outdoor-m35.yaml":         class("mile", "M35", entry("3:55.00", "Flo Fox", "2018-01-01", ""), entry("3:56.00", "Old Owl", "2018-01-01", "")),
		"records/mile-men-outdoor-m40.yaml":         class("mile", "M40", entry("3:57.00", "Flo Fox", "2023-01-01", "")),
		"records/110m-hurdles-men-outdoor-u20.yaml": class("110m-hurdles", "U20", entry("13.00", "Al Ash", "2019-06-01", "")),
	}
	of := func(age string) toplist.Question { return asked(func(q *toplist.Question) { q.Age = age }) }
	hold(t, "U20", f, of("U20"), "1 3:49.00 Cy Cole [list]", "2 3:51.00 Bo Bell (2)", "3 3:53.00 Di Dale [list]", "4 3:54.00 Ed Eve [list]")
	hold(t, "U18", f, of("U18"), "1 3:54.00 Ed Eve [list]")
	hold(t, "M35: who is known to be older is not, whatever the list says", f, of("M35"), "1 3:55.00 Flo Fox [list]")
	hold(t, "all", f, asked(func(q *toplist.Question) { q.Under = mark("3:54.00") }),
		"1 3:49.00 Cy Cole [list]", "2 3:50.00 Al Ash (1)", "3 3:51.00 Bo Bell (2)", "4 3:53.00 Di Dale [list]")
	hurdles := asked(func(q *toplist.Question) { q.Category.Event, q.Explain = must(event.Parse("110m-hurdles")), true })
	hold(t, "hurdles", f, hurdles, "left out: 13.00 Al Ash [list]: the hurdles of U20 can be lower")
}

// TestBirthsFromElsewhere: what another race, of whatever event, says of the birth holds for the person everywhere.
func TestBirthsFromElsewhere(t *testing.T) {
	f := files{
		"athletes/men.yaml": "kind: athletes\nathletes:\n  - {name: Bo Bell, sex: men, id: bo-1, also: [B. Bell]}\n",
		"a.yaml":            run("2020-06-01", "", won(1, "Al Ash", "3:50.00"), won(2, "B. Bell", "3:51.00"), won(3, "Cy Cole", "3:52.00"), won(4, "Di Dale", "3:53.00")),
		"b.yaml": run("2012-06-01", "event: 800m", won(1, "Al Ash", "1:50.00")+", born: 2001-07-01", won(2, "Bo Bell", "1:51.00")+", id: bo-1, born: 2001",
			won(3, "Cy Cole", "1:52.00")+", born: 2001", won(4, "Di Dale", "1:53.00")+", born: 2001"),
		"c.yaml": run("2022-06-01", "event: 800m", won(1, "Cy Cole", "1:50.00")+", born: 2001-03-03", won(2, "Di Dale", "1:51.00")+", born: 1950"),
		"d.yaml": run("2022-06-01", "event: 4xmile", "place: 1, team: A, nation: GBR, mark: \"16:00.00\", legs: [{athlete: Al Ash}, {athlete: B. Bell}, {athlete: Cy Cole}, {athlete: Ed Eve, born: 2001}]"),
	}
	hold(t, "in years; which Di Dale it was cannot be told", f, asked(func(q *toplist.Question) { q.BornFrom, q.BornTo, q.Explain = 2001, 2001, true }),
		"1 3:50.00 Al Ash (1)", "2 3:51.00 B. Bell (2)", "3 3:52.00 Cy Cole (3)", "left out: 3:53.00 Di Dale (4) [who?]: birth")
	hold(t, "of a class", f, asked(func(q *toplist.Question) { q.Age = "U20" }), "1 3:50.00 Al Ash (1)", "2 3:51.00 B. Bell (2)", "3 3:52.00 Cy Cole (3)")
	a := must(toplist.Of(f.open(), mile()))
	if born := a.Sections[0].Rows[2].Born; born != day("2001-03-03") {
		t.Errorf("told with the birth of which most is known: got %s", born)
	}
	relay := toplist.Question{Category: corpus.Category{Event: must(event.Parse("4xmile"))}, By: toplist.Performance, Age: "U23"}
	hold(t, "of teams", f, relay, "1 16:00.00 A (1)")
}

// TestLeftOut: what counts for nothing is not listed and says why; a guest's mark, or one
// without a reading of the wind, is a mark.
func TestLeftOut(t *testing.T) {
	f := files{
		"a.yaml": run("2020-06-01", "ineligible: exhibition", won(1, "Al Ash", "3:40.00")),
		"b.yaml": run("2020-06-02", "", won(1, "Bo Bell", "3:41.00")+", ineligible: short course", won(2, "Cy Cole", "3:59.00"),
			"athlete: Di Dale, mark: \"3:42.00\", status: DQ, annulled: 2021-01-01", "athlete: Ed Eve, mark: \"3:43.00\", status: DQ", "athlete: Gus Gray, mark: \"3:58.00\", role: guest"),
		"c.yaml": run("2020-06-03", "list: provisional", "athlete: Fay Fox, mark: \"3:44.00\", role: guest", won(1, "Al Ash", "3:45.00")),
		"d.yaml": run("2020-06-04", "list: start", "athlete: Hal Hill"),
	}
	out := []string{
		"left out: 3:40.00 Al Ash (1): exhibition", "left out: 3:41.00 Bo Bell (1): short course", "left out: 3:42.00 Di Dale: annulled 2021-01-01",
		"left out: 3:43.00 Ed Eve: disqualified", "left out: 3:44.00 Fay Fox: the list is provisional", "left out: 3:45.00 Al Ash (1): the list is provisional",
	}
	rows := []string{"1 3:58.00 Gus Gray [a guest, out of competition]", "2 3:59.00 Cy Cole (2)"}
	hold(t, "explained", f, asked(func(q *toplist.Question) { q.Explain = true }), append(slices.Clone(rows), out...)...)
	hold(t, "not asked for", f, mile(), rows...)
	hold(t, "only what is no worse than the last one listed", files{"b.yaml": f["b.yaml"], "e.yaml": run("2021-01-01", "", won(1, "Al Ash", "3:42.00"))},
		asked(func(q *toplist.Question) { q.Limit, q.Explain = 1, true }), "1 3:42.00 Al Ash (1)", out[1], out[2])

	sprint := files{
		"a.yaml": run("2020-06-01", "event: 200m\nwind: \"+2.1\"", won(1, "Al Ash", "19.90")),
		"b.yaml": run("2020-06-02", "event: 200m", won(1, "Bo Bell", "20.00")),
		"c.yaml": run("2020-06-03", "event: 200m\nwind: \"+2.0\"", won(1, "Cy Cole", "20.10")),
	}
	q := toplist.Question{Category: corpus.Category{Event: must(event.Parse("200m"))}, By: toplist.Performance, Explain: true}
	hold(t, "wind", sprint, q, "1 20.00 Bo Bell (1) [no wind reading]", "2 20.10 Cy Cole (1)", "left out: 19.90 Al Ash (1): wind +2.1, over +2.0")

	hurdles := files{
		"a.yaml": run("2020-06-01", "event: 110m-hurdles\nwind: \"+1.0\"\nhurdles: \"0.991\"", won(1, "Al Ash", "13.00")),
		"b.yaml": run("2020-06-01", "event: 110m-hurdles\nwind: \"+1.0\"\nround: heat", won(1, "Bo Bell", "13.50")),
	}
	q.Category.Event = must(event.Parse("110m-hurdles"))
	hold(t, "other hurdles", hurdles, q, "1 13.50 Bo Bell (1)", "left out: 13.00 Al Ash (1): hurdles of 0.991 m")
}

// TestAges: by birth and by class, from the race or the register; of whom too little is
// known is told apart.
func TestAges(t *testing.T) {
	f := files{
		"athletes/men.yaml": "kind: athletes\nathletes:\n  - {name: Al Ash, sex: men, born: 2001-07-01}\n  - {name: Old Owl, sex: men, born: 1985-06-02}\n",
		"a.yaml": run("2020-06-01", "", won(1, "Al Ash", "3:50.00"), won(2, "Bo Bell", "3:51.00")+", born: 2000-12-31", won(3, "Old Owl", "3:52.00"), won(4, "No Body", "3:53.00"),
			won(5, "Cy Cole", "3:54.00")+", born: 1985"),
		"b.yaml": run("2020-06-02", "", won(1, "Old Owl", "3:55.00")),
	}
	unknown := []string{"left out: 3:53.00 No Body (4): birth"}
	class := func(age string) toplist.Question {
		return asked(func(q *toplist.Question) { q.Age, q.Explain = age, true })
	}
	hold(t, "U20 by the year", f, class("U20"), append([]string{"1 3:50.00 Al Ash (1)"}, unknown...)...)
	hold(t, "U23", f, class("U23"), append([]string{"1 3:50.00 Al Ash (1)", "2 3:51.00 Bo Bell (2)"}, unknown...)...)
	hold(t, "M35 by the birthday, a year of birth is too little", f, class("M35"), "1 3:55.00 Old Owl (1)", unknown[0], "left out: 3:54.00 Cy Cole (5): birth")
	hold(t, "a class of women has no men", f, class("W35"))
	hold(t, "born in years", f, asked(func(q *toplist.Question) { q.BornFrom, q.BornTo = 2000, 2001 }), "1 3:50.00 Al Ash (1)", "2 3:51.00 Bo Bell (2)")
	hold(t, "born in years, of whom no birth is known", f, asked(func(q *toplist.Question) { q.BornFrom, q.BornTo, q.Explain = 2001, 2001, true }), append([]string{"1 3:50.00 Al Ash (1)"}, unknown...)...)
	team := func(place int, name, first, last string) string {
		return fmt.Sprintf("place: %d, team: %s, nation: KEN, mark: \"3:0%d.00\", legs: [{athlete: %s A%s}, {athlete: %s B, born: 2001}, {athlete: %s C, born: 2002}, {athlete: %s D%s}]", place, name, place, name, first, name, name, name, last)
	}
	relay := files{"a.yaml": run("2020-06-01", "event: 4x400m",
		team(1, "Young", ", born: 2001", ", born: 2003"), team(2, "Old", "", ", born: 1990"), team(3, "Unsure", "", ", born: 2001"), "place: 4, team: Nobody, nation: KEN, mark: \"3:04.00\"")}
	teams := toplist.Question{Category: corpus.Category{Event: must(event.Parse("4x400m"))}, By: toplist.Performance, Age: "U20", Explain: true}
	hold(t, "teams of which everybody is of the class", relay, teams, "1 3:01.00 Young (1)", "left out: 3:03.00 Unsure (3): birth", "left out: 3:04.00 Nobody (4): birth")
	a := must(toplist.Of(f.open(), class("U20")))
	if n := a.Sections[0].Coverage.Unknown[toplist.NoBirth]; n != 1 {
		t.Errorf("%d marks of unknown birth, want 1", n)
	}
}

// TestGroups: the best mark of each, and how many each has.
func TestGroups(t *testing.T) {
	of := func(place int, athlete, nation, mark string) string {
		return won(place, athlete, mark) + ", nation: " + nation
	}
	f := files{
		"oslo-2019.yaml": run("2019-06-01", "coverage: partial", of(1, "Al Ash", "ENG", "3:50.00"), of(2, "Bo Bell", "KEN", "3:51.00"), "athlete: Cy Cole, mark: \"3:52.00\""),
		"rome-2020.yaml": run("2020-06-01", "", of(1, "Bo Bell", "KEN", "3:50.00"), of(2, "Al Ash", "GBR", "3:50.50")),
		"iaaf-2020.yaml": run("2020-05-01", "", of(1, "Di Dale", "NOR", "3:55.00")),
	}
	for _, test := range []struct {
		by     toplist.By
		best   []string
		counts []string
	}{
		{toplist.Performer, []string{"1 3:50.00 Al Ash (1)", "1 3:50.00 Bo Bell (1)", "3 3:52.00 Cy Cole", "4 3:55.00 Di Dale (1)"}, []string{"1 2 Al Ash 3:50.00 ENG/GBR", "1 2 Bo Bell 3:50.00 KEN", "3 1 Cy Cole 3:52.00", "3 1 Di Dale 3:55.00 NOR"}},
		{toplist.Place, []string{"1 3:50.00 Al Ash (1)", "2 3:50.50 Al Ash (2)"}, []string{"1 3 1 3:50.00", "2 2 2 3:50.50"}},
		{toplist.Race, []string{"1 3:50.00 Al Ash (1)", "1 3:50.00 Bo Bell (1)", "3 3:55.00 Di Dale (1)"}, []string{"1 3 oslo-2019 3:50.00", "2 2 rome-2020 3:50.00", "3 1 iaaf-2020 3:55.00"}},
		{toplist.Nation, []string{"1 3:50.00 Al Ash (1)", "1 3:50.00 Bo Bell (1)", "3 3:55.00 Di Dale (1)"}, []string{"1 2 GBR 3:50.00", "1 2 KEN 3:50.00", "3 1 NOR 3:55.00"}},
		{toplist.Year, []string{"1 3:50.00 Al Ash (1)", "1 3:50.00 Bo Bell (1)"}, []string{"1 3 2019 3:50.00", "1 3 2020 3:50.00"}},
	} {
		hold(t, "best of each "+string(test.by), f, asked(func(q *toplist.Question) { q.By = test.by }), test.best...)
		hold(t, "marks of each "+string(test.by), f, asked(func(q *toplist.Question) { q.By, q.Count = test.by, true }), test.counts...)
	}
	two := files{"a.yaml": run("2019-06-01", "", won(1, "Al Ash", "3:50.00"), won(2, "Bo Bell", "3:50.00")), "b.yaml": run("2018-06-01", "coverage: partial", "place: 2, athlete: Cy Cole, mark: \"3:50.00\"")}
	hold(t, "places of one mark", two, asked(func(q *toplist.Question) { q.By = toplist.Place }), "1 3:50.00 Al Ash (1)", "1 3:50.00 Cy Cole (2)")
	hold(t, "people of one mark, whatever the places", two, asked(func(q *toplist.Question) { q.By = toplist.Performer }), "1 3:50.00 Cy Cole (2)", "1 3:50.00 Al Ash (1)", "1 3:50.00 Bo Bell (2)")
	hold(t, "wins", f, asked(func(q *toplist.Question) { q.By, q.Count, q.Place = toplist.Performer, true, 1 }),
		"1 1 Al Ash 3:50.00 ENG", "1 1 Bo Bell 3:50.00 KEN", "1 1 Di Dale 3:55.00 NOR")
	apart := files{
		"mixed.yaml":   run("2019-06-01", "sex: mixed", won(1, "Al Ash", "3:50.00")+", sex: men", won(2, "Di Dale", "4:20.00")+", sex: women", won(3, "Bo Bell", "4:30.00")+", sex: men"),
		"section.yaml": run("2019-07-01", "section: B", won(1, "Cy Cole", "3:51.00")+", overall: 3", won(2, "Ed Eve", "3:52.00")+", overall: 4"),
	}
	hold(t, "wins of a class, not of a field of both nor of a section", apart, asked(func(q *toplist.Question) { q.Place = 1 }),
		"men outdoor", "1 3:50.00 Al Ash (1) [run by men and women together]",
		"women outdoor", "1 4:20.00 Di Dale (1) [run by men and women together]")
	hold(t, "a limit between as many", f, asked(func(q *toplist.Question) { q.By, q.Count, q.Limit = toplist.Nation, true, 1 }), "1 2 GBR 3:50.00", "1 more")
	gbr := must(nation.Find("GBR"))
	hold(t, "of a nation, as records count", f, asked(func(q *toplist.Question) { q.Nation, q.Explain = gbr, true }),
		"1 3:50.00 Al Ash (1)", "2 3:50.50 Al Ash (2)", "left out: 3:52.00 Cy Cole: nation")
	hold(t, "of an area", f, asked(func(q *toplist.Question) { q.Area = must(nation.FindArea("Africa")) }), "1 3:50.00 Bo Bell (1)", "2 3:51.00 Bo Bell (2)")
}

// TestCategories: each class and track is a list of its own, men first, outdoors first; in
// a race of both everybody is of the own class.
func TestCategories(t *testing.T) {
	f := files{
		"a.yaml": run("2020-01-01", "environment: short-track", won(1, "Al Ash", "3:50.00")),
		"b.yaml": run("2020-06-01", "sex: women", won(1, "Bea Bell", "4:20.00")),
		"c.yaml": run("2020-06-02", "", won(1, "Cy Cole", "3:52.00")),
		"d.yaml": run("2020-06-03", "sex: mixed", won(1, "Di Dale", "3:53.00")+", sex: men", won(2, "Eva Eve", "4:19.00")+", sex: women"),
		"e.yaml": run("2020-06-04", "event: 1500m", won(1, "Cy Cole", "3:30.00")),
	}
	const together = " [run by men and women together]"
	hold(t, "all", f, mile(),
		"men outdoor", "1 3:52.00 Cy Cole (1)", "2 3:53.00 Di Dale (1)"+together, "men short-track", "1 3:50.00 Al Ash (1)",
		"women outdoor", "1 4:19.00 Eva Eve (2)"+together, "2 4:20.00 Bea Bell (1)")
	hold(t, "women", f, asked(func(q *toplist.Question) { q.Category.Sex = race.Women }), "1 4:19.00 Eva Eve (2)"+together, "2 4:20.00 Bea Bell (1)")
	hold(t, "on the short track", f, asked(func(q *toplist.Question) { q.Category.Environment = event.ShortTrack }), "1 3:50.00 Al Ash (1)")
	hold(t, "nothing", f, asked(func(q *toplist.Question) { q.Category.Environment = event.Road }))
	relay := files{"a.yaml": run("2020-06-01", "event: 4x400m", "place: 1, team: Kenya, nation: KEN, mark: \"3:00.00\"", "place: 2, team: Kenya, nation: KEN, mark: \"3:01.00\"")}
	q := toplist.Question{Category: corpus.Category{Event: must(event.Parse("4x400m"))}, By: toplist.Performer}
	hold(t, "teams", relay, q, "1 3:00.00 Kenya (1)")
	var codes []string
	for _, e := range toplist.Events(f.open()) {
		codes = append(codes, e.Code())
	}
	if diff := cmp.Diff([]string{"1500m", "mile"}, codes); diff != "" {
		t.Errorf("events (-want +got):\n%s", diff)
	}
}

// TestClubAndCompetition: compared however they are written, and an error where no race has
// them.
func TestClubAndCompetition(t *testing.T) {
	f := files{
		"a.yaml": run("2020-06-01", "competition: town-games", won(1, "Al Ash", "3:50.00")+", club: Iffley A.C.", won(2, "Bo Bell", "3:51.00")),
		"b.yaml": run("2020-06-02", "event: 1500m\ncompetition: other-games", won(1, "Al Ash", "3:30.00")+", club: Town Harriers"),
	}
	hold(t, "club", f, asked(func(q *toplist.Question) { q.Club, q.Explain = "iffley-a-c", true }), "1 3:50.00 Al Ash (1)", "left out: 3:51.00 Bo Bell (2): club")
	hold(t, "of another event", f, asked(func(q *toplist.Question) { q.Club = "town harriers" }))
	hold(t, "competition", f, asked(func(q *toplist.Question) { q.Competition = "town-games" }), "1 3:50.00 Al Ash (1)", "2 3:51.00 Bo Bell (2)")
	for _, test := range []struct {
		change func(*toplist.Question)
		want   string
	}{
		{func(q *toplist.Question) { q.Club = "Town Harrier" }, `nobody in the races of the corpus is of the club "Town Harrier": did you mean Town Harriers?`},
		{func(q *toplist.Question) { q.Competition = "town-gamse" }, `no race of the corpus has the key "town-gamse": did you mean town-games?`},
	} {
		_, err := toplist.Of(f.open(), asked(test.change))
		if _, ok := errors.AsType[*query.FilterError](err); !ok || err.Error()+": "+diag.Help(err) != test.want {
			t.Errorf("got %v, want %s", err, test.want)
		}
	}
	f["records/mile-men-outdoor.yaml"] = "kind: records\n"
	if _, err := toplist.Of(f.open(), mile()); err == nil {
		t.Error("a faulty list is no error")
	}
}

// TestTeams: a team of a club, or one in which somebody ran for another nation, is no
// national team.
func TestTeams(t *testing.T) {
	f := files{"a.yaml": run("2020-06-01", "event: 4x400m",
		"place: 1, team: Club X, nation: USA, club: X, mark: \"3:00.00\"", "place: 2, team: United States, nation: USA, mark: \"3:01.00\"",
		"place: 3, team: Mixed, nation: USA, legs: [{athlete: A, nation: GBR}, {athlete: B}, {athlete: C}, {athlete: D}], mark: \"3:02.00\"")}
	q := asked(func(q *toplist.Question) {
		q.Category.Event, q.Nation = must(event.Parse("4x400m")), must(nation.Find("USA"))
	})
	hold(t, "of a nation", f, q, "1 3:01.00 United States (2)")
	q.Nation, q.By = nation.Nation{}, toplist.Nation
	hold(t, "by nation", f, q, "1 3:01.00 United States (2)")
}
