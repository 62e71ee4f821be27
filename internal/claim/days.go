package claim

import (
	"fmt"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// start is a day on which an athlete is known to have raced.
type start struct {
	Athlete, ID string
	Date        date.Date // a full one
	Event       string    // in words
	City        string
	Document    string // id of the race, or name of the record list
}

// Runs is every known start, by athlete.
type Runs struct {
	byName map[string][]start
}

// NewRuns gathers the starts of races and the entries of record lists. Who did
// not start did not run.
func NewRuns(races []*race.Race, lists []*record.List) *Runs {
	runs := &Runs{byName: map[string][]start{}}
	add := func(run start) {
		name := words.Fold(run.Athlete)
		runs.byName[name] = append(runs.byName[name], run)
	}
	for _, r := range races {
		for i := range r.Results {
			if result := &r.Results[i]; result.Status != race.DNS {
				add(start{
					Athlete: result.Athlete, ID: result.ID, Date: r.Date,
					Event: r.Event.Name(), City: r.Venue.City, Document: r.ID,
				})
			}
		}
	}
	for _, l := range lists {
		for i := range l.Entries {
			if e := &l.Entries[i]; e.Date.IsFull() {
				add(start{
					Athlete: e.Athlete, ID: e.ID, Date: e.Date,
					Event: l.Event.Name(), City: e.Venue.City, Document: l.Name,
				})
			}
		}
	}
	return runs
}

// daysSince is the number of days from the athlete's last race before this one.
// A later race than the claim has refutes it; that none is known between proves
// nothing unless the days agree.
func (h *hearing) daysSince() (Verdict, error) {
	at, _, err := h.result(h.claim.Athlete)
	v := Verdict{Outcome: CannotTell, Figure: h.figure(at, "days-since", "")}
	if err != nil {
		return v, err
	}
	id := ""
	if at >= 0 {
		id = h.race.Results[at].ID
	} else {
		v.Figure.Of = h.claim.Athlete
	}
	last, err := h.lastRun(id)
	switch {
	case err != nil:
		return v, err
	case h.claim.Days == 0:
		v.Receipt = "the claim gives no number of days"
		return v, nil
	case last.Date.IsZero():
		v.Receipt = "no earlier race is known"
		return v, nil
	}
	days := last.Date.DaysUntil(h.race.Date)
	v.Found = units(days, "day")
	v.Receipt = fmt.Sprintf("last known race %s, %s", last.Date, words.Join(", ", last.Event, last.City, last.Document))
	switch {
	case days == h.claim.Days:
		v.Outcome = True
	case days < h.claim.Days:
		v.Outcome = False
	default:
		v.Receipt += "; a later one may be missing"
	}
	return v, nil
}

// lastRun is the athlete's last known start before the day of the race.
func (h *hearing) lastRun(id string) (last start, err error) {
	if h.claim.Athlete == "" {
		return last, nil
	}
	names, err := h.spellings(h.claim.Athlete)
	if err != nil {
		return last, err
	}
	runs, err := h.known.Runs()
	if err != nil {
		return last, err
	}
	for _, name := range names {
		for _, run := range runs.byName[name] {
			another := id != "" && run.ID != "" && id != run.ID
			if !another && run.Date.Before(h.race.Date) && last.Date.Before(run.Date) {
				last = run
			}
		}
	}
	return last, nil
}

// age is how old an athlete was on the day of the race, in completed years.
func (h *hearing) age() (Verdict, error) {
	at, _, err := h.result(h.claim.Athlete)
	figure := h.figure(at, "age", "")
	if err != nil {
		return Verdict{}, err
	}
	var born date.Date
	var sources []race.Source
	if at >= 0 {
		born, sources = h.race.Results[at].Born, h.citedIn(&h.race.Results[at], "born")
	} else {
		figure.Of = h.claim.Athlete
	}
	if born.IsZero() {
		id := ""
		if at >= 0 {
			id = h.race.Results[at].ID
		}
		if born, sources, err = h.registered(id); err != nil {
			return Verdict{}, err
		}
	}
	v := h.againstSpan(born, h.race.Date, false)
	if born.IsZero() {
		v = cannot("no birth date is known")
	}
	v.Figure = figure
	return h.rest(v, sources), nil
}

// registered is the birth date of the athlete of the claim by the registers,
// none where they have more than one of the name, and its sources.
func (h *hearing) registered(id string) (born date.Date, sources []race.Source, err error) {
	athletes, err := h.known.Athletes()
	if err != nil {
		return born, nil, err
	}
	bearers := 0
	for _, b := range athletes.bearers[words.Fold(h.claim.Athlete)] {
		if id != "" && b.athlete.ID != "" && b.athlete.ID != id {
			continue
		}
		bearers++
		keys := b.athlete.Source.For("born")
		if len(keys) == 0 {
			keys = b.register.Source.All
		}
		born, sources = b.athlete.Born, race.Resolve(b.register.Sources, keys)
	}
	if bearers > 1 {
		return date.Date{}, nil, nil
	}
	return born, sources, nil
}

// date is the day of the race.
func (h *hearing) date() Verdict {
	v := h.againstDate(h.race.Date)
	v.Figure = h.figure(-1, "date", "")
	return h.rest(v, h.cited(h.race.Source.For("date")))
}

// againstDate holds the date of the claim against a known one, of which either
// may be partial.
func (h *hearing) againstDate(is date.Date) Verdict {
	said := h.claim.Date
	v := Verdict{Outcome: False, Found: is.String()}
	switch {
	case said.IsZero():
		return cannot("the claim gives no date")
	case is.IsZero():
		return cannot("no date is known")
	case said == is:
		v.Outcome = True
	case said.Overlaps(is) && said.First().Compare(is.First()) <= 0 && is.Last().Compare(said.Last()) <= 0:
		v.Outcome, v.Receipt = TrueToPrecision, is.String()+" lies in "+said.String()
	case said.Overlaps(is):
		v.Outcome, v.Receipt = CannotTell, "only "+is.String()+" is known"
	}
	return v
}
