package calendar

import (
	"cmp"
	"errors"
	"maps"
	"slices"
	"time"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// Day is a day of the year. That of a leap year is 29 February, and no other.
type Day struct {
	Month time.Month
	Day   int
}

// Has reports whether a date is on the day, in whatever year.
func (d Day) Has(on date.Date) bool { return on.IsFull() && on.Month() == d.Month && on.Day() == d.Day }

// Question is what is asked of a day of the year.
type Question struct {
	Day      Day
	Category corpus.Category // of races and records
	Births   bool            // of those whom the registers know
}

// Answer is what happened on a day of the year, the oldest first.
type Answer struct {
	Question Question
	Happened []Happening
	Races    []*race.Race
	Names    competition.Names
}

// Happening is a race, a record that was set in a race which the corpus has not, or a
// birth: one of Race, Entry and Born is there.
type Happening struct {
	Date     date.Date
	Category record.Category // of a race or an entry

	Race    *race.Race
	Winner  *race.Result       // or the first of the class, where men and women ran together; nil where none is known
	Shared  []*race.Result     // who came in with the winner, in a dead heat
	Records []query.RecordMark // that fell in the race
	Listed  bool               // record lists are kept for the race

	Entry *record.Entry

	Born *athlete.Registered

	Person athlete.Person // who won, set the record or was born; zero where that cannot be told, and for a team
}

// On is what happened on a day of the year. The error is one of the corpus.
func On(c *corpus.Corpus, q Question) (Answer, error) {
	answer := Answer{Question: q}
	answer.Races = c.InOrder(corpus.Filter{Categories: []corpus.Category{q.Category}, Month: q.Day.Month, Day: q.Day.Day})
	lists, err := listsOf(c, q)
	if err != nil {
		return answer, err
	}
	index, names, err := indexOf(c, answer.Races, lists)
	if err != nil {
		return answer, err
	}
	answer.Names = names
	marks, listed, err := recordsOf(c, answer.Races)
	if err != nil {
		return answer, err
	}
	for _, r := range answer.Races {
		for _, class := range r.Classes() {
			if q.Category.Sex == "" || q.Category.Sex == class.Sex || q.Category.Sex == r.Sex {
				h := ofClass(r, class, index, marks[r.ID])
				h.Listed = listed[r.ID]
				answer.Happened = append(answer.Happened, h)
			}
		}
	}
	answer.Happened = append(answer.Happened, setOn(index, lists, q.Day)...)
	if q.Births {
		answer.Happened = append(answer.Happened, birthsOn(c.Directory(), q)...)
	}
	slices.SortStableFunc(answer.Happened, func(a, b Happening) int { return a.Date.Compare(b.Date) })
	return answer, nil
}

// ofClass is a race, or where men and women ran together the part of one class in it, with
// the first of that.
func ofClass(r, class *race.Race, index *athlete.Index, marks []query.RecordMark) Happening {
	h := Happening{Date: r.Date, Category: record.CategoryOf(class), Race: r}
	if first := firstOf(r, class); len(first) > 0 {
		h.Winner, h.Shared = first[0], first[1:]
	}
	for _, m := range marks {
		if m.Race.Sex == class.Sex {
			h.Records = append(h.Records, m)
		}
	}
	if h.Winner != nil && !h.Winner.IsTeam() {
		h.Person = index.Who(class.Sex, &h.Winner.Competitor, h.Winner.Born)
	}
	return h
}

// firstOf is who won a race, or came in first of the class where men and women ran together;
// nobody where that is not known.
func firstOf(r, class *race.Race) []*race.Result {
	if !r.IsMixedField() {
		return r.Winners()
	}
	ranked := class.Ranked()
	if len(ranked) == 0 || r.CompleteTo() < ranked[0].Place {
		return nil
	}
	together := 1
	for together < len(ranked) && ranked[together].Place == ranked[0].Place {
		together++
	}
	return ranked[:together]
}

// listsOf is the record lists with an entry of the day, by name. Those that the corpus
// takes from elsewhere are asked only about an event that is named.
func listsOf(c *corpus.Corpus, q Question) (map[string]*record.List, error) {
	read := c.OwnLists
	if !q.Category.Event.IsZero() {
		read = c.Lists
	}
	docs, err := read(q.Category.Matches)
	if err != nil {
		return nil, err
	}
	lists := map[string]*record.List{}
	for _, list := range corpus.ListsOf(docs) {
		if slices.ContainsFunc(list.Entries, func(e record.Entry) bool { return q.Day.Has(e.Date) }) {
			lists[list.Name] = list
		}
	}
	return lists, nil
}

// indexOf is what is known in the categories of some races and lists: which entries are
// runs of races, and who is who; and what competitions are called.
func indexOf(c *corpus.Corpus, races []*race.Race, lists map[string]*record.List) (*athlete.Index, competition.Names, error) {
	var of []corpus.Category
	add := func(category record.Category) {
		if one := corpus.Category(category); !slices.Contains(of, one) {
			of = append(of, one)
		}
	}
	for _, r := range races {
		add(record.CategoryOf(r))
	}
	for _, name := range slices.Sorted(maps.Keys(lists)) {
		add(lists[name].Category())
	}
	var names competition.Names
	if len(of) == 0 { // and not all there are
		return athlete.NewBuilder(c.Directory(), nil).Index(), names, nil
	}
	index, err := c.PerformancesOf(of, names.Learn)
	return index, names, err
}

// recordsOf is what results of races did to records, by race: what was broken or
// equalled, or is the best that is known; and of which races lists are kept.
func recordsOf(c *corpus.Corpus, races []*race.Race) (marks map[string][]query.RecordMark, listed map[string]bool, err error) {
	checks, err := query.CheckRaces(c, races, query.RaceQuestion{})
	if _, none := errors.AsType[*query.NoListsError](err); err != nil && !none {
		return nil, nil, err
	}
	marks, listed = map[string][]query.RecordMark{}, map[string]bool{}
	for i := range checks {
		of := checks[i].Race
		listed[of.ID] = listed[of.ID] || !checks[i].NoList
		for _, v := range checks[i].Verdicts {
			if v.Record() {
				marks[of.ID] = append(marks[of.ID], query.RecordMark{Race: of, Verdict: v})
			}
		}
	}
	return marks, listed, nil
}

// birthsOn is who was born on the day, each once, by name.
func birthsOn(d *athlete.Directory, q Question) []Happening {
	type entry struct{ register, index int }
	seen := map[entry]bool{}
	var all []Happening
	for i, one := range d.Registered() {
		at := entry{one.Register, one.Index}
		if !q.Day.Has(one.Born) || seen[at] || q.Category.Sex != "" && one.Class != q.Category.Sex {
			continue
		}
		seen[at] = true
		all = append(all, Happening{Date: one.Born, Born: &d.Registered()[i], Person: one.Person()})
	}
	slices.SortStableFunc(all, func(a, b Happening) int { return cmp.Compare(words.Fold(a.Born.Name), words.Fold(b.Born.Name)) })
	return all
}
