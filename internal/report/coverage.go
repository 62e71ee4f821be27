package report

import (
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// covers says what an answer rests on: how many races, which of them are
// partial lists, and to which day the record lists are known.
func covers(races []*race.Race, of string, known []date.Date) string {
	count := ""
	if len(races) > 0 {
		count = words.Plural(len(races), "race", "races") + of
	}
	return restsOn(count, query.CoverageOf(races, known))
}

// restsOn is what an answer rests on, behind how many races or claims.
func restsOn(count string, c query.Coverage) string {
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
	return covers(races, "", known)
}

// coverClaims is what verdicts on claims cover.
func coverClaims(all []query.DocumentClaims, knownTo []date.Date) string {
	c := query.CoverClaims(all, knownTo)
	if c.Claims == 0 && c.Races == 0 && c.Lists == 0 {
		return restsOn("", c.Coverage)
	}
	claims, races, lists := words.Count(c.Claims, "claim"), words.Count(c.Races, "race"), words.Count(c.Lists, "record list")
	switch {
	case c.Lists == 0:
		return restsOn(claims+" in "+races, c.Coverage)
	case c.Races == 0:
		return restsOn(claims+" in "+lists, c.Coverage)
	default:
		return restsOn(claims+" in "+races+" and "+lists, c.Coverage)
	}
}
