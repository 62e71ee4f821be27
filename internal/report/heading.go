// Package report makes the view of each command out of its answer: headings, tables and notes, and the findings of a
// check for code hosts. It chooses words and columns; what is true was decided before.
//
// It knows no documents, files, flags or streams.
package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// RaceSection is the section of a race with its heading, without tables.
func RaceSection(r *race.Race) table.Section {
	title, lines := heading(r)
	round := RoundName(r)
	if round == string(race.Final) {
		round = ""
	}
	return table.Section{
		Title: title, Lines: lines,
		Page: words.Join(", ", title, r.Date.String(), round), Further: sourceLinks(r.Cited()),
	}
}

// heading is what a reader sees of a race above its tables.
func heading(r *race.Race) (title string, lines []string) {
	title = r.Name
	if r.Meet != "" && r.Meet != r.Name {
		title += ", " + r.Meet
	}
	if r.Edition > 0 && !says(title, r.Edition) {
		title += " (" + words.Ordinal(r.Edition) + ")"
	}
	lines = append(lines, words.Join(", ", words.Join(" ", r.Date.String(), r.Time), r.Venue.Stadium, r.Venue.City, r.Venue.Country))
	lines = append(lines, words.Join(", ", eventName(r), string(r.Sex), r.Environment.Name(), RoundName(r)))
	lights := ""
	if !r.PaceLights.IsZero() {
		lights = "pace lights set for " + r.PaceLights.String()
	}
	if more := words.Join("; ", r.Conditions, lights); more != "" {
		lines = append(lines, more)
	}
	lines = append(lines, fieldLines(r)...)
	lines = append(lines, coverage(r))
	if reason := r.Uncounted(&race.Result{}); reason != "" && r.List != race.StartList {
		lines = append(lines, uncountedLine(r, reason))
	}
	return title, lines
}

// uncountedLine is why a race counts for no record; lower hurdles may be those of an age class.
func uncountedLine(r *race.Race, reason string) string {
	if r.OtherHurdles(&race.Result{}) && r.UncountedInClass(&race.Result{}) == "" {
		return "counts for no record of seniors: " + reason
	}
	return "counts for no record: " + reason
}

// says reports whether a title has a number already: 33rd, 33, XXXIII.
func says(title string, number int) bool {
	forms := []string{words.Ordinal(number), fmt.Sprint(number), words.Roman(number)}
	return slices.ContainsFunc(strings.Fields(title), func(word string) bool {
		return slices.Contains(forms, strings.Trim(word, ".,:;()"))
	})
}

// RoundName is the round, with the heat and the section where there are several.
func RoundName(r *race.Race) string {
	name := string(r.Round)
	if r.Heat > 0 {
		name = fmt.Sprintf("%s %d", name, r.Heat)
	}
	if r.Section != "" {
		name += ", section " + r.Section
	}
	return name
}

// coverage says how much of the race the document has.
func coverage(r *race.Race) string {
	found := strings.Join(tally(r), ", ")
	switch to := r.CompleteTo(); {
	case !r.Partial:
		return found
	case to > 0:
		return fmt.Sprintf("partial list, complete to place %d: %s", to, found)
	default:
		return "partial list: " + found
	}
}

// tally counts the results by what became of them.
func tally(r *race.Race) []string {
	count := query.CountResults(r)
	parts := []string{words.Count(count.Finishers, "finisher")}
	if count.Started > 0 {
		parts = append(parts, fmt.Sprintf("%d more without place or mark", count.Started))
	}
	for _, s := range []struct {
		status race.Status
		words  string
	}{{race.DNF, "did not finish"}, {race.DNS, "did not start"}, {race.DQ, "disqualified"}, {race.NM, "without a mark"}} {
		if n := count.Status[s.status]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, s.words))
		}
	}
	return parts
}
