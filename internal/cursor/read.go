package cursor

import "strings"

// deepest is how deep maps and lists are read: deeper than documents may be.
const deepest = 64

// Read reads a text as far as it makes sense; nil where there is nothing in it. It takes time in proportion to the text.
func Read(text string) *Node {
	r := reader{text: text}
	var first *Node
	for { // what stands further out than what was read begins anew
		n := r.block(-1)
		if n == nil {
			return first
		}
		if first == nil {
			first = n
		} else if first.Kind == Map && n.Kind == Map && !first.Flow && !n.Flow {
			first.Pairs, first.End = append(first.Pairs, n.Pairs...), n.End
		}
	}
}

// reader goes through a text line by line.
type reader struct {
	text   string
	at     int
	inLine bool // at stands in a line, in a column, and not at its beginning
	column int
	depth  int
}

// next is the column of what comes next, behind blank lines and comments; false at the end.
func (r *reader) next() (column int, ok bool) {
	if r.inLine {
		return r.column, true
	}
	for r.at < len(r.text) {
		start := r.at
		for r.at < len(r.text) && r.text[r.at] == ' ' {
			r.at++
		}
		rest := r.text[r.at:]
		switch {
		case rest == "":
			return 0, false
		case rest[0] == '\n' || rest[0] == '#' || rest[0] == '\r',
			r.at == start && (strings.HasPrefix(rest, "---") || strings.HasPrefix(rest, "...")):
			r.endLine()
		default:
			r.inLine, r.column = true, r.at-start
			return r.column, true
		}
	}
	return 0, false
}

// endLine goes to the next line.
func (r *reader) endLine() {
	r.inLine = false
	if i := strings.IndexByte(r.text[r.at:], '\n'); i >= 0 {
		r.at += i + 1
		return
	}
	r.at = len(r.text)
}

// blanks passes over blanks, and reports whether something stands behind them in the line.
func (r *reader) blanks() bool {
	start := r.at
	for r.at < len(r.text) && (r.text[r.at] == ' ' || r.text[r.at] == '\t') {
		r.at++
	}
	if r.at == len(r.text) || r.text[r.at] == '\n' || r.text[r.at] == '\r' {
		return false
	}
	return r.text[r.at] != '#' || r.at == start && start > 0 && r.text[start-1] != ' ' && r.text[start-1] != '\n'
}

// block reads what stands further in than a column; nil where nothing does.
func (r *reader) block(above int) *Node {
	column, ok := r.next()
	if !ok || column <= above {
		return nil
	}
	if r.depth++; r.depth > deepest {
		r.endLine()
		r.depth--
		return nil
	}
	defer func() { r.depth-- }()
	switch {
	case r.isDash():
		return r.list(column)
	case r.isFlow():
		n := r.flow(above)
		r.endLine()
		return n
	case r.hasKey(), r.keysFollow(column):
		return r.mapping(column)
	default:
		n := r.scalar()
		r.endLine()
		return n
	}
}

// isDash reports whether an item of a list begins here.
func (r *reader) isDash() bool {
	rest := r.text[r.at:]
	return strings.HasPrefix(rest, "- ") || strings.HasPrefix(rest, "-\n") || rest == "-" || strings.HasPrefix(rest, "-\r")
}

func (r *reader) isFlow() bool { return r.text[r.at] == '{' || r.text[r.at] == '[' }

// hasKey reports whether a key with its colon begins here.
func (r *reader) hasKey() bool {
	probe := *r
	probe.key()
	return probe.isColon(false)
}

// keysFollow reports whether a word without a colon stands here before keys, so that it is to become one.
func (r *reader) keysFollow(column int) bool {
	probe := *r
	probe.endLine()
	at, ok := probe.next()
	return ok && at == column && !probe.isDash() && !probe.isFlow() && probe.hasKey()
}

// isColon reports whether the colon behind a key stands here.
func (r *reader) isColon(flow bool) bool {
	if r.at >= len(r.text) || r.text[r.at] != ':' {
		return false
	}
	if r.at+1 == len(r.text) {
		return true
	}
	next := r.text[r.at+1]
	return next == ' ' || next == '\n' || next == '\r' || next == '\t' || flow && strings.IndexByte(",[]{}", next) >= 0
}

// key reads a key.
func (r *reader) key() *Node {
	if c := r.text[r.at]; c == '"' || c == '\'' {
		n := r.quoted()
		for r.at < len(r.text) && r.text[r.at] == ' ' {
			r.at++
		}
		return n
	}
	return r.plain(false, true)
}

// mapping reads a map whose keys begin in a column.
func (r *reader) mapping(column int) *Node {
	n := &Node{Kind: Map, Start: r.at, Column: column}
	for {
		at, ok := r.next()
		if !ok || at < column || at == column && r.isDash() {
			return n
		}
		if at > column { // no sense yet
			r.endLine()
			continue
		}
		p := Pair{Key: r.key()}
		n.End = p.Key.End
		if r.isColon(false) {
			r.at++
			n.End = r.at
			p.Value = r.valueIn(column)
			if p.Value != nil {
				n.End = p.Value.End
			}
		} else {
			r.endLine()
		}
		n.Pairs = append(n.Pairs, p)
	}
}

// valueIn reads the value behind the colon of a key in a column: in the line, or below it.
func (r *reader) valueIn(column int) *Node {
	if r.blanks() {
		n := r.inline(column)
		r.endLine()
		return n
	}
	r.endLine()
	if at, ok := r.next(); ok && at == column && r.isDash() {
		return r.list(column)
	}
	return r.block(column)
}

// inline reads a value within a line.
func (r *reader) inline(column int) *Node {
	switch {
	case r.isFlow():
		return r.flow(column)
	case r.text[r.at] == '|' || r.text[r.at] == '>':
		return r.lines(column)
	default:
		return r.scalar()
	}
}

// lines passes over a text of several lines.
func (r *reader) lines(column int) *Node {
	n := &Node{Kind: Scalar, Start: r.at}
	r.endLine()
	for {
		n.End = max(n.Start, r.at-1)
		at, ok := r.next()
		if !ok || at <= column {
			return n
		}
		r.endLine()
	}
}

// list reads a list whose items begin in a column.
func (r *reader) list(column int) *Node {
	n := &Node{Kind: List, Start: r.at, Column: column}
	for {
		at, ok := r.next()
		if !ok || at != column || !r.isDash() {
			if ok && at > column {
				r.endLine() // no sense yet
				continue
			}
			return n
		}
		r.at++
		n.End = r.at
		before := r.at
		var item *Node
		if r.blanks() {
			r.inLine, r.column = true, column+1+r.at-before
			item = r.block(column)
		} else {
			r.endLine()
			item = r.block(column)
		}
		n.Items = append(n.Items, item)
		if item != nil {
			n.End = item.End
		}
	}
}
