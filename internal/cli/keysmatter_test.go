//go:build !race

package cli_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/milectl/milectl/internal/cli"
)

// sums is the SHA-256 of the file that the sources of these tests were taken from.
const sumOfSheet = "7b8ae05e23a4fb3a1a0e41c7d0dd21c36e19f0a3b19aa8a28d0bd4f2dd1bd0a4"

// keyFixtures is the documents in which keys are changed, by their paths.
func keyFixtures() map[string]string {
	return map[string]string{
		"races/hurdles.yaml": `kind: race
name: Hurdles
date: 2026-06-20
event: 110m-hurdles
sex: men
wind: "+1.0"
hurdles: "0.991"
round: repechage
list: provisional
revised: "2026-06-20 20:15"
qualifying: "14.20"
amended:
  - {date: 2026-06-21, what: lane 5 added, because: a clerk's slip}
results:
  - {place: 1, athlete: Abel Archer, mark: "14.12", qualified: Re, lane: 4, reaction: "0.148", splits: {h1: "2.66"}, source: [sheet]}
sources:
  sheet: {publisher: The Meeting, quote: ARCHER 14.12, page: "7", sha256: ` + sumOfSheet + `}
`,
		"races/sprint.yaml": `kind: race
name: Sprint
date: 2026-06-20
event: 100m
sex: men
wind: "+1.0"
results:
  - {place: 1, athlete: Abel Archer, nation: GBR, club: Iffley AC, mark: "9.85"}
`,
		"races/mixed.yaml": `kind: race
name: Club Mile
date: 2026-06-20
event: mile
sex: mixed
results:
  - {place: 1, athlete: Abel Archer, nation: GBR, sex: men, mark: "4:21.30", order: 2}
  - {athlete: Gus Grant, nation: GBR, sex: men, mark: "4:19.88", role: guest, order: 1}
`,
		"races/relay.yaml": `kind: race
name: Club Relay
date: 2026-06-20
event: 4x400m
sex: mixed
results:
  - place: 1
    team: Great Britain
    nation: GBR
    legs: [{athlete: Al Ames, split: "50.0"}, {athlete: Bo Byrd}, {athlete: Cy Cole}, {athlete: Di Dunn, nation: GBR}]
    mark: "3:10.00"
`,
		"races/country.yaml": `kind: race
name: Club Cross
date: 2026-02-01
event: cross-country
distance: 8km
sex: men
teams: {by: club, scorers: 2, displacers: 1, individuals: removed, ties: next}
results:
  - {place: 1, athlete: B One, nation: IRL, mark: "26:01", club: South}
  - {place: 2, athlete: A One, nation: GBR, mark: "26:02", club: North}
  - {place: 3, athlete: Nobody S, nation: IRL, mark: "26:03"}
  - {place: 4, athlete: A Two, nation: GBR, mark: "26:04", club: North}
  - {place: 5, athlete: B Two, nation: IRL, mark: "26:05", club: South}
  - {place: 6, athlete: B Three, nation: GBR, mark: "26:06", club: South}
  - {place: 7, athlete: A Three, nation: GBR, mark: "26:07", club: North}
  - {place: 8, athlete: B Four, nation: GBR, mark: "26:08", club: South}
  - {place: 9, athlete: C One, nation: GBR, mark: "26:09", club: East}
  - {place: 10, athlete: C Two, nation: GBR, mark: "26:10", club: East}
`,
		"races/records/100m-men-outdoor.yaml": `kind: records
event: 100m
sex: men
environment: outdoor
known_to: 2026-06-30
covers: {GBR: {from: 1990-01-01}}
records:
  - {mark: "9.86", athlete: Old Oak, nation: GBR, date: 1999-05-05, holds: {Europe: listed, club iffley-ac: listed}}
`,
		"races/records/mile-men-outdoor-u20.yaml": `kind: records
event: mile
sex: men
class: U20
environment: outdoor
known_to: 2026-06-30
records:
  - {mark: "4:05.00", athlete: Young One, nation: GBR, date: 1995-05-05, holds: {GBR: listed}}
`,
		"races/records/mile-men-outdoor.yaml": `kind: records
event: mile
sex: men
environment: outdoor
known_to: 2026-06-30
records:
  - {mark: "4:22.00", athlete: Old Timer, nation: GBR, date: 1995-05-05, holds: {GBR: listed}}
`,
		"races/records/4x400m-mixed-outdoor.yaml": `kind: records
event: 4x400m
sex: mixed
environment: outdoor
known_to: 2026-06-30
records:
  - {mark: "3:11.00", team: Great Britain, nation: GBR, legs: [{athlete: Ed Early}, {athlete: Flo Fair}, {athlete: Gil Gray}, {athlete: Hat Hill}], date: 2023-08-19, holds: {GBR: listed}}
`,
		"races/athletes/people.yaml": `kind: athletes
athletes:
  - {name: Abel Archer, sex: men, ids: {wa: "14208500"}}
`,
	}
}

// TestEachKeyMatters changes each of the keys that sprints, hurdles, relays, mixed fields,
// teams, sources and lists of classes have, and holds that an answer says one thing with
// it and no more without.
func TestEachKeyMatters(t *testing.T) {
	for _, test := range []struct {
		key, file, old, changed string
		command                 string
		says                    string // in the answer as it was, and not in the other
	}{
		{"list", "hurdles", "list: provisional\n", "", "results hurdles", "provisional list"},
		{"list, another", "hurdles", "list: provisional\n", "list: start\n", "results hurdles", "provisional list"},
		{"revised", "hurdles", "revised: \"2026-06-20 20:15\"\n", "", "results hurdles", "revised 2026-06-20 20:15"},
		{"wind", "sprint", `"+1.0"`, `"+2.1"`, "record-check --scope area --area Europe sprint", "broken"},
		{"wind, none", "sprint", "wind: \"+1.0\"\n", "", "record-check --area Europe sprint", "broken"},
		{"wind, printed", "sprint", `"+1.0"`, `"-1.0"`, "results --format json sprint", `"wind": "+1.0"`},
		{"distance", "country", "distance: 8km\n", "", "results country", "8 km"},
		{"distance, for machines", "country", "8km", "9km", "results --format json country", `"distance": "8km"`},
		{"teams", "country", "teams: {by: club, scorers: 2, displacers: 1, individuals: removed, ties: next}\n", "", "teams country", "North"},
		{"teams.by", "country", "by: club", "by: nation", "teams country", "South"},
		{"teams.scorers", "country", "scorers: 2", "scorers: 3", "teams country", "15  7 C One"},
		{"teams.displacers", "country", "displacers: 1", "displacers: 2", "teams country", "15  7 C One"},
		{"teams.individuals", "country", "individuals: removed", "individuals: kept", "teams country", "15  7 C One"},
		{"teams.ties", "country", "ties: next", "ties: last-scorer", "teams --format csv country", "country,men,1,South"},
		{"qualifying", "hurdles", "qualifying: \"14.20\"\n", "", "results hurdles", "standard 14.20"},
		{"hurdles", "hurdles", "hurdles: \"0.991\"\n", "", "results hurdles", "hurdles of 0.991 m"},
		{"amended", "hurdles", "amended:\n  - {date: 2026-06-21, what: lane 5 added, because: a clerk's slip}\n", "", "results hurdles", "Amended 2026-06-21: lane 5 added"},
		{"amended.because", "hurdles", ", because: a clerk's slip", "", "results hurdles", "clerk"},
		{"round", "hurdles", "round: repechage\n", "", "results hurdles", "repechage"},
		{"qualified", "hurdles", "qualified: Re, ", "", "results hurdles", " Re "},
		{"lane", "hurdles", "lane: 4, ", "", "results hurdles", "Lane"},
		{"reaction", "hurdles", "reaction: \"0.148\", ", "", "results hurdles", "0.148"},
		{"a hurdle", "hurdles", "h1:", "h2:", "splits hurdles", "h1"},
		{"sex of a race", "mixed", "sex: mixed", "sex: men", "results mixed", "mixed, outdoors"},
		{"sex of a result", "mixed", "sex: men, mark: \"4:21.30\"", "sex: women, mark: \"4:21.30\"", "record-check --scope nation --format csv mixed", "mixed,men,1,Abel Archer"},
		{"role: guest", "mixed", "role: guest, ", "", "record-check --all --scope nation mixed", "a guest, out of competition"},
		{"order", "mixed", "order: 2", "order: 3", "results --format csv mixed", ",men,2"},
		{"team", "relay", "team: Great Britain", "team: Poland", "results relay", "1  Great Britain"},
		{"legs", "relay", `, split: "50.0"`, "", "results relay", "50.0"},
		{"legs.nation", "relay", "Dunn, nation: GBR", "Dunn, nation: KEN", "record-check --nation GBR relay", "broken"},
		{"covers", "records/100m-men-outdoor", "covers: {GBR: {from: 1990-01-01}}\n", "", "record-check --nation GBR sprint", "broken"},
		{"club KEY", "records/100m-men-outdoor", ", club iffley-ac: listed", "", "record-check --scope club sprint", "Iffley AC club"},
		{"club", "sprint", "club: Iffley AC", "club: Other AC", "record-check --scope club sprint", "Iffley AC club"},
		{"class", "records/mile-men-outdoor-u20", "class: U20\n", "", "records --event mile --class U20", "Young One"},
		{"team of an entry", "records/4x400m-mixed-outdoor", "team: Great Britain", "team: Poland", "records --event 4x400m --sex mixed", "Great Britain"},
		{"legs of an entry", "records/4x400m-mixed-outdoor", "Ed Early", "Ed Late", "records --event 4x400m --sex mixed", "Ed Early"},
		{"sex of a list", "records/4x400m-mixed-outdoor", "sex: mixed", "sex: men", "record-check --nation GBR relay", "broken"},
		{"quote", "hurdles", "quote: ARCHER 14.12, ", "", "why hurdles archer mark", "ARCHER 14.12"},
		{"page", "hurdles", `page: "7", `, "", "why hurdles archer mark", "  7  "},
		{"sha256", "hurdles", ", sha256: " + sumOfSheet, "", "why --format json hurdles archer mark", sumOfSheet},
		{"ids", "athletes/people", "14208500", "14208501", "list --athlete wa:14208500", "sprint"},
	} {
		t.Run(test.key, func(t *testing.T) {
			t.Parallel()
			before := answerOf(t, keyFixtures(), test.command)
			changed := keyFixtures()
			path := "races/" + test.file + ".yaml"
			if strings.Count(changed[path], test.old) != 1 {
				t.Fatalf("%s does not have %q once", path, test.old)
			}
			changed[path] = strings.Replace(changed[path], test.old, test.changed, 1)
			after := answerOf(t, changed, test.command)
			if !strings.Contains(before, test.says) || strings.Contains(after, test.says) {
				t.Errorf("milectl %s: want %q before the change and not behind it:\n%s\n---\n%s", test.command, test.says, before, after)
			}
		})
	}
}

// answerOf is what a command prints over some documents, on both streams.
func answerOf(t *testing.T, documents map[string]string, command string) string {
	t.Helper()
	dir := t.TempDir()
	for path, text := range documents {
		file := filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var stdout, stderr bytes.Buffer
	cli.Main(append([]string{"--races", filepath.Join(dir, "races")}, strings.Fields(command)...), cli.Process{
		In: strings.NewReader(""), Out: &stdout, Err: &stderr, Getenv: func(string) string { return "" }, Getwd: os.Getwd, Now: time.Now,
	})
	return stdout.String() + stderr.String()
}
