package report

import (
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// heading is what a reader sees of a race above its tables.
func heading(r *race.Race) (title string, lines []string) {
	title = r.Name
	if r.Meet != "" && r.Meet != r.Name {
		title += ", " + r.Meet
	}
	if r.Edition > 0 {
		title += " (" + ordinal(r.Edition) + ")"
	}
	lines = append(lines, join(", ", join(" ", r.Date.String(), r.Time), r.Venue.Stadium, r.Venue.City, r.Venue.Country))
	lines = append(lines, join(", ", r.Event.Name(), string(r.Sex), r.Environment.Name(), roundName(r)))
	lights := ""
	if !r.PaceLights.IsZero() {
		lights = "pace lights set for " + r.PaceLights.String()
	}
	if more := join("; ", r.Conditions, lights); more != "" {
		lines = append(lines, more)
	}
	lines = append(lines, coverage(r))
	if r.Ineligible != "" {
		lines = append(lines, "counts for no record: "+r.Ineligible)
	}
	return title, lines
}

// join joins what is not empty.
func join(separator string, parts ...string) string {
	var known []string
	for _, part := range parts {
		if part != "" {
			known = append(known, part)
		}
	}
	return strings.Join(known, separator)
}

func ordinal(n int) string {
	suffix := "th"
	switch {
	case n%100 >= 11 && n%100 <= 13:
	case n%10 == 1:
		suffix = "st"
	case n%10 == 2:
		suffix = "nd"
	case n%10 == 3:
		suffix = "rd"
	}
	return fmt.Sprintf("%d%s", n, suffix)
}

// roundName is the round, with the heat and the section where there are several.
func roundName(r *race.Race) string {
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
	finished, started := 0, 0
	status := map[race.Status]int{}
	for i := range r.Results {
		switch result := &r.Results[i]; {
		case result.Status != "":
			status[result.Status]++
		case result.Place > 0 || !result.Mark.IsZero():
			finished++
		default:
			started++
		}
	}
	parts := []string{count(finished, "finisher")}
	if started > 0 {
		parts = append(parts, fmt.Sprintf("%d more of whom only the start is known", started))
	}
	for _, s := range []struct {
		status race.Status
		words  string
	}{{race.DNF, "did not finish"}, {race.DNS, "did not start"}, {race.DQ, "disqualified"}, {race.NM, "without a mark"}} {
		if n := status[s.status]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, s.words))
		}
	}
	return parts
}

func count(n int, thing string) string { return plural(n, thing, thing+"s") }

// racesTable is the headings of races as a table, for machine formats.
func racesTable(r *race.Race, more ...Field) Table {
	covered := "full"
	if r.Partial {
		covered = "partial"
	}
	fields := []struct {
		name string
		kind Kind
		cell Cell
	}{
		{"race", Text, TextCell(r.ID)},
		{"name", Text, TextCell(r.Name)},
		{"competition", Text, TextCell(r.Competition)},
		{"meet", Text, TextCell(r.Meet)},
		{"edition", Integer, positive(r.Edition)},
		{"series", Text, TextCell(r.Series)},
		{"date", Date, DateCell(r.Date.String())},
		{"time", Text, TextCell(r.Time)},
		{"stadium", Text, TextCell(r.Venue.Stadium)},
		{"city", Text, TextCell(r.Venue.City)},
		{"country", Text, TextCell(r.Venue.Country)},
		{"event", Text, TextCell(r.Event.Code())},
		{"sex", Text, TextCell(string(r.Sex))},
		{"environment", Text, TextCell(r.Environment.Code())},
		{"round", Text, TextCell(string(r.Round))},
		{"heat", Integer, positive(r.Heat)},
		{"section", Text, TextCell(r.Section)},
		{"coverage", Text, TextCell(covered)},
		{"complete_to", Integer, IntCell(r.CompleteTo())},
		{"conditions", Text, TextCell(r.Conditions)},
		{"pace_lights", Mark, MarkCell(r.PaceLights)},
		{"ineligible", Text, TextCell(r.Ineligible)},
		{"note", Text, TextCell(r.Note)},
	}
	t := Table{Name: "races", Silent: true, Rows: [][]Cell{nil}}
	for _, f := range fields {
		t.Columns = append(t.Columns, Column{Name: f.name, Kind: f.kind})
		t.Rows[0] = append(t.Rows[0], f.cell)
	}
	for _, f := range more {
		kind, _ := f.Cell.kind()
		if kind == Text && strings.HasSuffix(f.Name, "known_to") {
			kind = Date
		}
		t.Columns = append(t.Columns, Column{Name: f.Name, Kind: kind})
		t.Rows[0] = append(t.Rows[0], f.Cell)
	}
	return t
}

// positive is a number that is unknown where it is 0.
func positive(n int) Cell {
	if n == 0 {
		return Cell{}
	}
	return IntCell(n)
}

// categoryName is an event, a class and an environment as a heading.
func categoryName(e event.Event, sex race.Sex, environment event.Environment) string {
	return join(", ", e.Name(), string(sex), environment.Name())
}
