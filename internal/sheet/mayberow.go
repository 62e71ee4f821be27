package sheet

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/timing"
)

// MayBeRow reports whether a line that no reader understands may be that of a runner,
// so that the list without it is partial: it has a place or a status at an end, and a
// time or a status somewhere.
func MayBeRow(text string) bool {
	fields := strings.Fields(text)
	if len(fields) < 3 {
		return false
	}
	first, last := strings.TrimRight(fields[0], ".:)"), strings.Trim(fields[len(fields)-1], "().,")
	_, placed := label.ReadPlace(first)
	if !placed && !IsStatus(first) && !IsStatus(last) {
		return false
	}
	return slices.ContainsFunc(fields, func(one string) bool { return IsClock(one) || IsStatus(strings.Trim(one, "(),:")) })
}

// IsStatus reports whether a word is a status, and surely no part of a name.
func IsStatus(text string) bool {
	status, ok := label.ReadStatus(text)
	return ok && !status.Unclear && (text == strings.ToUpper(text) || text == strings.ToLower(text))
}

// IsClock reports whether a word is a time of a race: minutes, or seconds with decimals.
func IsClock(text string) bool {
	text = strings.TrimRight(text, ",;.")
	if text == "" || text[0] < '0' || text[0] > '9' || !strings.ContainsAny(text, ":.,'’") {
		return false
	}
	_, ok := timing.Meant(strings.TrimRight(text, "QqhA*"))
	return ok
}
