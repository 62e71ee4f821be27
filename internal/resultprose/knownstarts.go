package resultprose

import (
	"slices"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// knownStarts finds since when somebody is said not to have raced where a race tells it, or what stands before: had not
// competed since the Diamond League final last September, had not raced since. It is kept where it is so.
func (s *sentence) knownStarts() {
	if s.Focus == nil {
		return
	}
	for i := range s.Pieces {
		if !s.At(i).Says("since") || !s.saysNoRaceBefore(i) || s.isToldSince() {
			continue
		}
		who, at := s.Doer(i)
		if len(who) != 1 || at < 0 {
			one, from, several := s.onlyOne(i)
			if several || one < 0 {
				continue
			}
			who, at = []int{one}, from
		}
		if s.Result(who[0], s.Focus) == nil || s.MoodAt(i) == prose.Asked || s.MoodAt(i) == prose.Forecast || s.MoodAt(i) == prose.Supposed {
			continue
		}
		if day, to := s.sinceWhen(i, who[0]); !day.IsZero() {
			f := &attribution.Finding{Span: s.Span(min(i, at), max(i, at, to))}
			if s.At(to).Kind == prose.Day {
				f.Figures = []article.Span{s.At(to).Span}
			}
			s.AddIfTrue(f, attribution.WhichRace, s.Focus, race.Claim{About: race.AboutFirstSince, Athlete: s.NameIn(who[0], s.Focus), Date: day})
		}
	}
}

// saysNoRaceBefore reports whether the words before a since say that somebody did not race, or raced for the first time.
func (s *sentence) saysNoRaceBefore(i int) bool {
	const longest = 7
	if s.Within(i-longest, i, "defeat", "loss", "win", "victory", "title", "record", "beaten", "lost", "won", "man", "briton", "medal", "indoors", "indoor", "mile") {
		return false
	}
	for k := i - 1; k >= 0 && k > i-longest; k-- {
		switch p := s.At(k); {
		case p.Says("raced", "competed", "run", "seen", "appeared", "started"):
			return s.Within(k-4, k, "not", "hadn't", "hasn't", "never")
		case p.Says("race", "outing", "appearance", "start", "competition", "run", "time"):
			return s.At(k-1).Kind == prose.Ordinal && s.At(k-1).N == 1 || s.At(k-1).Says("competitive", "serious") && s.At(k-2).Kind == prose.Ordinal
		case p.Says("unseen", "absent", "action", "idle", "inactive", "unraced"):
			return true
		}
	}
	return false
}

// isToldSince reports whether the sentence has since when somebody did not race.
func (s *sentence) isToldSince() bool {
	for k := len(s.Found) - 1; k >= 0 && s.Found[k].Sentence == s.Number; k-- {
		if s.Found[k].Readings[0].Claim.About == race.AboutFirstSince && s.Found[k].Doubt == "" {
			return true
		}
	}
	return false
}

// sinceWhen is the month since which somebody is said not to have raced by the words behind a since, or by what stands
// before it, and where that is said.
func (s *sentence) sinceWhen(i, who int) (day date.Date, to int) {
	const longest = 14
	last := i
	for k := i + 1; k < len(s.Pieces) && k < i+longest; k++ {
		p := s.At(k)
		if p.Says(",", ";", ".", "but", "when", "who", "and", ":") {
			break
		}
		if last = k; p.Kind == prose.Day {
			return s.DayBefore(p, s.Focus), k
		}
	}
	for k := i + 1; k <= last; k++ {
		if r := s.ranLastAt(k, i, who); r != nil {
			return date.New(r.Date.Year(), r.Date.Month(), 0), last
		}
	}
	if last == i {
		return s.toldLast(i, who), i
	}
	return date.Date{}, 0
}

// ranLastAt is the last race that somebody ran at the place which stands at one, or in the series of which that names the
// final, of last year where that is said.
func (s *sentence) ranLastAt(k, since, who int) *race.Race {
	ofSeries := s.At(k).Says("final", "finals") && s.At(k-1).Says("league") && s.At(k-2).Says("diamond")
	if s.At(k).What != mentions.Meeting && !ofSeries {
		return nil
	}
	var there []*race.Race
	for r := range s.Person(who).Results {
		ofLast := !s.Within(since, k+4, "last") || r.Date.Year() == s.Focus.Date.Year()-1
		if (s.IsPlaceOf(k, r) || ofSeries && r.Series == "diamond-league") && r.Date.Before(s.Focus.Date) && ofLast {
			there = append(there, r)
		}
	}
	if len(there) == 0 {
		return nil
	}
	return slices.MaxFunc(there, race.Chronological)
}

// toldLast is the month of the last race of somebody of which the text has said something before a place, in the sentence
// or in the one before it.
func (s *sentence) toldLast(i, who int) date.Date {
	for k := len(s.Found) - 1; k >= 0 && s.Found[k].Sentence >= s.Number-1; k-- {
		r := s.Found[k].Readings[0].Race
		if s.Found[k].Span.Start < s.At(i).Start && r != s.Focus && r.Date.Before(s.Focus.Date) && s.Result(who, r) != nil {
			return date.New(r.Date.Year(), r.Date.Month(), 0)
		}
	}
	return date.Date{}
}
