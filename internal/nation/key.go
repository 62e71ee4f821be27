package nation

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/words"
)

// key returns a name in the form in which names are compared: folded, without
// points, other signs and articles, words set apart by single blanks.
func key(text string) string {
	folded := words.Fold(text)
	if strings.ContainsAny(folded, ".',-_()&") {
		signs := strings.NewReplacer(".", "", "'", "", ",", " ", "-", " ", "_", " ", "(", " ", ")", " ", "&", " and ")
		folded = signs.Replace(folded)
	}
	words := strings.Fields(folded)
	words = slices.DeleteFunc(words, func(word string) bool { return word == "the" })
	for i, word := range words {
		if word == "st" {
			words[i] = "saint"
		}
	}
	return strings.Join(words, " ")
}
