package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// eachInOrder keeps the places of several who are named before them in their order, and the marks
// behind them: Hocker, Beamish and Hoare were seventh, eighth and ninth. It reports whether more
// than one place stands there, which then is of no other.
func (s *sentence) eachInOrder(i int) bool {
	places := s.listed(i, func(k int) bool { return s.At(k).Kind == prose.Ordinal })
	if len(places) < 2 {
		return false
	}
	named := s.NamesBefore(i - 1)
	if len(named) == 0 {
		return false // they are named further before
	}
	if len(named) == len(places) && s.IsOfPoint(i) {
		s.placesAt(i, named, places)
	}
	if len(named) != len(places) || s.IsOfPoint(i) {
		return true
	}
	where := s.SettingOf(i)
	for n, k := range places {
		s.SaidOf(s.Statement(named[n], k, k), s.At(named[n]).People, where, s.InPlace(s.At(k).N))
	}
	last := places[len(places)-1]
	if s.At(last+1).Says(",") && s.At(last+2).Says("in", "with") {
		last++
	}
	if !s.At(last+1).Says("in", "with") {
		return true
	}
	marks := s.listed(last+2, func(k int) bool { return s.At(k).Kind == prose.Time && !s.At(k).Mark.IsZero() })
	for n, k := range marks {
		if len(marks) == len(named) && !s.IsTaken(k) {
			s.SaidOf(s.Statement(named[n], k, k), s.At(named[n]).People, where, func(_ *race.Race, _ int, name string) race.Claim {
				return race.Claim{About: race.AboutMark, Athlete: name, Mark: s.At(k).Mark}
			})
		}
	}
	return true
}

// isOneOfPlaces reports whether the place at a place is one of three or more that stand in a list behind one name, of which
// it is not said what each is of: Kerr: 8th, 6th, 1st.
func (s *sentence) isOneOfPlaces(i int) bool {
	const few = 3
	first := i
	for k := i - 1; s.At(k).Says(",", "and", "then") || s.At(k).Kind == prose.Ordinal; k-- {
		if s.At(k).Kind == prose.Ordinal {
			first = k
		}
	}
	listed := s.listed(first, func(k int) bool { return s.At(k).Kind == prose.Ordinal })
	name := first - 1
	for s.At(name).Says(":", ",", "-", "was", "(", "ran", "went") {
		name--
	}
	return len(listed) >= few && s.At(name).What == mentions.Someone && !s.At(s.Front(name)-1).Says("and", ",")
}

// listed is the places of what stands one behind another from a place on, with commas and an and
// between.
func (s *sentence) listed(k int, is func(int) bool) []int {
	var all []int
	for is(k) {
		all = append(all, k)
		next := k + 1
		for s.At(next).Says(",", "and", "then") {
			next++
		}
		if next == k+1 {
			break
		}
		k = next
	}
	return all
}

// rowAt keeps the order of those who are named behind a point and a colon: at the bell: Kerr, Ingebrigtsen, Nuguse.
func (s *sentence) rowAt(k int) {
	where := s.Here(k)
	named, end := s.inARow(k + 2)
	if len(named) < 2 || len(where.Races) == 0 || s.At(end).Kind != prose.Sign && end < len(s.Pieces) {
		return
	}
	if point, ok := s.PointOf(k, where.Races[0]); ok {
		for n, one := range named {
			s.inOrderAt(one, n+1, point, where, false, k)
		}
	}
}

// rowBehindPoint keeps the order of those whom a sentence names and says nothing of, where the one before it ends with a
// point: the bell. Kerr, Ingebrigtsen, Nuguse.
func (s *sentence) rowBehindPoint() {
	where := s.Here(0)
	named, end := s.inARow(0)
	if len(named) < 3 || len(where.Races) == 0 || end < len(s.Pieces)-1 || s.Previous == nil || s.Previous.Paragraph != s.Paragraph {
		return
	}
	before := *s.Sentence.Sentence.Sentence
	before.Sentence = s.Previous
	if last := len(before.Pieces) - 2; last >= 0 && before.PieceIsPoint(last) {
		if point, ok := before.PointOf(last, where.Races[0]); ok {
			for n, one := range named {
				s.inOrderAt(one, n+1, point, where, true, -1)
			}
		}
	}
}

// inOrderAt keeps that who is named at a place was in a place at a point, which stands at another place if in this
// sentence.
func (s *sentence) inOrderAt(named, place int, at event.Point, where mentions.Setting, unsure bool, k int) {
	f := s.Statement(named, named)
	if k >= 0 {
		f.Covers(s.Pieces[k].Span)
	}
	f.DoubtIf(unsure, "at which point it was is not said")
	s.SaidOf(f, s.At(named).People, where, func(_ *race.Race, _ int, name string) race.Claim {
		if place == 1 {
			return race.Claim{About: race.AboutLeader, Athlete: name, At: at}
		}
		return race.Claim{About: race.AboutPosition, Athlete: name, At: at, Position: place}
	})
}

// runnerUpTo keeps who is called second to another by the way, in the race that is said: Nuguse, runner-up to Kerr in
// Paris last year.
func (s *sentence) runnerUpTo(i, other int) {
	who, at := s.Doer(i)
	where := s.SettingOf(other)
	if at < 0 || len(who) != 1 || len(s.At(other).People) != 1 || s.At(other).People[0] == who[0] || where.Weak {
		return
	}
	s.SaidOf(s.Statement(i, other), who, where, s.InPlace(2))
	races := where.Races
	if !where.Sure {
		races = s.Latest(who, races)
	}
	f := s.Statement(i, other)
	if f == nil || len(races) != 1 || s.Result(who[0], races[0]) == nil || s.Result(s.At(other).People[0], races[0]) == nil {
		return
	}
	f.DoubtIf(!where.Sure, attribution.WhichRace)
	f.Readings = []attribution.Reading{{Race: races[0], Claim: race.Claim{About: race.AboutAhead, Athlete: s.NameIn(s.At(other).People[0], races[0]), Behind: s.NameIn(who[0], races[0])}}}
	s.Add(f)
}
