package claim

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// TestTable: each subject of claims has its row, with all that a row must have.
func TestTable(t *testing.T) {
	rows := NewSubjects()
	var names []race.Subject
	for i := range rows {
		row := &rows[i]
		names = append(names, row.name)
		if row.onRace == nil || row.inWords == nil || row.said == nil {
			t.Errorf("%s: not all is there", row.name)
		}
	}
	if diff := cmp.Diff(race.Subjects(), names); diff != "" {
		t.Errorf("subjects (-want +got):\n%s", diff)
	}
	if got := rows.of("the weather"); got.name != "other" {
		t.Errorf("what is no subject is %s", got.name)
	}
}

// TestLacks: what a claim that gives nothing lacks, and what is enough.
func TestLacks(t *testing.T) {
	tests := map[race.Subject][]string{
		"mark": {"mark"}, "place": {"athlete", "place"}, "split": {"at", "mark"}, "position": {"athlete", "at", "position"},
		"leader": {"athlete", "at"}, "led-throughout": nil, "count": {"count"}, "margin": {"margin"}, "ahead": {"athlete", "behind"}, "nation": {"athlete", "nation"},
		"record": {"mark or athlete"}, "record-age": {"record", "years, months or days"}, "personal-best": {"mark or athlete"},
		"season-best": {"mark or athlete"}, "world-lead": {"mark or athlete"}, "days-since": {"athlete", "days"},
		"undefeated": {"athlete"}, "first-since": {"athlete", "date"},
		"age": {"athlete", "years, months or days"}, "date": {"date"}, "pace-lights": {"mark"}, "equal-mark": {"mark or race"}, "other": {"says"},
	}
	mark := must(timing.Parse("3:45.34"))
	full := race.Claim{
		Athlete: "Josh Kerr", Behind: "Jakob Ingebrigtsen", At: must(must(event.Parse("mile")).ParsePoint("800m", event.Course{})), HasCount: true, Date: must(date.Parse("2024-05-25")), Days: 1, Event: must(event.Parse("mile")), Margin: must(timing.ParseMargin("0.26")),
		Mark: mark, Months: 1, Nation: "GBR", Place: 1, Position: 1, Race: "eugene-2024", Record: race.Scope{Kind: race.Nation, Key: "GBR"}, Says: "windy", Side: race.Inside, Under: mark, Years: 1,
	}
	if got, want := given(full), yearsKey<<1-1; got != want {
		t.Errorf("all keys are given: got %b, want %b", got, want)
	}
	for _, about := range race.Subjects() {
		if diff := cmp.Diff(tests[about], NewSubjects().Lacks(race.Claim{About: about})); diff != "" {
			t.Errorf("%s without anything (-want +got):\n%s", about, diff)
		}
		full.About = about
		if lacking := NewSubjects().Lacks(full); lacking != nil {
			t.Errorf("%s with everything lacks %q", about, lacking)
		}
	}
	for _, enough := range []race.Claim{
		{About: "record-age", Athlete: "Steve Cram", Months: 9}, {About: "record", Mark: mark}, {About: "equal-mark", Race: "eugene-2024"},
	} {
		if lacking := NewSubjects().Lacks(enough); lacking != nil {
			t.Errorf("%+v lacks %q", enough, lacking)
		}
	}
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}
