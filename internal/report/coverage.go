package report

import (
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// Covers says what an answer rests on: how many races, which of them are
// partial lists, and to which day the record lists are known.
func Covers(races []*race.Race, of string, known []date.Date) string {
	count := ""
	if len(races) > 0 {
		count = words.Plural(len(races), "race", "races") + of
	}
	return RestsOn(count, query.CoverageOf(races, known))
}

// RestsOn is what an answer rests on, behind how many races or claims.
func RestsOn(count string, c query.Coverage) string {
	partial := ""
	switch {
	case len(c.Partial) > 5:
		partial = fmt.Sprintf("%d of them partial lists", len(c.Partial))
	case len(c.Partial) > 0:
		partial = "partial: " + strings.Join(c.Partial, ", ")
	}
	lists := ""
	if !c.KnownTo.IsZero() {
		lists = "record lists known to " + c.KnownTo.String()
	}
	return words.Join("; ", count, partial, lists)
}

// coverRaces is what an answer about races and the records before them covers.
func coverRaces(all []query.RaceRecords) string {
	var races []*race.Race
	var known []date.Date
	for i, of := range all {
		known = append(known, of.KnownTo)
		if i == 0 || of.Race.ID != all[i-1].Race.ID || of.Race.Sex == all[i-1].Race.Sex { // two classes are one race
			races = append(races, of.Race)
		}
	}
	return Covers(races, "", known)
}
