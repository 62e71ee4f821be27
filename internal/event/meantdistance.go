package event

import (
	"strings"

	"github.com/milectl/milectl/internal/words"
)

// distanceForms is the remedy for a distance that is not plain.
const distanceForms = "write metres or yards, such as 400m, 409.344m or 440y"

// distanceRemedy spells the distance that was meant, where it is plain and holds
// where it stands.
func distanceRemedy(text string, holds func(string) bool) string {
	if meant, ok := meantDistance(text); ok && holds(meant) {
		return "write " + meant
	}
	return distanceForms
}

// meantDistance puts a distance with blanks, leading zeros, commas between
// thousands, another spelling of the unit, another unit or none into the form of
// documents.
func meantDistance(text string) (string, bool) {
	plain := strings.ToLower(strings.Join(strings.Fields(withoutThousands(words.Fold(text))), ""))
	number := strings.TrimRight(plain, "abcdefghijklmnopqrstuvwxyz")
	unit := plain[len(number):]
	if trimmed := strings.TrimLeft(number, "0"); trimmed != "" && trimmed[0] != '.' {
		number = trimmed
	}
	switch unit {
	case "", "m", "metre", "metres", "meter", "meters", "mtr", "mtrs":
		return accepted(number + "m")
	case "y", "yd", "yds", "yard", "yards":
		return accepted(number + "y")
	case "km", "kms", "k", "kilometre", "kilometres", "kilometer", "kilometers":
		return inMetres(number, 1000*Metre)
	case "mi", "mile", "miles":
		return inMetres(number, Mile)
	default:
		return "", false
	}
}

// inMetres is so many of a longer unit in metres, where that is a whole number of
// millimetres.
func inMetres(number string, unit Distance) (string, bool) {
	amount, known := numberMeaning(number)
	if !known || int64(unit)*amount.number%million != 0 {
		return "", false
	}
	return accepted(Distance(int64(unit) * amount.number / million).String())
}

// accepted is a distance in the form of documents, without zeros behind its
// decimals, and whether it is one.
func accepted(text string) (string, bool) {
	if _, decimals, found := strings.Cut(strings.TrimSuffix(text, "m"), "."); found && len(decimals) != 3 && strings.HasSuffix(text, "m") {
		text = strings.TrimRight(strings.TrimRight(strings.TrimSuffix(text, "m"), "0"), ".") + "m"
	}
	_, problem := readDistance(text)
	return text, problem == ""
}
