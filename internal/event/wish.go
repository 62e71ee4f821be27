package event

import (
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/words"
)

// wish is what a free text asks for; a zero field was not mentioned.
type wish struct {
	number int64
	unit   unit
	kind   kind
	group  string // sprints, hurdles or relays, which are not supported
}

type unit uint8

const (
	noUnit unit = iota
	metres
	kilometres
	miles
	half
	marathon
)

// read takes a text apart. It reports false for a text with a word that no event
// has or that contradicts another; the wish then holds what came before.
func read(text string) (w wish, ok bool) {
	plain := strings.NewReplacer("×", "x", "-", " ", "_", " ").Replace(words.Fold(text))
	for field := range strings.FieldsSeq(withoutThousands(plain)) {
		for field != "" {
			var word string
			word, field = nextWord(field)
			more, known := wordMeaning(word)
			if !known || !w.merge(more) {
				return w, false
			}
		}
	}
	if w.group == "" && w.isSprint() {
		w.group = "sprints"
	}
	return w, w != wish{}
}

// withoutThousands drops commas that stand before three digits: 10,000.
func withoutThousands(text string) string {
	head, tail, found := strings.Cut(text, ",")
	if !found {
		return text
	}
	if group, _ := nextWord(tail); len(group) != 3 || !isDigit(rune(group[0])) {
		return text
	}
	return head + withoutThousands(tail)
}

// nextWord splits off the digits that text begins with, or what stands before
// the next digit.
func nextWord(text string) (word, rest string) {
	end := strings.IndexFunc(text, isDigit)
	if end == 0 {
		end = strings.IndexFunc(text, func(r rune) bool { return !isDigit(r) })
	}
	if end < 0 {
		return text, ""
	}
	return text[:end], text[end:]
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// wordMeaning returns what one word adds to a wish.
func wordMeaning(word string) (w wish, known bool) {
	switch word {
	case "a", "the", "run", "race", "flat":
		return wish{}, true
	case "m", "metre", "metres", "meter", "meters":
		return wish{unit: metres}, true
	case "k", "km", "kilometre", "kilometres", "kilometer", "kilometers":
		return wish{unit: kilometres}, true
	case "mi", "mile", "miles":
		return wish{unit: miles}, true
	case "half", "halfmarathon", "hm":
		return wish{unit: half}, true
	case "marathon":
		return wish{unit: marathon}, true
	case "st", "sc", "chase", "steeple", "steeplechase":
		return wish{kind: steeplechase}, true
	case "mst", "msc", "msteeple", "msteeplechase":
		return wish{unit: metres, kind: steeplechase}, true
	case "w", "walk", "walking", "racewalk":
		return wish{kind: walk}, true
	case "mw", "mwalk":
		return wish{unit: metres, kind: walk}, true
	case "kw", "kmw", "kwalk", "kmwalk":
		return wish{unit: kilometres, kind: walk}, true
	case "h", "mh", "hurdles", "hurdle":
		return wish{group: "hurdles"}, true
	case "x", "relay", "medley", "dmr":
		return wish{group: "relays"}, true
	}
	number, ok := wordNumber(word)
	return wish{number: number}, ok
}

// wordNumber reads a number in digits or in words, as far as events have them.
func wordNumber(word string) (int64, bool) {
	switch word {
	case "one":
		return 1, true
	case "two":
		return 2, true
	case "three":
		return 3, true
	case "five":
		return 5, true
	case "ten":
		return 10, true
	}
	n, ok := digits(word)
	return n, ok && word[0] != '0' && len(word) <= maxDigits
}

// merge adds what a word means; it reports false where the wish already says
// something else. The runners of a relay are no distance.
func (w *wish) merge(more wish) bool {
	switch {
	case more.number != 0 && (w.number != 0 || w.unit != noUnit),
		more.unit != noUnit && w.unit != noUnit && (w.unit != half || more.unit != marathon),
		more.kind != flat && w.kind != flat:
		return false
	case more.group == "relays":
		w.number = 0
	}
	w.number += more.number
	w.kind += more.kind
	if w.unit == noUnit {
		w.unit = more.unit
	}
	if w.group == "" {
		w.group = more.group
	}
	return true
}

// isSprint reports whether a flat race is shorter than the events that are supported: what is run with wind readings, and 300 m.
func (w wish) isSprint() bool {
	return w.kind == flat && w.unit <= metres && 50 <= w.number && w.number < 400
}

// codes returns the codes that the wish may mean, the likelier first: 10k is the
// road race, 3k can only be run on the track.
func (w wish) codes() []string {
	n := strconv.FormatInt(w.number, 10)
	switch {
	case w.kind == steeplechase && w.number == 0:
		n = "3000"
	case (w.unit == half || w.unit == marathon) && w.number != 0:
		return nil
	}
	suffix := w.kind.suffix()
	switch w.unit {
	case kilometres:
		return []string{n + "km" + suffix, n + "000m" + suffix}
	case miles:
		if w.number <= 1 {
			return []string{"mile" + suffix}
		}
		return []string{n + "miles" + suffix}
	case half:
		return []string{"half-marathon" + suffix}
	case marathon:
		return []string{"marathon" + suffix}
	default:
		return []string{n + "m" + suffix}
	}
}

// suffix is what the code of an event of this kind ends with.
func (k kind) suffix() string {
	switch k {
	case steeplechase:
		return "-steeplechase"
	case walk:
		return "-walk"
	default:
		return ""
	}
}

// length returns how far the wish goes, zero where it does not say.
func (w wish) length() Distance {
	switch w.unit {
	case kilometres:
		return Distance(w.number) * 1000 * Metre
	case miles:
		return Distance(max(1, w.number)) * Mile
	case half:
		return halfMarathon
	case marathon:
		return 2 * halfMarathon
	default:
		return Distance(w.number) * Metre
	}
}
