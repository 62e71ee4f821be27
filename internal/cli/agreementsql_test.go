//go:build !race

package cli_test

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// The tests of this file hold toplist, athlete and versus over the whole corpus against plain
// SQL over the tables that sql and export give: somebody else's program, in another
// language. AGREE=all asks about every event, everybody of ten starts and all who met three
// times, AGREE_IN=FOLDER about another corpus.

// countingSQL is the marks that count: of finishes, and of entries of the corpus' own record
// lists that no race has, each run once however many lists have it.
const countingSQL = `with entries as (
	select *, coalesce(run_on, environment) as track, row_number() over (
		partition by event, sex, coalesce(run_on, environment), coalesce(athlete_key, team, athlete), mark_ms, date order by list, n) as again
	from records
	where list in (select list from lists where built_in = 0 and class is null) and run_race is null and annulled_on is null and exists (
		select 1 from holds where holds.list = records.list and holds.n = records.n and standing not in ('unratified', 'annulled'))
), marks as (
	select event, results.sex as sex, environment, mark, mark_ms, mark_hand, coalesce(athlete_key, athlete) as who, place, date, year, race
	from results join races using (race) where counts = 1
	union all
	select event, sex, track, mark, mark_ms, mark_hand, coalesce(athlete_key, athlete), null, date, year, race
	from entries where again = 1
), bests as (
	select *, row_number() over (partition by event, sex, environment, who order by mark_ms, mark_hand, date) as nth,
		row_number() over (partition by event, sex, environment, who, year order by mark_ms, mark_hand, date) as nth_of_year
	from marks
)
`

// rankedSQL is a top list of marks of each event, class and track.
const rankedSQL = countingSQL + `select event, sex, environment, rank() over (partition by event, sex, environment order by mark_ms, mark_hand) as rank,
	mark, who, place, date, race from %s order by 1, 2, 3, 4, 6, 8, 9`

// meetingsSQL is how each two who were in a race fared: won is 1 or 2, 0 where they shared a
// place, and unknown where the race does not count.
const meetingsSQL = `with ran as (
	select race, date, event, round, complete_to, results.sex as sex, athlete_key as who, place, mark, mark_ms,
		case instr(mark, '.') when 0 then 1000 else case length(rtrim(mark, 'h')) - instr(mark, '.') when 1 then 100 when 2 then 10 else 1 end end as unit,
		status is null and coalesce(role, '') <> 'guest' and (place is not null or mark is not null) as came_in
	from results join races using (race)
	where athlete_key is not null and coalesce(races.list, '') <> 'start'
), met as (
	select a.race, a.date, a.event, a.round, a.sex, a.who as a, b.who as b, a.place as place_a, b.place as place_b,
		a.mark_ms as ms_a, b.mark_ms as ms_b, a.unit as unit_a, b.unit as unit_b, max(a.unit, b.unit) as unit, a.complete_to,
		case when not (a.came_in and b.came_in) then null
			when a.place < b.place or b.place is null and a.place <= a.complete_to then 1
			when b.place < a.place or a.place is null and b.place <= a.complete_to then 2
			when a.place = b.place then 0 end as order_of_places
	from ran as a join ran as b on a.race = b.race and a.sex = b.sex and a.who < b.who
), decided as (
	select *, case when place_a is null and order_of_places = 2 and ms_a <= ms_b - unit_b then null
		when place_b is null and order_of_places = 1 and ms_b <= ms_a - unit_a then null
		else order_of_places end as won,
		((ms_b + unit - 1) / unit - (ms_a + unit - 1) / unit) * unit as gap
	from met
)
`

// agreeingRaces is the corpus that is asked about.
func agreeingRaces(t *testing.T) string {
	t.Helper()
	return cmp.Or(os.Getenv("AGREE_IN"), repositoryRaces(t))
}

// asksAll reports whether everything is to be asked.
func asksAll() bool { return os.Getenv("AGREE") == "all" }

// some is as many as an ordinary run asks about, all where all are to be asked about.
func some[T any](all []T, ordinary int) []T {
	if asksAll() {
		return all
	}
	return spread(all, ordinary)
}

// inSQL is the answers to statements, asked at once, each with its rows.
func inSQL(t *testing.T, statements ...string) [][]tableRow {
	t.Helper()
	answer := askTables(t, agreeingRaces(t), "sql", strings.Join(statements, ";\n"))
	all := make([][]tableRow, len(statements))
	for i := range statements {
		name := "rows"
		if i > 0 {
			name += "_" + strconv.Itoa(i+1)
		}
		if all[i] = answer[name]; len(all[i]) == 0 {
			t.Fatalf("no rows of %s", statements[i])
		}
	}
	return all
}

// differs tells where what a command says of something is not what SQL does, in any order.
func differs(t *testing.T, what string, inSQL, said []string) {
	t.Helper()
	slices.Sort(inSQL)
	slices.Sort(said)
	if diff := gocmp.Diff(inSQL, said, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("%s (-SQL +milectl):\n%s", what, diff)
	}
}

// eachRow is what a function makes of rows.
func eachRow(rows []tableRow, line func(tableRow) string) []string {
	var all []string
	for _, row := range rows {
		all = append(all, line(row))
	}
	return all
}

// TestTopListsInSQL: every top list, of all marks and of the best of everybody.
func TestTopListsInSQL(t *testing.T) {
	t.Parallel()
	all := inSQL(t, fmt.Sprintf(rankedSQL, "marks"), fmt.Sprintf(rankedSQL, "bests where nth = 1"))
	byEvent := [2]map[string][]string{{}, {}}
	for i, rows := range all {
		for _, row := range rows {
			byEvent[i][row.text("event")] = append(byEvent[i][row.text("event")], row.only("event", "sex", "environment", "rank", "mark", "who", "place", "date", "race"))
		}
	}
	for n, event := range sortedKeys(byEvent[0]) {
		for i, by := range []string{"performance", "performer"} {
			if !asksAll() && event != "mile" && i != n%2 {
				continue
			}
			asked := ask(t, agreeingRaces(t), "", "toplist", "--event", event, "--by", by, "--limit", "0", "--format", "csv", "--columns",
				"event,sex,environment,rank,mark,athlete_key,athlete,place,date,race")
			var said []string
			for _, row := range rowsOf(t, asked.stdout) {
				said = append(said, strings.Join([]string{
					row["event"], row["sex"], row["environment"], row["rank"], row["mark"], cmp.Or(row["athlete_key"], row["athlete"]), row["place"], row["date"], row["race"],
				}, " | "))
			}
			differs(t, event+" by "+by, byEvent[i][event], said)
		}
	}
}

// TestCareersInSQL: what everybody of at least ten starts ran, and the bests.
func TestCareersInSQL(t *testing.T) {
	t.Parallel()
	const person = "sex || ' ' || who as person, "
	all := inSQL(t,
		"select sex || ' ' || athlete_key as person, max(coalesce(athletes.id, name)) as name from athletes join results using (athlete_key, sex) group by 1 having count(*) >= 10 order by 1",
		"select results.sex || ' ' || athlete_key as person, race, date, event, environment, round, place, mark, status, nation, ltrim(gap, '~') as gap from results join races using (race)",
		countingSQL+"select "+person+"event, environment, mark, date, place, race from bests where nth = 1 and event <> 'cross-country'",
		countingSQL+"select "+person+"year, event, environment, mark, date, place, race from bests where nth_of_year = 1 and event <> 'cross-country'",
		unbeatenSQL,
	)
	people := all[0]
	if len(people) < 50 {
		t.Fatalf("%d people of ten starts", len(people))
	}
	tables := []struct {
		name    string
		columns []string
	}{
		{"results", []string{"race", "date", "event", "environment", "round", "place", "mark", "status", "nation", "gap"}},
		{"bests", []string{"event", "environment", "mark", "date", "place", "race"}},
		{"season_bests", []string{"year", "event", "environment", "mark", "date", "place", "race"}},
		{"unbeaten", []string{"event", "wins", "from", "to"}},
	}
	of := map[string][]string{}
	for i, table := range tables {
		for _, row := range all[i+1] {
			at := row.text("person") + " " + table.name
			of[at] = append(of[at], row.only(table.columns...))
		}
	}
	for _, person := range some(people, 5) {
		career := askTables(t, agreeingRaces(t), "athlete", person.text("name"))
		for _, table := range tables {
			at := person.text("person") + " " + table.name
			differs(t, at, of[at], eachRow(career[table.name], func(row tableRow) string { return row.only(table.columns...) }))
		}
	}
}

// TestRivalriesInSQL: how those fared against each other who met at least three times.
func TestRivalriesInSQL(t *testing.T) {
	t.Parallel()
	const met = meetingsSQL + `select sex, a, b, race, date, place_a, place_b, case won when 1 then a when 2 then b end as winner,
		case when won = 2 then -gap else gap end as gap from decided where won is not null and `
	all := inSQL(t,
		meetingsSQL+`, pairs as (select sex, a, b from met group by 1, 2, 3 having count(*) >= 3)
			select sex || ' ' || athlete_key as person, max(sex) as sex, max(coalesce(id, name)) as name from athletes
			where exists (select 1 from pairs where pairs.sex = athletes.sex and athlete_key in (a, b)) group by 1 order by 1`,
		met+"round = 'final'",
		meetingsSQL+`select sex, a, b, race from decided where won is null`,
		meetingsSQL+`select sex, a, b, count(*) as finals, sum(won = 1) as wins_a, sum(won = 2) as wins_b, sum(won = 0) as shared
			from decided where round = 'final' and won is not null group by 1, 2, 3`,
		met+"round <> 'final'",
	)
	for _, sex := range []string{"men", "women"} {
		people := where(all[0], func(row tableRow) bool { return row.text("sex") == sex })
		if len(people) < 20 {
			t.Fatalf("%d %s met three times", len(people), sex)
		}
		for _, some := range groupsOfPeople(people) {
			asked, args := map[string]bool{}, []string{"versus"}
			for _, person := range some {
				asked[strings.TrimPrefix(person.text("person"), sex+" ")] = true
				args = append(args, person.text("name"))
			}
			both := func(row tableRow) bool { return row.text("sex") == sex && asked[row.text("a")] && asked[row.text("b")] }
			rivalry := askTables(t, agreeingRaces(t), args...)
			for i, table := range []struct{ name, columns string }{
				{"meetings", "athlete_key_a athlete_key_b race date place_a place_b winner_key"},
				{"not_counted", "athlete_key_a athlete_key_b race"},
				{"tally", "athlete_key_a athlete_key_b finals wins_a wins_b shared"},
				{"rounds", "athlete_key_a athlete_key_b race date place_a place_b winner_key"},
			} {
				columns := strings.Fields(table.columns)
				inSQL := strings.Fields(strings.NewReplacer("athlete_key_", "", "winner_key", "winner").Replace(table.columns))
				said := where(rivalry[table.name], func(row tableRow) bool {
					return table.name != "tally" || row.text("of") == "all" && row.text("finals") != "0"
				})
				differs(t, fmt.Sprintf("%s of %d %s", table.name, len(some), sex),
					eachRow(where(all[i+1], both), func(row tableRow) string { return row.only(inSQL...) + gapOf(row["gap"]) }),
					eachRow(said, func(row tableRow) string { return row.only(columns...) + gapOf(row["margin"]) }))
			}
		}
	}
}

// groupsOfPeople is some who are asked about together: in an ordinary run one group, else so
// many that every two are together in one.
func groupsOfPeople(people []tableRow) [][]tableRow {
	const size = 20
	if !asksAll() {
		return [][]tableRow{spread(people, 2*size)}
	}
	var groups [][]tableRow
	chunks := slices.Collect(slices.Chunk(people, size))
	for i := range chunks {
		for _, other := range chunks[i+1:] {
			groups = append(groups, slices.Concat(chunks[i], other))
		}
	}
	return groups
}

// gapOf is a gap in milliseconds; empty where there is none.
func gapOf(cell any) string {
	switch gap := cell.(type) {
	case map[string]any:
		return fmt.Sprint(" | ", gap["ms"])
	case nil:
		return ""
	default:
		return fmt.Sprint(" | ", gap)
	}
}

// unbeatenSQL is finals of an event that somebody won one after another, at least two.
const unbeatenSQL = `with finals as (
	select results.sex || ' ' || athlete_key as person, event, date, coalesce(time, '') as time, race, place = 1 and status is null as won
	from results join races using (race)
	where athlete_key is not null and round = 'final' and races.list is null and races.ineligible is null and results.ineligible is null
		and coalesce(status, '') <> 'DNS' and coalesce(role, '') <> 'guest' and (coalesce(role, '') <> 'pacemaker' or status is null)
), numbered as (
	select *, sum(coalesce(won, 0) = 0) over (partition by person, event order by date, time, race) as lost from finals
)
select person, event, count(*) as wins, min(date) as "from", max(date) as "to" from numbered where won = 1 group by person, event, lost having wins >= 2`
