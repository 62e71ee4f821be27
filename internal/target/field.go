package target

import (
	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// Field is who is entered in a race, and what each needs.
type Field struct {
	Race    *race.Race // as it was announced, without a reading of the wind
	AsOf    date.Date  // all of it is as it was at the end of this day
	Classes []Class    // one, but of a field of men and women
	Keys    *athlete.Keys
}

// DayBefore is the day before a race.
func DayBefore(r *race.Race) date.Date { return r.Date.AddDays(-1) }

// Of is what each of those who are entered in a race needs, by what was known at the end of a day
// before it. The error is one of the corpus.
func Of(c *corpus.Corpus, r *race.Race, day date.Date) (*Field, error) {
	announced := r.Announced()
	index, _, err := c.Performances(categories(announced))
	if err != nil {
		return nil, err
	}
	field := &Field{Race: announced, AsOf: day, Keys: index.Keys()}
	calm := *announced // what the wind will be nobody knows
	calm.Wind, _ = race.ParseWind("+0.0")
	for _, class := range classes(&calm) {
		of, err := ofClass(c, index, class, day)
		if err != nil {
			return nil, err
		}
		field.Classes = append(field.Classes, of)
	}
	return field, nil
}

// classes is the classes of a race as they ran it; of a field of men and women in which nobody is
// entered yet both.
func classes(r *race.Race) []*race.Race {
	if !r.IsMixedField() || len(r.Results) > 0 {
		return r.Classes()
	}
	var both []*race.Race
	for _, sex := range race.Sexes() {
		class := *r
		class.Sex = sex
		both = append(both, &class)
	}
	return both
}

// categories is what bests of a race are taken from: what is run on the track by all kinds of it.
func categories(r *race.Race) []corpus.Category {
	if r.IsMixedField() {
		return []corpus.Category{{Event: r.Event}}
	}
	return []corpus.Category{{Event: r.Event, Sex: r.Sex}}
}

// ofClass is what the starters of one class need.
func ofClass(c *corpus.Corpus, index *athlete.Index, class *race.Race, day date.Date) (Class, error) {
	ask := askedOn(index, class, day)
	of := Class{Race: class, Marks: ask.known(athlete.PersonalBest)}
	books, err := c.Books(class)
	if err != nil {
		return of, err
	}
	book := books[record.CategoryOf(class)]
	if book != nil {
		of.Listed = true
		if book, err = c.BookAsOf(record.CategoryOf(class), day); err != nil {
			return of, err
		}
	}
	stood := standing{book: book, race: class, day: day, known: map[race.Scope]Target{}}
	for i := range class.Results {
		of.Starters = append(of.Starters, ofStarter(ask, stood, &class.Results[i]))
	}
	of.common(ask, stood)
	if book != nil {
		of.Runs = schedules(c, book, class, of.EveryTarget())
	}
	return of, nil
}

// common is the targets of everybody in a class, whoever starts.
func (of *Class) common(ask asked, stood standing) {
	of.Common = append(of.Common, ask.best(WorldLead, &race.Result{Sex: of.Race.Sex}))
	of.Common = append(of.Common, stood.records(&race.Result{}, true)...)
	if q := of.Race.Qualifying; !q.IsZero() {
		of.Common = append(of.Common, standard(q, of.Race.Timed()))
	}
}

func ofStarter(ask asked, stood standing, starter *race.Result) Starter {
	class := stood.race
	s := Starter{Result: starter, Uncounted: class.Uncounted(starter)}
	if !starter.IsTeam() {
		s.Unnamed = ask.index.Who(class.SexOf(starter), &starter.Competitor, starter.Born).IsZero()
		s.Targets = append(s.Targets, ask.best(SeasonBest, starter), ask.best(PersonalBest, starter))
	}
	s.Targets = append(s.Targets, stood.records(starter, false)...)
	return s
}

// EveryTarget is the targets of a class, those of everybody first.
func (of *Class) EveryTarget() []*Target {
	var all []*Target
	for i := range of.Common {
		all = append(all, &of.Common[i])
	}
	for i := range of.Starters {
		for j := range of.Starters[i].Targets {
			all = append(all, &of.Starters[i].Targets[j])
		}
	}
	return all
}
