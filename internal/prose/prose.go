// Package prose reads English sentences: their words and signs, and what several
// words say together that is a figure: times, lengths of time, days, distances,
// points of a race. It goes over a text once, from left to right. It must not know
// people, races or what is true.
package prose

import (
	"slices"
	"time"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/timing"
)

// Kind is what an item is.
type Kind uint8

// The kinds of items.
const (
	Word     Kind = iota + 1 // any other word
	Sign                     // a sign of punctuation
	Number                   // a whole number, in figures or in words
	Ordinal                  // 8th, eighth
	Time                     // a figure that can be a mark: 3:45.34, 55.91
	Length                   // seconds: 0.26 seconds, a quarter of a second
	Span                     // years, months, weeks or days
	Age                      // 26-year-old
	Day                      // a day, a month or a year
	Distance                 // 400m, two miles
	Point                    // of a race: the bell, halfway, 600 metres to go
	OfDay                    // a time of day: 2.52pm
)

// Item is a word, a sign, or what several words say together.
type Item struct {
	article.Span

	Kind    Kind
	Text    string // as written, of a word or a sign
	Folded  string // the same without case and accents
	Capital bool   // begins with a capital letter
	Joined  bool   // stands behind a hyphen or a slash
	Titled  bool   // of a heading in which all words begin with a capital letter
	Shouted bool   // of one that is in capitals alone

	N       int           // of a number, an ordinal, an age; laps of a point counted from the finish
	InWords bool          // the number is in words
	Glued   string        // letters behind the figures of a number: pm
	Mark    timing.Mark   // of a time, none below a second
	Margin  timing.Margin // of a time that is seconds alone, and of a length
	Slip    bool          // of a time: it has a colon where its point belongs
	Hedge   Hedge         // of a length
	Rough   bool          // of a length: a fraction in words, which nobody measures by

	Years, Months, Weeks, Days int // of a span

	Year  int // of a day, 0 where it is not said
	Month time.Month
	Of    int // the day of the month

	Metres event.Distance // of a distance or a point
	ToGo   bool           // the point is counted from the finish
	Bell   bool
	Half   bool
	More   bool // of laps that are counted from the finish: and a half
}

// Date is the day, as far as it is said with its year.
func (i *Item) Date() date.Date {
	switch i.Year {
	case 0:
		return date.Date{}
	default:
		return date.New(i.Year, i.Month, i.Of)
	}
}

// Is reports whether the item is one of some words, folded.
func (i *Item) Is(words ...string) bool {
	if i.Kind != Word && i.Kind != Sign {
		return false
	}
	return slices.Contains(words, i.Folded)
}

// Sentence is the items of a sentence, of a heading or a cell.
type Sentence struct {
	Items     []Item
	Paragraph int // of the text, from 0
	Question  bool
}

// Read is the sentences of a text.
func Read(text string) []Sentence {
	var all []Sentence
	paragraph := 0
	for start := 0; start < len(text); {
		end := start
		for end < len(text) && text[end] != '\n' {
			end++
		}
		for _, items := range sentences(scan(text, start, end)) {
			headed(items)
			s := Sentence{Items: compose(items), Paragraph: paragraph}
			for i := range s.Items {
				s.Question = s.Question || s.Items[i].Is("?") && !isAsideSign(s.Items, i)
			}
			all = append(all, s)
		}
		paragraph++
		start = end + 1
	}
	return all
}
