package changes

import (
	"slices"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/document"
)

// edit changes the value of a key in a text of [everything]; without one the key has no
// meaning that diff tells, and why says the reason.
type edit struct{ path, old, changed, why string }

// everything is a corpus that has every key of documents whose change has a meaning.
func everything() files {
	return files{
		"mile.yaml": `kind: race
name: Mile
competition: town-games
meet: Town Games
edition: 3
series: town-series
date: 2024-05-25
time: "20:15"
venue: {stadium: Field, city: London, country: GBR, lap: 300m}
event: mile
sex: mixed
environment: oversized
round: heat
heat: 1
section: A
coverage: partial
list: provisional
revised: "2024-05-25 21:00"
qualifying: "3:56.00"
conditions: calm
pace_lights: "3:47.83"
ineligible: mixed pacing
amended: [{date: 2024-05-26, what: mark of Al Able, because: read again, source: [a]}]
results:
  - place: 1
    athlete: Al Able
    id: al-able-1997
    nation: GBR
    sex: men
    mark: "3:45.34"
    thousandths: "3:45.338"
    original_place: 2
    qualified: Q
    overall: 2
    flags: [PB]
    bib: "7"
    lane: 3
    order: 4
    born: 1997
    club: Harriers
    splits: {800m: "1:52.80"}
    positions: {800m: 2}
    segments: {800m-1200m: "56.1"}
    ineligible: a guest's shoe
  - {athlete: Bo Bee, nation: NOR, sex: men, status: DQ, rule: TR17.1, annulled: 2025-01-01}
  - {athlete: Pa Pace, nation: GBR, sex: men, role: pacemaker, status: DNF}
leader_splits: {400m: "55.9"}
segments: {400m-800m: "57.0"}
sources: {a: {publisher: A}}
`,
		"sprint.yaml": `kind: race
name: Hurdles
date: 2024-06-01
event: 110m-hurdles
sex: men
wind: "+1.0"
hurdles: "0.991"
results:
  - {place: 1, athlete: Cy Cod, nation: GBR, mark: "14.12", reaction: "0.148"}
`,
		"country.yaml": `kind: race
name: Cross
date: 2024-02-01
event: cross-country
distance: 8km
sex: men
teams: {by: club, scorers: 2, displacers: 1, individuals: removed, ties: next}
results:
  - {place: 1, athlete: Di Day, nation: GBR, mark: "26:01", club: South}
`,
		"relay.yaml": `kind: race
name: Relay
date: 2024-07-01
event: 4x400m
sex: men
results:
  - place: 1
    team: Harriers
    nation: GBR
    legs: [{athlete: Al Ames, split: "50.0"}, {athlete: Bo Byrd}, {athlete: Cy Cole}, {athlete: Di Dunn}]
    mark: "3:20.00"
`,
		"claims.yaml": `kind: race
name: Club Mile
date: 2023-07-01
event: mile
sex: men
results:
  - {place: 1, athlete: Ed Elm, nation: GBR, mark: "3:59.00", splits: {800m: "2:00.00"}}
  - {place: 2, athlete: Fy Fox, nation: GBR, mark: "4:00.00"}
sources: {a: {publisher: A}, b: {publisher: B}}
claims:
  - {source: a, about: mark, athlete: Ed Elm, mark: "3:59.00", says: what it says}
  - {source: a, about: place, athlete: Ed Elm, place: 1}
  - {source: a, about: margin, athlete: Ed Elm, behind: Fy Fox, margin: "1.00"}
  - {source: a, about: nation, athlete: Ed Elm, nation: GBR}
  - {source: a, about: split, at: 800m, mark: "2:00.00", athlete: Ed Elm}
  - {source: a, about: count, under: "4:00", count: 1}
  - {source: a, about: position, at: 800m, position: 1, athlete: Ed Elm}
  - {source: a, about: date, race: mile, date: 2024-05-25}
  - {source: a, about: record-age, record: GBR, years: 38, months: 1}
  - {source: a, about: days-since, athlete: Fy Fox, days: 3}
  - {source: a, about: margin, athlete: Ed Elm, record: GBR, margin: "12.60", side: outside}
  - {source: a, about: undefeated, athlete: Ed Elm, event: mile}
`,
		"records/mile-men-outdoor.yaml": `kind: records
event: mile
sex: men
environment: outdoor
known_to: 2025-12-31
covers: {GBR: {from: 1980-01-01, to: 2025-06-30}}
records:
  - {mark: "3:46.4h", auto: "3:46.32", unit: "0.2", athlete: Ed Old, id: ed-old, nation: GBR, date: 1985-07-27, venue: {stadium: Old Field, city: Oslo, country: NOR}, environment: short-track, race: claims, holds: {GBR: ratified}, ratified: 1986-01-01}
  - {mark: "3:45.00", athlete: Fy Old, nation: GBR, date: 1986-07-27, holds: {GBR: annulled}, annulled: 1990-01-01}
sources: {a: {publisher: A}}
claims:
  - {source: a, about: mark, athlete: Ed Old, mark: "3:46.4h", date: 1985-07-27}
`,
		"records/4x400m-men-outdoor.yaml": `kind: records
event: 4x400m
sex: men
environment: outdoor
known_to: 2025-12-31
records:
  - {mark: "3:19.00", team: Old Harriers, nation: GBR, legs: [{athlete: Ed Early}, {athlete: Flo Fair}, {athlete: Gil Gray}, {athlete: Hat Hill}], date: 1986-07-27, holds: {GBR: ratified}}
`,
		"athletes/men.yaml": `kind: athletes
athletes:
  - {name: Al Able, id: al-able-1997, sex: men, born: 1997, also: [A. Able], nations: [{nation: KEN, until: 2015-01-01}, {nation: GBR}], ids: {wa: "14208500"}}
`,
	}
}

// edits is a change of every key, by its table and its name.
func edits() map[string]edit {
	all := map[string]edit{}
	in := func(table, path string, oldNew ...string) {
		for i := 0; i < len(oldNew); i += 3 {
			all[table+": "+oldNew[i]] = edit{path: path, old: oldNew[i+1], changed: oldNew[i+2]}
		}
	}
	silent := func(why string, keys ...string) {
		for _, key := range keys {
			all[key] = edit{why: why}
		}
	}
	in("race", "mile.yaml",
		"name", "name: Mile", "name: Great Mile", "competition", "town-games", "city-games", "meet", "meet: Town", "meet: City", "edition", "edition: 3", "edition: 4",
		"series", "town-series", "city-series", "time", `"20:15"`, `"20:16"`, "venue", "city: London", "city: Leeds",
		"event", "event: mile", "event: 1500m", "environment", "environment: oversized\n", "", "round", "round: heat", "round: semi-final",
		"heat", "heat: 1", "heat: 2", "section", "section: A", "section: B", "coverage", "coverage: partial\n", "", "list", "list: provisional\n", "",
		"revised", "21:00", "21:01", "qualifying", "3:56.00", "3:57.00", "conditions", "calm", "windy", "pace_lights", "3:47.83", "3:47.84",
		"ineligible", "mixed pacing", "mixed pace", "amended", "what: mark", "what: place", "results", "  - {athlete: Pa Pace, nation: GBR, sex: men, role: pacemaker, status: DNF}\n", "",
		"leader_splits", "55.9", "55.8", "segments", "57.0", "57.1")
	in("race", "sprint.yaml", "wind", "+1.0", "+1.1", "hurdles", "0.991", "1.067")
	in("race", "country.yaml", "date", "2024-02-01", "2024-02-02", "sex", "sex: men", "sex: women", "distance", "8km", "9km", "teams", "scorers: 2", "scorers: 3")
	in("race", "claims.yaml", "claims", "place: 1}\n  - {source: a, about: margin", "place: 2}\n  - {source: a, about: margin")
	in("result", "mile.yaml",
		"place", "place: 1\n", "place: 3\n", "athlete", "athlete: Al Able", "athlete: Zed Able", "id", "    id: al-able-1997\n", "", "nation", "nation: NOR", "nation: SWE",
		"sex", "nation: NOR, sex: men", "nation: NOR, sex: women", "thousandths", "3:45.338", "3:45.339", "status", "status: DNF", "status: DNS",
		"rule", "TR17.1", "TR17.2", "annulled", "annulled: 2025", "annulled: 2026", "original_place", "original_place: 2", "original_place: 3", "qualified", "qualified: Q", "qualified: q",
		"overall", "overall: 2", "overall: 3", "flags", "flags: [PB]", "flags: [SB]", "role", "role: pacemaker, ", "", "bib", `"7"`, `"8"`, "lane", "lane: 3", "lane: 4",
		"order", "order: 4", "order: 5", "born", "born: 1997", "born: 1998", "club", "Harriers", "Striders", "splits", "1:52.80", "1:52.81", "positions", "800m: 2", "800m: 3",
		"segments", "56.1", "56.2", "ineligible", "guest's", "friend's")
	in("result", "sprint.yaml", "reaction", "0.148", "0.149", "mark", "14.12", "14.13")
	in("result", "relay.yaml", "team", "team: Harriers", "team: Striders", "legs", "Bo Byrd", "Bo Bird")
	in("venue", "mile.yaml", "stadium", "Field", "Park", "city", "London", "Leeds", "country", "country: GBR", "country: IRL", "lap", "300m", "333m")
	in("record list", "records/mile-men-outdoor.yaml", "known_to", "2025-12-31", "2025-12-30", "covers", "from: 1980", "from: 1981", "records", "Fy Old", "Gy Old", "claims", `Old, mark: "3:46.4h"`, `Old, mark: "3:46.3h"`)
	in("cover", "records/mile-men-outdoor.yaml", "from", "from: 1980", "from: 1981", "to", "to: 2025-06", "to: 2025-05")
	in("entry", "records/mile-men-outdoor.yaml",
		"mark", `"3:46.4h"`, `"3:46.2h"`, "auto", "3:46.32", "3:46.33", "unit", `, unit: "0.2"`, "", "athlete", "Ed Old", "Ed Young", "id", ", id: ed-old", "",
		"nation", "id: ed-old, nation: GBR", "id: ed-old, nation: IRL", "date", "1985-07-27", "1985-07-28", "venue", "city: Oslo", "city: Bergen", "environment", ", environment: short-track", "",
		"race", "race: claims", "race: mile", "holds", "holds: {GBR: ratified}", "holds: {GBR: listed}", "ratified", "1986-01-01", "1986-01-02", "annulled", "1990-01-01", "1990-01-02")
	in("entry", "records/4x400m-men-outdoor.yaml", "team", "Old Harriers", "Old Striders", "legs", "Ed Early", "Ed Late")
	in("register", "athletes/men.yaml", "athletes", "born: 1997", "born: 1998")
	in("athlete", "athletes/men.yaml", "name", "name: Al Able", "name: Al Abel", "id", "al-able-1997", "al-able", "sex", "sex: men, ", "sex: women, ", "born", "born: 1997", "born: 1996",
		"also", "A. Able", "Alan Able", "nations", "KEN", "UGA", "ids", "14208500", "14208501")
	in("nation", "athletes/men.yaml", "nation", "KEN", "UGA", "until", "2015-01-01", "2015-01-02")
	in("claim", "claims.yaml",
		"about", "about: mark, athlete: Ed Elm, mark", "about: pace-lights, mark", "athlete", "about: place, athlete: Ed Elm", "about: place, athlete: Fy Fox", "nation", "nation: GBR", "nation: IRL", "behind", "behind: Fy Fox, margin: \"1.00\"", "behind: Ed Elm, margin: \"1.00\"",
		"at", "about: split, at: 800m", "about: split, at: 400m", "race", "race: mile, date", "race: sprint, date", "record", "record: GBR", "record: world", "place", "place: 1}\n  - {source: a, about: margin", "place: 2}\n  - {source: a, about: margin",
		"position", "position: 1", "position: 2", "mark", `Ed Elm, mark: "3:59.00", says`, `Ed Elm, mark: "3:59.10", says`, "margin", `margin: "1.00"`, `margin: "1.10"`, "under", `under: "4:00"`, `under: "4:01"`,
		"count", "count: 1", "count: 2", "years", "years: 38", "years: 37", "months", "months: 1", "months: 2", "days", "days: 3", "days: 4", "date", "date: 2024-05-25}", "date: 2024-05-24}",
		"source", "source: a, about: mark", "source: b, about: mark", "side", "side: outside", "side: inside", "event", "Ed Elm, event: mile", "Ed Elm, event: 1500m")
	silent("nothing but words for readers", "race: note", "result: note", "record list: note", "entry: note", "athlete: note", "source: note", "claim: says", "allowance: because")
	silent("what a document is follows from its place, and a list of another event is another list", "race: kind", "record list: kind", "register: kind", "record list: event", "record list: sex", "record list: class", "record list: environment")
	silent("where a figure was read says nothing else of it", "race: source", "race: sources", "result: source", "record list: source", "record list: sources", "entry: source", "register: source", "register: sources", "athlete: source",
		"source: publisher", "source: title", "source: date", "source: url", "source: quote", "source: page", "source: sha256")
	silent("what check says is no fact of the corpus", "race: allow", "record list: allow", "entry: allow", "register: allow", "allowance: rule")
	return all
}

// TestEveryFieldIsSeen: who changes the value of any key of documents is told so by diff, but
// for keys of which the reason is given why not.
func TestEveryFieldIsSeen(t *testing.T) {
	all := edits()
	for _, table := range document.Tables() {
		for _, key := range table.Keys {
			name := table.Name + ": " + key.Name
			e, known := all[name]
			delete(all, name)
			switch {
			case !known:
				t.Errorf("%s: neither changed nor said to have no meaning", name)
				continue
			case e.why != "":
				continue
			}
			if n := strings.Count(everything()[e.path], e.old); n == 0 {
				t.Errorf("%s: no %q in %s", name, e.old, e.path)
				continue
			}
			changed := everything()
			changed[e.path] = strings.Replace(changed[e.path], e.old, e.changed, 1)
			report, _, err := OfStores(everything().store(), changed.store())
			if err != nil || len(report.LeftOut) > 0 {
				t.Errorf("%s: %v, left out %v", name, err, report.LeftOut)
				continue
			}
			if len(report.Changes) == 0 {
				t.Errorf("%s: %q for %q in %s, and diff is silent", name, e.changed, e.old, e.path)
			}
			if i := slices.IndexFunc(report.Changes, func(c Change) bool { return c.Before == c.After }); i >= 0 {
				t.Errorf("%s: told as a change, and is none: %+v", name, report.Changes[i])
			}
		}
	}
	for name := range all {
		t.Errorf("%s: no such key", name)
	}
}
