package resultprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// knownRows finds those who are named one behind another in the order in which they came in, where they did: then came
// Nuguse and Gourley; fourth and fifth were Gourley and Wightman; the podium: Kerr, Ingebrigtsen, Nuguse.
func (s *sentence) knownRows() {
	if s.Focus == nil || s.Unsure {
		return
	}
	for i := range s.Pieces {
		switch p := s.At(i); {
		case p.Says("came", "come", "comes", "follows", "followed", "is", "was") && s.At(i-1).Says("then", "next", "followed") || p.Says("home") && s.At(i-1).Says("next") && s.At(i+1).Says("was", "came", "were"):
			s.nextCame(i)
		case p.Says("came", "were", "was", "finished") && s.behindWhom(i) >= 0:
			s.cameBehindHim(i, s.behindWhom(i))
		case s.beginsPlaces(i):
			s.placesWere(i)
		case p.Says("podium", "medallists", "medalists") || p.Kind == prose.Number && p.N == 3 && s.At(i-1).Says("top") || p.Kind == prose.Number && p.N == 3 && s.At(i-1).Kind == prose.Ordinal && s.At(i-1).N == 1:
			s.podiumWas(i)
		case p.Kind == prose.Number && !p.InWords && p.N == 1 && s.namedInRow(i+1) >= 0:
			s.numbered(i)
		case p.Says("it") && s.At(i+1).Says("finished", "ended") && s.At(i+2).What == mentions.Someone:
			s.rowFrom(i, i+2, 1, 2)
		}
	}
}

// nextCame is those who are named behind a then came: the next behind the one whose place was said last.
func (s *sentence) nextCame(i int) {
	k := i + 1
	for s.At(k).Says("home", "was", "were", "came", "the", "two", "three", "both") || s.At(k).What == mentions.National && s.At(k+1).What == mentions.Someone {
		k++
	}
	if last := s.lastPlace(); last > 0 {
		s.rowFrom(i, k, last+1, 1)
	} else {
		s.rowFrom(i, k, 0, 2)
	}
}

// behindWhom is the place of who is named behind a behind or an after with which a sentence or a part begins, before the verb at
// a place: behind the American came; -1 for nobody.
func (s *sentence) behindWhom(i int) int {
	k := i - 1
	for s.At(k).Says(",") || s.At(k).Says("home") {
		k--
	}
	before := s.Front(k) - 1
	if p := s.At(k); p.What != mentions.Someone && !p.Says("him", "her") || len(p.People) != 1 || !s.At(before).Says("behind", "after") || before > 0 && s.At(before-1).Kind != prose.Sign && !s.At(before-1).Says("and", "then") {
		return -1
	}
	return k
}

// cameBehindHim is those who are named behind a verb, behind somebody who is named before it.
func (s *sentence) cameBehindHim(i, him int) {
	result := s.Result(s.At(him).People[0], s.Focus)
	k := i + 1
	for s.At(k).Says("home", "two", "three", "both", "the", "compatriot", "compatriots", "his", "her") || s.At(k).What == mentions.National {
		k++
	}
	if result == nil || result.Place == 0 {
		return
	}
	if named, end := s.inARow(k); len(named) > 0 && s.endsOrder(end) && !s.IsOfPoint(i) {
		for _, one := range named {
			s.aheadIfTrue(s.Statement(him, one), i, s.At(him).People[0], s.At(one).People[0])
		}
		s.rowFrom(i, k, result.Place+1, 1)
	}
}

// beginsPlaces reports whether a place, or a last, begins a part at a place of the sentence.
func (s *sentence) beginsPlaces(i int) bool {
	if s.At(i).Kind != prose.Ordinal && !s.At(i).Says("last") || s.IsTaken(i) {
		return false
	}
	k := i - 1
	for s.At(k).Says("in", "and", "the", "then") {
		k--
	}
	return k < 0 || s.At(k).Kind == prose.Sign && s.At(k).What == mentions.Plain
}

// placesWere is who was in the places with which a part begins: fourth and fifth were Gourley and Wightman; first home was
// Kerr; last across the line was Teare.
func (s *sentence) placesWere(i int) {
	places, k := []int{s.At(i).N}, i+1
	if s.At(i).Says("last") {
		places = []int{s.lastOfAll()}
	}
	figures := []int{i}
	for s.At(k).Says(",", "and") && s.At(k+1).Kind == prose.Ordinal {
		places, figures, k = append(places, s.At(k+1).N), append(figures, k+1), k+2
	}
	for s.At(k).Says("home", "across", "over", "the", "line", "to", "finish", "man", "woman", "of", "all", "place", "places", "finisher", "in") {
		k++
	}
	if !s.At(k).Says("was", "were", "went", "came", "belonged", "fell") || places[0] == 0 {
		return
	}
	for k++; s.At(k).Says("to", "the", "respectively", "two"); k++ {
	}
	named, end := s.inARow(k)
	if len(named) < len(places) || len(places) > 1 && len(named) != len(places) || s.IsOfPoint(i) || !s.ends(end) && len(places) > 1 {
		return
	}
	for n, place := range places {
		f := s.Statement(min(figures[n], named[n]), max(figures[n], named[n]))
		if s.At(figures[n]).Kind == prose.Ordinal {
			f.Covers(s.At(figures[n]).Span)
		}
		s.placeIfTrue(f, named[n], place)
	}
}

// lastOfAll is the place of who came last; 0 where not all who finished are known.
func (s *sentence) lastOfAll() int {
	ranked := s.Focus.Ranked()
	if s.Focus.Partial || len(ranked) == 0 {
		return 0
	}
	return ranked[len(ranked)-1].Place
}

// podiumWas is the first three, where they are named before or behind a word for them: Kerr, Ingebrigtsen and Nuguse filled the
// podium; the podium: Kerr, Ingebrigtsen, Nuguse; the top three were.
func (s *sentence) podiumWas(i int) {
	if k := i + 1; s.At(k).Says(":", "was", "were", "-", "read", "comprised") {
		s.rowFrom(i, k+1, 1, 3)
		return
	}
	k := i - 1
	for s.At(k).Says("the", "top", "up", "out", "all", "on", "of", "a") || s.At(k).Kind == prose.Ordinal {
		k--
	}
	verb := k
	if !s.At(verb).Says("filled", "made", "were", "formed", "completed", "comprised", "took", "occupied", "claimed", "shared", "rounded", "finished") {
		return
	}
	for s.At(k-1).Says("that", "who", "have", "had") {
		k--
	}
	named := s.NamesBefore(k)
	if len(named) != 3 {
		if len(named) == 1 && (s.At(verb).Says("filled", "completed", "rounded", "occupied") || s.At(verb).Says("made") && s.At(verb+1).Says("up")) {
			s.placeIfTrue(s.Statement(named[0], i), named[0], 3)
		}
		return
	}
	for n, one := range named {
		f := s.Statement(one, i)
		if s.At(i).Kind == prose.Number {
			f.Covers(s.At(i).Span)
		}
		s.placeIfTrue(f, one, n+1)
	}
}

// numbered is who is named behind which number of a list of places, where none of them has a mark: 1. Kerr 2. Ingebrigtsen 3.
// Nuguse.
func (s *sentence) numbered(i int) {
	const least = 3
	var places, named []int
	for k := i; s.At(k).Kind == prose.Number && s.At(k).N == len(places)+1; {
		who := s.namedInRow(k + 1)
		if who < 0 || len(s.At(who).People) != 1 {
			break
		}
		places, named = append(places, k), append(named, who)
		for k = who + 1; s.At(k).What == mentions.National || s.At(k).Kind == prose.Sign && s.At(k).What == mentions.Plain; k++ {
		}
	}
	if len(places) < least {
		return
	}
	for n, one := range named {
		if !s.IsTaken(places[n]) {
			s.placeIfTrue(s.Statement(places[n], one, places[n]), one, n+1)
		}
	}
}

// rowFrom keeps that those who are named from a place on came in one behind another, the first of them in a place if that is known:
// as far as all of it is so, and at least so many are named.
func (s *sentence) rowFrom(from, k, place, least int) {
	named, end := s.inARow(k)
	named = slices.DeleteFunc(named, func(one int) bool { return s.At(one).Role && one != named[0] }) // Myers, the Australian
	if len(named) < least || !s.endsOrder(end) || s.IsOfPoint(from) || !mentions.AllFit(s.CuesAt(from), s.Focus) {
		return
	}
	for n, one := range named {
		result := s.Result(s.At(one).People[0], s.Focus)
		if result == nil || result.Place == 0 {
			return
		}
		if n == 0 && place == 0 {
			place = result.Place
		}
		if result.Place != place+n {
			return
		}
	}
	for n, one := range named {
		s.placeIfTrue(s.Statement(from, one), one, place+n)
	}
}

// placeIfTrue keeps that who is named at a place came in a place in the race of the text, if he did.
func (s *sentence) placeIfTrue(f *attribution.Finding, named, place int) {
	result := s.Result(s.At(named).People[0], s.Focus)
	if result != nil && result.Place == place && mentions.AllFit(s.CuesAt(named), s.Focus) {
		s.AddIfTrue(f, attribution.WhoIsMeant, s.Focus, race.Claim{About: race.AboutPlace, Athlete: result.Athlete, Place: place})
	}
}
