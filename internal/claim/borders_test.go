package claim_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// TestCountAtTheBound: a mark equal to the bound is not under it, in whatever unit.
func TestCountAtTheBound(t *testing.T) {
	tests := []struct {
		why, under string
		partial    bool
		more       func(*race.Race)
		said       int
		want       claim.Truth
	}{
		{"equal to the last mark", "3:50.14", false, nil, 3, claim.True},
		{"equal, and counted", "3:50.14", false, nil, 4, claim.False},
		{"a hundredth more", "3:50.15", false, nil, 4, claim.True},
		{"equal in seconds", "3:50", false, func(r *race.Race) { r.Results[3].Mark = mark(t, "3:50.00") }, 3, claim.True},
		{"equal by hand", "3:50.14", false, func(r *race.Race) { r.Results[3].Mark = mark(t, "3:50.140") }, 3, claim.True},
		{"a partial list that is complete to the equal mark", "3:50.14", true, nil, 3, claim.True},
		{"and no farther", "3:50.15", true, nil, 4, claim.CannotTell},
		{"but shows that there were more", "3:50.15", true, nil, 3, claim.False},
		{"a mark that is missing ahead of the bound", "3:50", true, func(r *race.Race) { r.Results[1].Mark = mark(t, "") }, 2, claim.CannotTell},
		{"one whose place is missing", "3:50", true, func(r *race.Race) { r.Results[3].Place = 0 }, 3, claim.CannotTell},
		{"one missing mark of a full list", "3:51", false, func(r *race.Race) { r.Results[2].Mark = mark(t, "") }, 3, claim.CannotTell},
		{"whose place shows that it is beyond the bound", "3:46", false, func(r *race.Race) { r.Results[3].Mark = mark(t, "") }, 2, claim.True},
		{"a mark that is missing at the place beyond the bound", "3:50.14", true, func(r *race.Race) {
			r.Results = append(r.Results, race.Result{Place: 4, Competitor: race.Competitor{Athlete: "Neil Gourley"}})
		}, 3, claim.True},
		{"who did not finish has none to miss", "3:51", false, nil, 4, claim.True},
		{"nobody is under", "3:45.34", false, nil, 0, claim.True},
		{"all finishers", "", false, nil, 4, claim.True},
		{"all finishers but one", "", false, nil, 3, claim.False},
		{"all known finishers of a partial list", "", true, nil, 4, claim.CannotTell},
		{"fewer than are known of a partial list", "", true, nil, 3, claim.False},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			r := eugene(t)
			r.Partial = test.partial
			if test.more != nil {
				test.more(r)
			}
			v := assess(t, r, race.Claim{Source: "ner", About: "count", Under: mark(t, test.under), Count: test.said, HasCount: true})
			if v.Truth != test.want {
				t.Errorf("%d under %s: got %v, want %v: %s %s", test.said, test.under, v.Truth, test.want, v.Found, v.Receipt)
			}
		})
	}
}

// TestHandAgainstAutomatic: 0.24 s are reckoned between the two, and not more.
func TestHandAgainstAutomatic(t *testing.T) {
	tests := []struct {
		said, is string
		want     claim.Truth
	}{
		{"3:45.1h", "3:45.34", claim.CannotTell},
		{"3:45.0h", "3:45.34", claim.False},
		{"3:45.1h", "3:45.35", claim.False},
		{"3:45.5h", "3:45.26", claim.CannotTell},
		{"3:45.5h", "3:45.25", claim.False},
		{"3:45.34", "3:45.1h", claim.CannotTell},
		{"3:45.35", "3:45.1h", claim.False},
		{"3:45.1h", "3:45.3h", claim.False}, // one way of timing
		{"3:45.1", "3:45.34", claim.False},
	}
	for _, test := range tests {
		r := eugene(t)
		r.Results[0].Mark = mark(t, test.is)
		v := assess(t, r, race.Claim{Source: "ner", About: "mark", Athlete: "Josh Kerr", Mark: mark(t, test.said)})
		if v.Truth != test.want {
			t.Errorf("%s, where it is %s: got %v, want %v", test.said, test.is, v.Truth, test.want)
		}
	}
}

// TestTheFrontAtALap: a lap is led at its line or where it is usually timed, every
// one of them, and a metre beside it is another point.
func TestTheFrontAtALap(t *testing.T) {
	tests := []struct {
		why    string
		points []string
		want   claim.Truth
	}{
		{"at every line", []string{"409.344m", "809.344m", "1209.344m"}, claim.True},
		{"where laps are timed", []string{"400m", "800m", "1200m"}, claim.True},
		{"some here, some there", []string{"400m", "809.344m", "1200m"}, claim.True},
		{"not the last", []string{"400m", "800m"}, claim.CannotTell},
		{"not the one before", []string{"400m", "1200m"}, claim.CannotTell},
		{"not the first", []string{"800m", "1200m"}, claim.CannotTell},
		{"a metre before a line", []string{"399m", "800m", "1200m"}, claim.CannotTell},
		{"a metre behind the bell", []string{"400m", "800m", "1210m"}, claim.CannotTell},
	}
	for _, test := range tests {
		r := eugene(t)
		r.Results[0].Positions, r.Results[5].Positions = nil, nil
		for _, at := range test.points {
			r.Results[0].Positions = append(r.Results[0].Positions, race.Position{Point: point(t, at), Place: 1})
		}
		v := assess(t, r, race.Claim{Source: "ner", About: "led-throughout", Athlete: "Josh Kerr"})
		if v.Truth != test.want {
			t.Errorf("%s: got %v, want %v: %s", test.why, v.Truth, test.want, v.Receipt)
		}
	}
}

// TestTimesOnTheWay: the same time at an earlier or a later point refutes nothing, and
// more before it, or less behind it, does.
func TestTimesOnTheWay(t *testing.T) {
	tests := []struct {
		why, at, said string
		want          claim.Truth
	}{
		{"the time of the next point", "1000m", "2:50.70", claim.CannotTell},
		{"a hundredth more than at the next point", "1000m", "2:50.71", claim.False},
		{"the time of the point before", "1400m", "2:50.70", claim.CannotTell},
		{"a hundredth less than at the point before", "1400m", "2:50.69", claim.False},
		{"the mark itself", "1400m", "3:45.34", claim.CannotTell},
		{"more than the mark", "1400m", "3:45.35", claim.False},
		{"as it stands", "1200m", "2:50.70", claim.True},
		{"a hundredth off", "1200m", "2:50.71", claim.False},
		{"in tenths", "1200m", "2:50.7", claim.TrueToPrecision},
	}
	for _, test := range tests {
		v := assess(t, eugene(t), race.Claim{Source: "ner", About: "split", Athlete: "Josh Kerr", At: point(t, test.at), Mark: mark(t, test.said)})
		if v.Truth != test.want {
			t.Errorf("%s: got %v, want %v: %s", test.why, v.Truth, test.want, v.Receipt)
		}
	}
}

// TestEntriesOfPartialLists: which entry is meant where several fit what is given.
func TestEntriesOfPartialLists(t *testing.T) {
	again := func(l *record.List, mark2, on string) {
		e := l.Entries[1]
		e.Mark, e.Date = mark(t, mark2), day(t, on)
		l.Entries = append(l.Entries, e)
	}
	tests := []struct {
		why   string
		more  func(*record.List)
		claim race.Claim
		want  claim.Truth
		entry int
	}{
		{"the same mark on another day: the day tells", func(l *record.List) { again(l, "3:46.32", "1986-07-27") }, race.Claim{About: "mark", Mark: mark(t, "3:46.32"), Date: day(t, "1986-07-27")}, claim.True, 4},
		{"the same mark on another day: no day", func(l *record.List) { again(l, "3:46.32", "1986-07-27") }, race.Claim{About: "mark", Mark: mark(t, "3:46.32")}, claim.True, 1},
		{"a day on which there is none", nil, race.Claim{About: "mark", Mark: mark(t, "3:46.32"), Date: day(t, "1986-07-27")}, claim.CannotTell, -1},
		{"a month in which it is", nil, race.Claim{About: "mark", Mark: mark(t, "3:46.32"), Date: day(t, "1985-07")}, claim.True, 1},
		{"neither of two marks", func(l *record.List) { again(l, "3:46.30", "1986-07-27") }, race.Claim{About: "mark", Mark: mark(t, "3:46.31")}, claim.CannotTell, -1},
		{"no mark", nil, race.Claim{About: "mark", Date: day(t, "1985-07-27")}, claim.CannotTell, -1},
		{"the only one, and another mark", nil, race.Claim{About: "mark", Mark: mark(t, "3:46.31")}, claim.False, 1},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			l := miles(t)
			if test.more != nil {
				test.more(l)
			}
			test.claim.Source, test.claim.Athlete = "me", "Steve Cram"
			if v := ofList(t, l, test.claim); v.Truth != test.want || v.Datum.Result != test.entry {
				t.Errorf("got %v of entry %d, want %v of %d: %s", v.Truth, v.Datum.Result, test.want, test.entry, v.Receipt)
			}
		})
	}
}

// TestTheRecordThatStands: whoever shares it holds it, on the word of somebody else, and
// a bound is nobody's.
func TestTheRecordThatStands(t *testing.T) {
	shared := func(l *record.List) {
		e := l.Entries[3]
		e.Athlete, e.Date = "Neil Gourley", day(t, "2024-06-01")
		l.Entries = append(l.Entries, e)
	}
	tests := []struct {
		why, who, record string
		more             func(*record.List)
		want             claim.Truth
		entry            int
	}{
		{"the holder", "Josh Kerr", "GBR", nil, claim.True, 3},
		{"somebody else", "Steve Cram", "GBR", nil, claim.False, 3},
		{"the first of two", "Josh Kerr", "GBR", shared, claim.True, 3},
		{"the second of two", "Neil Gourley", "GBR", shared, claim.True, 4},
		{"neither of two", "Steve Cram", "GBR", shared, claim.False, 4},
		{"on the word of the report alone", "Josh Kerr", "GBR", func(l *record.List) { l.Entries[3].Source = cites("", "me") }, claim.CannotTell, 3},
		{"of a record that only follows from another", "Hicham El Guerrouj", "MAR", nil, claim.CannotTell, 2},
		{"of one that nobody has", "Josh Kerr", "KEN", nil, claim.CannotTell, -1},
	}
	for _, test := range tests {
		l := miles(t)
		if test.more != nil {
			test.more(l)
		}
		l.Claims = []race.Claim{{Source: "me", About: "record", Athlete: test.who, Record: scope(t, test.record)}}
		v := claim.OfList(everything(directory(t), []*record.List{l}, races(t)), l)[0]
		if v.Truth != test.want || v.Datum.Result != test.entry {
			t.Errorf("%s: got %v of entry %d, want %v of %d: %s", test.why, v.Truth, v.Datum.Result, test.want, test.entry, v.Receipt)
		}
	}
}

// TestOneReportAgainstOne: a reading that another single report has otherwise is said to
// be so, and one that two have is not.
func TestOneReportAgainstOne(t *testing.T) {
	for _, test := range []struct {
		why     string
		sources []string
		want    bool
	}{
		{"one report", []string{"tfn"}, true},
		{"one report twice", []string{"aw", "aw2"}, true},
		{"two reports", []string{"tfn", "aw"}, false},
		{"none", nil, false},
	} {
		r := eugene(t)
		r.Results[0].Source = cites("1200m", test.sources...)
		v := assess(t, r, race.Claim{Source: "dye", About: "split", Athlete: "Josh Kerr", At: point(t, "1200m"), Mark: mark(t, "2:49.00")})
		if got := strings.Contains(v.Receipt, "one report against one"); got != test.want || v.Truth != claim.False {
			t.Errorf("%s: %v: %s", test.why, v.Truth, v.Receipt)
		}
	}
}

// TestMarginsInWords: who is named is said, with whom behind, and nobody is the winner.
func TestMarginsInWords(t *testing.T) {
	for want, c := range map[string]race.Claim{
		"winning margin":                      {},
		"margin, Josh Kerr":                   {Athlete: "Josh Kerr"},
		"margin, Josh Kerr over Yared Nuguse": {Athlete: "Josh Kerr", Behind: "Yared Nuguse"},
		"margin, over Yared Nuguse":           {Behind: "Yared Nuguse"},
	} {
		c.Source, c.About, c.Margin = "ner", "margin", margin(t, "0.26")
		if v := assess(t, eugene(t), c); v.Subject != want {
			t.Errorf("got %q, want %q", v.Subject, want)
		}
	}
}

// TestDatesAtTheEndsOfMonths: the first and the last day of a month lie in it.
func TestDatesAtTheEndsOfMonths(t *testing.T) {
	for _, test := range []struct {
		is, said string
		want     claim.Truth
	}{
		{"2024-05-01", "2024-05", claim.TrueToPrecision},
		{"2024-05-31", "2024-05", claim.TrueToPrecision},
		{"2024-06-01", "2024-05", claim.False},
		{"2024-04-30", "2024-05", claim.False},
		{"2024-12-31", "2024", claim.TrueToPrecision},
		{"2024-12", "2024", claim.TrueToPrecision},
		{"2024", "2024-12", claim.CannotTell},
		{"2024-05", "2024-05", claim.True},
	} {
		l := miles(t)
		l.Entries[1].Date = day(t, test.is)
		v := ofList(t, l, race.Claim{Source: "me", About: "date", Athlete: "Steve Cram", Mark: mark(t, "3:46.32"), Date: day(t, test.said)})
		if v.Truth != test.want {
			t.Errorf("%s, where it is %s: got %v, want %v", test.said, test.is, v.Truth, test.want)
		}
	}
}

// TestLapsOfOtherRaces: half a lap to the first line is one that must be led, less is
// none, and where no laps are known, or there is only one, nobody is known to have led
// all of it.
func TestLapsOfOtherRaces(t *testing.T) {
	tests := []struct {
		why, event string
		on         event.Environment
		points     []string
		want       claim.Truth
	}{
		{"half a lap and all that follow", "1000m", event.Outdoor, []string{"200m", "600m"}, claim.True},
		{"not the half lap", "1000m", event.Outdoor, []string{"600m"}, claim.CannotTell},
		{"where the half lap is usually timed", "1000m", event.Outdoor, []string{"400m", "600m"}, claim.True},
		{"a quarter of a lap is none", "1500m", event.Outdoor, []string{"300m", "700m", "1100m"}, claim.True},
		{"two laps", "800m", event.Outdoor, []string{"400m"}, claim.True},
		{"four short ones", "800m", event.ShortTrack, []string{"200m", "400m", "600m"}, claim.True},
		{"one of four is not known", "800m", event.ShortTrack, []string{"200m", "400m"}, claim.CannotTell},
		{"a single lap", "400m", event.Outdoor, []string{"200m", "300m"}, claim.CannotTell},
		{"a road", "mile", event.Road, []string{"400m", "800m", "1200m"}, claim.CannotTell},
	}
	for _, test := range tests {
		r := eugene(t)
		r.Event, r.Environment = eventOf(t, test.event), test.on
		r.Results = r.Results[:1]
		r.Results[0].Splits, r.Results[0].Segments, r.Results[0].Positions = nil, nil, nil
		for _, text := range test.points {
			at, err := r.Event.ParsePoint(text, r.Course())
			if err != nil {
				t.Fatal(err)
			}
			r.Results[0].Positions = append(r.Results[0].Positions, race.Position{Point: at, Place: 1})
		}
		if v := assess(t, r, race.Claim{Source: "ner", About: "led-throughout"}); v.Truth != test.want {
			t.Errorf("%s: got %v, want %v: %s", test.why, v.Truth, test.want, v.Receipt)
		}
	}
}

// TestWhoIsNextBehind: of two who share the next place the first one counts.
func TestWhoIsNextBehind(t *testing.T) {
	r := eugene(t)
	r.Results[2].Place, r.Results[2].Mark = 2, mark(t, "")
	if a := assess(t, r, race.Claim{Source: "aw", About: "margin", Athlete: "Josh Kerr", Margin: margin(t, "0.26")}); a.Truth != claim.True {
		t.Errorf("behind the winner: %v %s", a.Truth, a.Receipt)
	}
}

// TestWhoIsNextBehindInAnyOrder: who is next behind may be the first of the document.
func TestWhoIsNextBehindInAnyOrder(t *testing.T) {
	r := eugene(t)
	r.Results[0], r.Results[1] = r.Results[1], r.Results[0]
	if a := assess(t, r, race.Claim{Source: "aw", About: "margin", Athlete: "Josh Kerr", Margin: margin(t, "0.26")}); a.Truth != claim.True {
		t.Errorf("behind the winner: %v %s", a.Truth, a.Receipt)
	}
}

// TestSpansAreToldInTheUnitsOfTheClaim: days alone are told as days, with years as the
// days behind them, a single one too.
func TestSpansAreToldInTheUnitsOfTheClaim(t *testing.T) {
	for _, test := range []struct {
		from                string
		years, months, days int
		want                string
	}{
		{"2023-01-01", 0, 0, 774, "774 days"},
		{"2023-01-01", 2, 0, 43, "2 years 43 days"},
		{"2024-02-12", 1, 0, 1, "1 year 1 day"},
		{"2025-02-12", 0, 0, 1, "1 day"},
		{"2023-01-01", 2, 1, 12, "2 years 1 month 12 days"},
	} {
		record, _ := aged(t, day(t, test.from), day(t, "2025-02-13"), test.years, test.months, test.days)
		if record.Found != test.want {
			t.Errorf("since %s: %q, want %q", test.from, record.Found, test.want)
		}
	}
}

// TestWhereASplitOfTheLeaderStands: with whoever led, be it the first of the document, or
// with nobody.
func TestWhereASplitOfTheLeaderStands(t *testing.T) {
	leading := func(who int) *race.Race {
		r := eugene(t)
		r.Results[0], r.Results[who] = r.Results[who], r.Results[0]
		return r
	}
	for _, test := range []struct {
		why   string
		r     *race.Race
		claim race.Claim
		want  claim.Datum
	}{
		{"the first of the document", leading(5), race.Claim{At: point(t, "400m"), Mark: mark(t, "55.91")}, claim.Datum{Document: "eugene-2024", Result: 0, Key: "splits", Of: "400m"}},
		{"another", eugene(t), race.Claim{At: point(t, "400m"), Mark: mark(t, "55.91")}, claim.Datum{Document: "eugene-2024", Result: 5, Key: "splits", Of: "400m"}},
		{"nobody", eugene(t), race.Claim{At: point(t, "1000m"), Mark: mark(t, "2:21.00")}, claim.Datum{Document: "eugene-2024", Result: -1, Key: "leader_splits", Of: "1000m"}},
	} {
		test.claim.Source, test.claim.About = "aw", "split"
		if diff := cmp.Diff(test.want, assess(t, test.r, test.claim).Datum); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}

// TestAgeOfARecordThatWasEqualled: who ran it twice holds it since the first time.
func TestAgeOfARecordThatWasEqualled(t *testing.T) {
	l := miles(t)
	again := l.Entries[1]
	again.Date = day(t, "1987-07-27")
	l.Entries = slices.Insert(l.Entries, 2, again)
	known := everything(directory(t), []*record.List{l}, races(t))
	a := among(t, known, eugene(t), race.Claim{Source: "aw", About: "record-age", Record: scope(t, "GBR"), Athlete: "Steve Cram", Years: 38})
	if a.Truth != claim.True {
		t.Errorf("%v, %s", a.Truth, a.Receipt)
	}
}

// TestEarlierMarksOfABest: counted are those over the distance that count, for a season's
// best those of the year.
func TestEarlierMarksOfABest(t *testing.T) {
	races := season(t)
	gent := races[len(races)-1]
	races[1].Ineligible = "paced from a bicycle" // the mile in Cork, in 2023
	for about, want := range map[race.Subject]string{
		"personal-best": "nothing better is known, the best before is 4:19.50, faro, 2024-05-03, faro; 2 earlier marks are known",
		"season-best":   "nothing better is known, the best before is 4:19.50, faro, 2024-05-03, faro; 1 earlier mark is known",
	} {
		if a := among(t, everything(athlete.NewDirectory(), nil, races), gent, race.Claim{About: about, Athlete: "Ann"}); a.Receipt != want {
			t.Errorf("%s: %s", about, a.Receipt)
		}
	}
}

// TestNeedsOfSeveralClaims: what any of them needs is needed.
func TestNeedsOfSeveralClaims(t *testing.T) {
	r := eugene(t)
	r.Claims = []race.Claim{
		{About: "mark", Race: "new-york-2024"}, {About: "mark", Race: "rome-1960"}, {About: "mark", Athlete: "Josh Kerr", Mark: mark(t, "3:45.34")},
	}
	needs := claim.NeedsOfRace(r, nil)
	if diff := cmp.Diff([]string{"new-york-2024", "rome-1960"}, needs.Select(directory(t)).Named()); diff != "" {
		t.Errorf("of one race (-want +got):\n%s", diff)
	}
	other := newYork(t)
	other.Claims = []race.Claim{{About: "mark", Race: "oslo-1985"}}
	if diff := cmp.Diff([]string{"new-york-2024", "oslo-1985", "rome-1960"}, needs.And(claim.NeedsOfRace(other, nil)).Select(directory(t)).Named()); diff != "" {
		t.Errorf("of two (-want +got):\n%s", diff)
	}
}

// TestSpanWithoutLength: an age that is not given is none that could be true or false.
func TestSpanWithoutLength(t *testing.T) {
	_, age := aged(t, day(t, "1997-10-08"), day(t, "2024-05-25"), 0, 0, 0)
	if age.Truth != claim.CannotTell || age.Receipt != "the claim gives no length of time" {
		t.Errorf("%v: %s", age.Truth, age.Receipt)
	}
}

// TestHolderOfAnUnknownRecord: of a record that no list has nobody can be the holder.
func TestHolderOfAnUnknownRecord(t *testing.T) {
	a := ofList(t, miles(t), race.Claim{Source: "me", About: "record", Record: scope(t, "NOR"), Athlete: "Jakob Ingebrigtsen"})
	if a.Truth != claim.CannotTell || a.Receipt != "no such record is known, or the claim names nobody" {
		t.Errorf("%v: %s", a.Truth, a.Receipt)
	}
}
