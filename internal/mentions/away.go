package mentions

import (
	"slices"

	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// Away is the other races of which the sentences before told, up to one that tells
// nothing of where it was: it may go on about them.
type Away struct {
	Races []*race.Race
	all   bool // that sentence told of them first or last, and not by the way
}

// follow finds whether the sentences of the paragraph so far have left the race that the
// text is about. They have come back to it where something tells that race again.
func (s *Sentence) follow() {
	if s.leave(); s.namesOther(s.away.Races) || s.comesBack() {
		s.away = Away{}
	}
}

// comesBack reports whether a sentence says that it tells of the race of the text again: this time, this year, today.
func (s *Sentence) comesBack() bool {
	for k := range s.Pieces {
		if p := s.At(k); p.Says("today", "tonight") || p.Says("this") && s.At(k+1).Says("time", "year", "season") {
			return true
		}
	}
	return false
}

// leave goes on with the races of which the sentence before told, or goes to those.
func (s *Sentence) leave() {
	before := s.Previous
	if before == nil || s.Focus == nil || before.Paragraph != s.Paragraph {
		return
	}
	s.away = before.away
	if slices.Contains(s.away.Races, s.Focus) {
		s.away = Away{}
	}
	tells := before.tellsResult()
	if tells {
		s.away = Away{}
	}
	last := before.Pieces[len(before.Pieces)-1].Part
	for k := range before.Cues {
		c := &before.Cues[k]
		if before.Within(before.Parts[before.Pieces[c.At].Part].From, c.At, "than", "as") {
			continue // than in this race a year ago
		}
		if c.local || c.Races == nil && c.day.IsZero() && c.month == 0 {
			continue
		}
		part := before.Pieces[c.At].Part
		where := before.SettingOf(c.At)
		if len(where.Races) > mostRaces && !before.namesRecord(part) {
			where.Races = before.narrowed(where.Races)
		}
		switch {
		case tells && before.isBehindWhere(c.At, 0): // on the track where he had won, by the way
		case where.Weak, len(where.Races) == 0, len(where.Races) > mostRaces:
		case slices.Contains(where.Races, s.Focus):
			s.away = Away{}
		default:
			s.away = Away{Races: where.Races, all: (part == 0 || part == last) && !before.Hides(c.At, 0)}
		}
	}
}

// namesRecord reports whether a part names a record, or a mark or best of somebody.
func (s *Sentence) namesRecord(part int) bool {
	return slices.ContainsFunc(s.Pieces[s.Parts[part].From:s.Parts[part].To], func(p Piece) bool {
		return p.What == RecordName || p.What == Best || p.Says("record", "best")
	})
}

// namesOther reports whether a sentence names somebody who ran the race that the text is about and none of some others: it has come back
// to that race.
func (s *Sentence) namesOther(races []*race.Race) bool {
	return slices.ContainsFunc(s.Pieces, func(p Piece) bool {
		return p.What == Someone && len(p.People) == 1 && s.Result(p.People[0], s.Focus) != nil && !s.AnyRan(p.People, races)
	})
}

// narrowed is those of many races in which somebody ran whom the sentence names, and of those told by a year alone the edition of the
// race that the text is about.
func (s *Sentence) narrowed(races []*race.Race) []*race.Race {
	if len(races) < 2 {
		return races
	}
	var ran []*race.Race
	for _, r := range races {
		if slices.ContainsFunc(s.Pieces, func(p Piece) bool { return p.What == Someone && len(p.People) == 1 && s.Result(p.People[0], r) != nil }) {
			ran = append(ran, r)
		}
	}
	if edition := s.editionAmong(ran); edition != nil {
		return edition
	}
	if len(ran) == 0 {
		return races
	}
	return ran
}

// tellsResult reports whether a sentence gives a mark of the race that the text is about and names who ran it: then it
// tells of that race.
func (s *Sentence) tellsResult() bool {
	for i, at := range s.Competitors(s.Focus) {
		mark := s.Focus.Results[i].Mark
		if at < 0 || mark.IsZero() {
			continue
		}
		named := func(p Piece) bool { return len(p.People) == 1 && p.People[0] == at }
		ran := func(p Piece) bool { return p.Kind == prose.Time && p.Mark.Milliseconds() == mark.Milliseconds() }
		if slices.ContainsFunc(s.Pieces, ran) && slices.ContainsFunc(s.Pieces, named) {
			return true
		}
	}
	return false
}

// Stayed is where something is said of somebody if the sentences before told of other
// races: there, where he ran none but those; not sure, where he ran in both.
func (s *Sentence) Stayed(who []int, where Setting) Setting {
	if len(where.Away.Races) == 0 || !s.AnyRan(who, where.Away.Races) || s.timesInFocus(who) {
		where.Away = Away{}
		return where
	}
	if s.AnyRan(who, where.Races) {
		return where
	}
	return Setting{Races: where.Away.Races}
}

// timesInFocus reports whether a sentence gives the mark that the only one of some people ran in the race that the text is about: it has
// come back to that race.
func (s *Sentence) timesInFocus(who []int) bool {
	if len(who) != 1 || s.Focus == nil {
		return false
	}
	result := s.Result(who[0], s.Focus)
	return result != nil && !result.Mark.IsZero() && slices.ContainsFunc(s.Pieces, func(p Piece) bool { return p.Kind == prose.Time && p.Mark == result.Mark })
}

// mostRaces is how many races a sentence may have told of for the next to go on about them.
const mostRaces = 12
