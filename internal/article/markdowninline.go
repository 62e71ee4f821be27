package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// cut is a part of a paragraph that is not written as it is.
type cut struct {
	from, to int
	as       cutAs
}

type cutAs uint8

const (
	dropped   cutAs = iota // marks, and what is not shown
	literal                // stands for itself, such as code
	lineBreak              // ends a line
)

// inline reads the marks within a paragraph: first what is a mark, in one pass in which
// nothing is looked at twice, then the words.
func (m *markdownReader) inline(p *paragraph) {
	s := scanner{text: string(p.text), defined: m.definitions, ticks: map[int][]int{}}
	s.scan()
	slices.SortStableFunc(s.cuts, func(a, b cut) int {
		if a.from != b.from {
			return a.from - b.from
		}
		return b.to - a.to
	})
	at := 0
	for _, c := range s.cuts {
		if c.from < at {
			continue
		}
		m.write(p, at, c.from, true)
		switch c.as {
		case literal:
			m.write(p, c.from, c.to, false)
		case lineBreak:
			m.out.end(p.places.of(c.from))
		case dropped:
		}
		at = c.to
	}
	m.write(p, at, len(p.text), true)
}

// write writes a part of a paragraph, piece by piece of what stands together in the file.
func (m *markdownReader) write(p *paragraph, from, to int, named bool) {
	for from < to {
		i, _ := slices.BinarySearchFunc(p.places, from+1, func(r run, at int) int { return r.at - at })
		end := to
		if i < len(p.places) {
			end = min(to, p.places[i].at)
		}
		text, at := string(p.text[from:end]), p.places.of(from)
		if named {
			unescape(m.out, text, at, false)
		} else {
			m.out.text(text, at)
		}
		from = end
	}
}

// scanner finds the marks in the text of a paragraph.
type scanner struct {
	text    string
	defined map[string]bool
	cuts    []cut
	ticks   map[int][]int // where backticks begin, by how many there are together
	noAngle bool          // no > follows
	noEnd   bool          // no end of a comment follows
	open    []bracket
	runs    []emphasis   // that may begin emphasis
	opened  map[byte]int // how many of them there are of each mark
}

// bracket is a [ that has not ended.
type bracket struct {
	at    int
	image bool
}

// emphasis is marks of emphasis that stand together.
type emphasis struct {
	mark     byte
	from, to int
}

func (s *scanner) cut(from, to int, as cutAs) { s.cuts = append(s.cuts, cut{from, to, as}) }

func (s *scanner) scan() {
	s.opened = map[byte]int{}
	for i := 0; i < len(s.text); {
		if s.text[i] == '`' {
			n := s.together(i)
			s.ticks[n] = append(s.ticks[n], i)
			i += n
		} else {
			i++
		}
	}
	for i := 0; i < len(s.text); {
		i += s.next(i)
	}
}

// together is how often the byte at a place stands there.
func (s *scanner) together(i int) int {
	n := 1
	for i+n < len(s.text) && s.text[i+n] == s.text[i] {
		n++
	}
	return n
}

// next reads what begins at a place, and gives how long it is.
func (s *scanner) next(i int) int {
	switch s.text[i] {
	case '\\':
		return s.backslash(i)
	case '`':
		return s.code(i)
	case '<':
		return s.angle(i)
	case '[':
		s.open = append(s.open, bracket{at: i, image: i > 0 && s.text[i-1] == '!'})
		return 1
	case ']':
		return s.closeBracket(i)
	case '*', '_', '~':
		n := s.together(i)
		s.emphasis(emphasis{s.text[i], i, i + n})
		return n
	case '\n':
		if strings.HasSuffix(s.text[:i], "  ") {
			s.cut(i, i+1, lineBreak)
		}
	}
	return 1
}

func (s *scanner) backslash(i int) int {
	switch {
	case i+1 == len(s.text):
		return 1
	case s.text[i+1] == '\n':
		s.cut(i, i+2, lineBreak)
		return 2
	case isASCIIMark(s.text[i+1]):
		s.cut(i, i+1, dropped)
		s.cut(i+1, i+2, literal)
		return 2
	default:
		return 1
	}
}

// code reads code between as many backticks; without those that end it they are none.
func (s *scanner) code(i int) int {
	n := s.together(i)
	later := s.ticks[n]
	for len(later) > 0 && later[0] <= i {
		later = later[1:]
	}
	s.ticks[n] = later
	if len(later) == 0 {
		return n
	}
	end := later[0]
	s.cut(i, i+n, dropped)
	s.cut(i+n, end, literal)
	s.cut(end, end+n, dropped)
	return end + n - i
}

// angle reads an address or a tag of a page between < and >.
func (s *scanner) angle(i int) int {
	rest := s.text[i:]
	if strings.HasPrefix(rest, "<!--") && !s.noEnd {
		if end := strings.Index(rest, "-->"); end > 0 {
			s.cut(i, i+end+len("-->"), dropped)
			return end + len("-->")
		}
		s.noEnd = true
	}
	if s.noAngle || len(rest) < 3 || !isWordByte(rest[1]) && rest[1] != '/' {
		return 1
	}
	end := 1 + strings.IndexAny(rest[1:], "<>")
	if end == 0 || rest[end] == '<' {
		s.noAngle = end == 0
		return 1
	}
	within := rest[1:end]
	switch name := strings.ToLower(strings.TrimRight(strings.TrimLeft(within, "/"), " /")); {
	case !strings.ContainsAny(within, " \n") && (strings.Contains(within, "://") || strings.Contains(within, "@")):
		s.cut(i, i+1, dropped)
		s.cut(i+1, i+end, literal)
		s.cut(i+end, i+end+1, dropped)
	case isBlock(name):
		s.cut(i, i+end+1, lineBreak)
	default:
		s.cut(i, i+end+1, dropped)
	}
	return end + 1
}

// emphasis reads marks of emphasis: what they end, then what they may begin. Those that
// do neither stand for themselves.
func (s *scanner) emphasis(e emphasis) {
	before, _ := utf8.DecodeLastRuneInString(s.text[:e.from])
	after, _ := utf8.DecodeRuneInString(s.text[e.to:])
	blankBefore, blankAfter := e.from == 0 || unicode.IsSpace(before), e.to == len(s.text) || unicode.IsSpace(after)
	markBefore, markAfter := isMark(before), isMark(after)
	begins := !blankAfter && (!markAfter || blankBefore || markBefore)
	ends := !blankBefore && (!markBefore || blankAfter || markAfter)
	if e.mark == '_' {
		begins, ends = begins && (!ends || markBefore), ends && (!begins || markAfter)
	}
	if e.mark == '~' && e.to-e.from > 2 {
		return
	}
	for ends && e.from < e.to && s.opened[e.mark] > 0 {
		last := len(s.runs) - 1
		opens := &s.runs[last]
		if opens.mark != e.mark {
			s.forget(last)
			continue
		}
		n := min(opens.to-opens.from, e.to-e.from)
		if e.mark == '~' { // what was struck out is not said any more
			s.cut(opens.from, e.to, dropped)
		}
		s.cut(opens.to-n, opens.to, dropped)
		s.cut(e.from, e.from+n, dropped)
		opens.to -= n
		e.from += n
		if opens.from == opens.to {
			s.forget(last)
		}
	}
	if begins && e.from < e.to {
		s.runs = append(s.runs, e)
		s.opened[e.mark]++
	}
}

// forget takes away the last marks that may begin emphasis.
func (s *scanner) forget(last int) {
	s.opened[s.runs[last].mark]--
	s.runs = s.runs[:last]
}

func isMark(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }
