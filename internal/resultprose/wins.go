package resultprose

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// wonAt is who won the race.
func (s *sentence) wonAt(i int) {
	if s.At(i).Says("victory", "victorious") && !s.At(i-1).Verb().Takes() && !s.racesTo(i) || s.At(i).Says("win", "triumph") && !s.At(i-1).Says("to", "and") || s.At(i).Says("win", "triumph") && s.wishesBefore(i) {
		return
	}
	if s.At(i).Says("triumphed", "prevailed", "triumphs") && s.At(i+1).Says("over") && s.Next(i+2) >= 0 {
		return // over whom is said, and perhaps no more
	}
	if s.At(i-1).Says("the", "a", "an", "his", "her") || s.At(i).Says("wins", "triumphs", "win") && s.isCounted(i) {
		return
	}
	k := i + 1
	for range 8 {
		p := s.At(k)
		if p.What == mentions.Meeting || p.Says("the", "a", "an", "this", "race", "mile", "in", "at", "final", "of", "men", "women", "'s", "by", "from", "again", "here", "with", "on", "and", "ahead", "over", "easily", "comfortably", "brilliantly", "here", "there", "year", "ago", "last", "classic", "thriller", "showdown", "duel", "rematch", "sprint", "a", "battle", "tonight", "today", "yesterday", "evening", "afternoon", "night", "morning", "event", "edition", "latest", "titanic", "epic", "tactical", "slow", "fast", "superb", "stunning", "gripping", "historic", "clash", "contest", "encounter", "highly", "much", "eagerly", "long", "anticipated", "awaited", "hyped", "heat", "semi", "semifinal", "it", "both", "him", "her") || p.Kind == prose.Distance || p.Kind == prose.Day || p.Kind == prose.Ordinal && (s.At(k+1).Says("edition") || s.At(k+1).What == mentions.Meeting) || p.IsWord() && (len(p.Folded) > 5 && p.Folded[len(p.Folded)-3:] == "day") {
			k++
			if !p.Says("in", "at", "by", "from", "with", "and", "ahead", "over", "on") {
				continue
			}
			if p.Says("over") && s.winsOver(k) {
				return
			}
			break
		}
		if s.praises(k) {
			k++
			continue
		}
		if n := s.kindOfRace(k); n > 0 {
			k += n
			continue
		}
		if p.Kind == prose.Sign && p.What == mentions.Plain || p.Kind == 0 || p.Kind == prose.Time {
			break
		}
		return // won something else
	}
	who, at := s.Doer(i)
	if at < 0 || len(who) == 0 || s.isOfHis(at) {
		return
	}
	end := i
	for k := i + 1; k < len(s.Pieces) && k < i+5; k++ {
		if s.At(k).What == mentions.Meeting {
			end = k
		}
	}
	f := s.Statement(at, end)
	f.DoubtIf(s.At(i+1).Says("a", "an") && s.kindOfRace(i+2) > 0 || s.isBefore(i) || s.isUpToNow(i) || s.Within(i+1, i+5, "sprint", "battle", "duel", "clash", "encounter"), attribution.WhichRace) // or part of it
	f.DoubtIf(s.isPurpose(i), attribution.WhetherDone)
	s.SaidOf(f, who, s.SettingOf(i), s.InPlace(1))
}

// isOfHis reports whether what is said to have won belongs to who is named at a place, and is not
// how he ran: Kerr's shoes.
func (s *sentence) isOfHis(k int) bool {
	his := s.At(k + 2)
	return s.At(k+1).Says("'s") && his.Kind != prose.Time && !his.Says("time", "run", "kick", "surge", "sprint", "finish", "charge", "gamble", "tactics", "move", "attack", "pace", "effort", "race", "day", "speed", "strength")
}

// isCounted reports whether the wins at a place are several that are counted or named, not what somebody does: three Bowerman
// wins, her back-to-back wins.
func (s *sentence) isCounted(i int) bool {
	before := s.At(i - 1)
	switch {
	case before.What == mentions.Meeting:
		return !s.At(i-2).Says("in", "at", "from", "of")
	case before.Kind == prose.Number, before.Kind == prose.Ordinal && !s.At(i-2).Says("in"), before.Kind == prose.Distance, before.What == mentions.Title, before.What == mentions.National && !s.At(i-2).Says("the"):
		return true
	default:
		return before.Says("'s", "mile", "straight", "consecutive", "successive", "unbroken", "previous", "career", "more", "other", "big", "league", "major", "recent", "early", "many", "several", "these", "those", "both", "back", "of", "all", "your", "my", "their", "our", "no", "into", "for", "with")
	}
}

// racesTo reports whether somebody is said to have gone to a victory himself: stormed to
// victory, but not helped him to victory.
func (s *sentence) racesTo(i int) bool {
	k := i - 1
	for s.At(k).Says("a", "narrow", "clear", "famous", "commanding", "superb", "comfortable", "thrilling") {
		k--
	}
	return s.At(k).Says("to") && (s.At(k-1).Moves() || s.At(k-1).Says("clear", "away", "on", "home")) && !s.At(k-2).Says("him", "her")
}

// beatAt is who came in before whom.
func (s *sentence) beatAt(i int) {
	if s.At(i).Says("held", "holding", "holds") && !s.At(i+1).Says("off") {
		return
	}
	k := i + 1
	for range 8 {
		p := s.At(k)
		if p.What == mentions.Someone || p.Kind == 0 && p.What == mentions.Plain && k >= len(s.Pieces) {
			break
		}
		if named := s.Next(k + 1); p.Says(",") && named >= 0 && !s.isFiniteAt(named+1) && (s.At(k-1).What == mentions.Title || s.At(k-1).Says("champion", "rival", "holder", "medallist", "favourite", "favorite", "compatriot", "winner")) {
			k++
			continue // the defending champion, Norway's Ingebrigtsen
		}
		if title := s.At(k - 1); title.What == mentions.Title && len(title.People) == 1 && (p.Says("by", "to", "in", "again", "and", "for") || s.ends(k)) {
			break
		}
		if !p.Says("off", "out", "both", "the", "home", "favourite", "favorite", "local", "hero", "hope", "training", "partner", "his", "her", "rival", "great", "compatriot", "fellow", "old", "defending", "reigning", "champion", "olympic", "'s", "countryman") && p.What != mentions.National && p.What != mentions.Title && p.Kind != prose.Age {
			return
		}
		k++
	}
	if title := s.At(k - 1); s.At(k).What != mentions.Someone && title.What == mentions.Title && len(title.People) == 1 && k-1 > i && !s.IsTitleItself(k-1) {
		k-- // beat the Olympic champion
	} else if s.At(k).What != mentions.Someone {
		return
	}
	if s.At(k+1).Says("'s") || s.At(i-1).Says("was", "were", "been", "be", "narrowly") && s.At(i-1).Says("was", "were", "been", "be") || s.wishesBefore(i) {
		return
	}
	who, at := s.Doer(i)
	where := s.Stayed(who, s.SettingOf(i))
	if at < 0 || len(who) != 1 || len(s.At(k).People) != 1 || len(where.Away.Races) > 0 || who[0] == s.At(k).People[0] {
		return
	}
	if !where.Sure {
		s.beatElsewhere(at, k, who[0], where)
		return
	}
	if s.IsNoRace(k+1) || s.isBeatenTo(k+1) {
		return
	}
	s.marksBehind(k, where.Races[0], who[0], s.At(k).People[0])
	r := where.Races[0]
	first, second := s.Result(who[0], r), s.Result(s.At(k).People[0], r)
	if first == nil || second == nil {
		return
	}
	f := s.Statement(at, k)
	if f == nil {
		return
	}
	f.DoubtIf(s.isBefore(i) || s.isUpToNow(i), attribution.WhichRace)
	f.DoubtIf(s.isPurpose(i), attribution.WhetherDone)
	if by := k + 2; s.At(k+1).Says("by") && by < len(s.Pieces) && s.IsTaken(by) && !s.Pieces[by].Rough {
		f.DoubtIf(true, attribution.WhoIsMeant) // a margin says it
	}
	f.Readings = []attribution.Reading{{Race: r, Claim: race.Claim{About: race.AboutAhead, Athlete: first.Athlete, Behind: second.Athlete}}}
	s.Add(f)
	s.beatAlso(i, at, k, first, r)
}

// beatAlso keeps that somebody came in before the others, too, whom a list names behind the first: beat
// Ingebrigtsen of Norway, Nuguse and Gourley.
func (s *sentence) beatAlso(i, at, k int, first *race.Result, r *race.Race) {
	for {
		joint := k + 1
		for s.At(joint).Says("of", "the") || s.At(joint).What == mentions.National {
			joint++
		}
		other := s.Next(joint + 1)
		if !s.At(joint).Says("and", ",") || other < 0 || s.IsDoer(other) || len(s.At(other).People) != 1 || s.At(other+1).Says("'s") {
			return
		}
		second := s.Result(s.At(other).People[0], r)
		f := s.Statement(at, other)
		if f == nil || second == nil || second == first {
			return
		}
		f.DoubtIf(s.isBefore(i), attribution.WhichRace)
		f.Readings = []attribution.Reading{{Race: r, Claim: race.Claim{About: race.AboutAhead, Athlete: first.Athlete, Behind: second.Athlete}}}
		s.Add(f)
		k = other
	}
}

// beatElsewhere keeps who came in before whom in the only other race in which both can be meant
// to have run; and that he won it, where what it was for is said: beat him to gold in Budapest.
func (s *sentence) beatElsewhere(at, k, who int, where mentions.Setting) {
	var there []*race.Race
	for _, r := range where.Races {
		if s.Result(who, r) != nil && s.Result(s.At(k).People[0], r) != nil && !s.Result(who, r).Mark.IsZero() {
			there = append(there, r)
		}
	}
	if len(there) > 1 {
		there = s.Latest([]int{who}, there)
	}
	f := s.Statement(at, k)
	if len(there) != 1 || f == nil || where.Weak {
		return
	}
	f.DoubtIf(true, attribution.WhichRace)
	f.Readings = []attribution.Reading{{Race: there[0], Claim: race.Claim{About: race.AboutAhead, Athlete: s.NameIn(who, there[0]), Behind: s.NameIn(s.At(k).People[0], there[0])}}}
	s.Add(f)
	s.marksBehind(k, there[0], who, s.At(k).People[0])
	if s.At(k+1).Says("to", "for") && (s.Within(k, k+7, "gold", "title", "victory", "crown") || s.At(k+3).What == mentions.Title && s.IsTitleItself(k+3) || strings.HasSuffix(s.Article.Of(s.At(k+2).Span), "gold")) {
		won := s.Statement(k+1, k+2)
		won.DoubtIf(true, attribution.WhichRace)
		s.SaidOf(won, []int{who}, mentions.Setting{Races: there}, s.InPlace(1))
	}
}

// leaves is who came in before whom in other words: leaves him trailing.
func (s *sentence) leaves(i int) {
	other := s.Next(i + 1)
	if next := s.At(other + 2); other < 0 || !s.At(other+1).Says("beaten", "trailing", "struggling", "floundering") && (!s.At(other+1).Says("behind", "adrift") || next.Kind != prose.Sign && next.Kind != 0) && (!s.At(other+1).Says("in", "for") || !next.Says("his", "her", "dead")) {
		return
	}
	who, at := s.Doer(i)
	s.aheadBy(at, other, who, s.SettingOf(i))
}

// betterOf is who came in before whom in other words: had the better of him.
func (s *sentence) betterOf(i int) {
	who, at := s.Doer(i - 2)
	if other := s.Next(i + 2); other < 0 || s.endsOrder(other+1) { // not in the press conference
		s.aheadBy(at, other, who, s.SettingOf(i))
	}
}

// aheadBy keeps that somebody who is named at a place came in before another.
func (s *sentence) aheadBy(at, other int, who []int, where mentions.Setting) {
	where = s.Stayed(who, where)
	if at < 0 || other < 0 || len(who) != 1 || s.IsNoRace(max(at, other)+1) {
		return
	}
	if s.At(other).Says("him", "her") {
		s.At(other).People = slices.DeleteFunc(slices.Clone(s.At(other).People), func(one int) bool { return one == who[0] }) // else it were himself
	}
	if len(s.At(other).People) != 1 || len(where.Races) == 0 || who[0] == s.At(other).People[0] || s.IsOfPoint(other) || s.wishesBefore(at) {
		return
	}
	if !where.Sure {
		s.beatElsewhere(at, other, who[0], where)
		return
	}
	first, second := s.Result(who[0], where.Races[0]), s.Result(s.At(other).People[0], where.Races[0])
	if f := s.Statement(min(at, other), max(at, other)); f != nil && first != nil && second != nil && first != second {
		f.Readings = []attribution.Reading{{Race: where.Races[0], Claim: race.Claim{About: race.AboutAhead, Athlete: first.Athlete, Behind: second.Athlete}}}
		s.Add(f)
	}
}

// podiumAt is who came third in other words: completed the podium, rounded out the top three.
func (s *sentence) podiumAt(i int) {
	k := i + 1
	for s.At(k).Says("out", "off", "the", "top", "final", "last", "remaining") {
		k++
	}
	who, at := s.Doer(i)
	if s.At(i).Verb() == mentions.Finishing && !s.At(k+1).Says("spot", "place", "position", "step") {
		return
	}
	if s.At(k).Kind == prose.Number && s.At(k-1).Says("top") && s.fillsTop(i, k) {
		return
	}
	if !s.At(k).Says("podium") && (s.At(k).Kind != prose.Number || s.At(k).N != 3 || !s.At(k-1).Says("top")) || at < 0 {
		return
	}
	f := s.Statement(at, k)
	if s.At(k).Kind == prose.Number {
		f.Covers(s.Pieces[k].Span)
	}
	s.SaidOf(f, who, s.SettingOf(i), s.InPlace(3))
	if s.At(k+1).Says("in", "with") && s.At(k+2).Kind == prose.Time && !s.IsTaken(k+2) && !s.At(k+2).Mark.IsZero() {
		mark := s.At(k + 2).Mark
		s.SaidOf(s.Statement(at, k+2, k+2), who, s.SettingOf(i), func(_ *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutMark, Athlete: name, Mark: mark}
		})
	}
}
