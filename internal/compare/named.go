package compare

import (
	"fmt"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// Named is a run as somebody names it. One of these is set: the race, with the athlete where
// it is not the winner who is meant; the mark of an even schedule; the lights of the first
// race; or the record of a scope.
type Named struct {
	Race    *race.Race
	Athlete string
	Even    timing.Mark
	Lights  bool
	Record  race.Scope
	Day     date.Date // at whose end the record stood; zero for the day to which the lists are known
}

// Error is the error for runs that cannot be told, or not be compared.
type Error struct {
	Problem string
	Remedy  string
}

// Error is the problem.
func (e *Error) Error() string { return e.Problem }

// Help is the remedy.
func (e *Error) Help() string { return e.Remedy }

// Runs finds the runs that are named, with the fronts of their races behind them where those
// are wanted. Schedules, lights and records are of the event of the first race. The error is
// an *[Error], a *[query.NotFoundError] or a *[corpus.FaultyError].
func Runs(c *corpus.Corpus, named []Named, fronts bool) ([]*Run, error) {
	first := firstRace(named)
	if first == nil {
		return nil, &Error{"no run of a race among them", "name one as RACE:ATHLETE"}
	}
	var runs []*Run
	led := map[string]bool{}
	for _, n := range named {
		some, err := n.runs(c, first)
		if err != nil {
			return nil, err
		}
		if n.Race != nil && n.Race.Event != first.Event {
			return nil, &Error{
				fmt.Sprintf("%s is over %s, %s over %s", first.ID, theEvent(first.Event), n.Race.ID, theEvent(n.Race.Event)),
				"compare runs of one event",
			}
		}
		runs = append(runs, some...)
	}
	for _, run := range runs {
		if fronts && run.Kind == Runner && !led[run.Race.ID] {
			led[run.Race.ID] = true
			runs = append(runs, OfFront(run.Race))
		}
	}
	return runs, nil
}

func firstRace(named []Named) *race.Race {
	for _, n := range named {
		if n.Race != nil {
			return n.Race
		}
	}
	return nil
}

// theEvent is an event in a sentence: the mile, 1500 m.
func theEvent(e event.Event) string {
	if name := e.Name(); name[0] < '0' || name[0] > '9' {
		return "the " + name
	}
	return e.Name()
}

// runs is what is named: several where several shared a record, or may have.
func (n Named) runs(c *corpus.Corpus, first *race.Race) ([]*Run, error) {
	switch {
	case n.Race != nil:
		run, err := runIn(n.Race, n.Athlete)
		return []*Run{run}, err
	case n.Lights && first.PaceLights.IsZero():
		return nil, &Error{"lights: " + first.ID + " has no pace_lights", "name the mark: even:3:47.83"}
	case n.Lights:
		run := OfSchedule(first.Event, first.PaceLights)
		run.Lights = true
		return []*Run{run}, nil
	case !n.Record.IsZero():
		return n.ofRecord(c, record.CategoryOf(first))
	default:
		return []*Run{OfSchedule(first.Event, n.Even)}, nil
	}
}

// runIn is the run of somebody in a race; of its winner where nobody is named.
func runIn(r *race.Race, athlete string) (*Run, error) {
	if athlete == "" {
		if winner := r.Winner(); winner != nil {
			return OfResult(r, winner), nil
		}
		return nil, &Error{r.ID + ": no winner is known", "name the athlete: " + r.ID + ":ATHLETE"}
	}
	at, err := query.ResultNamed(r, athlete)
	if err != nil {
		return nil, err
	}
	return OfResult(r, &r.Results[at]), nil
}

// ofRecord is the runs that were a record at the end of a day, or may have been: each with its
// race where the corpus has that.
func (n Named) ofRecord(c *corpus.Corpus, of record.Category) ([]*Run, error) {
	day := n.Day
	book, err := c.BookAsOf(of, day)
	if err == nil && book != nil && day.IsZero() {
		day = book.KnownToOf(n.Record)
		book, err = c.BookAsOf(of, day)
	}
	if err != nil {
		return nil, err
	}
	if book == nil {
		return nil, &Error{"record list " + of.ListName() + ": not in the corpus", "milectl records shows those there are"}
	}
	stood := book.AsOf(n.Record, day)
	stood.Pending = nil
	var runs []*Run
	for _, entry := range query.StoodEntries([]record.Stood{stood}) {
		run := runOfEntry(c, book, of, entry.Entry)
		run.Record, run.Shared = &entry, len(stood.Entries) > 1 && !entry.Unordered
		runs = append(runs, run)
	}
	if len(runs) == 0 {
		return nil, &Error{fmt.Sprintf("record:%s: %s has none that stood at the end of %s", n.Record, of.ListName(), day), "milectl records --history shows what is known"}
	}
	return runs, nil
}

// runOfEntry is the run of an entry: in its race where the corpus has that, whether or not the
// entry names it.
func runOfEntry(c *corpus.Corpus, book *record.Book, of record.Category, entry *record.Entry) *Run {
	same := corpus.Category{Event: of.Event, Sex: of.Sex, Environment: of.Environment}
	for r := range c.Races(corpus.Filter{Categories: []corpus.Category{same}, From: entry.Date.First(), To: entry.Date.Last()}) {
		for i := range r.Results {
			if book.EntryOf(r, &r.Results[i]) == entry {
				return OfResult(r, &r.Results[i])
			}
		}
	}
	return OfEntry(of, entry)
}
