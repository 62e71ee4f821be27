package career

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// Question is what is asked about somebody.
type Question struct {
	Who      string
	Before   date.Date   // only what was run before this day; all of it where it is zero
	From, To int         // the first and the last year of results and season bests; 0 for all
	Event    event.Event // only what was run of it; all of it where it is zero
}

// Career is what is known of somebody.
type Career struct {
	Question
	*Somebody

	Competitions competition.Names // of the corpus

	Represented []Represented
	Runs        []Run  // the newest first
	Bests       []Best // by event and environment
	Seasons     []Best // by year, the last first
	Unbeaten    []Unbeaten
	Annulled    []Annulled // records, by list and day

	people *People
}

// Run is one result of somebody.
type Run struct {
	Race   *race.Race
	Result *race.Result
	Leg    *race.Leg // of a relay, which is no result of the athlete's own; else nil
	Gap    timing.Margin
	HasGap bool
	// Personal and Season are what is known of the mark as a best when it was run; without an
	// answer where the mark can be none.
	Personal, Season athlete.Best
	// Annulled is the entry of the record that the mark was, where that was annulled and the document lets the mark
	// stand; else nil.
	Annulled *record.Entry
}

// Best is the best mark of somebody in an event and environment, of all time or of a year.
type Best struct {
	Step

	Year  int // zero for all time
	Steps []Step
}

// Step is a performance that was a best when it was run, with the race that has it.
type Step struct {
	*athlete.Performance

	Race   *race.Race    // nil where a record list alone has the mark
	Result *race.Result  // the same
	Off    timing.Margin // how much it took off the step before
	HasOff bool
}

// Of is what is known of somebody. The error is an *[AmbiguousError], an *[UnknownError], a
// *[SharedError], or one of the corpus.
func Of(c *corpus.Corpus, q Question) (*Career, error) {
	people, err := searchAll(c, q.Who)
	if err != nil {
		return nil, err
	}
	who, err := people.known(0)
	if err != nil {
		return nil, err
	}
	return people.career(who, q), nil
}

// known is the only one who is meant by the text of a number: a person, not some of a name.
func (p *People) known(number int) (*Somebody, error) {
	who, err := p.One(number)
	if err == nil && who.Person.IsZero() {
		return nil, &SharedError{Name: who.Name, Starts: who.Starts}
	}
	return who, err
}

// career is what is known of somebody.
func (p *People) career(who *Somebody, q Question) *Career {
	of := &Career{Question: q, Somebody: who, people: p, Competitions: p.competitions}
	of.Annulled = of.annulledRecords()
	all := of.runs()
	of.Represented = of.represented(all)
	all = slices.DeleteFunc(all, func(run Run) bool { return !of.isOf(run.Race.Event) })
	of.Unbeaten = unbeaten(all)
	of.Bests = of.bests(func(*athlete.Performance) int { return 0 })
	of.Seasons = slices.DeleteFunc(of.bests(func(p *athlete.Performance) int { return p.Date.Year() }), func(b Best) bool { return !of.asks(b.Year) })
	of.Runs = slices.DeleteFunc(all, func(run Run) bool { return !of.asks(run.Race.Date.Year()) })
	slices.Reverse(of.Runs)
	return of
}

// searchAll searches races, record lists and registers for whom a text means.
func searchAll(c *corpus.Corpus, text string) (*People, error) {
	return NewSearch(c.Directory(), "", text).throughout(c)
}

// throughout is everybody who may be meant in the races, record lists and registers of a corpus.
func (s *Search) throughout(c *corpus.Corpus) (*People, error) {
	every := func(record.Category) bool { return true }
	all, err := c.Lists(every)
	if err != nil {
		return nil, err
	}
	own, err := c.OwnLists(every)
	if err != nil {
		return nil, err
	}
	return s.InLists(corpus.ListsOf(all), corpus.ListsOf(own)).among(c), nil
}

// among is everybody who may be meant of those in the races of a corpus too.
func (s *Search) among(c *corpus.Corpus) *People {
	var names competition.Names
	for r := range c.Races(corpus.Filter{}) {
		s.Add(r)
		names.Learn(r)
	}
	people := s.People()
	people.competitions = names
	return people
}

// asks reports whether a year is asked for.
func (c *Career) asks(year int) bool {
	return (c.From == 0 || c.From <= year) && (c.To == 0 || year <= c.To)
}

// isOf reports whether an event is asked for.
func (c *Career) isOf(e event.Event) bool { return c.Event.IsZero() || c.Event == e }

// isBefore reports whether a day is one of those that are asked for.
func (c *Career) isBefore(day date.Date) bool { return c.Before.IsZero() || day.Before(c.Before) }

// runs is everything that somebody was in, the oldest first.
func (c *Career) runs() []Run {
	var all []Run
	for start := range c.people.startsOf(c.Somebody) {
		if c.isBefore(start.race.Date) {
			all = append(all, c.run(start))
		}
	}
	return all
}

// run is one start of somebody.
func (c *Career) run(at startOf) Run {
	r := at.race
	run := Run{Race: r, Result: &r.Results[at.result]}
	if at.leg >= 0 {
		run.Leg = &run.Result.Legs[at.leg]
	}
	run.Gap, run.HasGap = run.Result.GapTo(at.winner)
	run.Annulled = c.annulledAs(r, run.Result)
	if run.Leg == nil && run.Result.Finished() && (athlete.Eligible(r, run.Result) || athlete.IsAided(r, run.Result)) {
		run.Personal = c.people.index.Best(athlete.PersonalBest, r, run.Result, run.Result.Mark)
		run.Season = c.people.index.Best(athlete.SeasonBest, r, run.Result, run.Result.Mark)
	}
	return run
}

// track is an event, and what it was run on, of a year or of all time.
type track struct {
	event       event.Event
	environment event.Environment
	year        int
}

// bests is the best marks by event, environment and what else parts them, with the steps to
// each.
func (c *Career) bests(year func(*athlete.Performance) int) []Best {
	steps := map[track][]Step{}
	for _, p := range c.people.index.Career(c.Person) {
		if !p.Counts || p.Again || !c.isBefore(p.Date) || !c.isOf(p.Category.Event) || c.isBorrowed(p) {
			continue
		}
		of := track{p.Category.Event, p.Category.Environment, year(p)}
		so := steps[of]
		m := c.step(p)
		if last := len(so) - 1; last >= 0 {
			switch better := p.Mark.CompareListed(so[last].Mark); {
			case better >= 0:
				continue
			case !p.Mark.Better(so[last].Mark):
				so[last] = m // the automatic reading of an equal mark goes before one by hand
				continue
			}
			m.Off, m.HasOff = so[last].Mark.Sub(p.Mark), true
		}
		steps[of] = append(so, m)
	}
	bests := make([]Best, 0, len(steps))
	for of, so := range steps {
		bests = append(bests, Best{Step: so[len(so)-1], Year: of.year, Steps: so})
	}
	slices.SortFunc(bests, compareTracks)
	return bests
}

// isBorrowed reports whether only a record list of another corpus has a performance. It can
// refute a best of this one, and is none of it, as in a top list.
func (c *Career) isBorrowed(p *athlete.Performance) bool {
	return p.IsEntry() && !slices.Contains(c.people.search.named, c.people.search.lists[p.Number])
}

// compareTracks orders bests: the last year first, then by distance, then outdoors first.
func compareTracks(a, b Best) int {
	x, y := &a.Category, &b.Category
	return cmp.Or(
		cmp.Compare(b.Year, a.Year),
		cmp.Compare(x.Event.Distance(), y.Event.Distance()), cmp.Compare(x.Event.Code(), y.Event.Code()),
		cmp.Compare(x.Environment, y.Environment),
	)
}

// step is a performance with its race.
func (c *Career) step(p *athlete.Performance) Step {
	m := Step{Performance: p}
	if !p.IsEntry() {
		m.Race = c.people.search.races[p.Number]
		m.Result = &m.Race.Results[p.Index]
	}
	return m
}

// Holds reports whether an entry of a record list is of somebody, alone or in a team, and of an
// event that is asked for.
func (c *Career) Holds(of record.Category, e *record.Entry) bool {
	if !c.isOf(of.Event) {
		return false
	}
	for competitor, born := range athletesOf(&e.Competitor, date.Date{}) {
		if c.people.runner(c.people.search.published(of.Sex, competitor, born)) == c.of {
			return true
		}
	}
	return false
}
