package omega

import (
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/layout"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// begin takes a race in hand: the last one where a new page goes on with it, else a new
// one.
func (r *reader) begin(one *sheet.Race) {
	r.heads = nil
	if last := r.race; last != nil && last.Title == one.Title && last.Title != "" && last.Time == one.Time &&
		r.pages[last] < r.page.count && (r.analysis != nil) == r.page.analysis {
		r.pages[last] = r.page.count
		return
	}
	one.Meet, one.Venue = r.page.meet, r.page.venue
	if strings.Contains(strings.ToLower(r.page.meet), "diamond league") {
		one.Series = "diamond-league"
		if strings.TrimPrefix(strings.ToLower(r.page.meet), "wanda ") == "diamond league" {
			one.Meet = "" // that is the series, and not the meeting
		}
	}
	if one.Date.IsZero() {
		one.Date = r.page.day
	}
	if r.page.list == race.Provisional {
		one.List = race.Provisional
		r.s.Note(one.Line, sheet.Read, "the list is provisional")
	}
	r.race, r.analysis = one, nil
	r.races = append(r.races, one)
	r.pages[one] = r.page.count
}

// part reads a line that begins one of several races under a title: "Heat 2", "Race B",
// with its start and its wind.
func (r *reader) part(line layout.Line) bool {
	said, ok := layout.ReadPart(line.Cell(0))
	if !ok || r.race == nil || r.refused || said.Heat == 0 && said.Section == "" {
		return false
	}
	one := *r.race
	one.Rows, one.Line = nil, line.No
	one.Heat, one.Section = said.Heat, said.Section
	if one.Round == "" {
		one.Round = said.Round
	}
	if len(r.race.Rows) == 0 && r.race.Heat == 0 && r.race.Section == "" {
		r.races = r.races[:len(r.races)-1]
	} else {
		one.Wind, one.Time = race.Wind{}, ""
	}
	if clock := label.Clock(line.Said(), true); clock != "" {
		one.Time = clock
	}
	if wind, ok := r.facts.Wind(r.s, line); ok {
		one.Wind = wind
	}
	r.race, r.analysis, r.heads = &one, nil, nil
	r.races = append(r.races, &one)
	r.pages[&one] = r.page.count
	return true
}

// start reads a line with the start of the race and its day.
func (r *reader) start(line layout.Line) bool {
	values := r.race != nil && r.race.Time == "" && len(r.race.Rows) == 0 && label.IsTimeOfDay(line.Cell(0))
	if !values && !strings.Contains(strings.ToUpper(line.Said()), "START TIME") || r.race == nil {
		return false
	}
	r.when(r.race, line.Said())
	return true
}

// conditions reads the weather and the wind: under their headings, or behind labels.
func (r *reader) conditions(line layout.Line) bool {
	if heads, ok := layout.WeatherHeads(line); ok {
		r.weather = heads
		return true
	}
	heads := r.weather
	r.weather = nil
	if r.race == nil {
		return false
	}
	if heads != nil {
		if conditions, wind, ok := r.facts.WeatherUnder(r.s, heads, line); ok {
			r.race.Conditions = conditions
			if !wind.IsZero() {
				r.race.Wind = wind
			}
			return true
		}
	}
	conditions := r.facts.Weather(line)
	wind, blew := r.facts.Wind(r.s, line)
	if conditions != "" {
		r.race.Conditions = conditions
	}
	if blew {
		r.race.Wind = wind
	}
	return conditions != "" || blew
}
