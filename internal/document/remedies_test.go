package document

import (
	"strings"
	"testing"
)

// TestRemedies: what is typed wrong in a way that can be seen through is put
// right in the remedy.
func TestRemedies(t *testing.T) {
	const head = "kind: race\nname: Mile\ndate: 2024-05-25\nevent: mile\nsex: men\n"
	tests := []struct{ why, id, text, at, remedy string }{
		{"a text with a colon", "a", head + "conditions: windy: cold\n", "6:18", `put a text that has ": " in it in double quotes`},
		{"a tie as lists write it", "a", head + "results: [{place: 2=, athlete: A, mark: \"4:00.00\"}]\n", "6:19", "write 2: a tie repeats its place"},
		{"the same, the other way round", "a", head + "results: [{place: =2, athlete: A, mark: \"4:00.00\"}]\n", "6:19", "write 2: a tie repeats its place"},
		{"an ordinal", "a", head + "results: [{place: 1st, athlete: A, mark: \"4:00.00\"}]\n", "6:19", "write 1"},
		{"no number at all", "a", head + "results: [{place: first, athlete: A, mark: \"4:00.00\"}]\n", "6:19", "write a whole number"},
		{"a number that begins with 0", "a", head + "results: [{place: 01, athlete: A, mark: \"4:00.00\"}]\n", "6:19", "write a whole number"},
		{"a text with a comma", "a", head + "results: [{athlete: A, status: DNF, note: at the bell, calf}]\n", "6:60", `a text with a comma stands in double quotes: note: "at the bell, calf"`},
		{"a text with a colon on one line", "a", head + "results:\n  - {athlete: A, status: DNF, note: at the bell: calf}\n", "7:37", `a text with a colon stands in double quotes: note: "at the bell: calf"`},
		{"a comma that is missing behind a number", "a", head + "results:\n  - {place: 1 athlete: A, mark: \"4:00.00\"}\n", "7:15", "a comma is missing before athlete"},
		{"behind a text", "a", head + "results:\n  - {place: 1, athlete: A mark: \"4:00.00\"}\n", "7:27", "a comma is missing before mark"},
		{"behind a text in quotes", "a", head + "results:\n  - {place: 1, athlete: A, mark: \"4:00.00\" flags: [PB]}\n", "7:44", "a comma is missing before flags"},
		{"behind a list", "a", head + "results:\n  - {place: 1, athlete: A, flags: [PB] mark: \"4:00.00\"}\n", "7:40", "a comma is missing before mark"},
		{"behind a text, or in it", "a", head + "results:\n  - {place: 1, athlete: A nation: GBR, mark: \"4:00.00\"}\n  - {place: 2, athlete: B, nation: GBR, mark: \"4:01.00\"}\n", "7:25", `a comma is missing before nation, or a text with a colon stands in double quotes: athlete: "A nation: GBR"`},
		{"a bracket that is missing", "a", head + "results:\n  - {place: 1, athlete: A, mark: \"4:00.00\"\n  - {place: 2, athlete: B, mark: \"4:01.00\"}\n", "7:3", "a } is missing at its end"},
		{"a bracket that is missing at the end", "a", head + "results:\n  - {place: 1, athlete: A, mark: \"4:00.00\"\n", "7:3", "a } is missing at its end"},
		{"no blank behind a colon", "a", head + "results: [{place:1, athlete: A, mark: \"4:00.00\"}]\n", "6:19", "write place: 1, with a blank behind the colon"},
		{"no blank behind the colon of what must be there", "a", head + "results: [{place: 1, athlete:A, mark: \"4:00.00\"}]\n", "6:31", "write athlete: A, with a blank behind the colon"},
		{"no blank before a list", "a", head + "results:\n  - {place: 1, athlete: A, mark: \"4:00.00\", flags:[PB]}\n", "7:51", "a blank is missing behind the colon"},
		{"no blank behind a colon on its own line", "a", head + "results:\n  - place:1\n    athlete: A\n", "7:5", "a blank is missing behind the colon of place:1"},
		{"a key without a value", "a", head + "results: [{athlete: A, status: DNF, \"note\": at the bell, calf: }]\n", "6:64", `a text with a comma stands in double quotes: note: "at the bell, calf"`},
		{"a key that is one", "a", head + "results: [{athlete: A, note: at the bell, status}]\n", "6:49", "give it a value, or remove the key where nothing is known"},
		{"a leg that is a name", "a", strings.Replace(head, "mile", "4x400m", 1) + "results: [{place: 1, team: A, mark: \"3:40.00\", legs: [Bo Low, Al Hay, Ed Fox, Cy Day]}]\n", "6:55", "write {athlete: Bo Low}"},
		{"a source that is a name", "a", head + "results: []\nsources:\n  sheet: Result sheet, 2026\n", "8:10", `write {publisher: "Result sheet, 2026"}`},
		{"a city without its venue", "a", head + "city: Oslo\nresults: []\n", "6:1", "write venue: {city: Oslo}"},
		{"a country of two words", "a", head + "country: \"NOR, GBR\"\nresults: []\n", "6:1", "write venue: {country: …}"},
		{"a venue that is a city", "a", head + "venue: Oslo\nresults: []\n", "6:8", "write {city: Oslo}"},
		{"a result that is a name", "a", head + "results: [Bo Low]\n", "6:11", "write {athlete: Bo Low}"},
		{"a status in the mark's place, which wants no place", "a", head + "results: [{athlete: A, mark: DNF}]\n", "6:30", "give it as status: DNF"},
		{"a file name with accents", "Mäki Mile", head + "results: []\n", "1:1", "rename it to maki-mile.yaml"},
		{"a key with accents", "a", head + "competition: Göteborg Games\nresults: []\n", "6:14", "write it goteborg-games"},
	}
	for _, test := range tests {
		doc := Decode(Name{File: "a.yaml", ID: test.id}, []byte(test.text))
		if len(doc.Findings) == 0 {
			t.Errorf("%s: nothing was found", test.why)
			continue
		}
		if f := doc.Findings[0]; f.Pos.String() != test.at || f.Help() != test.remedy {
			t.Errorf("%s: at %s %q, want %s %q", test.why, f.Pos, f.Help(), test.at, test.remedy)
		}
	}
}

// TestValuesUnderWrongKeys: a value is read even where its key is none, so that
// both faults are told in one run.
func TestValuesUnderWrongKeys(t *testing.T) {
	const text = `kind: race
name: Mile
date: 2024-05-25
event: mile
sex: men
results:
  - athlete: A
    splits: {400: "1:61.0", 800m: "1:55.0", 800m0: "1:62.0"}
    positions: {400: first}
    segments: {last lap: "1:63.0"}
sources: {The Echo: {date: 15/6/2026}}
`
	rules := map[string]int{}
	for _, f := range Decode(Name{File: "a.yaml", ID: "a"}, []byte(text)).Findings {
		rules[f.Rule]++
	}
	for rule, times := range map[string]int{"split-point": 3, "mark": 3, "number": 1, "segment": 1, "key": 1, "date": 1} {
		if rules[rule] != times {
			t.Errorf("%s: found %d times, want %d", rule, rules[rule], times)
		}
	}
}
