package document

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/syntax"
)

// DecodeHead reads what a race document says before its results, and passes over what is
// behind: a fraction of the work, and enough to tell whether a race is asked for. The Doc
// has the race that the whole document has, without what stands from the results on, if the
// document has no errors. It is nil where the head is not in canonical form, has errors or
// lacks a key that must be there, and where a key of the head may stand behind it.
func (of *Decoder) DecodeHead(name Name, text string) *Doc {
	end := strings.Index(text, "\nresults:\n")
	if end < 0 || len(text) > MaxSize || name.Place != "" && name.Place != Race || !of.isTail(text[end+1:]) {
		return nil
	}
	src := syntax.NewSource(text[:end+1])
	b := of.scratch(name, src)
	defer of.spareAgain(b)
	r, root := &b.reader, syntax.ParseCanonical(&b.nodes, src, b.reader.Findings)
	if root == nil {
		return nil
	}
	v := newRace()
	v.ID = name.ID
	if kind := root.Get("kind"); kind == nil || kind.Text != string(Race) || !readHead(r, root, v) || r.Count() > 0 {
		return nil
	}
	return &Doc{Name: name, Kind: Race, Race: v, tree: &tree{src: src}}
}

// isTail reports whether all that begins a line of a text is a key of a race from the results on.
func (of *Decoder) isTail(text string) bool {
	table := of.race()
	tail := table[slices.IndexFunc(table, isResults):]
	for {
		key, _, found := strings.Cut(text, ":")
		if !found || !slices.ContainsFunc(tail, func(f field[race.Race]) bool { return f.Name == key }) {
			return false
		}
		next := nextUnindented(text)
		if next < 0 {
			return true
		}
		text = text[next:]
	}
}

func isResults(f field[race.Race]) bool { return f.Name == "results" }

// nextUnindented is where the next line of a text begins that has something in its first column; -1 where none does.
func nextUnindented(text string) int {
	for at := 0; ; {
		line := strings.IndexByte(text[at:], '\n')
		if line < 0 || at+line+1 == len(text) {
			return -1
		}
		at += line + 1
		if c := text[at]; c != ' ' && c != '\n' && c != '#' {
			return at
		}
	}
}

// readHead reads the keys of a race before its results, if they are in the order of the
// table and none that must be there is missing.
func readHead(r *reader, root *syntax.Node, v *race.Race) bool {
	pairs, table := root.Pairs(), r.decoder.race()
	for i := range table {
		f := &table[i]
		switch {
		case isResults(*f):
			return len(pairs) == 0
		case len(pairs) > 0 && pairs[0].Key.Text == f.Name:
			f.readValue(r, pairs[0].Value, v)
			pairs = pairs[1:]
		case f.IsMissing(root):
			return false
		}
	}
	return false
}
