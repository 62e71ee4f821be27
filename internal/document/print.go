package document

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/event"
)

// printer writes nodes in the canonical form: two blanks a level, keys in the
// order of their tables, one result or entry a line where it fits.
type printer struct {
	comments *comments
	event    event.Event
	lap      event.Distance
	leftOut  []string // comments at what is not written, until there is a place for them
}

// document is the lines of a whole document.
func (p *printer) document(root *node, table []keyForm) []string {
	lines := slices.Clone(p.comments.header)
	if len(lines) > 0 {
		lines = append(lines, "")
	}
	top := form{notation: object, keys: func() []keyForm { return table }}
	lines = append(lines, p.pairs(p.arranged(root, top), top, "", true)...)
	if footer := append(p.leftOut, p.comments.footer...); len(footer) > 0 {
		lines = append(lines, "")
		lines = append(lines, footer...)
	}
	return trimBlank(lines)
}

// pairs is the lines of a map in block style. At the top of a document the
// lists and maps of further maps are always blocks.
func (p *printer) pairs(n *node, f form, indent string, top bool) []string {
	var lines []string
	for _, entry := range n.pairs {
		value := valueForm(f, entry.key.text)
		lines = append(lines, p.before(entry.key, indent)...)
		blockOnly := top && (value.form.notation == objects || value.form.notation == named) && !isEmpty(entry.value)
		lines = append(lines, p.entry(entry, value.form, indent, blockOnly)...)
	}
	return lines
}

// entry is the lines of one key and its value.
func (p *printer) entry(entry pair, f form, indent string, blockOnly bool) []string {
	head := indent + canonicalScalar(entry.key.text, bareWord) + ":"
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
	lines := p.block(n, f, indent+"  ")
	lines[0] = indent + "- " + lines[0][len(indent)+2:]
	if behind := p.behind(n); behind != "" {
		lines = slices.Insert(lines, 0, indent+behind[2:]) // there is no one line to stand behind any more
	}
	return lines
}

// inline is a value in flow style.
func (p *printer) inline(n *node, f form) string {
	switch n.shape {
	case mapping:
		var parts []string
		for _, entry := range n.pairs {
			value := valueForm(f, entry.key.text)
			parts = append(parts, canonicalScalar(entry.key.text, bareWord)+": "+p.inline(entry.value, value.form))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case list:
		var parts []string
		for _, item := range n.items {
			parts = append(parts, p.inline(item, itemForm(f)))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	default:
		return canonicalScalar(n.text, f.notation)
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
		return keyForm{form: form{notation: wordList}}
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
