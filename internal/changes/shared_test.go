package changes

import (
	"slices"
	"strings"
	"testing"
)

// TestWhoSharesARecordChangesNobodysStatus: how the mark of one is known is not told of another who shares the record.
func TestWhoSharesARecordChangesNobodysStatus(t *testing.T) {
	const list = "records/mile-men-outdoor.yaml"
	before := files{list: `kind: records
event: mile
sex: men
environment: outdoor
known_to: 2026-06-30
covers: {world: {from: always}}
records:
  - {mark: "3:55.00", athlete: One, nation: GBR, date: 2000-06-01, holds: {world: ratified}}
  - {mark: "3:54.50", athlete: Three, nation: GBR, date: 2002-06-01, holds: {world: listed}}
`}
	after := files{list: before[list] + `  - {mark: "3:54.50", athlete: Four, nation: KEN, date: 2004-06-01, holds: {world: ratified}}
`}
	told := toldBetween(t, before, after)
	if i := slices.IndexFunc(told, func(line string) bool { return strings.Contains(line, "Three") && strings.Contains(line, "ratified") }); i >= 0 {
		t.Errorf("of Three nothing has changed: %s", told[i])
	}
	if !slices.ContainsFunc(told, func(line string) bool {
		return strings.Contains(line, "Four") && strings.Contains(line, "since 2004-06-01, ratified")
	}) {
		t.Errorf("Four is not told: %s", strings.Join(told, "\n"))
	}
}
