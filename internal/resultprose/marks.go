package resultprose

import (
	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// marks finds marks and who ran them.
func (s *sentence) marks() {
	s.pairedMarks()
	s.marksFirst()
	for i := range s.Pieces {
		if s.Pieces[i].Kind != prose.Time || s.Pieces[i].Mark.IsZero() || s.relativeMark(i) || s.IsTaken(i) || s.Pieces[i].Glued != "" {
			continue
		}
		s.markAt(i)
	}
}

func (s *sentence) markAt(i int) {
	if s.asideMark(i) {
		return
	}
	where := s.SettingOf(i)
	o := s.OwnerOf(i)
	o.Who = s.RespectiveOf(i, o.Who)
	several := len(o.Who)
	if owner := s.At(o.From); owner.Says("his", "her", "he", "she") && several > 1 {
		o.Who = s.onlyWhoRan(i, o.Who)
	}
	if len(where.Races) == 0 && len(o.Who) > 0 && s.Pieces[o.From].Part != s.Pieces[i].Part {
		where = s.SettingOf(o.From)
		where.Sure = false
	}
	if o.There {
		where = s.SettingOf(o.From)
		where.Sure = false
	}
	if s.isOfFocus(i, o.Who) && (len(where.Races) != 1 || where.Races[0] != s.Focus) {
		where = mentions.Setting{Races: []*race.Race{s.Focus}, Sure: true}
	}
	if there := s.RanThere(o.Who, where.Away.Races, s.Pieces[i].Mark); len(there) == 1 && len(s.RanThere(o.Who, where.Races, s.Pieces[i].Mark)) == 0 {
		where = mentions.Setting{Races: there} // of which the sentence before tells
	}
	if s.StandingMark(i, o) {
		return
	}
	if o.Record {
		s.HeldMark(i, o)
		return
	}
	if o.Ran && s.isPerfect(i) && len(s.CuesAt(i)) == 0 && !s.isNearRecord() {
		s.everRan(i, o)
		return
	}
	if o.Owned && len(s.RanThere(o.Who, where.Races, s.Pieces[i].Mark)) == 0 && !s.At(i+1).Says("in", "at", "from", "on") && (len(where.Races) != 1 || where.Races[0] != s.Focus) {
		if ever := s.EverWhere(o.Who, s.Pieces[i].Mark); len(ever) == 1 {
			where = mentions.Setting{Races: ever} // wherever that was
		}
	}
	if there := s.placeOf(i, o.Who); there != nil && len(s.RanThere(o.Who, where.Races, s.Pieces[i].Mark)) == 0 {
		where = mentions.Setting{Races: []*race.Race{there}}
	}
	if there := s.toldRace(i, o.Who); there != nil {
		where = mentions.Setting{Races: []*race.Race{there}}
	} else if there := s.RanThere(o.Who, where.Races, s.Pieces[i].Mark); !o.Ran || len(there) == 0 {
		if (!o.Ran || s.isNearRecord()) && s.HeldMark(i, o) {
			return
		}
	} else if len(there) == 1 && there[0] != s.Focus {
		s.MonthOf(s.Pieces[i].Part, mentions.Setting{Races: there})
	}
	if len(o.Who) == 0 && !o.Winner {
		if o.Why != "" {
			s.Refuse([]article.Span{s.Pieces[i].Span}, o.Why)
		}
		return
	}
	mark := s.Pieces[i].Mark
	if len(o.Who) > 0 && !s.AnyRan(o.Who, where.Races) && len(s.CuesAt(i)) == 0 {
		where = mentions.Setting{Races: s.EverWhere(o.Who, mark)}
	}
	if o.Winner {
		if where.Sure {
			if f := s.Statement(o.From, i, i); f != nil && attribution.Plausible(where.Races[0], mark) {
				f.Readings = []attribution.Reading{{Race: where.Races[0], Claim: race.Claim{About: race.AboutMark, Mark: mark}}}
				s.Add(f)
			}
		}
		return
	}
	if where.Sure && !attribution.Plausible(where.Races[0], mark) {
		return
	}
	if where.Sure && s.IsOfAnotherRace(o.Who, where.Races[0], mark) {
		s.Refuse([]article.Span{s.Pieces[i].Span}, "it is a mark of another race")
		return
	}
	f := s.Statement(min(o.From, i), max(o.From, i), i)
	if o.Owned {
		f = s.Presupposed(min(o.From, i), max(o.From, i), i)
		before := s.At(s.Front(o.From) - 1)
		f.DoubtIf(before.Verb() == mentions.Beating || before.Verb() == mentions.Breaking || before.Says("off", "than", "on", "from", "of", "inside", "outside", "under"), attribution.WhichRace)
		f.DoubtIf(before.Says("was") && s.At(s.Front(o.From)-2).Says("it"), attribution.WhichRecord) // the record: it was Nuguse's 3:29.02
	}
	f.DoubtIf(s.IsBroughtAlong(i), attribution.WhichRace)
	f.DoubtIf(s.isBefore(i), attribution.WhichRace)                                                                                // had run 3:48.87 before
	f.DoubtIf(s.At(i-1).Says("the") && o.From == i+1 && !s.At(i+1).Capital && s.At(i+1).Says("he", "she"), attribution.WhoIsMeant) // the 3:43.73 he ran
	f.DoubtIf(o.From == i+1 && s.Within(max(0, i-5), i, "best", "fastest", "record"), attribution.WhichRace)                       // his best is the 3:43.73 he ran
	if !where.Sure {
		where.Races = s.RanThere(o.Who, where.Races, mark)
	}
	ran := func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutMark, Athlete: name, Mark: mark}
	}
	if len(o.Who) == 2 && s.Within(min(o.From, i), i, "both", "shared") {
		s.SaidOf(s.Statement(min(o.From, i), max(o.From, i), i), o.Who[:1], where, ran)
		o.Who = o.Who[1:]
	}
	s.SaidOf(f, o.Who, where, ran)
}

// relativeMark is a mark and who ran it behind it: the 3:46.32 that Cram ran in Oslo.
func (s *sentence) relativeMark(i int) bool {
	for p := s.Pieces[i].Part + 1; p < len(s.Parts) && p <= s.Pieces[i].Part+3; p++ {
		from := s.Parts[p].From
		named := s.Next(from + 1)
		if !s.At(from).Says("that", "which") || named < 0 || s.At(named+1).Verb() != mentions.Running && !s.At(named+1).Says("set", "had") {
			continue
		}
		noun := from - 1
		if s.At(noun).Says("with", "in", "by") && s.At(from).Says("which") {
			noun-- // the 3:44.39 with which
		}
		if last := s.At(noun); noun != i && (last.Kind == prose.Time || last.What == mentions.RecordName) {
			return false // of which it is said
		}
		for s.At(noun).Says(",") {
			noun--
		}
		if noun != i && (s.At(noun).What == mentions.Best || s.At(noun).Says("best", "lead", "standard", "list", "figures")) {
			return false // equal to the best of the year, which Nuguse had
		}
		if p > s.Pieces[i].Part+1 && (!s.At(s.Parts[p-1].From).Says(",") || s.At(from-1).Says("mark", "record", "time")) {
			return false
		}
		o := attribution.Owner{Who: s.At(named).People, From: named}
		if s.HeldMark(i, o) {
			return true
		}
		where := s.SettingOf(named)
		if where.Sure && s.IsOfAnotherRace(o.Who, where.Races[0], s.Pieces[i].Mark) {
			where = mentions.Setting{Races: s.EverWhere(o.Who, s.Pieces[i].Mark)}
		}
		if !where.Sure {
			where.Races = s.RanThere(o.Who, where.Races, s.Pieces[i].Mark)
		}
		f := s.Statement(i, named, i)
		f.DoubtIf(s.At(named+1).Says("had") || s.At(i-1).Says("of") && s.At(i-2).What == mentions.RecordName, attribution.WhichRace) // before
		s.SaidOf(f, o.Who, where, func(_ *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutMark, Athlete: name, Mark: s.Pieces[i].Mark}
		})
		s.MonthOf(p, where)
		return true
	}
	return false
}

// placeOf is the race in which one of some people ran the mark at a place, where the place or
// the meeting stands right behind it: Coe 3:47.33 in Brussels; nil where none does.
func (s *sentence) placeOf(i int, who []int) *race.Race {
	if !s.At(i+1).Says("in", "at") || s.At(i+2).What != mentions.Meeting {
		return nil
	}
	var there *race.Race
	for _, r := range s.EverWhere(who, s.Pieces[i].Mark) {
		if !s.IsPlaceOf(i+2, r) {
			continue
		}
		if there != nil {
			return nil
		}
		there = r
	}
	return there
}

// toldRace is another race in which one of some people ran the mark at a place, where the sentence names the place of it
// and speaks of no record: ran 3:43.13 in one race in Rome; nil where it does not.
func (s *sentence) toldRace(i int, who []int) *race.Race {
	if s.isNearRecord() {
		return nil
	}
	for _, r := range s.EverWhere(who, s.Pieces[i].Mark) {
		for k := range s.Pieces {
			if s.At(k).What == mentions.Meeting && r != s.Focus && s.IsPlaceOf(k, r) {
				return r
			}
		}
	}
	return nil
}

// isOfFocus reports whether one of some people ran the mark at a place in the race that the
// text is about, and what tells of another race stands in other parts of the sentence.
func (s *sentence) isOfFocus(i int, who []int) bool {
	if s.Focus == nil || len(s.RanThere(who, []*race.Race{s.Focus}, s.Pieces[i].Mark)) == 0 {
		return false
	}
	for _, c := range s.CuesAt(i) {
		if s.Pieces[c.At].Part == s.Pieces[i].Part && !mentions.AllFit([]*mentions.Cue{c}, s.Focus) {
			return false
		}
	}
	return true
}
