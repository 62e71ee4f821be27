package event

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/words"
)

// unit is what the number of a description counts, or a distance that needs no
// number.
type unit uint8

const (
	noUnit unit = iota
	metres
	kilometres
	miles
	yards
	half
	marathon
)

// name is how the unit stands behind a number.
func (u unit) name() string {
	switch u {
	case kilometres:
		return " km"
	case miles:
		return " miles"
	case yards:
		return " yards"
	default:
		return " m"
	}
}

// million is in what parts of a unit numbers are counted.
const million = 1_000_000

// What is no race over a distance.
const (
	byTheClock  = "races by the clock"
	fieldEvents = "field events and combined events"
)

// vocabulary lists the words that events are described with and what each adds to
// a description. It is an array, as each unknown word of a file of results makes it anew.
func vocabulary() [29]meaningOfWords {
	return [...]meaningOfWords{
		{"a the run race flat full", description{}},
		{"one", description{number: 1 * million}},
		{"two", description{number: 2 * million}},
		{"three", description{number: 3 * million}},
		{"five", description{number: 5 * million}},
		{"six", description{number: 6 * million}},
		{"ten", description{number: 10 * million}},
		{"m metre metres meter meters", description{unit: metres}},
		{"k km kms kilometre kilometres kilometer kilometers", description{unit: kilometres}},
		{"mi mile miles", description{unit: miles}},
		{"y yd yds yard yards", description{unit: yards}},
		{"half halfmarathon hm", description{unit: half}},
		{"marathon", description{unit: marathon}},
		{"st sc chase steeple steeplechase", description{kind: steeplechase}},
		{"mst msc msteeple msteeplechase", description{unit: metres, kind: steeplechase}},
		{"w walk walking racewalk", description{kind: walk}},
		{"mw mwalk", description{unit: metres, kind: walk}},
		{"kw kmw kwalk kmwalk", description{unit: kilometres, kind: walk}},
		{"h", description{letterH: true}},
		{"hurdles hurdle hdls", description{kind: hurdles}},
		{"mh mhurdles", description{unit: metres, kind: hurdles}},
		{"relay r", description{kind: relay}},
		{"mr mrelay", description{unit: metres, kind: relay}},
		{"x by", description{kind: relay, times: true}},
		{"dmr distancemedley", description{kind: relay, code: distanceMedley}},
		{"smr sprintmedley", description{kind: relay, code: sprintMedley}},
		{"xc crosscountry cross", description{kind: crossCountry, code: "cross-country"}},
		{"hour hours hr hrs", description{unsupported: byTheClock}},
		{
			"jump vault put throw javelin discus hammer shot pentathlon heptathlon octathlon decathlon",
			description{unsupported: fieldEvents},
		},
	}
}

// meaningOfWords are words, parted by blanks, that mean the same.
type meaningOfWords struct {
	words   string
	meaning description
}

// wordMeaning returns what a word or a number in digits adds to a description. A
// word that is known but for a slip says that it is misspelt.
func wordMeaning(word string) (d description, known bool) {
	all := vocabulary()
	if d, known = plainMeaning(all[:], word); known || isDigit(rune(word[0])) {
		return d, known
	}
	for i, meant := range words.Unslipped(word, vocabularyWords) {
		other, _ := exactly(all[:], meant)
		if i > 0 && other != d || other.unsupported == fieldEvents {
			return description{}, false
		}
		d, known = other, true
	}
	d.slip = known
	return d, known
}

// plainMeaning is what a word or a number means that is written as it is known.
func plainMeaning(all []meaningOfWords, word string) (d description, known bool) {
	if isDigit(rune(word[0])) {
		return numberMeaning(word)
	}
	if d, known = exactly(all, word); known {
		return d, true
	}
	return glued(all, word)
}

func exactly(all []meaningOfWords, word string) (d description, known bool) {
	for i := range all {
		if strings.Contains(all[i].words, word) && slices.Contains(strings.Fields(all[i].words), word) {
			return all[i].meaning, true
		}
	}
	return description{}, false
}

// glued reads two words without a blank between them: metressteeple.
func glued(all []meaningOfWords, word string) (d description, known bool) {
	for i := 1; i < len(word); i++ {
		if max(i, len(word)-i) < 3 {
			continue
		}
		first, ok := exactly(all, word[:i])
		if !ok {
			continue
		}
		if second, ok := exactly(all, word[i:]); ok && first.merge(second) {
			return first, true
		}
	}
	return description{}, false
}

func vocabularyWords(yield func(string) bool) {
	for _, entry := range vocabulary() {
		for word := range strings.FieldsSeq(entry.words) {
			if !yield(word) {
				return
			}
		}
	}
}

// numberMeaning reads a number of at most six digits and six decimals.
func numberMeaning(word string) (d description, known bool) {
	whole, decimals, _ := strings.Cut(word, ".")
	n, ok := digits(whole)
	parts, isFraction := digits(decimals)
	if !ok || len(whole) > maxDigits || len(decimals) > maxDigits || decimals != "" && !isFraction {
		return description{}, false
	}
	for range maxDigits - len(decimals) {
		parts *= 10
	}
	d.number = n*million + parts
	d.thousands = len(decimals) == 3
	d.slip = len(whole) > 1 && whole[0] == '0'
	return d, d.number > 0
}
