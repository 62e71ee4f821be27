package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// covers says what an answer rests on: how many races, which of them are
// partial lists, and to which day the record lists are known.
func covers(races []*race.Race, of string, known []date.Date) string {
	var parts []string
	if races != nil || of != "" {
		parts = append(parts, words.Plural(len(races), "race", "races")+of)
	}
	var partial []string
	for _, r := range races {
		if r.Partial {
			partial = append(partial, r.ID)
		}
	}
	switch {
	case len(partial) > 5:
		parts = append(parts, fmt.Sprintf("%d of them partial lists", len(partial)))
	case len(partial) > 0:
		parts = append(parts, "partial: "+strings.Join(partial, ", "))
	}
	if day := earliest(known); !day.IsZero() {
		parts = append(parts, "record lists known to "+day.String())
	}
	return strings.Join(parts, "; ")
}

// earliest is the first of the days that are known.
func earliest(days []date.Date) date.Date {
	known := slices.DeleteFunc(slices.Clone(days), date.Date.IsZero)
	if len(known) == 0 {
		return date.Date{}
	}
	return slices.MinFunc(known, date.Date.Compare)
}

// coverSheets is what sheets of races cover.
func coverSheets(sheets []RaceSheet) string {
	var races []*race.Race
	var known []date.Date
	for _, sheet := range sheets {
		races, known = append(races, sheet.Race), append(known, sheet.KnownTo)
	}
	return covers(races, "", known)
}
