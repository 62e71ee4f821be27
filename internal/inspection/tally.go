package inspection

import (
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/table"
)

// tallyWidth is how wide the lines of a tally are at most, in columns.
const tallyWidth = 76

// Tally words counts in as few lines of at most 76 columns as they need:
// "12 place-order, 1 speed". It is empty where nothing was counted.
func Tally(counts []query.RuleCount) string {
	items := make([]string, len(counts))
	for i, c := range counts {
		items[i] = fmt.Sprintf("%d %s,", c.Count, c.Rule)
	}
	return strings.TrimSuffix(strings.Join(table.Fill(items, tallyWidth), "\n"), ",")
}
