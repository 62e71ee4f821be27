package careerprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/gazetteer"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// Titles finds who is called the champion of something, and who won a title.
func (s *Sentence) Titles() {
	s.editions()
	for i := range s.Pieces {
		if s.Pieces[i].Says("champion") && s.isDefending(i) {
			s.defends(i)
			continue
		}
		if s.Pieces[i].What != mentions.Title || s.At(i-1).Says("former", "next", "future", "double", "ex", "reigned", "european") || s.At(i-1).Says("of") && s.At(i+1).What != mentions.Someone || s.At(i-1).Kind == prose.Number {
			continue
		}
		who, at := s.holderOf(i)
		if (s.IsTitleItself(i) || s.Within(i-2, i, "became", "crowned")) && len(who) > 1 {
			who = slices.DeleteFunc(slices.Clone(who), func(one int) bool { return s.wonTitle(i, one, true) == nil }) // who has won one
		}
		r := s.Championship(&s.Pieces[i], who)
		thing := s.IsTitleItself(i) && s.Pieces[i].TitleYear == 0
		if thing && s.isTitleOfFocus(i) {
			r = s.Focus // the title of the race itself
		}
		if s.PredicateOf(i) >= 0 && s.isTitleOfFocus(i) {
			r, thing = s.Focus, true // who is the champion since
		}
		if became := s.At(i-1).Says("became", "crowned") || s.At(i-2).Says("became"); len(who) == 1 && (r == nil || became) {
			r, thing = s.wonTitle(i, who[0], became), true // in the edition that the sentence tells, if in any
		}
		if there := s.titleThere(i, who, thing); there != nil {
			r = there
		} else if r != nil && s.toldOtherwise(i, r) {
			continue
		}
		if s.At(i+1).Says("in", "at") && s.At(i+2).What == mentions.Meeting && r != nil && !s.IsPlaceOf(i+2, r) {
			if r = s.editionAt(i+2, r); at == i {
				continue // who is meant was taken from another edition
			}
		}
		if r == nil || len(who) != 1 || s.tellsOtherYear(i+1, r) {
			continue
		}
		s.titleFrom(i, who[0], r)
		f := s.Statement(min(at, i), max(at, i))
		if f == nil {
			f = s.staysChampion(i, at)
		}
		f.Covers(s.Pieces[i].Span)
		if f != nil {
			f.DoubtIf(thing, "of which year it is said cannot be told") // of another year it may have been
			f.DoubtIf(s.Pieces[i].Event == 0 && s.Pieces[i].Medal < 2 && r != s.Focus, "at which distance he was champion is not said")
		}
		s.SaidOf(f, who, mentions.Setting{Races: []*race.Race{r}, Sure: true}, s.InPlace(max(1, s.Pieces[i].Medal)))
	}
}

// staysChampion is that who is called a champion right behind the title is one, be it denied or foretold what he does: the
// world champion Kerr will run in Paris.
func (s *Sentence) staysChampion(i, at int) *attribution.Finding {
	mood := s.MoodAt(i)
	if at != i+1 || mood != s.MoodAt(at) || mood != prose.Denied && mood != prose.Forecast || s.IsTitleItself(i) || s.Within(i-4, i, "not", "no", "never", "become", "be", "as", "next", "future", "eventual", "called", "crown") {
		return nil
	}
	f := &attribution.Finding{Span: s.Span(i, at)}
	f.DoubtIf(true, attribution.WhoIsMeant)
	return f
}

// isDefending reports whether the champion at a place is called the one who defends the title of the race: the defending
// champion, the defending Bowerman Mile champion.
func (s *Sentence) isDefending(i int) bool {
	k := i - 1
	if s.At(k).What == mentions.Meeting && s.Focus != nil && s.IsPlaceOf(k, s.Focus) {
		k--
	}
	return s.At(k).Says("defending", "reigning") && !s.At(k-1).Says("a", "no")
}

// isTitleOfFocus reports whether a title is the one that was run for in the race that the text is about.
func (s *Sentence) isTitleOfFocus(i int) bool {
	p := s.At(i)
	return s.Focus != nil && s.Focus.Competition == p.Scope.Key && (p.Event == 0 || p.Event == s.Focus.Event.Distance())
}

// holderOf is who is said to have a title: who is named beside it, or who won it.
func (s *Sentence) holderOf(i int) ([]int, int) {
	p := s.At(i)
	k := i + 1
	if s.IsTitleItself(i) {
		for j := i - 1; j >= 0 && j > i-4; j-- {
			if s.takesTitle(j) {
				who, at := s.Doer(j)
				return who, at
			}
			if !s.At(j).Says("the", "his", "her", "a", "an", "for") || s.At(j).Says("for") && !s.At(j-1).Says("settled", "settling", "settles") {
				return nil, -1
			}
		}
		return nil, -1
	}
	if s.At(k).What == mentions.Someone {
		return s.At(k).People, k
	}
	if k := i - 1; s.At(k).Says("became", "crowned") || s.At(k).Says("the") && s.At(k-1).Says("became") {
		return s.Doer(k)
	}
	if s.At(i-1).Says("was") && s.At(i-2).What == mentions.Someone && s.At(k).Kind == prose.Span && s.At(k).Years > 0 && s.At(k+1).Says("ago") && s.Focus != nil {
		p.TitleYear = s.Focus.Date.Year() - s.At(k).Years
		return s.At(i - 2).People, i - 2
	}
	if day := s.At(k + 1); s.At(i-1).Says("was") && s.At(i-2).What == mentions.Someone && s.At(k).Says("in") && day.Kind == prose.Day && day.Year > 0 && day.Month == 0 {
		p.TitleYear = day.Year
		return s.At(i - 2).People, i - 2
	}
	if is := s.PredicateOf(i); is >= 0 {
		return s.Doer(is)
	}
	the := i - 1
	for s.At(the).Says("reigning", "current", "defending") {
		the--
	}
	if s.At(the).Says("the") && s.At(the-1).Says(",") && s.At(the-2).What == mentions.Someone && s.At(k).Says(",", ".", "from", "in", "and") {
		return s.At(the - 2).People, the - 2
	}
	if s.At(the).Says("crowned") && s.At(the-1).Says(",") {
		the-- // Kerr, crowned world champion in Budapest
	}
	if name := s.At(the - 1); s.At(the).Says(",", "(") && name.What == mentions.Someone && (p.Medal > 0 || p.TitleYear > 0 || p.Event > 0 && s.At(k).Says(",") || s.At(k).Says("in", "at") && s.At(k+1).What == mentions.Meeting) && s.At(k).Says(",", ".", "in", "at", "behind", ")") {
		return name.People, the - 1 // Kerr, Olympic bronze medallist in Tokyo
	}
	if len(p.People) == 1 {
		return p.People, i
	}
	return nil, -1
}

// editionAt is the edition of a championship that was where the place at a place of the sentence is; nil
// where none was, or more than one: the bronze medallist in Tokyo.
func (s *Sentence) editionAt(place int, of *race.Race) *race.Race {
	var there *race.Race
	for _, r := range s.EditionsOf(of) {
		if !s.IsPlaceOf(place, r) || s.Focus != nil && !r.Date.Before(s.Focus.Date) {
			continue
		}
		if there != nil {
			return nil
		}
		there = r
	}
	return there
}

// defends keeps who is called the champion that defends a title: who won the edition before
// the race.
func (s *Sentence) defends(i int) {
	if s.Focus == nil {
		return
	}
	if !gazetteer.IsChampionship(s.Focus) {
		s.defendsRace(i)
		return
	}
	p := mentions.Piece{What: mentions.Title, Scope: race.Scope{Kind: race.Championship, Key: s.Focus.Competition}}
	r := s.Championship(&p, nil)
	if r == nil {
		return
	}
	k := i + 1
	if s.At(k).Says(",") {
		k++
	}
	if before := i - 2; s.At(k).What != mentions.Someone && s.At(i-1).Says("defending", "reigning") {
		if s.At(before).Says("the") {
			before--
		}
		if s.At(before).Says(",") && s.At(before-1).What == mentions.Someone {
			k = before - 1 // Ingebrigtsen, the defending champion
		}
	}
	if s.At(k).What == mentions.Someone {
		f := s.Statement(min(i, k), max(i, k))
		s.SaidOf(f, s.At(k).People, mentions.Setting{Races: []*race.Race{r}, Sure: true}, s.InPlace(1))
	}
}

// wonTitle is the only final of the competition and the event of a title that somebody won
// before the race that the text is about, where and when the sentence says if that is told; nil
// where there is none, or more than one.
func (s *Sentence) wonTitle(i, who int, told bool) *race.Race {
	p := s.At(i)
	var won *race.Race
	for r, n := range s.Person(who).Results {
		if r.Competition != p.Scope.Key || p.Event > 0 && r.Event.Distance() != p.Event || told && !mentions.FitsBut(s.cuesNear(i), r) || r.Results[n].Place != max(1, p.Medal) || r.Round != race.Final && r.Round != "" || s.Focus == nil || s.Focus.Date.Before(r.Date) {
			continue
		}
		if won != nil {
			return nil
		}
		won = r
	}
	return won
}

// takesTitle reports whether a verb at a place says that a title was won.
func (s *Sentence) takesTitle(j int) bool {
	return s.At(j).Verb() == mentions.Winning || s.At(j).Says("took", "takes", "take", "taking", "claimed", "claims", "claim", "claiming", "clinched", "secured", "grabbed", "seized", "retained", "retains", "retaining", "regained", "kept", "defended", "stole", "snatched", "landed", "captured", "earned", "collected", "settled", "settling", "settles", "got", "bagged", "added")
}

// titleThere is the race in which the only one of some people won the title at a place, where the
// sentence tells a race by more than the title; nil where it does not.
func (s *Sentence) titleThere(i int, who []int, thing bool) *race.Race {
	if !thing || len(who) != 1 || len(s.CuesAt(i)) == 0 {
		return nil
	}
	return s.wonTitle(i, who[0], true)
}

// cuesNear is the cues of the part of the sentence at a place, or all where it has none.
func (s *Sentence) cuesNear(i int) []*mentions.Cue {
	var near []*mentions.Cue
	all := s.CuesAt(i)
	for _, c := range all {
		if s.At(c.At).Part == s.Pieces[i].Part {
			near = append(near, c)
		}
	}
	if len(near) == 0 {
		return all
	}
	return near
}

// toldOtherwise reports whether the part of the sentence at a place names a meeting, a place or a
// day that is not that of a race.
func (s *Sentence) toldOtherwise(i int, r *race.Race) bool {
	if !s.IsTitleItself(i) {
		return false
	}
	return slices.ContainsFunc(s.CuesAt(i), func(c *mentions.Cue) bool {
		p := s.At(c.At)
		return p.Part == s.Pieces[i].Part && (p.What == mentions.Meeting || p.Kind == prose.Day) && !mentions.AllFit([]*mentions.Cue{c}, r)
	})
}

// tellsOtherYear reports whether a year behind the place of a title, from a place of the sentence on, is not that of a race: world
// champion in Budapest in 2022.
func (s *Sentence) tellsOtherYear(k int, r *race.Race) bool {
	for s.At(k).Says("in", "at", "of", ",", "the") || s.At(k).What == mentions.Meeting {
		k++
	}
	day := s.At(k)
	return day.Kind == prose.Day && day.Year > 0 && !day.Date().Overlaps(r.Date) && s.At(k-1).Says("in", "of", ",")
}

// titleFrom keeps from whom somebody took a title in a race: who came in behind him there.
func (s *Sentence) titleFrom(i, who int, r *race.Race) {
	other := s.Next(i + 2)
	if !s.IsTitleItself(i) || !s.At(i+1).Says("from") || other < 0 || len(s.At(other).People) != 1 {
		return
	}
	f := s.Statement(i, other)
	loser := s.At(other).People[0]
	if f == nil || s.Result(loser, r) == nil || s.Result(who, r) == nil || loser == who {
		return
	}
	f.DoubtIf(true, attribution.WhichRace)
	f.Readings = []attribution.Reading{{Race: r, Claim: race.Claim{About: race.AboutAhead, Athlete: s.NameIn(who, r), Behind: s.NameIn(loser, r)}}}
	s.Add(f)
}
