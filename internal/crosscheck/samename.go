package crosscheck

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/words"
)

// sameNames lists the pairs of spellings, of different people of one class, that
// are two ways of writing one name: the family name first, a hyphen for a blank,
// blanks and characters that nobody sees.
func sameNames(all []spelling) [][2]int {
	type keyed struct {
		key uint64
		of  int
	}
	keys := make([]keyed, len(all))
	for i := range all {
		keys[i] = keyed{athlete.NameKey(all[i].folded), i}
	}
	slices.SortFunc(keys, func(a, b keyed) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.of, b.of)) })
	spelt := make([]athlete.Spelling, len(all)) // where another has the key
	var pairs [][2]int
	for i := range keys {
		if i > 0 && keys[i-1].key == keys[i].key || i+1 < len(keys) && keys[i+1].key == keys[i].key {
			spelt[i] = athlete.Spell(all[keys[i].of].folded)
		}
	}
	for i := range keys {
		for j := i + 1; j < len(keys) && j-i <= manyAlike && keys[j].key == keys[i].key; j++ {
			a, b := &all[keys[i].of], &all[keys[j].of]
			if a.who != b.who && a.who.Sex() == b.who.Sex() && !a.who.HasID() && !b.who.HasID() &&
				a.folded != b.folded && spelt[i].MayBe(&spelt[j]) {
				pairs = append(pairs, [2]int{keys[i].of, keys[j].of})
			}
		}
	}
	return pairs
}

// unseen says in code points how a text differs from one that looks the same; it
// is empty where the eye sees it.
func unseen(text, other string) string {
	if !words.LookAlike(text, other) {
		return ""
	}
	return " (" + words.Difference(text, other) + ")"
}
