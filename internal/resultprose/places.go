package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// places finds who came in which place, who won, and who beat whom.
func (s *sentence) places() {
	for i := range s.Pieces {
		p := &s.Pieces[i]
		switch {
		case p.Kind == prose.Ordinal && !s.IsTaken(i):
			s.placeAt(i)
		case p.Says("winning") && s.At(i+1).Says("time", "mark", "run", "performance", "effort", "clocking"):
			s.winningTime(i)
		case p.Verb() == mentions.Winning && s.At(i-1).Says("was") && s.At(i+1).Says("by") && s.Next(i+2) >= 0, p.Says("winner") && s.At(i-1).Says("the") && s.At(i+1).Says("was") && s.Next(i+2) >= 0:
			s.wonBySomebody(i)
		case p.Says("top") && s.At(i-1).Says("on") && s.At(i-2).Says("out") && s.At(i-3).Says("came", "comes", "coming"):
			if who, at := s.Doer(i - 3); at >= 0 {
				s.SaidOf(s.Statement(at, i), who, s.SettingOf(i), s.InPlace(1))
			}
		case p.Verb() == mentions.Winning:
			s.wonAt(i)
		case p.Verb() == mentions.Beating && s.isPassive(i):
			s.beatenAt(i)
		case p.Verb() == mentions.Beating, s.At(i+1).Says("off") && p.Says("fended", "fends", "fending", "saw", "sees", "seeing", "fought", "fights", "fighting", "shook", "shakes", "shaking", "staved", "warded"):
			s.beatAt(i)
		case p.Says("went") && s.At(i+1).Says("to") && s.At(i+2).What == mentions.Someone && (s.At(i-1).What == mentions.Meeting || s.At(i-1).Says("race", "victory", "win", "mile", "title")):
			f := s.Statement(i-1, i+2)
			s.SaidOf(f, s.At(i+2).People, s.SettingOf(i), s.InPlace(1))
		case p.Says("winner", "winners") && s.At(i+1).Says("of") && s.At(i-1).Says(",") && s.At(i-2).What == mentions.Someone && !s.Within(i+2, i+6, "last", "past", "previous", "first", "both", "every", "each", "many", "several") && s.At(i+2).Kind != prose.Number && s.At(i+3).Kind != prose.Number:
			f := s.Statement(i-2, i)
			f.DoubtIf(true, attribution.WhichRace) // of another year he may be it
			s.SaidOf(f, s.At(i-2).People, s.SettingOf(i), s.InPlace(1))
		case p.Says("winner") && s.At(i-1).Says("the") && (s.At(i+1).What == mentions.Someone || s.At(i+1).Says(",") && s.At(i+2).What == mentions.Someone && !s.At(i+2).Role):
			k := i + 1
			if s.At(k).Says(",") {
				k++
			}
			if f := s.Statement(i, k); f != nil {
				f.DoubtIf(true, attribution.WhichRace) // of another race it may be said
				s.SaidOf(f, s.At(k).People, s.SettingOf(i), s.InPlace(1))
			}
		case p.Says("runner") && s.At(i+1).Says("up") && s.At(i+2).Says("to") && s.At(i-1).Says(",", "was") && s.Next(i+3) >= 0:
			s.runnerUpTo(i, s.Next(i+3))
		case p.Says("runner") && s.At(i+1).Says("up") && s.At(i+1).Joined && s.At(i+2).What == mentions.Someone && (i == 0 || s.At(i-1).Kind == prose.Sign && s.At(i-1).What == mentions.Plain):
			f := s.Statement(i, i+2)
			f.DoubtIf(true, attribution.WhichRace)
			s.SaidOf(f, s.At(i+2).People, s.SettingOf(i), s.InPlace(2))
		case p.Says("better", "measure") && s.At(i-1).Says("the") && s.At(i-2).Says("had", "got", "gets", "getting", "has", "having") && s.At(i+1).Says("of"):
			s.betterOf(i)
		case p.Says("leaves", "left", "leaving"):
			s.leaves(i)
		case p.Says("lost", "loses", "losing"), p.Says("went", "goes", "going") && s.At(i+1).Says("down") && s.At(i+2).Says("to"):
			s.lostAt(i)
		case p.Says("behind") && (i == 0 || s.At(i-1).What == mentions.Plain && s.At(i-1).Kind == prose.Sign):
			s.cameBehind(i)
		case p.Says("place", "places") && s.At(i-1).Kind == prose.Number:
			s.placesApart(i)
		case p.Says("bay") && s.At(i-1).Says("at"):
			s.heldAtBay(i)
		case p.Says("behind") && s.At(i-1).Says("finished", "finishing", "finishes", "came", "home", "crossed"):
			s.finishedBehind(i)
		case p.Says("home") && s.At(i-2).Says("chased", "followed", "trailed"):
			s.chasedHome(i)
		case p.Says("followed"):
			s.followed(i)
		case p.Says("last") && s.At(i+1).Says("of"):
			s.lastOf(i)
		case p.Says("between"):
			s.betweenThem(i)
		case p.Says("next"):
			s.nextIn(i)
		case p.Says("then") && s.At(i+1).Says("came", "come", "followed"):
			s.thenCame(i)
		case p.Says("last") && s.At(i-1).Says("was", "finished", "came") && (s.At(i+1).What == mentions.Plain && s.At(i+1).Kind == prose.Sign || s.At(i+1).Says("in", "at") && (s.endsPlace(i+1) || s.At(i+2).What == mentions.Meeting || s.At(i+3).What == mentions.Meeting)):
			s.lastAt(i)
		case p.Says("last") && s.At(i-1).Says("in") && s.At(i-2).Says(",") && s.At(i-3).What == mentions.Someone && s.At(i+1).Says(","):
			s.lastAt(i - 1)
		case p.Says("gold", "silver", "bronze"):
			s.medalAt(i)
		case p.Says("champion") && s.At(i-1).Says("was", "became", "crowned") && s.At(i+1).Says("in", "at", "there") && (s.At(i+2).What == mentions.Meeting || s.At(i+3).What == mentions.Meeting || s.At(i+1).Says("there")):
			s.championIn(i)
		case p.Says("completed", "completing", "rounded", "rounding"), p.Says("claimed", "took", "grabbed", "secured", "snatched") && s.At(i+1).Says("the") && s.At(i+2).Says("final", "last", "remaining") && s.At(i+3).Says("podium"):
			s.podiumAt(i)
		}
	}
	s.rows()
}

// placeAt is somebody in a place.
func (s *sentence) placeAt(i int) {
	if s.IsCountedOtherwise(i) || s.At(i+1).Says("equal") {
		return
	}
	if s.At(i-1).Says("were", "finished", "took", "came", "placed", "claimed", "filled") && s.eachInOrder(i) {
		return
	}
	if s.IsOfSeries(i) || s.placesOfTwo(i) || s.isOneOfPlaces(i) {
		return
	}
	o, ok := s.Placed(i)
	if !ok || s.IsOfPoint(i) || s.isInTwoPlaces(i, o) {
		return
	}
	f := s.Statement(min(o.From, i), max(o.From, i), i)
	f.DoubtIf(s.isBefore(i) || s.isUpToNow(i), attribution.WhichRace)
	f.DoubtIf(s.isPurpose(i), attribution.WhetherDone)
	s.SaidOf(f, o.Who, s.SettingOf(i), s.InPlace(s.Pieces[i].N))
	s.besideOthers(i, o)
}

// isInTwoPlaces reports whether one is said to have been in two places: was first and second. That was in two races, and in which is not
// said.
func (s *sentence) isInTwoPlaces(i int, o attribution.Owner) bool {
	first, second := i, i+2
	if s.At(i - 1).Says("and") {
		first, second = i-2, i
	}
	two := s.At(second-1).Says("and") && s.At(first).Kind == prose.Ordinal && s.At(second).Kind == prose.Ordinal && s.At(first).N != s.At(second).N
	return two && len(o.Who) == 1 && o.From < first && s.ends(second+1) && !s.At(o.From+1).Says("and") && !s.At(s.Front(o.From)-1).Says("and", ",")
}

// besideOthers keeps who was right before or behind somebody whose place is said: seventh
// behind Weightman, 6th, just ahead of Hocker.
func (s *sentence) besideOthers(i int, o attribution.Owner) {
	k := i + 1
	for s.At(k).Says(",", "just", "place", "narrowly", "right") || s.At(k).Says("in", "with") && s.At(k+1).Kind == prose.Time || s.At(k).Kind == prose.Time && s.At(k-1).Says("in", "with") {
		k++
	}
	ahead := s.At(k).Says("ahead") && s.At(k+1).Says("of")
	if !ahead && !s.At(k).Says("behind") {
		return
	}
	k++
	if ahead {
		k++
	}
	other := s.Next(k)
	where := s.Here(i)
	if other < 0 || len(where.Races) == 0 || len(o.Who) != 1 || len(s.At(other).People) != 1 || s.At(other+1).Says("'s") {
		return
	}
	first, second := s.Result(s.At(other).People[0], where.Races[0]), s.Result(o.Who[0], where.Races[0])
	if first == nil || second == nil || first == second {
		return
	}
	if ahead {
		first, second = second, first
	}
	if f := s.Statement(min(i, o.From), other); f != nil {
		f.Readings = []attribution.Reading{{Race: where.Races[0], Claim: race.Claim{About: race.AboutAhead, Athlete: first.Athlete, Behind: second.Athlete}}}
		s.Add(f)
	}
}

// followed is who came in next behind somebody who is in a place: sixth, followed by Nordås.
func (s *sentence) followed(i int) {
	who := s.Next(i + 2)
	if !s.At(i+1).Says("by") || who < 0 || s.IsOfPoint(i) || s.hasOwnPlace(who) {
		return
	}
	for j := i - 1; j >= 0 && j > i-6; j-- {
		if s.At(j).Kind != prose.Ordinal {
			continue
		}
		if _, ok := s.Placed(j); !ok {
			return
		}
		f := s.Statement(i, who)
		f.DoubtIf(true, attribution.WhoIsMeant) // others may have come in between
		s.SaidOf(f, s.At(who).People, s.SettingOf(j), s.InPlace(s.Pieces[j].N+1))
		return
	}
}

// chasedHome is who came in behind the winner: Kessler chased him home.
func (s *sentence) chasedHome(i int) {
	who, at := s.Doer(i - 2)
	where := s.Here(i)
	if len(where.Races) == 0 || at < 0 || len(s.At(i-1).People) == 0 {
		return
	}
	f := s.Statement(at, i)
	f.DoubtIf(true, attribution.WhoIsMeant)
	s.SaidOf(f, who, where, s.InPlace(2))
}

// championIn is who won the title at another race that is told behind it, if he did: he was champion in Eugene in 2022.
func (s *sentence) championIn(i int) {
	who, at := s.Doer(i - 1)
	where := s.SettingOf(i)
	if f := s.Statement(max(at, 0), i); f != nil && len(who) == 1 && at >= 0 {
		f.DoubtIf(true, attribution.WhichRace)
		s.SaidOf(f, who, where, s.InPlace(1))
	}
}
