package career

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// Meetings is which races are asked about. Zero values ask about all.
type Meetings struct {
	Event    event.Event
	From, To int // the first and the last year
}

// asks reports whether a race is one of those that are asked about.
func (m Meetings) asks(r *race.Race) bool {
	return (m.Event.IsZero() || m.Event == r.Event) && (m.From == 0 || m.From <= r.Date.Year()) && (m.To == 0 || r.Date.Year() <= m.To)
}

// Rivalry is how some people fared against each other.
type Rivalry struct {
	Asked     Meetings
	People    []*Somebody
	Meetings  []Meeting // finals, the oldest first
	Rounds    []Meeting // of heats and semi-finals, which are in no tally
	Uncounted []Meeting // races in which one of two came to no finish, or where it is not known
	Fronts    map[*race.Race][]Front
	Races     []*race.Race
	Pairs     []Pair
}

// Meeting is two people in a race, A being the one who was asked for first.
type Meeting struct {
	Race   *race.Race
	A, B   Runner
	Winner int // who was placed before the other: one of those below
	By     timing.Margin
	HasBy  bool   // both marks are known
	Why    string // why the meeting does not count; empty where it does
}

// Who won a meeting.
const (
	Neither = iota // they shared a place
	FirstWon
	SecondWon
)

// Runner is one of the people who were asked for in a race.
type Runner struct {
	*Somebody

	Number int // among those who were asked for
	Result *race.Result
}

// WonBy is who won; nil where they shared a place, or the meeting does not count.
func (m *Meeting) WonBy() *Runner {
	switch m.Winner {
	case FirstWon:
		return &m.A
	case SecondWon:
		return &m.B
	default:
		return nil
	}
}

// SamePersonError is the error for two texts that mean one person.
type SamePersonError struct{ Name, One, Other string }

// Error is that both are one.
func (e *SamePersonError) Error() string {
	return fmt.Sprintf("%q and %q are both %s", e.One, e.Other, e.Name)
}

// Help is what to name.
func (e *SamePersonError) Help() string { return "name somebody else" }

// Versus is how some people fared against each other, at least two, in the races that are asked
// about: no record list is read. The error is an *[AmbiguousError], an *[UnknownError], a *[SharedError] or a
// *[SamePersonError].
func Versus(c *corpus.Corpus, of Meetings, texts ...string) (*Rivalry, error) {
	search := NewSearch(c.Directory(), "", texts...)
	for r := range c.Races(corpus.Filter{}) {
		search.Add(r)
	}
	people := search.People()
	var some []*Somebody
	for i := range texts {
		who, err := people.known(i)
		if err != nil {
			return nil, err
		}
		if j := slices.Index(some, who); j >= 0 {
			return nil, &SamePersonError{Name: who.Name, One: texts[j], Other: texts[i]}
		}
		some = append(some, who)
	}
	return people.rivalry(some, of), nil
}

// rivalry is how some people fared against each other.
func (p *People) rivalry(some []*Somebody, of Meetings) *Rivalry {
	tellApart(some)
	v := &Rivalry{Asked: of, People: some, Fronts: map[*race.Race][]Front{}}
	for _, r := range p.search.races {
		if of.asks(r) {
			v.meet(r, v.runners(p, r))
		}
	}
	v.tally()
	return v
}

// runners is who of those asked for is in a race by himself or herself, in the order in which
// they were asked for.
func (v *Rivalry) runners(people *People, r *race.Race) []Runner {
	if r.List == race.StartList {
		return nil
	}
	var some []Runner
	for number, who := range v.People {
		for at, published := range people.search.in(r) {
			if at.leg < 0 && people.Is(who, published) {
				some = append(some, Runner{who, number, &r.Results[at.result]})
				break
			}
		}
	}
	return some
}

// meet adds the meetings of a race.
func (v *Rivalry) meet(r *race.Race, some []Runner) {
	if len(some) < 2 {
		return
	}
	v.Races = append(v.Races, r)
	v.Fronts[r] = fronts(r, some)
	complete := r.CompleteTo()
	for i := range some {
		for j := i + 1; j < len(some); j++ {
			m := decide(r, complete, some[i], some[j])
			switch {
			case m.Why != "":
				v.Uncounted = append(v.Uncounted, m)
			case isFinal(r):
				v.Meetings = append(v.Meetings, m)
			default:
				v.Rounds = append(v.Rounds, m)
			}
		}
	}
}

// decide is who of two was placed before the other. The place decides, never the mark.
func decide(r *race.Race, complete int, a, b Runner) Meeting {
	m := Meeting{Race: r, A: a, B: b}
	x, y := a.Result, b.Result
	for _, one := range []Runner{a, b} {
		switch {
		case one.Result.Status != "":
			m.Why = appended(m.Why, one.Telling+" "+string(one.Result.Status))
		case one.Result.Role == race.Guest:
			m.Why = appended(m.Why, one.Telling+" ran as a guest, without a place")
		case one.Result.Place == 0 && one.Result.Mark.IsZero():
			m.Why = appended(m.Why, "how "+one.Telling+" came in is not known")
		}
	}
	if m.Why == "" && r.SexOf(x) != r.SexOf(y) {
		m.Why = "men and women are placed apart"
	}
	switch {
	case m.Why != "":
		return m
	case x.Place > 0 && (y.Place > x.Place || y.Place == 0 && x.Place <= complete):
		m.Winner = FirstWon
	case y.Place > 0 && (x.Place > y.Place || x.Place == 0 && y.Place <= complete):
		m.Winner = SecondWon
	case x.Place == 0 || y.Place == 0:
		m.Why = "their places are not both known"
		return m
	}
	if (x.Place == 0 || y.Place == 0) && m.contradicted() {
		m.Winner, m.Why = 0, "one place is not known, and the marks contradict the other"
		return m
	}
	if m.HasBy = x.Finished() && y.Finished(); m.HasBy {
		m.By = y.Mark.Sub(x.Mark)
		if m.Winner == SecondWon {
			m.By = x.Mark.Sub(y.Mark)
		}
	}
	return m
}

// contradicted reports whether the mark of who is said to have won is surely no better.
func (m *Meeting) contradicted() bool {
	winner, other := m.A.Result, m.B.Result
	if m.Winner == SecondWon {
		winner, other = other, winner
	}
	return winner.Finished() && other.Finished() && other.Mark.ClearlyBetterIn(race.WatchLag(m.Race.Event), winner.Mark)
}

func appended(text, more string) string {
	if text == "" {
		return more
	}
	return text + ", " + more
}

// Front is who of some people was in front of the others at a point of a race.
type Front struct {
	Race    *race.Race
	Point   event.Point
	Leaders []Runner // several where they were level
	Leads   bool     // the race, not these people alone
	ByTime  bool     // by their times there, since no report has their positions
}

// fronts is who of some people was in front at each point where that is known: who led the
// race, or where the positions of all of them are known the first of them, or where the times
// of all of them are, who was surely the earliest.
func fronts(r *race.Race, some []Runner) []Front {
	var fronts []Front
	for _, point := range pointsOf(some) {
		front := Front{Race: r, Point: point}
		switch at := point.Distance(); {
		case front.byPosition(some, at):
		case front.byTime(some, at):
		default:
			continue
		}
		fronts = append(fronts, front)
	}
	return fronts
}

// byPosition puts those in front whose position is the first.
func (f *Front) byPosition(some []Runner, at event.Distance) bool {
	first, all := 0, true
	for _, one := range some {
		position := one.Result.PositionAt(at)
		all = all && position > 0
		if position > 0 && (first == 0 || position < first) {
			first = position
		}
	}
	if first == 0 || !all && first > 1 {
		return false
	}
	for _, one := range some {
		if one.Result.PositionAt(at) == first {
			f.Leaders = append(f.Leaders, one)
		}
	}
	f.Leads = first == 1
	return true
}

// byTime puts the one in front whose time there is surely the earliest of those of all.
func (f *Front) byTime(some []Runner, at event.Distance) bool {
	for i := range some {
		mark, known := some[i].Result.SplitAt(at)
		ahead := known
		for j := range some {
			other, known := some[j].Result.SplitAt(at)
			ahead = ahead && known && (i == j || mark.ClearlyBetter(other))
		}
		if ahead {
			f.Leaders, f.ByTime = []Runner{some[i]}, true
			return true
		}
	}
	return false
}
