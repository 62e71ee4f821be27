package event

import (
	"strings"

	"github.com/milectl/milectl/internal/words"
)

// description is what a free text says of an event; a zero field was not
// mentioned.
type description struct {
	number      int64 // in millionths of the unit
	unit        unit
	kind        kind
	thousands   bool   // the number has three decimals
	letterH     bool   // an h behind the number: hours, or hurdles
	unsupported string // sprints, hurdles, relays and what is no race
	slip        bool   // one of its words is misspelt
}

// longest is how many bytes a text has at most that describes an event.
const longest = 60

// describe takes a text apart. It reports false for a text with a word that no
// event has or that contradicts another; the description then holds the rest.
func describe(text string) (d description, ok bool) {
	if len(text) > longest {
		return d, false
	}
	ok = true
	plain := strings.NewReplacer("×", "x", "-", " ", "_", " ", "'", "").Replace(words.Fold(text))
	for field := range strings.FieldsSeq(withoutThousands(plain)) {
		for field != "" {
			var word string
			word, field = nextWord(field)
			more, known := wordMeaning(word)
			ok = known && d.merge(more) && ok
		}
	}
	d.readThousands()
	d.tellHours()
	if d.unsupported == "" && d.isSprint() {
		d.unsupported = sprints
	}
	return d, ok && d != description{}
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

// nextWord splits off the number that text begins with, or what stands before
// the next digit. A number has its decimals.
func nextWord(text string) (word, rest string) {
	end := strings.IndexFunc(text, isDigit)
	if end == 0 {
		end = strings.IndexFunc(text, notDigit)
		if end > 0 && text[end] == '.' {
			if decimals := strings.IndexFunc(text[end+1:]+" ", notDigit); decimals > 0 {
				end += 1 + decimals
			}
		}
	}
	if end < 0 {
		return text, ""
	}
	return text[:end], text[end:]
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func notDigit(r rune) bool { return !isDigit(r) }

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
	d.letterH = d.letterH || more.letterH
	d.thousands = d.thousands || more.thousands
	d.slip = d.slip || more.slip
	if d.unit == noUnit {
		d.unit = more.unit
	}
	if d.unsupported == "" {
		d.unsupported = more.unsupported
	}
	return true
}

// tellHours takes an h behind a number for hurdles where there are such, and for
// hours elsewhere: 110h is a race over hurdles, 24h one by the clock.
func (d *description) tellHours() {
	if !d.letterH || d.unsupported != "" {
		return
	}
	d.unsupported = byTheClock
	switch d.number / million {
	case 0, 50, 55, 60, 80, 100, 110, 200, 300, 400:
		d.unsupported = hurdles
	}
	if d.unit != noUnit {
		d.unsupported = hurdles
	}
}

// isSprint reports whether a flat race is shorter than the events that are
// supported: what is run with wind readings, and 300 m.
func (d description) isSprint() bool {
	return d.kind == flat && d.unit <= metres && 50*million <= d.number && d.number < 400*million
}

// length returns how far the event goes in millionths of a millimetre, 0 where the
// description does not say.
func (d description) length() int64 {
	switch d.unit {
	case kilometres:
		return d.number * 1000 * int64(Metre)
	case miles:
		if d.number == 0 {
			return million * int64(Mile)
		}
		return d.number * int64(Mile)
	case yards:
		return d.number / 10 * 9144
	case half:
		return million * int64(halfMarathon)
	case marathon:
		return million * 2 * int64(halfMarathon)
	default:
		return d.number * int64(Metre)
	}
}

// contradicts reports whether a number stands before a distance that has its own.
func (d description) contradicts() bool {
	return (d.unit == half || d.unit == marathon) && d.number != 0
}
