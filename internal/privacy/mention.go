package privacy

import (
	"slices"
	"strings"
	"unicode"

	"github.com/milectl/milectl/internal/words"
)

// lexicon is names that are looked for in texts, with the word that stands for each. A name is found in any case, with or
// without accents, with the family name first or last, however its parts are divided.
type lexicon struct {
	joined   map[string]string // by all letters, one after another
	sorted   map[string]string // by the parts in the order of the alphabet
	beginsBy map[string]bool   // the beginnings of joined
	parts    map[string]bool   // of any name
	longest  int               // in parts
}

func newLexicon() *lexicon { return &lexicon{} }

// leastLetters is how many letters a name has that is looked for in texts: one of fewer is many a word.
const leastLetters = 3

// add adds a name by its folded parts. The first word for a name is kept.
func (l *lexicon) add(parts []string, word string) {
	joined := strings.Join(parts, "")
	if len(joined) < leastLetters {
		return
	}
	if l.joined == nil { // most have no names
		l.joined, l.sorted, l.beginsBy, l.parts = map[string]string{}, map[string]string{}, map[string]bool{}, map[string]bool{}
	}
	if _, known := l.joined[joined]; !known {
		l.joined[joined] = word
	}
	if key := sortedKey(parts); l.sorted[key] == "" {
		l.sorted[key] = word
	}
	for i := range joined {
		l.beginsBy[joined[:i]] = true
	}
	l.beginsBy[joined] = true
	for _, part := range parts {
		l.parts[part] = true
	}
	l.longest = max(l.longest, len(parts))
}

func (l *lexicon) isEmpty() bool { return l.longest == 0 }

// sortedKey is what the parts of a name have in common in any order.
func sortedKey(parts []string) string {
	return strings.Join(slices.Sorted(slices.Values(parts)), " ")
}

// mentions reports whether a text has one of the names.
func (l *lexicon) mentions(text string) bool {
	_, found := l.replace(text, func(word string) string { return word })
	return found
}

// replace is a text with what say makes of their words in the place of names, and whether there were any.
func (l *lexicon) replace(text string, say func(word string) string) (replaced string, found bool) {
	if l.isEmpty() {
		return text, false
	}
	var out strings.Builder
	tokens, at := tokensOf(text), 0
	for i := 0; i < len(tokens); i++ {
		n, word := l.longestAt(tokens[i:])
		if n == 0 {
			continue
		}
		out.WriteString(text[at:tokens[i].start])
		out.WriteString(say(word))
		i += n - 1
		at, found = tokens[i].end, true
	}
	return out.String() + text[at:], found
}

// longestAt is how many tokens are a name, of several the longest, and its word.
func (l *lexicon) longestAt(tokens []token) (longest int, word string) {
	var parts []string
	for n, token := range tokens {
		parts = append(parts, token.folded)
		joined := strings.Join(parts, "")
		if found, ok := l.joined[joined]; ok {
			longest, word = n+1, found
		} else if found, ok := l.joined[strings.TrimSuffix(joined, "s")]; ok && token.folded != "s" { // a genitive, as in an address
			longest, word = n+1, found
		} else if found, ok := l.sorted[sortedKey(parts)]; ok && n < l.longest {
			longest, word = n+1, found
		}
		if !l.beginsBy[joined] && (n >= l.longest || !l.parts[token.folded]) {
			break
		}
	}
	return longest, word
}

// token is a word of a text: letters and digits with what belongs between them.
type token struct {
	start, end int
	folded     string
}

// tokensOf is the words of a text. An apostrophe is part of a word, but for that of a genitive.
func tokensOf(text string) []token {
	var all []token
	start := -1
	end := func(at int) {
		if start >= 0 {
			all = append(all, token{start, at, lettersOf(text[start:at])})
			start = -1
		}
	}
	for at, r := range text {
		switch {
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			if start < 0 {
				start = at
			}
		case isApostrophe(r) && isGenitive(text[at:]):
			end(at)
		case isApostrophe(r), unicode.Is(unicode.M, r), unicode.Is(unicode.Cf, r):
		default:
			end(at)
		}
	}
	end(len(text))
	return all
}

func isApostrophe(r rune) bool { return strings.ContainsRune("'’‘ʼ`´", r) }

// isGenitive reports whether an apostrophe at the beginning of a text is followed by an s that ends the word, or ends it.
func isGenitive(text string) bool {
	after := []rune(text[:min(len(text), 16)])[1:]
	isEnd := func(i int) bool { return i >= len(after) || !unicode.IsLetter(after[i]) && !unicode.IsNumber(after[i]) }
	return isEnd(0) || (after[0] == 's' || after[0] == 'S') && isEnd(1)
}

// lettersOf is the folded letters and digits of a text.
func lettersOf(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return r
		}
		return -1
	}, words.Fold(text))
}
