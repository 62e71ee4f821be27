package check

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/plausible"
)

// rulesOf is the rules among some that a race breaks, in the order of their places.
func rulesOf(event, environment, results string, only ...string) []string {
	text := fmt.Sprintf("kind: race\nname: A\ndate: 2024-05-25\nevent: %s\nsex: men\nenvironment: %s\ncoverage: partial\nresults:\n%s", event, environment, results)
	doc := document.Decode(document.Name{File: "a.yaml", ID: "a"}, []byte(text))
	var rules []string
	for _, finding := range Document(doc, Selection{Only: only}).Findings {
		rules = append(rules, finding.Rule)
	}
	return rules
}

// TestBordersOfSpeed: a bound itself is no fault, and the next mark beyond it is one.
func TestBordersOfSpeed(t *testing.T) {
	tests := []struct{ why, event, environment, mark, rule string }{
		{"49 parts in 50 of the fastest known", "1500m", "outdoor", "3:21.88", ""},
		{"a hundredth less", "1500m", "outdoor", "3:21.87", "breakthrough"},
		{"the pace over 1000 m, kept for a mile", "mile", "outdoor", "3:32.37", "breakthrough"},
		{"to the thousandth", "mile", "outdoor", "3:32.369", "breakthrough"},
		{"a thousandth less", "mile", "outdoor", "3:32.368", "speed"},
		{"a hundredth less than that pace", "mile", "outdoor", "3:32.36", "speed"},
		{"walking on a track", "400m", "outdoor", "6:00.00", ""},
		{"a hundredth slower", "400m", "outdoor", "6:00.01", "too-slow"},
		{"strolling on a road", "5km", "road", "2:00:00", ""},
		{"a second slower", "5km", "road", "2:00:01", "too-slow"},
		{"of four legs with flying starts", "4x400m", "outdoor", "2:34.91", ""},
		{"a hundredth less than a tenth can save", "4x400m", "outdoor", "2:34.90", "speed"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			who := "athlete: A"
			if strings.HasPrefix(test.event, "4x") {
				who = "team: A"
			}
			got := strings.Join(rulesOf(test.event, test.environment, "  - {place: 1, "+who+", mark: \""+test.mark+"\"}\n", "speed", "breakthrough", "too-slow"), " ")
			if got != test.rule {
				t.Errorf("%s over %s: got %q, want %q", test.mark, test.event, got, test.rule)
			}
		})
	}
}

// TestBordersOfSegments: of each length the bound is no fault, and the next time
// beyond it is one; so are a rounding of each of three times, and one more.
func TestBordersOfSegments(t *testing.T) {
	tests := []struct{ why, result, rule string }{
		{"400 m at a run, as fast as anybody", `segments: {last 400m: "42.03"}`, ""},
		{"a hundredth faster", `segments: {last 400m: "42.02"}`, "segment-pace"},
		{"100 m at a run, as fast as anybody", `segments: {last 100m: "8.58"}`, ""},
		{"a hundredth faster over 100 m", `segments: {last 100m: "8.57"}`, "segment-pace"},
		{"99 m are no shorter than a second less than their part of 100 m", `segments: {last 99m: "8.49"}`, ""},
		{"a hundredth faster over 99 m", `segments: {last 99m: "8.48"}`, "segment-pace"},
		{"a tenth of a second tells nothing of 10 m", `segments: {last 10m: "0.1"}`, ""},
		{"400 m at a walk", `segments: {last 400m: "6:00.00"}`, ""},
		{"a hundredth slower than a walk", `segments: {last 400m: "6:00.01"}`, "too-slow"},
		{"less than a lap may be crawled", `segments: {last 399m: "9:00.00"}`, ""},
		{"three hundredths more than the splits at its ends", `mark: "3:45.34", splits: {bell: "2:52.14"}, segments: {last 400m: "53.23"}`, ""},
		{"four hundredths more", `mark: "3:45.34", splits: {bell: "2:52.14"}, segments: {last 400m: "53.24"}`, "segment-splits"},
		{"three hundredths less", `mark: "3:45.34", splits: {bell: "2:52.14"}, segments: {last 400m: "53.17"}`, ""},
		{"four hundredths less", `mark: "3:45.34", splits: {bell: "2:52.14"}, segments: {last 400m: "53.16"}`, "segment-splits"},
		{"a tenth is its own rounding", `mark: "3:45.34", splits: {bell: "2:52.14"}, segments: {last 400m: "53.3"}`, ""},
		{"two tenths are not", `mark: "3:45.34", splits: {bell: "2:52.14"}, segments: {last 400m: "53.4"}`, "segment-splits"},
		{"from split to split in tenths", `splits: {400m: "57.0", 800m: "1:54.0"}, segments: {400m-800m: "57.3"}`, ""},
		{"from split to split, more than three tenths", `splits: {400m: "57.0", 800m: "1:54.0"}, segments: {400m-800m: "57.4"}`, "segment-splits"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			place := ""
			if strings.Contains(test.result, "mark:") {
				place = "place: 1, "
			}
			got := strings.Join(rulesOf("mile", "outdoor", "  - {"+place+"athlete: A, "+test.result+"}\n", "segment-pace", "too-slow", "segment-splits"), " ")
			if got != test.rule {
				t.Errorf("%s: got %q, want %q", test.result, got, test.rule)
			}
		})
	}
}

// TestBordersOfDecimals: how many marks of a race are read otherwise decides what is
// told, and half of them is not most.
func TestBordersOfDecimals(t *testing.T) {
	tests := []struct {
		why, environment string
		marks            []string
		want             []string // what is said
	}{
		{"as many tenths as hundredths: hundredths are meant", "outdoor", []string{"3:50.0", "3:50.11", "3:50.3", "3:50.44"}, []string{
			"mark 3:50.0: the other times of the race are in hundredths", "mark 3:50.3: the other times of the race are in hundredths",
		}},
		{"more tenths: so it was reported", "outdoor", []string{"3:50.0", "3:50.11", "3:50.3"}, nil},
		{"a mark by hand is read otherwise", "outdoor", []string{"3:50.0h", "3:50.11", "3:50.33"}, nil},
		{"two hand times in hundredths", "outdoor", []string{"3:50.01h", "3:50.11", "3:50.3", "3:50.44"}, []string{
			"mark 3:50.01h: hand times are rounded up to tenths", "mark 3:50.3: the other times of the race are in hundredths",
		}},
		{"half of the marks: each is told", "outdoor", []string{"3:50.001", "3:50.101", "3:50.30", "3:50.40"}, []string{
			"mark 3:50.001: thousandths are a reading, not an official time", "mark 3:50.101: thousandths are a reading, not an official time",
		}},
		{"more than half: once", "outdoor", []string{"3:50.001", "3:50.101", "3:50.201", "3:50.30", "3:50.40"}, []string{
			"mark 3:50.001: thousandths are a reading, not an official time, and 2 more like it",
		}},
		{"one mark alone", "outdoor", []string{"3:50.001"}, []string{"mark 3:50.001: thousandths are a reading, not an official time"}},
		{"a road mile in tenths", "road", []string{"3:50.1", "3:51"}, nil},
		{"a road mile in hundredths", "road", []string{"3:50.10", "3:51.2", "3:52"}, []string{"mark 3:50.10: times of a road mile are rounded up to tenths"}},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			text := "kind: race\nname: A\ndate: 2024-05-25\nevent: mile\nsex: men\nenvironment: " + test.environment + "\nresults:\n"
			for i, mark := range test.marks {
				text += fmt.Sprintf("  - {place: %d, athlete: A%c, mark: %q}\n", i+1, 'a'+i, mark)
			}
			doc := document.Decode(document.Name{File: "a.yaml", ID: "a"}, []byte(text))
			var got []string
			for _, finding := range Document(doc, Selection{Only: []string{"decimals"}}).Findings {
				got = append(got, finding.Message)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestNeighbours: the next marks to rely on, by place, of level ones the first.
func TestNeighbours(t *testing.T) {
	const results = "  - {place: 3, athlete: C, mark: \"3:53.00\"}\n  - {place: 1, athlete: A, mark: \"3:51.00\"}\n" +
		"  - {place: 3, athlete: D, mark: \"3:53.00\"}\n  - {athlete: E, mark: \"3:50.00\"}\n  - {place: 2, athlete: B, mark: \"1:52.00\"}\n" +
		"  - {place: 5, athlete: F, mark: \"3:55.00\"}\n  - {place: 6, athlete: G}\n"
	doc := document.Decode(document.Name{File: "a.yaml", ID: "a"}, []byte("kind: race\nname: A\ndate: 2024-05-25\nevent: mile\nsex: men\ncoverage: partial\nresults:\n"+results))
	c := raceCheck{race: doc.Race, bounds: plausible.NewBounds(doc.Race.Sex)}
	c.doubt(timeOf{result: 4}, "speed")
	for i, want := range []string{"D F", "- C", "C F", "- -", "A C", "C -", "F -"} {
		ahead, behind := c.neighbours(i)
		got := "-"
		if ahead != nil {
			got = ahead.Athlete
		}
		if behind == nil {
			got += " -"
		} else {
			got += " " + behind.Athlete
		}
		if got != want {
			t.Errorf("%s: got %s, want %s", doc.Race.Results[i].Athlete, got, want)
		}
	}
	c.doubt(timeOf{result: 0}, "place-order")
	if ahead, _ := c.neighbours(5); ahead == nil || ahead.Athlete != "D" {
		t.Errorf("a mark that is doubted by now is still next: %v", ahead)
	}
}

// TestOneErrorIsEnough: a document with a single error of its figures is faulty for
// every command, and one without is not.
func TestOneErrorIsEnough(t *testing.T) {
	for mark, want := range map[string]bool{"3:45.34": false, "2:45.34": true} {
		text := "kind: race\nname: A\ndate: 2024-05-25\nevent: mile\nsex: men\ncoverage: partial\nresults: [{place: 1, athlete: A, mark: \"" + mark + "\"}]\n"
		doc := Refuse(document.Decode(document.Name{File: "a.yaml", ID: "a"}, []byte(text)))
		if doc.Faulty() != want || len(doc.Wrong) > 1 {
			t.Errorf("%s: faulty: %t, want %t: %v", mark, doc.Faulty(), want, said(doc.Wrong))
		}
	}
}

// TestBordersOfAge: who is six may be a child and who is fifteen is none, from the day
// on, and without a mark or a birth nobody is.
func TestBordersOfAge(t *testing.T) {
	for _, test := range []struct {
		why, result string
		want        string
	}{
		{"fourteen until tomorrow", `mark: "3:48.00", born: 2009-05-26`, "child"},
		{"fifteen today", `mark: "3:48.00", born: 2009-05-25`, ""},
		{"a year that may have been fifteen ago", `mark: "3:48.00", born: 2009`, ""},
		{"the year after", `mark: "3:48.00", born: 2010`, "child"},
		{"four, which is another fault", `mark: "3:48.00", born: 2019-05-26`, ""},
		{"five today", `mark: "3:48.00", born: 2019-05-25`, "child"},
		{"no mark", `status: DNF, born: 2010`, ""},
		{"a time of children", `mark: "5:48.00", born: 2010`, ""},
		{"not born yet", `mark: "3:48.00", born: 2025`, ""},
	} {
		if got := strings.Join(rulesOf("mile", "outdoor", "  - {athlete: A, "+test.result+"}\n", "child"), " "); got != test.want {
			t.Errorf("%s: got %q, want %q", test.why, got, test.want)
		}
	}
}

// TestTeamsThatNobodyIsOf: teams by club want a club, teams by nation a nation, and one
// that has it is enough.
func TestTeamsThatNobodyIsOf(t *testing.T) {
	for _, test := range []struct{ by, has, want string }{
		{"club", "club: Ox", ""}, {"club", "nation: GBR", "no-teams"}, {"nation", "nation: GBR", ""}, {"nation", "club: Ox", "no-teams"},
	} {
		text := fmt.Sprintf("kind: race\nname: A\ndate: 2024-05-25\nevent: cross-country\ndistance: 8km\nsex: men\nteams: {by: %s, scorers: 3}\nresults:\n"+
			"  - {place: 1, athlete: A, mark: \"25:00\"}\n  - {place: 2, athlete: B, mark: \"25:01\", %s}\n", test.by, test.has)
		doc := document.Decode(document.Name{File: "a.yaml", ID: "a"}, []byte(text))
		var rules []string
		for _, finding := range Document(doc, Selection{Only: []string{"no-teams"}}).Findings {
			rules = append(rules, finding.Rule)
		}
		if got := strings.Join(rules, " "); got != test.want {
			t.Errorf("by %s, and one has %s: %q, want %q", test.by, test.has, got, test.want)
		}
	}
}

// TestUnneededUpToOne: who wants only to know whether there is one is told no more.
func TestUnneededUpToOne(t *testing.T) {
	text := "kind: race\nname: A\ndate: 2024-05-25\nevent: mile\nsex: men\nallow:\n  - {rule: child, because: b}\n  - {rule: decimals, because: b}\n" +
		"results:\n  - {place: 1, athlete: A, mark: \"4:00.00\"}\n"
	result := Document(document.Decode(document.Name{File: "a.yaml", ID: "a"}, []byte(text)), Selection{})
	told := 0
	for range result.Allowances.Unneeded(true) {
		told++
		break
	}
	if told != 1 {
		t.Errorf("%d were told", told)
	}
}

// TestFrontAtTheEnd: the front passes no point after the winner was in, whoever's time
// that is, unless it is the winner's own.
func TestFrontAtTheEnd(t *testing.T) {
	for _, test := range []struct{ why, more, want string }{
		{"before the mark", "leader_splits: {1500m: \"3:45.33\"}\n", ""},
		{"at it", "leader_splits: {1500m: \"3:45.34\"}\n", "split-order"},
		{"behind it", "leader_splits: {1500m: \"3:46.00\"}\n", "split-order"},
	} {
		text := "kind: race\nname: A\ndate: 2024-05-25\nevent: mile\nsex: men\n" + test.more + "results:\n  - {place: 1, athlete: A, mark: \"3:45.34\"}\n  - {place: 2, athlete: B, mark: \"3:50.00\"}\n"
		var rules []string
		for _, finding := range Document(document.Decode(document.Name{File: "a.yaml", ID: "a"}, []byte(text)), Selection{}).Findings {
			rules = append(rules, finding.Rule)
		}
		if got := strings.Join(rules, " "); got != test.want {
			t.Errorf("%s: %q, want %q", test.why, got, test.want)
		}
	}
}

// TestRemediesAtTheBorder: what is told to be written where what it goes by is missing.
func TestRemediesAtTheBorder(t *testing.T) {
	for _, test := range []struct{ why, head, results, rule, want string }{
		{"an annulled result without a place", "event: mile", "  - {place: 1, athlete: A, mark: \"3:50.00\"}\n  - {athlete: B, mark: \"3:51.00\", annulled: 2025-01-01}\n", "annulled", "add status: DQ"},
		{"and with one", "event: mile", "  - {place: 1, athlete: A, mark: \"3:50.00\", annulled: 2025-01-01}\n", "annulled", "write status: DQ, original_place: 1 for place: 1"},
		{"a segment of a race of unknown length", "event: cross-country", "  - {place: 1, athlete: A, mark: \"25:00\", segments: {400m-800m: \"35.2\"}}\n", "segment-pace", ""},
		{"a mark out of order behind the first of the document", "event: mile", "  - {place: 1, athlete: A, mark: \"3:55.34\"}\n  - {place: 2, athlete: B, mark: \"3:45.60\"}\n  - {place: 3, athlete: C, mark: \"3:56.22\"}\n  - {place: 4, athlete: D, mark: \"3:57.22\"}\n", "place-order", "did you mean \"3:55.60\"?"},
		{"hours for minutes, over a course of unknown length", "event: cross-country", "  - {place: 1, athlete: A, mark: \"25:30.12\"}\n  - {place: 2, athlete: B, mark: \"25:33.46\"}\n  - {place: 3, athlete: C, mark: \"25:34:12\"}\n", "decimals", "did you mean \"25:34.12\"?"},
	} {
		text := "kind: race\nname: A\ndate: 2024-05-25\n" + test.head + "\nsex: men\nresults:\n" + test.results
		var remedies []string
		for _, finding := range Document(document.Decode(document.Name{File: "a.yaml", ID: "a"}, []byte(text)), Selection{}).Findings {
			if finding.Rule == test.rule {
				remedies = append(remedies, finding.Remedy)
			}
		}
		if diff := cmp.Diff([]string{test.want}, remedies); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}

// TestListOfUnknownKind: where a list does not say over what and by whom its marks were
// run, nothing is said of them.
func TestListOfUnknownKind(t *testing.T) {
	for head, want := range map[string]string{"event: mile\n": "missing-key", "sex: men\n": "missing-key", "event: mile\nsex: men\n": "speed"} {
		text := "kind: records\n" + head + "environment: outdoor\nknown_to: 2025-08-06\nrecords:\n" +
			"  - {mark: \"1:00.00\", athlete: A B, date: 1975-05-17, holds: {world: ratified}}\n"
		doc := document.Decode(document.Name{File: "mile-men-outdoor.yaml", ID: "mile-men-outdoor"}, []byte(text))
		var rules []string
		for _, finding := range Document(doc, Selection{}).Findings {
			rules = append(rules, finding.Rule)
		}
		if got := strings.Join(rules, " "); got != want {
			t.Errorf("%s: %s, want %s", head, got, want)
		}
	}
}

// rulesOfText is the rules that a document breaks, in the order of their places.
func rulesOfText(name, text string) string {
	var rules []string
	for _, finding := range Document(document.Decode(document.Name{File: name + ".yaml", ID: name}, []byte(text)), Selection{}).Findings {
		rules = append(rules, finding.Rule)
	}
	return strings.Join(rules, " ")
}

// TestBordersOfSplits: a split as fast as the fastest known run is no fault.
func TestBordersOfSplits(t *testing.T) {
	for split, want := range map[string]string{"1:40.91": "", "1:40.90": "segment-pace"} {
		text := "kind: race\nname: A\ndate: 2024-05-25\nevent: mile\nsex: men\nresults:\n  - {place: 1, athlete: A, mark: \"3:45.34\", splits: {800m: \"" + split + "\"}}\n"
		if got := rulesOfText("a", text); got != want {
			t.Errorf("%s at 800 m: %q, want %q", split, got, want)
		}
	}
}

// TestRevisedOnTheDay: a list may be revised on the day of its race.
func TestRevisedOnTheDay(t *testing.T) {
	for revised, want := range map[string]string{"2024-05-24": "revised-before", "2024-05-25": "", "2024-05-26": ""} {
		text := "kind: race\nname: A\ndate: 2024-05-25\nrevised: \"" + revised + "\"\nevent: mile\nsex: men\nresults:\n  - {place: 1, athlete: A, mark: \"3:45.34\"}\n"
		if got := rulesOfText("a", text); got != want {
			t.Errorf("revised %s: %q, want %q", revised, got, want)
		}
	}
}

// TestFirstOfMany: no more are told than there is room for.
func TestFirstOfMany(t *testing.T) {
	all := []string{"speed", "child", "speed", "speed", "child"}
	for most, want := range map[int]int{0: 0, 2: 2, 3: 3, 4: 3} {
		if got := first(all, func(rule string) string { return rule }, true, most); len(got) != want {
			t.Errorf("of three errors at most %d: %d", most, len(got))
		}
	}
}

// TestOneEntryTwice: an entry with an id may be that of the same name without one.
func TestOneEntryTwice(t *testing.T) {
	for _, test := range []struct{ why, one, other, want string }{
		{"neither has an id", "", "", "entry-twice"},
		{"one has", ", id: ann-1", "", "entry-twice"},
		{"the other has", "", ", id: ann-1", "entry-twice"},
		{"both have one", ", id: ann-1", ", id: ann-1", "entry-twice"},
		{"each has its own", ", id: ann-1", ", id: ann-2", ""},
	} {
		text := "kind: records\nevent: mile\nsex: women\nenvironment: outdoor\nknown_to: 2025-08-06\nrecords:\n"
		for _, more := range []string{test.one, test.other} {
			text += "  - {mark: \"4:20.00\", athlete: Ann Bo" + more + ", nation: GBR, date: 1975-05-17, holds: {GBR: listed}}\n"
		}
		if got := rulesOfText("mile-women-outdoor", text); got != test.want {
			t.Errorf("%s: %q, want %q", test.why, got, test.want)
		}
	}
}

// TestOneClaimThrice: each that is there again is told of the first.
func TestOneClaimThrice(t *testing.T) {
	text := "kind: race\nname: A\ndate: 2024-05-25\nevent: mile\nsex: men\nsources:\n  s: {publisher: P}\nclaims:\n" +
		strings.Repeat("  - {source: s, about: mark, athlete: A, mark: \"3:45.34\"}\n", 3) + "results:\n  - {place: 1, athlete: A, mark: \"3:45.34\"}\n"
	doc := document.Decode(document.Name{File: "a.yaml", ID: "a"}, []byte(text))
	var said []string
	for _, finding := range Document(doc, Selection{Only: []string{"claim"}}).Findings {
		said = append(said, finding.Message)
	}
	if diff := cmp.Diff([]string{"claim: the same as claim 1", "claim: the same as claim 1"}, said); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestTwiceTheSecondOfAName: who is not the first of a name may be the second.
func TestTwiceTheSecondOfAName(t *testing.T) {
	text := "kind: race\nname: A\ndate: 2024-05-25\nevent: mile\nsex: women\ncoverage: partial\nresults:\n  - {athlete: Ann Bo, born: 1990-01-01}\n" +
		"  - {athlete: Ann Bo, born: 1980-01-01}\n  - {athlete: BO Ann, born: 1980-01-01}\n"
	doc := document.Decode(document.Name{File: "a.yaml", ID: "a"}, []byte(text))
	var said []string
	for _, finding := range Document(doc, Selection{Only: []string{"twice"}}).Findings {
		said = append(said, finding.Message)
	}
	if diff := cmp.Diff([]string{`athlete "BO Ann": result 2 is "Ann Bo"`}, said); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
