package label

import (
	"slices"
	"strings"
	"unicode"

	"github.com/milectl/milectl/internal/event"
)

func isUnit(word string) bool { return eventWord(word) == "m" || eventWord(word) == "mile" }

// eventWord is a folded word as events are found by it, empty for one that says
// nothing.
func eventWord(word string) string {
	if found, ok := meaning("event", word); ok {
		return strings.TrimPrefix(found, "-")
	}
	return word
}

// findEvent is the event that some words of a title name, the longest name first.
func findEvent(rest []string) (found event.Event, refused string) {
	named := make([]eventName, len(rest))
	for i, word := range rest {
		named[i] = eventNameOf(word)
	}
	for length := min(len(rest), longestName); length > 0; length-- {
		for from := 0; from+length <= len(rest); from++ {
			phrase := named[from : from+length]
			if !mayName(phrase) {
				continue
			}
			name := inOneLanguage(phrase)
			if one, ok := event.Named(name); ok {
				return one, ""
			}
			if refused == "" && slices.ContainsFunc(phrase, func(n eventName) bool { return n.field }) {
				_, err := event.Find(name)
				refused = err.Error()
			}
		}
	}
	return event.Event{}, refused
}

// eventName is what a word may say of an event.
type eventName struct {
	boundary           bool
	field              bool // a jump, a throw or a combined event
	hasUnit, hasNumber bool
	plain              string // folded, without hyphens
	inOneLanguage      string // in the words that events are found by
}

func eventNameOf(word string) eventName {
	if word == boundary {
		return eventName{boundary: true}
	}
	n := eventName{field: isFieldEvent(word)}
	parts := eventParts(word)
	for i, part := range parts {
		number, rest := cutNumber(part)
		known := eventWord(rest)
		n.hasNumber = n.hasNumber || number != ""
		n.hasUnit = n.hasUnit || known != "" && rest != ""
		parts[i] = number + known
	}
	n.plain, n.inOneLanguage = strings.Join(eventParts(word), ""), strings.Join(parts, " ")
	return n
}

// longestName is of how many words the name of an event is at most.
const longestName = 7

// inOneLanguage is a phrase in the words that events are found by.
func inOneLanguage(phrase []eventName) string {
	all := make([]string, 0, len(phrase))
	for _, word := range phrase {
		if word.plain != "" {
			all = append(all, word.inOneLanguage)
		}
	}
	return strings.Join(all, " ")
}

// eventParts are the words of a word with hyphens, unless it is known as a whole.
func eventParts(word string) []string {
	word = folded(word)
	if _, ok := meaning("event", word); ok {
		return []string{word}
	}
	return strings.FieldsFunc(word, func(r rune) bool { return r == '-' })
}

// cutNumber parts the figures that begin a word from what follows: 800metres.
func cutNumber(word string) (number, rest string) {
	end := strings.IndexFunc(word, func(r rune) bool { return !unicode.IsDigit(r) && r != ',' && r != 'x' })
	if end < 0 {
		end = len(word)
	}
	return word[:end], word[end:]
}

// mayName reports whether a phrase may be the whole name of an event: it goes over no
// boundary, has no word that is unknown, and a number has its unit, unless it is one
// of the usual distances.
func mayName(phrase []eventName) bool {
	hasUnit, hasNumber, name := false, false, ""
	for _, word := range phrase {
		if word.boundary {
			return false
		}
		hasNumber = hasNumber || word.hasNumber
		hasUnit = hasUnit || word.hasUnit
		name += word.plain
	}
	return hasUnit || hasNumber && strings.Contains(" 50 60 80 100 110 150 200 300 400 500 600 800 1000 1500 2000 3000 5000 10000 ", " "+name+" ")
}

// isFieldEvent reports whether a word names a jump, a throw or a combined event.
func isFieldEvent(word string) bool {
	switch eventWord(folded(word)) {
	case "long jump", "jump", "vault", "put", "throw", "javelin", "discus", "hammer", "shot", "pentathlon", "heptathlon", "decathlon", "octathlon":
		return true
	}
	return false
}
