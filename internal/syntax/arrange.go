package syntax

import (
	"cmp"
	"slices"
)

// arranged is a node with its keys in canonical order and without what is
// empty. The comments at what is left out wait for what comes next, and those
// above the first key of an item stand above the item.
func (p *printer) arranged(n *Node, f *Form) *Node {
	kept := *n
	kept.children = nil
	for _, entry := range ordered(n, f) {
		form, required := f.value(entry.Key.Text)
		if isEmpty(entry.Value) && !required {
			p.leaveOut(entry)
			continue
		}
		p.takeLeftOut(entry.Key)
		kept.put(Pair{entry.Key, p.arranged(entry.Value, form)})
	}
	for _, item := range n.Items() {
		p.takeLeftOut(item)
		moved := p.arranged(item, f.each())
		p.lift(item, moved)
		kept.Append(moved)
	}
	return &kept
}

// leaveOut keeps the comments at a key that is not written and below it.
func (p *printer) leaveOut(entry Pair) {
	anchors, _ := landmarks(entry.Value)
	for _, a := range append([]*Node{entry.Key}, anchors...) {
		r := p.comments.at[a]
		if r == nil {
			continue
		}
		p.leftOut = append(p.leftOut, r.before...)
		if r.behind != "" {
			p.leftOut = append(p.leftOut, r.behind)
		}
	}
	p.leftOut = slices.DeleteFunc(p.leftOut, func(line string) bool { return line == "" })
}

func (p *printer) takeLeftOut(anchor *Node) {
	if len(p.leftOut) > 0 {
		r := p.comments.remark(anchor)
		r.before, p.leftOut = append(p.leftOut, r.before...), nil
	}
}

// lift moves what stands above the first key of an item above the item, and
// gives the item, as it was moved, its comments.
func (p *printer) lift(item, moved *Node) {
	r := p.comments.remark(item)
	if len(moved.Pairs()) > 0 {
		if first := p.comments.at[moved.Pairs()[0].Key]; first != nil {
			r.before, first.before = append(r.before, first.before...), nil
		}
	}
	p.comments.at[moved] = r
}

func isEmpty(n *Node) bool {
	switch n.Kind {
	case Map:
		return !slices.ContainsFunc(n.Pairs(), func(e Pair) bool { return !isEmpty(e.Value) })
	case List:
		return !slices.ContainsFunc(n.Items(), func(item *Node) bool { return !isEmpty(item) })
	default:
		return false
	}
}

// ordered is the pairs of a map in canonical order: known keys in theirs, free
// ones as their form orders them.
func ordered(n *Node, f *Form) []Pair {
	compare := f.Compare
	if f.Keys != nil {
		compare = func(a, b string) int { return cmp.Compare(f.index(a), f.index(b)) }
	}
	if compare == nil {
		return n.Pairs()
	}
	pairs := slices.Clone(n.Pairs())
	slices.SortStableFunc(pairs, func(a, b Pair) int { return compare(a.Key.Text, b.Key.Text) })
	return pairs
}
