//go:build !race

package cli_test

import (
	"fmt"
	"strings"
)

// The heads of races of teams, of both, and of lists of relays.
const (
	worstCross     = "kind: race\nname: W\ncompetition: w\ndate: 2024-05-25\nevent: cross-country\ndistance: 8km\nsex: men\n"
	worstScored    = worstCross + "teams: {by: club, scorers: 6, displacers: 2, individuals: removed, ties: last-scorer}\nresults:\n"
	worstRelay     = "kind: race\nname: W\ncompetition: w\ndate: 2024-05-25\nevent: 4x400m\nsex: mixed\nresults:\n"
	worstMixed     = "kind: race\nname: W\ncompetition: w\ndate: 2024-05-25\nevent: mile\nsex: mixed\nresults:\n"
	worstRelayList = "kind: records\nevent: 4x400m\nsex: mixed\nenvironment: outdoor\nknown_to: 2025-08-06\nrecords:\n"
	relayPlace     = "records/4x400m-mixed-outdoor.yaml"
)

// legsOf is a team's legs.
func legsOf(i, many int) string {
	legs := make([]string, many)
	for k := range legs {
		legs[k] = fmt.Sprintf("{athlete: %s, split: \"50.%02d\"}", nameOf(i*many+k), k%100)
	}
	return strings.Join(legs, ", ")
}

// worstTeams is what races of teams have: clubs that score, relays and their legs.
func worstTeams() map[string]worst {
	runner := func(club func(i int) string) func(i int) string {
		return func(i int) string {
			return fmt.Sprintf("  - {place: %d, athlete: %s, club: %s, mark: %q}\n", i+1, nameOf(i), club(i), clockOf(150000+i))
		}
	}
	team := func(format string) func(i int) string {
		return func(i int) string {
			return strings.NewReplacer("PLACE", fmt.Sprint(i+1), "NAME", nameOf(i), "MARK", clockOf(19000+i), "LEGS", legsOf(i, 4), "SAME", legsOf(0, 4)).Replace("  - {" + format + "}\n")
		}
	}
	all := map[string]worst{
		"a club each":           made(worstScored, runner(nameOf)),
		"clubs of seven":        made(worstScored, runner(func(i int) string { return nameOf(i / 7) })),
		"clubs of seven, mixed": made(worstScored, runner(func(i int) string { return nameOf(i % 700) })),
		"one club":              made(worstScored, runner(func(int) string { return "Ox" })),
		"clubs level":           made(strings.Replace(worstScored, "scorers: 6", "scorers: 1", 1), runner(func(i int) string { return nameOf(i / 2) })),
		"one scores of all":     made(strings.Replace(worstScored, "scorers: 6", "scorers: 999", 1), runner(func(i int) string { return nameOf(i % 2) })),
		"teams":                 made(worstRelay, team("place: PLACE, team: NAME, nation: GBR, mark: \"MARK\", legs: [LEGS]")),
		"teams without legs":    made(worstRelay, team("place: PLACE, team: NAME, nation: GBR, mark: \"MARK\"")),
		"one team":              made(worstRelay, team("place: PLACE, team: Ox, nation: GBR, mark: \"MARK\", legs: [LEGS]")),
		"one for all teams":     made(worstRelay, team("place: PLACE, team: NAME, nation: GBR, mark: \"MARK\", legs: [SAME]")),
		"teams of clubs":        made(worstRelay, team("place: PLACE, team: NAME, club: NAME, mark: \"MARK\", legs: [LEGS]")),
		"wrong legs":            made(worstRelay, team("place: PLACE, team: NAME, mark: \"MARK\", legs: [{athlete: [], split: x}, LEGS]")),
		"legs of one team":      made(worstRelay+"  - place: 1\n    team: Ox\n    mark: \"3:10.00\"\n    legs:\n", func(i int) string { return "      - " + legsOf(i, 1) + "\n" }),
		"men and women": made(worstMixed, func(i int) string {
			return fmt.Sprintf("  - {place: %d, athlete: %s, sex: %s, nation: GBR, mark: %q}\n", i+1, nameOf(i), []string{"men", "women"}[i%2], clockOf(22600+i))
		}),
		"entries of teams": made(worstRelayList, func(i int) string {
			return fmt.Sprintf("  - {mark: %q, team: %s, nation: GBR, date: %s, legs: [%s], holds: {world: listed}}\n", clockOf(60000-i), nameOf(i), days(i), legsOf(i, 4))
		}).at(relayPlace),
		"entries of clubs": made(worstRelayList, func(i int) string {
			return fmt.Sprintf("  - {mark: %q, team: %s, date: %s, legs: [%s], holds: {club c%d: listed}}\n", clockOf(60000-i), nameOf(i), days(i), legsOf(0, 4), i)
		}).at(relayPlace),
	}
	return all
}

// worstStarts is what else stands on sheets: starts, guests, sprints and changes of them.
func worstStarts() map[string]worst {
	sprint := strings.Replace(worstFull, "event: mile", "event: 100m\nwind: \"+1.3\"", 1)
	hurdles := strings.Replace(worstOne, "event: mile", "event: 110m-hurdles\nwind: \"+1.3\"", 1)
	guests := made(worstFull, func(i int) string {
		return fmt.Sprintf("  - {athlete: %s, role: guest, mark: %q}\n", nameOf(i), clockOf(22600+i))
	})
	cited := made(worstTop+"coverage: partial\nsources:\n", func(i int) string {
		return fmt.Sprintf("  - {athlete: %s, mark: %q, source: {mark: [s%d]}}\n", nameOf(i), clockOf(22600+i), i%100)
	})
	cited.first, cited.parted = func(i int) string {
		return fmt.Sprintf("  s%d: {publisher: P%d, quote: q, page: 1, sha256: %064d}\n", i, i, i)
	}, "results:\n"
	claimed := made(worstList+worstTail+"claims:\n", func(i int) string {
		return fmt.Sprintf("  - {mark: %q, athlete: %s, nation: GBR, date: %s, holds: {world: ratified}}\n", clockOf(60000-i), nameOf(i), days(i))
	}).at(listPlace)
	claimed.first, claimed.parted = func(i int) string {
		return fmt.Sprintf("  - {source: tfn, about: record, record: GBR, athlete: %s, mark: \"3:50.0\"}\n", nameOf(i))
	}, "records:\n"
	return map[string]worst{
		"quotes cited by each": cited,
		"entries and claims":   claimed,
		"guests":               guests,
		"orders":               made(worstPart, func(i int) string { return fmt.Sprintf("  - {athlete: %s, order: 1}\n", nameOf(i)) }),
		"start list": made(worstTop+"list: start\nresults:\n", func(i int) string {
			return fmt.Sprintf("  - {athlete: %s, order: %d, bib: b%d}\n", nameOf(i), i+1, i)
		}),
		"reactions": made(sprint, func(i int) string {
			return fmt.Sprintf("  - {place: %d, athlete: %s, nation: GBR, mark: %q, reaction: \"0.1%02d\"}\n", i+1, nameOf(i), clockOf(980+i), i%100)
		}),
		"touchdowns": made(hurdles+"    splits:\n", func(i int) string { return fmt.Sprintf("      h%d: %q\n", i+1, clockOf(300+i)) }),
		"qualified": made(strings.Replace(worstFull, "results:", "qualifying: \"3:50.00\"\nround: heat\nheat: 1\nresults:", 1), func(i int) string {
			return fmt.Sprintf("  - {place: %d, athlete: %s, mark: %q, qualified: q}\n", i+1, nameOf(i), clockOf(22600+i))
		}),
		"amended":    numbered(worstTop+"amended:\n", "  - {date: 2024-05-26, what: w%d, because: b}\n").ending("coverage: partial\nresults: [{athlete: A Bo}]\n"),
		"quotes":     numbered(worstOne+"sources:\n", "  s%d: {publisher: P, quote: q, page: 1, sha256: "+strings.Repeat("0", 64)+"}\n"),
		"ids of one": numbered(worstFolk+"  - name: Ann Archer\n    ids:\n", "      k%d: \"1\"\n").at(folkPlace),
		"ids of each": made(worstFolk, func(i int) string {
			return fmt.Sprintf("  - {name: %s, ids: {wa: \"1\", w%d: \"1\"}}\n", nameOf(i), i)
		}).at(folkPlace),
		"one other id": made(worstFolk, func(i int) string { return fmt.Sprintf("  - {name: %s, ids: {wa: \"1\"}}\n", nameOf(i)) }).at(folkPlace),
		"entries of a class": made(strings.Replace(worstList, "environment", "class: U20\nenvironment", 1)+"records:\n", func(i int) string {
			return fmt.Sprintf("  - {mark: %q, athlete: %s, nation: GBR, date: %s, holds: {world: listed}}\n", clockOf(60000-i), nameOf(i), days(i))
		}).at("records/mile-men-outdoor-u20.yaml"),
	}
}

// worstSheets is files of results that are imported, and held against a race.
func worstSheets() map[string]worst {
	all := map[string]worst{
		"sheet":             made("Place,Athlete,Nation,Time\n", func(i int) string { return fmt.Sprintf("%d,%s,GBR,%s\n", i+1, nameOf(i), clockOf(22600+i)) }),
		"sheet of one name": made("Place,Athlete,Nation,Time\n", func(i int) string { return fmt.Sprintf("%d,Ann Archer,GBR,%s\n", i+1, clockOf(22600+i)) }),
		"sheet in any order": made("Place,Athlete,Nation,Time\n", func(i int) string {
			return fmt.Sprintf("%d,%s,GBR,%s\n", 20000-i, shuffled(i), clockOf(60000-i))
		}),
		"sheet of races": made("Event,Place,Athlete,Nation,Time\n", func(i int) string { return fmt.Sprintf("%d00 m,1,%s,GBR,3:50.00\n", i+1, nameOf(i)) }),
		"sheet of words": made("Place,Athlete,Nation,Time\n", func(i int) string { return "q" + nameOf(i) + "," + nameOf(i) + "\n" }),
		"sheet of categories": made("Place,Athlete,Category,Time\n", func(i int) string {
			return fmt.Sprintf("%d,%s,q%s,%s\n", i+1, nameOf(i), nameOf(i), clockOf(22600+i))
		}),
		"sheet of single words": made("Place,Athlete,Nation,Time\n", func(i int) string { return "q" + nameOf(i)[:len(nameOf(i))-3] + "\n" }),
		"sheet of nothing":      numbered("Place,Athlete,Nation,Time\n", ",,,\n"),
		"sheet of columns":      made("Place,Athlete,Time,", func(i int) string { return pointOf(i) + "," }).ending("x\n1,Ann Archer,3:50.00\n"),
	}
	const wikiTop = "{| class=\"wikitable\"\n! Place !! Athlete !! Time\n"
	all["sheet of a wiki"] = made(wikiTop, func(i int) string { return fmt.Sprintf("|-\n| rowspan=2 | %d || %s || 3:50.00\n", i+1, nameOf(i)) }).ending("|}\n")
	all["sheet of links"] = made(wikiTop+"|-\n| 1 || [[", func(int) string { return "[A]b" }).ending("]] || 3:50.00\n|}\n")
	all["sheet of heats"] = made("Event,Heat,Place,Athlete,Time\n", func(i int) string { return fmt.Sprintf("mile,%d,1,%s,3:50.00\n", i+1, nameOf(i)) })
	all["sheet of titles"] = made("Place,Athlete,Nation,Time\n", func(i int) string { return fmt.Sprintf("%d m Men\n1,%s,GBR,3:50.00\n", 100+i, nameOf(i)) })
	all["sheet of newcomers"] = made("", func(i int) string { return fmt.Sprintf("%d. %s (GBR) %s\n", i+1, nameOf(i), clockOf(22600+i)) })
	all["sheet of one line"] = made("", func(i int) string { return fmt.Sprintf("%d. %s (GBR) %s ", i+1, nameOf(i), clockOf(22600+i)) })
	all["sheet of rows and columns"] = worst{
		head: "Place,Athlete,Time,", first: func(i int) string { return pointOf(i) + "," }, parted: "x\n",
		line: func(i int) string { return fmt.Sprintf("%d,%s,%s\n", i+1, nameOf(i), clockOf(22600+i)) },
	}
	for name, w := range all {
		all[name] = w.at(sheetPlace)
	}
	return all
}
