package athlete

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

func TestKinds(t *testing.T) {
	var got []string
	for _, kind := range Kinds() {
		got = append(got, kind.String())
	}
	if diff := cmp.Diff([]string{"world lead", "national lead", "season best", "personal best"}, got); diff != "" {
		t.Errorf("from the widest (-want +got):\n%s", diff)
	}
	if Kind(0).String() != "" {
		t.Error("the zero value is no kind")
	}
}

// spring is what is known before the 2024 Bowerman Mile, and some of what is not before it.
func spring() *Index {
	return index(
		[]*race.Race{
			on(event.ShortTrack, mile("wanamaker-2024", "2024-02-11",
				finish(1, "Yared Nuguse", "USA", "3:47.83"), finish(2, "George Mills", "GBR", "3:48.93"),
			)),
			mile("london-2023", "2023-12-31", finish(1, "George Mills", "GBR", "3:46.00")),
			mile("same-day", "2024-05-25", finish(1, "Yared Nuguse", "USA", "3:40.00"), finish(2, "Josh Kerr", "GBR", "3:41.00")),
			mile("later", "2024-09-01", finish(1, "Yared Nuguse", "USA", "3:39.00"), finish(2, "Josh Kerr", "GBR", "3:39.50")),
			mile("equal-later", "2024-03-01", finish(1, "Cole Hocker", "USA", "3:47.83")),
			mile("nobody", "2024-03-02", finish(1, "Authorised Neutral", "", "3:55.00")),
		},
		[]*record.List{list(event.ShortTrack, held("2022-02-27", "3:48.87", "Josh Kerr", "GBR", "GBR", record.Listed))},
	)
}

func TestBefore(t *testing.T) {
	nuguse, mills := "3:47.83 Yared Nuguse 2024-02-11 short-track wanamaker-2024", "3:48.93 George Mills 2024-02-11 short-track wanamaker-2024"
	kerr, hocker := finish(1, "Josh Kerr", "GBR", "3:45.34"), finish(7, "Cole Hocker", "USA", "3:48.95")
	tests := []struct {
		why    string
		kind   Kind
		result race.Result
		want   string
	}{
		{"the best of anybody in the year, on either track; of equal ones the oldest", WorldLead, kerr, nuguse},
		{"the best of the nation in the year: the better one is of the year before", NationalLead, kerr, mills},
		{"of another nation", NationalLead, hocker, nuguse},
		{"a nation that nothing is known of", NationalLead, finish(10, "Mario García", "ESP", "3:50.14"), "none known"},
		{"a part of the nation", NationalLead, finish(9, "Jake Wightman", "SCO", "3:49.00"), mills},
		{"a part of either of two nations", NationalLead, finish(9, "Andrew Coscoran", "NIR", "3:49.00"), mills},
		{"no nation is a nation", NationalLead, finish(11, "Other Neutral", "", "3:50.15"), "none known"},
		{"an athlete's own in the year", SeasonBest, hocker, "3:47.83 Cole Hocker 2024-03-01 outdoor equal-later"},
		{"what is of another year, of the same day or later is no season's best before it", SeasonBest, kerr, "none known"},
		{"an athlete's own of any year, from a list too", PersonalBest, kerr, "3:48.87 Josh Kerr 2022-02-27 short-track"},
		{"the best of several years", PersonalBest, finish(9, "George Mills", "GBR", "3:49.00"), "3:46.00 George Mills 2023-12-31 outdoor london-2023"},
		{"names without regard to case and accents", PersonalBest, finish(9, "GEÓRGE MILLS", "GBR", "3:49.00"), "3:46.00 George Mills 2023-12-31 outdoor london-2023"},
		{"whose own is not known", PersonalBest, finish(9, "Oliver Hoare", "AUS", "3:49.11"), "none known"},
	}
	x := spring()
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			r := mile("bowerman-2024", "2024-05-25", test.result)
			best := x.Best(test.kind, r, &r.Results[0], r.Results[0].Mark)
			if got := inWords(best.Before); got != test.want {
				t.Errorf("%s of %s: got %s, want %s", test.kind, test.result.Athlete, got, test.want)
			}
		})
	}
}

// TestHomonyms tells athletes of one name apart by their ids, where both are given.
func TestHomonyms(t *testing.T) {
	komen := func(id, time string) race.Result {
		return with(finish(1, "Daniel Komen", "KEN", time), func(r *race.Result) { r.ID = id })
	}
	tests := []struct{ why, known, asked, want string }{
		{"the same id", "daniel-komen-1976", "daniel-komen-1976", "3:46.38 Daniel Komen 1997-08-26 outdoor berlin"},
		{"another id", "daniel-komen-1976", "daniel-komen-1984", "none known"},
		{"the document of now gives none: it may be another", "daniel-komen-1976", "", "none known"},
		{"the document of then gives none: it may be another", "", "daniel-komen-1984", "none known"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			x := index([]*race.Race{mile("berlin", "1997-08-26", komen(test.known, "3:46.38"))}, nil)
			r := mile("prefontaine", "2007-06-10", komen(test.asked, "3:48.28"))
			if got := inWords(x.Best(PersonalBest, r, &r.Results[0], r.Results[0].Mark).Before); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
	x := index([]*race.Race{mile("berlin", "1997-08-26", with(komen("dkk", "3:46.38"), func(r *race.Result) { r.Athlete = "D. Komen" }))}, nil)
	r := mile("prefontaine", "2007-06-10", komen("dkk", "3:48.28"))
	if x.Best(PersonalBest, r, &r.Results[0], r.Results[0].Mark).Before == nil {
		t.Error("one id is one athlete, however the name is spelled")
	}
}

// TestAnswers holds marks against the bests known before a mile outdoors.
func TestAnswers(t *testing.T) {
	known := []*race.Race{
		mile("outdoors", "2024-04-01", finish(1, "Ann", "USA", "4:00.00"), finish(2, "Ben", "USA", "4:00.0h")),
		on(event.ShortTrack, mile("short", "2024-02-01", finish(1, "Ann", "USA", "3:58.00"))),
		on(event.Road, mile("road", "2024-02-02", finish(1, "Ann", "USA", "3:50.00"))),
		mile("year before", "2023-02-02", finish(1, "Ann", "USA", "3:59.00")),
	}
	hand := func(text string) race.Result { return finish(1, "Ben", "USA", text) }
	tests := []struct {
		why    string
		kind   Kind
		result race.Result
		want   Answer
	}{
		{"faster than on any track", PersonalBest, finish(1, "Ann", "USA", "3:57.99"), Faster},
		{"as fast as on the short track", PersonalBest, finish(1, "Ann", "USA", "3:58.00"), Equal},
		{"between the two: nobody says whether they are one list", PersonalBest, finish(1, "Ann", "USA", "3:58.50"), OnOtherTrack},
		{"slower than on the same kind of track", PersonalBest, finish(1, "Ann", "USA", "3:59.50"), Slower},
		{"of the season the year before is no part", SeasonBest, finish(1, "Ann", "USA", "3:59.50"), OnOtherTrack},
		{"the season's own", SeasonBest, finish(1, "Ann", "USA", "4:00.01"), Slower},
		{"a hand time may have been as fast", PersonalBest, hand("4:00.00"), Equal},
		{"a hundredth slower than a hand time", PersonalBest, hand("4:00.01"), Slower},
		{"a hand time between the two", PersonalBest, finish(1, "Ann", "USA", "3:58.5h"), OnOtherTrack},
		{"nobody's", PersonalBest, finish(1, "Cat", "USA", "4:10.00"), NoneKnown},
		{"a lead", WorldLead, finish(1, "Cat", "USA", "3:57.00"), Faster},
		{"no lead", WorldLead, finish(1, "Cat", "USA", "4:00.01"), Slower},
		{"a lead of a nation of which nothing is known", NationalLead, finish(1, "Cat", "KEN", "4:00.01"), NoneKnown},
	}
	x := index(known, nil)
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			r := mile("now", "2024-05-25", test.result)
			best := x.Best(test.kind, r, &r.Results[0], test.result.Mark)
			if best.Answer != test.want {
				t.Errorf("%s: got %d, want %d", test.result.Mark, best.Answer, test.want)
			}
			if refuted := best.Refuting != nil || best.Ahead != nil; refuted != best.Answer.Refuted() {
				t.Errorf("%s: answer %d, refuting %v, ahead %v", test.result.Mark, best.Answer, best.Refuting, best.Ahead)
			}
		})
	}
	coarse := index([]*race.Race{mile("then", "2024-04-01", finish(1, "Dan", "USA", "3:59.35"))}, nil)
	r := mile("now", "2024-05-25", finish(1, "Dan", "USA", "3:59.4h"))
	if got := coarse.Best(PersonalBest, r, &r.Results[0], r.Results[0].Mark).Answer; got != OnTheClock {
		t.Errorf("3:59.4h after 3:59.35: got %d, want %d", got, OnTheClock)
	}
}

// TestBestOfAWatch: in a sprint a hand time refutes no automatic one that it may have been.
func TestBestOfAWatch(t *testing.T) {
	for _, test := range []struct {
		before, now string
		want        Answer
	}{
		{"10.1h", "10.25", OnTheClock},
		{"10.1h", "10.35", Slower},
		{"10.20", "10.3h", Slower},
		{"10.1h", "10.2h", Slower},
		{"10.20", "10.1h", OnTheClock},
		{"10.1h", "10.10", OnTheClock},
		{"10.1h", "10.00", Faster},
		{"10.35", "10.1h", Faster},
	} {
		x := index([]*race.Race{windy("then", "2024-04-01", "+0.0", finish(1, "Dan", "USA", test.before))}, nil)
		now := windy("now", "2024-05-25", "+0.0", finish(1, "Dan", "USA", test.now))
		if got := x.Best(PersonalBest, now, &now.Results[0], now.Results[0].Mark).Answer; got != test.want {
			t.Errorf("%s after %s: got %d, want %d", test.now, test.before, got, test.want)
		}
	}
}

func TestAhead(t *testing.T) {
	r := mile("bowerman-2024", "2024-05-25",
		finish(1, "Josh Kerr", "GBR", "3:45.34"), finish(2, "Jakob Ingebrigtsen", "NOR", "3:45.60"),
		finish(3, "Yared Nuguse", "USA", "3:46.22"), finish(4, "Neil Gourley", "GBR", "3:47.74"), finish(5, "Level", "USA", "3:46.22"),
		with(finish(0, "Thrown Out", "USA", "3:40.00"), func(r *race.Result) { r.Status = race.DQ }),
		finish(6, "Timed By A Clock", "CAN", "3:48.05"), finish(7, "Timed By Hand", "CAN", "3:48.1h"), finish(8, "Behind Both", "CAN", "3:48.2h"),
	)
	tests := []struct {
		why    string
		kind   Kind
		result int
		want   string
	}{
		{"nobody was before the winner", WorldLead, 0, ""},
		{"the first of the race has the world lead", WorldLead, 1, "Josh Kerr"},
		{"nobody of Norway was before him", NationalLead, 1, ""},
		{"the first of the nation has its lead; a disqualified one does not", NationalLead, 2, ""},
		{"the second Briton", NationalLead, 3, "Josh Kerr"},
		{"equal marks share the lead", NationalLead, 4, ""},
		{"the clock may have shown another order", NationalLead, 7, ""},
		{"surely behind", NationalLead, 8, "Timed By A Clock"},
		{"an athlete's own season is nobody else's", SeasonBest, 3, ""},
		{"nor an athlete's own best", PersonalBest, 3, ""},
	}
	x := index(nil, nil)
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			got := ""
			result := &r.Results[test.result]
			if best := x.Best(test.kind, r, result, result.Mark); best.Ahead != nil {
				got = best.Ahead.Athlete
			}
			if got != test.want {
				t.Errorf("%s of %s: behind %q, want %q", test.kind, r.Results[test.result].Athlete, got, test.want)
			}
		})
	}
}

// TestLeadsOfEitherNation: who runs for Northern Ireland has the lead of Ireland where the
// register says so, else that of Great Britain.
func TestLeadsOfEitherNation(t *testing.T) {
	x := index(
		[]*race.Race{mile("then", "2024-05-01", finish(1, "Josh Kerr", "GBR", "3:46.00"), finish(2, "Cathal Doyle", "IRL", "3:50.00"))}, nil,
		register(race.Athlete{Name: "Andrew Coscoran", Sex: race.Men, Nations: []race.Representation{{Nation: "IRL"}}}),
	)
	r := mile("now", "2024-05-25", finish(1, "Andrew Coscoran", "NIR", "3:48.00"), finish(2, "Somebody Else", "NIR", "3:48.50"))
	for i, want := range []string{"3:50.00 Cathal Doyle 2024-05-01 outdoor then", "3:46.00 Josh Kerr 2024-05-01 outdoor then"} {
		if got := inWords(x.Best(NationalLead, r, &r.Results[i], r.Results[i].Mark).Before); got != want {
			t.Errorf("%s: got %s, want %s", r.Results[i].Athlete, got, want)
		}
	}
}

// TestBestOfEqualMarks: of equal marks the automatic one is the best, however they came, as in lists.
func TestBestOfEqualMarks(t *testing.T) {
	by := func(id, day, mark string) *race.Race { return mile(id, day, finish(1, "Adam Oak", "GBR", mark)) }
	hand, auto, next := by("b", "2024-05-08", "3:50.0h"), by("c", "2024-06-08", "3:50.00"), by("d", "2024-07-08", "3:49.00")
	for _, races := range [][]*race.Race{{hand, auto}, {by("a", "2024-06-08", "3:50.00"), by("b", "2024-06-08", "3:50.0h")}, {by("a", "2024-06-08", "3:50.0h"), by("b", "2024-06-08", "3:50.00")}} {
		x := index(races, nil)
		for _, kind := range []Kind{PersonalBest, SeasonBest, WorldLead, NationalLead} {
			if same, before := x.BestBefore(kind, next, &next.Results[0]); before == nil || before.Mark.Hand() || same != before {
				t.Errorf("%s of %s: %s, on this kind of track %s", kind, races[0].ID, inWords(before), inWords(same))
			}
		}
	}
}
