package crosscheck

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// unknownClubs reports records of clubs for which nobody runs: no mark of a race can be one
// of them. Of each list and club the first is told. Nothing is told where no race names a
// club, or where one that cannot be read may.
func (c *checker) unknownClubs() {
	if c.faulty(document.Race) {
		return
	}
	var names competition.Names
	for _, r := range c.races {
		names.Learn(r.Race)
	}
	clubs := names.Clubs()
	if len(clubs) == 0 {
		return
	}
	type told struct {
		list int
		club string
	}
	seen := map[told]bool{}
	c.eachEntry(func(_ *record.List, e *record.Entry, at place) {
		for _, hold := range e.Holds {
			if hold.Scope.Kind != race.Club || seen[told{at.doc, hold.Scope.Key}] {
				continue
			}
			seen[told{at.doc, hold.Scope.Key}] = true
			if _, there := slices.BinarySearch(clubs, hold.Scope.Key); there {
				continue
			}
			said := fmt.Sprintf("record %q: no race has a club with the key %s", hold.Scope, hold.Scope.Key)
			if near, ok := words.Nearest(hold.Scope.Key, slices.Values(clubs)); ok {
				said += fmt.Sprintf("; did you mean %s (%s)?", near, names.Club(near))
			}
			c.report(at.doc, "unknown-club", said,
				document.Key("records"), document.Index(at.index), document.Key("holds"), document.Key(hold.Scope.String()))
		}
	})
}
