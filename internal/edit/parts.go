package edit

import (
	"strings"

	"github.com/aymanbagabas/go-udiff"
)

// part is a piece of a canonical text: a key of the document with its value, or of a
// list its first line alone, then each of its items.
type part struct {
	key        string // of the document, which stands at the start of a line
	start, end int
}

// partsOf are the parts of a bare canonical text.
func partsOf(text string) []part {
	var all []part
	at, key := 0, ""
	for line := range strings.Lines(text) {
		isKey := line[0] != ' '
		if isKey {
			key, _, _ = strings.Cut(line, ":")
		}
		if isKey || strings.HasPrefix(line, "  - ") {
			all = append(all, part{key: key, start: at})
		}
		at += len(line)
		all[len(all)-1].end = at
	}
	return all
}

// changeOf is the change from one bare text to another, part by part: a result that
// changes is replaced, and its neighbours stay what they are. So a comment between
// two results stays there. Parts of a list stand for each other by their place, where
// both lists are as long; else by what they say.
func changeOf(before, after string) []udiff.Edit {
	old, fresh := byKey(partsOf(before)), byKey(partsOf(after))
	var edits []udiff.Edit
	at := 0 // where in the old text what is new belongs
	for _, now := range fresh {
		was := find(old, now[0].key)
		switch {
		case was == nil:
			edits = append(edits, udiff.Edit{Start: at, End: at, New: after[now[0].start:now[len(now)-1].end]})
			continue
		case len(was) == len(now):
			edits = append(edits, inPlace(before, after, was, now)...)
		default:
			edits = append(edits, within(before, after, was, now)...)
		}
		at = was[len(was)-1].end
	}
	for _, was := range old {
		if find(fresh, was[0].key) == nil {
			edits = append(edits, udiff.Edit{Start: was[0].start, End: was[len(was)-1].end})
		}
	}
	udiff.SortEdits(edits)
	return edits
}

// byKey are the parts of each key of a document, in their order.
func byKey(all []part) [][]part {
	var groups [][]part
	for i, p := range all {
		if i == 0 || all[i-1].key != p.key {
			groups = append(groups, nil)
		}
		groups[len(groups)-1] = append(groups[len(groups)-1], p)
	}
	return groups
}

func find(groups [][]part, key string) []part {
	for _, group := range groups {
		if group[0].key == key {
			return group
		}
	}
	return nil
}

// inPlace replaces each part by the one that stands where it does.
func inPlace(before, after string, was, now []part) []udiff.Edit {
	var edits []udiff.Edit
	for i := range was {
		if text := after[now[i].start:now[i].end]; text != before[was[i].start:was[i].end] {
			edits = append(edits, udiff.Edit{Start: was[i].start, End: was[i].end, New: text})
		}
	}
	return edits
}

// within is the change of lines in the parts of one key.
func within(before, after string, was, now []part) []udiff.Edit {
	from := was[0].start
	edits := udiff.Lines(before[from:was[len(was)-1].end], after[now[0].start:now[len(now)-1].end])
	for i := range edits {
		edits[i].Start += from
		edits[i].End += from
	}
	return edits
}
