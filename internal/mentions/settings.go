package mentions

import (
	"slices"

	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// Setting is the races that a figure may be said of. Where they are not sure, only what
// is true of one of them is known to be said of it.
type Setting struct {
	Races []*race.Race
	Sure  bool
	Weak  bool // nothing but a distance tells them
	Away  Away // where nothing in the sentence tells them
	Back  bool // the sentence tells of other races by the way, and so may have come back from those
}

// IsEvent reports whether a distance is that of a race, not a point of one.
func (s *Sentence) IsEvent(i int) bool {
	p := &s.Pieces[i]
	if s.At(i+1).Says("final", "race", "gold", "silver", "bronze", "record", "champion", "title", "heat", "runner", "specialist", "best", "world") || s.At(i+1).What == RecordName {
		return true
	}
	if s.At(i-1).What == Meeting || s.At(i-1).What == Title || s.At(i-1).Says("the") && s.At(i-2).Verb() == Winning {
		return true
	}
	if s.At(i-1).Says("the") && s.At(i-2).Says("in", "over") && !s.At(i+1).Says("mark", "point") {
		return true
	}
	if s.At(i-1).Says("last", "final", "first", "opening", "through", "at", "past", "passed", "to", "before", "reached", "reaching") {
		return false
	}
	if s.Focus == nil || p.Metres >= s.Focus.Event.Distance() {
		return true
	}
	return false
}

// Hides reports whether a cue in one part says nothing of what stands in another: it
// stands within, in brackets or behind a who.
func (s *Sentence) Hides(of, from int) bool {
	part := s.Pieces[of].Part
	if s.At(of).Says("there") && s.Within(min(of, from), max(of, from), "and", "but") && s.leavesThere(of, from) {
		return true // third there and fourth here
	}
	if s.isBehindWhere(of, from) {
		return true // on the track where he won two years ago
	}
	if verb := s.At(from).Verb(); (s.At(from).Kind == prose.Ordinal || verb == Winning || verb == Beating || verb == Finishing) && s.trails(part) {
		return false // was fourth, and Hull fifth, in Monaco
	}
	if group := s.GroupOf(s.Pieces[from].Part); s.GroupOf(part) != group {
		return s.GroupOf(part) != 0 || !s.opensWith(of) || s.tellsOwn(group)
	}
	if part != s.Pieces[from].Part && s.At(s.Parts[part].From).Says(",") && s.Within(s.Parts[part].From, of, "than") {
		return true // a hundredth less than in Budapest
	}
	if part != s.Pieces[from].Part && s.tellsOfOthers(part) {
		return true // beat him, as Hocker would in Paris
	}
	if other := s.Pieces[from].Part; part != other && s.At(s.Parts[part].From).Says("after", "before") && s.partTells(other) {
		return true // won in Paris after finishing fourth in the 1500m
	}
	if part == 0 && s.At(0).Says("when") {
		return false // when he won in Tokyo, Kerr was third
	}
	if where := s.whereIn(of); where > from && part == s.Pieces[from].Part {
		return true // was fourth on the track where he had won two years ago
	}
	return part != s.Pieces[from].Part && (s.IsEmbedded(part) || s.whereIn(of) >= 0) && !s.tellsWhen(part, s.Pieces[from].Part)
}

// leavesThere reports whether what stands behind the there at a place goes on of another race: it says here, names a place, or does more
// than to go on with a name and a place: second there and Cheruiyot third.
func (s *Sentence) leavesThere(there, from int) bool {
	if from < there {
		return true
	}
	for k := there + 1; k <= from+2; k++ {
		if p := s.At(k); p.Says("here", "was", "he", "she") || p.What == Meeting || p.Verb() != NoVerb {
			return true
		}
	}
	return false
}

// trails reports whether a part is the last one and tells behind a comma where or when all of the sentence was so, and no more.
func (s *Sentence) trails(part int) bool {
	from, to := s.Parts[part].From, s.Parts[part].To
	for s.At(to-1).Says(".", `"`) {
		to--
	}
	if part == 0 || !s.At(from).Says(",") || s.Parts[part].To < len(s.Pieces) && !s.At(s.Parts[part].To).Says(".") {
		return false
	}
	for k := from + 1; k < to; k++ {
		if p := s.At(k); p.What != Meeting && p.Kind != prose.Day && p.Kind != prose.Span && !p.Says("in", "at", "on", "the", "here", "there", "this", "that", "last", "a", "year", "month", "week", "season", "summer", "winter", "ago", "earlier", "before", "race", "mile", "edition", "final", "same") {
			return false
		}
	}
	return true
}

// whereIn is the place of the where behind which a place of the sentence stands in its part, within it; -1 for none.
func (s *Sentence) whereIn(of int) int {
	from := s.Parts[s.Pieces[of].Part].From
	for k := of - 1; k > from; k-- {
		if s.At(k).Says("where") {
			return k
		}
	}
	return -1
}

// isBehindWhere reports whether a cue stands behind a where in its part, and what it may tell of before that where.
func (s *Sentence) isBehindWhere(of, from int) bool {
	first := s.Parts[s.Pieces[of].Part].From
	for k := of - 1; k > first && k > from; k-- {
		if s.At(k).Says("where") {
			return true
		}
	}
	return false
}

// tellsWhen reports whether a part tells when and where it was what another one says right before it:
// broke the record when he ran 3:58.0 in Turku. Behind a day it tells something of that day.
func (s *Sentence) tellsWhen(part, of int) bool {
	from := s.Parts[part].From
	before := s.At(from - 1)
	return s.At(from).Says("when") && part == of+1 && before.Kind != prose.Sign && before.Kind != prose.Day && before.Kind != prose.Span
}

// partTells reports whether a part names of its own a race, a meeting or a place.
func (s *Sentence) partTells(part int) bool {
	return slices.ContainsFunc(s.Cues, func(c Cue) bool { return c.Races != nil && s.Pieces[c.At].Part == part })
}

// opensWith reports whether a sentence begins with what stands at a place, before anybody is named:
// it is said of all of it. In Budapest Kerr won, while Nuguse was fifth.
func (s *Sentence) opensWith(of int) bool {
	const most = 7
	if of > most {
		return false
	}
	for k := range of + 1 {
		if p := s.At(k); p.What == Someone || p.Verb() != NoVerb {
			return false
		}
	}
	return true
}

// CuesAt is the cues of what stands at a place.
func (s *Sentence) CuesAt(i int) []*Cue {
	var cues []*Cue
	for k := range s.Cues {
		if c := &s.Cues[k]; s.reaches(c, i) && !s.Hides(c.At, i) {
			cues = append(cues, c)
		}
	}
	return cues
}

// SettingOf is the races that what stands at a place is said of.
func (s *Sentence) SettingOf(i int) Setting {
	if there := s.whereBefore(i); len(there) > 0 {
		if s.Focus != nil && slices.Contains(there, s.Focus) {
			return Setting{Races: []*race.Race{s.Focus}, Sure: true}
		}
		return Setting{Races: there}
	}
	if then, ok := s.whenSince(i); ok {
		return Setting{Races: then}
	}
	var cues, near []*Cue
	for k := range s.Cues {
		c := &s.Cues[k]
		if !s.reaches(c, i) || s.Hides(c.At, i) {
			continue
		}
		cues = append(cues, c)
		if s.Pieces[c.At].Part == s.Pieces[i].Part {
			near = append(near, c)
		}
	}
	if s.At(s.Parts[s.Pieces[i].Part].From).Says("since") {
		found := s.elsewhere(cues)
		found.Sure, found.Races = false, slices.DeleteFunc(found.Races, func(r *race.Race) bool { return r == s.Focus })
		return found // since then, that is before the race
	}
	if len(cues) == 0 && len(s.away.Races) > 0 && s.goesOnBehindStop() {
		return Setting{Races: s.away.Races} // was fourth in Paris; Nuguse was third
	}
	if s.Focus != nil && AllFit(cues, s.Focus) {
		where := Setting{Races: []*race.Race{s.Focus}, Sure: true}
		if len(cues) == 0 {
			where.Away, where.Back = s.away, s.tellsByTheWay(i)
		}
		return where
	}
	if len(cues) == 0 {
		return Setting{}
	}
	if there := s.sameMeeting(cues); there != nil {
		return Setting{Races: []*race.Race{there}}
	}
	found := s.elsewhere(cues)
	if len(found.Races) == 0 {
		if nearest := s.Unjoined(i, near); len(nearest) > 0 && len(nearest) < len(near) {
			found = s.elsewhere(nearest)
			found.Sure = false
		}
	}
	if len(found.Races) == 0 && len(near) > 0 {
		found = s.elsewhere(near)
		found.Sure = false
	}
	if len(found.Races) == 0 {
		var named []*Cue
		for _, c := range near {
			if c.Races != nil {
				named = append(named, c)
			}
		}
		if len(named) > 1 {
			found = s.elsewhere(named)
			found.Sure = false
		}
	}
	if len(found.Races) == 0 { // the day may be wrong: what else tells the race is held to be true of it
		var named []*Cue
		for _, c := range cues {
			if c.Races != nil || c.event > 0 {
				named = append(named, c)
			}
		}
		if len(named) < 2 {
			return found
		}
		found = s.elsewhere(named)
		found.Sure = false
	}
	return found
}

// Unjoined is those of some cues between which and a place of the sentence no and stands:
// seventh in Budapest and sixth in Tokyo.
func (s *Sentence) Unjoined(i int, cues []*Cue) []*Cue {
	var nearest []*Cue
	for _, c := range cues {
		if !s.Within(min(i, c.At), max(i, c.At), "and", "or") {
			nearest = append(nearest, c)
		}
	}
	return nearest
}

// elsewhere is the races that some cues tell.
func (s *Sentence) elsewhere(cues []*Cue) Setting {
	named, dated, vague := false, false, false
	for _, c := range cues {
		named = named || c.Races != nil
		dated = dated || !c.day.IsZero() || c.month > 0 && c.ofMonth == 0 && named || c.ofMonth > 0
		vague = vague || c.vague
	}
	var fitting []*race.Race
	const most = 400
	for _, r := range s.Candidates(cues) {
		if !s.day.IsZero() && s.day.Before(r.Date) && r != s.Focus {
			continue // nobody knew of it
		}
		if r == s.Focus && slices.ContainsFunc(cues, func(c *Cue) bool { return c.vague && (s.At(c.At).Kind == prose.Span || s.isUntoldTime(c.At)) }) {
			return Setting{} // two years later, or the year before, it was another one
		}
		if FitsBut(cues, r) && len(fitting) < most {
			fitting = append(fitting, r)
		}
	}
	return Setting{Races: fitting, Weak: !named && !dated, Sure: named && dated && !vague && len(fitting) == 1}
}

// Here is the race that the text is about, for what is said of no other.
func (s *Sentence) Here(i int) Setting {
	where := s.SettingOf(i)
	if !where.Sure || where.Away.all {
		return Setting{}
	}
	return where
}
