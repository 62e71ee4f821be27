package mentions

import (
	"strings"

	"github.com/milectl/milectl/internal/gazetteer"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/words"
)

// shortestMisspelt is how many letters a family name has at least that is known by all but one of
// them: shorter ones are too near to each other.
const shortestMisspelt = 8

// misspelt is who may be meant by a family name with one slip in it, behind a given name or alone, and
// of how many items the name is: Jakob Ingebrigsten. It is one of those who ran the race that the text
// is about, or are named in full, and nobody else's name.
func (c *Text) misspelt(items []prose.Item, i int) (Piece, int) {
	if len(c.Family[items[i].Folded]) > 0 {
		return Piece{}, 0
	}
	if i+1 < len(items) && isName(&items[i+1]) && !items[i+1].Joined {
		if who := c.slipOf(items[i+1].Folded, items[i].Folded); len(who) == 1 {
			return Piece{What: Someone, People: who}, 2
		}
		return Piece{}, 0
	}
	if i > 0 && isName(&items[i-1]) && !items[i-1].Titled && len(c.Nations[items[i-1].Folded]) == 0 {
		return Piece{}, 0 // the end of another name
	}
	if who := c.slipOf(items[i].Folded, ""); len(who) == 1 {
		return Piece{What: Someone, People: who, Guess: true}, 1
	}
	return Piece{}, 0
}

func isName(item *prose.Item) bool { return item.Kind == prose.Word && item.Capital }

// slipOf is who has a family name of which a word is one slip away, and a given name where one is said.
func (c *Text) slipOf(family, given string) []int {
	if len(family) < shortestMisspelt || len(c.Family[family]) > 0 {
		return nil
	}
	var those []int
	try := func(at int) {
		parts := gazetteer.NameParts(c.Person(at).Name)
		if len(parts) > 1 && (given == "" || parts[0] == given) && words.OneSlip(parts[len(parts)-1], family) && !strings.HasSuffix(family, "'s") {
			those = Join(those, []int{at})
		}
	}
	if c.focus != nil {
		for _, at := range c.Competitors(c.focus) {
			if at >= 0 {
				try(at)
			}
		}
	}
	for at := range c.inFull {
		try(at)
	}
	return those
}
