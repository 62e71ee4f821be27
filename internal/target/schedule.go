package target

import (
	"slices"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/pacing"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// Schedule is an even run of the slowest mark that breaks records which one mark holds, beside the
// run that set them.
type Schedule struct {
	Scopes []race.Scope
	Mark   timing.Mark   // the slowest that breaks them
	Entry  *record.Entry // the record, of several the first
	Ran    *race.Result  // the run; nil where the corpus has not the race
	Points []Passing
}

// Passing is when a point is passed.
type Passing struct {
	At   event.Distance
	Even timing.Mark
	Ran  timing.Mark // of the record run, as it was published; zero where it was not
	Own  bool        // the point is none of the schedule, but one at which the run was timed
}

// schedules is the even runs of the marks that break records, the fastest first.
func schedules(c *corpus.Corpus, book *record.Book, r *race.Race, targets []*Target) []Schedule {
	type held struct {
		entry *record.Entry
		mark  timing.Mark
	}
	var all []Schedule
	if r.Event.Distance() <= 0 || r.Event.IsRelay() {
		return nil
	}
	done, at := map[race.Scope]bool{}, map[held]int{}
	for _, t := range targets {
		if t.Kind != Record || t.Slow.IsZero() || done[t.Scope] {
			continue
		}
		done[t.Scope] = true
		of := held{t.Met.Entries[0], t.Slow}
		i, known := at[of]
		if !known {
			i = len(all)
			all, at[of] = append(all, scheduleOf(c, book, r, t)), i
		}
		all[i].Scopes = append(all[i].Scopes, t.Scope)
	}
	slices.SortStableFunc(all, func(a, b Schedule) int { return a.Mark.Compare(b.Mark) })
	return all
}

func scheduleOf(c *corpus.Corpus, book *record.Book, r *race.Race, t *Target) Schedule {
	s := Schedule{Mark: t.Slow, Entry: t.Met.Entries[0]}
	s.Ran = RunOf(c, book, s.Entry)
	for _, at := range Points(r) {
		s.Points = append(s.Points, Passing{At: at, Even: pacing.At(s.Mark, r.Event.Distance(), at)})
	}
	if s.Ran != nil {
		s.beside(r.Event.Distance())
	}
	return s
}

// beside enters what the record run was timed at.
func (s *Schedule) beside(over event.Distance) {
	for _, split := range s.Ran.Splits {
		distance := split.Point.Distance()
		at := slices.IndexFunc(s.Points, func(p Passing) bool { return p.At == distance })
		if at < 0 {
			at = len(s.Points)
			s.Points = append(s.Points, Passing{At: distance, Even: pacing.At(s.Mark, over, distance), Own: true})
		}
		s.Points[at].Ran = split.Mark
	}
	for i := range s.Points {
		if s.Points[i].At == over {
			s.Points[i].Ran = s.Ran.Mark
		}
	}
	slices.SortFunc(s.Points, func(a, b Passing) int { return int(a.At - b.At) })
}

// RunOf is the result that an entry is; nil where the corpus has not the race.
func RunOf(c *corpus.Corpus, book *record.Book, entry *record.Entry) *race.Result {
	if entry.Race == "" {
		return nil
	}
	ran := c.Race(entry.Race)
	if ran == nil {
		return nil
	}
	for _, class := range ran.Classes() {
		for i := range class.Results {
			if book.EntryOf(class, &class.Results[i]) == entry {
				return &class.Results[i]
			}
		}
	}
	return nil
}

// Points is where a schedule is of use on one sheet of paper: of races beyond the mile every
// kilometre.
func Points(r *race.Race) []event.Distance {
	over := r.Event.Distance()
	lap, _ := r.Lap()
	if over <= event.Mile {
		return pacing.Points(over, lap)
	}
	step := 1000 * event.Metre
	for over/step > most {
		step *= 5
	}
	var all []event.Distance
	for at := step; at < over; at += step {
		all = append(all, at)
	}
	return append(all, over)
}

// most is how many points stand in a row at most.
const most = 12
