package athlete

import (
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// Kind is what a mark may be the best of.
type Kind uint8

// The kinds of bests, from the widest. A season is a calendar year.
const (
	WorldLead Kind = iota + 1
	NationalLead
	SeasonBest
	PersonalBest
)

// Kinds lists the kinds.
func Kinds() []Kind { return []Kind{WorldLead, NationalLead, SeasonBest, PersonalBest} }

// String is the kind in words.
func (k Kind) String() string {
	switch k {
	case WorldLead:
		return "world lead"
	case NationalLead:
		return "national lead"
	case SeasonBest:
		return "season best"
	case PersonalBest:
		return "personal best"
	default:
		return ""
	}
}

// Answer is whether a mark was a best, as far as is known.
type Answer uint8

// The answers. The zero value is none of them.
const (
	NoneKnown    Answer = iota + 1 // no other mark is known from before
	Faster                         // faster than any that is known
	Equal                          // as fast as the best known
	Slower                         // refuted by a faster mark on the same kind of track
	Behind                         // refuted by a faster mark in the same race
	OnOtherTrack                   // a faster mark is known, on another kind of track alone
	WindAided                      // the wind was too strong for any best
	OnTheClock                     // the units of the marks differ so that the clock may have shown another order
)

// Refuted reports whether the mark was surely not a best.
func (a Answer) Refuted() bool { return a == Slower || a == Behind || a == WindAided }

// Best is what is known of a mark as a best.
type Best struct {
	Kind   Kind
	Answer Answer
	// Before is the best mark of the kind from days before the race, on any track
	// that is compared, the oldest of equal ones; nil where none is known.
	Before *Performance
	// Refuting is the faster mark on the same kind of track; nil but for [Slower].
	Refuting *Performance
	// Ahead is the finisher of the same race who was faster; nil but for [Behind].
	Ahead *race.Result
	// Aided is the athlete's best mark from before the race that was run with too strong a
	// wind, where it is better than Before: such marks are kept apart; nil where none is.
	Aided *Performance
}

// Best is whether a mark was a best of a kind when it was run in a race. The mark
// is that of the result, or another that somebody says was run.
//
// Some lists keep outdoors and the short track apart, some do not. So a mark on
// the same kind of track refutes a best, one on the other kind leaves it open;
// and only what is faster than all of both is faster than any known.
func (x *Index) Best(kind Kind, r *race.Race, result *race.Result, mark timing.Mark) Best {
	same, before := x.BestBefore(kind, r, result)
	lag := race.WatchLag(r.Event)
	best := Best{Kind: kind, Before: before, Ahead: x.ahead(kind, r, result, mark), Aided: x.aidedBefore(kind, r, result, before)}
	switch {
	case r.IsWindAided():
		best.Answer, best.Ahead = WindAided, nil
	case same != nil && same.Mark.ClearlyBetterIn(lag, mark):
		best.Answer, best.Refuting, best.Ahead = Slower, same, nil
	case best.Ahead != nil:
		best.Answer = Behind
	case before == nil:
		best.Answer = NoneKnown
	case before != same && before.Mark.ClearlyBetterIn(lag, mark):
		best.Answer = OnOtherTrack
	case before.Mark.Better(mark), isOfOtherWatch(before.Mark, mark, lag):
		best.Answer = OnTheClock
	case before.Mark.Level(mark):
		best.Answer = Equal
	default:
		best.Answer = Faster
	}
	return best
}

// isOfOtherWatch reports whether one of two marks was timed by hand and the other was not, so
// near to each other that the lag of a watch decides.
func isOfOtherWatch(a, b timing.Mark, lag timing.Lag) bool {
	return lag > 0 && a.Hand() != b.Hand() && a.RelateIn(b, lag) == timing.CannotTell
}

// Lead is the best mark of a year in the event and class of a race that is known
// from days before it, on any track that is compared; nil where none is.
func (x *Index) Lead(r *race.Race) *Performance {
	_, before := x.BestBefore(WorldLead, r, &race.Result{})
	return before
}

// BestBefore is the best mark of a kind from days before a race, of equal ones
// the oldest: on its own kind of track, and on any that is compared with it. Each
// is nil where none is known.
func (x *Index) BestBefore(kind Kind, r *race.Race, result *race.Result) (same, before *Performance) {
	return bestAmong(x.candidates(kind, r, result), kind, r, r.SexOf(result))
}

// bestAmong is the best of a kind and a class among candidates.
func bestAmong(candidates [][]*Performance, kind Kind, r *race.Race, sex race.Sex) (same, before *Performance) {
	for _, list := range candidates {
		for _, p := range list {
			if !p.Date.First().Before(r.Date) {
				break // nor are those behind it from days before
			}
			if !Compares(kind, r, sex, p) {
				continue
			}
			if p.Category.Environment == r.Environment && (same == nil || isBetter(p, same)) {
				same = p
			}
			if before == nil || isBetter(p, before) {
				before = p
			}
		}
	}
	return same, before
}

// Compares reports whether a performance is one of those from which a best of a
// kind in a race is taken.
func Compares(kind Kind, r *race.Race, sex race.Sex, p *Performance) bool {
	c := &p.Category
	return p.Counts && !p.Again && p.Date.Before(r.Date) && (kind != SeasonBest || p.Date.Year() == r.Date.Year()) &&
		c.Event == r.Event && c.Sex == sex && areCompared(c.Environment, r.Environment)
}

// areCompared reports whether marks on two kinds of tracks are compared: on the
// same, and outdoors and on the short track.
func areCompared(a, b event.Environment) bool { return a == b || onTrack(a) && onTrack(b) }

func onTrack(e event.Environment) bool { return e == event.Outdoor || e == event.ShortTrack }

// isBetter reports whether a performance is the better one, of equal ones the automatic
// before the one by hand, and then the older.
func isBetter(a, b *Performance) bool { return compareBest(a, b) < 0 }

func compareBest(a, b *Performance) int {
	if c := a.Mark.CompareListed(b.Mark); c != 0 {
		return c
	}
	return compare(a, b)
}

// candidates is where to look for the best of a kind, in each list the oldest
// first.
func (x *Index) candidates(kind Kind, r *race.Race, result *race.Result) [][]*Performance {
	if kind != WorldLead && kind != NationalLead {
		return [][]*Performance{x.careers[x.Who(r.SexOf(result), &result.Competitor, result.Born)]}
	}
	of := season{event: r.Event, sex: r.SexOf(result), year: r.Date.Year()}
	if kind == NationalLead {
		if of.nation = x.countsFor(r, result); of.nation == "" {
			return nil
		}
	}
	var lists [][]*Performance
	for of.environment = range event.Environments() {
		if areCompared(of.environment, r.Environment) {
			lists = append(lists, x.leads[of])
		}
	}
	return lists
}

// countsFor is the nation for whose records a result counts.
func (x *Index) countsFor(r *race.Race, result *race.Result) string {
	return x.directory.CountsFor(r.SexOf(result), &result.Competitor, result.Born, r.Date)
}
