//go:build !race

package cli_test

import (
	"fmt"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// marksInSQL is the marks that count for a top list, in SQL over the tables: the results, and
// those entries of record lists that are no result of a race.
const marksInSQL = `with marks as (
	select mark, mark_ms, mark_hand, athlete, athlete_key, results.nation, place, city, date, race
	from results join races using (race)
	where event = '%[1]s' and results.sex = '%[2]s' and environment = '%[3]s' and date like '%[4]s%%' and counts = 1
	union all
	select mark, mark_ms, mark_hand, athlete, athlete_key, nation, null, city, date, null
	from records join holds using (list, n)
	where event = '%[1]s' and sex = '%[2]s' and environment = '%[3]s' and date like '%[4]s%%' and class is null
		and run_race is null and annulled_on is null and standing not in ('unratified', 'annulled')
	group by list, n)
`

// listInSQL is the top list of some marks.
const listInSQL = `select rank() over (order by mark_ms, mark_hand) as rank, mark, athlete, nation, place, city, date, race
	from %s order by mark_ms, mark_hand, date, athlete_key limit %d`

// TestExpectedTopListsInSQL: the tables give the top lists that were worked out by hand, of
// all marks and of the best of everybody.
func TestExpectedTopListsInSQL(t *testing.T) {
	t.Parallel()
	const bests = "(select *, row_number() over (partition by athlete_key order by mark_ms, mark_hand, date) as number from marks) where number = 1"
	for name, of := range map[string][5]any{
		"toplist-mile-men-outdoor.csv":            {"mile", "men", "outdoor", "", "marks"},
		"toplist-mile-men-outdoor-performers.csv": {"mile", "men", "outdoor", "", bests},
		"toplist-mile-men-outdoor-2024.csv":       {"mile", "men", "outdoor", "2024", "marks"},
		"toplist-mile-men-short-track.csv":        {"mile", "men", "short-track", "", "marks"},
		"toplist-mile-women-outdoor.csv":          {"mile", "women", "outdoor", "", "marks"},
		"toplist-1500m-men-outdoor-2024.csv":      {"1500m", "men", "outdoor", "2024", "marks"},
	} {
		want := expected(t, name)
		text := fmt.Sprintf(marksInSQL, of[:4]...) + fmt.Sprintf(listInSQL, of[4], len(want))
		if diff := cmp.Diff(want, rowsOf(t, inProcess(t, "sql", text, "--format", "csv"))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestExpectedCountsInSQL: so many miles below 3:50 in a race, and by an athlete.
func TestExpectedCountsInSQL(t *testing.T) {
	t.Parallel()
	marks := fmt.Sprintf(marksInSQL, "mile", "men", "outdoor", "")
	for name, text := range map[string]string{
		"toplist-mile-men-races-under-3-50.csv": `select rank() over (order by count(*) desc) as rank, race, count(*) as count from marks
			where mark_ms < ms('3:50') and race is not null group by race order by count desc, date limit `,
		"toplist-mile-men-count-under-3-50.csv": `select rank() over (order by count(*) desc) as rank, max(name) as athlete, count(*) as count
			from marks join athletes using (athlete_key) where mark_ms < ms('3:50') and sex = 'men' group by athlete_key order by count desc, athlete_key limit `,
	} {
		want := expected(t, name)
		got := rowsOf(t, inProcess(t, "sql", marks+text+strconv.Itoa(len(want)), "--format", "csv"))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
