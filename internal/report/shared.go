package report

import (
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/table"
)

// StoodColumns is how an entry is known to have stood, for the views of other packages.
func StoodColumns() []table.Column[query.StoodEntry] { return stoodColumns() }

// ShortEvent is the name of an event as start lists shorten it: a long one would push the
// marks of all rows into a line of their own.
func ShortEvent(e event.Event) string {
	return strings.Replace(e.Name(), " steeplechase", " SC", 1)
}
