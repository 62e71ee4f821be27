package careerprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/gazetteer"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// KnownTitles finds who is said to have won a title that is told by where or when it was alone, and the marks that somebody ran in
// another race of which no words that are known tell: won the title in Budapest last year, in New York Fisher had 8:03.62. They are
// kept where he did.
func (s *Sentence) KnownTitles() {
	if s.Focus == nil || s.Main == nil {
		return
	}
	for i := range s.Pieces {
		switch p := s.At(i); {
		case p.Says("title", "crown") && s.At(i-1).Says("the", "his", "her") && s.takesTitle(i-2) && !s.At(i+1).Says("of", "for"):
			s.bareTitle(i)
		case p.Kind == prose.Time && s.IsSaid(i) && !s.isCovered(i):
			s.markElsewhere(i)
		}
	}
}

// isCovered reports whether a statement of the sentence has the figure at a place.
func (s *Sentence) isCovered(i int) bool {
	for k := len(s.Found) - 1; k >= 0 && s.Found[k].Sentence == s.Number; k-- {
		if slices.Contains(s.Found[k].Figures, s.At(i).Span) {
			return true
		}
	}
	return false
}

// bareTitle keeps that somebody won the final of a championship which the sentence tells by its place or its day.
func (s *Sentence) bareTitle(i int) {
	who, at := s.Doer(i - 2)
	where := s.SettingOf(i)
	if len(who) != 1 || at < 0 || where.Weak || len(where.Races) > 0 && where.Races[0] == s.Focus {
		return
	}
	races := slices.DeleteFunc(slices.Clone(where.Races), func(r *race.Race) bool {
		return !gazetteer.IsChampionship(r) || r.Round != "" && r.Round != race.Final || s.Result(who[0], r) == nil || s.Focus.Date.Before(r.Date)
	})
	if len(races) == 1 {
		s.AddIfTrue(s.Statement(at, i), attribution.WhichRace, races[0], race.Claim{About: race.AboutPlace, Athlete: s.NameIn(who[0], races[0]), Place: 1})
	}
}

// markElsewhere keeps that the last one who is named before a mark in its statement ran it in the only race in which he ever did, where
// the sentence tells of that one and of no other.
func (s *Sentence) markElsewhere(i int) {
	p := s.At(i)
	if p.Mark.IsZero() || p.Hedge != prose.Exact || p.Slip || s.PieceIsPoint(i) || s.At(i-1).Says("'s", "than", "to") || s.At(i-2).Says("'s") || s.Within(i-4, i, "lights", "pace", "target", "schedule", "previous", "old", "inside", "outside", "under") {
		return
	}
	who, from := s.namedBefore(i)
	if who < 0 {
		return
	}
	there := s.EverWhere([]int{who}, p.Mark)
	if len(there) != 1 || there[0] == s.Focus || s.Focus.Date.Before(there[0].Date) || len(s.CuesAt(i)) == 0 || !mentions.FitsBut(s.CuesAt(i), there[0]) {
		return
	}
	s.AddIfTrue(s.Statement(min(from, i), max(from, i), i), attribution.WhichRace, there[0], race.Claim{About: race.AboutMark, Athlete: s.NameIn(who, there[0]), Mark: p.Mark})
}

// namedBefore is the last one who is named before a place in its statement, and where; in a line that names nobody before it the
// only one whom the sentence names to which a list of lines belongs; -1 for nobody.
func (s *Sentence) namedBefore(i int) (who, at int) {
	group := s.GroupOf(s.Pieces[i].Part)
	for k := i - 1; k >= 0; k-- {
		p := s.At(k)
		if s.GroupOf(p.Part) != group || p.Role || p.What != mentions.Someone && !p.Says("he", "she", "his", "her") {
			continue
		}
		if len(p.People) != 1 || s.At(k+1).Says("'s") || p.Says("his", "her") && s.At(k+1).IsTie() {
			return -1, -1 // Kerr's training partner is somebody else
		}
		return p.People[0], k
	}
	if one := s.listOwner(); one >= 0 {
		return one, i
	}
	return -1, -1
}

// listOwner is the only one whom the sentence names that ends with a colon before the lines among which this one is; -1 for nobody.
func (s *Sentence) listOwner() int {
	const lines = 8
	of := s.Previous
	for n := 0; n < lines && of != nil && len(of.Pieces) > 0; n, of = n+1, of.Previous {
		if !of.Pieces[len(of.Pieces)-1].Says(":") {
			continue
		}
		var who []int
		for k := range of.Pieces {
			if p := of.At(k); p.What == mentions.Someone {
				who = mentions.Join(who, p.People)
			}
		}
		if len(who) == 1 {
			return who[0]
		}
		return -1
	}
	return -1
}
