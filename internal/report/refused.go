package report

import (
	"fmt"

	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// Refused says as which records a performance was not taken that counts for others: a national
// record that is better than the world record of its day is not without a word.
func Refused(scopes []race.Scope) []string {
	var said []string
	for _, scope := range scopes {
		said = append(said, fmt.Sprintf("%s: %s", scope, record.Unratified))
	}
	return said
}

// refusedMet says that of what stood before a race: of a few, and of how many more.
func refusedMet(met record.Stood) []string {
	return query.Some(met.Refused, func(entry *record.Entry) string {
		said := Refused(entry.Refused())
		for i, refused := range said {
			said[i] = fmt.Sprintf("%s (%s)", entry.Mark, refused)
		}
		return words.Join(", ", said...)
	})
}
