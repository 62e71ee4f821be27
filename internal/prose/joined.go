package prose

import "strings"

// JoinedWords is so many words from a place on, set apart by blanks; false where one is
// none.
func JoinedWords(items []Item, i, n int) (string, bool) {
	if i+n > len(items) {
		return "", false
	}
	var b strings.Builder
	for k := i; k < i+n; k++ {
		if items[k].Kind != Word || items[k].Folded == "'s" {
			return "", false
		}
		if k > i {
			b.WriteByte(' ')
		}
		b.WriteString(items[k].Folded)
	}
	return b.String(), true
}
