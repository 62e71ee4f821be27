package nation

import (
	"iter"
	"slices"

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

// areaNames is an area with what else people call it: in the form of key, with
// "|" between.
type areaNames struct {
	area Area
	also string
}

// areas lists the areas in the order of the alphabet.
func areas() []areaNames {
	return []areaNames{
		{Africa, "african"},
		{Asia, "asian"},
		{Europe, "european"},
		{NACAC, "north america|north american|central america|central american|caribbean|" +
			"north and central america|north central america and caribbean"},
		{Oceania, "oceanian|oceanic"},
		{SouthAmerica, "south american|southamerica|southamerican"},
	}
}

// Areas returns the areas in the order of the alphabet.
func Areas() iter.Seq[Area] {
	return func(yield func(Area) bool) {
		for _, a := range areas() {
			if !yield(a.area) {
				return
			}
		}
	}
}

// FindArea reads an area as people type it: in any case, with a hyphen or a
// blank, by name or as what belongs to it (European). The error names the
// nearest area.
func FindArea(text string) (Area, error) {
	typed := key(text)
	for _, a := range areas() {
		if key(string(a.area)) == typed || slices.Contains(split(a.also), typed) {
			return a.area, nil
		}
	}
	err := &Error{
		Thing: "area", Text: text, Problem: "no such area",
		Remedy: "write Africa, Asia, Europe, NACAC, Oceania or South America",
	}
	if meant := words.Unslipped(typed, areaWords); len(meant) == 1 {
		err.Problem += ", the nearest is " + meant[0]
		err.Remedy = "write " + meant[0]
	}
	return "", err
}

func areaWords(yield func(string) bool) {
	for a := range Areas() {
		if !yield(string(a)) {
			return
		}
	}
}
