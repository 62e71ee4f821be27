package event

import (
	"fmt"
	"strconv"
	"strings"
)

// Distance is a length along the course in millimetres, the unit in which the
// mile and every fifth yard are whole numbers.
type Distance int64

// The lengths from which others are made.
const (
	Metre Distance = 1000
	Mile  Distance = 1609344 // 1760 international yards of 914.4 mm
)

// halfMarathon is exactly half of the 42,195 m of the marathon.
const halfMarathon = 21_097_500 * Metre / 1000

// maxDigits keeps a distance below 1000 km, far from any overflow.
const maxDigits = 6

// ParseDistance reads a length as documents write it: metres with at most three
// decimals (400m, 409.344m) or whole yards (440y), without blanks and without
// leading zeros. It is above zero and below 1000 km. Yards that are no whole
// number of millimetres are refused, since they would have to be rounded.
func ParseDistance(text string) (Distance, error) {
	d, problem := readDistance(text)
	if problem != "" {
		return 0, &Error{Thing: "distance", Text: text, Problem: problem, Remedy: distanceRemedy(text, func(string) bool { return true })}
	}
	return d, nil
}

// readDistance returns a problem instead of an error, since the text may be part
// of a longer one that the error has to name.
func readDistance(text string) (d Distance, problem string) {
	if number, ok := strings.CutSuffix(text, "y"); ok {
		return readYards(number)
	}
	number, ok := strings.CutSuffix(text, "m")
	whole, decimals, hasPoint := strings.Cut(number, ".")
	metres, isNumber := digits(whole)
	thousandths, isFraction := digits(decimals)
	switch {
	case !ok || !isNumber || hasPoint && !isFraction:
		return 0, "not a distance"
	case len(whole) > 1 && whole[0] == '0':
		return 0, "a distance has no leading zero"
	case len(whole) > maxDigits:
		return 0, "a distance is below 1000 km"
	case len(decimals) > 3:
		return 0, "a distance has at most three decimals"
	}
	for range 3 - len(decimals) {
		thousandths *= 10
	}
	d = Distance(metres)*Metre + Distance(thousandths)
	if d == 0 {
		return 0, "a distance is above zero"
	}
	return d, ""
}

func readYards(number string) (d Distance, problem string) {
	yards, isNumber := digits(number)
	switch {
	case !isNumber:
		return 0, "not a distance"
	case number[0] == '0':
		return 0, "yards begin with a digit above zero"
	case len(number) > maxDigits:
		return 0, "a distance is below 1000 km"
	case yards%5 != 0:
		return 0, number + " yards are no whole number of millimetres"
	}
	return Distance(yards * 9144 / 10), ""
}

// digits reads ASCII digits, at least one. Longer texts than a distance may have
// are the caller's to refuse; they do not overflow into a wrong answer, since
// reading stops counting there.
func digits(text string) (n int64, ok bool) {
	for i := range len(text) {
		c := text[i]
		if c < '0' || c > '9' {
			return 0, false
		}
		if i < maxDigits {
			n = n*10 + int64(c-'0')
		}
	}
	return n, text != ""
}

// LengthPattern matches exactly what [ParseLength] accepts.
const LengthPattern = `(` + DistancePattern + `|[1-9][0-9]{0,2}(\.[0-9]{0,2}[1-9])?km)`

// ParseLength reads the length of a race: as [ParseDistance] does, or in kilometres with
// at most three decimals, such as 9.8km.
func ParseLength(text string) (Distance, error) {
	if number, ok := strings.CutSuffix(text, "km"); ok {
		if thousandths, ok := readThousandths(number); ok {
			return thousandths * Metre, nil
		}
	}
	return ParseDistance(text)
}

// Length returns the distance as the length of a race is written: 9.8km, and below a
// kilometre in metres.
func (d Distance) Length() string {
	if d < 1000*Metre || d%Metre != 0 {
		return d.String()
	}
	return (d / 1000).Metres() + "km"
}

// Metres returns the number of metres without a unit: 409.344, 800.
func (d Distance) Metres() string {
	sign, rest := "", uint64(d)
	if d < 0 {
		sign, rest = "-", -uint64(d)
	}
	text := sign + strconv.FormatUint(rest/1000, 10)
	if rest%1000 == 0 {
		return text
	}
	return strings.TrimRight(text+fmt.Sprintf(".%03d", rest%1000), "0")
}

// String returns the distance in metres as documents write it: 409.344m, 800m.
func (d Distance) String() string {
	return d.Metres() + "m"
}
