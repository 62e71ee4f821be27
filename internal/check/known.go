package check

import (
	"slices"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/plausible"
	"github.com/milectl/milectl/internal/race"
)

// Known is what others have to know of a document whose findings are known, as those of the
// same text: which marks nobody can have run, and what it is excused from. It has the findings
// of [Document] or none, and is the same for the same text.
func Known(doc *document.Doc, rules Selection) Result {
	r := doc.Race
	if r == nil || doc.Malformed() || len(doc.Allowances()) > 0 || mayBeImpossible(r) {
		return Document(doc, rules)
	}
	return Result{}
}

// mayBeImpossible reports whether a race has a mark that nobody can have run. That others are
// doubted for the places can take a mark from them, but add none.
func mayBeImpossible(r *race.Race) bool {
	c := raceCheck{race: r, bounds: plausible.NewBounds(r.Sex)}
	best := c.bounds.Of(r.Event, r.Sex)
	return slices.ContainsFunc(r.Results, func(x race.Result) bool {
		return c.tooFastFor(x.Mark, best) == "speed" || c.isSlow(x.Mark, r.Event.Distance())
	})
}
