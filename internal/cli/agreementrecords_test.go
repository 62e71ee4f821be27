//go:build !race

package cli_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// TestRecordChecksAgree: the records that record-check of the corpus says were
// broken or equalled, of each kind of scope, are those that it says of each race;
// and those that it says stand are those that records has.
func TestRecordChecksAgree(t *testing.T) {
	t.Parallel()
	races := sampledRaces(t)
	ids := idsOf(raceFiles(t, races))
	verdict := func(row tableRow) string { return row.without("date", "environment", "event", "sex") } // of the race
	isRecord := func(row tableRow) bool { return row.text("verdict") == "broken" || row.text("verdict") == "equalled" }
	for _, kind := range race.ScopeKinds() {
		if kind == race.Club {
			continue // the lists of this repository have none
		}
		t.Run(kind.String(), func(t *testing.T) {
			t.Parallel()
			ofRaces := askTables(t, races, append([]string{"record-check", "--all", "--scope", kind.String()}, ids...)...)
			ofCorpus := askTables(t, races, "record-check", "--scope", kind.String())
			set := lines(where(ofRaces["verdicts"], isRecord), verdict)
			if diff := cmp.Diff(set, lines(where(ofCorpus["verdicts"], isRecord), verdict)); diff != "" {
				t.Errorf("records that were set (-by race +over the corpus):\n%s", diff)
			}
			if kind == race.World && len(set) == 0 {
				t.Error("no race has set a world record")
			}
			whole := func(row tableRow) string { return row.without() }
			records := askTables(t, races, "records", "--scope", kind.String())
			agree(t, "what stands, by record-check and by records", lines(ofCorpus["records"], whole), lines(records["records"], whole))
		})
	}
}

// scopesOf is the scopes, as tables name them, under which results of a race fall.
func scopesOf(r *race.Race, results ...race.Result) map[string]bool {
	scopes := map[string]bool{}
	for i := range results {
		for _, scope := range record.NewBook().ScopesOf(r, &results[i]) {
			scopes[scope.String()] = true
		}
	}
	return scopes
}

// stood is everything that is told of an entry that stood, in one line. Where a row
// is about a race, the race of the record has a name of its own.
func stood(row tableRow) string {
	of := "race_of_record"
	if row.text("list") != "" {
		of = "race"
	}
	return row.only("record", "mark", "athlete", "nation", "date", "city", "country", of, "status", "ratified", "note", "sources", "remarks")
}

// listedRaces is the races for which record lists are kept; of others record-check
// has no answer.
func listedRaces(t *testing.T, races string, results tables) []raceFile {
	t.Helper()
	listed := map[string]bool{}
	for _, row := range results["races"] {
		listed[row.text("race")] = row.text("records_known_to") != ""
	}
	return slices.DeleteFunc(raceFiles(t, races), func(f raceFile) bool { return !listed[f.ID] })
}

// TestRecordsThatStoodAgree: what stood before a race is the same to record-check,
// to results, to margins, and to records of the day before.
func TestRecordsThatStoodAgree(t *testing.T) {
	t.Parallel()
	races := sampledRaces(t)
	results := askTables(t, races, append([]string{"results"}, idsOf(raceFiles(t, races))...)...)
	files := listedRaces(t, races, results)
	checked := askTables(t, races, append([]string{"record-check", "--all"}, idsOf(files)...)...)
	margins := askTables(t, races, append([]string{"margins"}, idsOf(files)...)...)
	for _, f := range files {
		of := func(rows []tableRow) []tableRow {
			return where(rows, func(row tableRow) bool { return row.text("race") == f.ID })
		}
		metByWinner(t, f, of(checked["records"]), of(results["records"]))
		winnerAgainst(t, f, of(checked["verdicts"]), of(margins["against"]))
	}
	for _, f := range spread(files, 100) {
		t.Run("the day before "+f.ID, func(t *testing.T) {
			t.Parallel()
			dayBefore(t, races, f, where(checked["records"], func(row tableRow) bool { return row.text("race") == f.ID }))
		})
	}
}

// metByWinner: results has all records which the race met that are the winner's,
// and of the others none but those that record-check has too.
func metByWinner(t *testing.T, f raceFile, met, results []tableRow) {
	t.Helper()
	var winner race.Result
	if f.Winner() != nil {
		winner = *f.Winner()
	}
	scopes := scopesOf(f.Race, winner)
	theirs := where(met, func(row tableRow) bool { return scopes[row.text("record")] })
	winners := where(results, func(row tableRow) bool { return scopes[row.text("record")] })
	for _, line := range lines(results, stood) {
		if !slices.Contains(lines(met, stood), line) {
			t.Errorf("%s: results has what record-check has not: %s", f.ID, line)
		}
	}
	if diff := cmp.Diff(lines(theirs, stood), lines(winners, stood)); diff != "" {
		t.Errorf("%s: what stood before it (-record-check +results):\n%s", f.ID, diff)
	}
}

// winnerAgainst: margins has the winner against the records that record-check has.
func winnerAgainst(t *testing.T, f raceFile, verdicts, against []tableRow) {
	t.Helper()
	winner := f.Winner()
	if winner == nil {
		return
	}
	columns := []string{"record", "holder_mark", "holder", "holder_date", "holder_status", "by"}
	others := []string{"against", "mark", "athlete", "date", "status", "by"}
	theirs := where(verdicts, func(row tableRow) bool {
		return row.text("place") == "1" && row.text("athlete") == winner.Athlete && row.text("holder_mark") != ""
	})
	records := where(against, func(row tableRow) bool { return row.text("against") != "pace lights" })
	if diff := cmp.Diff(
		lines(theirs, func(row tableRow) string { return row.only(columns...) }),
		lines(records, func(row tableRow) string { return row.only(others...) }),
	); diff != "" {
		t.Errorf("%s: its winner against what stood (-record-check +margins):\n%s", f.ID, diff)
	}
}

// dayBefore: records has what stood at the end of the day before. What was set on
// the day of the race only record-check can know of.
func dayBefore(t *testing.T, races string, f raceFile, met []tableRow) {
	t.Helper()
	day, err := time.Parse(time.DateOnly, f.Date.String())
	if err != nil {
		t.Fatal(err)
	}
	records := askTables(t, races, "records", "--event", f.Event.Code(), "--sex", string(f.Sex), "--environment", f.Environment.Code(),
		"--as-of", day.AddDate(0, 0, -1).Format(time.DateOnly))["records"]
	finishers := slices.DeleteFunc(slices.Clone(f.Results), func(result race.Result) bool { return !result.Finished() })
	scopes := scopesOf(f.Race, finishers...)
	for _, row := range where(records, func(row tableRow) bool {
		return strings.Contains(row.text("remarks"), "kept from "+f.Date.String())
	}) {
		delete(scopes, row.text("record")) // the list is kept from the day of the race on: of the day before it knows a bound
	}
	onTheDay := func(row tableRow) bool { return row.text("date") == f.Date.String() }
	for _, row := range where(met, onTheDay) {
		if row.text("race_of_record") == f.ID {
			t.Errorf("%s is said to have stood before its own race", stood(row))
		}
		if !strings.Contains(row.text("remarks"), "order unknown") { // it stood in the place of the one of the day before
			delete(scopes, row.text("record"))
		}
	}
	ofThese := func(row tableRow) bool { return scopes[row.text("record")] && !onTheDay(row) }
	if diff := cmp.Diff(lines(where(met, ofThese), stood), lines(where(records, ofThese), stood)); diff != "" {
		t.Errorf("what stood before %s (-record-check +records):\n%s", slices.Sorted(maps.Keys(scopes)), diff)
	}
}
