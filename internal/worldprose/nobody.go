package worldprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// nobodyFaster is than whom nobody is said to have run faster in the year, as far as that is true: no man has
// run a faster mile this year than Kerr, nobody has gone quicker in 2024 than his 3:45.34, nobody has run faster this year.
func (s *sentence) nobodyFaster(i int) {
	run := i - 1
	for s.At(run).Says("a", "the", "mile") {
		run--
	}
	if !s.At(run).Says("run", "gone", "raced", "clocked") || !s.At(run-1).Says("has", "had") || !s.isNobody(run-2) || s.Within(i, len(s.Pieces), "until", "before", "but") {
		return
	}
	k := i + 1
	for s.At(k).Says("mile", "time", "over", "the") || s.At(k).Folded == "world" || s.At(k).Says("in") && s.At(k+1).Says("the") || s.At(k).Kind == prose.Distance && s.IsEvent(k) {
		k++
	}
	than := k
	if s.isOfYear(k) {
		for than = k + 1; than < k+6 && !s.At(than).Says("than"); than++ {
		}
	}
	if s.isOfYear(k) && s.endsWith(k+1) {
		if who, _ := s.Whose(run-2, k); who >= 0 && s.Result(who, s.Focus) != nil {
			s.leadOver(run-2, k+1, who) // nobody has run faster this year
		}
		return
	}
	who := s.Next(than + 1)
	if !s.At(than).Says("than") || who < 0 || len(s.At(who).People) != 1 {
		return
	}
	end := who + 1
	if s.At(end).Says("'s") && s.At(end+1).Kind == prose.Time {
		end += 2
	}
	if than == k && !s.isOfYear(end) || s.Result(s.At(who).People[0], s.Focus) == nil {
		return
	}
	s.leadOver(run-2, end-1, s.At(who).People[0])
}

// leadOver keeps that somebody led the world in the year after the race, whatever mood the words have that deny it of all others.
func (s *sentence) leadOver(from, to, who int) {
	f := &attribution.Finding{Span: s.Span(max(from, 0), min(to, len(s.Pieces)-1))}
	f.DoubtIf(true, attribution.WhichRace)
	f.Readings = []attribution.Reading{{Race: s.Focus, Claim: race.Claim{About: race.AboutWorldLead, Athlete: s.NameIn(who, s.Focus)}}}
	s.Add(f)
}

// endsWith reports whether no more words stand behind a place than the last of the year that is told there.
func (s *sentence) endsWith(k int) bool {
	for s.At(k).Says("year", "season", "so", "far", "this", "the") || s.At(k).Kind == prose.Day {
		k++
	}
	return k >= len(s.Pieces) || s.At(k).Kind == prose.Sign && k+1 >= len(s.Pieces)
}

// fasterThanAll is who is said to have run faster than anybody else in the year, as far as that is true.
func (s *sentence) fasterThanAll(i int) {
	k := i + 2
	if !s.At(i+1).Says("than") || !s.At(k).Says("anyone", "anybody", "everyone", "everybody") || !s.IsSaid(i) || s.Within(k, len(s.Pieces), "except", "but", "bar", "until") {
		return
	}
	for k++; s.At(k).Says("else", "has", "had", "in", "the", "over", "run", "gone") || s.At(k).Folded == "world" || s.At(k).Kind == prose.Distance; k++ {
	}
	if !s.isOfYear(k) {
		return
	}
	if who, at := s.Whose(i, k); who >= 0 && s.Result(who, s.Focus) != nil && len(s.Here(i).Races) > 0 {
		s.leadOver(at, k+1, who)
	}
}

// isNobody reports whether nobody at all is named by the words that end at a place: nobody, no man in the world.
func (s *sentence) isNobody(k int) bool {
	for s.At(k).Folded == "world" || s.At(k).Says("in", "the", "else") {
		k--
	}
	p := s.At(k)
	return p.Says("nobody", "noone", "no-one") || s.At(k-1).Says("no") && (p.Says("man", "woman", "runner", "athlete", "miler") || p.N == 1 && p.InWords) && p.What == mentions.Plain
}
