package words

import (
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// Nearest returns the known word that is meant by word, if one is close enough. Words
// are compared folded. In order of preference: the same word; one that begins
// with word (bowerman for bowerman-2024); one within a few slips, that is one
// for up to four letters, about a third of the letters beyond; one that has all
// hyphenated parts of word (2024-bowerman). Of equally close words the first wins,
// of those that begin with word the shortest.
func Nearest(word string, known iter.Seq[string]) (string, bool) {
	folded := Fold(strings.TrimSpace(word))
	length := utf8.RuneCountInString(folded)
	if length == 0 {
		return "", false
	}
	slips := max(1, (length+1)/3)
	best, bestGrade := "", -1
	for candidate := range known {
		grade, near := compare(folded, Fold(candidate), length, slips)
		shorter := grade == beginning && bestGrade == beginning && len(candidate) < len(best)
		if near && (bestGrade < 0 || grade < bestGrade || shorter) {
			best, bestGrade = candidate, grade
		}
	}
	return best, bestGrade >= 0
}

// beginning is the grade of a word that begins with the one that was typed.
const beginning = 1

// compare grades how far the folded candidate is from the folded word: 0 is the
// same word, 1 a beginning, then the number of slips, then parts in common.
func compare(word, candidate string, length, slips int) (grade int, near bool) {
	if word == candidate {
		return 0, true
	}
	if length > 1 && strings.HasPrefix(candidate, word) {
		return beginning, true
	}
	if n, within := distance(word, candidate, length, slips); within {
		return 1 + n, true
	}
	return 2 + slips, hasParts(candidate, word)
}

// distance counts the letters to change, add or drop. A word in which every
// letter would change is not close.
func distance(word, candidate string, length, slips int) (int, bool) {
	difference := utf8.RuneCountInString(candidate) - length
	if max(difference, -difference) > slips {
		return 0, false
	}
	n := levenshtein.ComputeDistance(word, candidate)
	return n, n <= slips && n < length
}

// hasParts reports whether each hyphenated part of word is a part of candidate or
// begins one. A part of one letter says too little.
func hasParts(candidate, word string) bool {
	for part := range strings.SplitSeq(word, "-") {
		if utf8.RuneCountInString(part) < 2 || !strings.Contains("-"+candidate, "-"+part) {
			return false
		}
	}
	return true
}
