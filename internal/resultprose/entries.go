package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// entry finds what a line without a verb tells of the only one whom it names, as notes and lists do: Kessler (USA),
// runner-up, 3:46.90; Martin, the collegian, fifth in 3:48.82; Winner: Nuguse.
func (s *sentence) entry() {
	name, ok := s.entrant()
	where := s.Here(max(0, name))
	if !ok || len(where.Races) == 0 {
		return
	}
	who, placed, timed := s.At(name).People, false, false
	if place, label := s.label(name); place > 0 && (s.At(label).Kind != prose.Ordinal || !s.IsOfPoint(label)) {
		if s.SaidOf(s.Statement(label, name), who, where, s.InPlace(place)); s.At(label).Kind == prose.Ordinal && len(s.Found) > 0 {
			s.Found[len(s.Found)-1].Covers(s.At(label).Span)
		}
		placed = true
	}
	for i := name + 1; i < len(s.Pieces); i++ {
		switch p := s.At(i); {
		case p.Says("runner") && s.At(i+1).Says("up") && s.standsAlone(i, i+1) && !placed:
			s.SaidOf(s.Statement(name, i+1), who, where, s.InPlace(2))
			placed = true
		case p.Kind == prose.Ordinal && (s.isOneOfPlaces(i) || s.IsOfSeries(i) || s.IsOfPoint(i)):
		case p.Kind == prose.Ordinal && s.standsAlone(i, i) && !placed:
			if placed = true; !s.IsTaken(i) {
				s.SaidOf(s.Statement(name, i, i), who, where, s.InPlace(p.N))
			}
		case p.Kind == prose.Time && !timed:
			if timed = true; !s.IsTaken(i) {
				s.entryMark(name, i, where)
			}
		}
	}
}

// entrant is the place of the only one who is named in a line that says nothing by a verb, at its beginning or behind a
// colon or what somebody was in it.
func (s *sentence) entrant() (int, bool) {
	named := -1
	for k := range s.Pieces {
		p := s.At(k)
		switch {
		case p.What == mentions.Someone && named < 0 && len(p.People) == 1 && !p.Role:
			named = k
		case p.What == mentions.Someone, p.IsWord() && p.Verb() != mentions.NoVerb && (!p.Says("place") || s.At(k-1).Kind != prose.Ordinal), p.Says("was", "were", "had", "has", "is", "are", "not", "he", "she", "who", "than", "from", "by", "will", "would", "and", "but", "to"), named >= 0 && s.IsPastAt(k), p.What == mentions.Meeting, p.Kind == prose.Day, s.PieceIsPoint(k):
			return -1, false
		}
	}
	if named < 0 || s.Focus == nil || s.Within(named, len(s.Pieces), "?") {
		return -1, false
	}
	before := s.Front(named) - 1
	place, _ := s.label(named)
	return named, before < 0 || place > 0 || s.At(before).Says(":") || s.At(before).Kind == prose.Sign && before < 2 || s.At(before).Kind == prose.Number && before == 0
}

// label is the place that stands before a name at the beginning of a line, and where it does: Winner Nuguse, Third: Myers,
// Runner-up Kessler, Bronze – Nuguse; 0 for none.
func (s *sentence) label(name int) (place, at int) {
	k := 0
	for s.At(k).Kind == prose.Sign && s.At(k).What == mentions.Plain {
		k++
	}
	at = k
	switch p := s.At(k); {
	case p.Says("winner", "gold", "victor"):
		place = 1
	case p.Says("silver"):
		place = 2
	case p.Says("bronze"):
		place = 3
	case p.Says("runner") && s.At(k+1).Says("up") && s.At(k+1).Joined:
		place, k = 2, k+1
	case p.Kind == prose.Ordinal:
		place = p.N
	default:
		return 0, 0
	}
	next := k + 1
	for s.At(next).Says("place", "medal", "medallist", "medalist") {
		next++
	}
	begun := next
	for s.At(next).Says(":", "-", ",", ".") || s.At(next).What == mentions.National {
		next++
	}
	if !s.At(begun).Says(":", "-") && !s.At(k).Says("winner", "up", "victor") && (!s.At(begun).Says(",", ".") || !s.At(begun-1).Says("place")) || max(at, s.Front(name)) > next || next > name {
		return 0, 0
	}
	return place, at
}

// standsAlone reports whether words stand between signs, or right before a mark or its in: , fifth in 3:48.82.
func (s *sentence) standsAlone(from, to int) bool {
	before, next := s.At(from-1), s.At(to+1)
	begins := before.Kind == prose.Sign || before.What == mentions.Someone || before.What == mentions.National || before.Says("in") && s.At(from-2).Kind == prose.Time
	ends := to+1 >= len(s.Pieces) || next.Kind == prose.Sign && !next.Says(`"`) || next.Kind == prose.Time || next.Says("in", "with") && s.At(to+2).Kind == prose.Time || next.Says("in") && s.inBest(to+2)
	return begins && ends
}

// inBest reports whether a best stands at a place: a personal best, PB.
func (s *sentence) inBest(k int) bool {
	if s.At(k).Says("a", "an", "his", "her") {
		k++
	}
	return s.At(k).What == mentions.Best
}

// entryMark keeps the mark at a place as that of the entrant in a race. What is called his best may have been run elsewhere.
func (s *sentence) entryMark(name, i int, where mentions.Setting) {
	mark, before := s.At(i).Mark, s.At(i-1)
	if mark.IsZero() || before.Says("of", "best", "under", "inside", "sub") || before.Says("(") && s.At(i-2).What != mentions.Someone || !attribution.Plausible(where.Races[0], mark) || s.IsOfAnotherRace(s.At(name).People, where.Races[0], mark) {
		return
	}
	f := s.Statement(name, i, i)
	f.DoubtIf(before.What == mentions.Best || s.Within(name, i, "best", "target", "pace", "previous"), attribution.WhichRace)
	s.SaidOf(f, s.At(name).People, where, func(_ *race.Race, _ int, at string) race.Claim {
		return race.Claim{About: race.AboutMark, Athlete: at, Mark: mark}
	})
}
