package toplist

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// Of is the top list that is asked for. The error is a *[query.FilterError] where no race
// of the corpus, whatever else is asked for, has the competition, the city or the club, or one of
// the corpus.
func Of(c *corpus.Corpus, q Question) (Answer, error) {
	g := gathering{q: &q, directory: c.Directory(), seen: map[record.Category]*seen{}, inClass: map[entered]bool{}, clubs: map[string]string{}, cities: map[string]string{}}
	of := []corpus.Category{q.Category}
	index, err := c.PerformancesOf(of, g.see)
	if err != nil {
		return Answer{}, err
	}
	if err := g.missing(); err != nil {
		return Answer{}, err
	}
	g.index = index
	if g.lists, err = c.ListsOfRuns(of); err != nil {
		return Answer{}, err
	}
	g.knowClasses()
	g.people()
	g.enterAll(c)
	return g.answer(), nil
}

// gathering is the marks that are wanted, as they come.
type gathering struct {
	q            *Question
	directory    *athlete.Directory
	index        *athlete.Index
	lists        []*record.List   // whose entries the index has
	inClass      map[entered]bool // the runs that lists of the age class have that is asked for
	runs         []Run
	seen         map[record.Category]*seen
	competitions competition.Keys
	clubs        map[string]string // as they are written, by what is compared
	cities       map[string]string
}

// see takes what is wanted from a race.
func (g *gathering) see(r *race.Race) {
	g.learn(r)
	if !g.q.wantsRace(r) {
		return
	}
	at := &Occasion{
		Race: r.ID, Date: r.Date, Start: r.Start(), City: r.Venue.City, Country: r.Venue.Country, Wind: r.Wind, event: r.Event, track: r.Environment,
	}
	classes := map[race.Sex]bool{}
	for i := range r.Results {
		result := &r.Results[i]
		sex := r.SexOf(result)
		if g.q.Category.Sex != "" && sex != g.q.Category.Sex {
			continue
		}
		classes[sex] = true
		if result.Mark.IsZero() {
			continue
		}
		run := runOf(r, result, at)
		if g.q.Place > 0 || g.q.By == Place {
			run.Place = r.Standing(result) // whoever won, a career counts as a win
		}
		run.passes(NoCompetition, g.q.competition(r)) // one that passes for sure or perhaps: the others are left out above
		run.passes(NoCity, g.q.city(r.Venue.City))
		if run.For = g.directory.CountsFor(sex, &result.Competitor, result.Born, r.Date); run.IsTeam() {
			run.For = record.NationOfTeam(result)
		}
		if g.q.wants(&run) {
			g.runs = append(g.runs, run)
		}
	}
	if g.q.competition(r) == unknown || g.q.city(r.Venue.City) == unknown {
		return // what may be missing from it is as little known as what is not
	}
	for sex := range classes {
		of := record.Category{Event: r.Event, Sex: sex, Environment: r.Environment}
		if g.seen[of] == nil {
			g.seen[of] = &seen{}
		}
		g.seen[of].add(r, g.q.Place)
	}
}

// runOf is the mark of a result, and whether it counts.
func runOf(r *race.Race, result *race.Result, at *Occasion) Run {
	run := Run{
		Competitor: result.Competitor, Occasion: at, Sex: r.SexOf(result), Mark: result.Mark, Place: result.Place,
		Club: result.Club, Flags: result.Flags, Role: result.Role, ownBorn: result.Born, Why: result.Void(),
	}
	switch {
	case run.Why != "":
	case athlete.Eligible(r, result):
		run.Reserve = r.Uncounted(result)
	default:
		competing := *result
		competing.Role = "" // a guest has bests, so that is not why
		run.Why = r.Uncounted(&competing)
	}
	return run
}

// learn notes what there is, of what was asked for by name.
func (g *gathering) learn(r *race.Race) {
	if g.q.Competition != "" {
		g.competitions.Learn(r)
	}
	if g.q.City != "" && r.Venue.City != "" {
		g.cities[words.Fold(r.Venue.City)] = r.Venue.City
	}
	if g.q.Club == "" {
		return
	}
	for i := range r.Results {
		if club := r.Results[i].Club; club != "" {
			g.clubs[clubKey(club)] = club
		}
	}
}

// missing is the error for a competition or a club that no race of the corpus has.
func (g *gathering) missing() error {
	if q := g.q.Competition; q != "" && !g.competitions.Has(q) {
		return query.UnknownCompetition(&g.competitions, q)
	}
	if q := g.q.City; q != "" && g.cities[words.Fold(q)] == "" {
		return query.UnknownText("city", fmt.Sprintf("no race of the corpus was run in %q", q), q, g.cities)
	}
	if q := g.q.Club; q != "" && g.clubs[clubKey(q)] == "" {
		return query.UnknownText("club", fmt.Sprintf("nobody in the races of the corpus is of the club %q", q), q, g.clubs)
	}
	return nil
}

// people finds out who ran the marks of races, and leaves those out who are not of the age or
// the years of birth that are asked for.
func (g *gathering) people() {
	wanted := g.runs[:0]
	for i := range g.runs {
		run := &g.runs[i]
		if !run.IsTeam() {
			run.Person = g.index.Who(run.Sex, &run.Competitor, run.ownBorn)
		}
		if g.wantsBorn(run) {
			wanted = append(wanted, *run)
		}
	}
	g.runs = wanted
}

// enterAll takes the entries of record lists that are no runs of races of the corpus.
func (g *gathering) enterAll(c *corpus.Corpus) {
	holds, annulled := map[entered][]record.Hold{}, map[entered]*record.Entry{}
	for _, p := range g.index.All() {
		if p.IsEntry() {
			of, e := enteredAs(p, p.Mark), g.entry(p)
			holds[of] = append(holds[of], e.Holds...)
			if e.IsAnnulled() {
				annulled[of] = e
			}
		}
	}
	g.noteAnnulled(annulled)
	track := g.q.Category.Environment
	for _, p := range g.index.All() {
		if p.IsEntry() && !p.Again && (track == 0 || track == p.Category.Environment) {
			e := *g.entry(p)
			e.Holds = holds[enteredAs(p, p.Mark)]
			g.enter(c, p, &e)
		}
	}
}

// noteAnnulled says of results that stand that they were records, which were annulled: the lists do not tell whether the
// result was too.
func (g *gathering) noteAnnulled(annulled map[entered]*record.Entry) {
	if len(annulled) == 0 {
		return
	}
	for i := range g.runs {
		run := &g.runs[i]
		if e := annulled[ranAs(run)]; e != nil && run.Why == "" {
			run.Reserve = words.Join("; ", run.Reserve, words.Join(" ", "its record was annulled", e.Annulled.String()))
		}
	}
}

func (g *gathering) entry(p *athlete.Performance) *record.Entry {
	return &g.lists[p.Number].Entries[p.Index]
}

// knowClasses notes the runs that lists of the age class have that is asked for, or of one
// within it: their athletes were of the class, whether or not their births are known.
func (g *gathering) knowClasses() {
	for _, p := range g.index.All() {
		if !p.IsEntry() || g.q.Age == "" || !record.ClassWithin(p.Category.Class, g.q.Age) {
			continue
		}
		for _, mark := range [...]timing.Mark{p.Mark, g.entry(p).Auto} {
			g.inClass[enteredAs(p, mark)] = true
		}
	}
}

// entered is what the entries of a run have in common, whichever list they stand in, and the
// result of a race that is that run.
type entered struct {
	of   record.Category
	who  athlete.Person
	name string // of nobody in particular
	year int
	ms   int64
}

func enteredAs(p *athlete.Performance, mark timing.Mark) entered {
	return ranAs(&Run{
		Competitor: p.Competitor, Sex: p.Category.Sex, Person: p.Person, Mark: mark,
		Occasion: &Occasion{Date: p.Date, event: p.Category.Event, track: p.Category.Environment},
	})
}

func ranAs(run *Run) entered {
	as := entered{of: run.Category(), who: run.Person, year: run.Date.Year(), ms: run.Mark.Milliseconds()}
	if run.Person.IsZero() {
		as.name = words.Fold(run.Name())
	}
	return as
}

// enter takes an entry, with the holds of all lists that have the run.
func (g *gathering) enter(c *corpus.Corpus, p *athlete.Performance, e *record.Entry) {
	run := Run{
		Competitor: p.Competitor, Sex: p.Category.Sex, Person: p.Person, Mark: p.Mark, For: p.CountsFor(), Why: athlete.WhyNoBest(g.lists[p.Number], e), Refused: e.Refused(),
		Occasion: &Occasion{
			Race: p.Race, List: p.List, Pending: e.IsPending(), Date: p.Date, City: p.City, Country: p.Country,
			event: p.Category.Event, track: p.Category.Environment,
		},
	}
	if i := slices.IndexFunc(e.Holds, func(h record.Hold) bool { return h.Scope.Kind == race.Club }); i >= 0 {
		run.Club = e.Holds[i].Scope.Key
	}
	var r *race.Race
	if p.Race != "" && (g.q.Competition != "" || g.q.Round != "") {
		r = c.Race(p.Race)
	}
	if g.q.wantsEntry(&run, e, r) && g.q.wants(&run) && g.wantsBorn(&run) {
		g.runs = append(g.runs, run)
	}
}

// Events lists the events of which the races and record lists of a corpus have marks, the
// shortest first.
func Events(c *corpus.Corpus) []event.Event {
	has := map[event.Event]bool{}
	for r := range c.Races(corpus.Filter{}) {
		has[r.Event] = has[r.Event] || slices.ContainsFunc(r.Results, func(result race.Result) bool { return !result.Mark.IsZero() })
	}
	for of := range c.ListCategories(func(record.Category) bool { return true }) {
		has[of.Event] = true
	}
	maps.DeleteFunc(has, func(_ event.Event, marks bool) bool { return !marks })
	return slices.SortedFunc(maps.Keys(has), func(a, b event.Event) int {
		return cmp.Or(cmp.Compare(a.Distance(), b.Distance()), cmp.Compare(a.Code(), b.Code()))
	})
}
