package report

import (
	"fmt"

	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// ageClassLines says of which age class the records are, where it is not that of seniors.
func ageClassLines(c query.RaceCheck) []string {
	if c.Class == "" {
		return nil
	}
	return []string{"by the records of " + c.Class}
}

// ageClassColumn says in every row of which age class the records are, where it is not
// that of seniors.
func ageClassColumn[T any](class string) []table.Column[T] {
	if class == "" {
		return nil
	}
	return []table.Column[T]{OfDocument[T]("class", class)}
}

// ageUnknownNotes names who is not judged because nobody says when they were born; of many
// only how many they are.
func ageUnknownNotes(c query.RaceCheck) []string {
	const few = 5
	if len(c.AgeUnknown) == 0 {
		return nil
	}
	who := words.Plural(len(c.AgeUnknown), "finisher", "finishers")
	if len(c.AgeUnknown) <= few {
		names := make([]string, len(c.AgeUnknown))
		for i, result := range c.AgeUnknown {
			names[i] = result.Name()
		}
		who = words.List(names)
	}
	return []string{fmt.Sprintf("Whether %s: cannot be told of %s, of whom neither the race nor a register says enough of the birth.", c.Class, who)}
}

// ageUnknownInside says how many marks of a corpus may be records of an age class.
func ageUnknownInside(c query.ListCheck) []string {
	if c.AgeUnknown == 0 {
		return nil
	}
	return []string{words.Plural(c.AgeUnknown, "mark", "marks") + " inside the records of its day cannot be told to be of " + c.Category.Class + ": no birth is known."}
}
