package prose

import "strings"

// sentences cuts the items of a line where a sentence ends.
func sentences(items []Item) [][]Item {
	var all [][]Item
	start := 0
	for i := range items {
		if !endsSentence(items, i) || isRank(items[start:i]) {
			continue
		}
		end := i + 1
		for end < len(items) && items[end].Is(`"`, ")") && items[end].Start == items[end-1].End {
			end++ // what closes belongs to it
		}
		if end > start {
			all = append(all, items[start:end])
			start = end
		}
	}
	if start < len(items) {
		all = append(all, items[start:])
	}
	return all
}

// isRank reports whether some items, before a point, are the number of a row.
func isRank(items []Item) bool { return len(items) == 1 && items[0].Kind == Number }

// endsSentence reports whether a sign ends a sentence: a point behind an initial or a
// short form, or before a small letter, does not.
func endsSentence(items []Item, i int) bool {
	switch {
	case items[i].Is(";"):
		return !isBracketed(items, i)
	case items[i].Is("!", "?"):
		return i+1 == len(items) || !items[i+1].Is("!", "?") && !isAsideSign(items, i)
	case !items[i].Is("."):
		return false
	case i+1 == len(items):
		return true
	}
	next := &items[i+1]
	if next.Start == items[i].End && !next.Is(`"`, ")") {
		return false // U.S.
	}
	if isRankWithin(items, i) {
		return false
	}
	if i > 0 && items[i-1].Kind == Word && items[i-1].End == items[i].Start {
		before := &items[i-1]
		if len(before.Text) == 1 || before.Is("st", "mr", "mrs", "ms", "dr", "vs", "no", "jr", "sr", "sept", "aug", "feb", "jan", "oct", "nov", "dec", "approx") {
			return false
		}
		if before.Is("min", "mins") && (next.Kind == Number || next.Kind == Time || next.Kind == Length) {
			return false // 3 min. 45.34 sec.
		}
	}
	return next.Kind != Word || next.Capital
}

// isAsideSign reports whether a sign stands alone in a bracket, and the sentence goes on behind it: a steeplechaser (!), ran.
func isAsideSign(items []Item, i int) bool {
	behind := at(items, i+2)
	return i > 0 && items[i-1].Is("(") && at(items, i+1).Is(")") && (behind.Is(",", ";", ":", "-") || behind.Kind == Word && !behind.Capital)
}

// isRankWithin reports whether the point at a place stands behind a place in a list of results:
// 1. Kerr 3:45.34, 2. Ingebrigtsen 3:45.60.
func isRankWithin(items []Item, i int) bool {
	const most = 40
	if i < 2 || items[i-1].End != items[i].Start {
		return false
	}
	number, before := &items[i-1], &items[i-2]
	if i > 2 && before.Is(":") && items[i-3].Kind == Time {
		return false // sub-3:50: 9.
	}
	if number.Kind != Number || number.N == 0 || number.N > most || number.Glued != "" {
		return false
	}
	behind := i > 2 && (items[i-3].Kind == Time || items[i-3].Kind == Word && len(items[i-3].Text) == 2 && items[i-3].Text == strings.ToUpper(items[i-3].Text))
	return before.Is(":", "|", "-") || before.Kind == Time || before.Is(",") && behind
}

// isBracketed reports whether a sign stands within a short bracket.
func isBracketed(items []Item, i int) bool {
	const longest = 14
	for k := i - 1; k >= 0 && k > i-longest && !items[k].Is(")"); k-- {
		if !items[k].Is("(") {
			continue
		}
		for n := i + 1; n < len(items) && n < i+longest && !items[n].Is("("); n++ {
			if items[n].Is(")") {
				return true
			}
		}
		return false
	}
	return false
}
