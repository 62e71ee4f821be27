package claim_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// TestEntriesWithTwoReadings: a mark that was ratified by hand is also what the camera
// saw, and one that was ratified in fifths is no finer than they are.
func TestEntriesWithTwoReadings(t *testing.T) {
	tests := []struct {
		why, mark, auto string
		unit            timing.Unit
		said            string
		want            want
	}{
		{"as ratified", "3:59.4h", "3:59.36", 0, "3:59.4", want{claim.True, "3:59.4h", ""}},
		{"as the camera has it", "3:59.4h", "3:59.36", 0, "3:59.36", want{claim.True, "3:59.4h", ""}},
		{"as neither has it", "3:59.4h", "3:59.36", 0, "3:59.02", want{claim.False, "3:59.4h", ""}},
		{"near to the watches", "3:59.4h", "", 0, "3:59.36", want{claim.CannotTell, "3:59.4h", "; a hand time against an automatic one"}},
		{"within its fifth", "3:59.4", "", timing.Fifth, "3:59.3", want{claim.CannotTell, "3:59.4", "; 3:59.4 was ratified in fifths of a second"}},
		{"the fifth below", "3:59.4", "", timing.Fifth, "3:59.2", want{claim.False, "3:59.4", ""}},
		{"its fifth", "3:59.4", "", timing.Fifth, "3:59.4", want{claim.True, "3:59.4", ""}},
		{"the tenth below where it is no fifth", "3:59.4", "", 0, "3:59.3", want{claim.False, "3:59.4", ""}},
		{"finer than the tenth", "3:59.4", "", 0, "3:59.36", want{claim.CannotTell, "3:59.4", "; 3:59.4 is not read as finely"}},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			l := miles(t)
			l.Entries[1].Mark, l.Entries[1].Auto, l.Entries[1].Unit = mark(t, test.mark), mark(t, test.auto), test.unit
			test.want.receipt = "Steve Cram " + test.mark + ", 1985-07-27" + test.want.receipt
			for _, about := range []race.Subject{"mark", "record"} {
				got := ofList(t, l, race.Claim{Source: "me", About: about, Athlete: "Steve Cram", Mark: mark(t, test.said), Record: scope(t, "GBR")})
				if diff := cmp.Diff(test.want, seen(got), cmp.AllowUnexported(want{})); diff != "" {
					t.Errorf("%s (-want +got):\n%s", about, diff)
				}
			}
		})
	}
}

// TestHowMarksWereRounded: what became of the digits that a report does not have is said
// as it was: rounded up, to nearest or both, or cut.
func TestHowMarksWereRounded(t *testing.T) {
	tests := []struct{ said, is, want string }{
		{"3:45.4", "3:45.34", "3:45.34 rounded up to the tenth"},
		{"3:45.3", "3:45.34", "3:45.34 to the nearest tenth"},
		{"3:45.4", "3:45.36", "3:45.36 to the tenth"},
		{"3:46", "3:45.34", "3:45.34 rounded up to the second"},
		{"3:45", "3:45.34", "3:45.34 to the nearest second"},
		{"3:45.34", "3:45.337", "3:45.337 to the hundredth"},
		{"3:45.33", "3:45.333", "3:45.333 to the nearest hundredth"},
		{"3:45", "3:45.60", "3:45.60 was cut, not rounded"},
		{"3:45.3", "3:45.36", "3:45.36 was cut, not rounded"},
		{"3:44", "3:45.60", "3:44 is ~2 faster than 3:45.60"},
		{"3:45.35", "3:45.34", "3:45.35 is 0.01 slower than 3:45.34"},
		{"3:45.34", "3:45.34", ""},
		{"3:45.337", "3:45.34", "3:45.34 is not read as finely"},
		{"3:45.3h", "3:45.44", "a hand time against an automatic one"},
		{"3:45.44", "3:45.3h", "a hand time against an automatic one"},
	}
	for _, test := range tests {
		r := eugene(t)
		r.Results[0].Mark = mark(t, test.is)
		if v := assess(t, r, race.Claim{Source: "dye", About: "mark", Mark: mark(t, test.said)}); v.Receipt != test.want {
			t.Errorf("%s, where it is %s: got %q, want %q", test.said, test.is, v.Receipt, test.want)
		}
	}
}

// TestRoundedMargins: a difference is rounded up or to nearest, and one that needs no
// rounding is not.
func TestRoundedMargins(t *testing.T) {
	tests := []struct {
		said, first, second string
		want                claim.Truth
	}{
		{"0.3", "3:45.30", "3:45.60", claim.TrueToPrecision},
		{"0.4", "3:45.30", "3:45.60", claim.False},
		{"0.2", "3:45.30", "3:45.60", claim.False},
		{"0.3", "3:45.39", "3:45.60", claim.TrueToPrecision},
		{"0.2", "3:45.39", "3:45.60", claim.TrueToPrecision},
		{"0.4", "3:45.29", "3:45.60", claim.TrueToPrecision},
		{"1", "3:45.30", "3:45.60", claim.False},
		{"1", "3:45.30", "3:45.80", claim.TrueToPrecision},
		{"1", "3:45.30", "3:46.79", claim.TrueToPrecision},
		{"1", "3:45.30", "3:46.80", claim.False},
		{"2", "3:45.30", "3:46.80", claim.TrueToPrecision},
		{"0.25", "3:45.34", "3:45.6", claim.CannotTell},
		{"0.27", "3:45.34", "3:45.6", claim.False},
		{"0.16", "3:45.34", "3:45.6", claim.False},
		{"0.17", "3:45.34", "3:45.6", claim.CannotTell},
		{"0.40", "3:45.60", "3:45.3", claim.False},
		{"0.39", "3:45.60", "3:45.3", claim.CannotTell},
		{"0.30", "3:45.60", "3:45.3", claim.CannotTell},
		{"0.29", "3:45.60", "3:45.3", claim.False},
	}
	for _, test := range tests {
		r := eugene(t)
		r.Results[0].Mark, r.Results[1].Mark = mark(t, test.first), mark(t, test.second)
		if got := assess(t, r, race.Claim{Source: "ner", About: "margin", Margin: margin(t, test.said)}).Truth; got != test.want {
			t.Errorf("%s of %s and %s: %v, want %v", test.said, test.first, test.second, got, test.want)
		}
	}
}

// TestWhoIsBehind: whom a margin is over: who is named, though by a thousandth, else the
// next one, of whom it must be known that nobody was between.
func TestWhoIsBehind(t *testing.T) {
	tests := []struct {
		why   string
		more  func(*race.Race)
		claim race.Claim
		want  want
	}{
		{"who is named was ahead", nil, race.Claim{Athlete: "Yared Nuguse", Behind: "Josh Kerr"}, want{claim.False, "-0.88", "Josh Kerr was not behind Yared Nuguse"}},
		{"by a thousandth", func(r *race.Race) {
			r.Results[0].Mark, r.Results[1].Mark = mark(t, "3:45.337"), mark(t, "3:45.338")
		}, race.Claim{Athlete: "Jakob Ingebrigtsen", Behind: "Josh Kerr"}, want{claim.False, "-0.001", "Josh Kerr was not behind Jakob Ingebrigtsen"}},
		{"level", func(r *race.Race) { r.Results[1].Mark = r.Results[0].Mark }, race.Claim{Athlete: "Josh Kerr", Behind: "Jakob Ingebrigtsen"}, want{claim.False, "0.00", "3:45.34 minus 3:45.34"}},
		{"the next one", nil, race.Claim{Athlete: "Jakob Ingebrigtsen"}, want{claim.False, "0.62", "3:46.22 minus 3:45.60"}},
		{"the next one of two that share a place", func(r *race.Race) { r.Results[1].Place = 1 }, race.Claim{Athlete: "Josh Kerr"}, want{claim.True, "0.26", "3:45.60 minus 3:45.34"}},
		{"nobody is behind the last", nil, race.Claim{Athlete: "Mario García"}, want{claim.CannotTell, "", "nobody is known to be next behind"}},
		{"somebody may be between", func(r *race.Race) { r.Results = append(r.Results[:1], r.Results[2:]...) }, race.Claim{}, want{claim.CannotTell, "", "nobody is known to be next behind"}},
		{"who did not finish", nil, race.Claim{Athlete: "Hobbs Kessler"}, want{claim.CannotTell, "", "nobody is known to be next behind"}},
		{"over somebody without a mark", nil, race.Claim{Behind: "Hobbs Kessler"}, want{claim.CannotTell, "", "the mark of one of them is not known"}},
		{"over nobody of the race", nil, race.Claim{Behind: "Jim Ryun"}, want{claim.CannotTell, "", "Jim Ryun is not in the results"}},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			r := eugene(t)
			if test.more != nil {
				test.more(r)
			}
			test.claim.Source, test.claim.About, test.claim.Margin = "ner", "margin", margin(t, "0.26")
			if diff := cmp.Diff(test.want, seen(assess(t, r, test.claim)), cmp.AllowUnexported(want{})); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestWhoIsMeant: a name or a place that two have is nobody's, and one that nobody has
// neither.
func TestWhoIsMeant(t *testing.T) {
	two := func(r *race.Race) { r.Results[1].Athlete, r.Results[1].Place = "JOSH KERR", 1 }
	tests := []struct {
		why   string
		more  func(*race.Race)
		claim race.Claim
		want  want
	}{
		{"a name that two have", two, race.Claim{Athlete: "Josh Kerr"}, want{claim.CannotTell, "", "more than one Josh Kerr is in the results"}},
		{"a place that two share", two, race.Claim{Place: 1}, want{claim.CannotTell, "", "more than one came 1st"}},
		{"two winners", two, race.Claim{}, want{claim.CannotTell, "", "more than one came 1st"}},
		{"a place that nobody has", nil, race.Claim{Place: 9}, want{claim.CannotTell, "", "nobody is known to have come 9th"}},
		{"a name beside a place", nil, race.Claim{Athlete: "Josh Kerr", Place: 9}, want{claim.True, "3:45.34", ""}},
	}
	for _, test := range tests {
		r := eugene(t)
		if test.more != nil {
			test.more(r)
		}
		for _, about := range []race.Subject{"mark", "equal-mark"} {
			test.claim.Source, test.claim.About, test.claim.Mark = "dye", about, mark(t, "3:45.34")
			if diff := cmp.Diff(test.want, seen(assess(t, r, test.claim)), cmp.AllowUnexported(want{})); diff != "" {
				t.Errorf("%s: %s (-want +got):\n%s", test.why, about, diff)
			}
		}
	}
}

// TestEqualMarks: a mark equals another where both are read alike.
func TestEqualMarks(t *testing.T) {
	tests := []struct {
		why   string
		more  func(r, other *race.Race)
		claim race.Claim
		want  want
	}{
		{"a race that nobody has", nil, race.Claim{Race: "rome-1960"}, want{claim.CannotTell, "", "no race rome-1960 is known"}},
		{"nobody's mark", func(r, _ *race.Race) { r.Results[0].Mark = mark(t, "") }, race.Claim{Race: "new-york-2024"}, want{claim.CannotTell, "", "no mark is known"}},
		{"the same in tenths", func(r, _ *race.Race) { r.Results[0].Mark = mark(t, "3:46.0") }, race.Claim{Race: "new-york-2024"}, want{claim.False, "3:46.0", "nobody ran 3:46.0 in new-york-2024"}},
		{"a list that has all", nil, race.Claim{Race: "new-york-2024"}, want{claim.False, "3:45.34", "nobody ran 3:45.34 in new-york-2024"}},
		{"a mark that nobody has", nil, race.Claim{Mark: mark(t, "3:45.33")}, want{claim.False, "3:45.34", "3:45.33 is 0.01 faster than 3:45.34"}},
		{"no mark at all", nil, race.Claim{}, want{claim.CannotTell, "", "the claim gives no mark"}},
	}
	for _, test := range tests {
		r, other := eugene(t), newYork(t)
		other.Partial = false
		if test.more != nil {
			test.more(r, other)
		}
		test.claim.Source, test.claim.About = "dye", "equal-mark"
		got := among(t, everything(directory(t), lists(t), []*race.Race{r, other}), r, test.claim)
		if diff := cmp.Diff(test.want, seen(got), cmp.AllowUnexported(want{})); diff != "" || got.Datum != (claim.Datum{Document: "eugene-2024", Key: "mark"}) {
			t.Errorf("%s: of %+v (-want +got):\n%s", test.why, got.Datum, diff)
		}
	}
}

// TestTimesElsewhere: a time that stands at another point is told with what would follow,
// as far as that is known, and with who says so.
func TestTimesElsewhere(t *testing.T) {
	tests := []struct {
		why   string
		claim race.Claim
		want  want
		by    []string
	}{
		{
			"of somebody who finished",
			race.Claim{At: point(t, "1000m"), Mark: mark(t, "2:50.70")},
			want{claim.CannotTell, "2:50.70 at 1200 m", "2:50.70 stands at 1200 m; from 1000 m the last 609.344 m would have taken 54.64"},
			[]string{"tfn"},
		},
		{"of somebody who did not", race.Claim{At: point(t, "600m"), Mark: mark(t, "1:52.74")}, want{claim.CannotTell, "1:52.74 at 800 m", "1:52.74 stands at 800 m"}, []string{"tfn"}},
		{"of somebody else", race.Claim{At: point(t, "600m"), Athlete: "Yared Nuguse", Mark: mark(t, "1:52.74")}, want{claim.CannotTell, "", "no time of Yared Nuguse is known at 600 m"}, nil},
		{"more than the time behind it", race.Claim{At: point(t, "600m"), Athlete: "Abraham Alvarado", Mark: mark(t, "1:52.75")}, want{claim.False, "1:52.74 at 800 m", "Abraham Alvarado passed 800 m in 1:52.74"}, []string{"tfn"}},
		{"more than the mark", race.Claim{At: point(t, "600m"), Athlete: "Jakob Ingebrigtsen", Mark: mark(t, "3:45.61")}, want{claim.False, "3:45.60 at the finish", "Jakob Ingebrigtsen finished in 3:45.60"}, []string{"tfn"}},
		{"no time", race.Claim{At: point(t, "600m"), Athlete: "Abraham Alvarado"}, want{claim.CannotTell, "", "the claim gives no mark"}, nil},
		{"no point of the race", race.Claim{Mark: mark(t, "1:52.74")}, want{claim.CannotTell, "", "the claim names no point of the race"}, nil},
	}
	for _, test := range tests {
		test.claim.Source, test.claim.About = "dye", "split"
		got := assess(t, eugene(t), test.claim)
		if test.want.truth == claim.False {
			test.want.receipt += "; one report against one"
		}
		if diff := cmp.Diff(test.want, seen(got), cmp.AllowUnexported(want{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
		if diff := cmp.Diff(test.by, keysOf(got.Sources)); diff != "" {
			t.Errorf("%s: sources (-want +got):\n%s", test.why, diff)
		}
	}
}

func keysOf(sources []race.Source) []string {
	var keys []string
	for _, source := range sources {
		keys = append(keys, source.Key)
	}
	return keys
}

// TestWhenOtherRecordsMayHaveStood: another record than the one that is claimed is refuted
// only where none may have stood that the lists do not have.
func TestWhenOtherRecordsMayHaveStood(t *testing.T) {
	gbr := scope(t, "GBR")
	tests := []struct {
		why  string
		more func(*record.List)
		want want
	}{
		{"the list has all", nil, want{claim.False, "3:46.32", "Steve Cram 3:46.32, 1985-07-27, listed"}},
		{"the mark was found by somebody", func(l *record.List) { l.Entries[1].Holds[1].Standing = record.Derived }, want{claim.CannotTell, "3:46.32", "Steve Cram 3:46.32, 1985-07-27, derived; the mark is only the fastest found"}},
		{"the list is known to an earlier day", func(l *record.List) { l.KnownTo = day(t, "2024-05-24") }, want{claim.CannotTell, "3:46.32", "Steve Cram 3:46.32, 1985-07-27, listed; the list is known to 2024-05-24"}},
		{"the list is known to the day", func(l *record.List) { l.KnownTo = day(t, "2024-05-25") }, want{claim.False, "3:46.32", "Steve Cram 3:46.32, 1985-07-27, listed"}},
		{"a better mark was waiting", func(l *record.List) {
			e := l.Entries[1]
			e.Mark, e.Date, e.Athlete = mark(t, "3:46.00"), day(t, "2024-05-01"), "Neil Gourley"
			e.Holds = []record.Hold{{Scope: gbr, Standing: record.Pending}}
			l.Entries = append(l.Entries[:3:3], e, l.Entries[3])
		}, want{claim.CannotTell, "3:46.32", "Steve Cram 3:46.32, 1985-07-27, listed; a better mark was waiting for ratification"}},
		{"the list does not keep the record", func(l *record.List) { l.Entries[1].Holds = l.Entries[1].Holds[:1]; l.Entries[3].Holds = nil }, want{claim.CannotTell, "3:46.32", "Steve Cram 3:46.32, 1985-07-27, listed; the list does not keep the record: it was this or better"}},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			l := miles(t)
			if test.more != nil {
				test.more(l)
			}
			known := everything(directory(t), []*record.List{l}, races(t))
			got := among(t, known, eugene(t), race.Claim{Source: "dye", About: "record", Record: gbr, Mark: mark(t, "3:46.10")})
			if diff := cmp.Diff(test.want, seen(got), cmp.AllowUnexported(want{})); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			_, doubt, _ := strings.Cut(test.want.receipt, "; ")
			for _, c := range []race.Claim{{About: "margin", Margin: margin(t, "0.76")}, {About: "record-age", Years: 20}} {
				c.Source, c.Record = "dye", gbr
				if got := among(t, known, eugene(t), c); got.Truth != test.want.truth || !strings.HasSuffix(got.Receipt, doubt) {
					t.Errorf("%s: got %v, want %v: %s", c.About, got.Truth, test.want.truth, got.Receipt)
				}
			}
		})
	}
}
