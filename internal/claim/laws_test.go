package claim_test

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// drawn draws corpora in which everything meets: few days, few people of several
// names, and races, entries and claims that name each other or do not.
type drawn struct {
	*testing.T

	rt *rapid.T
}

func pick[V any](d drawn, of ...V) V { return rapid.SampledFrom(of).Draw(d.rt, "value") }

func (d drawn) time() string { return fmt.Sprintf("3:%d.%02d", pick(d, 45, 46), pick(d, 0, 1, 2)) }

func (d drawn) competitor() race.Competitor {
	return race.Competitor{Athlete: pick(d, "Ann Able", "ANN ABLE", "Ann Baker", "Cat", "Dan Komen"), ID: pick(d, "", "", "dan-1"), Nation: pick(d, "GBR", "USA", "")}
}

func (d drawn) id() string { return pick(d, "", "", "race-0", "race-1", "race-2", "nowhere") }

func (d drawn) claim() race.Claim {
	return race.Claim{
		Source: pick(d, "tfn", "aw"), About: pick(d, append(race.Subjects(), "record", "record", "personal-best", "season-best")...), Race: d.id(), Athlete: pick(d, "", "Ann Able", "Ann Baker", "Cat", "Dan Komen", "Eve"),
		Behind: pick(d, "", "Cat"), Event: pick(d, event.Event{}, mile(d.T)), Under: mark(d.T, pick(d, "", "", "3:46")), At: point(d.T, "800m"), Record: pick(d, race.Scope{}, scope(d.T, "world"), scope(d.T, "GBR"), scope(d.T, "USA")), Place: pick(d, 0, 1, 2), Position: 1,
		Mark: mark(d.T, pick(d, "", d.time())), Margin: margin(d.T, "0.01"), Count: 1, HasCount: true,
		Years: pick(d, 0, 1, 26), Days: pick(d, 0, 0, 1, 30), Date: day(d.T, pick(d, "", "2024-05-25")), Says: "so",
	}
}

func (d drawn) claims() []race.Claim {
	claims := make([]race.Claim, pick(d, 4, 12, 24))
	for i := range claims {
		claims[i] = d.claim()
	}
	return claims
}

func (d drawn) race(i int) *race.Race {
	r := &race.Race{
		ID: fmt.Sprintf("race-%d", i), Date: day(d.T, pick(d, "2023-05-25", "2024-04-25", "2024-05-24", "2024-05-25", "2024-05-25", "2024-06-01")),
		Event: mile(d.T), Sex: pick(d, race.Men, race.Men, race.Women), Environment: pick(d, event.Outdoor, event.Outdoor, event.ShortTrack),
		Competition: pick(d, "eugene", "oslo"), Round: pick(d, race.HeatRound, race.Final), Time: pick(d, "", "14:00", "15:00"),
		Venue: race.Venue{City: "Eugene", Country: "USA"}, Source: cites("results", "tfn"), Sources: eugene(d.T).Sources,
	}
	for place := range pick(d, 1, 2, 4) {
		r.Results = append(r.Results, race.Result{
			Place: place + 1, Competitor: d.competitor(), Mark: mark(d.T, d.time()), Born: day(d.T, pick(d, "", "", "", "1984", "1997-10")),
			Source: cites("mark", pick(d, "tfn", "aw")),
		})
	}
	return r
}

// list is a record list; some of its entries are of results of the races. That an
// entry names a race which nobody has, or of another day, is a fault of the list.
func (d drawn) list(i int, races []*race.Race) *record.List {
	l := &record.List{
		Name: fmt.Sprintf("list-%d", i), Event: mile(d.T), Sex: pick(d, race.Men, race.Men, race.Women), Environment: pick(d, event.Outdoor, event.ShortTrack),
		KnownTo: day(d.T, "2025-08-06"), Sources: eugene(d.T).Sources,
	}
	for range pick(d, 1, 3, 5) {
		e := record.Entry{
			Mark: mark(d.T, d.time()), Competitor: d.competitor(), Date: day(d.T, pick(d, "2023-05-25", "2024-05-25", "2024-05-25", "2024-05", "2024")), Source: cites("", pick(d, "tfn", "aw")),
			Holds: []record.Hold{{Scope: pick(d, race.Scope{Kind: race.World}, race.Scope{Kind: race.Nation, Key: "GBR"}), Standing: pick(d, record.Ratified, record.Derived, record.Pending)}},
		}
		if of := pick(d, races...); record.CategoryOf(of) == l.Category() && pick(d, true, true, false) {
			result := pick(d, of.Results...)
			e.Mark, e.Competitor, e.Date = result.Mark, result.Competitor, of.Date
			if pick(d, true, false) {
				e.Race, e.Date = of.ID, day(d.T, of.Date.String()[:pick(d, 4, 7, 10)])
			}
		}
		l.Entries = append(l.Entries, e)
	}
	return l
}

func (d drawn) register() *race.Register {
	return &race.Register{Athletes: []race.Athlete{
		{Name: "Ann Able", Also: []string{"Ann Baker"}, Born: day(d.T, pick(d, "", "1997-10-08"))},
		{Name: pick(d, "Dan Komen", "Ann Baker", "Cat"), ID: pick(d, "", "dan-1"), Born: day(d.T, pick(d, "", "1984-01-01"))},
	}}
}

// rightIDs takes the id away from entries of which it is another's in the register or in
// a race: a fault of the list, which check finds.
func rightIDs(lists []*record.List, races []*race.Race, register *race.Register) {
	others := map[string][]string{} // names by the id
	for _, one := range register.Athletes {
		others[one.ID] = append(others[one.ID], append(slices.Clone(one.Also), one.Name)...)
	}
	for _, r := range races {
		for _, result := range r.Results {
			others[result.ID] = append(others[result.ID], result.Athlete)
		}
	}
	for _, l := range lists {
		for i := range l.Entries {
			if e := &l.Entries[i]; e.ID != "" && len(others[e.ID]) > 0 && !slices.Contains(others[e.ID], e.Athlete) {
				e.ID = ""
			}
		}
	}
}

// TestEvidenceAlone: what claims are told follows from the claim and the corpus:
// not from what else is asked, nor from what is known beside what is needed, nor
// from any order.
func TestEvidenceAlone(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := drawn{t, rt}
		races, lists := make([]*race.Race, pick(d, 3, 6)), make([]*record.List, pick(d, 1, 3))
		for i := range races {
			races[i] = d.race(i)
		}
		for i := range lists {
			lists[i] = d.list(i, races)
		}
		register := d.register()
		rightIDs(lists, races, register)
		directory := athlete.NewDirectory(register)
		own, list := races[0], lists[0]
		own.Claims, list.Claims = d.claims(), d.claims()
		known := everything(directory, lists, races)
		ofRace, ofList := claim.OfRace(known, own), claim.OfList(known, list)

		some := selected(claim.NeedsOfRace(own, byID(races)), directory, lists, races)
		same(rt, "of a race, by what it needs", ofRace, claim.OfRace(some, own))
		some = selected(claim.NeedsOfList(list, byID(races)), directory, lists, races)
		same(rt, "of a list, by what it needs", ofList, claim.OfList(some, list))
		for i, c := range own.Claims {
			alone := *own
			alone.Claims = []race.Claim{c}
			one := claim.OfRace(selected(claim.NeedsOfRace(&alone, byID(races)), directory, lists, races), &alone)
			if seen(one[0]) != seen(ofRace[i]) && !ofRace[i].Disputed { // by another report
				rt.Errorf("alone: %+v\ngot  %+v\nwant %+v", c, seen(one[0]), seen(ofRace[i]))
			}
		}
		slices.Reverse(races)
		slices.Reverse(lists)
		slices.Reverse(own.Claims)
		slices.Reverse(ofRace)
		for i := range ofRace {
			ofRace[i].Index = i
		}
		same(rt, "in another order", ofRace, claim.OfRace(everything(directory, lists, races), own))
	})
}

func same(rt *rapid.T, why string, want, got []claim.Assessment) {
	for i := range want {
		if !reflect.DeepEqual(want[i], got[i]) {
			rt.Errorf("%s: claim %+v\ngot  %+v\nwant %+v", why, want[i].Claim, got[i], want[i])
		}
	}
}
