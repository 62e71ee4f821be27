package cursor

import "strings"

// flow reads a list or map in brackets, which ends at the latest before what stands no further in than a column.
func (r *reader) flow(above int) *Node {
	n := &Node{Kind: Map, Flow: true, Start: r.at}
	if r.text[r.at] == '[' {
		n.Kind = List
	}
	r.at++
	if r.depth++; r.depth > deepest {
		r.depth--
		n.End = r.at
		return n
	}
	defer func() { r.depth-- }()
	for r.inside(above) {
		switch r.text[r.at] {
		case '}', ']':
			if closes := r.text[r.at] == '}'; closes == (n.Kind == Map) {
				r.at++
			} // else it closes what stands around this
			n.End = r.at
			return n
		case ',':
			r.at++
		default:
			r.element(n, above)
		}
	}
	n.End = r.at
	return n
}

// inside passes over blanks, comments and lines within brackets, and is false where these end without being closed.
func (r *reader) inside(above int) bool {
	for {
		for r.at < len(r.text) && (r.text[r.at] == ' ' || r.text[r.at] == '\t' || r.text[r.at] == '\r') {
			r.at++
		}
		switch {
		case r.at == len(r.text):
			return false
		case r.text[r.at] == '#' && r.at > 0 && (r.text[r.at-1] == ' ' || r.text[r.at-1] == '\n'):
			if i := strings.IndexByte(r.text[r.at:], '\n'); i >= 0 {
				r.at += i
			} else {
				r.at = len(r.text)
			}
		case r.text[r.at] == '\n':
			probe := reader{text: r.text, at: r.at + 1}
			if column, ok := probe.next(); !ok || column <= above {
				return false
			}
			r.at = probe.at
		default:
			return true
		}
	}
}

// element reads a pair of a map or an item of a list in brackets.
func (r *reader) element(n *Node, above int) {
	first := r.flowNode(above)
	if first.Kind != Scalar {
		n.add(Pair{Value: first})
		return
	}
	here := r.at
	colon := r.inside(above) && r.isColon(true)
	if !colon {
		r.at = here
		if n.Kind == Map {
			n.Pairs = append(n.Pairs, Pair{Key: first})
		} else {
			n.Items = append(n.Items, first)
		}
		return
	}
	r.at++
	p := Pair{Key: first}
	if r.inside(above) && strings.IndexByte(",}]", r.text[r.at]) < 0 {
		p.Value = r.flowNode(above)
	}
	n.add(p)
}

// add adds a pair: to a list, a map of its own.
func (n *Node) add(p Pair) {
	switch {
	case n.Kind == List && p.Key == nil:
		n.Items = append(n.Items, p.Value)
	case n.Kind == List:
		one := &Node{Kind: Map, Flow: true, Start: p.Key.Start, End: p.Key.End, Pairs: []Pair{p}}
		if p.Value != nil {
			one.End = p.Value.End
		}
		n.Items = append(n.Items, one)
	case p.Key != nil:
		n.Pairs = append(n.Pairs, p)
	}
}

func (r *reader) flowNode(above int) *Node {
	switch r.text[r.at] {
	case '{', '[':
		return r.flow(above)
	case '"', '\'':
		return r.quoted()
	default:
		return r.plain(true, false)
	}
}

// scalar reads a scalar in a line.
func (r *reader) scalar() *Node {
	if c := r.text[r.at]; c == '"' || c == '\'' {
		return r.quoted()
	}
	return r.plain(false, false)
}

// plain reads a scalar without quotes, which ends with the line; at a colon where it is a key, or in brackets, at a comma or
// a bracket.
func (r *reader) plain(flow, key bool) *Node {
	n := &Node{Kind: Scalar, Start: r.at}
	for r.at < len(r.text) {
		c := r.text[r.at]
		ends := c == '\n' ||
			c == '#' && r.at > n.Start && r.text[r.at-1] == ' ' ||
			flow && strings.IndexByte(",[]{}", c) >= 0 ||
			(flow || key) && r.isColon(flow)
		if ends && r.at > n.Start {
			break
		}
		r.at++
		if ends { // a sign that makes no sense here
			break
		}
	}
	n.Text = strings.TrimRight(r.text[n.Start:r.at], " \t\r\n")
	n.End = n.Start + len(n.Text)
	return n
}

// quoted reads a scalar in quotes, which ends with the line at the latest.
func (r *reader) quoted() *Node {
	n := &Node{Kind: Scalar, Quoted: true, Start: r.at}
	quote := r.text[r.at]
	var text strings.Builder
	for r.at++; r.at < len(r.text) && r.text[r.at] != '\n'; r.at++ {
		c := r.text[r.at]
		switch {
		case c == quote && quote == '\'' && r.at+1 < len(r.text) && r.text[r.at+1] == quote:
			r.at++
		case c == quote:
			r.at++
			n.Text, n.End = text.String(), r.at
			return n
		case c == '\\' && quote == '"' && r.at+1 < len(r.text) && (r.text[r.at+1] == '"' || r.text[r.at+1] == '\\'):
			r.at++
			c = r.text[r.at]
		}
		text.WriteByte(c)
	}
	n.Text, n.End = text.String(), r.at
	return n
}

func without(text string) string { return strings.Replace(text, mark, "", 1) }
