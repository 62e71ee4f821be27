package record

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
)

// Classes lists the age classes of record lists, from the youngest. Of masters the number
// is the least age; those of men are M35 and up, those of women W35 and up.
func Classes() []string {
	classes := []string{"U14", "U16", "U18", "U20", "U23"}
	for age := 35; age <= 100; age += mastersYears {
		classes = append(classes, fmt.Sprintf("M%d", age))
	}
	for age := 35; age <= 100; age += mastersYears {
		classes = append(classes, fmt.Sprintf("W%d", age))
	}
	return classes
}

// mastersYears is how many years a class of masters has.
const mastersYears = 5

// ClassFits reports whether a sex has an age class: M35 is of men, W35 of women.
func ClassFits(class string, sex race.Sex) bool {
	switch {
	case strings.HasPrefix(class, "M"):
		return sex != race.Women
	case strings.HasPrefix(class, "W"):
		return sex == race.Women
	default:
		return true
	}
}

// ClassWithin reports whether everybody of an age class is of another one too: who is of U18 is
// of U20, and of the classes of masters each is one alone.
func ClassWithin(class, other string) bool {
	if !strings.HasPrefix(class, "U") || !strings.HasPrefix(other, "U") {
		return class == other
	}
	return slices.Index(Classes(), class) <= slices.Index(Classes(), other)
}

// membership is whether somebody is of an age class on a day.
type membership uint8

const (
	unknownAge membership = iota // no birth is known, or too little of it
	ofClass
	ofOther
)

// inClass is whether somebody born on a day, which may be partial or unknown, is of an
// age class on another. The classes of the young go by the 31st of December of the year,
// and who is younger still is of the older ones too; those of masters go by the birthday,
// and each is of one alone.
func inClass(class string, born, day date.Date) membership {
	limit, err := strconv.ParseUint(class[1:], 10, 8)
	if err != nil || born.IsZero() {
		return unknownAge
	}
	least, below := 0, int(limit)
	oldest, youngest := day.Year()-born.Year(), day.Year()-born.Year()
	if class[0] != 'U' {
		least, below = int(limit), int(limit)+mastersYears
		oldest, youngest = ageOn(born.First(), day), ageOn(born.Last(), day)
	}
	switch {
	case least <= youngest && oldest < below:
		return ofClass
	case oldest < least || below <= youngest:
		return ofOther
	default:
		return unknownAge
	}
}

// InClass is whether somebody born on a day, which may be partial or unknown, is of an age
// class on another, by the rules of records; known is false where it cannot be told.
func InClass(class string, born, day date.Date) (is, known bool) {
	of := inClass(class, born, day)
	return of == ofClass, of != unknownAge
}

// ageOn is the age on a day of somebody born on another, 0 where that is not before it.
func ageOn(born, day date.Date) int {
	if !born.Before(day) {
		return 0
	}
	return born.SpanTo(day).Years
}

// Births is when people were born, by their folded names and by their ids: of names that
// several bear nothing.
type Births map[string]date.Date

// KnowBirths tells the book when people were born. It must not run beside other calls.
func (b *Book) KnowBirths(births Births) { b.births = births }

// inClassOf is whether the athlete of a result, or everybody of a team, is of the class of
// the book on the day of the race: always where it is that of seniors.
func (b *Book) inClassOf(r *race.Race, result *race.Result) membership {
	class := b.category.Class
	if class == "" {
		return ofClass
	}
	if !result.IsTeam() {
		return inClass(class, b.bornOf(result.ID, result.Athlete, result.Born), r.Date)
	}
	all := ofClass
	for _, leg := range result.Legs {
		switch inClass(class, b.bornOf(leg.ID, leg.Athlete, leg.Born), r.Date) {
		case ofOther:
			return ofOther
		case unknownAge:
			all = unknownAge
		case ofClass:
		}
	}
	if len(result.Legs) == 0 {
		return unknownAge
	}
	return all
}

// bornOf is when somebody was born: as the race has it, or as the registers have it where
// that is the same birth and more of it.
func (b *Book) bornOf(id, name string, born date.Date) date.Date {
	key := id
	if key == "" {
		key = b.registered(name)
	}
	if known := b.births[key]; !known.IsZero() && (born.IsZero() || known.Overlaps(born) && known.IsFull()) {
		return known
	}
	return born
}
