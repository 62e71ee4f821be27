package nation

import (
	"iter"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/words"
)

// Area is one of the six areas of World Athletics. The empty Area belongs to
// teams that have none, such as neutral athletes.
type Area string

// The areas.
const (
	Africa       Area = "Africa"
	Asia         Area = "Asia"
	Europe       Area = "Europe"
	NACAC        Area = "NACAC" // North America, Central America and the Caribbean
	Oceania      Area = "Oceania"
	SouthAmerica Area = "South America"
)

// Areas returns the areas in the order of the alphabet.
func Areas() iter.Seq[Area] {
	return slices.Values([]Area{Africa, Asia, Europe, NACAC, Oceania, SouthAmerica})
}

// FindArea reads an area as people type it: in any case, with a hyphen or a
// blank, by name or as what belongs to it (European). The error names the
// nearest area.
func FindArea(text string) (Area, error) {
	typed := key(text)
	for a := range Areas() {
		if key(string(a)) == typed {
			return a, nil
		}
	}
	if a := areaAlias(typed); a != "" {
		return a, nil
	}
	err := &Error{
		Thing: "area", Text: text, Problem: "no such area",
		Remedy: "write Africa, Asia, Europe, NACAC, Oceania or South America",
	}
	if name, ok := words.Nearest(typed, areaNames); ok {
		err.Problem += ", the nearest is " + name
		err.Remedy = "write " + name
	}
	return "", err
}

func areaNames(yield func(string) bool) {
	for a := range Areas() {
		if !yield(string(a)) {
			return
		}
	}
}

// areaAlias returns the area that a text in the form of key also names.
func areaAlias(text string) Area {
	switch text {
	case "african":
		return Africa
	case "asian":
		return Asia
	case "european":
		return Europe
	case "north america", "north american", "central america", "central american", "caribbean",
		"north and central america", "north central america and caribbean":
		return NACAC
	case "oceanian", "oceanic":
		return Oceania
	case "south american", "southamerica", "southamerican":
		return SouthAmerica
	default:
		return ""
	}
}

// key returns a name in the form in which names are compared: folded, without
// points, other signs and articles, words set apart by single blanks.
func key(text string) string {
	signs := strings.NewReplacer(".", "", "'", "", ",", " ", "-", " ", "_", " ", "(", " ", ")", " ", "&", " and ")
	words := strings.Fields(signs.Replace(words.Fold(text)))
	words = slices.DeleteFunc(words, func(word string) bool { return word == "the" })
	for i, word := range words {
		if word == "st" {
			words[i] = "saint"
		}
	}
	return strings.Join(words, " ")
}
