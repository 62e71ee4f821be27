package careerprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// neverFaster is who is said never to have run faster, or not in the year, as far as that is true: had
// never run a faster mile, had not gone faster this season, never had he run so fast. It reports whether
// somebody is.
func (s *Sentence) neverFaster(i int) bool {
	run := s.runBefore(i)
	end := s.behindEvent(i + 1)
	if run < 0 || s.At(end).Says("than") {
		return false
	}
	k := run - 1
	if s.At(k).Says("yet", "ever", "previously", "before") {
		k--
	}
	ofYear := s.At(end).Says("this") && s.At(end+1).Says("year", "season")
	var who []int
	at := -1
	switch {
	case s.At(k).Says("never") && s.At(k-1).Says("had", "has", "have", "'d", "'s"), ofYear && s.At(k).Says("not", "hadn't", "hasn't"):
		who, at = s.Doer(k)
	case s.At(k).Says("not", "n't") && s.At(k-1).Says("had", "has", "have") && s.At(end).Says("before"):
		who, at = s.Doer(k)
	case (s.At(k).What == mentions.Someone || s.At(k).Says("he", "she")) && s.At(k-1).Says("had", "has") && s.At(k-2).Says("never"):
		who, at = s.At(k).People, k
	case s.At(k).Says("had", "have", "has") && s.neither(k) >= 0:
		who, at = s.neitherOf(k), s.neither(k)
	case s.At(k).Says("had", "have", "has") && s.At(k-1).Says("whom") && s.At(k-2).Says("of") && s.At(k-3).Says("neither"):
		who, at = s.LastTwo(k-3), k-3
		if len(who) != 2 {
			return false
		}
	}
	if !ofYear && !s.endsBest(end) || len(who) == 0 || at < 0 || s.MoodAt(i) == prose.Asked || s.MoodAt(i) == prose.Forecast {
		return false
	}
	kind := race.AboutPersonalBest
	if ofYear {
		kind = race.AboutSeasonBest
	}
	for _, one := range who {
		s.best(at, i, []int{one}, kind)
	}
	return true
}

// neither is the place of who is named first where neither of two is said to have done what stands at a
// place: neither Gourley nor Wightman had; -1 for none.
func (s *Sentence) neither(k int) int {
	if first := k - 3; s.At(k-1).What == mentions.Someone && s.At(k-2).Says("nor") && s.At(first).What == mentions.Someone && s.At(s.Front(first)).Says("neither") {
		return first
	}
	return -1
}

func (s *Sentence) neitherOf(k int) []int { return mentions.Join(s.At(k-3).People, s.At(k-1).People) }

// fasterThanEver is who is said to have run faster than ever, as far as that is true: ran faster than he
// had ever done, went quicker than ever before. It reports whether somebody is.
func (s *Sentence) fasterThanEver(i int) bool {
	run := s.runBefore(i)
	if run < 0 || !s.At(i+1).Says("than") || s.At(run).Says("gone") && !s.At(run-1).Says("had", "has") {
		return false
	}
	k := i + 2
	if s.At(k).Says("he", "she") {
		for k++; s.At(k).Says("had", "has"); k++ {
		}
	}
	if !s.At(k).Says("ever") {
		return false
	}
	for k++; s.At(k).Says("had", "has", "done", "run", "gone", "managed", "before"); k++ {
	}
	who, at := s.Doer(run)
	if !s.endsBest(k) || len(who) != 1 || at < 0 || !s.IsSaid(i) {
		return false
	}
	s.best(at, i, who, race.AboutPersonalBest)
	return true
}

// fastestEver is whose race is said to have been his fastest, as far as that is true: the fastest mile I
// have ever run, 3:47.74, his best ever. It reports whether it is.
func (s *Sentence) fastestEver(i int) bool {
	k := s.behindEvent(i + 1)
	switch {
	case s.At(i-1).Says("his", "her") && s.At(i+1).Says("ever"):
		mark := i - 2
		for s.At(mark).Says(",", "-", "(", "was", "is") {
			mark--
		}
		o := s.OwnerOf(mark)
		if k = s.behindEvent(i + 2); s.At(mark).Kind != prose.Time || len(o.Who) != 1 || !s.endsBest(k) || k == i+2 && s.At(k).IsWord() {
			return false
		}
		s.best(mark, i, o.Who, race.AboutPersonalBest)
		return true
	case !s.At(k+1).Says("has", "have", "had") || !s.At(k+2).Says("ever"):
		return false
	}
	if !s.At(k+3).Says("run", "gone", "raced") || !s.endsBest(k+4) || len(s.At(k).People) != 1 || s.MoodAt(i) == prose.Asked || s.MoodAt(i) == prose.Forecast {
		return false
	}
	s.best(k, i, s.At(k).People, race.AboutPersonalBest)
	return true
}

// bestOfLife keeps that a race is said to have been the fastest of the life of who is named there: it was
// the fastest mile of Gourley's career. It reports whether it is.
func (s *Sentence) bestOfLife(i int) bool {
	k := s.behindEvent(i + 1)
	it := s.At(i - 3)
	if k == i+1 || !s.At(i-1).Says("the") || !s.At(i-2).Says("was", "is") || !it.Says("it", "that", "this") || !s.At(k).Says("of") {
		return false
	}
	who := k + 1
	if !s.At(who+1).Says("'s") || s.At(who).What != mentions.Someone || !s.At(who+2).Says("life", "career") || len(s.At(who).People) != 1 {
		return false
	}
	where := s.Here(i)
	f := s.Statement(i, who)
	if f == nil || len(where.Races) == 0 {
		return false
	}
	f.DoubtIf(true, attribution.WhichRace)
	s.SaidOf(f, s.At(who).People, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutPersonalBest, Athlete: name}
	})
	return true
}

// runBefore is the place of the verb of running before faster, with the distance between them or not: ran a
// mile faster; -1 for none.
func (s *Sentence) runBefore(i int) int {
	k := i - 1
	for s.At(k).Says("a", "the", "mile", "over", "any", "so", "as", "that") || s.At(k).Kind == prose.Distance && s.IsEvent(k) {
		k--
	}
	if s.At(k).Says("run", "ran", "gone", "went", "raced", "been", "clocked") {
		return k
	}
	return -1
}

// behindEvent is the place behind what was run, where that stands at a place: a mile, over the distance.
func (s *Sentence) behindEvent(k int) int {
	from := k
	for s.At(k).Says("mile", "time", "race", "over", "for", "at", "the", "distance", "a") || s.At(k).Kind == prose.Distance && s.IsEvent(k) {
		k++
	}
	if s.At(k-1).Says("over", "for", "at", "the", "a") {
		return from
	}
	return k
}

// endsBest reports whether nothing stands at a place that may narrow what was said to be the best: indoors,
// on this track.
func (s *Sentence) endsBest(k int) bool {
	if s.At(k).Says("before") {
		k++
	}
	if s.At(k).Says("in") && s.At(k+1).Says("his", "her") && s.At(k+2).Says("life", "career") {
		k += 3
	}
	return k >= len(s.Pieces) || s.At(k).Kind == prose.Sign && s.At(k).What == mentions.Plain || s.At(k).Says("and", "but", "while", "as", "to")
}

// best keeps a best of some people, as far as it is true.
func (s *Sentence) best(from, to int, who []int, kind race.Subject) {
	where := s.Here(to)
	if len(where.Races) == 0 {
		return
	}
	f := &attribution.Finding{Span: s.Span(min(from, to), max(from, to))}
	f.DoubtIf(true, attribution.WhichRace)
	s.SaidOf(f, who, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: kind, Athlete: name}
	})
}
