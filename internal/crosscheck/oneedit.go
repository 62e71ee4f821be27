package crosscheck

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/race"
)

// shortest is the length of names from which on one letter is a typing error:
// shorter ones are alike by chance.
const shortest = 6

// manyAlike is of how many names without one letter that letter is no typing
// error any more: it tells people apart, like a number.
const manyAlike = 32

// deletion is the hash of the folded name of a spelling without one letter, or
// with all of them. Different names may have the same one.
type deletion struct {
	hash uint64
	of   int // the index of the spelling
}

// oneEditApart lists the pairs of spellings, of different people of one class,
// that one letter more, less or other, or two letters swapped, tell apart. Names
// that are so alike share a deletion.
func oneEditApart(all []spelling) [][2]int {
	shared := sharedDeletions(all)
	slices.SortFunc(shared, func(a, b deletion) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.of, b.of)) })
	var pairs [][2]int
	for i := range shared {
		if last := i + manyAlike; last < len(shared) && shared[last].hash == shared[i].hash {
			continue // so many are no errors for one name
		}
		for j := i + 1; j < len(shared) && shared[j].hash == shared[i].hash; j++ {
			a, b := &all[shared[i].of], &all[shared[j].of]
			if a.who != b.who && a.who.Sex() == b.who.Sex() && (!a.who.HasID() || !b.who.HasID()) && isOneEdit(a.folded, b.folded) {
				pairs = append(pairs, [2]int{shared[i].of, shared[j].of})
			}
		}
	}
	slices.SortFunc(pairs, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	return slices.Compact(pairs)
}

// sharedDeletions is the deletions that may be those of more than one spelling.
// Of a great many names few are: Bloom filters leave out all others before
// anything is kept.
func sharedDeletions(all []spelling) []deletion {
	total := 0
	for i := range all {
		total += len(all[i].name) + 1
	}
	once, twice := newBloom(total), newBloom(total)
	for i := range all {
		eachDeletion(all[i].who.Sex(), all[i].folded, func(hash uint64) {
			if once.add(hash) {
				twice.add(hash)
			}
		})
	}
	var shared []deletion
	for i := range all {
		eachDeletion(all[i].who.Sex(), all[i].folded, func(hash uint64) {
			if twice.has(hash) {
				shared = append(shared, deletion{hash, i})
			}
		})
	}
	return shared
}

// eachDeletion visits the hashes of a name without one letter, and with all.
func eachDeletion(sex race.Sex, name string, visit func(hash uint64)) {
	if utf8.RuneCountInString(name) < shortest {
		return
	}
	const offset, prime = 14695981039346656037, 1099511628211 // of the hash FNV-1a
	for without := -1; without < len(name); without++ {
		hash := uint64(offset) + uint64(len(sex))
		for at, r := range name {
			if at != without {
				hash = (hash ^ uint64(r)) * prime
			}
		}
		if without < 0 || utf8.RuneStart(name[without]) {
			visit(hash)
		}
	}
}

// isOneEdit reports whether one letter more, less or other, or two letters beside
// each other swapped, make one name of the other. Digits and signs are no typing
// errors: numbers tell people apart.
func isOneEdit(a, b string) bool {
	x, y := []rune(a), []rune(b)
	from := 0
	for from < len(x) && from < len(y) && x[from] == y[from] {
		from++
	}
	for len(x) > from && len(y) > from && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	x, y = x[from:], y[from:]
	for _, r := range slices.Concat(x, y) {
		if !unicode.IsLetter(r) {
			return false
		}
	}
	swapped := len(x) == 2 && len(y) == 2 && x[0] == y[1] && x[1] == y[0]
	return len(x) <= 1 && len(y) <= 1 && len(x)+len(y) > 0 || swapped
}
