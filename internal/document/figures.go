package document

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/syntax"
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
	if d.Race == nil || d.root() == nil {
		return nil
	}
	var all []Figure
	for _, p := range d.root().Pairs() {
		path := []Step{Key(p.Key.Text)}
		if p.Key.Text != "results" {
			all = append(all, figuresAt(-1, p, path)...)
			continue
		}
		for i, result := range p.Value.Items() {
			for _, q := range result.Pairs() {
				all = append(all, figuresAt(i, q, append(slices.Clone(path), Index(i), Key(q.Key.Text)))...)
			}
		}
	}
	return all
}

// figuresAt is the figures under one key.
func figuresAt(result int, p syntax.Pair, path []Step) []Figure {
	if isApparatus(p.Key.Text) {
		return nil
	}
	figure := Figure{Result: result, Key: p.Key.Text, Path: path}
	switch p.Value.Kind {
	case syntax.Scalar:
		figure.Text = p.Value.Text
	case syntax.List:
		var items []string
		for _, item := range p.Value.Items() {
			items = append(items, item.Text)
		}
		figure.Text = strings.Join(items, " ")
	case syntax.Map:
		var points []Figure
		for _, q := range p.Value.Pairs() {
			figure.Point, figure.Text = q.Key.Text, q.Value.Text
			figure.Path = append(slices.Clone(path), Key(q.Key.Text))
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
	return slices.Contains([]string{"kind", "source", "sources", "claims", "allow"}, key)
}
