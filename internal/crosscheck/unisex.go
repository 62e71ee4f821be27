package crosscheck

import (
	"strings"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/race"
)

// unisex is the words with which the names of several men and of several women
// begin who stand in no other class: Kim, Andrea, Jean.
type unisex map[string]bool

// newUnisex looks through the people who ran.
func (c *checker) newUnisex() unisex {
	type both struct{ men, women int }
	counts := map[string]both{}
	for _, who := range c.people {
		if len(c.career(who)) == 0 || len(c.career(who.In(otherSex(who.Sex())))) > 0 {
			continue
		}
		word := c.firstWord(who)
		count := counts[word]
		if who.Sex() == race.Men {
			count.men++
		} else {
			count.women++
		}
		counts[word] = count
	}
	found := unisex{}
	for word, count := range counts {
		if count.men >= many && count.women >= many {
			found[word] = true
		}
	}
	return found
}

// firstWord is the first word of the name under which somebody ran, folded.
func (c *checker) firstWord(who athlete.Person) string {
	first, _, _ := strings.Cut(c.fold(c.career(who)[0].Athlete), " ")
	return first
}

// areNamesakes reports whether a man and a woman of one name may well be two: the
// registers know neither, and the name is borne by either sex.
func (c *checker) areNamesakes(wrong, right athlete.Person, of unisex) bool {
	return len(c.career(wrong)) > 0 && !c.directory.Knows(wrong) && !c.directory.Knows(right) && of[c.firstWord(wrong)]
}
