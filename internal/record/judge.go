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
		if contrary := j.contrary(&verdicts[i]); contrary != nil {
			verdicts[i].leaveOpen(contrary)
		}
		verdicts[i].OnTheClock = verdicts[i].overlaps(shown, lag)
		verdicts[i].Beyond = j.book.KnownToOf(s).Before(j.race.Date)
	}
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
			v.Why = v.ineligible(j.race)
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
func bestMark(entries []*Entry) timing.Mark {
	var best timing.Mark
	for _, entry := range entries {
		if best.IsZero() || entry.Mark.Better(best) {
			best = entry.Mark
		}
	}
	return best
}

// decide completes a verdict from what stood before the race, the best mark of those of
// which it is open whether they did, the best mark that counts in the race, and why the
// mark is in doubt.
func (v *Verdict) decide(met Stood, open timing.Mark, best *race.Result, doubt string) {
	v.Met = met
	v.OrderUnknown = len(met.Unordered) > 0
	if !met.IsZero() {
		v.Margin, v.HasMargin = v.Result.Mark.Sub(met.Mark()), true
	}
	v.Outcome = v.outcome(open, best, doubt != "")
	switch v.Outcome {
	case CannotTell:
		if !v.isKept() {
			v.Why = unkept(met)
		}
		if v.AgeUnknown {
			v.Why = "whether of the age class is not known"
		}
	case Doubtful:
		v.Why = doubt
	default: // what needs a reason has it
	}
	if (v.Outcome.IsNotFirst() || v.Outcome == CannotTell) && best != nil && best.Mark.Better(v.Result.Mark) {
		v.Behind = best
	}
	v.Shared = (v.Record() || v.Outcome == FirstKnown) && v.Result != best
	v.SubjectToRatification = v.unsettled()
}

// outcome compares the mark with what stood first: a mark slower than that is
// short of it, whoever won.
func (v *Verdict) outcome(open timing.Mark, best *race.Result, doubtful bool) Outcome {
	if v.Why != "" {
		return CannotCount
	}
	if v.AgeUnknown {
		return CannotTell
	}
	known := !v.Met.IsZero()
	mark, met := v.Result.Mark, v.Met.Mark()
	switch {
	case known && met.Better(mark):
		if v.Met.Bound {
			return ShortByAtLeast
		}
		return ShortBy
	case doubtful:
		return Doubtful
	case !v.isKept() || v.hangsOnTheOrder(open):
		return CannotTell
	case best.Mark.Better(mark) && known && mark.Level(met):
		return EqualNotFirst
	case best.Mark.Better(mark):
		return NotFirst
	case !known:
		return FirstKnown
	case mark.Level(met):
		return Equalled
	case v.onlyKnown():
		return BestKnown
	default:
		return Broken
	}
}

// isKept reports whether the lists can tell what a mark did that was good enough for
// what they know: they keep the record, or the mark is better than their bound and
// its own entry names the record.
func (v *Verdict) isKept() bool {
	if !v.Met.Bound && v.Met.KeptFrom.IsZero() {
		return true
	}
	return v.Own != nil && v.Own.Names(v.Scope) && (v.Met.IsZero() || v.Result.Mark.Better(v.Met.Mark()))
}

// hangsOnTheOrder reports whether the order of the races of one day, which nothing
// tells, decides what the mark did: a mark as good or better was run on its day, and no
// entry says that it was the record all the same.
func (v *Verdict) hangsOnTheOrder(open timing.Mark) bool {
	if v.Own != nil && v.Own.Names(v.Scope) {
		return false
	}
	return v.OrderUnknown && !v.Result.Mark.Better(open)
}

// standing is how the result's own entry holds the scope, if there is one and
// it does.
func (v *Verdict) standing() Standing {
	if v.Own == nil {
		return ""
	}
	standing, _ := v.Own.Standing(v.Scope)
	return standing
}

// onlyKnown reports whether nobody's word makes the mark the one that broke the record:
// its own entry is derived, or nothing lists it and what stood is derived or may have
// been bettered; or what stood is a bound.
func (v *Verdict) onlyKnown() bool {
	own := v.standing()
	return v.Met.Bound || own == Derived || own == "" && (v.Met.Standing == Derived || v.Met.OrBetter)
}

// unsettled reports whether the record is still to be ratified: one that the lists
// call pending, or a world record at a distance whose record is ratified at all.
func (v *Verdict) unsettled() bool {
	switch v.Outcome {
	case Broken, Equalled:
		own := v.standing()
		return own == Pending || v.Scope.Kind == race.World && own != Ratified && v.Met.Standing == Ratified
	case FirstKnown, BestKnown:
		return v.standing() == Pending
	default:
		return false
	}
}

// intervalsOf is the times that the clock may have shown of what stood: thousands may share a mark, and its readings
// are few.
func intervalsOf(entries []*Entry, lag timing.Lag) []timing.Interval {
	var all []timing.Interval
	for _, entry := range entries {
		if shown := entry.interval(lag); !slices.Contains(all, shown) {
			all = append(all, shown)
		}
	}
	return all
}

// overlaps reports whether the clock may have shown another order than the face
// value of a mark that counts and of what stood, which it may have shown at some times.
func (v *Verdict) overlaps(met []timing.Interval, lag timing.Lag) bool {
	if v.Outcome == CannotCount || v.Outcome == Doubtful {
		return false
	}
	mark := v.Result.Mark.IntervalIn(lag)
	if v.Own != nil && v.Own.Mark == v.Result.Mark {
		mark = v.Own.interval(lag)
	}
	return slices.ContainsFunc(met, func(shown timing.Interval) bool { return mark.Relate(shown) == timing.CannotTell })
}
