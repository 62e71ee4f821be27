package careerprose

import (
	"github.com/milectl/milectl/internal/gazetteer"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// isPeople reports whether a piece is what a people is called, be it that of a part of a nation: Norwegian, Scot.
func isPeople(p *mentions.Piece) bool {
	return p.OfPeople || gazetteer.PartOf(p.Folded) != "" && !p.Is("scotland", "england", "wales")
}

// namedBeside is the place of who is named beside a people that stands for somebody, between commas: the Norwegian,
// Ingebrigtsen, was; Alvarado, the American pacemaker, passed; -1 for nobody.
func (s *Sentence) namedBeside(i int) int {
	if p := s.At(i); !p.Role || p.Nation == "" || !s.At(i-1).Says("the") && s.At(i-1).Kind != prose.Age {
		return -1
	}
	if behind := i + 2; s.At(i+1).Says(",") && s.At(behind).What == mentions.Someone && !s.At(behind).Role && s.At(i+3).Says(",") && (s.At(i+4).Verb() != mentions.NoVerb || s.At(i+4).Says("was", "had", "has", "is")) {
		return behind
	}
	return s.apposedPeople(i)
}

// nationOfList keeps the nation of those who are named behind the word for several of a people, with other words between
// them: two further Scots in Gourley and Wightman; three Britons were in the first five: Kerr, Gourley and Wightman. It
// reports whether some are.
func (s *Sentence) nationOfList(i int) bool {
	const longest = 9
	if !s.isPlural(i) {
		return false
	}
	for k := i + 1; k < i+longest; k++ {
		switch p := s.At(k); {
		case p.What == mentions.Someone, p.Says(".", "and", "ahead", "behind", "than", "beat", "by"):
			return false
		case s.At(k+1).What != mentions.Someone:
		case p.Says(":", "-", "(", ",") || p.Says("in") && k == i+1:
			return s.nationOfNames(i, k+1)
		default:
			return false
		}
	}
	return false
}

// nationOfNames keeps the nation at a place of those who are listed from another on, where they are as many as are said to
// be of it; else as far as it is true.
func (s *Sentence) nationOfNames(i, k int) bool {
	var named []int
	first := k
	for s.At(k).What == mentions.Someone && len(s.At(k).People) == 1 {
		named = append(named, k)
		for k = s.behindName(k + 1); s.At(k).Says(",", "and"); k++ {
		}
	}
	counted := 0
	for n := i - 1; n > i-4 && n >= 0; n-- {
		if p := s.At(n); p.Kind == prose.Number {
			counted = p.N
		}
	}
	if s.At(first-1).Says(",") && (len(named) != counted && counted > 0 || k < len(s.Pieces) && !s.At(k-1).Says(",") && !s.At(k).Says(".", ")")) {
		return false // the others may be of any nation
	}
	for _, at := range named {
		s.nation(i, at, len(named) != counted)
	}
	return len(named) > 0
}

// nationOfFellow keeps the nation of whose fellow somebody is called: his fellow American Hobbs Kessler.
func (s *Sentence) nationOfFellow(i int) {
	owner := i - 2
	if !isPeople(s.At(i)) || !s.At(i-1).Says("fellow") {
		return
	}
	switch {
	case s.At(owner).Says("his", "her"):
		s.nation(i, owner, true)
	case s.At(owner).Says("'s") && s.At(owner-1).What == mentions.Someone:
		s.nation(i, owner-1, true)
	}
}

// nationOfSuch keeps the nation of who is called by a people and other words right before his name, as far as it is true: the
// Norwegian wunderkind and father Ingebrigtsen, Norwegian pest Ingebrigtsen.
func (s *Sentence) nationOfSuch(i int) {
	const longest = 3
	if !isPeople(s.At(i)) {
		return
	}
	for k := i + 1; k <= i+1+longest; k++ {
		switch p := s.At(k); {
		case p.What == mentions.Someone:
			if k > i+1 && !p.Role && !s.At(k+1).Says("'s") {
				s.nation(i, k, true)
			}
			return
		case p.Kind == prose.Distance, p.IsWord() && !p.Capital && p.Verb() == mentions.NoVerb && !s.IsPastAt(k) && !mentions.Has(mentions.Prepositions, p.Folded) && !p.Says("and", "or", "but", "who", "that", "when", "is", "was", "has", "had", "record", "records", "crowd", "coach", "champion", "fans", "mile", "title", "media", "public", "than", "as", "trials", "since", "after", "before", "until", "behind", "ahead", "beside", "like", "unlike"):
		default:
			return
		}
	}
}

// nationTold keeps the nation of who is said to be of it: Nuguse was the first American home, the top American was
// Nuguse, Kerr is a Scot. It is kept as far as it is true.
func (s *Sentence) nationTold(i, who int) {
	if who >= 0 || !isPeople(s.At(i)) {
		return
	}
	k := i - 1
	ranked := s.At(k).Says("top", "leading", "best", "fastest", "quickest", "next", "only", "lone", "sole", "other", "placed", "ranked") || s.At(k).Kind == prose.Ordinal
	for k >= 0 && (s.At(k).Says("top", "leading", "best", "fastest", "quickest", "next", "only", "lone", "sole", "other", "highest", "placed", "ranked", "a", "an", "the", "also", "another", "proud", "of") || s.At(k).Kind == prose.Ordinal || s.At(k).Kind == prose.Number && s.At(k).N == 1 && s.At(k-1).Says("the")) {
		k--
	}
	next := i + 1
	for s.At(next).Says("home", "finisher", "in", "the", "field", "race", "across", "line", "runner", "miler", "athlete", "man", "woman", "among", "them") {
		next++
	}
	ends := next >= len(s.Pieces) || s.At(next).Says(".", ",", ";", ")", "and", "with", "at") || s.At(next).Kind == prose.Ordinal || s.At(next).Kind == prose.Time
	switch {
	case s.At(k).Says("is", "was") && k == i-1 && next > i+1: // Kerr is Scottish runner
	case s.At(k).Says("is", "was") && ends && s.At(k-1).What == mentions.Someone && !s.At(k-1).Role:
		s.nation(i, k-1, true)
	case ranked && ends && (s.At(k).What == mentions.Someone || s.At(k).Says(",") && s.At(k-1).What == mentions.Someone):
		if s.At(k).Says(",") {
			k--
		}
		s.nation(i, k, true)
	case ranked && s.At(next).Says("was", "is", ":", ",") && s.At(next+1).What == mentions.Someone && !s.At(next+2).Says("'s"):
		s.nation(i, next+1, true)
	}
}
