package event

import (
	"iter"
	"strings"

	"github.com/milectl/milectl/internal/words"
)

// description is what a free text says of an event; a zero field was not
// mentioned.
type description struct {
	number      int64 // in millionths of the unit
	unit        unit
	kind        kind
	code        string // of an event that is named without a length
	times       bool   // what stands before is how many run a relay
	runners     int64  // of a relay, 0 where it is not one of equal legs
	thousands   bool   // the number has three decimals
	letterH     bool   // an h behind the number: hours, or hurdles
	unsupported string // what is no race over a distance
	slip        bool   // one of its words is misspelt
}

// longest is how many bytes a text has at most that describes an event.
const longest = 60

// describe takes a text apart. It reports false for a text with a word that no
// event has or that contradicts another; the description then holds the rest.
func describe(text string) (d description, ok bool) {
	if d, ok = plainly(text); ok || len(text) > longest {
		return d, ok
	}
	d, ok = description{}, true
	for word := range wordsOf(text) {
		more, known := wordMeaning(word)
		ok = known && d.merge(more) && ok
	}
	return d.understood(), ok && d != description{}
}

// plainly takes a text apart all words of which are known as they are: what that says
// costs little for any other text, as no word is sought that was meant by another.
func plainly(text string) (d description, ok bool) {
	if len(text) > longest {
		return d, false
	}
	all := vocabulary()
	for word := range wordsOf(text) {
		if more, known := plainMeaning(all[:], word); !known || !d.merge(more) {
			return description{}, false
		}
	}
	return d.understood(), d != description{}
}

// understood is the description with what can only be told once all of the text is read.
func (d description) understood() description {
	d.readThousands()
	d.tellHours()
	return d
}

// wordsOf are the words and numbers of a text, folded.
func wordsOf(text string) iter.Seq[string] {
	plain := strings.Map(plainSign, words.Fold(text))
	for _, name := range [][2]string{{"distance medley", "dmr"}, {"sprint medley", "smr"}, {"cross country", "xc"}} {
		plain = strings.ReplaceAll(plain, name[0], name[1])
	}
	return func(yield func(string) bool) {
		for field := range strings.FieldsSeq(withoutThousands(plain)) {
			for field != "" {
				var word string
				if word, field = nextWord(field); !yield(word) {
					return
				}
			}
		}
	}
}

// plainSign is a sign as it is read: other signs for times and hyphens as such, and no apostrophe.
func plainSign(r rune) rune {
	switch r {
	case '×', '*':
		return 'x'
	case '-', '_':
		return ' '
	case '\'':
		return -1
	default:
		return r
	}
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
	if strings.HasPrefix(text, "x") && end != 1 && !strings.HasPrefix(text, "xc") {
		return text[:1], text[1:] // 4xmile
	}
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
		more.kind != flat && d.kind != flat && (more.kind != relay || d.kind != relay || more.times && d.times),
		more.times && (d.number == 0 || d.number%million != 0 || d.unit != noUnit):
		return false
	case more.times:
		d.runners, d.number, d.times = d.number/million, 0, true
	}
	d.number += more.number
	d.kind = max(d.kind, more.kind)
	d.code += more.code
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
	if !d.letterH || d.unsupported != "" || d.kind != flat {
		return
	}
	d.kind = hurdles
	if d.unit == noUnit && len(d.events()) == 0 {
		d.kind, d.unsupported = flat, byTheClock
	}
}

// length returns how far the event goes in millionths of a millimetre, 0 where the
// description does not say.
func (d description) length() int64 { return max(d.runners, 1) * d.leg() }

// leg is the length that a single runner has.
func (d description) leg() int64 {
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
