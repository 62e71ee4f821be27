package check

import (
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/document"
)

// TestLikelyTypos: a figure that is wrong is found where it stands, once, and
// what may have been meant is asked.
func TestLikelyTypos(t *testing.T) {
	const race = `kind: race
name: Mile
date: 2024-05-25
event: mile
sex: men
results:
  - {place: 1, athlete: A, mark: "3:45.34", splits: {400m: "56.1", 800m: "1:52.9", 1200m: "2:50.7"}, positions: {400m: 2, 800m: 1}}
  - {place: 2, athlete: B, mark: "3:45.60", splits: {400m: "56.0", 800m: "1:53.4"}, positions: {400m: 1, 800m: 2}}
  - {place: 3, athlete: C, mark: "3:46.22", segments: {last 400m: "53.2"}}
  - {place: 4, athlete: D, mark: "3:53.43"}
  - {place: 5, athlete: E, mark: "3:54.10"}
`
	tests := []struct {
		why, right, wrong, want, asked string
	}{
		{"swapped", `"3:53.43"`, `"3:35.43"`, `10:34: warning: mark 3:35.43: the fastest mile known is 3:42.66 [breakthrough]`, `did you mean "3:53.43"?`},
		{"a wrong minute", `"3:45.34"`, `"2:45.34"`, `7:34: error: mark 2:45.34: nobody is that fast over the mile [speed]`, `did you mean "3:45.34"?`},
		{"of the winner, slower than the second", `"3:45.34"`, `"3:54.34"`, `7:34: warning: mark 3:54.34: slower than the 3:45.60 of place 2 [place-order]`, `did you mean "3:45.34" or "3:44.34"?`},
		{"of the last, faster than all", `"3:54.10"`, `"3:44.10"`, `11:34: warning: mark 3:44.10: faster than the 3:53.43 of place 4 [place-order]`, `did you mean "3:54.10"?`},
		{"a dead heat with two marks", `place: 2`, `place: 1`, `8:34: warning: mark 3:45.60: place 1 is shared with 3:45.34 [place-order]`, ""},
		{"a place too high", `place: 3`, `place: 8`, `9:13: error: place 8: in a full list 3 comes here [places]`, ""},
		{"laps for splits", `800m: "1:52.9", 1200m: "2:50.7"`, `800m: "56.8", 1200m: "57.8"`, `7:74: error: split 56.8 at 800m: nobody is that fast [speed]`, `splits are times from the start: the laps 56.1, 56.8, 57.8 add up to 56.1, 1:52.9, 2:50.7`},
		{"a lap and a minute too few", `"1:53.4"`, `"57.4"`, `8:74: error: split 57.4 at 800m: nobody is that fast [speed]`, `did you mean "1:57.4"?`},
		{"hours for minutes", `"3:46.22"`, `"3:46:22"`, `9:34: error: mark 3:46:22: slower than walking [too-slow]`, `did you mean "3:46.22"?`},
		{"a segment in hours", `"53.2"`, `"53:20"`, `9:67: error: segment last 400m of 53:20: slower than walking [too-slow]`, `did you mean "53.20"?`},
		{"tenths", `"3:46.22"`, `"3:46.2"`, `9:34: warning: mark 3:46.2: the other times of the race are in hundredths [decimals]`, `write the hundredths of the official time: it lies between "3:46.11" and "3:46.20"`},
		{"whole seconds", `"3:46.22"`, `"3:46"`, `9:34: warning: mark 3:46: the other times of the race are in hundredths [decimals]`, `write the hundredths of the official time: it lies between "3:45.01" and "3:46.00"`},
		{"a split too fast from the start", `"1:53.4"`, `"1:33.4"`, `8:74: error: split 1:33.4 at 800m: nobody is that fast [speed]`, `did you mean "1:53.4" or "1:43.4"?`},
		{"one just too fast", `"1:53.4"`, `"1:40.4"`, `8:74: warning: split 1:40.4 at 800m: the fastest 800m known is 1:40.91 [segment-pace]`, `did you mean "1:44.0", "1:50.4" or "1:49.4"?`},
		{"a stretch too fast", `"1:52.9", 1200m: "2:50.7"`, `"2:07.9", 1200m: "2:49.7"`, `7:74: warning: split 2:07.9 at 800m: leaves 41.8 up to 1200m: the fastest 400m known is 43.03 [segment-pace]`, `did you mean "2:00.9", "2:01.9" or "2:02.9"?`},
		{"a split too slow for what follows", `"2:50.7"`, `"3:20.7"`, `7:91: warning: split 3:20.7 at 1200m: leaves ~24.7 for the last 409.344m: a faster pace than the fastest 400m known, 43.03 [segment-pace]`, `did you mean "3:00.7"?`},
		{"a segment", `"53.2"`, `"35.2"`, `9:67: warning: segment last 400m of 35.2: the fastest 400m known is 43.03 [segment-pace]`, `did you mean "53.2", "55.2" or "45.2"?`},
		{"a split behind a worse position", `"56.0"`, `"56.9"`, `7:60: warning: split 56.1 at 400m: faster than the 56.9 of position 1 [position-order]`, ""},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			doc := document.Decode(document.Name{File: "a.yaml", ID: "a"}, []byte(strings.Replace(race, test.right, test.wrong, 1)))
			findings := Document(doc, Selection{}).Findings
			if len(findings) != 1 {
				t.Fatalf("not one finding: %v", said(findings))
			}
			if got := strings.TrimPrefix(findings[0].Headline(), "a.yaml:"); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
			if findings[0].Remedy != test.asked {
				t.Errorf("asked %q, want %q", findings[0].Remedy, test.asked)
			}
		})
	}
}

// TestTwiceInARace: what two results have in common is told to be corrected, and of
// an athlete alone that one of the two may go.
func TestTwiceInARace(t *testing.T) {
	const race = "kind: race\nname: A\ndate: 2024-05-25\nevent: 400m\nsex: men\nresults:\n  - {place: 1, athlete: A, mark: \"50.00\", bib: \"7\", lane: 2}\n"
	tests := []struct{ why, second, rule, remedy string }{
		{"a bib", `athlete: B, mark: "51.00", bib: "7", lane: 3`, "bib 7: also that of result 1", "correct the bib of one of the two"},
		{"a lane", `athlete: B, mark: "51.00", bib: "8", lane: 2`, "lane 2: also that of result 1", "correct the lane of one of the two"},
		{"an athlete", `athlete: A, mark: "51.00", bib: "8", lane: 3`, "athlete A: also that of result 1", "remove one of the two; people who share a name have ids in the register"},
	}
	for _, test := range tests {
		doc := document.Decode(document.Name{File: "a.yaml", ID: "a"}, []byte(race+"  - {place: 2, "+test.second+"}\n"))
		all := Document(doc, Selection{Only: []string{"twice"}}).Findings
		if len(all) != 1 || all[0].Message != test.rule || all[0].Help() != test.remedy {
			t.Errorf("%s: %v", test.why, all)
		}
	}
}
