package careerprose

import (
	"strings"

	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// bestsOfMany keeps bests of several who are named before them or behind their label: Davis (3:51.09), Keen and Ludewick
// set personal bests; season's bests: Spencer, eighth; Tshite, tenth. It reports whether it is said so.
func (s *Sentence) bestsOfMany(i int) bool {
	if !strings.HasSuffix(strings.ToLower(s.Article.Of(s.Pieces[i].Span)), "s") {
		return false
	}
	if s.At(i+1).Says(":") && s.isLabel(i) {
		for k := i + 2; k < len(s.Pieces); k++ {
			s.bestOf(i, k, s.At(i).Subject)
		}
		return true
	}
	verb := i - 1
	for s.At(verb).Says("new", "lifetime", "outdoor", "big", "huge", "massive", "huge", "all", "their", "outright") {
		verb--
	}
	if s.At(verb).Says("in", "with", "to") && (s.At(verb-1).Verb() == mentions.Finishing || s.At(verb-1).Says("followed", "ran", "went", "home", "arrived", "dipped")) {
		for verb--; s.At(verb).Says("home"); verb-- {
		}
	} else if of := s.beforePlaces(verb); s.At(verb).Says("in", "with") && of >= 0 {
		verb = of
	} else if s.At(verb).Verb() != mentions.Running && !s.At(verb).Says("set", "setting", "achieved", "managed", "had", "got", "earned", "scored") {
		return false
	}
	before := verb
	for s.At(before-1).Says("all", "both", "each", "also", "duly", "too", ",") {
		before--
	}
	named := s.NamesBefore(before)
	if n := s.At(before + 2); s.At(before).Says(",") && s.At(before+1).Says("all") && n.Kind == prose.Number {
		named = s.lastNames(before, n.N)
	}
	if len(named) < 2 || s.At(s.Front(named[0])-1).Says("of") && s.At(s.Front(named[0])-2).Says("none", "neither") {
		return false
	}
	for _, k := range named {
		s.bestOf(i, k, s.At(i).Subject)
	}
	return true
}

// lastNames is where the last of some number are named before a place; nothing where fewer are.
func (s *Sentence) lastNames(to, n int) []int {
	var named []int
	for k := to - 1; k >= 0 && len(named) < n; k-- {
		if p := s.At(k); p.What == mentions.Someone && len(p.People) == 1 && !p.Role {
			named = append(named, k)
		}
	}
	if len(named) < n {
		return nil
	}
	return named
}

// beforePlaces is where the verb stands by which several are said to have come in, before their places and a with at a place:
// were fourth and fifth with, completed the top five with; that of the comma where all of them are meant: all three with. It is
// -1 where none does.
func (s *Sentence) beforePlaces(with int) int {
	k := with - 1
	for s.At(k).Says("and", "the", "top", "respectively", "place", "places", "spots", "podium") || s.At(k).Kind == prose.Ordinal || s.At(k).Kind == prose.Number && s.At(k).InWords {
		k--
	}
	switch {
	case k == with-1:
		return -1
	case s.At(k).Verb() == mentions.Finishing, s.At(k).Says("were", "completed", "rounded", "filled", "took", "placed"):
		return k
	case s.At(k).Says("all", "both") && s.At(k-1).Says(","):
		return k - 1
	default:
		return -1
	}
}

// isLabel reports whether nothing but signs stands before a place.
func (s *Sentence) isLabel(i int) bool {
	for k := range i {
		if s.At(k).Kind != prose.Sign && !s.At(k).Says("other", "further", "also") {
			return false
		}
	}
	return true
}

// goesOnWithBests finds bests of those who are named behind a semicolon in a list that a label begins.
func (s *Sentence) goesOnWithBests() {
	if s.Previous == nil || s.Previous.Paragraph != s.Paragraph || len(s.Previous.Pieces) == 0 || !s.Previous.Pieces[len(s.Previous.Pieces)-1].Says(";") {
		return
	}
	of := s.Previous
	for of.Previous != nil && of.Previous.Paragraph == s.Paragraph && len(of.Previous.Pieces) > 0 && of.Previous.Pieces[len(of.Previous.Pieces)-1].Says(";") {
		of = of.Previous
	}
	for k := range of.Pieces {
		if p := of.At(k); p.What == mentions.Best && of.At(k+1).Says(":") && strings.HasSuffix(strings.ToLower(s.Article.Of(p.Span)), "s") && k < 3 {
			for n := range s.Pieces {
				s.bestOf(n, n, p.Subject)
			}
			return
		}
	}
}

// bestOf keeps a best of who is named at a place in the race of the text.
func (s *Sentence) bestOf(i, k int, kind race.Subject) {
	where := s.Here(k)
	if p := s.At(k); p.What != mentions.Someone || len(p.People) != 1 || s.At(k+1).Says("'s") || len(where.Races) == 0 || s.ranElsewhere(k, where.Races[0]) {
		return
	}
	s.SaidOf(s.Statement(min(i, k), max(i, k)), s.At(k).People, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: kind, Athlete: name}
	})
}

// ranElsewhere reports whether the mark that stands behind a name, before another one, is not that of the race.
func (s *Sentence) ranElsewhere(k int, r *race.Race) bool {
	result := s.Result(s.At(k).People[0], r)
	for j := k + 1; j < len(s.Pieces) && s.At(j).What != mentions.Someone; j++ {
		if p := s.At(j); p.Kind == prose.Time && !p.Mark.IsZero() {
			return result == nil || !result.Mark.Level(p.Mark)
		}
	}
	return result == nil
}
