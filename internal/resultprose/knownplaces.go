package resultprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// knownPlaces finds the places and the victories of which no words that are known tell whose
// they are, where the only one of whom is spoken came in that place.
func (s *sentence) knownPlaces() {
	for i := range s.Pieces {
		p := &s.Pieces[i]
		switch {
		case p.Kind == prose.Ordinal && (s.IsOfSeries(i) || s.IsOfBeaten(i)):
		case p.Kind == prose.Ordinal && !s.IsTaken(i) && s.Focus != nil && s.placeOfNamed(i) >= 0:
			s.placeIfTrue(s.Statement(min(i, s.placeOfNamed(i)), max(i, s.placeOfNamed(i)), i), s.placeOfNamed(i), p.N)
		case p.Kind == prose.Ordinal && p.N > 1 && !s.IsTaken(i) && s.Why[p.Span] == "" && (s.endsPlace(i+1) || s.At(i+1).Says("by") && (s.Next(i+2) >= 0 || s.At(i+2).Kind == prose.Length)):
			s.knownPlace(i, i, p.N, i)
		case p.Role && p.Is("winner", "runner"):
			s.knownRole(i)
		case p.Says("runner") && s.At(i+1).Says("up") && !s.At(i-1).Says("'s") && s.endsPlace(i+2):
			s.knownPlace(i, i+1, 2)
		case p.Says("rear") && s.At(i-1).Says("the") && s.At(i-2).Says("up"):
			s.knownLast(i, i)
		case s.isVictory(i):
			s.knownPlace(i, i, 1)
		default:
			if s.Focus != nil {
				s.knownWins(i)
			}
		}
	}
}

// placeOfNamed is the place of who is named beside the place of which it is said to be his: fourth for Gourley, Gourley's fourth
// was, Nuguse had third to himself; -1 where nobody is.
func (s *sentence) placeOfNamed(i int) int {
	if s.isOfOtherOrder(i) || s.isWished(i) || s.IsOfPoint(i) || s.isBefore(i) && !s.At(i-1).Says("had") {
		return -1
	}
	if s.At(i-1).Says("of", "to") && (s.At(i-2).Says("out") || s.At(i-2).Verb() == mentions.Beating) {
		for k := i + 1; k < i+7 && !s.ends(k); k++ {
			if by := s.Next(k + 1); s.At(k).Says("by") && by >= 0 && s.At(by).What == mentions.Someone {
				return by // edged out of eighth by Beamish
			}
		}
	}
	k := i + 1
	for s.At(k).Says("too", "place", ",") {
		k++
	}
	if who := s.Next(i + 2); s.At(i-1).Says("the") && s.At(i+1).Says(",") && who >= 0 && s.At(who).What == mentions.Someone {
		return who // the tenth, Germany's Farken
	}
	if who := s.Next(k + 1); s.At(i-1).Says("in") && s.At(k).Says("where") && who >= 0 && s.At(who).What == mentions.Someone {
		return who // in sixth, where Hiltz
	}
	if whose := s.ownerFound(i + 2); s.At(i+1).Says("in", "with") && whose >= 0 && whose < i {
		return whose // Wightman, now 29, fifth in 3:47.83
	}
	if name := i - 2; s.At(i-1).Says("for") && s.At(name).What == mentions.Someone {
		for k := s.Front(name) - 1; k > s.Front(name)-3; k-- {
			if end := s.phrase(k, passes()); end > 0 && end <= name {
				if who, at := s.Doer(k); len(who) == 1 && at >= 0 {
					return at // got by Wightman for fourth
				}
			}
		}
	}
	if who := s.Next(i + 2); s.At(i+1).Says("for") && who >= 0 && s.At(who).What == mentions.Someone && (s.endsPlace(who+1) || s.At(who+1).Says("and")) {
		return who
	}
	ends := s.ends(i+1) || s.At(i+1).Says("was", "is", "came", "to", "in")
	if whose := i - 2; ends && s.At(i-1).Says("'s", "had") && s.At(whose).What == mentions.Someone && len(s.At(whose).People) == 1 {
		return whose
	}
	return -1
}

// endsPlace reports whether what stands behind a place lets it be one in the race: no noun.
func (s *sentence) endsPlace(k int) bool {
	p := s.At(k)
	if p.Kind == prose.Length || p.Says("for") && s.At(k+1).Says("the") && s.At(k+2).Kind == prose.Ordinal && s.At(k+3).Says("time") {
		return true
	}
	if p.Says("on") {
		return s.At(k+1).Says("his", "her") && s.At(k+2).Says("return", "debut", "comeback", "seasonal", "season")
	}
	if p.Says("in") {
		return s.At(k+1).Kind == prose.Time || s.At(k+1).InWords && s.At(k+2).Says("of") || s.At(k+1).Says("one") && s.At(k+2).Says("of") || s.At(k+1).Says("the", "a") && s.At(k+2).Says("race", "mile", "final", "time") // in no list, no queue
	}
	return p.What == mentions.Plain && p.Kind == prose.Sign && !p.Joined || k >= len(s.Pieces) ||
		p.Says("place", "spot", "position", "finish", "behind", "and", "but", "as", "with", "while", "overall", "here", "after", "today", "yesterday", "this", "from")
}

// knownPlace keeps that the only one of whom is spoken came in a place, if it is so.
func (s *sentence) knownPlace(i, to, place int, figures ...int) {
	who, from, several := s.onlyOne(i)
	if several {
		who, from, several = s.onlyDoer(i)
	}
	if several {
		who, from, several = s.beatenTo(i)
	}
	if several || who < 0 || s.Focus == nil || s.IsOfPoint(i) || s.isWished(i) || s.isBefore(i) || s.Unsure || s.isOfOtherOrder(i) {
		return
	}
	result := s.Result(who, s.Focus)
	if result == nil || result.Place != place || !mentions.AllFit(s.CuesAt(i), s.Focus) {
		return
	}
	if s.At(from).Part != s.At(i).Part && !s.IsSaid(from) && s.IsSaid(i) {
		from = i // he says he will come back, after finishing 11th
	}
	f := s.Statement(min(from, i), max(from, i, to), figures...)
	if len(figures) == 0 && s.Within(i, to+1, "not", "never", "couldn't", "wasn't", "wouldn't") {
		f = s.denial(min(from, i), max(from, i, to)) // could not be caught
	}
	s.AddIfTrue(f, attribution.WhoIsMeant, s.Focus, race.Claim{About: race.AboutPlace, Athlete: s.NameIn(who, s.Focus), Place: place})
}

// onlyDoer is who alone does what stands at a place, where others are named, too, and none of them between it and him.
func (s *sentence) onlyDoer(i int) (who, at int, several bool) {
	those, at := s.Doer(i)
	goesOn := s.At(i).Part > 0 && s.At(at).Part == s.At(i).Part-1 && s.At(s.Parts[s.At(i).Part].From).Says("and")
	if len(those) != 1 || at < 0 || at > i || s.At(at).Guess || s.At(at).Part != s.At(i).Part && !goesOn || s.OthersNamed(at+1, i) || s.At(at+1).Says("'s") {
		return -1, -1, true
	}
	return those[0], at, false
}

// beatenTo is who is named right before a participle that says that others put him into the place at a place: with Ingebrigtsen
// beaten into second.
func (s *sentence) beatenTo(i int) (who, at int, several bool) {
	k := i - 1
	for s.At(k).Says("in", "into", "to", "down", "back", "a", "only") {
		k--
	}
	for s.At(k).Says("beaten", "pushed", "edged", "relegated", "left", "forced", "pipped", "nudged", "shoved", "confined", "consigned", "demoted") && !s.At(k-1).Says("had", "has", "who") {
		k--
	}
	if p := s.At(k); k == i-1 || p.What != mentions.Someone || len(p.People) != 1 || p.Guess || !s.At(k+1).Says("beaten", "pushed", "edged", "relegated", "left", "forced", "pipped", "nudged", "shoved", "confined", "consigned", "demoted") {
		return -1, -1, true
	}
	return s.At(k).People[0], k, false
}

// isOfOtherOrder reports whether the part of a place speaks of another order than that at the
// finish, or of a victory that was not had.
func (s *sentence) isOfOtherOrder(i int) bool {
	part := s.Parts[s.Pieces[i].Part]
	return s.Within(part.From, part.To, "qualified", "qualifies", "started", "seeded", "ranked", "rankings", "list", "poll", "vote", "votes", "queue", "draw", "lane",
		"eluded", "eludes", "eluding", "escaped", "evaded", "denied", "denying", "spoke", "speaking", "slipped", "deserved", "toast", "celebrated")
}

// knownRole keeps that somebody is called the winner or the runner-up, if that is what he was:
// the word alone means who that is.
func (s *sentence) knownRole(i int) {
	place, part := 1, s.Parts[s.Pieces[i].Part]
	if s.At(i).Is("runner") {
		place = 2
	}
	to := part.To
	if s.At(to).Says(",") && to == i+1 {
		to += 2 // the winner, Josh Kerr
	}
	if name := part.From - 1; s.At(part.From).Says(",") && s.At(name).What == mentions.Someone && !s.At(name).Role && s.ends(i+1) {
		s.knownPlace(name, i, place) // Kerr, the winner, was happy
		return
	}
	for k := part.From; k < to; k++ {
		if p := s.At(k); k != i && p.What == mentions.Someone && !p.Role && !s.At(k+1).Says("'s") {
			if _, _, several := s.onlyOne(k); !several {
				s.knownPlace(k, i, place)
			}
			return
		}
	}
}

// knownLast keeps that the only one of whom is spoken was the last to finish, if it is so.
func (s *sentence) knownLast(i, to int) {
	if s.Focus == nil || s.Focus.Partial {
		return
	}
	if ranked := s.Focus.Ranked(); len(ranked) > 0 {
		s.knownPlace(i, to, ranked[len(ranked)-1].Place)
	}
}

// isVictory reports whether the word at a place says that the race was won, or the race is
// named as what somebody took.
func (s *sentence) isVictory(i int) bool {
	p := s.At(i)
	switch {
	case p.What == mentions.Meeting:
		k := i - 1
		for s.At(k).Says("the", "a", "his", "her", "this", "year", "'s", "first") {
			k--
		}
		return s.At(k).Says("took", "take", "takes", "taking", "captured", "capture", "capturing", "claimed", "claim", "claiming", "lifted", "lifting", "bagged", "landed", "landing", "seized") && (s.endsPlace(i+1) || s.At(i+1).Says("at", "in") && (s.At(i+2).What == mentions.Meeting || s.At(i+3).What == mentions.Meeting)) && s.IsPlaceOf(i, s.Focus)
	case p.Says("victory", "triumph", "win"):
		here := s.At(i+1).Says("in", "at") && slices.ContainsFunc(s.CuesAt(i), func(c *mentions.Cue) bool { return c.Races != nil && c.At > i }) // at Hayward Field
		return !s.isCounted(i) && !s.wishesBefore(i) && here || !s.isCounted(i) && !s.wishesBefore(i) && !s.At(i+1).Says("in", "at", "over", "for", "bonus", "streak", "since", "to")
	case p.Says("victorious"), p.Says("top") && s.At(i-1).Says("on") && s.At(i-2).Says("emerged", "emerging", "emerges", "finished", "ended"):
		return true
	case p.Says("winner"):
		return s.At(i-1).Says("the", "clear", "worthy", "comfortable", "deserved", "out") && s.endsPlace(i+1)
	case p.Says("won", "wins", "winning", "win"):
		return !s.Within(s.Parts[p.Part].From, i, "'s") && !s.isCounted(i) && !s.wishesBefore(i) && s.At(i+1).What == mentions.Plain && s.endsPlace(i+1)
	default:
		return false
	}
}

// fillsTop keeps that those who are named before the verb at a place were the last of the first so many as the number at another
// tells, where they were: Gourley (3:47.74) and Wightman completed the top five. It reports whether they are several, or more are told
// than a podium has.
func (s *sentence) fillsTop(verb, top int) bool {
	const podium = 3
	var named []int
	for k := verb - 1; k >= 0; k-- {
		switch p := s.At(k); {
		case p.What == mentions.Someone && len(p.People) == 1 && !p.Guess:
			named = append(named, k)
		case p.Says("and"), s.isBesideName(k):
		default:
			k = 0 // somebody before whom other words stand is none of them
		}
	}
	if len(named) < 2 && s.At(top).N == podium || s.Focus == nil || s.IsOfPoint(verb) || s.isBefore(verb) || !mentions.AllFit(s.CuesAt(verb), s.Focus) {
		return len(named) > 1
	}
	last := s.At(top).N
	for _, at := range named {
		if result := s.Result(s.At(at).People[0], s.Focus); result == nil || result.Place > last || result.Place <= last-len(named) {
			return true
		}
	}
	for _, at := range named {
		s.placeIfTrue(s.Statement(at, top, top), at, s.Result(s.At(at).People[0], s.Focus).Place)
	}
	return true
}
