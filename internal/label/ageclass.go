package label

import "strings"

// NamesAgeClass reports whether a title names an age class, be it with a sex or without:
// U18, Under 20, M45, Junior, Boys.
func NamesAgeClass(title string) bool {
	if len(title) > longestTitle {
		return false
	}
	all := tokens(title)
	for i, token := range all {
		if isAgeClass(token) || i+1 < len(all) && isUnder(folded(token)+folded(all[i+1])) {
			return true
		}
	}
	return false
}

func isAgeClass(token string) bool {
	word := folded(token)
	if _, ok := meaning("class", word); ok || IsYoung(token) || isUnder(word) {
		return true
	}
	_, ok := Category(token)
	return ok && (strings.ContainsAny(word, "0123456789") || strings.ContainsAny(word[:1], "jv"))
}

// isUnder reports whether a folded word says below which age somebody is: U18, under-20, sub23.
func isUnder(word string) bool {
	for _, prefix := range []string{"under", "sub", "u"} {
		if age, ok := strings.CutPrefix(word, prefix); ok && isNumber(strings.TrimPrefix(age, "-")) {
			return true
		}
	}
	return false
}
