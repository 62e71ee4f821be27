package claim_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// A partial list can show that there were more, and decides where it is
// complete to beyond the bound.
func TestCountsOfPartialLists(t *testing.T) {
	tests := []struct {
		why   string
		under string
		said  int
		hole  bool
		want  claim.Truth
	}{
		{"more are known", "3:50", 2, true, claim.False},
		{"as many are known, and there may be more", "3:50", 3, true, claim.CannotTell},
		{"more may be missing", "3:50", 4, true, claim.CannotTell},
		{"complete to beyond the bound", "3:50", 3, false, claim.True},
		{"complete to beyond the bound", "3:50", 4, false, claim.False},
		{"complete to no mark beyond the bound", "3:51", 4, false, claim.CannotTell},
	}
	for _, test := range tests {
		r := eugene(t)
		r.Partial = true
		if test.hole {
			r.Results[3].Place = 6
		}
		v := assess(t, r, race.Claim{Source: "ner", About: "count", Under: mark(t, test.under), Count: test.said, HasCount: true})
		if v.Truth != test.want {
			t.Errorf("%d under %s: %v, want %v: %s", test.said, test.under, v.Truth, test.want, test.why)
		}
	}
}

// TestCountOfFinishers: who has a place has finished, as results counts it, though no time is known.
func TestCountOfFinishers(t *testing.T) {
	for said, want := range map[int]claim.Truth{3: claim.False, 4: claim.CannotTell, 5: claim.CannotTell} {
		r := eugene(t)
		r.Partial, r.Results[3].Mark = true, timing.Mark{}
		a := assess(t, r, race.Claim{Source: "ner", About: "count", Count: said, HasCount: true})
		if a.Truth != want || a.Found != "4 finishers" {
			t.Errorf("%d finishers: %v, found %s", said, a.Truth, a.Found)
		}
	}
	r := eugene(t)
	r.Results[3].Mark = timing.Mark{}
	if a := assess(t, r, race.Claim{Source: "ner", About: "count", Count: 4, HasCount: true}); a.Truth != claim.True {
		t.Errorf("all of a full list: %v", a.Truth)
	}
}

func TestLedThroughout(t *testing.T) {
	at := func(points ...string) []race.Position {
		var positions []race.Position
		for _, text := range points {
			positions = append(positions, race.Position{Point: point(t, text), Place: 1})
		}
		return positions
	}
	second := []race.Position{{Point: point(t, "600m"), Place: 2}}
	tests := []struct {
		why      string
		kerr     []race.Position
		pace     []race.Position
		of       string
		want     want
		disputed bool
	}{
		{"led at the end of every lap", at("400m", "800m", "bell"), nil, "Josh Kerr", want{claim.True, "led at the end of every lap", ""}, false},
		{"at the line or at the hundreds", at("409m", "809m", "1200m"), nil, "Josh Kerr", want{claim.True, "led at the end of every lap", ""}, false},
		{"one lap is not known", at("400m", "bell"), nil, "Josh Kerr", want{claim.CannotTell, "", "nobody else is known to have led, but not every lap is known"}, false},
		{"level with somebody", at("400m", "800m", "bell"), at("400m"), "Josh Kerr", want{claim.True, "led at the end of every lap", ""}, false},
		{"somebody else led once", at("400m", "bell"), at("800m"), "Josh Kerr", want{claim.False, "Abraham Alvarado led", "Abraham Alvarado led at 800 m"}, true},
		{"second once, behind nobody known", append(at("400m", "800m", "bell"), second...), nil, "Josh Kerr", want{claim.False, "did not lead", "Josh Kerr was 2nd at 600 m"}, true},
		{"did not win", nil, nil, "Yared Nuguse", want{claim.False, "3rd", "Yared Nuguse did not win"}, true},
	}
	for _, test := range tests {
		r := eugene(t)
		r.Results[0].Positions, r.Results[5].Positions = test.kerr, test.pace
		v := assess(t, r, race.Claim{Source: "ner", About: "led-throughout", Athlete: test.of})
		if diff := cmp.Diff(test.want, seen(v), cmp.AllowUnexported(want{})); diff != "" || v.Disputed != test.disputed {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}

// A split without a name is the leader's, which the fastest of the known ones
// need not be.
func TestLeadersSplit(t *testing.T) {
	said := race.Claim{Source: "ner", About: "split", At: point(t, "600m"), Mark: mark(t, "1:23.0")}
	r := eugene(t)
	r.Results[1].Splits = []race.Split{{Point: point(t, "600m"), Mark: mark(t, "1:23.5")}}
	if v := assess(t, r, said); v.Truth != claim.CannotTell || v.Datum.Key != "leader_splits" {
		t.Errorf("only a follower's split is known: %+v", v)
	}
	r.LeaderSplits = []race.Split{{Point: point(t, "600m"), Mark: mark(t, "1:23.0")}}
	if v := assess(t, r, said); v.Truth != claim.True || v.Datum != (claim.Datum{Document: "eugene-2024", Result: -1, Key: "leader_splits", Of: "600m"}) {
		t.Errorf("the leader's time without a name: %+v", v)
	}
	r.Results[2].Positions = []race.Position{{Point: point(t, "600m"), Place: 1}}
	r.LeaderSplits = nil
	if v := assess(t, r, said); v.Truth != claim.CannotTell || v.Datum.Result != 2 {
		t.Errorf("a leader without a time: %+v", v)
	}
}

// Who was moved up later came in both places.
func TestOriginalPlace(t *testing.T) {
	r := eugene(t)
	r.Results[1].OriginalPlace = 3
	v := assess(t, r, race.Claim{Source: "ner", About: "place", Athlete: "Jakob Ingebrigtsen", Place: 3})
	if v.Truth != claim.True || v.Receipt != "3rd on the day, before a later disqualification" {
		t.Errorf("%+v", v)
	}
}

// Who came behind somebody whose result was annulled later was placed further back on the
// day; how far, a document without the places of the day does not tell.
func TestPlaceOfTheDayIsUnknown(t *testing.T) {
	for place, want := range map[int]claim.Truth{2: claim.True, 3: claim.CannotTell, 4: claim.False} {
		r := eugene(t)
		last := &r.Results[len(r.Results)-1]
		last.Annulled, last.OriginalPlace, last.Place = race.Annulment{Unknown: true}, 1, 0
		v := assess(t, r, race.Claim{Source: "ner", About: "place", Athlete: "Jakob Ingebrigtsen", Place: place})
		if v.Truth != want {
			t.Errorf("%d: %+v", place, v)
		}
	}
}

// A mark that is said to equal one of another race is looked for there.
func TestEqualMarkOfAnotherRace(t *testing.T) {
	r := eugene(t)
	r.Results[2].Mark = mark(t, "3:46.00")
	c := race.Claim{Source: "ner", About: "equal-mark", Athlete: "Yared Nuguse", Race: "new-york-2024"}
	if v := assess(t, r, c); v.Truth != claim.True || v.Receipt != "Yared Nuguse ran 3:46.00 in new-york-2024" || v.Datum.Document != "eugene-2024" {
		t.Errorf("%+v", v)
	}
	c.Athlete = "Josh Kerr"
	if v := assess(t, r, c); v.Truth != claim.CannotTell || v.Receipt != "nobody is known to have run 3:45.34 in new-york-2024" {
		t.Errorf("the other list is partial: %+v", v)
	}
	c.Mark = mark(t, "3:46.00")
	if v := assess(t, r, c); v.Truth != claim.False {
		t.Errorf("the mark is not even that of the athlete: %+v", v)
	}
}

// TestRecordOfItsOwnReport: entries that name no source have that of their
// list, and a report is no witness to itself there either.
func TestRecordOfItsOwnReport(t *testing.T) {
	list := miles(t)
	list.Source = cites("", "wa")
	for i := range list.Entries {
		list.Entries[i].Source = race.Citation{}
	}
	known := everything(directory(t), []*record.List{list}, races(t))
	r := eugene(t)
	r.Sources = append(r.Sources, race.Source{Key: "body", Publisher: "World Athletics"})
	for source, want := range map[string]claim.Truth{"body": claim.CannotTell, "tfn": claim.True} {
		v := among(t, known, r, race.Claim{Source: source, About: "record", Record: scope(t, "world"), Mark: mark(t, "3:43.13")})
		if v.Truth != want {
			t.Errorf("by %s: got %s, want %s: %s", source, v.Truth, want, v.Receipt)
		}
	}
}

// TestPlacesThatAreNotKnown: who is known to have run, and no more, came in at no place that
// anybody can refute; and who was not in front at a point did not lead there.
func TestPlacesThatAreNotKnown(t *testing.T) {
	r := eugene(t)
	r.Results[3].Place = 0
	tests := []struct {
		why   string
		claim race.Claim
		want  want
	}{
		{"no place", race.Claim{About: "place", Athlete: "Mario García", Place: 4}, want{claim.CannotTell, "", "no place is known"}},
		{"no place is claimed", race.Claim{About: "place", Athlete: "Josh Kerr"}, want{claim.CannotTell, "1st", "the claim gives no place"}},
		{"a place at a point where nobody is known to have led", race.Claim{About: "leader", Athlete: "Josh Kerr", At: point(t, "600m")}, want{claim.False, "", "Josh Kerr was 3rd"}},
		{"no date", race.Claim{About: "date"}, want{claim.CannotTell, "", "the claim gives no date"}},
	}
	for _, test := range tests {
		r.Results[0].Positions = append(eugene(t).Results[0].Positions, race.Position{Point: point(t, "600m"), Place: 3})
		test.claim.Source = "dye"
		if diff := cmp.Diff(test.want, seen(assess(t, r, test.claim)), cmp.AllowUnexported(want{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}

// TestOnWhoseWord: that somebody led all the way, or was born on a day, is true on the word
// of another report than the one that says so.
func TestOnWhoseWord(t *testing.T) {
	for source, want := range map[string]claim.Truth{"aw": claim.CannotTell, "aw2": claim.CannotTell, "tfn": claim.True} {
		r := eugene(t)
		r.Results[5].Positions = nil
		r.Results[0].Positions = []race.Position{{Point: point(t, "400m"), Place: 1}, {Point: point(t, "800m"), Place: 1}, {Point: point(t, "1200m"), Place: 1}}
		r.Results[0].Born, r.Results[0].Source = day(t, "1997-10-08"), also(cites("positions", "aw"), "born", "aw")
		for _, c := range []race.Claim{{About: "led-throughout", Athlete: "Josh Kerr"}, {About: "age", Athlete: "Josh Kerr", Years: 26}} {
			c.Source = source
			if v := assess(t, r, c); v.Truth != want || (want == claim.True) != (len(v.Sources) == 1) {
				t.Errorf("%s by %s: %v of %v: %s", c.About, source, v.Truth, keysOf(v.Sources), v.Receipt)
			}
		}
	}
}

// TestAhead: who came in before whom is told by places, and by who did not finish.
func TestAhead(t *testing.T) {
	tests := []struct {
		why           string
		first, second string
		more          func(*race.Race)
		want          want
	}{
		{"by place", "Josh Kerr", "Jakob Ingebrigtsen", nil, want{claim.True, "1st and 2nd", ""}},
		{"not by place", "Yared Nuguse", "Josh Kerr", nil, want{claim.False, "3rd and 1st", "Josh Kerr was ahead of Yared Nuguse"}},
		{"who did not finish is behind", "Mario García", "Hobbs Kessler", nil, want{claim.True, "4th and DNF", ""}},
		{"and not ahead", "Hobbs Kessler", "Mario García", nil, want{claim.False, "DNF and 4th", "Mario García was ahead of Hobbs Kessler"}},
		{"neither finished", "Hobbs Kessler", "Abraham Alvarado", nil, want{claim.CannotTell, "", "neither of them has a place"}},
		{"who did not start was not beaten", "Josh Kerr", "Hobbs Kessler", func(r *race.Race) { r.Results[4].Status = race.DNS }, want{claim.CannotTell, "", "one of them did not start"}},
		{"together", "Jakob Ingebrigtsen", "Yared Nuguse", func(r *race.Race) { r.Results[2].Place = 2 }, want{claim.False, "2nd and 2nd", "they came in together"}},
		{"of one the place is not known", "Josh Kerr", "Mario García", func(r *race.Race) { r.Results[3].Place = 0 }, want{claim.CannotTell, "", "the place of one of them is not known"}},
		{"before one was disqualified", "Mario García", "Yared Nuguse", func(r *race.Race) {
			r.Results[3].Status, r.Results[3].Place, r.Results[3].OriginalPlace = race.DQ, 0, 3
			r.Results[2].OriginalPlace = 4
		}, want{claim.True, "DQ and 3rd", "3rd and 4th on the day, before a later disqualification"}},
		{"before his result was annulled", "Mario García", "Yared Nuguse", func(r *race.Race) {
			r.Results[3].Status, r.Results[3].Place, r.Results[3].OriginalPlace, r.Results[3].Annulled = race.DQ, 0, 3, race.Annulment{Unknown: true}
		}, want{claim.True, "DQ and 3rd", "3rd on the day, annulled since"}},
		{"annulled, and the place of the day is not known", "Mario García", "Yared Nuguse", func(r *race.Race) {
			r.Results[3].Status, r.Results[3].Place, r.Results[3].Annulled = race.DQ, 0, race.Annulment{Unknown: true}
		}, want{claim.CannotTell, "DQ and 3rd", "annulled since: the document does not tell the order of the day"}},
		{"himself", "Josh Kerr", "Josh Kerr", nil, want{claim.False, "1st and 1st", ""}},
		{"nobody of the name", "Jim Ryun", "Josh Kerr", nil, want{claim.CannotTell, "", "Jim Ryun is not in the results"}},
		{"nobody of the name behind", "Josh Kerr", "Jim Ryun", nil, want{claim.CannotTell, "", "Jim Ryun is not in the results"}},
		{"nobody of the name in a partial list", "Josh Kerr", "Jim Ryun", func(r *race.Race) { r.Partial = true }, want{claim.CannotTell, "", "Jim Ryun is not in the results"}},
	}
	for _, test := range tests {
		r := eugene(t)
		if test.more != nil {
			test.more(r)
		}
		v := assess(t, r, race.Claim{Source: "ner", About: "ahead", Athlete: test.first, Behind: test.second})
		if diff := cmp.Diff(test.want, seen(v), cmp.AllowUnexported(want{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}

// TestLeadersThatAreTeams: teams have names too.
func TestLeadersThatAreTeams(t *testing.T) {
	r := eugene(t)
	for i := range r.Results {
		r.Results[i].Competitor = race.Competitor{Team: r.Results[i].Athlete}
		r.Results[i].Positions = nil
	}
	r.Results[0].Positions = []race.Position{{Point: point(t, "400m"), Place: 2}}
	r.Results[1].Positions = []race.Position{{Point: point(t, "400m"), Place: 1}}
	got := seen(assess(t, r, race.Claim{Source: "ner", About: "led-throughout", Athlete: "Josh Kerr"}))
	want := want{claim.False, "Jakob Ingebrigtsen led", "Jakob Ingebrigtsen led at 400 m; Josh Kerr was 2nd"}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(want)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
