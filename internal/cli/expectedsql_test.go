//go:build !race

package cli_test

import (
	"fmt"
	"strings"
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

// countsInSQL is how many miles below 3:50 there are in a race, and by an athlete.
const (
	racesInSQL = `select rank() over (order by count(*) desc) as rank, race, count(*) as count from marks
		where mark_ms < ms('3:50') and race is not null group by race order by count desc, date limit %d`
	athletesInSQL = `select rank() over (order by count(*) desc) as rank, max(name) as athlete, count(*) as count
		from marks join athletes using (athlete_key) where mark_ms < ms('3:50') and sex = 'men' group by athlete_key order by count desc, athlete_key limit %d`
)

// TestExpectedListsInSQL: the tables give the top lists that were worked out by hand, of all
// marks and of the best of everybody, and the counts; all are asked at once.
func TestExpectedListsInSQL(t *testing.T) {
	t.Parallel()
	const bests = "(select *, row_number() over (partition by athlete_key order by mark_ms, mark_hand, date) as number from marks) where number = 1"
	top, topOfBests := strings.Replace(listInSQL, "%s", "marks", 1), strings.Replace(listInSQL, "%s", bests, 1)
	asked := []struct {
		file, event, sex, environment, year string
		list                                string
	}{
		{"toplist-mile-men-outdoor.csv", "mile", "men", "outdoor", "", top},
		{"toplist-mile-men-outdoor-performers.csv", "mile", "men", "outdoor", "", topOfBests},
		{"toplist-mile-men-outdoor-2024.csv", "mile", "men", "outdoor", "2024", top},
		{"toplist-mile-men-short-track.csv", "mile", "men", "short-track", "", top},
		{"toplist-mile-women-outdoor.csv", "mile", "women", "outdoor", "", top},
		{"toplist-1500m-men-outdoor-2024.csv", "1500m", "men", "outdoor", "2024", top},
		{"toplist-mile-men-races-under-3-50.csv", "mile", "men", "outdoor", "", racesInSQL},
		{"toplist-mile-men-count-under-3-50.csv", "mile", "men", "outdoor", "", athletesInSQL},
	}
	var statements []string
	for _, of := range asked {
		statements = append(statements, fmt.Sprintf(marksInSQL, of.event, of.sex, of.environment, of.year)+fmt.Sprintf(of.list, len(expected(t, of.file))))
	}
	answers := strings.Split(inProcess(t, "sql", strings.Join(statements, ";\n"), "--format", "csv"), "\n\n")
	if len(answers) != len(asked) {
		t.Fatalf("%d answers", len(answers))
	}
	for i, of := range asked {
		if diff := cmp.Diff(expected(t, of.file), rowsOf(t, answers[i])); diff != "" {
			t.Errorf("%s (-want +got):\n%s", of.file, diff)
		}
	}
}
