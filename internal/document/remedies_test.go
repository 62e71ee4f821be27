package document

import "testing"

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
