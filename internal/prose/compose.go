package prose

import "github.com/milectl/milectl/internal/article"

// compose puts items together that say one thing: numbers in words first, then what
// is made of numbers.
func compose(items []Item) []Item {
	return pass(pass(pass(pass(items, numbers), measures), hedges), points)
}

// rule makes one item of those at the beginning of some, and says of how many; 0
// where they say nothing together. It looks at a few items only.
type rule func(items []Item, before *Item) (Item, int)

// pass goes over items once, and puts together what a rule does.
func pass(items []Item, of rule) []Item {
	composed := make([]Item, 0, len(items))
	for i := 0; i < len(items); {
		var before *Item
		if len(composed) > 0 {
			before = &composed[len(composed)-1]
		}
		item, n := of(items[i:], before)
		if n == 0 {
			item, n = items[i], 1
		} else {
			item.Span = article.Span{Start: items[i].Start, End: items[i+n-1].End}
			item.Joined, item.Capital, item.Titled, item.Shouted = items[i].Joined, items[i].Capital, items[i].Titled, items[i].Shouted
		}
		composed = append(composed, item)
		i += n
	}
	return composed
}

// numbers is numbers and ordinals in words: nine, twenty-six, eighth.
func numbers(items []Item, before *Item) (Item, int) {
	first := &items[0]
	if first.Kind != Word {
		return Item{}, 0
	}
	if tens, ok := tensWord(first.Folded); ok {
		if len(items) > 1 && items[1].Kind == Word {
			if n, ok := numberWord(items[1].Folded); ok && n < 10 {
				return Item{Kind: Number, N: tens + n, InWords: true}, 2
			}
			if n, ok := ordinalWord(items[1].Folded); ok && n < 10 && items[1].Joined {
				return Item{Kind: Ordinal, N: tens + n, InWords: true}, 2
			}
		}
		return Item{Kind: Number, N: tens, InWords: true}, 1
	}
	if n := ranked(items, before); n > 0 {
		return Item{Kind: Ordinal, N: n, InWords: true, Folded: first.Folded}, 2
	}
	if n, words := dozens(items); words > 0 {
		return Item{Kind: Number, N: n, InWords: true}, words
	}
	if n, ok := numberWord(first.Folded); ok {
		if n != 10 && len(items) > 1 && items[1].Is("hundred") && (len(items) < 3 || !items[2].Is("and")) {
			return Item{Kind: Number, N: n * 100, InWords: true}, 2
		}
		return Item{Kind: Number, N: n, InWords: true}, 1
	}
	if n, ok := ordinalWord(first.Folded); ok && (n != 2 || !isUnit(before)) {
		return Item{Kind: Ordinal, N: n, InWords: true, Folded: first.Folded, Text: first.Text}, 1
	}
	return Item{}, 0
}

// ranked is the place that somebody has who is as number three or became number two; 0 for none.
func ranked(items []Item, before *Item) int {
	if !items[0].Is("number") || before == nil || !before.Is("as", "became", "finished", "came", "placed", "was", "lay", "lying", ",") {
		return 0
	}
	number := at(items, 1)
	if n, ok := numberWord(number.Folded); ok && number.Kind == Word {
		return n
	}
	if number.Kind == Number && number.Glued == "" {
		return number.N
	}
	return 0
}

// dozens is a dozen, half a dozen, two dozen, a hundred: the number and of how many items it
// is; 0 for none.
func dozens(items []Item) (n, words int) {
	first, second := &items[0], at(items, 1)
	switch {
	case first.Is("half") && second.Is("a") && at(items, 2).Is("dozen"):
		return 6, 3
	case first.Is("a") && second.Is("dozen"):
		return 12, 2
	case first.Is("a") && second.Is("hundred") && !at(items, 2).Is("and", "thousand"):
		return 100, 2
	case second.Is("dozen"):
		if n, ok := numberWord(first.Folded); ok {
			return 12 * n, 2
		}
	}
	return 0, 0
}

// isUnit reports whether "second" behind an item is a length of time.
func isUnit(before *Item) bool {
	return before != nil && (before.Kind == Number || before.Kind == Time || before.Is("a", "per", "half", "split", "every", "full", "whole"))
}

// at is the item of a place, or one that is nothing.
func at(items []Item, i int) *Item {
	if i < len(items) {
		return &items[i]
	}
	return &Item{}
}
