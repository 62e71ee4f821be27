package toplist

import (
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// wantsRace reports whether marks of a race can be wanted.
func (q *Question) wantsRace(r *race.Race) bool {
	c := q.Category
	return r.List != race.StartList &&
		c.Event == r.Event && (c.Environment == 0 || c.Environment == r.Environment) &&
		(c.Sex == "" || c.Sex == r.Sex || r.IsMixedField()) &&
		q.competition(r) != no && q.city(r.Venue.City) != no &&
		(q.Round == "" || q.Round == r.Round) &&
		(q.From.IsZero() || !r.Date.Before(q.From)) && (q.To.IsZero() || !q.To.Before(r.Date))
}

// competition is whether a race was of the competition asked for; of a race without a key
// that is not known.
func (q *Question) competition(r *race.Race) is {
	if q.Competition == "" {
		return yes
	}
	return knownOr(r.Competition != "", words.Fold(q.Competition) == words.Fold(r.Competition))
}

// city is whether a mark was run in the city asked for.
func (q *Question) city(city string) is {
	if q.City == "" {
		return yes
	}
	return knownOr(city != "", words.Fold(city) == words.Fold(q.City))
}

// The type is says whether something is so.
type is uint8

const (
	no is = iota
	yes
	unknown
)

// of is an answer that is known.
func of(answer bool) is {
	if answer {
		return yes
	}
	return no
}

// knownOr is an answer about a thing that may not be known.
func knownOr(known, answer bool) is {
	if !known {
		return unknown
	}
	return of(answer)
}

// wants reports whether the filters but those of the birth let a mark of a race pass that is
// wanted, as far as is known: what it lacks to be told is noted.
func (q *Question) wants(run *Run) bool {
	if !q.Under.IsZero() && !run.Mark.Better(q.Under) {
		return false
	}
	if q.Age != "" && !record.ClassFits(q.Age, run.Sex) {
		return false
	}
	return run.passes(NoPlace, q.place(run)) && q.club(run) && run.passes(NoNation, q.nation(run))
}

// wantsBorn reports whether the filters of the birth let a mark pass, once the births that all
// races tell are known.
func (g *gathering) wantsBorn(run *Run) bool {
	if g.q.BornFrom == 0 && g.q.Age == "" {
		return true
	}
	run.Born = g.index.BornOf(run.Sex, &run.Competitor, run.ownBorn)
	return run.passes(NoBirth, g.q.birth(run)) && run.passes(NoBirth, g.age(run))
}

// passes reports whether a filter lets a mark pass, or may do so.
func (r *Run) passes(lack Lack, answer is) bool {
	if answer == unknown && r.Lacks == "" {
		r.Lacks = lack
	}
	return answer != no
}

// place is whether somebody came to the place asked for. A guest has none.
func (q *Question) place(run *Run) is {
	if q.Place == 0 {
		return yes
	}
	return knownOr(run.Place > 0 || run.Role == race.Guest, run.Place == q.Place)
}

func (q *Question) nation(run *Run) is {
	if q.Nation.Code == "" && q.Area == "" {
		return yes
	}
	if run.IsTeam() && run.For == "" && run.Nation != "" {
		return no // a team of a club, or of several nations
	}
	of, _ := nation.Lookup(run.For)
	return knownOr(run.For != "", (q.Nation.Code == "" || run.For == q.Nation.Code) && (q.Area == "" || of.Area == q.Area))
}

func (q *Question) birth(run *Run) is {
	if q.BornFrom == 0 {
		return yes
	}
	year := run.Born.Year()
	return knownOr(year != 0, q.BornFrom <= year && year <= q.BornTo)
}

// age is whether somebody, or everybody of a team, was of the age class on the day: by the
// births, where these do not tell it by the lists of the class.
func (g *gathering) age(run *Run) is {
	if g.q.Age == "" {
		return yes
	}
	of := inClass(g.q.Age, run.Born, run.Date)
	if run.IsTeam() {
		of = g.ageOfTeam(run)
	}
	if of == unknown && g.inClass[ranAs(run)] {
		return yes
	}
	return of
}

func (g *gathering) ageOfTeam(run *Run) is {
	all := knownOr(len(run.Legs) > 0, true)
	for _, leg := range run.Legs {
		born := g.index.BornOf(run.Sex, &race.Competitor{Athlete: leg.Athlete, ID: leg.ID}, leg.Born)
		switch inClass(g.q.Age, born, run.Date) {
		case no:
			return no
		case unknown:
			all = unknown
		case yes:
		}
	}
	return all
}

// inClass is whether somebody born on a day is of an age class on another; both may be
// partial.
func inClass(class string, born, day date.Date) is {
	if day.IsZero() || born.IsZero() {
		return unknown
	}
	first, ok := record.InClass(class, born, day.First())
	if strings.HasPrefix(class, "U") || day.IsFull() {
		return knownOr(ok, first)
	}
	last, okLast := record.InClass(class, born, day.Last())
	return knownOr(ok && okLast && first == last, first)
}

// wantsEntry reports whether a mark that a record list alone has may be one that is wanted:
// of the race it names what that says, if the corpus has it, else what its records tell.
func (q *Question) wantsEntry(run *Run, e *record.Entry, r *race.Race) bool {
	if !run.passes(NoDay, within(run.Date, q.From, q.To)) {
		return false
	}
	competition, round := yes, yes
	if q.Competition != "" {
		competition = atCompetition(e, r, words.Fold(q.Competition))
	}
	if q.Round != "" {
		round = knownOr(r != nil, r != nil && r.Round == q.Round)
	}
	return run.passes(NoCompetition, competition) && run.passes(NoRound, round) && run.passes(NoCity, q.city(e.Venue.City))
}

// within is whether a day, which may be partial, is one of those from one to another.
func within(day, from, to date.Date) is {
	switch {
	case from.IsZero() && to.IsZero():
		return yes
	case day.IsZero():
		return unknown
	case !from.IsZero() && day.Before(from) || !to.IsZero() && to.Before(day):
		return no
	default:
		return knownOr((from.IsZero() || !day.First().Before(from)) && (to.IsZero() || !to.Before(day.Last())), true)
	}
}

// atCompetition is whether the run of an entry was at a competition: its own records of a
// meeting or championship say it too.
func atCompetition(e *record.Entry, r *race.Race, folded string) is {
	if r != nil && r.Competition != "" {
		return of(words.Fold(r.Competition) == folded)
	}
	at := unknown
	for _, hold := range e.Holds {
		if hold.Scope.Kind == race.Meeting || hold.Scope.Kind == race.Championship {
			if hold.Scope.Key == folded {
				return yes
			}
			at = no
		}
	}
	return at
}
