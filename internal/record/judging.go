package record

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// Judge says what the results of a race did to the record of a scope: one
// verdict for each result with a mark that falls under it, in order of place,
// then those without a place. The race must be of the book's category. Breaking
// and equalling go by face value. Of several marks in one race only the best
// holds the record; those who share it each have it. One that the places of the
// race contradict holds none.
func (b *Book) Judge(r *race.Race, s race.Scope) []Verdict { return b.Judging(r).Of(s) }

// Judging is a race that is held against several records of a book: what does not
// hang on the record is found once.
type Judging struct {
	book   *Book
	race   *race.Race
	marked []*race.Result // those with a mark, in order of place, then those without a place
	homes  [][]race.Scope // of each of these
	ageOf  []membership   // of each of these
	doubts map[*race.Result]string
	start  moment
}

// Judging begins to judge a race. What the book knows must not change before the
// end.
func (b *Book) Judging(r *race.Race) *Judging {
	j := &Judging{book: b, race: r, doubts: contradictions(r), start: b.startOf(r)}
	all := slices.Concat(r.Ranked(), r.Unranked())
	j.marked, j.homes, j.ageOf = make([]*race.Result, 0, len(all)), make([][]race.Scope, 0, len(all)), make([]membership, 0, len(all))
	for _, result := range all {
		age := b.inClassOf(r, result)
		if !result.Mark.IsZero() && age != ofOther {
			j.marked = append(j.marked, result)
			j.homes = append(j.homes, b.homesOf(result, r.Date))
			j.ageOf = append(j.ageOf, age)
		}
	}
	return j
}

// Scopes lists the scopes of the book that marks of the race fall under, by width.
func (j *Judging) Scopes() []race.Scope {
	var all []race.Scope
	add := func(s race.Scope) {
		if j.book.Holds(s) && !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	for _, homes := range j.homes {
		for _, s := range homes {
			add(s)
		}
	}
	for _, s := range scopesOfRace(j.race) {
		add(s)
	}
	slices.SortFunc(all, race.Scope.Compare)
	return all
}

// First is the first of those with a place and a mark who are of the age class of the book,
// as far as is known; nil where there is none.
func (j *Judging) First() *race.Result {
	for i, result := range j.marked {
		if result.Place > 0 && j.ageOf[i] == ofClass {
			return result
		}
	}
	return nil
}

// AgeUnknown is the results of which the documents do not tell whether they are of the age
// class of the book.
func (j *Judging) AgeUnknown() []*race.Result {
	var unknown []*race.Result
	for i, result := range j.marked {
		if j.ageOf[i] == unknownAge {
			unknown = append(unknown, result)
		}
	}
	return unknown
}

// Beats reports whether a mark of the race is better than what stood, whoever's record
// that is: where none is, none of the race broke the record of the scope.
func (j *Judging) Beats(s race.Scope) bool {
	met := j.book.stood(s, j.start)
	return !met.IsZero() && slices.ContainsFunc(j.marked, func(result *race.Result) bool { return result.Mark.Better(met.Mark()) })
}

// Of is [Book.Judge] for the record of a scope.
func (j *Judging) Of(s race.Scope) []Verdict {
	verdicts := j.begin(s)
	if len(verdicts) == 0 {
		return nil
	}
	met := j.book.stood(s, j.start)
	for i := range verdicts {
		verdicts[i].Why = cmp.Or(verdicts[i].Why, verdicts[i].tooCoarse(met, j.race.Event))
	}
	best, open := bestOf(verdicts, j.doubts), bestMark(met.Unordered)
	lag := race.WatchLag(j.race.Event)
	shown := intervalsOf(met.Entries, lag)
	for i := range verdicts {
		verdicts[i].decide(met, open, best, j.doubts[verdicts[i].Result])
		verdicts[i].OnTheClock = verdicts[i].overlaps(shown, lag)
		verdicts[i].Beyond = j.book.KnownToOf(s).Before(j.race.Date)
	}
	j.open(verdicts, best)
	return verdicts
}

// begin begins a verdict for each result that falls under the scope: its own entry,
// and why it cannot count where it cannot.
func (j *Judging) begin(s race.Scope) []Verdict {
	var verdicts []Verdict
	for i, result := range j.marked {
		if isOf(s, j.race, j.homes[i]) {
			if verdicts == nil {
				verdicts = make([]Verdict, 0, len(j.marked)-i) // thousands, at worst, for each record
			}
			v := Verdict{Result: result, Scope: s, Own: j.book.EntryOf(j.race, result), AgeUnknown: j.ageOf[i] == unknownAge}
			v.Why = v.ineligible(j.race, j.book.category.Class)
			verdicts = append(verdicts, v)
		}
	}
	return verdicts
}

// bestOf is the best mark that counts and is not in doubt, of equal ones the first;
// nil where there is none.
func bestOf(verdicts []Verdict, doubts map[*race.Result]string) *race.Result {
	var best *race.Result
	for i := range verdicts {
		result := verdicts[i].Result
		if verdicts[i].Why == "" && !verdicts[i].AgeUnknown && doubts[result] == "" && (best == nil || result.Mark.Better(best.Mark)) {
			best = result
		}
	}
	return best
}

// bestMark is the best mark of some entries, no mark of none.
func bestMark(entries []Unordered) timing.Mark {
	var best timing.Mark
	for _, entry := range entries {
		if best.IsZero() || entry.Mark.Better(best) {
			best = entry.Mark
		}
	}
	return best
}
