package document

import (
	"cmp"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/record"
)

// printer writes nodes in the canonical form: two blanks a level, keys in the
// order of their tables, one result or entry a line where it fits.
type printer struct {
	comments *comments
	event    event.Event
	lap      event.Distance
}

// document is the lines of a whole document.
func (p *printer) document(root *node, table []keyForm) []string {
	lines := slices.Clone(p.comments.header)
	if len(lines) > 0 {
		lines = append(lines, "")
	}
	lines = append(lines, p.pairs(root, form{notation: object, keys: func() []keyForm { return table }}, "", true)...)
	if len(p.comments.footer) > 0 {
		lines = append(lines, "")
		lines = append(lines, p.comments.footer...)
	}
	return lines
}

// pairs is the lines of a map in block style. At the top of a document the
// lists and maps of further maps are always blocks.
func (p *printer) pairs(n *node, f form, indent string, top bool) []string {
	var lines []string
	for _, entry := range p.ordered(n, f) {
		value := valueForm(f, entry.key.text)
		if isEmpty(entry.value) && !value.Required {
			continue
		}
		lines = append(lines, p.before(entry.key, indent)...)
		blockOnly := top && (value.form.notation == objects || value.form.notation == named) && !isEmpty(entry.value)
		lines = append(lines, p.entry(entry, value.form, indent, blockOnly)...)
	}
	return lines
}

// entry is the lines of one key and its value.
func (p *printer) entry(entry pair, f form, indent string, blockOnly bool) []string {
	head := indent + entry.key.text + ":"
	if !blockOnly && !p.comments.inside(entry.value) {
		line := head + " " + p.inline(entry.value, f)
		if entry.value.shape == scalar || isEmpty(entry.value) || fits(line) {
			return []string{line + p.behind(entry.key)}
		}
	}
	return append([]string{head + p.behind(entry.key)}, p.block(entry.value, f, indent+"  ")...)
}

// block is the lines of a list or map that does not fit behind its key.
func (p *printer) block(n *node, f form, indent string) []string {
	if n.shape == mapping {
		return p.pairs(n, f, indent, false)
	}
	var lines []string
	for _, item := range n.items {
		if isEmpty(item) {
			continue
		}
		lines = append(lines, p.before(item, indent)...)
		lines = append(lines, p.item(item, itemForm(f), indent)...)
	}
	return lines
}

// item is the lines of one item of a list: in one line if it fits, else its
// keys one below the other.
func (p *printer) item(n *node, f form, indent string) []string {
	if !p.comments.inside(n) {
		line := indent + "- " + p.inline(n, f)
		if n.shape == scalar || fits(line) {
			return []string{line + p.behind(n)}
		}
	}
	inner := p.block(n, f, indent+"  ")
	first := slices.IndexFunc(inner, func(line string) bool {
		return line != "" && !strings.HasPrefix(strings.TrimLeft(line, " "), "#")
	})
	lines := make([]string, 0, len(inner))
	for _, line := range inner[:first] {
		lines = append(lines, strings.TrimPrefix(line, "  "))
	}
	if behind := p.behind(n); behind != "" {
		lines = append(lines, indent+behind[2:]) // there is no one line to stand behind any more
	}
	lines = append(lines, indent+"- "+inner[first][len(indent)+2:])
	return append(lines, inner[first+1:]...)
}

// inline is a value in flow style.
func (p *printer) inline(n *node, f form) string {
	switch n.shape {
	case mapping:
		var parts []string
		for _, entry := range p.ordered(n, f) {
			value := valueForm(f, entry.key.text)
			if !isEmpty(entry.value) || value.Required {
				parts = append(parts, entry.key.text+": "+p.inline(entry.value, value.form))
			}
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case list:
		var parts []string
		for _, item := range n.items {
			if !isEmpty(item) {
				parts = append(parts, p.inline(item, itemForm(f)))
			}
		}
		return "[" + strings.Join(parts, ", ") + "]"
	default:
		return canonicalScalar(n.text, f.notation)
	}
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

// valueForm is the form of the value of a key.
func valueForm(f form, key string) keyForm {
	switch f.notation {
	case object:
		for _, k := range f.keys() {
			if k.Name == key {
				return k
			}
		}
	case named:
		return keyForm{form: form{notation: object, keys: f.keys}}
	case points:
		return keyForm{form: form{notation: f.value}}
	case citation:
		return keyForm{form: form{notation: words}}
	default: // scalars have no keys, and what a record holds is words
	}
	return keyForm{form: form{notation: bareWord}}
}

// itemForm is the form of the items of a list.
func itemForm(f form) form {
	switch f.notation {
	case objects:
		return form{notation: object, keys: f.keys}
	case texts:
		return form{notation: freeText}
	default:
		return form{notation: bareWord}
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

// before is the comments and blank lines above a key or item.
func (p *printer) before(n *node, indent string) []string {
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
func (p *printer) behind(n *node) string {
	if r := p.comments.at[n]; r != nil && r.behind != "" {
		return "  " + r.behind
	}
	return ""
}
