package event

import (
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/words"
)

// description is what a free text says of an event; a zero field was not
// mentioned.
type description struct {
	number      int64
	unit        unit
	kind        kind
	unsupported string // sprints, hurdles or relays
}

// describe takes a text apart. It reports false for a text with a word that no
// event has or that contradicts another; the description then holds what came
// before.
func describe(text string) (d description, ok bool) {
	plain := strings.NewReplacer("×", "x", "-", " ", "_", " ").Replace(words.Fold(text))
	for field := range strings.FieldsSeq(withoutThousands(plain)) {
		for field != "" {
			var word string
			word, field = nextWord(field)
			more, known := wordMeaning(word)
			if !known || !d.merge(more) {
				return d, false
			}
		}
	}
	if d.unsupported == "" && d.isSprint() {
		d.unsupported = "sprints"
	}
	return d, d != description{}
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

// merge adds what a word means; it reports false where the description already
// says something else. The runners of a relay are no distance.
func (d *description) merge(more description) bool {
	switch {
	case more.number != 0 && (d.number != 0 || d.unit != noUnit),
		more.unit != noUnit && d.unit != noUnit && (d.unit != half || more.unit != marathon),
		more.kind != flat && d.kind != flat:
		return false
	case more.unsupported == relays:
		d.number = 0
	}
	d.number += more.number
	d.kind += more.kind
	if d.unit == noUnit {
		d.unit = more.unit
	}
	if d.unsupported == "" {
		d.unsupported = more.unsupported
	}
	return true
}

// isSprint reports whether a flat race is shorter than the events that are
// supported: what is run with wind readings, and 300 m.
func (d description) isSprint() bool {
	return d.kind == flat && d.unit <= metres && 50 <= d.number && d.number < 400
}

// codes returns the codes that the description may mean, the likelier first: 10k
// is the road race, 3k can only be run on the track.
func (d description) codes() []string {
	n := strconv.FormatInt(d.number, 10)
	switch {
	case d.kind == steeplechase && d.number == 0:
		n = "3000"
	case (d.unit == half || d.unit == marathon) && d.number != 0:
		return nil
	}
	suffix := d.kind.suffix()
	switch d.unit {
	case kilometres:
		return []string{n + "km" + suffix, n + "000m" + suffix}
	case miles:
		if d.number <= 1 {
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

// length returns how far the event goes, zero where the description does not say.
func (d description) length() Distance {
	switch d.unit {
	case kilometres:
		return Distance(d.number) * 1000 * Metre
	case miles:
		return Distance(max(1, d.number)) * Mile
	case half:
		return halfMarathon
	case marathon:
		return 2 * halfMarathon
	default:
		return Distance(d.number) * Metre
	}
}
