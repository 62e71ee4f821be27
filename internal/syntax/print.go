package syntax

import (
	"slices"
	"strings"
)

// Print is the canonical form of a document: two blanks a level, keys in the
// order of their form, one item of a list of maps a line where it fits. Comments
// may be nil.
func Print(root *Node, top *Form, comments *Comments) []byte {
	if comments == nil {
		comments = &Comments{at: map[*Node]*remark{}}
	}
	p := &printer{comments: comments}
	return []byte(strings.Join(p.document(root, top), "\n") + "\n")
}

// printer writes nodes in the canonical form.
type printer struct {
	comments *Comments
	leftOut  []string // comments at what is not written, until there is a place for them
}

// document is the lines of a whole document.
func (p *printer) document(root *Node, top *Form) []string {
	lines := slices.Clone(p.comments.header)
	if len(lines) > 0 {
		lines = append(lines, "")
	}
	lines = append(lines, p.pairs(p.arranged(root, top), top, "", true)...)
	if footer := append(p.leftOut, p.comments.footer...); len(footer) > 0 {
		lines = append(lines, "")
		lines = append(lines, footer...)
	}
	return trimBlank(lines)
}

// pairs is the lines of a map in block style. At the top of a document the
// lists and maps of further maps are always blocks.
func (p *printer) pairs(n *Node, f *Form, indent string, top bool) []string {
	var lines []string
	for _, entry := range n.Pairs() {
		form, _ := f.value(entry.Key.Text)
		lines = append(lines, p.before(entry.Key, indent)...)
		blockOnly := top && form.Blocks && !isEmpty(entry.Value)
		lines = append(lines, p.entry(entry, form, indent, blockOnly)...)
	}
	return lines
}

// entry is the lines of one key and its value.
func (p *printer) entry(entry Pair, f *Form, indent string, blockOnly bool) []string {
	head := indent + canonicalScalar(entry.Key.Text, Bare) + ":"
	if !blockOnly && !p.comments.inside(entry.Value) {
		line := head + " " + inline(entry.Value, f)
		if entry.Value.Kind == Scalar || isEmpty(entry.Value) || fits(line) {
			return []string{line + p.behind(entry.Key)}
		}
	}
	return append([]string{head + p.behind(entry.Key)}, p.block(entry.Value, f, indent+"  ")...)
}

// block is the lines of a list or map that does not fit behind its key.
func (p *printer) block(n *Node, f *Form, indent string) []string {
	if n.Kind == Map {
		return p.pairs(n, f, indent, false)
	}
	var lines []string
	for _, item := range n.Items() {
		lines = append(lines, p.before(item, indent)...)
		lines = append(lines, p.item(item, f.each(), indent)...)
	}
	return lines
}

// item is the lines of one item of a list: in one line if it fits, else its
// keys one below the other.
func (p *printer) item(n *Node, f *Form, indent string) []string {
	if !p.comments.inside(n) {
		line := indent + "- " + inline(n, f)
		if n.Kind == Scalar || fits(line) {
			return []string{line + p.behind(n)}
		}
	}
	lines := p.block(n, f, indent+"  ")
	lines[0] = indent + "- " + lines[0][len(indent)+2:]
	if behind := p.behind(n); behind != "" {
		lines = slices.Insert(lines, 0, indent+behind[2:]) // there is no one line to stand behind any more
	}
	return lines
}

// Inline is a map in one line, in the canonical form.
func Inline(n *Node, f *Form) string {
	p := &printer{comments: &Comments{at: map[*Node]*remark{}}}
	return inline(p.arranged(n, f), f)
}

// inline is a value in flow style.
func inline(n *Node, f *Form) string {
	switch n.Kind {
	case Map:
		var parts []string
		for _, entry := range n.Pairs() {
			form, _ := f.value(entry.Key.Text)
			parts = append(parts, canonicalScalar(entry.Key.Text, Bare)+": "+inline(entry.Value, form))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case List:
		var parts []string
		for _, item := range n.Items() {
			parts = append(parts, inline(item, f.each()))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	default:
		return canonicalScalar(n.Text, f.Notation)
	}
}

// before is the comments and blank lines above a key or item.
func (p *printer) before(n *Node, indent string) []string {
	r := p.comments.at[n]
	if r == nil {
		return nil
	}
	lines := make([]string, len(r.before))
	for i, line := range r.before {
		if line != "" {
			lines[i] = indent + line
		}
	}
	return lines
}

// behind is the comment at the end of the line of a key or item.
func (p *printer) behind(n *Node) string {
	if r := p.comments.at[n]; r != nil && r.behind != "" {
		return "  " + r.behind
	}
	return ""
}
