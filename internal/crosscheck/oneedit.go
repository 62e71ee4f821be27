package crosscheck

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/race"
)

// shortest is the length of names from which on one letter is a slip: shorter
// ones are alike by chance.
const shortest = 6

// alike is of how many names without one letter that letter is no slip any more:
// it tells people apart, like a number.
const alike = 32

// rest is what is left of the name of a spelling without one letter, or of all
// of it, as a number. Different rests may have the same one.
type rest struct {
	hash uint64
	of   int
}

// neighbours lists the pairs of spellings, of different people of one class,
// that one letter more, less or other, or two letters swapped, tell apart. Names
// that are so alike share a rest.
func neighbours(all []spelt, fold func(string) string) [][2]int {
	shared := sharedRests(all, fold)
	slices.SortFunc(shared, func(a, b rest) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.of, b.of)) })
	var pairs [][2]int
	for i := range shared {
		if last := i + alike; last < len(shared) && shared[last].hash == shared[i].hash {
			continue // so many are no slips of one name
		}
		for j := i + 1; j < len(shared) && shared[j].hash == shared[i].hash; j++ {
			a, b := &all[shared[i].of], &all[shared[j].of]
			if a.who != b.who && a.who.sex == b.who.sex && (a.who.id == "" || b.who.id == "") && slip(fold(a.name), fold(b.name)) {
				pairs = append(pairs, [2]int{shared[i].of, shared[j].of})
			}
		}
	}
	slices.SortFunc(pairs, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	return slices.Compact(pairs)
}

// sharedRests is the rests that may be those of more than one spelling. Of a
// great many names few are: the others are sieved out before anything is kept.
func sharedRests(all []spelt, fold func(string) string) []rest {
	total := 0
	for i := range all {
		total += len(all[i].name) + 1
	}
	once, twice := newSieve(total), newSieve(total)
	for i := range all {
		eachRest(all[i].who.sex, fold(all[i].name), func(hash uint64) {
			if once.add(hash) {
				twice.add(hash)
			}
		})
	}
	var shared []rest
	for i := range all {
		eachRest(all[i].who.sex, fold(all[i].name), func(hash uint64) {
			if twice.has(hash) {
				shared = append(shared, rest{hash, i})
			}
		})
	}
	return shared
}

// eachRest visits the rests of a name.
func eachRest(sex race.Sex, name string, visit func(hash uint64)) {
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

// sieve tells which numbers it may have been given.
type sieve struct {
	bits []uint64
	mask uint64
}

// newSieve makes a sieve for about so many numbers.
func newSieve(numbers int) sieve {
	words := 1
	for words*64 < 16*numbers {
		words *= 2
	}
	return sieve{make([]uint64, words), uint64(words) - 1}
}

// has reports whether a number may have been given.
func (s sieve) has(number uint64) bool {
	return s.bits[number>>6&s.mask]&(1<<(number&63)) != 0
}

// add takes a number, and tells whether it may have been given before.
func (s sieve) add(number uint64) bool {
	had := s.has(number)
	s.bits[number>>6&s.mask] |= 1 << (number & 63)
	return had
}

// slip reports whether one letter more, less or other, or two neighbours swapped,
// make one name of the other. Digits and signs are no slips: numbers tell
// people apart.
func slip(a, b string) bool {
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
