package tabular

import (
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/label"
)

// splitPoint is the point that a heading names, as a distance: 400m, "Split 10K". A number alone is one in metres
// where points are at such distances.
func (by *guide) splitPoint(heading string) (event.Distance, bool) {
	text := strings.ToLower(strings.TrimSpace(heading))
	if !hasDigit(text) {
		return 0, false
	}
	m := by.pointForm().FindStringSubmatch(text)
	if m == nil {
		return 0, false
	}
	number, unit := strings.ReplaceAll(m[1], ",", "."), m[2]
	switch {
	case unit == "" && !isBarePoint(number):
		return 0, false
	case strings.HasPrefix(unit, "k"):
		unit = "km"
	case strings.HasPrefix(unit, "mi"):
		unit = "miles"
	case strings.HasPrefix(unit, "y"):
		unit = "y"
	default:
		unit = "m"
	}
	if strings.Contains(number, ".") {
		number = strings.TrimSuffix(strings.TrimRight(number, "0"), ".")
	}
	if unit == "miles" {
		race, err := event.Find(number + unit)
		return race.Distance(), err == nil
	}
	at, err := event.ParseLength(number + unit)
	return at, err == nil
}

// isBarePoint reports whether a number without a unit is one of metres at which times are taken: of 50 m, or the ends
// of the laps of a mile. Anything else may be a year, or a number of kilometres.
func isBarePoint(number string) bool {
	const step, lap, more = 50, 200, 9
	n, ok := label.Number(number)
	return ok && n >= step && (n%step == 0 || n%lap == more)
}

// numbered is a heading that numbers a lap or a leg: "Lap 1", "2nd leg", "Leg 3 time".
func (by *guide) numbered(heading string) (what label.Column, number int) {
	text := strings.ToLower(strings.TrimSpace(heading))
	if !hasDigit(text) {
		return "", 0
	}
	m := by.numberForm().FindStringSubmatch(text)
	if m == nil {
		return "", 0
	}
	number, ok := label.Number(m[2] + m[3])
	if !ok {
		return "", 0
	}
	if by.legWord().MatchString(m[1] + m[4]) {
		return label.Leg, number
	}
	return label.Lap, number
}

// mappedTo is what the user has said that a column holds.
func (by *guide) mappedTo(column string) (what label.Column, number int) {
	if what, number = by.numbered(column); number > 0 {
		return what, number
	}
	return label.Column(column), 0
}
