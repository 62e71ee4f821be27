package resultprose

import (
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// placedMarks goes through the marks once more behind which it is said where or in which year they were run: what is found of
// one is not told as true where who ran it did so elsewhere or in another year. Of the race that is said so the year says nothing then.
func (s *sentence) placedMarks() {
	for i := range s.Pieces {
		p := s.At(i)
		if p.Kind != prose.Time || p.Mark.IsZero() {
			continue
		}
		place, day := s.saidBehind(i)
		ran := s.whereRun(i)
		if place < 0 && day < 0 || len(ran) == 0 || s.anyFits(ran, place, day) {
			continue
		}
		for k := range s.Found {
			f := &s.Found[k]
			if isRecord := len(f.Readings) > 0 && f.Readings[0].Claim.About == race.AboutRecord; f.Sentence != s.Number || isRecord && s.anyFits(ran, place, -1) {
				continue // the day of a record is judged by itself
			}
			for _, figure := range f.Figures {
				if figure == p.Span || day >= 0 && figure == s.At(day).Span {
					f.NeverTrue("it is a mark of another race")
				}
			}
		}
	}
}

// whereRun is the races in which those who are named in the sentence ran the mark at a place.
func (s *sentence) whereRun(i int) []*race.Race {
	var ran []*race.Race
	for k := range s.Pieces {
		if p := s.At(k); p.What == mentions.Someone {
			ran = append(ran, s.EverWhere(p.People, s.At(i).Mark)...)
		}
	}
	return ran
}

// anyFits reports whether one of some races was at a place and on a day that are said; -1 for neither.
func (s *sentence) anyFits(races []*race.Race, place, day int) bool {
	for _, r := range races {
		if (place < 0 || s.IsPlaceOf(place, r)) && (day < 0 || s.At(day).Date().Overlaps(r.Date)) {
			return true
		}
	}
	return false
}

// saidBehind is where the place and the day stand that are said right behind the mark at a place: 3:46.32 in Oslo in 1985,
// 3:43.97 the year before in Oslo; -1 for none.
func (s *sentence) saidBehind(i int) (place, day int) {
	place, day = -1, -1
	for k := i + 1; k < len(s.Pieces); k++ {
		switch p := s.At(k); {
		case p.What == mentions.Meeting && s.At(k-1).Says("in") && place < 0:
			place = k
		case p.Kind == prose.Day && p.Year > 0 && s.At(k-1).Says("in", "on") && day < 0:
			day = k
		case p.Says("in", "on") && (s.At(k+1).What == mentions.Meeting || s.At(k+1).Kind == prose.Day), p.Says("the") && s.At(k+1).Says("year", "season", "summer"), p.Says("year", "season", "summer", "before", "earlier") && place < 0,
			p.Says("run", "set", "was", "done") && place < 0 && day < 0, p.Says(",") && s.At(k+1).Says("run", "set"):
		default:
			return place, day
		}
	}
	return place, day
}
