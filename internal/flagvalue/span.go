package flagvalue

import (
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/failure"
)

// Span is what was typed of the races that are asked about: of years, of days, of a
// competition.
type Span struct {
	Years        Years
	Since, Until string
	Competition  string
}

// Parse reads which races are wanted; all where nothing was typed.
func (s *Span) Parse() (f corpus.Filter, err error) {
	if s.Years.From > 0 && (s.Since != "" || s.Until != "") {
		return f, &failure.Error{Message: "--year: not together with --since or --until", Remedy: "leave it out: they say the days"}
	}
	if s.Years.From > 0 {
		f.From, f.To = date.New(s.Years.From, 1, 1), date.New(s.Years.To, 12, 31)
	}
	if s.Since != "" {
		if f.From, err = firstDay("since", s.Since); err != nil {
			return f, err
		}
	}
	if s.Until != "" {
		if f.To, err = lastDay("until", s.Until); err != nil {
			return f, err
		}
	}
	if !f.From.IsZero() && !f.To.IsZero() && f.To.Before(f.From) {
		return f, &failure.Error{Message: "--until: " + f.To.String() + " is before " + f.From.String(), Remedy: "write the earlier day behind --since"}
	}
	f.Competition = s.Competition
	return f, nil
}
