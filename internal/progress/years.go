package progress

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/toplist"
)

// UnmarkedError is the error for records of which the marks of the corpus do not say
// whether they could be one: those of a series or a club, or several at once.
type UnmarkedError struct{}

// Error is what cannot be asked.
func (*UnmarkedError) Error() string {
	return "of a series, a club or a kind of records no best of a year can be told"
}

// Help is what can be.
func (*UnmarkedError) Help() string {
	return `ask for world, a nation, an area, or such as "meeting prefontaine-classic"`
}

// ByYear is the best mark of each year that the corpus has, of those that count where a
// record does: the oldest first. The error is a *[UnmarkedError], a *[query.FilterError] for
// a competition that no race has, or one of the corpus.
func ByYear(c *corpus.Corpus, q query.RecordQuestion) (toplist.Answer, error) {
	want := toplist.Question{Category: q.Category, Age: q.Category.Class, Nation: q.Nation, Area: q.Area, To: q.AsOf, By: toplist.Year}
	want.Category.Class = ""
	switch {
	case q.One && q.Scope.Kind == race.Nation:
		want.Nation, _ = nation.Lookup(q.Scope.Key)
	case q.One && q.Scope.Kind == race.Area:
		want.Area = nation.Area(q.Scope.Key)
	case q.One && (q.Scope.Kind == race.Meeting || q.Scope.Kind == race.Championship):
		want.Competition = q.Scope.Key
	case q.One && q.Scope.Kind != race.World, q.OfKind && q.Kind != race.World:
		return toplist.Answer{}, &UnmarkedError{}
	}
	answer, err := toplist.Of(c, want)
	for _, s := range answer.Sections {
		slices.SortStableFunc(s.Rows, func(a, b toplist.Row) int { return cmp.Compare(a.Date.Year(), b.Date.Year()) })
	}
	return answer, err
}
