package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/gazetteer"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// medalAt is who won a medal.
func (s *sentence) medalAt(i int) {
	if s.At(i+1).Says("medallist", "medalist", "medals") || s.isMade(i) || s.wishesBefore(i) {
		return
	}
	k := i - 1
	for s.At(k).Says("a", "the", "his", "her", "for") || s.isOfMedal(k) {
		k--
	}
	if s.At(k).Says("enough") && s.At(k-1).Says("was", "not") {
		k--
	}
	place := placeOfMedal(s.At(i))
	if s.At(i+1).Says("for", "to") && !s.At(i+2).Says("the", "a", "his", "her") && s.Next(i+2) >= 0 || s.At(i+1).Says("went", "goes") && s.At(i+2).Says("to") {
		s.medalFor(i, place)
		return
	}
	if verb := s.At(k).Verb(); verb != mentions.Winning && verb != mentions.Finishing && !s.At(k).Says("got", "settled") {
		s.medalToo(i, k, place)
		return
	}
	who, at := s.Doer(k)
	if at < 0 {
		s.medalCame(i, k, place)
		return
	}
	s.SaidOf(s.Statement(at, i), who, s.medalWhere(i, who), s.InPlace(place))
}

// isOfMedal reports whether what stands at a place before a medal names the championship or the event in which it is won: world
// indoor 3000m gold.
func (s *sentence) isOfMedal(k int) bool {
	p := s.At(k)
	of := p.Folded == "world" || p.Folded == "olympic" || p.Folded == "european" || p.End-p.Start < len("commonwealth ")
	return p.What == mentions.Meeting && of || p.Kind == prose.Distance && s.IsEvent(k) && s.At(k-1).Kind != prose.Distance
}

// isMade reports whether the metal at a place is that of another thing than a medal: a gold watch.
func (s *sentence) isMade(i int) bool {
	next := s.At(i + 1)
	return next.IsWord() && next.Verb() == mentions.NoVerb && !mentions.Has(mentions.Prepositions, next.Folded) && !next.Says("medal", "and", "but", "while", "as", "went", "goes", "here", "there", "again", "when", "who", "last", "yesterday", "today", "tonight", "overall", "too", "instead", "then")
}

// placeOfMedal is the place for which a medal is given.
func placeOfMedal(medal *mentions.Piece) int {
	switch medal.Folded {
	case "silver":
		return 2
	case "bronze":
		return 3
	default:
		return 1
	}
}

// medalWhere is the races in which somebody won the medal at a place: where the text is about no
// championship, and the sentence before told of one, it is that.
func (s *sentence) medalWhere(i int, who []int) mentions.Setting {
	where := s.SettingOf(i)
	if s.Focus == nil || gazetteer.IsChampionship(s.Focus) || !where.Sure || where.Races[0] != s.Focus {
		return where
	}
	if !s.AnyRan(who, where.Away.Races) {
		return mentions.Setting{} // there are no medals to be won
	}
	var there []*race.Race
	for _, r := range where.Away.Races {
		if gazetteer.IsChampionship(r) {
			there = append(there, r)
		}
	}
	return mentions.Setting{Races: there}
}

// medalToo is who won a medal with the verb of another one: took gold, Kerr silver and Nuguse of
// the United States the bronze.
func (s *sentence) medalToo(i, k, place int) {
	if named := s.OnlyBefore(k); s.At(k).Says(":") && named >= 0 {
		f := s.Statement(named, i)
		f.DoubtIf(true, attribution.WhoIsMeant)
		s.SaidOf(f, s.At(named).People, s.medalWhere(i, s.At(named).People), s.InPlace(place))
		return
	}
	if s.At(k).What == mentions.National && !s.At(k).OfPeople {
		for k--; s.At(k).Says("of", "the"); k-- {
		}
	}
	if s.At(k).What != mentions.Someone || !s.Within(0, k, "gold", "silver", "bronze", "won", "title") || s.At(s.Front(k)-1).Verb() != mentions.NoVerb || s.At(i+1).Joined {
		return
	}
	f := s.Statement(k, i)
	f.DoubtIf(s.At(s.Front(k)-1).Says("from", "behind", "ahead", "for", "of"), attribution.WhoIsMeant)
	s.SaidOf(f, s.At(k).People, s.medalWhere(i, s.At(k).People), s.InPlace(place))
}

// medalFor is who won a medal that stands before him: silver for Kerr, bronze went to Nuguse.
func (s *sentence) medalFor(i, place int) {
	k := i + 2
	if s.At(i+1).Says("went", "goes") {
		k++
	}
	named := s.Next(k)
	if named < 0 || s.At(named).What != mentions.Someone || s.At(named+1).Says("'s") {
		return
	}
	s.SaidOf(s.Statement(i, named), s.At(named).People, s.medalWhere(i, s.At(named).People), s.InPlace(place))
}

// medalCame is who won a medal that is said to have come, in a sentence that names nobody: who
// is spoken of in the one before. Then came gold in Glasgow.
func (s *sentence) medalCame(i, k, place int) {
	for s.At(k).What == mentions.National || s.At(k).Says("world", "indoor", "olympic", "european", "commonwealth") || s.At(k).What == mentions.Title || s.At(k).What == mentions.Meeting {
		k--
	}
	month := s.At(k-1).Kind == prose.Day && s.At(k-2).Says("in") // in March came gold
	if !s.At(k).Says("came") || !s.At(k-1).Says("then", "next") && !month || s.Previous == nil || s.Previous.Paragraph != s.Paragraph {
		return
	}
	var who []int
	for n := range s.Previous.Pieces {
		if p := s.Previous.At(n); len(p.People) > 0 {
			who = mentions.Join(who, p.People)
		}
	}
	f := s.Statement(k, i)
	f.DoubtIf(true, attribution.WhoIsMeant)
	if len(who) != 1 {
		return
	}
	where := s.SettingOf(i)
	s.SaidOf(f, who, where, s.InPlace(place))
	for n := i + 1; n < len(s.Pieces); n++ {
		if p := s.At(n); p.Kind == prose.Time && s.At(n-1).Says("in") && len(s.RanThere(who, where.Races, p.Mark)) == 1 {
			s.SaidOf(s.Statement(n, n, n), who, mentions.Setting{Races: s.RanThere(who, where.Races, p.Mark)}, func(_ *race.Race, _ int, name string) race.Claim {
				return race.Claim{About: race.AboutMark, Athlete: name, Mark: p.Mark}
			})
		}
	}
}
