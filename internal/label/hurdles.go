package label

import (
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/event"
)

// HurdleHeight is the height of hurdles that a title gives: 0.914, "99,1 cm", 39". A height
// that no class runs over is none, nor is one of two.
func HurdleHeight(text string) (event.Distance, bool) {
	var found event.Distance
	for rest := strings.ToLower(text); rest != ""; {
		number, behind := nextNumber(rest)
		rest = behind
		height, ok := heightOf(number, behind)
		if ok && found != 0 && found != height {
			return 0, false
		}
		if ok {
			found = height
		}
	}
	return found, found != 0
}

// nextNumber is the first number of a text, with its decimals, and what stands behind it.
func nextNumber(text string) (number, behind string) {
	const figures = "0123456789"
	from := strings.IndexAny(text, figures)
	if from < 0 {
		return "", ""
	}
	text = text[from:]
	length := len(text) - len(strings.TrimLeft(text, figures+".,"))
	return text[:length], text[length:]
}

// heightOf is the height that a number gives with its unit. Without one it is in metres, and has
// decimals.
func heightOf(number, behind string) (event.Distance, bool) {
	whole, decimals, hasPoint := strings.Cut(strings.ReplaceAll(number, ",", "."), ".")
	behind = strings.TrimSpace(behind)
	switch {
	case startsWithOne(behind, `"`, "”", "''", "″", "inch", "in "), behind == "in":
		return inInches(number)
	case strings.HasPrefix(behind, "cm"):
		return inMillimetres(whole+(decimals + "0")[:1], hasPoint || len(whole) > 3, len(decimals) <= 1)
	case hasPoint && (len(decimals) == 2 || len(decimals) == 3):
		return inMillimetres(whole+(decimals + "0")[:3], len(decimals) == 3, true)
	default:
		return 0, false
	}
}

func startsWithOne(text string, prefixes ...string) bool {
	for _, prefix := range prefixes {
		if strings.HasPrefix(text, prefix) {
			return true
		}
	}
	return false
}

// inMillimetres is a height that is known: exact, or to the centimetre, up or down.
func inMillimetres(text string, exact, ok bool) (event.Distance, bool) {
	given, err := strconv.ParseUint(text, 10, 16)
	if err != nil || !ok {
		return 0, false
	}
	for _, height := range []uint64{686, 762, 838, 914, 991, 1067} {
		if given == height || !exact && (given/10 == height/10 || given/10 == (height+5)/10) {
			return event.Distance(height), true
		}
	}
	return 0, false
}

func inInches(text string) (event.Distance, bool) {
	height, ok := map[string]event.Distance{"27": 686, "30": 762, "33": 838, "36": 914, "39": 991, "42": 1067}[text]
	return height, ok
}
