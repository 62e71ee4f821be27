package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// knownMargins finds the margins of which no words that are known tell between whom they were, where they were just so much between
// those who are named beside them, or between who is named and who came in right before him or won.
func (s *sentence) knownMargins() {
	if s.Focus == nil || s.Unsure {
		return
	}
	s.marginsInOrder()
	for i := range s.Pieces {
		p := &s.Pieces[i]
		isMargin := (p.Kind == prose.Length || p.Kind == prose.Time && p.Margin != timing.Margin{}) && p.Hedge == prose.Exact && !p.Rough && p.Margin.Decimals() >= 2
		if isMargin && !s.IsTaken(i) && !s.speaksOfRecord(i) && !s.isPlanned(i) && mentions.AllFit(s.CuesAt(i), s.Focus) && !s.IsOfPoint(i) {
			s.knownMargin(i)
		}
	}
}

// knownMargin keeps a margin between those who are named in its part, or else of the only one.
func (s *sentence) knownMargin(i int) {
	part := s.Parts[s.Pieces[i].Part]
	named := s.namedIn(part.From, part.To)
	if len(named) == 0 && part.From > 0 {
		const most = 2
		for back := 1; back <= min(most, s.Pieces[i].Part) && len(named) == 0; back++ {
			named = s.namedIn(s.Parts[s.Pieces[i].Part-back].From, part.To)
		}
		if s.At(i-1).Says("by") && len(named) == 1 && (!s.IsDoer(named[0]) || s.At(s.Front(named[0])-1).Says("off", "out", "past")) {
			named = s.namedIn(0, part.To) // holding off Ingebrigtsen (3:45.60) by 0.26
		}
	} else if len(named) == 1 && !s.IsDoer(named[0]) {
		named = s.namedIn(0, part.To) // who beat him is named before
	}
	if len(named) == 0 || len(named) > 2 {
		return
	}
	if len(named) == 2 && s.At(part.From).Says("who") {
		named[0], named[1] = named[1], named[0] // of whom it is said
	}
	from, to := min(named[0], named[len(named)-1], i), max(named[0], named[len(named)-1], i)
	who := s.At(named[0]).People[0]
	result := s.Result(who, s.Focus)
	if result == nil || result.Place == 0 {
		return
	}
	var others [][]int
	side := s.sideOf(part.From, part.To, named[0])
	if with := s.withBeside(i); len(named) == 2 && with == named[1] {
		side = ahead // won, with Ingebrigtsen 0.26 back
	}
	switch {
	case len(named) > 1:
		others = [][]int{s.At(named[1]).People}
	case !s.tellsLag(part.From, part.To):
	case result.Place > 1:
		others = [][]int{s.InPlaceOf(s.Focus, 1), s.InPlaceOf(s.Focus, result.Place-1), s.nextTo(who, s.Focus)}
	default:
		others = [][]int{s.nextTo(who, s.Focus)}
	}
	for _, other := range others {
		if len(other) == 1 && side != behind {
			s.marginIfTrue(i, from, to, who, other[0])
		}
		if len(other) == 1 && side != ahead {
			s.marginIfTrue(i, from, to, other[0], who)
		}
	}
}

// side is on which side of another somebody is said to have been.
type side uint8

const (
	either side = iota
	ahead
	behind
)

// sideOf is on which side of another who is named at a place is said to have been, between two others.
func (s *sentence) sideOf(from, to, named int) side {
	passive := false
	for k := named + 1; k < to; k++ {
		if s.At(k).Says("was", "were", "been", "being", ",", "got") && (s.IsPastAt(k+1) || s.At(k+1).Verb() == mentions.Beating) || s.At(k).Says("by") && s.Next(k+1) >= 0 {
			passive = true
		}
	}
	switch {
	case s.Within(from, to, "apart", "separated", "between", "parted", "divided", "split", "covered", "difference", "gap", "each"):
		return either
	case passive, s.Within(from, to, "behind", "back", "adrift", "down", "later", "lost", "lose", "loses", "losing", "beaten", "arrears", "slower", "shy", "short", "away", "deficit", "missed", "missing", "off", "pushed", "from"):
		return behind
	default:
		return ahead
	}
}

// namedIn is the places of those who are named between two places, each once.
func (s *sentence) namedIn(from, to int) []int {
	var named, who []int
	for k := from; k < to; k++ {
		p := s.At(k)
		if p.What != mentions.Someone && (!p.Says("he", "she", "him") || len(p.People) == 0) {
			continue
		}
		if len(p.People) != 1 || p.Guess {
			return nil
		}
		if joined := mentions.Join(who, p.People); len(joined) > len(who) {
			who, named = joined, append(named, k)
		}
	}
	return named
}

// marginIfTrue keeps the margin at a place as that of one over another, if it is so.
func (s *sentence) marginIfTrue(i, from, to, ahead, behind int) {
	first, second := s.Result(ahead, s.Focus), s.Result(behind, s.Focus)
	if s.IsTaken(i) || first == nil || second == nil || first.Place == 0 || second.Place <= first.Place {
		return
	}
	gap, known := second.GapTo(first)
	if f := s.Statement(from, to, i); f != nil && known && gap == s.Pieces[i].Margin {
		s.AddIfTrue(f, attribution.WhoIsMeant, s.Focus, race.Claim{About: race.AboutMargin, Athlete: first.Athlete, Behind: second.Athlete, Margin: s.Pieces[i].Margin})
	}
}

// speaksOfRecord reports whether a part speaks of a record or a best, from which a margin may be one.
func (s *sentence) speaksOfRecord(i int) bool {
	part := s.Parts[s.Pieces[i].Part]
	for k := part.From; k < part.To; k++ {
		p := s.At(k)
		if p.What == mentions.RecordName || p.What == mentions.Best || p.Kind == prose.Time && k != i && s.At(k-1).Says("than", "of", "breaking", "under", "off") || p.Says("record", "records", "best", "mark", "standard", "inside", "outside", "improvement", "improved", "pb", "qualifying", "quicker", "off", "barrier") {
			return true
		}
	}
	return false
}

// tellsLag reports whether words between two places tell of the distance between runners.
func (s *sentence) tellsLag(from, to int) bool {
	return s.Within(from, to, "behind", "back", "adrift", "down", "later", "ahead", "clear", "margin", "gap", "by", "apart", "slower", "separated", "lost", "won", "beat", "beaten", "verdict", "arrears", "shy", "short", "hand", "spare", "difference", "away", "deficit", "advantage", "victory", "behind", "from")
}

// marginsInOrder keeps the margins of a list between those who came in one behind another: gaps, first to fifth: 0.26, 0.62, 1.52,
// 0.09.
func (s *sentence) marginsInOrder() {
	const least = 3
	if !s.Within(0, len(s.Pieces), "gaps", "margins", "intervals") {
		return
	}
	for i := 0; i < len(s.Pieces); i++ {
		isMargin := func(k int) bool {
			return (s.At(k).Kind == prose.Length || s.At(k).Kind == prose.Time) && s.At(k).Margin != timing.Margin{} && !s.IsTaken(k)
		}
		listed := s.listed(i, isMargin)
		if len(listed) < least {
			continue
		}
		first, last := s.placesSpanned(i)
		if first == 0 {
			first, last = 1, 1+len(listed)
		}
		for n, k := range listed {
			ahead, behind := s.InPlaceOf(s.Focus, first+n), s.InPlaceOf(s.Focus, first+n+1)
			if last-first == len(listed) && len(ahead) == 1 && len(behind) == 1 {
				s.marginIfTrue(k, k, k, ahead[0], behind[0])
			}
		}
		i = listed[len(listed)-1]
	}
}

// placesSpanned is the places from and to which the margins behind a place are told: from first to fifth; 0 where they are not.
func (s *sentence) placesSpanned(to int) (first, last int) {
	for k := range to {
		if s.At(k).Kind == prose.Ordinal && s.At(k+1).Says("to", "through") && s.At(k+2).Kind == prose.Ordinal {
			return s.At(k).N, s.At(k + 2).N
		}
	}
	return 0, 0
}
