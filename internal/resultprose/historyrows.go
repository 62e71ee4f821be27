package resultprose

import (
	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// historyRow finds what a line without a verb says that has a name, a mark, a place and a day, as the history of a record
// is listed: 3:48.95 Sebastian Coe, Oslo, 17 July 1979. The race is that in which he ran the mark there; below a heading
// that names a record it was one then.
func (s *sentence) historyRow() {
	who, mark, place, day, ok := s.historyFields()
	if !ok {
		return
	}
	there := s.EverWhere(s.At(who).People, s.At(mark).Mark)
	if len(there) != 1 || place >= 0 && !s.IsPlaceOf(place, there[0]) {
		return
	}
	r := there[0]
	where := mentions.Setting{Races: there, Sure: true}
	s.SaidOf(s.Statement(min(who, mark), max(who, mark), mark), s.At(who).People, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutMark, Athlete: name, Mark: s.At(mark).Mark}
	})
	if f := s.Statement(day, day, day); f != nil {
		f.DoubtIf(place < 0, attribution.WhichRace)
		f.Readings = []attribution.Reading{{Race: r, Claim: race.Claim{About: race.AboutDate, Date: s.At(day).Date()}}}
		s.Dated[day] = true
		s.Add(f)
	}
	if scope := s.recordOfHeading(); !scope.IsZero() {
		f := &attribution.Finding{Span: s.Span(min(who, mark), max(who, mark)), Figures: []article.Span{s.At(mark).Span}}
		f.DoubtIf(true, attribution.WhichRecord)
		f.Readings = []attribution.Reading{{Race: r, Claim: race.Claim{About: race.AboutRecord, Athlete: s.NameIn(s.At(who).People[0], r), Record: scope, Date: r.Date}}}
		s.Add(f)
	}
}

// historyFields is where the only name, the only mark, the only place and the only full day of a line stand, and whether
// it has a name, a mark and a day and says nothing more.
func (s *sentence) historyFields() (who, mark, place, day int, ok bool) {
	who, mark, place, day = -1, -1, -1, -1
	for k := range s.Pieces {
		switch p := s.At(k); {
		case p.What == mentions.Someone && len(p.People) == 1 && who < 0 && !p.Role:
			who = k
		case p.Kind == prose.Time && !p.Mark.IsZero() && mark < 0 && !s.IsTaken(k):
			mark = k
		case p.What == mentions.Meeting && place < 0:
			place = k
		case p.What == mentions.Plain && p.Kind == prose.Day && p.Year > 0 && p.Of > 0 && day < 0:
			day = k
		case p.What == mentions.National, p.What == mentions.Plain && p.Kind == prose.Sign, p.What == mentions.Plain && p.Kind == prose.Number && k == 0, p.IsWord() && p.Capital && p.Verb() == mentions.NoVerb:
		default:
			return 0, 0, 0, 0, false
		}
	}
	return who, mark, place, day, who >= 0 && mark >= 0 && day >= 0
}

// recordOfHeading is the record that the heading of a list names in which the line stands; the zero scope for none.
func (s *sentence) recordOfHeading() race.Scope {
	const longest = 60
	for n := s.Number - 1; n >= 0 && n > s.Number-longest; n-- {
		before := s.Sentences[n]
		if before.At(0).Kind == prose.Time || before.At(0).What == mentions.Someone && before.At(1).Kind == prose.Time {
			continue
		}
		for k := range before.Pieces {
			if p := before.At(k); p.What == mentions.RecordName && len(before.Pieces) < 12 {
				return p.Scope
			}
		}
		return race.Scope{}
	}
	return race.Scope{}
}
