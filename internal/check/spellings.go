package check

import "github.com/milectl/milectl/internal/athlete"

// mostAlike is with how many others of the same letters a name is compared: no race
// has more people whose names are the same letters in another order.
const mostAlike = 16

// spellings is the names that were compared, each taken apart once.
type spellings map[string]*athlete.Spelling

func (s spellings) of(name string) *athlete.Spelling {
	one, known := s[name]
	if !known {
		spelt := athlete.Spell(name)
		one = &spelt
		s[name] = one
	}
	return one
}

// areOne reports whether two names are one, however it is written.
func (s spellings) areOne(a, b string) bool { return s.of(a).IsOne(s.of(b)) }
