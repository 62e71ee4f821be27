package report

import (
	"fmt"

	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
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

// refusedMet says that of what stood before a race.
func refusedMet(met record.Stood) []string {
	var said []string
	for _, entry := range met.Entries[:min(len(met.Entries), query.MostNamed)] {
		for _, refused := range Refused(entry.Refused()) {
			said = append(said, fmt.Sprintf("%s (%s)", entry.Mark, refused))
		}
	}
	return said
}
