package resultprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// besideFound finds the places and victories that stand beside a mark of which it was found whose it is and of which race, where they
// are his there: came back two years later to win in 3:44.95; finished 12th, in 3:50.71.
func (s *sentence) besideFound() {
	for n := range s.Found {
		f := &s.Found[n]
		if f.Sentence != s.Number || f.Refused != "" || f.Either {
			continue
		}
		for _, reading := range f.Readings {
			if said := reading.Claim; said.About == race.AboutMark && said.Athlete != "" {
				s.placeBesideFound(s.pieceOf(f), reading)
			}
		}
	}
}

// pieceOf is the place of the mark that a statement gives; -1 for none.
func (s *sentence) pieceOf(f *attribution.Finding) int {
	return slices.IndexFunc(s.Pieces, func(p mentions.Piece) bool {
		return p.Kind == prose.Time && slices.Contains(f.Figures, p.Span)
	})
}

// placeBesideFound keeps the place that stands beside a mark, if who ran it had that place.
func (s *sentence) placeBesideFound(mark int, of attribution.Reading) {
	if mark < 0 {
		return
	}
	s.beatenBesideFound(mark, of)
	i := slices.IndexFunc(of.Race.Results, func(r race.Result) bool { return r.Athlete == of.Claim.Athlete && r.Mark == of.Claim.Mark })
	if i < 0 || of.Race.Results[i].Place == 0 {
		return
	}
	at, place := s.placeBeside(mark)
	said := attribution.Reading{Race: of.Race, Claim: race.Claim{About: race.AboutPlace, Athlete: of.Claim.Athlete, Place: place}}
	if at < 0 || place != of.Race.Results[i].Place || s.IsOfPoint(at) || s.isFound(said) {
		return
	}
	var figures []int
	if s.At(at).Kind == prose.Ordinal {
		figures = []int{at}
	}
	s.AddIfTrue(s.Statement(min(at, mark), max(at, mark), figures...), attribution.WhichRace, said.Race, said.Claim)
}

// isFound reports whether the sentence was found to say something already.
func (s *sentence) isFound(said attribution.Reading) bool {
	return slices.ContainsFunc(s.Found, func(f attribution.Finding) bool {
		return f.Sentence == s.Number && len(f.Readings) == 1 && f.Readings[0] == said
	})
}

// placeBeside is where the place or the victory stands that a mark belongs to, with no more between them than what the mark was: third in
// 3:46.22, 3:46.22 for third, won in a meeting record of 3:43.73; -1 for none.
func (s *sentence) placeBeside(mark int) (at, place int) {
	if p := s.At(mark + 2); s.At(mark+1).Says("for", "in") && p.Kind == prose.Ordinal && s.endsPlace(mark+3) && !s.IsTaken(mark+2) {
		return mark + 2, p.N
	}
	for k := mark - 1; k >= 0; k-- {
		switch p := s.At(k); {
		case p.Kind == prose.Ordinal && !s.IsTaken(k) && !s.IsOfSeries(k):
			return k, p.N
		case p.Verb() == mentions.Winning && !s.At(k-1).Says("the", "a", "his", "her") && !s.isCounted(k) && !s.wishesBefore(k):
			return k, 1
		case p.Says("in", "with", ",", "(", "a", "an", "the", "time", "of", "place", "personal", "fine", "fast", "superb"), p.What == mentions.RecordName, p.What == mentions.Best, p.What == mentions.National,
			p.What == mentions.Meeting, p.Kind == prose.Day, p.Kind == prose.Distance, p.Kind == prose.Number && !p.InWords && s.At(k-1).Says("the"), p.Says("race", "mile", "final", "metres", "meters", "there", "at", "it", "that", "day", "again"):
		default:
			return -1, 0
		}
	}
	return -1, 0
}

// beatenBesideFound keeps that who ran a mark in another race came in there before whom he is said to have beaten in that time, and by how
// much, as far as he did: while Laros beat Nuguse by a hundredth, in 3:45.94.
func (s *sentence) beatenBesideFound(mark int, of attribution.Reading) {
	if of.Race == s.Focus {
		return
	}
	for k := mark - 1; k > max(0, mark-9); k-- {
		p := s.At(k)
		if p.Kind == prose.Time && !p.Mark.IsZero() || p.Says("and", "but", "who") {
			return
		}
		other := s.Next(k + 1)
		if s.At(k+1).Says("off", "out") {
			other = s.Next(k + 2)
		}
		who, at := s.Doer(k)
		if p.Verb() != mentions.Beating || other < 0 || len(who) != 1 || at < 0 || len(s.At(other).People) != 1 || s.Result(who[0], of.Race) == nil || s.Result(s.At(other).People[0], of.Race) == nil || s.NameIn(who[0], of.Race) != of.Claim.Athlete {
			continue
		}
		behind := s.NameIn(s.At(other).People[0], of.Race)
		s.AddIfTrue(s.Statement(at, other), attribution.WhichRace, of.Race, race.Claim{About: race.AboutAhead, Athlete: of.Claim.Athlete, Behind: behind})
		if by := other + 2; s.At(other+1).Says("by") && by < mark && s.At(by).Kind == prose.Length && !s.IsTaken(by) {
			s.margin(by, at, by, of.Race, who, s.At(other).People)
			s.doubtful(by, true)
		}
		return
	}
}
