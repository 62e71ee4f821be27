package mentions

import (
	"maps"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/gazetteer"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/words"
)

// misspelt is who has a long family name, in the race that the text is about or named in full, which is written with one slip at a
// place: with his given name before it, else who alone has it or was called so before. Somebody else may be meant.
func (c *Text) misspelt(items []prose.Item, i int) (Piece, int) {
	if c.focus == nil {
		return Piece{}, 0
	}
	if i+1 < len(items) {
		for _, one := range c.slipped(&items[i+1]) {
			if c.isGiven(&items[i], one) {
				c.slips[items[i+1].Folded] = one
				return Piece{What: Someone, People: []int{one}, Guess: true}, 2
			}
		}
	}
	who := c.slipped(&items[i])
	if len(who) == 0 || i > 0 && items[i-1].Capital && !items[i-1].Titled && items[i-1].Kind == prose.Word && c.mayBeGiven(&items[i-1]) {
		return Piece{}, 0 // of his family, perhaps
	}
	if one, called := c.slips[items[i].Folded]; called {
		who = []int{one}
	}
	return Piece{What: Someone, People: who, Guess: true}, 1
}

// slipped is who has there a family name that is an item but for one slip, where nobody has the name as it
// is written.
func (c *Text) slipped(item *prose.Item) []int {
	const shortest = 8
	if item.Kind != prose.Word || !item.Capital || len(item.Folded) < shortest || len(c.Family[item.Folded]) > 0 || c.Nations[item.Folded] != "" {
		return nil
	}
	var who []int
	for _, at := range append(slices.Sorted(maps.Keys(c.inFull)), c.Competitors(c.focus)...) {
		if at < 0 {
			continue
		}
		if parts := gazetteer.NameParts(c.Person(at).Name); len(parts) > 1 && words.OneSlip(item.Folded, parts[len(parts)-1]) {
			who = Join(who, []int{at})
		}
	}
	return who
}

// isGiven reports whether an item is the given name of somebody, whole, short or with one slip.
func (c *Text) isGiven(item *prose.Item, one int) bool {
	const shortest = 3
	given := gazetteer.NameParts(c.Person(one).Name)[0]
	return item.Capital && item.Kind == prose.Word && len(item.Folded) >= shortest && (strings.HasPrefix(given, item.Folded) || words.OneSlip(item.Folded, given))
}

// mayBeGiven reports whether a word with a capital letter before a name may be a given name: no nation.
func (c *Text) mayBeGiven(item *prose.Item) bool {
	return c.Nations[item.Folded] == "" && !item.Is("olympic", "world", "european", "the", "and", "but", "then", "when", "as", "while", "after", "with", "for", "behind", "champion")
}

// addSlips adds to the words that a text has the family names that it writes with one slip: long words with a capital
// letter that are nobody's name.
func (c *Text) addSlips(said map[string]bool, sentences []prose.Sentence) {
	const shortest = 8
	unknown := map[string]bool{}
	for i := range sentences {
		for k := range sentences[i].Items {
			if item := &sentences[i].Items[k]; item.Kind == prose.Word && item.Capital && len(item.Folded) >= shortest && len(c.Family[item.Folded]) == 0 {
				unknown[item.Folded] = true
			}
		}
	}
	for family := range c.Family {
		for word := range unknown {
			if apart := len(family) - len(word); word[0] == family[0] && apart >= -1 && apart <= 1 && words.OneSlip(word, family) {
				said[family] = true
			}
		}
	}
}
