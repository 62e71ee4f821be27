package resultprose

import (
	"slices"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// firstWins finds since when somebody is said not to have won: his first win over the distance since Eugene, had not won a
// mile since May 2024. It is kept where it is so.
func (s *sentence) firstWins() {
	if s.Focus == nil {
		return
	}
	for i := range s.Pieces {
		if !s.At(i).Says("since") || !s.saysNoWinBefore(i) || s.MoodAt(i) == prose.Asked || s.MoodAt(i) == prose.Forecast || s.MoodAt(i) == prose.Supposed {
			continue
		}
		who, from, several := s.onlyOne(i)
		if several || who < 0 || s.Result(who, s.Focus) == nil || s.Result(who, s.Focus).Place != 1 {
			continue
		}
		day, to := s.wonWhen(i, who)
		if day.IsZero() {
			continue
		}
		said := race.Claim{About: race.AboutFirstSince, Athlete: s.NameIn(who, s.Focus), Place: 1, Event: s.eventBefore(i), Date: day}
		f := &attribution.Finding{Span: s.Span(min(i, from), max(i, from, to))}
		if s.At(to).Kind == prose.Day {
			f.Figures, s.Dated[to] = []article.Span{s.At(to).Span}, true
		}
		s.AddIfTrue(f, attribution.WhichRace, s.Focus, said)
	}
}

// saysNoWinBefore reports whether the words before a since say that somebody won for the first time, or had not won.
func (s *sentence) saysNoWinBefore(i int) bool {
	const longest = 9
	for k := i - 1; k >= 0 && k > i-longest; k-- {
		switch p := s.At(k); {
		case p.Says("win", "victory", "triumph", "success"):
			return s.At(k-1).Kind == prose.Ordinal && s.At(k-1).N == 1
		case p.Says("won"):
			return s.Within(k-2, k, "not", "hadn't", "hasn't") || s.Within(k, i, "time") && slices.ContainsFunc(s.Pieces[k:i], func(p mentions.Piece) bool { return p.Kind == prose.Ordinal && p.N == 1 })
		}
	}
	return false
}

// eventBefore is the event in which somebody is said to have won, in the words before a since; none where none is.
func (s *sentence) eventBefore(i int) event.Event {
	const longest = 7
	for k := i - 1; k >= 0 && k > i-longest; k-- {
		if s.At(k).Says("mile", "distance") || s.At(k).Kind == prose.Distance && s.At(k).Metres == s.Focus.Event.Distance() {
			return s.Focus.Event
		}
	}
	return event.Event{}
}

// wonWhen is the day or the month behind a since, or the month of the last race which somebody won at the place that stands
// there, and where that is said.
func (s *sentence) wonWhen(i, who int) (day date.Date, to int) {
	const longest = 8
	year := 0
	for k := i + 1; k < len(s.Pieces) && k < i+longest && !s.At(k).Says(",", ";", ".", "and", "but"); k++ {
		switch p := s.At(k); {
		case p.Kind == prose.Day:
			day, to = s.DayBefore(p, s.Focus), k
		case p.Kind == prose.Span && p.Years > 0 && p.Months+p.Weeks+p.Days == 0:
			year = s.Focus.Date.Year() - p.Years
		}
	}
	if !day.IsZero() {
		return day, to
	}
	for k := i + 1; k < len(s.Pieces) && k < i+longest; k++ {
		var won []*race.Race
		for r, at := range s.Person(who).Results {
			if s.IsPlaceOf(k, r) && r.Results[at].Place == 1 && r.Date.Before(s.Focus.Date) && (year == 0 || r.Date.Year() == year) {
				won = append(won, r)
			}
		}
		if len(won) > 0 {
			last := slices.MaxFunc(won, race.Chronological)
			return date.New(last.Date.Year(), last.Date.Month(), 0), k
		}
	}
	return date.Date{}, 0
}
