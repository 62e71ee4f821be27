package factcheck

import "github.com/milectl/milectl/internal/prose"

// takenDown is who is said to have brought a record to the mark at a place: took the German
// record down to 3:47.76.
func (s *sentence) takenDown(i int) (owner, bool) {
	if !s.at(i - 1).is("to") {
		return owner{}, false
	}
	from := s.parts[s.pieces[i].part].From
	if s.at(from).is("that") && s.pieces[i].part > 0 {
		from = s.parts[s.pieces[i].part-1].From
	}
	meant := false
	for k := i - 2; k >= from && k > i-12; k-- {
		p := s.at(k)
		switch {
		case p.what == recordName, p.is("record"), p.is("it", "that", "this"):
			meant = true
		case meant && (p.verb() == breaking || p.is("took", "takes", "taking", "brought", "bringing", "cut", "cutting", "moved")):
			who, at := s.doer(k)
			return owner{who: who, from: pick(at, k), ran: true}, len(who) > 0
		case p.is("down", "from", "own", "his", "her", "the", "old", "'s", "on", "mark"), p.what == national, p.what == someone, p.Kind == prose.Time, p.Kind == prose.Age:
		default:
			return owner{}, false
		}
	}
	return owner{}, false
}

// ofOwnCountry is who is said to have set a record of his own country with the mark at a
// place.
func (s *sentence) ofOwnCountry(i int) (owner, bool) {
	if !s.at(i-1).is("at", "with", "of", "in") || !s.at(i-2).is("country", "nation") || !s.at(i-3).is("own") || !s.at(i-5).is("of", "for") || !s.at(i-6).is("record") {
		return owner{}, false
	}
	for k := i - 7; k > i-10; k-- {
		if s.at(k).is("set", "sets", "setting") || s.at(k).verb() == running {
			who, at := s.doer(k)
			return owner{who: who, from: pick(at, k), ran: true}, len(who) > 0
		}
	}
	return owner{}, false
}

// followed is who came in next behind somebody who is in a place: sixth, followed by Nordås.
func (s *sentence) followed(i int) {
	who := s.next(i + 2)
	if !s.at(i+1).is("by") || who < 0 || s.isOfPoint(i) {
		return
	}
	for j := i - 1; j >= 0 && j > i-6; j-- {
		if s.at(j).Kind != prose.Ordinal {
			continue
		}
		if _, ok := s.placed(j); !ok {
			return
		}
		f := s.statement(i, who)
		f.of(s, s.at(who).people, s.settingOf(j), s.inPlace(s.pieces[j].N+1))
		return
	}
}

// goesOn is who is in the place with which a sentence begins: who alone does something in
// the sentence before it.
func (s *sentence) goesOn(i int) (owner, bool) {
	k := i - 1
	for s.at(k).is(",", "well", "and", `"`, "then", "finally") {
		k--
	}
	if k >= 0 || s.previous == nil || s.previous.paragraph < s.paragraph-1 || !s.at(i+1).is("at", "with", "in", ",", ".") {
		return owner{}, false
	}
	var who []int
	for n := range s.previous.pieces {
		p := &s.previous.pieces[n]
		if len(p.people) > 0 && (p.what == someone || p.is("he", "she", "i", "you")) {
			who = join(who, p.people)
		}
	}
	if len(who) != 1 {
		return owner{}, false
	}
	s.pieces[i].guess = true // somebody else may be meant
	return owner{who: who, from: i}, true
}
