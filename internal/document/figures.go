package document

import (
	"slices"
	"strings"
)

// Figure is one value that a race document gives: what may be asked for its
// sources.
type Figure struct {
	Result int    // index of the result; -1 for a figure of the race
	Key    string // of the race or the result: mark, splits, venue
	Point  string // which of several under one key: a point, a segment, a key of the venue; as written
	Text   string // the value as written, without quotes; the items of a list with blanks between
	Path   []Step
}

// Figures lists the figures of a race in the order of the document. Flags are
// one figure, each point of a map is one by itself. What only says where figures
// come from, or what reports say of them, is none. A document that is no race
// has no figures.
func (d *Doc) Figures() []Figure {
	if d.Race == nil || d.root == nil {
		return nil
	}
	var all []Figure
	for _, p := range d.root.pairs {
		path := []Step{Key(p.key.text)}
		if p.key.text != "results" {
			all = append(all, figuresAt(-1, p, path)...)
			continue
		}
		for i, result := range p.value.items {
			for _, q := range result.pairs {
				all = append(all, figuresAt(i, q, append(slices.Clone(path), Index(i), Key(q.key.text)))...)
			}
		}
	}
	return all
}

// figuresAt is the figures under one key.
func figuresAt(result int, p pair, path []Step) []Figure {
	if isApparatus(p.key.text) {
		return nil
	}
	figure := Figure{Result: result, Key: p.key.text, Path: path}
	switch p.value.shape {
	case scalar:
		figure.Text = p.value.text
	case list:
		var items []string
		for _, item := range p.value.items {
			items = append(items, item.text)
		}
		figure.Text = strings.Join(items, " ")
	case mapping:
		var points []Figure
		for _, q := range p.value.pairs {
			figure.Point, figure.Text = q.key.text, q.value.text
			figure.Path = append(slices.Clone(path), Key(q.key.text))
			points = append(points, figure)
		}
		return points
	default: // nothing is written there
		return nil
	}
	return []Figure{figure}
}

// isApparatus tells the keys that give no figure.
func isApparatus(key string) bool {
	switch key {
	case "kind", "source", "sources", "claims", "allow":
		return true
	default:
		return false
	}
}
