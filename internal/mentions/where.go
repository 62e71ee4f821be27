package mentions

import (
	"slices"

	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// whereBefore is the races of the place that stands before the where with which the part at a
// place of the sentence begins: the Tokyo Olympics, where he took bronze. They are none where
// the part begins with no where, or no place stands before it.
func (s *Sentence) whereBefore(i int) []*race.Race {
	from := s.Parts[s.Pieces[i].Part].From
	if s.At(from).Says(",") {
		from++
	}
	if !s.At(from).Says("where") {
		return nil
	}
	k := from - 1
	for s.At(k).Says(",") {
		k--
	}
	var there []*race.Race
	for first := true; k >= 0 && (s.Pieces[k].What == Meeting || s.At(k).Says(",", "in")); k-- {
		p := &s.Pieces[k]
		if p.What != Meeting {
			continue
		}
		if first {
			there, first = slices.Clone(p.races), false
			continue
		}
		there = slices.DeleteFunc(there, func(r *race.Race) bool { return !slices.Contains(p.races, r) })
	}
	return there
}

// whenSince is the races of the day or month since which something was so, or on which a record was set, for what a when tells of it
// behind it: his first race since last September, when he set the record. It reports whether a when begins the part at a place so.
func (s *Sentence) whenSince(i int) ([]*race.Race, bool) {
	if there, ok := s.whenThere(i); ok {
		return there, true
	}
	from := s.Parts[s.Pieces[i].Part].From
	k := from - 1
	if s.At(from).Says(",") {
		from++
	}
	for s.At(k).Says(",") {
		k--
	}
	since := k - 1
	if s.At(since).Says("last") {
		since--
	}
	if !s.At(from).Says("when") || s.At(k).Kind != prose.Day || !s.At(since).Says("since") && !s.isOfRecord(k) || s.Focus == nil {
		return nil, false
	}
	day := s.DayBefore(s.At(k), s.Focus)
	var then []*race.Race
	for _, r := range s.Races {
		if r != s.Focus && day.Overlaps(r.Date) {
			then = append(then, r)
		}
	}
	return then, true
}

// whenThere is the races of which a when tells that hangs on what somebody did elsewhere: who was sixth in Tokyo when
// Ingebrigtsen won. It reports whether the part at a place is such a one, and tells no race itself.
func (s *Sentence) whenThere(i int) ([]*race.Race, bool) {
	part := s.Pieces[i].Part
	if part == 0 || !s.At(s.Parts[part].From).Says("when") || !s.At(s.Parts[part-1].From).Says("who", "which") {
		return nil, false
	}
	there := -1
	for k := range s.Cues {
		c := &s.Cues[k]
		if of := s.Pieces[c.At].Part; of == part {
			return nil, false
		} else if of == part-1 && c.Races != nil {
			there = c.At
		}
	}
	if there < 0 {
		return nil, false
	}
	return s.SettingOf(there).Races, true
}

// reaches reports whether a cue holds at a place: one of its part alone also in the next part, where that says with no verb of its own
// who else was there: won the 1500m title, with Ingebrigtsen second.
func (s *Sentence) reaches(c *Cue, i int) bool {
	part, other := s.Pieces[c.At].Part, s.Pieces[i].Part
	if !c.local || part == other {
		return !c.beside || part != other
	}
	from, to := s.Parts[other].From, s.Parts[other].To
	if other != part+1 || !s.At(from).Says(",") || s.Next(from+1) < 0 && !s.At(from+1).Says("with", "ahead", "behind", "clear", "just") {
		return false
	}
	return !s.isClause(from, to)
}

// tellsByTheWay reports whether a sentence tells of another race in a part that stands within that
// of a place: Nuguse, who won in Rabat, was third.
func (s *Sentence) tellsByTheWay(i int) bool {
	if s.IsEmbedded(s.Pieces[i].Part) {
		return false
	}
	return slices.ContainsFunc(s.Cues, func(c Cue) bool {
		return c.Races != nil && s.IsEmbedded(s.Pieces[c.At].Part) && s.GroupOf(s.Pieces[c.At].Part) == s.GroupOf(s.Pieces[i].Part) && !slices.Contains(c.Races, s.Focus)
	})
}
