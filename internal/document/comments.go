package document

import (
	"cmp"
	"slices"
	"strings"
)

// comments is what of a text is no value: comments and single blank lines,
// each with the key or item that it stands before or behind.
type comments struct {
	at     map[*node]*remark
	header []string // lines before all else, up to a blank line
	footer []string // lines after all else
	all    []string // every comment, in the order of the text
}

// remark is what stands around one key or item. An empty line is a blank one.
type remark struct {
	before []string // lines of their own
	behind string   // a comment at the end of its first line
}

// comment is one comment of the text.
type comment struct {
	line    int
	text    string
	ownLine bool
}

// commentsOf gathers the comments of a text and gives each to the key or item
// that follows it, or at whose line's end it stands.
func commentsOf(src *source, root *node) *comments {
	c := &comments{at: map[*node]*remark{}}
	anchors, scalars := landmarks(root)
	found := findComments(src, scalars)
	own := map[int]string{}
	for _, f := range found {
		c.all = append(c.all, f.text)
		if f.ownLine {
			own[f.line] = f.text
		}
	}
	starts := map[int]*node{} // the first, so the outermost, anchor of each line
	for _, a := range anchors {
		if starts[a.pos.Line] == nil {
			starts[a.pos.Line] = a
		}
	}
	filled := contentLines(src, anchors, scalars)
	var waiting []string
	behind := map[int]string{}
	for _, f := range found {
		if !f.ownLine {
			behind[f.line] = f.text
		}
	}
	for line := 1; line <= len(src.lines); line++ {
		text, isComment := own[line]
		switch {
		case isComment:
			waiting = append(waiting, text)
		case starts[line] != nil:
			c.give(starts[line], waiting)
			if behind[line] != "" {
				c.remark(innermost(starts[line])).behind = behind[line]
			}
			waiting = nil
		case behind[line] != "":
			waiting = append(waiting, behind[line])
		case !filled[line] && strings.TrimSpace(src.line(line)) == "" && len(waiting)+len(c.at) > 0:
			waiting = append(waiting, "")
		}
	}
	c.footer = trimBlank(waiting)
	return c
}

// give hands the waiting lines to an anchor, and what of them belongs to the
// head of the file to the file.
func (c *comments) give(anchor *node, waiting []string) {
	if len(c.at) == 0 {
		if last := lastIndex(waiting, ""); last >= 0 {
			c.header, waiting = trimBlank(waiting[:last]), waiting[last+1:]
		}
	}
	c.remark(anchor).before = single(waiting)
}

func (c *comments) remark(anchor *node) *remark {
	if c.at[anchor] == nil {
		c.at[anchor] = &remark{}
	}
	return c.at[anchor]
}

// innermost is where a comment at the end of an anchor's line belongs: in an
// item written as a block, to the first key of the item.
func innermost(anchor *node) *node {
	for anchor.style == block {
		switch {
		case len(anchor.pairs) > 0:
			anchor = anchor.pairs[0].key
		case len(anchor.items) > 0:
			anchor = anchor.items[0]
		default:
			return anchor
		}
	}
	return anchor
}

func lastIndex(lines []string, line string) int {
	for i, other := range slices.Backward(lines) {
		if other == line {
			return i
		}
	}
	return -1
}

// single is the lines with each run of blank ones made one.
func single(lines []string) []string {
	return slices.CompactFunc(lines, func(a, b string) bool { return a == "" && b == "" })
}

func trimBlank(lines []string) []string {
	lines = single(lines)
	if len(lines) > 0 && lines[0] == "" {
		lines = lines[1:]
	}
	if len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// landmarks lists the keys and items of a document and its scalars, each in
// the order of the text.
func landmarks(root *node) (anchors, scalars []*node) {
	var walk func(n *node)
	walk = func(n *node) {
		if n.shape == scalar {
			scalars = append(scalars, n)
		}
		for _, p := range n.pairs {
			anchors = append(anchors, p.key)
			scalars = append(scalars, p.key)
			walk(p.value)
		}
		for _, item := range n.items {
			anchors = append(anchors, item)
			walk(item)
		}
	}
	walk(root)
	slices.SortFunc(scalars, func(a, b *node) int { return cmp.Compare(a.start, b.start) })
	return anchors, scalars
}

// findComments finds the comments of a text: what begins with # outside of
// every scalar, or in the line in which a literal or folded text is announced.
func findComments(src *source, scalars []*node) []comment {
	var found []comment
	at := 0
	gap := func(end int) {
		for i := at; i < end; i++ {
			if src.text[i] != '#' {
				continue
			}
			line := src.lineOf(i)
			text := src.lineFrom(i)
			stop := i + len(text)
			found = append(found, comment{
				line:    line,
				text:    strings.TrimRight(text, " \t\r"),
				ownLine: strings.TrimSpace(src.text[src.lines[line-1]:i]) == "",
			})
			i = stop
		}
	}
	for _, s := range scalars {
		gap(s.start)
		if s.style == blockText {
			at = s.start
			gap(s.start + len(src.lineFrom(s.start)))
		}
		at = max(at, s.end)
	}
	gap(len(src.text))
	return found
}

// contentLines tells which lines hold a part of a value.
func contentLines(src *source, anchors, scalars []*node) map[int]bool {
	filled := map[int]bool{}
	for _, a := range anchors {
		filled[a.pos.Line] = true
	}
	for _, s := range scalars {
		last := s.pos.Line
		if s.end > s.start {
			last = src.lineOf(s.end - 1)
		}
		for line := s.pos.Line; line <= last; line++ {
			filled[line] = true
		}
	}
	return filled
}

// inside tells whether a comment stands at a key or item below a node, so that
// the node cannot be written in one line.
func (c *comments) inside(n *node) bool {
	for _, p := range n.pairs {
		if c.commented(p.key) || c.inside(p.value) {
			return true
		}
	}
	for _, item := range n.items {
		if c.commented(item) || c.inside(item) {
			return true
		}
	}
	return false
}

func (c *comments) commented(n *node) bool {
	r := c.at[n]
	return r != nil && (r.behind != "" || slices.ContainsFunc(r.before, func(line string) bool { return line != "" }))
}
