package report

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
)

// FirstCell is who came in first, of whom several share the place after a dead heat: readers
// see all of them, machines the one whose key is told beside it.
func FirstCell(first []*race.Result) table.Cell {
	switch len(first) {
	case 0:
		return table.Cell{}
	case 1:
		return CompetitorCell(&first[0].Competitor)
	default:
		return CompetitorCell(&first[0].Competitor).Shown(NamesOf(first))
	}
}

// NationsCell is the nations of those who came in first, each once.
func NationsCell(first []*race.Result) table.Cell {
	if len(first) == 0 {
		return table.Cell{}
	}
	var nations []string
	for _, one := range first {
		if one.Nation != "" && !slices.Contains(nations, one.Nation) {
			nations = append(nations, one.Nation)
		}
	}
	return table.TextCell(first[0].Nation).Shown(strings.Join(nations, ", "))
}

// NamesOf is the names of some results.
func NamesOf(results []*race.Result) string {
	names := make([]string, len(results))
	for i, one := range results {
		names[i] = one.Name()
	}
	return strings.Join(names, ", ")
}

// deadHeatWith begins the remark on a first place that several share.
const deadHeatWith = "dead heat with "

// DeadHeat is the remark that others share the first place; none where nobody does.
func DeadHeat(first []*race.Result) []string {
	if len(first) < 2 {
		return nil
	}
	return []string{deadHeatWith + NamesOf(first[1:])}
}

// ForReaders is remarks beside the names of all who came in first, which say no second time who they are.
func ForReaders(said []string) []string {
	said = slices.Clone(said)
	for i := range said {
		if strings.HasPrefix(said[i], deadHeatWith) {
			said[i] = "dead heat"
		}
	}
	return said
}
