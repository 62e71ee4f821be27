package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// lastAt is who came last, where all who finished are known.
func (s *sentence) lastAt(i int) {
	where := s.Here(i)
	who, at := s.Doer(i - 1)
	elsewhere := len(where.Races) == 0
	if there := s.SettingOf(i); elsewhere && !there.Weak && len(who) == 1 {
		where = mentions.Setting{Races: s.Latest(who, there.Races)}
	}
	if len(where.Races) != 1 || at < 0 || s.IsOfPoint(i) {
		return
	}
	r := where.Races[0]
	ranked := r.Ranked()
	if r.Partial || len(ranked) == 0 {
		return
	}
	f := s.Statement(at, i)
	f.DoubtIf(elsewhere, attribution.WhichRace)
	s.SaidOf(f, who, where, s.InPlace(ranked[len(ranked)-1].Place))
}

// lastOf is who came last of so many who finished: last of the 12 finishers. It is the place of
// that number.
func (s *sentence) lastOf(i int) {
	k := i + 2
	for s.At(k).Says("the", "all") {
		k++
	}
	number := s.At(k)
	if s.IsOfPoint(i) {
		s.lastAtPoint(i, k)
		return
	}
	finished := s.At(k+1).Says("finishers") || s.At(k+1).Says("who") && s.At(k+2).Says("finished") || s.At(k+1).Says("to") && s.At(k+2).Says("finish")
	who, at := s.Doer(i)
	if number.Kind != prose.Number || !finished || at < 0 {
		return
	}
	f := s.Statement(at, k)
	f.DoubtIf(len(who) != 1, attribution.WhoIsMeant)
	s.SaidOf(f, who, s.Here(i), s.InPlace(number.N))
}

// lastAtPoint is who was last of so many at a point.
func (s *sentence) lastAtPoint(i, k int) {
	number := s.At(k)
	point, ok := s.PointFor(k)
	who, at := s.Doer(i)
	where := s.Here(i)
	if number.Kind != prose.Number || !ok || at < 0 || len(who) != 1 || len(where.Races) == 0 {
		return
	}
	there, ok := s.PointOf(point, where.Races[0])
	if !ok {
		return
	}
	f := s.Statement(at, k)
	f.Covers(s.Pieces[point].Span)
	f.DoubtIf(true, "how many were still in the race is not said")
	s.SaidOf(f, who, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutPosition, Athlete: name, At: there, Position: number.N}
	})
}

// nextIn is who came in next behind the one whose place was said last: Cheruiyot was next in
// 3:48.59.
func (s *sentence) nextIn(i int) {
	if named := s.Next(i + 2); s.At(i+1).Says("came", "was") && named >= 0 && s.At(named).What == mentions.Someone && s.lastPlace() > 0 && !s.IsOfPoint(i) {
		f := s.Statement(i, named)
		f.DoubtIf(true, attribution.WhoIsMeant)
		s.SaidOf(f, s.At(named).People, s.Here(i), s.InPlace(s.lastPlace()+1))
		return
	}
	if !s.At(i-1).Says("was", "came", "finished", "home") || !s.At(i+1).Says("in", ",", ".", "with") || s.IsOfPoint(i) {
		return
	}
	who, at := s.Doer(i - 1)
	place := s.lastPlace()
	if at < 0 || len(who) != 1 || place == 0 {
		return
	}
	f := s.Statement(at, i)
	f.DoubtIf(true, attribution.WhoIsMeant)
	s.SaidOf(f, who, s.Here(i), s.InPlace(place+1))
}

// thenCame keeps the places of those who are named in a row behind a then came, if they are theirs: then came Cheruiyot (3:47.46),
// Myers (3:47.60) and García, behind whose place was said last.
func (s *sentence) thenCame(i int) {
	k := i + 1
	if s.At(k).Says("came", "followed", "come", "was", "were") {
		k++
	}
	named, _ := s.inARow(k)
	place := s.lastPlace()
	if place == 0 || s.IsOfPoint(i) || s.Focus == nil {
		return
	}
	for n, one := range named {
		if result := s.Result(s.At(one).People[0], s.Focus); result == nil || result.Place != place+1+n || s.hasOwnPlace(one) {
			return
		}
		s.AddIfTrue(s.Statement(one, one), attribution.WhoIsMeant, s.Focus, race.Claim{About: race.AboutPlace, Athlete: s.NameIn(s.At(one).People[0], s.Focus), Place: place + 1 + n})
	}
}

// lastPlace is the place in the race that the text is about that was said last, in this sentence
// or the one before; 0 for none.
func (s *sentence) lastPlace() int {
	for k := len(s.Found) - 1; k >= 0 && s.Found[k].Sentence >= s.Number-1; k-- {
		if first := s.Found[k].Readings[0]; first.Claim.About == race.AboutPlace && first.Race == s.Focus {
			return first.Claim.Place
		}
	}
	return 0
}

// betweenThem is who came in between two whose places the sentence says: with Cheruiyot of Kenya
// between them.
func (s *sentence) betweenThem(i int) {
	k := i - 1
	if s.At(k).What == mentions.National && s.At(k-1).Says("of") {
		k -= 2
	}
	if s.At(k).What != mentions.Someone || !s.At(s.Front(k)-1).Says("with") || !s.At(i+1).Says("them") {
		return
	}
	var two []attribution.Reading
	for n := range s.Found {
		if first := s.Found[n].Readings[0]; s.Found[n].Sentence == s.Number && first.Claim.About == race.AboutPlace {
			two = append(two, first)
		}
	}
	if len(two) != 2 || two[0].Race != two[1].Race || two[1].Claim.Place-two[0].Claim.Place != 2 {
		return
	}
	f := s.Statement(k, i)
	f.DoubtIf(true, attribution.WhoIsMeant)
	s.SaidOf(f, s.At(k).People, mentions.Setting{Races: []*race.Race{two[0].Race}}, s.InPlace(two[0].Claim.Place+1))
}
