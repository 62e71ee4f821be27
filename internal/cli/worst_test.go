//go:build !race

package cli_test

import (
	"fmt"
	"strings"
)

// worst is a document that says one thing as often as it has room for: what a
// document can multiply, it has multiplied.
type worst struct {
	place  string // below the folder of the corpus
	head   string
	first  func(i int) string // lines that take half of the room, before what parts them from the others; nil for none
	parted string
	line   func(i int) string
	finish string // behind the last line, such as the end of a map
	tail   string
	beside *worst // another document of the size; nil for none
}

// text is the document, whose lines have at most some bytes.
func (w worst) text(size int) string {
	var b strings.Builder
	b.WriteString(w.head)
	if w.first != nil {
		write(&b, w.first, size/2, mostOfFew)
		size -= size / 2
		b.WriteString(w.parted)
	}
	write(&b, w.line, size, size)
	b.WriteString(w.finish)
	b.WriteString(w.tail)
	return b.String()
}

// mostOfFew is how many a document has at most of what nobody needs more of: with more
// it would be faulty, and most commands soon done with it.
const mostOfFew = 1000

// write writes some lines at most, of at most some bytes.
func write(b *strings.Builder, line func(i int) string, size, most int) {
	for i := range most {
		next := line(i)
		if size -= len(next); size < 0 {
			return
		}
		b.WriteString(next)
	}
}

// The heads of documents of which one thing is multiplied.
const (
	worstTop   = "kind: race\nname: W\ncompetition: w\nseries: w\ndate: 2024-05-25\nevent: mile\nsex: men\n"
	worstFull  = worstTop + "results:\n"
	worstPart  = worstTop + "coverage: partial\nresults:\n"
	worstOne   = worstPart + "  - athlete: Ann Archer\n    place: 1\n    nation: GBR\n    mark: \"3:50.00\"\n"
	worstTail  = "sources:\n  tfn: {publisher: Track}\n"
	worstList  = "kind: records\nevent: mile\nsex: men\nenvironment: outdoor\nknown_to: 2025-08-06\n"
	worstEntry = worstList + "records:\n  - mark: \"3:50.00\"\n    athlete: Ann Archer\n    nation: GBR\n    date: 1975-05-17\n"
	worstFolk  = "kind: athletes\nathletes:\n"
)

// clockOf is a mark of that many hundredths.
func clockOf(hundredths int) string {
	if hundredths < 6000 {
		return fmt.Sprintf("%d.%02d", hundredths/100, hundredths%100)
	}
	return fmt.Sprintf("%d:%02d.%02d", hundredths/6000, hundredths/100%60, hundredths%100)
}

// nameOf is a name of letters alone, another for each number.
func nameOf(i int) string {
	name := []byte("A")
	for ; i > 0; i /= 26 {
		name = append(name, byte('a'+i%26))
	}
	return string(name) + " Bo"
}

// shuffled is a name of seven words in another order for each number.
func shuffled(i int) string {
	words := strings.Fields("Al Bo Cy Di Ed Fay Gus Hal")
	for n := len(words); n > 1; n-- {
		words[n-1], words[i%n] = words[i%n], words[n-1]
		i /= n
	}
	return strings.Join(words, " ")
}

// pointOf is a split point, another for each number, in order.
func pointOf(i int) string { return fmt.Sprintf("%d.%02dm", 100+i/100, i%100) }

func days(i int) string { return fmt.Sprintf("%d-%02d-%02d", 1900+i/336%110, 1+i/28%12, 1+i%28) }

// lines is a document whose lines follow a format with the number of each.
func numbered(head, format string) worst {
	return worst{place: "worst.yaml", head: head, line: func(i int) string {
		return filled(format, i)
	}}
}

// filled is a format with as many of some values as it has room for.
func filled(format string, values ...any) string {
	return fmt.Sprintf(format, values[:strings.Count(format, "%")]...)
}

// made is a document whose lines a function makes.
func made(head string, line func(i int) string) worst {
	return worst{place: "worst.yaml", head: head, line: line}
}

func (w worst) at(place string) worst {
	w.place = place
	return w
}

func (w worst) ending(finish string) worst {
	w.finish = finish
	return w
}

const (
	listPlace = "records/mile-men-outdoor.yaml"
	folkPlace = "athletes/a.yaml"
)
