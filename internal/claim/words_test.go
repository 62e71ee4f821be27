package claim_test

import (
	"slices"
	"testing"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/race"
)

// TestTruths: every truth has its words, and those up to the first that contradicts agree.
func TestTruths(t *testing.T) {
	want := map[claim.Truth]string{
		claim.True: "true", claim.TrueToPrecision: "true to its precision", claim.RoundsTrue: "rounds true",
		claim.TrueAsFarAsKnown: "true as far as known", claim.False: "false", claim.CannotTell: "cannot be told",
	}
	for _, truth := range claim.Truths() {
		if truth.String() != want[truth] || truth.Agrees() != (truth != claim.False && truth != claim.CannotTell) {
			t.Errorf("%q, agrees: %t; want %q", truth, truth.Agrees(), want[truth])
		}
		delete(want, truth)
	}
	if len(want) > 0 {
		t.Errorf("not listed: %v", want)
	}
	for _, none := range []claim.Truth{0, claim.CannotTell + 1} {
		if none.String() != "" || none.Agrees() {
			t.Errorf("%d is no truth, but %q", none, none)
		}
	}
}

// TestWhatIsClaimed: what a claim is about, and what the report gives, in words, for
// each subject with all and with little that it may give.
func TestWhatIsClaimed(t *testing.T) {
	of := func(about race.Subject, more func(*race.Claim)) race.Claim {
		c := race.Claim{Source: "ner", About: about}
		more(&c)
		return c
	}
	kerr := func(c *race.Claim) { c.Athlete = "Josh Kerr" }
	gbr := scope(t, "GBR")
	tests := []struct {
		claim         race.Claim
		subject, said string
	}{
		{of("mark", func(c *race.Claim) { c.Mark = mark(t, "3:45.34") }), "winning mark", "3:45.34"},
		{of("mark", func(c *race.Claim) { c.Place, c.Mark = 1, mark(t, "3:45.34") }), "winning mark", "3:45.34"},
		{of("mark", func(c *race.Claim) { c.Place, c.Mark = 2, mark(t, "3:45.6") }), "mark, 2nd", "3:45.6"},
		{of("mark", func(c *race.Claim) { c.Athlete, c.Place = "Josh Kerr", 2 }), "mark, Josh Kerr", ""},
		{of("place", func(c *race.Claim) { c.Athlete, c.Place = "Josh Kerr", 3 }), "place, Josh Kerr", "3rd"},
		{of("split", func(c *race.Claim) { c.At, c.Mark = point(t, "800m"), mark(t, "1:52.8") }), "leader's split at 800 m", "1:52.8"},
		{of("split", func(c *race.Claim) { c.Athlete, c.At = "Josh Kerr", point(t, "bell") }), "Josh Kerr at the bell", ""},
		{of("position", func(c *race.Claim) { c.Athlete, c.At, c.Position = "Josh Kerr", point(t, "400m"), 8 }), "Josh Kerr at 400 m", "8th"},
		{of("leader", func(c *race.Claim) { c.Athlete, c.At = "Josh Kerr", point(t, "400m") }), "leader at 400 m", "Josh Kerr"},
		{of("led-throughout", kerr), "lead, Josh Kerr", "led throughout"},
		{of("count", func(c *race.Claim) { c.Count, c.Under = 3, mark(t, "3:50") }), "count", "3 under 3:50"},
		{of("count", func(c *race.Claim) { c.Count = 4 }), "count", "4 finishers"},
		{of("margin", func(c *race.Claim) { c.Margin, c.Record = margin(t, "0.98"), gbr }), "margin to the national record of GBR", "0.98"},
		{of("margin", func(c *race.Claim) { c.Athlete, c.Margin, c.Record = "Josh Kerr", margin(t, "0.98"), gbr }), "margin to the national record of GBR, Josh Kerr", "0.98"},
		{of("nation", func(c *race.Claim) { c.Athlete, c.Nation = "Josh Kerr", "GBR" }), "nation, Josh Kerr", "GBR"},
		{of("ahead", func(c *race.Claim) { c.Athlete, c.Behind = "Josh Kerr", "Yared Nuguse" }), "Josh Kerr and Yared Nuguse", "Josh Kerr ahead"},
		{of("record", func(c *race.Claim) {
			c.Athlete, c.Record, c.Mark, c.Date = "Steve Cram", gbr, mark(t, "3:46.32"), day(t, "1985")
		}), "national record of GBR, Steve Cram", "3:46.32, 1985"},
		{of("record", func(c *race.Claim) { c.Athlete, c.Record, c.Date = "Steve Cram", gbr, day(t, "1985") }), "national record of GBR", "Steve Cram, 1985"},
		{of("record", func(c *race.Claim) { c.Mark = mark(t, "3:46.32") }), "record", "3:46.32"},
		{of("record-age", func(c *race.Claim) { c.Record, c.Years, c.Days = gbr, 38, 303 }), "age of the national record of GBR", "38 years 303 days"},
		{of("record-age", func(c *race.Claim) { c.Athlete, c.Months = "Steve Cram", 9 }), "age of the record", "9 months"},
		{of("personal-best", func(c *race.Claim) { c.Athlete, c.Mark = "Josh Kerr", mark(t, "3:45.34") }), "personal best, Josh Kerr", "3:45.34 PB"},
		{of("season-best", kerr), "season best, Josh Kerr", "SB"},
		{of("world-lead", func(c *race.Claim) { c.Athlete, c.Mark = "Josh Kerr", mark(t, "3:45.34") }), "world lead, Josh Kerr", "3:45.34"},
		{of("world-lead", kerr), "world lead", "Josh Kerr"},
		{of("days-since", func(c *race.Claim) { c.Athlete, c.Days = "Josh Kerr", 104 }), "last race, Josh Kerr", "104 days"},
		{of("undefeated", func(c *race.Claim) { c.Athlete, c.Event = "Josh Kerr", mile(t) }), "undefeated, mile, Josh Kerr", "ever"},
		{of("undefeated", func(c *race.Claim) { c.Athlete, c.Date = "Josh Kerr", day(t, "2023") }), "undefeated, Josh Kerr", "since 2023"},
		{of("first-since", func(c *race.Claim) { c.Athlete, c.Date = "Josh Kerr", day(t, "2023-05") }), "first race, Josh Kerr", "since 2023-05"},
		{of("first-since", func(c *race.Claim) { c.Athlete, c.Event, c.Under = "Josh Kerr", mile(t), mark(t, "3:50") }), "first mile under 3:50, Josh Kerr", "ever"},
		{of("first-since", func(c *race.Claim) { c.Athlete, c.Place = "Josh Kerr", 1 }), "first race won, Josh Kerr", "ever"},
		{of("first-since", func(c *race.Claim) { c.Athlete, c.Place = "Josh Kerr", 2 }), "first race among the first 2, Josh Kerr", "ever"},
		{of("age", func(c *race.Claim) { c.Athlete, c.Years, c.Months = "Josh Kerr", 26, 7 }), "age, Josh Kerr", "26 years 7 months"},
		{of("date", func(c *race.Claim) { c.Date = day(t, "2024-05") }), "date", "2024-05"},
		{of("pace-lights", func(c *race.Claim) { c.Mark = mark(t, "3:47.8") }), "pace lights", "3:47.8"},
		{of("equal-mark", func(c *race.Claim) { c.Athlete, c.Mark = "Josh Kerr", mark(t, "3:45.3") }), "equal mark, Josh Kerr", "3:45.3"},
		{of("other", func(c *race.Claim) { c.Athlete, c.Says = "Josh Kerr", "windy" }), "other, Josh Kerr", "windy"},
	}
	var seen []race.Subject
	for _, test := range tests {
		v := assess(t, eugene(t), test.claim)
		if v.Subject != test.subject || v.Said != test.said {
			t.Errorf("%s: got %q of %q, want %q of %q", test.claim.About, v.Said, v.Subject, test.said, test.subject)
		}
		seen = append(seen, test.claim.About)
	}
	for _, about := range race.Subjects() {
		if !slices.Contains(seen, about) {
			t.Errorf("%s is not tried", about)
		}
	}
}

// TestReportsThatDisagree: two reports disagree about a figure that the document does
// not have where they say two things of it.
func TestReportsThatDisagree(t *testing.T) {
	split := func(source, at, text string) race.Claim {
		return race.Claim{Source: source, About: "split", At: point(t, at), Mark: mark(t, text)}
	}
	kerrs := func(source, text string) race.Claim {
		c := split(source, "1200m", text)
		c.Athlete = "Josh Kerr"
		return c
	}
	says := func(source, words string) race.Claim { return race.Claim{Source: source, About: "other", Says: words} }
	tests := []struct {
		why      string
		one, two race.Claim
		want     bool
	}{
		{"two times at one point", split("dye", "1000m", "2:20.7"), split("ner", "1000m", "2:20.8"), true},
		{"one time", split("dye", "1000m", "2:20.7"), split("ner", "1000m", "2:20.7"), false},
		{"one time, one of them by hand", split("dye", "1000m", "2:20.7"), split("ner", "1000m", "2:20.7h"), true},
		{"of one publisher", split("aw", "1000m", "2:20.7"), split("aw2", "1000m", "2:20.8"), false},
		{"at two points", split("dye", "1000m", "2:20.7"), split("ner", "1100m", "2:20.8"), false},
		{"the document has the figure, less finely than the reports", kerrs("dye", "2:50.701"), kerrs("ner", "2:50.702"), false},
		{"of two subjects", split("dye", "1000m", "2:20.7"), race.Claim{Source: "ner", About: "mark", Mark: mark(t, "2:20.8")}, false},
		{"what is no figure", says("dye", "windy"), says("ner", "calm"), false},
		{
			"who led",
			race.Claim{Source: "dye", About: "leader", At: point(t, "1000m"), Athlete: "Josh Kerr"},
			race.Claim{Source: "ner", About: "leader", At: point(t, "1000m"), Athlete: "Yared Nuguse"},
			true,
		},
	}
	for _, test := range tests {
		r := eugene(t)
		r.Claims = []race.Claim{test.one, test.two}
		for _, v := range claim.OfRace(known(t), r) {
			if disputed := v.Disputed && v.Truth != claim.False; disputed != test.want {
				t.Errorf("%s: disputed: %t, want %t: %v %s", test.why, disputed, test.want, v.Truth, v.Receipt)
			}
		}
	}
}
