package changes

import (
	"maps"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/crosscheck"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// class is an event and who runs it: what is touched by a change is all tracks and age classes.
type class = corpus.Category

// classOf is the class of a category.
func classOf(c record.Category) class { return class{Event: c.Event, Sex: c.Sex} }

// records says what the races and record lists of some classes make of records: who held each,
// which results were records, and which flags hold; of the last two only what is wanted.
func (s *side) records(of map[class]bool, seen *seen, want wanted) error {
	categories := slices.SortedFunc(maps.Keys(s.corpus.ListCategories(func(c record.Category) bool { return of[class{Event: c.Event, Sex: c.Sex}] })), func(a, b record.Category) int {
		return strings.Compare(a.ListName(), b.ListName())
	})
	for _, c := range categories {
		books, err := s.corpus.BooksOfClass(c.Class, ofCategory(seen.classes, c)...)
		if err != nil {
			return err
		}
		book := books[c]
		if book == nil { // no race is run in it
			if book, err = s.corpus.BookAsOf(c, date.Date{}); err != nil || book == nil {
				return err
			}
		}
		if _, err := s.corpus.BookAsOf(c, book.KnownTo()); err != nil {
			return err
		}
		for _, scope := range book.Scopes() {
			s.history(c, scope, book.Reigns(scope, date.New(9999, 12, 31)))
		}
		for _, r := range ofCategory(seen.classes, c) {
			if want.kind(Verdict) {
				s.verdicts(book, r)
			}
		}
		seen.books[c] = book
	}
	if !want.kind(Flag) {
		return nil
	}
	for _, r := range seen.races {
		s.flags(seen.books[record.CategoryOf(r)], seen, r)
	}
	return nil
}

// ofCategory is the races whose marks count in a category, of whatever age class.
func ofCategory(races []*race.Race, c record.Category) []*race.Race {
	return slices.DeleteFunc(slices.Clone(races), func(r *race.Race) bool { return record.CategoryOf(r).OfClass(c.Class) != c })
}

// history says who held a record, from when to when, and what each took off it.
func (s *side) history(of record.Category, scope race.Scope, reigns []record.Reign) {
	seen := map[string]int{}
	in, key := of.ListName(), scope.String()
	reigns = slices.DeleteFunc(slices.Clone(reigns), func(r record.Reign) bool { return r.Bound && r.Implied }) // nobody says that it was one
	for _, reign := range reigns {
		for _, e := range reign.Entries {
			what := numbered(seen, e.Mark.String()+" "+keyOf(&e.Competitor)+" "+e.Date.String())
			of := Subject{Kind: Record, In: in, Key: key, What: what}
			s.facts[of] = fact{who: e.Name() + " " + e.Mark.String(), name: e.Name(), text: reignOf(reign, e, scope), at: dayNumber(e.Date)}
		}
	}
	for _, reign := range slices.Backward(reigns) {
		if !reign.Pending && reign.Until.IsZero() {
			s.facts[Subject{Kind: Record, In: in, Key: key, What: "stands"}] = fact{who: "stands", text: standing(reign), at: dayNumber(date.New(9999, 12, 31))}
			return
		}
	}
}

// dayNumber orders days.
func dayNumber(d date.Date) int {
	first := d.First()
	return (first.Year()*12+int(first.Month()))*31 + first.Day()
}

// reignOf is how long an entry was the record, what it took off the one before, and how it is known, whoever shares it.
func reignOf(reign record.Reign, e *record.Entry, scope race.Scope) string {
	from := textOfDay(e.Date)
	days := from + " to " + textOfDay(reign.Until)
	if reign.Until.IsZero() {
		days = "since " + from // as far as the lists know
	}
	step, known := "", ""
	if reign.HasStep && e == reign.Entries[0] {
		step = "took off " + reign.Step.Abs().String()
	}
	if reign.Pending {
		return words.Join(", ", "pending since "+from, step)
	}
	switch {
	case reign.Bound:
		known = "this or better"
	case reign.OrBetter:
		known = "or better"
	}
	own, _ := e.Standing(scope)
	return words.Join(", ", days, step, known, string(own))
}

// standing is what stands, and who holds it.
func standing(reign record.Reign) string {
	var holders []string
	for _, e := range reign.Entries {
		holders = append(holders, e.Name())
	}
	text := reign.Mark().String() + " " + words.List(holders)
	if reign.Bound || reign.OrBetter {
		text += ", or better"
	}
	return text
}

// verdicts says which results of a race were records, and by how much.
func (s *side) verdicts(book *record.Book, r *race.Race) {
	judging := book.Judging(r)
	for _, scope := range scopesOf(book, r) {
		for _, v := range judging.Of(scope) {
			if !v.Record() {
				continue
			}
			what := scope.String()
			if class := book.Category().Class; class != "" {
				what += " " + class
			}
			s.facts.say(Subject{Kind: Verdict, In: s.id(r.ID), Key: verdictKey(r.Sex, v.Result), What: what}, v.Result.Name(), verdictOf(v))
		}
	}
}

// scopesOf is the records under which results of a race fall and of which the lists know.
func scopesOf(book *record.Book, r *race.Race) []race.Scope {
	found := map[race.Scope]bool{}
	var scopes []race.Scope
	for i := range r.Results {
		for _, scope := range book.ScopesOf(r, &r.Results[i]) {
			if !found[scope] && book.Holds(scope) {
				found[scope] = true
				scopes = append(scopes, scope)
			}
		}
	}
	slices.SortFunc(scopes, race.Scope.Compare)
	return scopes
}

func verdictOf(v record.Verdict) string {
	text := v.Outcome.String()
	if v.HasMargin && v.Outcome != record.Equalled {
		text += " by " + v.Margin.Abs().String()
	}
	switch {
	case v.OnTheClock:
		text += ", on the clock: cannot be told"
	case slices.ContainsFunc(v.Met.Unordered, func(e record.Unordered) bool { return e.PerhapsAnnulled }):
		text += ", as far as the day of an annulment is known"
	case v.OrderUnknown:
		text += ", as far as the order of the day is known"
	}
	return text
}

// flags says of each flag of a race whether it holds.
func (s *side) flags(book *record.Book, seen *seen, r *race.Race) {
	why := crosscheck.RefutedFlags(book, seen.index, r)
	keys := s.keysOf(r)
	for i := range r.Results {
		x := &r.Results[i]
		for j, flag := range x.Flags {
			text := "not refuted"
			switch void := x.Void(); {
			case void != "":
				text = "void: " + void
			case why[i][j] != "":
				text = "refuted: " + why[i][j]
			case !flag.Kind.IsKnown():
				text = "not checked"
			}
			s.facts.say(Subject{Kind: Flag, In: s.id(r.ID), Key: keys[i], What: flag.String()}, x.Name(), text)
		}
	}
}
