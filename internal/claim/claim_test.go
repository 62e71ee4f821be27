package claim_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/race"
)

// want is the part of a verdict that a reader sees.
type want struct {
	truth          claim.Truth
	found, receipt string
}

func seen(v claim.Assessment) want { return want{v.Truth, v.Found, v.Receipt} }

func TestVerdicts(t *testing.T) {
	m := func(text string) race.Claim { return race.Claim{Mark: mark(t, text)} }
	with := func(c race.Claim, source string, about race.Subject, more func(*race.Claim)) race.Claim {
		c.Source, c.About = source, about
		if more != nil {
			more(&c)
		}
		return c
	}
	kerr := func(c *race.Claim) { c.Athlete = "josh kerr" }
	tests := []struct {
		why   string
		claim race.Claim
		want  want
	}{
		{"the winner's mark", with(m("3:45.34"), "dye", "mark", nil), want{claim.True, "3:45.34", ""}},
		{"names are folded", with(m("3:45.32"), "dye", "mark", kerr), want{claim.False, "3:45.34", "3:45.32 is 0.02 faster than 3:45.34"}},
		{"a spelling of the register", with(m("3:50.14"), "dye", "mark", func(c *race.Claim) { c.Athlete = "Mario Garcia Romo" }), want{claim.True, "3:50.14", ""}},
		{"a mark by its place", with(m("3:46.22"), "dye", "mark", func(c *race.Claim) { c.Place = 3 }), want{claim.True, "3:46.22", ""}},
		{"nobody of the name", with(m("3:46.22"), "dye", "mark", func(c *race.Claim) { c.Athlete = "Jim" }), want{claim.CannotTell, "", "Jim is not in the results"}},
		{"no mark of one who did not finish", with(m("3:46.22"), "dye", "mark", func(c *race.Claim) { c.Athlete = "Hobbs Kessler" }), want{claim.CannotTell, "", "no mark is known: DNF"}},

		{"rounded up", with(m("1:52.8"), "ner", "split", func(c *race.Claim) { c.At = point(t, "800m") }), want{claim.TrueToPrecision, "1:52.74", "1:52.74 rounded up to the tenth"}},
		{"to the second", with(m("1:53"), "ner", "split", func(c *race.Claim) { c.At = point(t, "800m") }), want{claim.TrueToPrecision, "1:52.74", "1:52.74 to the second"}},
		{"a split of somebody", with(m("2:50.70"), "dye", "split", func(c *race.Claim) { c.At, c.Athlete = point(t, "1200m"), "Josh Kerr" }), want{claim.True, "2:50.70", ""}},
		{
			"a known mark at another point", with(m("2:50.70"), "aw", "split", func(c *race.Claim) { c.At = point(t, "bell") }),
			want{claim.CannotTell, "2:50.70 at 1200 m", "2:50.70 stands at 1200 m; from the bell (1209.344 m) the last 400 m would have taken 54.64, and 53.2 is reported"},
		},
		{"nothing is known there", with(m("2:20.70"), "aw", "split", func(c *race.Claim) { c.At = point(t, "1000m") }), want{claim.CannotTell, "", "no time is known at 1000 m"}},

		{"winning margin", with(race.Claim{Margin: margin(t, "0.26")}, "dye", "margin", nil), want{claim.True, "0.26", "3:45.60 minus 3:45.34"}},
		{"a margin in tenths", with(race.Claim{Margin: margin(t, "0.3")}, "dye", "margin", nil), want{claim.TrueToPrecision, "0.26", "3:45.60 minus 3:45.34"}},
		{"a margin over another", with(race.Claim{Margin: margin(t, "0.89")}, "dye", "margin", func(c *race.Claim) { c.Behind = "Yared Nuguse" }), want{claim.False, "0.88", "3:46.22 minus 3:45.34"}},
		{"inside the record", with(race.Claim{Margin: margin(t, "0.98")}, "dye", "margin", func(c *race.Claim) { c.Record = scope(t, "GBR") }), want{claim.True, "0.98", "3:46.32 minus 3:45.34"}},

		{"a place", with(race.Claim{Place: 2}, "aw", "place", func(c *race.Claim) { c.Athlete = "Jakob Ingebrigtsen" }), want{claim.True, "2nd", ""}},
		{"another place", with(race.Claim{Place: 3}, "aw", "place", func(c *race.Claim) { c.Athlete = "Jakob Ingebrigtsen" }), want{claim.False, "2nd", ""}},
		{"a place of one who did not finish", with(race.Claim{Place: 3}, "aw", "place", func(c *race.Claim) { c.Athlete = "Hobbs Kessler" }), want{claim.False, "DNF", ""}},
		{"the leader", with(race.Claim{At: point(t, "400m")}, "aw", "leader", func(c *race.Claim) { c.Athlete = "Abraham Alvarado" }), want{claim.True, "Abraham Alvarado", ""}},
		{"not the leader", with(race.Claim{At: point(t, "400m")}, "aw", "leader", kerr), want{claim.False, "Abraham Alvarado", ""}},
		{"no leader known", with(race.Claim{At: point(t, "1000m")}, "aw", "leader", kerr), want{claim.CannotTell, "", "the document names no leader there"}},
		{"a position", with(race.Claim{At: point(t, "bell"), Position: 1}, "dye", "position", kerr), want{claim.True, "1st", ""}},
		{
			"others led", with(race.Claim{}, "dye", "led-throughout", kerr),
			want{claim.False, "Abraham Alvarado led", "Abraham Alvarado led at 400 m and 800 m; Josh Kerr was 8th and 6th"},
		},

		{"a count", with(race.Claim{Count: 3, HasCount: true}, "ner", "count", func(c *race.Claim) { c.Under = mark(t, "3:50") }), want{claim.True, "3 under 3:50", "3rd 3:46.22, 4th 3:50.14"}},
		{"all finishers", with(race.Claim{Count: 5, HasCount: true}, "ner", "count", nil), want{claim.False, "4 finishers", ""}},
		{"no count", with(race.Claim{}, "ner", "count", func(c *race.Claim) { c.Under = mark(t, "3:50") }), want{claim.CannotTell, "", "the claim gives no count"}},
		{"none", with(race.Claim{HasCount: true}, "ner", "count", func(c *race.Claim) { c.Under = mark(t, "3:40") }), want{claim.True, "0 under 3:40", "1st 3:45.34"}},

		{"the record that stood", with(m("3:46.32"), "aw", "record", func(c *race.Claim) { c.Record, c.Athlete = scope(t, "GBR"), "Steve Cram" }), want{claim.True, "3:46.32", "Steve Cram 3:46.32, 1985-07-27, listed"}},
		{"its holder", with(race.Claim{Athlete: "Sebastian Coe"}, "aw", "record", func(c *race.Claim) { c.Record = scope(t, "GBR") }), want{claim.False, "Steve Cram", "Steve Cram 3:46.32, 1985-07-27, listed"}},
		{"one set in the race", with(m("3:45.34"), "aw", "record", func(c *race.Claim) { c.Record = scope(t, "GBR") }), want{claim.True, "3:45.34", "Josh Kerr 3:45.34, set in the race: broken"}},
		{"one that nobody lists", with(m("3:46.32"), "aw", "record", func(c *race.Claim) { c.Record = scope(t, "ESP") }), want{claim.CannotTell, "", "the lists have no record before the race"}},
		{"its age, rounded", with(race.Claim{Years: 39}, "aw", "record-age", func(c *race.Claim) { c.Record = scope(t, "GBR") }), want{claim.RoundsTrue, "38 years 303 days", "1985-07-27 to 2024-05-25 is 38 years 303 days"}},
		{"its age, completed", with(race.Claim{Years: 38}, "aw", "record-age", func(c *race.Claim) { c.Record = scope(t, "GBR") }), want{claim.True, "38 years 303 days", "1985-07-27 to 2024-05-25 is 38 years 303 days"}},
		{"its age in months", with(race.Claim{Years: 38, Months: 10}, "aw", "record-age", func(c *race.Claim) { c.Record = scope(t, "GBR") }), want{claim.RoundsTrue, "38 years 9 months 28 days", "1985-07-27 to 2024-05-25 is 38 years 9 months 28 days"}},
		{"the age of one that nobody has", with(race.Claim{Years: 40}, "aw", "record-age", func(c *race.Claim) { c.Record = scope(t, "ESP") }), want{claim.CannotTell, "", "no such record before the race is known"}},
		{"the age of somebody else's", with(race.Claim{Years: 42}, "aw", "record-age", func(c *race.Claim) { c.Record, c.Athlete = scope(t, "GBR"), "Sebastian Coe" }), want{claim.False, "Steve Cram", "the record was Steve Cram's"}},
		{"inside it, as it was", with(race.Claim{Margin: margin(t, "0.98"), Side: race.Inside}, "dye", "margin", func(c *race.Claim) { c.Record = scope(t, "GBR") }), want{claim.True, "0.98 inside", "3:46.32 minus 3:45.34"}},
		{"outside it", with(race.Claim{Margin: margin(t, "0.98"), Side: race.Outside}, "dye", "margin", func(c *race.Claim) { c.Record = scope(t, "GBR") }), want{claim.False, "0.98 inside", "3:46.32 minus 3:45.34"}},
		{"inside one that he missed", with(race.Claim{Margin: margin(t, "2.21"), Side: race.Inside}, "dye", "margin", func(c *race.Claim) { c.Record = scope(t, "world") }), want{claim.False, "2.21 outside", "3:45.34 minus 3:43.13"}},
		{"outside that", with(race.Claim{Margin: margin(t, "2.21"), Side: race.Outside}, "dye", "margin", func(c *race.Claim) { c.Record = scope(t, "world") }), want{claim.True, "2.21 outside", "3:45.34 minus 3:43.13"}},
		{"by another margin", with(race.Claim{Margin: margin(t, "2.31"), Side: race.Outside}, "dye", "margin", func(c *race.Claim) { c.Record = scope(t, "world") }), want{claim.False, "2.21 outside", "3:45.34 minus 3:43.13"}},
		{"a side of no record", with(race.Claim{Margin: margin(t, "0.26"), Side: race.Inside}, "dye", "margin", nil), want{claim.CannotTell, "0.26", "3:45.60 minus 3:45.34; not judged: side"}},
		{"inside a record that nobody has", with(race.Claim{Margin: margin(t, "0.98")}, "dye", "margin", func(c *race.Claim) { c.Record = scope(t, "ESP") }), want{claim.CannotTell, "", "the record before the race, or the mark, is not known"}},
		{"not its age", with(race.Claim{Years: 40}, "aw", "record-age", func(c *race.Claim) { c.Record = scope(t, "GBR") }), want{claim.False, "38 years 303 days", "1985-07-27 to 2024-05-25 is 38 years 303 days"}},

		{"better before, but on the short track", with(m("3:46.22"), "dye", "personal-best", func(c *race.Claim) { c.Athlete = "Yared Nuguse" }), want{claim.CannotTell, "", "a faster mark is known, but on the short track: 3:46.00, New York, 2024-02-11, new-york-2024"}},
		{"better of the year, but on the short track", with(race.Claim{}, "dye", "season-best", func(c *race.Claim) { c.Athlete = "Yared Nuguse" }), want{claim.CannotTell, "", "a faster mark is known, but on the short track: 3:46.00, New York, 2024-02-11, new-york-2024"}},
		{"not refuted, by another spelling", with(race.Claim{}, "dye", "personal-best", func(c *race.Claim) { c.Athlete = "Mario García" }), want{claim.TrueAsFarAsKnown, "3:50.14", "nothing better is known, the best before is 3:51.00, New York, 2024-02-11, new-york-2024; 1 earlier mark is known"}},
		{"the lead before the race", with(m("3:46.00"), "aw", "world-lead", nil), want{claim.TrueAsFarAsKnown, "3:46.00", "Yared Nuguse 3:46.00, New York, 2024-02-11, new-york-2024"}},
		{"a better one is known, but on the short track", with(m("3:46.51"), "aw", "world-lead", nil), want{claim.CannotTell, "", "a faster mark is known, but on the short track: Yared Nuguse 3:46.00, New York, 2024-02-11, new-york-2024"}},
		{"the new lead", with(race.Claim{}, "aw", "world-lead", kerr), want{claim.TrueAsFarAsKnown, "3:45.34", "nothing better is known, the best before is Yared Nuguse 3:46.00, New York, 2024-02-11, new-york-2024"}},
		{"beaten in the race", with(race.Claim{}, "aw", "world-lead", func(c *race.Claim) { c.Athlete = "Jakob Ingebrigtsen" }), want{claim.False, "3:45.34 Josh Kerr", "beaten in the same race"}},
		{"equal to the lights", with(m("3:45.34"), "dye", "equal-mark", nil), want{claim.True, "3:45.34", ""}},

		{"days since", with(race.Claim{Days: 104}, "dye", "days-since", func(c *race.Claim) { c.Athlete = "Yared Nuguse" }), want{claim.TrueAsFarAsKnown, "104 days", "last known race 2024-02-11, mile, New York, new-york-2024; 1 earlier start is known"}},
		{"a place, and none is given", with(race.Claim{}, "dye", "place", func(c *race.Claim) { c.Athlete = "Josh Kerr" }), want{claim.CannotTell, "1st", "the claim gives no place"}},
		{"days since, and none are given", with(race.Claim{}, "dye", "days-since", func(c *race.Claim) { c.Athlete = "Yared Nuguse" }), want{claim.CannotTell, "", "the claim gives no number of days"}},
		{"raced since", with(race.Claim{Days: 105}, "dye", "days-since", func(c *race.Claim) { c.Athlete = "Yared Nuguse" }), want{claim.False, "104 days", "last known race 2024-02-11, mile, New York, new-york-2024"}},
		{"may have raced since", with(race.Claim{Days: 103}, "dye", "days-since", func(c *race.Claim) { c.Athlete = "Yared Nuguse" }), want{claim.CannotTell, "104 days", "last known race 2024-02-11, mile, New York, new-york-2024; a later one may be missing"}},
		{"a season best that nothing known refutes", with(race.Claim{}, "dye", "season-best", func(c *race.Claim) { c.Athlete = "Mario García" }), want{claim.TrueAsFarAsKnown, "3:50.14", "nothing better is known, the best before is 3:51.00, New York, 2024-02-11, new-york-2024; 1 earlier mark is known"}},
		{"a best of somebody who ran here alone", with(race.Claim{}, "dye", "personal-best", func(c *race.Claim) { c.Athlete = "Jakob Ingebrigtsen" }), want{claim.CannotTell, "", "no other mark is known from before"}},
		{"who did not start did not run", with(race.Claim{Days: 104}, "dye", "days-since", kerr), want{claim.CannotTell, "", "no earlier race is known"}},
		{"age", with(race.Claim{Years: 26}, "dye", "age", kerr), want{claim.True, "26 years 230 days", "1997-10-08 to 2024-05-25 is 26 years 230 days"}},
		{"ages are not rounded", with(race.Claim{Years: 27}, "dye", "age", kerr), want{claim.False, "26 years 230 days", "1997-10-08 to 2024-05-25 is 26 years 230 days"}},
		{"a birth date that decides", with(race.Claim{Years: 25}, "dye", "age", func(c *race.Claim) { c.Athlete = "Mario García" }), want{claim.False, "24 years 330 days to 24 years 359 days", "1999-06 to 2024-05-25 is 24 years 330 days to 24 years 359 days"}},
		{"one that does not", with(race.Claim{Years: 23}, "dye", "age", func(c *race.Claim) { c.Athlete = "Jakob Ingebrigtsen" }), want{claim.CannotTell, "23 years 146 days to 24 years 145 days", "2000 to 2024-05-25 is 23 years 146 days to 24 years 145 days"}},
		{"the date", with(race.Claim{Date: day(t, "2024-05-26")}, "aw", "date", nil), want{claim.False, "2024-05-25", ""}},
		{"the month", with(race.Claim{Date: day(t, "2024-05")}, "aw", "date", nil), want{claim.TrueToPrecision, "2024-05-25", "2024-05-25 lies in 2024-05"}},
		{"lights", with(m("3:47.83"), "aw", "pace-lights", nil), want{claim.True, "3:47.83", ""}},
		{"no figure", with(race.Claim{Says: "windy"}, "aw", "other", nil), want{claim.CannotTell, "", "in words: not compared"}},

		{"another race", with(m("3:51.00"), "aw", "mark", func(c *race.Claim) { c.Race, c.Place = "new-york-2024", 2 }), want{claim.True, "3:51.00", "in new-york-2024"}},
		{"a race that nobody has", with(m("3:51.00"), "aw", "mark", func(c *race.Claim) { c.Race = "rome-1960" }), want{claim.CannotTell, "", "no race rome-1960 is known"}},
	}
	for _, test := range tests {
		v := assess(t, eugene(t), test.claim)
		if diff := cmp.Diff(test.want, seen(v), cmp.AllowUnexported(want{})); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", test.why, test.claim.About, diff)
		}
		if v.Disputed != (v.Truth == claim.False || test.claim.At.Bell() && v.Truth == claim.CannotTell) {
			t.Errorf("%s: disputed %t", test.why, v.Disputed)
		}
	}
}

// Every subject that a claim can have is judged, also where it gives nothing.
func TestEmptyClaims(t *testing.T) {
	for _, about := range race.Subjects() {
		v := assess(t, eugene(t), race.Claim{Source: "ner", About: about})
		if v.Truth != claim.CannotTell && about != "led-throughout" || v.Datum.Document != "eugene-2024" || v.Datum.Key == "" {
			t.Errorf("%s: %v %q %+v", about, v.Truth, v.Receipt, v.Datum)
		}
		l := miles(t)
		if v := ofList(t, l, race.Claim{Source: "me", About: about}); v.Truth != claim.CannotTell || v.Datum.Document != "mile-men-outdoor" {
			t.Errorf("list, %s: %+v", about, v)
		}
	}
}

func TestIndependence(t *testing.T) {
	lone := func(source string) race.Claim {
		return race.Claim{Source: source, About: "position", Athlete: "Josh Kerr", At: point(t, "400m"), Position: 8}
	}
	tests := []struct {
		why     string
		claim   race.Claim
		truth   claim.Truth
		sources []string
	}{
		{"another report gives it", lone("tfn"), claim.True, []string{"aw"}},
		{"the report itself gives it", lone("aw"), claim.CannotTell, nil},
		{"so does its publisher", lone("aw2"), claim.CannotTell, nil},
		{"a report without a publisher is one of its own", lone("ner"), claim.True, []string{"aw"}},
		{"the lights are known from one report", race.Claim{Source: "dye", About: "pace-lights", Mark: mark(t, "3:47.83")}, claim.CannotTell, nil},
		{"one of two is enough", race.Claim{Source: "aw2", About: "mark", Mark: mark(t, "3:45.34")}, claim.True, []string{"tfn"}},
		{"both marks of a margin need one", race.Claim{Source: "tfn", About: "margin", Margin: margin(t, "0.26")}, claim.CannotTell, []string{"aw"}},
		{"who gives the mark gives the place", race.Claim{Source: "tfn", About: "place", Athlete: "Josh Kerr", Place: 1}, claim.True, []string{"aw"}},
		{"a figure without a source is independent", race.Claim{Source: "tfn", About: "place", Athlete: "Yared Nuguse", Place: 3}, claim.True, nil},
		{"a contradiction of its own is none the less false", race.Claim{Source: "dye", About: "pace-lights", Mark: mark(t, "3:47.80")}, claim.False, nil},
	}
	for _, test := range tests {
		v := assess(t, eugene(t), test.claim)
		var keys []string
		for _, source := range v.Sources {
			keys = append(keys, source.Key)
		}
		if v.Truth != test.truth || !slices.Equal(keys, test.sources) {
			t.Errorf("%s: %v %v, want %v %v", test.why, v.Truth, keys, test.truth, test.sources)
		}
	}
}

// Claims about one thing have one figure, whoever makes them and however.
func TestFigures(t *testing.T) {
	figure := func(c race.Claim) claim.Datum { return assess(t, eugene(t), c).Datum }
	same := [][2]race.Claim{
		{{About: "mark"}, {About: "mark", Athlete: "Josh Kerr", Mark: mark(t, "3:45.36")}},
		{{About: "split", At: point(t, "800m")}, {About: "split", Athlete: "Abraham Alvarado", At: point(t, "800m")}},
		{{About: "record-age", Record: scope(t, "GBR"), Years: 39}, {About: "record-age", Record: scope(t, "GBR"), Years: 38}},
		{{About: "mark", Race: "new-york-2024"}, {About: "mark", Race: "new-york-2024", Athlete: "Yared Nuguse"}},
	}
	for _, pair := range same {
		if a, b := figure(pair[0]), figure(pair[1]); a != b {
			t.Errorf("%+v and %+v are two figures", a, b)
		}
	}
	for why, test := range map[string]struct {
		claim race.Claim
		want  claim.Datum
	}{
		"the age of the first of the results": {race.Claim{About: "age", Athlete: "Josh Kerr"}, claim.Datum{Result: 0, Key: "age"}},
		"that of somebody else":               {race.Claim{About: "age", Athlete: "Jim Ryun"}, claim.Datum{Result: -1, Key: "age", Of: "Jim Ryun"}},
		"the place of somebody else":          {race.Claim{About: "place", Athlete: "Jim Ryun"}, claim.Datum{Result: -1, Key: "place", Of: "Jim Ryun"}},
		"the age of a record that nobody has": {race.Claim{About: "record-age", Record: scope(t, "ESP")}, claim.Datum{Result: -1, Key: "record-age", Of: "ESP"}},
		"a bound":                             {race.Claim{About: "count", Under: mark(t, "3:50")}, claim.Datum{Result: -1, Key: "count", Of: "3:50"}},
	} {
		if test.want.Document = "eugene-2024"; figure(test.claim) != test.want {
			t.Errorf("%s: %+v, want %+v", why, figure(test.claim), test.want)
		}
	}
	if got, want := figure(race.Claim{About: "split", At: point(t, "800m")}), (claim.Datum{Document: "eugene-2024", Result: 5, Key: "splits", Of: "800m"}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}
