package prose

import "strings"

// isFelt reports whether a word at a place says that somebody feels about what stands behind it, or does it as a habit, and not
// that he did it: hates to finish second, loves winning, is tired of coming third, tends to lead.
func isFelt(items []Item, i int) bool {
	item, next, then := &items[i], at(items, i+1), at(items, i+2)
	switch {
	case item.Is("hate", "hates", "hated", "hating", "love", "loves", "loved", "loving", "like", "likes", "liked", "dislike", "dislikes", "disliked", "detest", "detests", "detested", "loathes", "loathed", "prefer", "prefers", "preferred", "fear", "fears", "feared", "dread", "dreads", "dreaded", "tend", "tends", "tended", "bother", "bothers", "bear"):
		return next.Is("to") && then.Kind == Word || next.isDoing() && !item.Is("like")
	case item.Is("felt", "feels", "sensed", "fancied", "suspected", "feared", "dreamt"):
		return next.Is("he", "she", "they", "that") || next.Is("sure", "certain") && then.Is("he", "she", "they", "that")
	case item.Is("enjoy", "enjoys", "mind", "minds", "stand", "stands", "resent", "resents", "risks", "avoids"):
		return next.isDoing()
	case item.Is("tired", "sick", "weary", "bored", "afraid", "scared", "terrified", "fond", "wary", "habit", "art", "pain", "joy", "fear", "thrill", "feeling", "knack", "taste", "luxury"):
		return next.Is("of") && then.isDoing()
	case item.Is("accustomed", "averse", "resigned", "used"):
		return next.Is("to") && then.isDoing()
	case item.Is("fed"):
		return next.Is("up") && then.Is("with", "of") && at(items, i+3).isDoing()
	case item.Is("known", "famous", "renowned", "notorious"):
		return next.Is("for") && then.isDoing()
	default:
		return false
	}
}

// isDoing reports whether a word is what somebody does in a race, as a noun: winning, being, finishing second.
func (i *Item) isDoing() bool {
	const shortest = 5
	return i.Kind == Word && !i.Capital && len(i.Folded) >= shortest && strings.HasSuffix(i.Folded, "ing")
}
