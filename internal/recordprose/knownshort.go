package recordprose

import (
	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// shortOf keeps the day on which a record was set that is said to have been so little younger than some years: a month short of
// four years old, within a day of its 29th anniversary, one day before its third birthday. It reports whether one is said to be.
func (s *Sentence) shortOf(i int) bool {
	years, first := s.yearsOf(i)
	if years == 0 || !s.Focus.Date.IsFull() {
		return false
	}
	k := first - 1
	for s.At(k).Says("its", "the", "being", "a", "his", "her") {
		k--
	}
	switch {
	case s.At(k).Says("of") && s.At(k-1).Says("short", "shy"):
		k -= 2
	case s.At(k).Says("of", "before") || s.At(k).Says("than") && s.At(k-1).Says("less"):
		if k--; s.At(k).Says("less") {
			k--
		}
	default:
		return false
	}
	less, from := s.littleBefore(k)
	if less == (prose.Item{}) || s.At(first-1).Says("of") && !s.At(k+1).Says("short", "shy") && !s.At(from-1).Says("within") {
		return false
	}
	day := s.Focus.Date.AddMonths(less.Months - 12*years).AddDays(less.Days)
	if less.Days == 0 {
		day = date.New(day.Year(), day.Month(), 0)
	}
	scope := s.onlyRecord()
	for n := 0; n < from && scope.IsZero(); n++ {
		if t, ok := s.possessed(n); ok {
			scope = s.oneOf(t.scopes)
		}
	}
	if scope.IsZero() {
		return false
	}
	f := &attribution.Finding{Span: s.Span(from, i), Figures: []article.Span{s.At(first).Span, s.At(from).Span}}
	if s.IsSaid(i) {
		s.tellTrue(f, race.Claim{About: race.AboutRecord, Record: scope, Date: day})
	}
	return true
}

// yearsOf is how many years the words that end at a place tell, by an age or an anniversary, and where they begin; 0 for none.
func (s *Sentence) yearsOf(i int) (years, first int) {
	switch p := s.At(i); {
	case p.Kind == prose.Age:
		return p.N, i
	case p.Kind == prose.Span && p.Months+p.Weeks+p.Days == 0:
		return p.Years, i
	case p.Says("anniversary", "birthday") && s.At(i-1).Kind == prose.Ordinal:
		return s.At(i - 1).N, i - 1
	default:
		return 0, i
	}
}

// littleBefore is the few days or months that end at a place, and where they begin; nothing where none do.
func (s *Sentence) littleBefore(k int) (prose.Item, int) {
	switch p, before := s.At(k), s.At(k-1); {
	case p.Kind == prose.Span && p.Years == 0 && p.Months < 12:
		return prose.Item{Months: p.Months, Days: p.Days + week*p.Weeks}, k
	case p.Says("day", "week", "month") && before.Says("a", "one"):
		return map[string]prose.Item{"day": {Days: 1}, "week": {Days: week}, "month": {Months: 1}}[p.Folded], k - 1
	default:
		return prose.Item{}, k
	}
}
