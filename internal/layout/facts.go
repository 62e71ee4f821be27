package layout

import (
	"regexp"
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// Facts find what lines around tables say beside a label: the time of the start, the
// wind, the weather.
type Facts struct {
	start, wind, temperature, humidity, conditions *regexp.Regexp
}

// NewFacts makes what finds the facts.
func NewFacts() Facts {
	return Facts{
		start:       regexp.MustCompile(`(?i)\bstart(?: time)? ?:? +(.*)`),
		wind:        regexp.MustCompile(`(?i)\bwind(?: speed)? ?:? *([+\-−±]?\s?\d+(?:[.,]\d+)?)(?: *m/s)?`),
		temperature: regexp.MustCompile(`(?i)\btemp(?:erature|\.)?:? *(-?\d+(?:\.\d)?) ?°? ?C\b`),
		humidity:    regexp.MustCompile(`(?i)\bhumidity:? *(\d+) ?%`),
		conditions:  regexp.MustCompile(`(?i)\b(?:weather|conditions):? +(\p{L}[\p{L} ]*)`),
	}
}

// Start is the time of day that stands behind the words for the start.
func (f *Facts) Start(line Line) string {
	if m := f.start.FindStringSubmatch(line.Said()); m != nil {
		return label.Clock(m[1], true)
	}
	return ""
}

// Wind is the wind that stands behind its label; the sheet is told of one that is rounded.
func (f *Facts) Wind(s *sheet.Sheet, line Line) (race.Wind, bool) {
	if m := f.wind.FindStringSubmatch(line.Said()); m != nil {
		return s.Wind(line.No, m[1])
	}
	return race.Wind{}, false
}

// Weather is what a line says of the weather with a label before each figure, in the
// words of a document; empty where it says nothing.
func (f *Facts) Weather(line Line) string {
	var w weather
	for _, cell := range line.Cells {
		if m := f.conditions.FindStringSubmatch(cell.Text); m != nil && !strings.EqualFold(m[1], "conditions") {
			w.sky = m[1]
		}
	}
	if m := f.temperature.FindStringSubmatch(line.Said()); m != nil {
		w.temperature = m[1]
	}
	if m := f.humidity.FindStringSubmatch(line.Said()); m != nil {
		w.humidity = m[1]
	}
	if w.temperature == "" && w.humidity == "" {
		return ""
	}
	return w.String()
}

// weather is the weather of a race. What is not known is empty.
type weather struct{ sky, temperature, humidity string }

// String is the weather in the words of a document: sunny, 24 °C, humidity 41 %.
func (w weather) String() string {
	var all []string
	if w.sky != "" {
		all = append(all, sheet.Squeezed(w.sky))
	}
	if w.temperature != "" {
		all = append(all, w.temperature+" °C")
	}
	if w.humidity != "" {
		all = append(all, "humidity "+w.humidity+" %")
	}
	return strings.Join(all, ", ")
}

// WeatherHeads reads a line as headings of the weather: WIND TEMPERATURE HUMIDITY
// CONDITIONS. It reports false for any other line.
func WeatherHeads(line Line) (heads []Cell, ok bool) {
	for _, cell := range line.Words {
		switch strings.ToUpper(cell.Text) {
		case "WIND", "TEMPERATURE", "HUMIDITY", "CONDITIONS", "WEATHER":
			heads = append(heads, cell)
		default:
			return nil, false
		}
	}
	return heads, len(heads) > 0
}

// WeatherUnder reads the line below headings of the weather.
func (f *Facts) WeatherUnder(s *sheet.Sheet, heads []Cell, line Line) (conditions string, wind race.Wind, ok bool) {
	var w weather
	for _, cell := range line.Cells {
		best := heads[0]
		for _, head := range heads {
			if distance(head, cell) < distance(best, cell) {
				best = head
			}
		}
		text := strings.TrimSpace(strings.TrimRight(cell.Text, "°C% "))
		switch strings.ToUpper(best.Text) {
		case "WIND":
			if wind, ok = s.Wind(line.No, cell.Text); !ok {
				return "", race.Wind{}, false
			}
		case "TEMPERATURE":
			w.temperature = text
		case "HUMIDITY":
			w.humidity = text
		default:
			w.sky = cell.Text
		}
	}
	if strings.ContainsFunc(w.temperature+w.humidity, func(r rune) bool { return r != '-' && r != '.' && (r < '0' || r > '9') }) {
		return "", race.Wind{}, false
	}
	return w.String(), wind, true
}

// Range reports whether a text gives days from one to another, so that none of them is
// the day of a race: 17-18 July 2026, 1st - 2nd June.
func Range(text string) bool {
	return regexp.MustCompile(`\b\d{1,2}(?:st|nd|rd|th|\.)? ?(?:\p{L}{3,} )?[-–] ?\d{1,2}(?:st|nd|rd|th|\.)? \p{L}{3,}`).MatchString(sheet.Squeezed(text))
}

// IsRecord reports whether a line gives a record that stood before the race: it begins
// with its name in capitals or its code, and has a time and a day.
func IsRecord(line Line) bool {
	const longest = 6
	before := 0
	for before < len(line.Words) && !strings.ContainsAny(line.Words[before].Text, "0123456789.") {
		before++
	}
	if before == 0 || before > longest || before == len(line.Words) {
		return false
	}
	name := line.Words[0].Text
	for _, word := range line.Words[1:before] {
		name += " " + word.Text
	}
	name = strings.Trim(name, ": ")
	upper := strings.ToUpper(name)
	known := race.FlagKind(name).IsKnown() || name == "GR" || name == "ER" || name == "WU20R"
	for _, word := range []string{"RECORD", "LEAD", "BEST", "RÉCORD", "REKORD"} {
		known = known || strings.Contains(upper, word) && !strings.Contains(upper, "LEADER")
	}
	return known && hasTime(line)
}

// hasTime reports whether a word of the line is a time with a point.
func hasTime(line Line) bool {
	for _, word := range line.Words {
		if strings.ContainsAny(word.Text, ".") && strings.Trim(word.Text, "0123456789:.") == "" && strings.ContainsAny(word.Text, "0123456789") {
			return true
		}
	}
	return false
}

// GoesOn reports whether a line behind that of a record gives another holder of it, or
// in brackets the members of a team: it begins with a time, and its last word is a year.
func GoesOn(line Line) bool {
	if strings.HasPrefix(line.Said(), "(") {
		return true
	}
	if len(line.Words) < 4 || len(line.Cells) < 2 {
		return false
	}
	first, last := line.Words[0].Text, line.Words[len(line.Words)-1].Text
	year, ok := label.Number(last)
	return ok && year > 1800 && year < 2200 && strings.Contains(first, ".") && strings.Trim(first, "0123456789:.") == ""
}
