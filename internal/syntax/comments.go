package syntax

import (
	"cmp"
	"slices"
	"strings"
)

// Comments is what of a text is no value: comments and single blank lines,
// each with the key or item that it stands before or behind.
type Comments struct {
	at     map[*Node]*remark
	header []string // lines before all else, up to a blank line
	footer []string // lines after all else
	all    []string // every comment, in the order of the text
}

// Texts lists every comment with its sign, in the order of the text.
func (c *Comments) Texts() []string { return slices.Clone(c.all) }

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

// CommentsOf gathers the comments of a text and gives each to the key or item
// that follows it, or at whose line's end it stands.
func CommentsOf(src *Source, root *Node) *Comments {
	c := &Comments{at: map[*Node]*remark{}}
	anchors, scalars := landmarks(root)
	found := findComments(src, scalars)
	own := map[int]string{}
	for _, f := range found {
		c.all = append(c.all, f.text)
		if f.ownLine {
			own[f.line] = f.text
		}
	}
	starts := map[int]*Node{} // the first, so the outermost, anchor of each line
	for _, a := range anchors {
		if starts[a.Pos().Line] == nil {
			starts[a.Pos().Line] = a
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
	for line := 1; line <= len(src.starts()); line++ {
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
func (c *Comments) give(anchor *Node, waiting []string) {
	if len(c.at) == 0 {
		if last := lastIndex(waiting, ""); last >= 0 {
			c.header, waiting = trimBlank(waiting[:last]), waiting[last+1:]
		}
	}
	c.remark(anchor).before = single(waiting)
}

func (c *Comments) remark(anchor *Node) *remark {
	if c.at[anchor] == nil {
		c.at[anchor] = &remark{}
	}
	return c.at[anchor]
}

// innermost is where a comment at the end of an anchor's line belongs: in an
// item written as a block, to the first key of the item.
func innermost(anchor *Node) *Node {
	for anchor.Style == Block {
		switch {
		case len(anchor.Pairs()) > 0:
			anchor = anchor.Pairs()[0].Key
		case len(anchor.Items()) > 0:
			anchor = anchor.Items()[0]
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
func landmarks(root *Node) (anchors, scalars []*Node) {
	var walk func(n *Node)
	walk = func(n *Node) {
		if n.Kind == Scalar {
			scalars = append(scalars, n)
		}
		for _, p := range n.Pairs() {
			anchors = append(anchors, p.Key)
			scalars = append(scalars, p.Key)
			walk(p.Value)
		}
		for _, item := range n.Items() {
			anchors = append(anchors, item)
			walk(item)
		}
	}
	walk(root)
	slices.SortFunc(scalars, func(a, b *Node) int { return cmp.Compare(a.Start(), b.Start()) })
	return anchors, scalars
}

// findComments finds the comments of a text: what begins with # outside of
// every scalar, or in the line in which a literal or folded text is announced.
func findComments(src *Source, scalars []*Node) []comment {
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
				ownLine: strings.TrimSpace(src.text[src.starts()[line-1]:i]) == "",
			})
			i = stop
		}
	}
	for _, s := range scalars {
		gap(s.Start())
		if s.Style == BlockText {
			at = s.Start()
			gap(s.Start() + len(src.lineFrom(s.Start())))
		}
		at = max(at, s.End())
	}
	gap(len(src.text))
	return found
}

// contentLines tells which lines hold a part of a value.
func contentLines(src *Source, anchors, scalars []*Node) map[int]bool {
	filled := map[int]bool{}
	for _, a := range anchors {
		filled[a.Pos().Line] = true
	}
	for _, s := range scalars {
		last := s.Pos().Line
		if s.End() > s.Start() {
			last = src.lineOf(s.End() - 1)
		}
		for line := s.Pos().Line; line <= last; line++ {
			filled[line] = true
		}
	}
	return filled
}

// inside reports whether a comment stands at a key or item below a node, so that
// the node cannot be written in one line.
func (c *Comments) inside(n *Node) bool {
	for _, p := range n.Pairs() {
		if c.commented(p.Key) || c.inside(p.Value) {
			return true
		}
	}
	for _, item := range n.Items() {
		if c.commented(item) || c.inside(item) {
			return true
		}
	}
	return false
}

func (c *Comments) commented(n *Node) bool {
	r := c.at[n]
	return r != nil && (r.behind != "" || slices.ContainsFunc(r.before, func(line string) bool { return line != "" }))
}
