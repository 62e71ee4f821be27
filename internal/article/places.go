package article

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// places is where the bytes of a text come from, in runs.
type places []run

// run is bytes of a text that come from the same place on.
type run struct {
	at     int  // where it begins in the text
	source int  // where it comes from
	end    int  // where that ends, of what is one thing there
	one    bool // all of its bytes come from one thing, such as &amp;
}

// add says where the next bytes of a text, which is so long already, come from: one
// by one from a place on.
func (p *places) add(length, source int) {
	if last := len(*p) - 1; last >= 0 {
		if r := (*p)[last]; !r.one && r.source+length-r.at == source {
			return
		}
	}
	*p = append(*p, run{at: length, source: source})
}

// addOne says the same of bytes that all come from one thing.
func (p *places) addOne(length, source, end int) {
	*p = append(*p, run{at: length, source: source, end: end, one: true})
}

// run is the one that a byte is in; of a text without bytes an empty one.
func (p places) run(offset int) run {
	i := sort.Search(len(p), func(i int) bool { return p[i].at > offset })
	if i == 0 {
		return run{one: true}
	}
	return p[i-1]
}

// of is the place of a byte.
func (p places) of(offset int) int {
	r := p.run(offset)
	if r.one {
		return r.source
	}
	return r.source + offset - r.at
}

// end is the place behind a byte.
func (p places) end(offset int) int {
	r := p.run(offset)
	if r.one {
		return r.end
	}
	return r.source + offset - r.at + 1
}

// lines is what tells lines and columns of a text fast, however long its lines are.
type lines struct {
	starts []int // of the lines
	points []int // how many code points stand before each block of bytes
}

const block = 1 << 10

// linesOf counts a text. Lines end as they do on any system.
func linesOf(text string) lines {
	l := lines{starts: []int{0}}
	count := 0
	for i := range len(text) {
		if i%block == 0 {
			l.points = append(l.points, count)
		}
		if utf8.RuneStart(text[i]) {
			count++
		}
		if text[i] == '\n' || text[i] == '\r' && !strings.HasPrefix(text[i+1:], "\n") {
			l.starts = append(l.starts, i+1)
		}
	}
	l.points = append(l.points, count)
	return l
}

// at is the line and the column of a byte, from 1.
func (l lines) at(text string, offset int) (line, column int) {
	line = sort.SearchInts(l.starts, offset+1)
	return line, l.before(text, offset) - l.before(text, l.starts[line-1]) + 1
}

// before is how many code points begin before a byte.
func (l lines) before(text string, offset int) int {
	count, from := l.points[offset/block], offset/block*block
	for i := from; i < offset; i++ {
		if utf8.RuneStart(text[i]) {
			count++
		}
	}
	return count
}
