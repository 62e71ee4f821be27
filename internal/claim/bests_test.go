package claim_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// earlier is a mile of May that Ann ran before the one that claims are about, with a
// source of its own.
func earlier(t *testing.T, on event.Environment, text string) *race.Race {
	t.Helper()
	return &race.Race{
		ID: "oslo", Date: day(t, "2024-05-03"), Event: mile(t), Sex: race.Women, Environment: on, Round: race.Final, Venue: race.Venue{City: "Oslo"},
		Source: cites("results", "nrk"), Sources: []race.Source{{Key: "nrk", Publisher: "NRK"}},
		Results: []race.Result{{Place: 1, Competitor: race.Competitor{Athlete: "Ann"}, Mark: mark(t, text)}},
	}
}

// later is the mile that claims are about: of Ann, of Bea who is behind her, and of
// Cat who did not finish.
func later(t *testing.T) *race.Race {
	t.Helper()
	return &race.Race{
		ID: "rome", Date: day(t, "2024-06-03"), Event: mile(t), Sex: race.Women, Environment: event.Outdoor, Round: race.Final, Venue: race.Venue{City: "Rome"},
		Source: cites("results", "rai"), Sources: []race.Source{{Key: "rai", Publisher: "RAI"}, {Key: "nrk", Publisher: "NRK"}, {Key: "bbc", Publisher: "BBC"}},
		Results: []race.Result{
			{Place: 1, Competitor: race.Competitor{Athlete: "Ann"}, Mark: mark(t, "4:20.00")},
			{Place: 2, Competitor: race.Competitor{Athlete: "Bea"}, Mark: mark(t, "4:22.00")},
			{Competitor: race.Competitor{Athlete: "Cat"}, Status: race.DNF},
		},
	}
}

// TestBests: whether a mark was a best or the lead of the year, by what was known from
// before it, and on whose word.
func TestBests(t *testing.T) {
	outdoors, indoors := event.Outdoor, event.ShortTrack
	inRome := func(on event.Environment) func(*race.Race) {
		return func(r *race.Race) { r.Environment = on }
	}
	tests := []struct {
		why    string
		before *race.Race
		more   func(*race.Race)
		claim  race.Claim
		want   want
		by     []string
	}{
		{"nothing better is known", earlier(t, outdoors, "4:21.00"), nil, race.Claim{Source: "bbc", About: "personal-best", Athlete: "Ann"}, want{claim.TrueAsFarAsKnown, "4:20.00", "nothing better is known, the best before is 4:21.00, Oslo, 2024-05-03, oslo; 1 earlier mark is known"}, []string{"rai", "nrk"}},
		{"and nobody but the report says so", earlier(t, outdoors, "4:21.00"), nil, race.Claim{Source: "rai", About: "personal-best", Athlete: "Ann"}, want{claim.CannotTell, "4:20.00", "nothing better is known, the best before is 4:21.00, Oslo, 2024-05-03, oslo; 1 earlier mark is known; only this report says so"}, []string{"nrk"}},
		{"nor of the mark before", earlier(t, outdoors, "4:21.00"), nil, race.Claim{Source: "nrk", About: "season-best", Athlete: "Ann"}, want{claim.CannotTell, "4:20.00", "nothing better is known, the best before is 4:21.00, Oslo, 2024-05-03, oslo; 1 earlier mark is known; only this report says so"}, []string{"rai"}},
		{"a better one is known", earlier(t, outdoors, "4:19.99"), nil, race.Claim{Source: "bbc", About: "season-best", Athlete: "Ann"}, want{claim.False, "4:19.99", "Oslo, 2024-05-03, oslo"}, []string{"nrk"}},
		{"a better one outdoors, of a mark that was run indoors", earlier(t, outdoors, "4:19.99"), inRome(indoors), race.Claim{Source: "bbc", About: "personal-best", Athlete: "Ann"}, want{claim.CannotTell, "", "a faster mark is known, but outdoors: 4:19.99, Oslo, 2024-05-03, oslo"}, nil},
		{"the other way round", earlier(t, indoors, "4:19.99"), nil, race.Claim{Source: "bbc", About: "personal-best", Athlete: "Ann"}, want{claim.CannotTell, "", "a faster mark is known, but on the short track: 4:19.99, Oslo, 2024-05-03, oslo"}, nil},
		{"the road is another matter", earlier(t, event.Road, "4:19.99"), nil, race.Claim{Source: "bbc", About: "personal-best", Athlete: "Ann"}, want{claim.CannotTell, "", "no other mark is known from before"}, nil},
		{"one that the clock cannot tell apart", earlier(t, outdoors, "4:20.0"), nil, race.Claim{Source: "bbc", About: "personal-best", Athlete: "Ann"}, want{claim.CannotTell, "", "nothing better is known, the best before is 4:20.0, Oslo, 2024-05-03, oslo"}, nil},
		{"one that may have been better on the clock", earlier(t, outdoors, "4:19.95"), func(r *race.Race) { r.Results[0].Mark = mark(t, "4:20.0") }, race.Claim{Source: "bbc", About: "personal-best", Athlete: "Ann"}, want{claim.CannotTell, "", "the clock cannot tell it from the best before, 4:19.95, Oslo, 2024-05-03, oslo"}, nil},
		{"a mark that nobody knows of", earlier(t, outdoors, "4:21.00"), nil, race.Claim{Source: "bbc", About: "personal-best", Athlete: "Ann", Mark: mark(t, "4:20.50")}, want{claim.CannotTell, "", "not run in this race; nothing better is known, the best before is 4:21.00, Oslo, 2024-05-03, oslo"}, nil},
		{"the best before the race", earlier(t, outdoors, "4:21.00"), nil, race.Claim{Source: "bbc", About: "personal-best", Athlete: "Ann", Mark: mark(t, "4:21.00")}, want{claim.TrueAsFarAsKnown, "4:21.00", "the best before, Oslo, 2024-05-03, oslo"}, []string{"nrk"}},
		{"the best of the season before", earlier(t, outdoors, "4:21.00"), nil, race.Claim{Source: "bbc", About: "season-best", Athlete: "Ann", Mark: mark(t, "4:21.0")}, want{claim.TrueAsFarAsKnown, "4:21.00", "the best before, Oslo, 2024-05-03, oslo"}, []string{"nrk"}},
		{"slower than the best before", earlier(t, outdoors, "4:21.00"), nil, race.Claim{Source: "bbc", About: "personal-best", Athlete: "Ann", Mark: mark(t, "4:21.50")}, want{claim.False, "4:21.00", "Oslo, 2024-05-03, oslo"}, []string{"nrk"}},
		{"without a mark", earlier(t, outdoors, "4:19.99"), nil, race.Claim{Source: "bbc", About: "personal-best", Athlete: "Cat"}, want{claim.CannotTell, "", "no mark is known"}, nil},

		{"the lead", earlier(t, outdoors, "4:21.00"), nil, race.Claim{Source: "bbc", About: "world-lead", Athlete: "Ann"}, want{claim.TrueAsFarAsKnown, "4:20.00", "nothing better is known, the best before is Ann 4:21.00, Oslo, 2024-05-03, oslo"}, []string{"rai", "nrk"}},
		{"the lead from before the race, with a mark that is not the own one", earlier(t, outdoors, "4:21.00"), nil, race.Claim{Source: "bbc", About: "world-lead", Athlete: "Ann", Mark: mark(t, "4:21.00")}, want{claim.TrueAsFarAsKnown, "4:21.00", "Ann 4:21.00, Oslo, 2024-05-03, oslo"}, []string{"nrk"}},
		{"on another day", earlier(t, outdoors, "4:21.00"), nil, race.Claim{Source: "bbc", About: "world-lead", Athlete: "Ann", Mark: mark(t, "4:21.00"), Date: day(t, "2024-05-04")}, want{claim.False, "4:21.00, 2024-05-03", "Ann 4:21.00, Oslo, 2024-05-03, oslo"}, []string{"nrk"}},
		{"in the race that is named", earlier(t, outdoors, "4:21.00"), nil, race.Claim{Source: "bbc", About: "world-lead", Race: "oslo", Mark: mark(t, "4:21.00")}, want{claim.TrueAsFarAsKnown, "4:21.00", "Ann 4:21.00, Oslo, 2024-05-03, oslo"}, []string{"nrk"}},
		{"not in the one that is named", earlier(t, outdoors, "4:21.00"), nil, race.Claim{Source: "bbc", About: "world-lead", Race: "rome", Mark: mark(t, "4:21.00")}, want{claim.CannotTell, "", "nothing better is known, the best before is Ann 4:21.00, Oslo, 2024-05-03, oslo"}, nil},
		{"of somebody else", earlier(t, outdoors, "4:21.00"), nil, race.Claim{Source: "bbc", About: "world-lead", Athlete: "Dot", Mark: mark(t, "4:21.00")}, want{claim.CannotTell, "", "nothing better is known, the best before is Ann 4:21.00, Oslo, 2024-05-03, oslo"}, nil},
		{"a worse mark as the lead from before", earlier(t, outdoors, "4:21.00"), nil, race.Claim{Source: "bbc", About: "world-lead", Mark: mark(t, "4:21.01")}, want{claim.False, "4:21.00", "Ann 4:21.00, Oslo, 2024-05-03, oslo"}, []string{"nrk"}},
		{"a better one known than the own", earlier(t, outdoors, "4:19.99"), nil, race.Claim{Source: "bbc", About: "world-lead", Athlete: "Ann", Date: day(t, "2024")}, want{claim.False, "Ann, 2024-05-03", "Ann 4:19.99, Oslo, 2024-05-03, oslo"}, []string{"nrk"}},
		{"of who did not finish", earlier(t, outdoors, "4:21.00"), nil, race.Claim{Source: "bbc", About: "world-lead", Athlete: "Cat"}, want{claim.CannotTell, "", "no mark of the year is known from before the race"}, nil},
		{"of who was beaten in the race", earlier(t, outdoors, "4:25.00"), nil, race.Claim{Source: "bbc", About: "world-lead", Athlete: "Bea"}, want{claim.False, "4:20.00 Ann", "beaten in the same race"}, []string{"rai"}},
		{"of another year", earlier(t, outdoors, "4:19.00"), func(r *race.Race) { r.Date = day(t, "2025-01-01") }, race.Claim{Source: "bbc", About: "world-lead", Athlete: "Ann"}, want{claim.CannotTell, "", "no mark of the year is known from before the race"}, nil},
		{"a season best of another year", earlier(t, outdoors, "4:19.00"), func(r *race.Race) { r.Date = day(t, "2025-01-01") }, race.Claim{Source: "bbc", About: "season-best", Athlete: "Ann"}, want{claim.CannotTell, "", "no other mark is known from before"}, nil},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			r := later(t)
			if test.more != nil {
				test.more(r)
			}
			got := among(t, everything(athlete.NewDirectory(), nil, []*race.Race{test.before, r}), r, test.claim)
			if diff := cmp.Diff(test.want, seen(got), cmp.AllowUnexported(want{})); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.by, keysOf(got.Sources)); diff != "" {
				t.Errorf("sources (-want +got):\n%s", diff)
			}
		})
	}
}

// TestOneDayTwice: of two races of one day in which somebody ran one mark the first by its
// id is named, in whatever order they come.
func TestOneDayTwice(t *testing.T) {
	one, two := earlier(t, event.Outdoor, "4:19.00"), earlier(t, event.Outdoor, "4:19.00")
	two.ID = "bergen"
	for _, before := range [][]*race.Race{{one, two}, {two, one}} {
		r := later(t)
		got := among(t, everything(athlete.NewDirectory(), nil, append(before, r)), r, race.Claim{Source: "bbc", About: "personal-best", Athlete: "Ann"})
		if diff := cmp.Diff(want{claim.False, "4:19.00", "Oslo, 2024-05-03, bergen"}, seen(got), cmp.AllowUnexported(want{})); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

// TestBestOfAList: a mark that only a record list has is as good as that of a race.
func TestBestOfAList(t *testing.T) {
	l := &record.List{
		Name: "mile-women-outdoor", Event: mile(t), Sex: race.Women, Environment: event.Outdoor,
		Entries: []record.Entry{{
			Mark: mark(t, "4:19.00"), Competitor: race.Competitor{Athlete: "Ann"}, Date: day(t, "2023-05-03"), Venue: race.Venue{City: "Bern"},
			Holds: []record.Hold{{Scope: scope(t, "SUI"), Standing: record.Listed}},
		}},
	}
	r := later(t)
	got := among(t, everything(athlete.NewDirectory(), []*record.List{l}, []*race.Race{r}), r, race.Claim{Source: "rai", About: "personal-best", Athlete: "Ann"})
	if diff := cmp.Diff(want{claim.False, "4:19.00", "Bern, 2023-05-03"}, seen(got), cmp.AllowUnexported(want{})); diff != "" || len(got.Sources) > 0 {
		t.Errorf("%v (-want +got):\n%s", got.Sources, diff)
	}
}

// TestWindAndBests: what the wind carried is no best, whatever else is known.
func TestWindAndBests(t *testing.T) {
	for _, about := range []race.Subject{"personal-best", "season-best", "world-lead"} {
		r := later(t)
		r.Event = eventOf(t, "100m")
		wind, err := race.ParseWind("+2.1")
		if err != nil {
			t.Fatal(err)
		}
		r.Wind = wind
		got := among(t, everything(athlete.NewDirectory(), nil, []*race.Race{r}), r, race.Claim{Source: "rai", About: about, Athlete: "Ann"})
		if diff := cmp.Diff(want{claim.False, "wind +2.1", "wind +2.1, over +2.0: no best"}, seen(got), cmp.AllowUnexported(want{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", about, diff)
		}
	}
}

// TestWhatClaimsOfStartsAreAbout: of somebody who ran it is the result, of anybody else
// the name, with the kind of race; and what is not known of the race is not told of it.
func TestWhatClaimsOfStartsAreAbout(t *testing.T) {
	races := season(t)
	gent := races[len(races)-1]
	gent.Results[3].Mark, gent.Results[3].Place = mark(t, ""), 0 // of Dot nothing is known
	tests := []struct {
		why   string
		claim race.Claim
		datum claim.Datum
		want  want
	}{
		{"the first of the results", race.Claim{About: "undefeated", Athlete: "Ann", Event: mile(t), Date: day(t, "2023-08")}, claim.Datum{Document: "gent", Result: 0, Key: "undefeated", Of: "mile"}, want{claim.TrueAsFarAsKnown, "won 2 of 2", "2 earlier finals are known, the last faro, 2024-05-03, faro"}},
		{"somebody else", race.Claim{About: "first-since", Athlete: "Eve", Under: mark(t, "4:20"), Place: 1, Date: day(t, "2019")}, claim.Datum{Document: "gent", Result: -1, Key: "first-since", Of: "Eve 4:20 1st"}, want{claim.CannotTell, "", "Eve is not in the results"}},
		{"no mark is known", race.Claim{About: "first-since", Athlete: "Dot", Under: mark(t, "4:20"), Date: day(t, "2019")}, claim.Datum{Document: "gent", Result: 3, Key: "first-since", Of: "4:20"}, want{claim.CannotTell, "", "no mark is known"}},
		{"no place is known", race.Claim{About: "first-since", Athlete: "Dot", Place: 1, Date: day(t, "2019")}, claim.Datum{Document: "gent", Result: 3, Key: "first-since", Of: "1st"}, want{claim.CannotTell, "", "no place is known"}},
		{"who stopped was not among the first", race.Claim{About: "first-since", Athlete: "Cat", Place: 3, Date: day(t, "2024-03-03")}, claim.Datum{Document: "gent", Result: 2, Key: "first-since", Of: "3rd"}, want{claim.CannotTell, "", "no earlier one is known"}},
		{"nor was the fourth among three", race.Claim{About: "first-since", Athlete: "Cat", Place: 4, Date: day(t, "2024-05-03")}, claim.Datum{Document: "gent", Result: 2, Key: "first-since", Of: "4th"}, want{claim.TrueAsFarAsKnown, "2024-05-03", "last known race 2024-05-03, mile, faro, faro; 2 earlier starts are known"}},
		{"a heat is no final", race.Claim{About: "first-since", Athlete: "Bea", Place: 2, Event: mile(t), Date: day(t, "2023-07-01")}, claim.Datum{Document: "gent", Result: 1, Key: "first-since", Of: "mile 2nd"}, want{claim.TrueAsFarAsKnown, "2023-07-01", "last known race 2023-07-01, mile, bern, bern; 5 earlier starts are known"}},
		{"no day", race.Claim{About: "first-since", Athlete: "Bea"}, claim.Datum{Document: "gent", Result: 1, Key: "first-since"}, want{claim.CannotTell, "", "the claim gives no date"}},
		{"days since of nobody", race.Claim{About: "days-since", Athlete: "Eve", Days: 3}, claim.Datum{Document: "gent", Result: -1, Key: "days-since", Of: "Eve"}, want{claim.CannotTell, "", "no earlier race is known"}},
	}
	for _, test := range tests {
		got := among(t, everything(athlete.NewDirectory(), nil, races), gent, test.claim)
		if diff := cmp.Diff(test.want, seen(got), cmp.AllowUnexported(want{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
		if diff := cmp.Diff(test.datum, got.Datum); diff != "" {
			t.Errorf("%s: what it is about (-want +got):\n%s", test.why, diff)
		}
	}
}

// TestMenAndWomenTogether: what a race of both met is what the class of who is named met.
func TestMenAndWomenTogether(t *testing.T) {
	lists := []*record.List{{
		Name: "10000m-men-outdoor", Event: eventOf(t, "10000m"), Sex: race.Men, Environment: event.Outdoor, KnownTo: day(t, "2025-01-01"),
		Entries: []record.Entry{{Mark: mark(t, "26:11.00"), Competitor: race.Competitor{Athlete: "Max"}, Date: day(t, "2020-10-07"), Holds: []record.Hold{{Scope: scope(t, "world"), Standing: record.Ratified}}}},
	}, {
		Name: "10000m-women-outdoor", Event: eventOf(t, "10000m"), Sex: race.Women, Environment: event.Outdoor, KnownTo: day(t, "2025-01-01"),
		Entries: []record.Entry{{Mark: mark(t, "29:01.03"), Competitor: race.Competitor{Athlete: "Pia"}, Date: day(t, "2021-06-08"), Holds: []record.Hold{{Scope: scope(t, "world"), Standing: record.Ratified}}}},
	}}
	r := &race.Race{
		ID: "both", Date: day(t, "2024-05-03"), Event: eventOf(t, "10000m"), Sex: race.Mixed, Environment: event.Outdoor, Round: race.Final,
		Sources: []race.Source{{Key: "ner"}},
		Results: []race.Result{
			{Place: 1, Competitor: race.Competitor{Athlete: "Tom"}, Sex: race.Men, Mark: mark(t, "27:00.00")},
			{Place: 2, Competitor: race.Competitor{Athlete: "Ann"}, Sex: race.Women, Mark: mark(t, "29:00.00")},
		},
	}
	unnamed := "men and women ran together, and the claim names nobody of a known class"
	tests := []struct {
		why   string
		claim race.Claim
		want  want
		of    int
	}{
		{"a woman of the race", race.Claim{About: "margin", Athlete: "Ann", Margin: margin(t, "1.03")}, want{claim.True, "1.03", "29:01.03 minus 29:00.00"}, 1},
		{"a man of the race", race.Claim{About: "margin", Athlete: "Tom", Margin: margin(t, "49.00")}, want{claim.True, "49.00", "27:00.00 minus 26:11.00"}, 0},
		{"nobody", race.Claim{About: "margin", Margin: margin(t, "1.03")}, want{claim.CannotTell, "", unnamed}, -1},
		{"the record that a woman set in it", race.Claim{About: "record", Athlete: "Ann", Mark: mark(t, "29:00.00")}, want{claim.TrueAsFarAsKnown, "29:00.00", "Ann 29:00.00, set in the race: broken, subject to ratification"}, 1},
		{"who held it before", race.Claim{About: "record", Athlete: "Pia"}, want{claim.True, "Pia", "Pia 29:01.03, 2021-06-08, ratified"}, -1},
		{"who held the other before", race.Claim{About: "record", Athlete: "Max"}, want{claim.True, "Max", "Max 26:11.00, 2020-10-07, ratified"}, -1},
		{"a mark alone", race.Claim{About: "record", Mark: mark(t, "29:01.03")}, want{claim.CannotTell, "", unnamed}, -1},
		{"somebody who held neither", race.Claim{About: "record", Athlete: "Eve"}, want{claim.CannotTell, "", unnamed}, -1},
		{"the age of hers", race.Claim{About: "record-age", Athlete: "Pia", Years: 2}, want{claim.True, "2 years 330 days", "2021-06-08 to 2024-05-03 is 2 years 330 days"}, -1},
		{"the age of nobody's", race.Claim{About: "record-age", Years: 2}, want{claim.CannotTell, "", unnamed}, -1},
	}
	for _, test := range tests {
		test.claim.Source, test.claim.Record = "ner", scope(t, "world")
		got := among(t, everything(athlete.NewDirectory(), lists, []*race.Race{r}), r, test.claim)
		if diff := cmp.Diff(test.want, seen(got), cmp.AllowUnexported(want{})); diff != "" || got.Datum.Result != test.of {
			t.Errorf("%s: of result %d (-want +got):\n%s", test.why, got.Datum.Result, diff)
		}
		if got := among(t, everything(athlete.NewDirectory(), nil, []*race.Race{r}), r, test.claim); got.Truth != claim.CannotTell {
			t.Errorf("%s: without lists it is %s: %s", test.why, got.Truth, got.Receipt)
		}
	}
}
