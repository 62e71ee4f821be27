package document

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/record"
)

// arranged is a node with its keys in canonical order and without what is
// empty. The comments at what is left out wait for what comes next, and those
// above the first key of an item stand above the item.
func (p *printer) arranged(n *node, f form) *node {
	kept := *n
	kept.pairs, kept.items = nil, nil
	for _, entry := range p.ordered(n, f) {
		value := valueForm(f, entry.key.text)
		if isEmpty(entry.value) && !value.Required {
			p.leaveOut(entry)
			continue
		}
		p.takeLeftOut(entry.key)
		kept.pairs = append(kept.pairs, pair{entry.key, p.arranged(entry.value, value.form)})
	}
	for _, item := range n.items {
		p.takeLeftOut(item)
		moved := p.arranged(item, itemForm(f))
		p.lift(item, moved)
		kept.items = append(kept.items, moved)
	}
	return &kept
}

// leaveOut keeps the comments at a key that is not written and below it.
func (p *printer) leaveOut(entry pair) {
	anchors, _ := landmarks(entry.value)
	for _, a := range append([]*node{entry.key}, anchors...) {
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

func (p *printer) takeLeftOut(anchor *node) {
	if len(p.leftOut) > 0 {
		r := p.comments.remark(anchor)
		r.before, p.leftOut = append(p.leftOut, r.before...), nil
	}
}

// lift moves what stands above the first key of an item above the item, and
// gives the item, as it was moved, its comments.
func (p *printer) lift(item, moved *node) {
	r := p.comments.remark(item)
	if len(moved.pairs) > 0 {
		if first := p.comments.at[moved.pairs[0].key]; first != nil {
			r.before, first.before = append(r.before, first.before...), nil
		}
	}
	p.comments.at[moved] = r
}

func isEmpty(n *node) bool {
	switch n.shape {
	case mapping:
		return !slices.ContainsFunc(n.pairs, func(e pair) bool { return !isEmpty(e.value) })
	case list:
		return !slices.ContainsFunc(n.items, func(item *node) bool { return !isEmpty(item) })
	default:
		return false
	}
}

// ordered is the pairs of a map in canonical order: tables by their keys,
// points and segments by distance, records from the widest; all else as it is.
func (p *printer) ordered(n *node, f form) []pair {
	var rank func(key string) [3]int64
	switch f.notation {
	case object, citation:
		rank = p.rankIn(f)
	case points:
		rank = p.rankOfPoint
	case scopes:
		rank = rankOfScope
	default:
		return n.pairs
	}
	pairs := slices.Clone(n.pairs)
	slices.SortStableFunc(pairs, func(a, b pair) int {
		x, y := rank(a.key.text), rank(b.key.text)
		return cmp.Or(cmp.Compare(x[0], y[0]), cmp.Compare(x[1], y[1]), cmp.Compare(x[2], y[2]))
	})
	return pairs
}

// rankIn ranks keys by their table, and what is not in it behind, by distance.
func (p *printer) rankIn(f form) func(string) [3]int64 {
	index := map[string]int64{}
	if f.keys != nil {
		for i, k := range f.keys() {
			index[k.Name] = int64(i)
		}
	}
	return func(key string) [3]int64 {
		if i, ok := index[key]; ok {
			return [3]int64{-1, i}
		}
		return p.rankOfPoint(key)
	}
}

// rankOfPoint ranks points by distance, and behind them segments by where they
// begin and end.
func (p *printer) rankOfPoint(key string) [3]int64 {
	if point, err := p.event.ParsePoint(key, p.lap); err == nil {
		return [3]int64{0, int64(point.Distance())}
	}
	if segment, err := p.event.ParseSegment(key, p.lap); err == nil {
		return [3]int64{1, int64(segment.From), int64(segment.To)}
	}
	return [3]int64{2}
}

func rankOfScope(key string) [3]int64 {
	scope, err := record.ParseScope(key)
	if err != nil {
		return [3]int64{9}
	}
	return [3]int64{int64(scope.Kind)}
}
