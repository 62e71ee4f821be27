package crosscheck

import "strings"

// placed is a word of a name, folded, and whether it stands first in it: given and
// family names are other words.
type placed struct {
	word  string
	first bool
}

// eachWord visits the words of a folded name.
func eachWord(name string, visit func(placed)) {
	first := true
	for word := range strings.FieldsSeq(name) {
		visit(placed{word, first})
		first = false
	}
}

// namesOf counts, for each word of the names of some pairs, in how many names it
// stands at its place.
func namesOf(all []spelling, pairs [][2]int) map[placed]int {
	count := map[placed]int{}
	for _, pair := range pairs {
		for _, i := range pair {
			eachWord(all[i].folded, func(w placed) { count[w] = 0 })
		}
	}
	if len(count) == 0 {
		return nil
	}
	seen := map[string]bool{}
	for i := range all {
		ofPair := false
		eachWord(all[i].folded, func(w placed) {
			_, asked := count[w]
			ofPair = ofPair || asked
		})
		if !ofPair || seen[all[i].folded] {
			continue
		}
		seen[all[i].folded] = true
		eachWord(all[i].folded, func(w placed) {
			if n, asked := count[w]; asked {
				count[w] = n + 1
			}
		})
	}
	return count
}

// areOwnNames reports whether two names that are alike are those of two people, as
// Anna Smith and Anne Smith are: each word of either is one that several others
// have at its place. A slip seldom makes such a name.
func areOwnNames(a, b *spelling, names map[placed]int) bool {
	if a.who == b.who || a.registered != nil || b.registered != nil {
		return false
	}
	own := map[placed]int{}
	eachWord(a.folded, func(w placed) { own[w]++ })
	eachWord(b.folded, func(w placed) { own[w]++ })
	for w, times := range own {
		if names[w]-times < many {
			return false
		}
	}
	return strings.Contains(a.folded, " ") && strings.Contains(b.folded, " ")
}
