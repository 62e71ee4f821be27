package event

import "strings"

// unit is what the number of a description counts, or a distance that needs no
// number.
type unit uint8

const (
	noUnit unit = iota
	metres
	kilometres
	miles
	half
	marathon
)

// Groups of events that are not supported.
const (
	hurdles = "hurdles"
	relays  = "relays"
)

// vocabulary lists the words that events are described with and what each adds to
// a description.
func vocabulary() []meaningOfWords {
	return []meaningOfWords{
		{"a the run race flat", description{}},
		{"one", description{number: 1}},
		{"two", description{number: 2}},
		{"three", description{number: 3}},
		{"five", description{number: 5}},
		{"ten", description{number: 10}},
		{"m metre metres meter meters", description{unit: metres}},
		{"k km kilometre kilometres kilometer kilometers", description{unit: kilometres}},
		{"mi mile miles", description{unit: miles}},
		{"half halfmarathon hm", description{unit: half}},
		{"marathon", description{unit: marathon}},
		{"st sc chase steeple steeplechase", description{kind: steeplechase}},
		{"mst msc msteeple msteeplechase", description{unit: metres, kind: steeplechase}},
		{"w walk walking racewalk", description{kind: walk}},
		{"mw mwalk", description{unit: metres, kind: walk}},
		{"kw kmw kwalk kmwalk", description{unit: kilometres, kind: walk}},
		{"h mh hurdles hurdle", description{unsupported: hurdles}},
		{"x relay medley dmr", description{unsupported: relays}},
	}
}

// meaningOfWords are words, parted by blanks, that mean the same.
type meaningOfWords struct {
	words   string
	meaning description
}

// wordMeaning returns what a word or a number in digits adds to a description.
func wordMeaning(word string) (d description, known bool) {
	for _, entry := range vocabulary() {
		for same := range strings.FieldsSeq(entry.words) {
			if same == word {
				return entry.meaning, true
			}
		}
	}
	n, ok := digits(word)
	return description{number: n}, ok && word[0] != '0' && len(word) <= maxDigits
}
