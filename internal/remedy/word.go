// Package remedy says what was plainly meant by a text that a document may not have:
// a slip of the finger in a known word, the status of a result sheet, a mark with
// more beside it. It guesses at nothing that may be several things. It knows no
// documents and no rules.
package remedy

import (
	"iter"
	"strings"

	"github.com/milectl/milectl/internal/words"
)

// Word is the remedy for a word that is not among the known ones: the one that was
// plainly meant, the two or three that may have been, or all.
func Word(word string, known iter.Seq[string]) string {
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

// Same is the one known word that a word is but for case, accents, blanks and hyphens;
// empty where there is none, or several.
func Same(word string, known iter.Seq[string]) string {
	same, plain := "", joined(word)
	for candidate := range known {
		if joined(candidate) != plain || plain == "" {
			continue
		}
		if same != "" {
			return ""
		}
		same = candidate
	}
	return same
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
