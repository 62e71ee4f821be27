package layout

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/label"
)

// MayEntitle reports whether a text may be the title of a race: it is short and names
// who runs. It is asked of every line, so it looks at words alone.
func MayEntitle(text string) bool {
	const longest = 14
	fields := strings.Fields(text)
	return len(fields) > 1 && len(fields) <= longest && !strings.Contains(text, ":") &&
		slices.ContainsFunc(fields, func(word string) bool {
			_, ok := label.Sex(strings.Trim(word, "-–,()/"))
			return ok
		})
}

// ReadPart reads a short text that begins with a round, a heat or a section, such as
// "Heat 2 of 4", "Race B" or "Semi-Final". It reports false for any other text.
func ReadPart(text string) (label.Title, bool) {
	const longest = 6
	fields := strings.Fields(text)
	if len(fields) == 0 || len(fields) > longest || strings.Contains(text, ":") {
		return label.Title{}, false
	}
	if strings.EqualFold(fields[0], "first") && len(fields) > 1 && strings.EqualFold(fields[1], "round") {
		fields = []string{"Round", "1"}
	}
	_, known := label.Round(fields[0])
	if !known && !isPartWord(fields[0]) {
		return label.Title{}, false
	}
	said := label.ReadTitle(strings.Join(fields, " "))
	return said, said.Event.IsZero() && (said.Round != "" || said.Heat > 0 || said.Section != "")
}

// isPartWord reports whether a word stands before the number or the letter of a race.
func isPartWord(word string) bool {
	switch strings.ToLower(word) {
	case "race", "section", "round", "heat", "lauf", "course", "série", "serie", "batteria":
		return true
	}
	return false
}
