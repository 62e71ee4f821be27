package league

import (
	"fmt"
	"maps"
	"slices"

	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// seriesSeen is the years of the series of a corpus.
type seriesSeen map[string]map[int]bool

func (s seriesSeen) see(r *race.Race) {
	if r.Series == "" {
		return
	}
	if s[r.Series] == nil {
		s[r.Series] = map[int]bool{}
	}
	s[r.Series][r.Date.Year()] = true
}

// none is why there is no race to answer from.
func (s seriesSeen) none(q Question) error {
	keys := slices.Sorted(maps.Keys(s))
	years := s[q.Series]
	switch {
	case len(keys) == 0:
		return &query.FilterError{Filter: "series", Problem: "no race of the corpus is of a series", Remedy: "say of the races which they are of: series: county-league"}
	case years == nil:
		remedy := "the corpus has " + words.List(keys)
		if near, ok := words.Nearest(q.Series, slices.Values(keys)); ok {
			remedy = fmt.Sprintf("did you mean %s? %s", near, remedy)
		}
		return &query.FilterError{Filter: "series", Problem: fmt.Sprintf("no race is of the series %q", q.Series), Remedy: remedy}
	}
	for year := q.From; year <= q.To; year++ {
		if years[year] {
			return &query.FilterError{Filter: q.narrowest(), Problem: "no race of " + q.Series + " in " + q.span() + " is of this event, class and track", Remedy: "leave it out, or name another"}
		}
	}
	var all []string
	for _, year := range slices.Sorted(maps.Keys(years)) {
		all = append(all, fmt.Sprint(year))
	}
	return &query.FilterError{Filter: "year", Problem: "no race of " + q.Series + " in " + q.span(), Remedy: "the corpus has " + words.List(all)}
}

// narrowest is the flag that says most of the category.
func (q Question) narrowest() string {
	switch {
	case !q.Category.Event.IsZero():
		return "event"
	case q.Category.Sex != "":
		return "sex"
	default:
		return "environment"
	}
}

// span is the years in words.
func (q Question) span() string {
	if q.From == q.To {
		return fmt.Sprint(q.From)
	}
	return fmt.Sprintf("%d-%d", q.From, q.To)
}

// noTeams is the error for a series whose races score no teams.
func noTeams(q Question) error {
	return &query.FilterError{
		Filter: "teams", Problem: "no race of " + q.Series + " in " + q.span() + " scores teams", Remedy: "say in the races how: teams: {by: club, scorers: 5}",
	}
}

// Name is who a row is about.
func (r *Row) Name() string {
	if r.Who.Name() != "" {
		return r.Who.Name()
	}
	return r.Team
}
