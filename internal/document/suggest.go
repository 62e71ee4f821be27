package document

import (
	"iter"
	"strings"

	"github.com/milectl/milectl/internal/words"
)

// suggest is the remedy for a word that is not among the known ones: the one that was
// plainly meant, the two or three that may have been, or all.
func suggest(word string, known iter.Seq[string]) string {
	meant := meantWords(word, known)
	switch {
	case len(meant) == 1:
		return "did you mean " + meant[0] + "?"
	case len(meant) == 2 || len(meant) == 3:
		last := len(meant) - 1
		return "did you mean " + strings.Join(meant[:last], ", ") + " or " + meant[last] + "?"
	}
	var all []string
	for w := range known {
		all = append(all, w)
	}
	return "known are " + strings.Join(all, ", ")
}

// meantWords are the known words that a word may have been meant to be: the same but
// for case, blanks and hyphens, else those with a slip of the finger, else those that
// begin with it.
func meantWords(word string, known iter.Seq[string]) []string {
	const longest = 60
	plain := joined(word)
	if plain == "" || len(word) > longest {
		return nil
	}
	var same, longer []string
	for candidate := range known {
		switch other := joined(candidate); {
		case other == plain:
			same = append(same, candidate)
		case len(plain) >= 4 && strings.HasPrefix(other, plain):
			longer = append(longer, candidate)
		}
	}
	if len(same) > 0 {
		return same
	}
	if near := words.Unslipped(word, known); len(near) > 0 {
		return near
	}
	return longer
}

// joined is a word without what parts its parts.
func joined(word string) string {
	return strings.NewReplacer(" ", "", "-", "", "_", "").Replace(words.Fold(word))
}
