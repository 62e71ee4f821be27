package resultprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// margins finds how far somebody was ahead, behind, or from a record.
func (s *sentence) margins() {
	for i := range s.Pieces {
		p := &s.Pieces[i]
		if (p.Kind == prose.Length || p.Kind == prose.Time && p.Margin != timing.Margin{}) && !s.IsTaken(i) && p.Margin.Milliseconds() < 60_000 {
			s.marginAt(i)
		}
	}
}

func (s *sentence) marginAt(i int) {
	if s.pushedTo(i) || s.ofFirst(i) {
		return
	}
	where := s.Here(i)
	unsure := false
	if len(where.Races) > 0 && s.At(i-1).Says("further", "another") && s.At(i+1).Says("back", "behind", "adrift", "down") {
		s.furtherBack(i, where.Races[0])
		return
	}
	if there := s.SettingOf(i); len(where.Races) == 0 && there.Sure {
		where, unsure = there, true // the sentences before told of another race
	}
	if hedged := s.At(i-1).Says("nearly", "almost"); hedged && len(where.Races) > 0 && s.ToRecord(i, where.Races[0], unsure) {
		return
	}
	if len(where.Races) > 0 && s.toldMargin(i, where.Races[0]) {
		return
	}
	if len(where.Races) == 0 || s.IsRough(i) {
		if len(where.Races) == 0 && !s.IsRough(i) {
			s.marginElsewhere(i)
		}
		return
	}
	r := where.Races[0]
	if s.ToRecord(i, r, unsure) || unsure {
		return
	}
	if !s.gap(i, r) && !s.marginBefore(i, r) {
		s.marginBehind(i, r)
	}
}

// marginBefore keeps a margin that is told by what stands before it, and reports whether it
// is: beaten by, the winning margin was.
func (s *sentence) marginBefore(i int, r *race.Race) bool {
	next, before := s.At(i+1), s.At(i-1)
	switch {
	case before.Says("within") && next.Says("of") && s.Next(i+2) >= 0:
		who, at := s.marginOf(i)
		s.aheadOf(i, mentions.Pick(at, i), r, who, i+2, true)
	case before.Says("by") && s.At(i-2).Kind == prose.Ordinal && s.At(i-2).N > 1 && !s.At(i-3).Says("for", "to"):
		s.placedBy(i, r)
	case before.Says("by") && s.At(i-2).Says("beaten", "lost", "loses", "losing", "place"), before.Says("by") && s.At(i-2).Says("down") && s.At(i-3).Says("went"):
		s.beatenBy(i, r)
	case before.Says("by") && s.missed(i) > 0:
		s.missedBy(i, r)
	case before.Says("by"), s.isByOnly(i):
		s.wonBy(i, r)
	case before.Says("was", "of", "is") && s.At(i-2).Says("margin", "gap", "difference") && s.At(i-3).Says("winning", "victory"):
		s.margin(i, i-3, i, r, nil, nil)
	case before.Says("was", "is") && s.At(i-2).Says("line", "finish", "end", "tape") && s.At(i-3).Says("the") && s.At(i-4).Says("at") && s.At(i-5).Says("margin", "gap", "difference"):
		if s.margin(i, i-5, i, r, nil, nil); s.isLastOf(i) {
			s.doubtful(i, true)
		}
	case before.Says("was", "is") && s.At(i-2).Says("victory") && s.At(i-3).Says("of") && s.At(i-4).Says("margin"):
		s.margin(i, i-4, i, r, nil, nil)
	case before.Says("was", "is") && s.At(i-2).Says("two", "pair", "duo") && s.At(i-3).Says("the") && s.At(i-4).Says("between"):
		s.ofPair(i, i-2, r)
	case before.Says("was", "is") && s.At(i-2).Kind == prose.Number && s.At(i-2).N == 2 && s.At(i-3).Says("the") && s.At(i-4).Says("between"):
		s.ofPair(i, i-2, r)
	case before.Says("was", "of", "is") && s.At(i-2).Says("margin", "gap", "difference") && s.At(i-3).Says("the", ",") && !s.IsOfPoint(i):
		if s.margin(i, i-2, i, r, nil, nil); s.isLastOf(i) {
			s.Found[len(s.Found)-1].DoubtIf(true, "between whom or what it was is not said")
			s.MarginOfRecord(i, r)
		}
	case before.Says("was", "of", "is") && s.At(i-5).Says("between") && s.At(i-4).Kind == prose.Ordinal && s.At(i-3).Says("and") && s.At(i-2).Kind == prose.Ordinal:
		s.margin(i, i-5, i, r, s.InPlaceOf(r, s.At(i-4).N), s.InPlaceOf(r, s.At(i-2).N))
	default:
		return false
	}
	return true
}

// marginBehind keeps a margin that is told by what stands behind it: behind Kerr, separated
// the first two.
func (s *sentence) marginBehind(i int, r *race.Race) {
	next, before := s.At(i+1), s.At(i-1)
	switch {
	case next.Says("further") && s.At(i+2).Says("back", "behind", "adrift", "down"):
		s.furtherBack(i, r)
	case next.Says("back", "behind", "adrift", "down", "away", "later") && s.Next(i+2) < 0 && s.withBeside(i) >= 0:
		s.backWith(i, s.withBeside(i), r)
	case next.Says("decide", "decided", "decides", "settled", "settles") && s.At(i+2).Says("the", "it") && !s.IsOfPoint(i):
		if f := s.Statement(i, i+1, i); f != nil {
			f.Readings = []attribution.Reading{{Race: r, Claim: race.Claim{About: race.AboutMargin, Margin: s.Pieces[i].Margin}}}
			s.Roughly(f, i)
			s.Add(f)
		}
	case next.Says("separated", "separating", "between", "behind", "off", "split", "splitting", "divided", "parted") && s.isPair(i+2):
		s.ofPair(i, i+3, r)
	case next.Says("to") && s.At(i+2).Says("spare"), next.Says("clear", "ahead", "up") && s.isOfRest(i+2):
		s.clearBy(i, r)
	case next.Says("gap", "margin", "winning", "victory") && before.Says("a", "the", "by") && s.Next(i+2) < 0 && !s.At(i+2).Says("to", "between", "over") && !s.IsOfPoint(i):
		f := s.Statement(i, i+1, i)
		f.DoubtIf(true, attribution.WhoIsMeant)
		if s.Taken[s.Pieces[i].Span] = true; f != nil {
			f.Readings = []attribution.Reading{{Race: r, Claim: race.Claim{About: race.AboutMargin, Margin: s.Pieces[i].Margin}}}
			s.Roughly(f, i)
			s.Add(f)
		}
	case next.Says("was") && s.At(i+2).Says("the") && s.At(i+3).Says("difference", "margin", "gap") && s.At(i-1).Kind == 0 && !s.IsOfPoint(i):
		f := s.Statement(i, i+3, i)
		f.DoubtIf(true, attribution.WhoIsMeant)
		if s.Taken[s.Pieces[i].Span] = true; f != nil {
			f.Readings = []attribution.Reading{{Race: r, Claim: race.Claim{About: race.AboutMargin, Margin: s.Pieces[i].Margin}}}
			s.Roughly(f, i)
			s.Add(f)
		}
	case next.Says("separated", "separating", "covered", "between"):
		s.between(i, r)
	case next.Says("short", "behind", "off", "from", "away", "out") && s.placeBehind(i+2) > 0:
		if who, at := s.marginOf(i); len(who) == 1 && !s.IsOfPoint(i) {
			k := i + 2
			for s.At(k).Says("of", "from", "the", "a") {
				k++
			}
			if s.margin(i, mentions.Pick(at, i), k, r, s.InPlaceOf(r, s.placeBehind(i+2)), who); s.At(k).Kind == prose.Ordinal && s.isLastOf(i) {
				s.Found[len(s.Found)-1].Covers(s.Pieces[k].Span)
			}
		}
	case next.Says("later") && s.crosses(i):
		if who, at := s.marginOf(i); len(who) == 1 {
			s.behindSomebody(i, mentions.Pick(at, i), who[0], r)
		}
	case next.Says("in") && s.At(i+2).Says("arrears"), next.Says("down", "back", "adrift", "behind") && s.Next(i+2) < 0 && !s.At(i+2).Says("me", "him", "her", "us", "them", "of", "on", "the"):
		who, at := s.marginOf(i)
		if len(who) != 1 || s.IsOfPoint(i) {
			return
		}
		s.behindSomebody(i, mentions.Pick(at, i), who[0], r)
	case next.Says("ahead", "clear", "in", "up") && s.At(i+2).Says("of", "front", "on"):
		k := i + 3
		if s.At(k).Says("of") {
			k++
		}
		who, at := s.marginOf(i)
		s.aheadOf(i, mentions.Pick(at, i), r, who, k, false)
	case s.isOffPace(i + 1):
		if who, at := s.marginOf(i); s.resultOf(who, r) != nil && s.resultOf(who, r).Place > 1 && !s.IsOfPoint(i) {
			s.margin(i, mentions.Pick(at, i), i+1, r, s.InPlaceOf(r, 1), who)
			s.doubtful(i, true)
		}
	case next.Says("behind", "back", "adrift", "down"), next.Says("off") && s.Next(i+2) == i+2:
		k := i + 2
		if s.At(k).Says("of", "on", "from") {
			k++
		}
		who, at := s.marginOf(i)
		if !next.Says("behind") && s.At(k).What != mentions.Someone && s.Next(k) < 0 {
			return
		}
		s.aheadOf(i, mentions.Pick(at, i), r, who, k, true)
		s.doubtful(i, next.Says("off")) // or off his record
	}
}

func (s *sentence) aheadOf(i, at int, r *race.Race, who []int, k int, behind bool) {
	other := s.Next(k)
	if other < 0 || s.IsOfPoint(i) || s.At(other+1).Says("'s") {
		return
	}
	than := s.At(other).People
	if s.At(other).Says("him", "her") {
		than = slices.DeleteFunc(slices.Clone(than), func(one int) bool { return slices.Contains(who, one) }) // else it were himself
	}
	if behind {
		s.margin(i, min(at, i), other, r, than, who)
		return
	}
	s.margin(i, min(at, i), other, r, who, than)
}

// wonBy is a margin behind "by": won by, beat somebody by.
func (s *sentence) wonBy(i int, r *race.Race) {
	for k := i - 2; k >= s.Parts[s.Pieces[i].Part].From; k-- {
		p := s.At(k)
		switch {
		case p.Says("held") && s.At(k+1).Says("on") && !s.IsOfPoint(i):
			if who, at := s.Doer(k); len(who) == 1 && s.Result(who[0], r) != nil {
				s.margin(i, mentions.Pick(at, k), i, r, who, s.nextTo(who[0], r))
			}
			return
		case p.Says("better", "measure") && s.At(k-1).Says("the") && s.At(k+1).Says("of"):
			who, at := s.Doer(k - 2)
			if other := s.Next(k + 2); other >= 0 && other < i && len(who) == 1 {
				s.margin(i, mentions.Pick(at, k), i, r, who, s.At(other).People)
			}
			return
		case p.Verb() == mentions.Beating:
			other := s.Next(k + 1)
			if s.At(k+1).Says("off", "out") {
				other = s.Next(k + 2)
			}
			if last := i - 2; s.At(last).What == mentions.Someone && last > other {
				if front := s.Front(last); s.At(front-1).Says("and", ",") && s.At(front-2).What == mentions.Someone {
					return // over which of them is not said
				}
				if s.isLossTo(last) {
					who, at := s.Doer(k)
					s.margin(i, mentions.Pick(at, k), i, r, s.At(last).People, who)
					return
				}
				other = last // by 0.14, and Nuguse by 0.15
			}
			who, at := s.Doer(k)
			if s.At(k-1).Says("and") && len(who) == 0 || other < 0 || other > i || s.At(k-1).Says("was", "were") {
				return
			}
			s.margin(i, mentions.Pick(at, k), i, r, who, s.At(other).People)
			return
		case p.Verb() == mentions.Winning, p.Says("home") && s.At(k-1).Says("got", "came", "squeezed", "scraped", "gets", "hung"), p.Says("took", "takes", "taking", "claimed", "clinched") && s.Within(k, i, "race", "title", "gold", "win", "victory", "crown"):
			who, at := s.Doer(k)
			var second []int
			end := i
			if s.At(i+1).Says("from", "over", "ahead") {
				from := i + 2
				if s.At(from).Says("of") {
					from++
				}
				if other := s.Next(from); other > 0 {
					second, end = s.At(other).People, other
				}
			}
			if second == nil && len(who) == 1 && s.Result(who[0], r) != nil {
				second = s.nextTo(who[0], r)
				if second == nil {
					return
				}
			}
			s.margin(i, mentions.Pick(at, k), end, r, who, second)
			return
		case p.What == mentions.RecordName, p.Says("record", "best", "mark", "standard", "figures"):
			return
		}
	}
}

// nextTo is who came in next behind somebody.
func (s *sentence) nextTo(who int, r *race.Race) []int {
	result := s.Result(who, r)
	var next []int
	for i, at := range s.Competitors(r) {
		if at >= 0 && result.Place > 0 && r.Results[i].Place == result.Place+1 {
			next = append(next, at)
		}
	}
	if len(next) == 1 {
		return next
	}
	return nil
}

// margin keeps a margin between two people, or of the winner over the second.
func (s *sentence) margin(i, from, to int, r *race.Race, ahead, behind []int) {
	f := s.Statement(from, to, i)
	s.Taken[s.Pieces[i].Span] = true
	if f == nil {
		return
	}
	var said timing.Margin
	if len(ahead) == 0 && len(behind) == 0 && s.At(to-1).Says("was", "of", "is") {
		f.Readings = []attribution.Reading{{Race: r, Claim: race.Claim{About: race.AboutMargin, Margin: s.fitting(i, r, s.InPlaceOf(r, 1), s.InPlaceOf(r, 2))}}}
	}
	for _, first := range ahead {
		for _, second := range behind {
			if first != second {
				said = s.fitting(i, r, []int{first}, []int{second})
				f.Readings = append(f.Readings, attribution.Reading{Race: r, Claim: race.Claim{About: race.AboutMargin, Athlete: s.NameIn(first, r), Behind: s.NameIn(second, r), Margin: said}})
			}
		}
	}
	s.Roughly(f, i)
	s.Add(f)
}
