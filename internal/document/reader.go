package document

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/keyform"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/remedy"
	"github.com/milectl/milectl/internal/syntax"
)

// reader reads one document. It gathers findings and keeps what the reading of
// later values depends on.
type reader struct {
	*syntax.Findings
	keyform.Geometry // of the race or list, once read

	decoder *Decoder

	strangers int                   // codes of nations that are none
	said      []said                // by the results
	points    []event.Point         // that were read last, by their place in a map
	scopes    map[string]race.Scope // that were read
	room      []string              // for lists of words

	required bool // the key that is being read is one that must be there
	isList   bool // a record list, which has no one track
	register bool // nothing in the document has points or segments
	lanes    bool // lanes were taken for the order of the start
}

// knownNation reports whether a code is that of a nation.
func (r *reader) knownNation(code string) bool { return r.decoder.nations().Has(code) }

// scope reads a record.
func (r *reader) scope(n *syntax.Node) (race.Scope, bool) {
	if scope, ok := r.scopes[n.Text]; ok {
		return scope, true
	}
	scope, err := race.ParseScope(n.Text)
	if err != nil {
		r.refuse(n, "scope", err)
		return race.Scope{}, false
	}
	if r.scopes == nil {
		r.scopes = map[string]race.Scope{}
	}
	r.scopes[n.Text] = scope
	return scope, true
}

// words is room for a list of words. Most lists are short, so many have one piece.
func (r *reader) words(most int) []string {
	if most > len(r.room) {
		r.room = make([]string, max(most, 24))
	}
	words := r.room[:0:most]
	r.room = r.room[most:]
	return words
}

// warn is Report for what makes no document faulty. Warnings leave room for
// errors, so that a faulty document is always known as one.
func (r *reader) warn(n *syntax.Node, rule, message, remedy string) {
	if r.Count() < syntax.MaxFindings/2 {
		r.Report(n, rule, message, remedy)
	}
}

// want reports a node that is not of a kind.
func (r *reader) want(n *syntax.Node, kind syntax.Kind, thing string) bool {
	return n.Kind == kind || r.unwanted(n, kind, thing)
}

func (r *reader) unwanted(n *syntax.Node, kind syntax.Kind, thing string) bool {
	if n.Kind != 0 {
		r.Report(n, "shape", wanted(n, kind, thing), "")
	}
	return false
}

// wanted says that a node is not of a kind.
func wanted(n *syntax.Node, kind syntax.Kind, thing string) string {
	return fmt.Sprintf("%s: %s, where %s was wanted", thing, n.Kind, kind)
}

// asObject is how a text is written where a map was wanted: under the key that names such a thing. It is empty where there is none.
func asObject(n *syntax.Node, table []keyform.Key) string {
	if n.Kind != syntax.Scalar || n.Text == "" || strings.ContainsAny(n.Text, "\n\t") {
		return ""
	}
	text := n.Text
	if strings.ContainsAny(text, `,:#{}[]"'`) {
		text = strconv.Quote(text)
	}
	for _, name := range []string{"athlete", "publisher", "city"} {
		if slices.ContainsFunc(table, func(key keyform.Key) bool { return key.Name == name }) {
			return "write {" + name + ": " + text + "}"
		}
	}
	return ""
}

// wantWords is want for a list of single words, which can be told from a text.
func (r *reader) wantWords(n *syntax.Node, thing string) bool {
	if n.Kind != syntax.Scalar {
		return r.want(n, syntax.List, thing)
	}
	remedy := ""
	if listed := strings.FieldsFunc(n.Text, func(c rune) bool { return c == ' ' || c == ',' }); len(listed) > 0 && !strings.ContainsAny(n.Text, "[]{}#:\"'\n\t") {
		remedy = "write [" + strings.Join(listed, ", ") + "]"
	}
	if remedy == "write ["+n.Text+"]" {
		r.ReportSingle(n, "shape", wanted(n, syntax.List, thing), remedy)
	} else {
		r.Report(n, "shape", wanted(n, syntax.List, thing), remedy)
	}
	return false
}

// unknownKeys reports the keys of a map that its table does not have.
func (r *reader) unknownKeys(n *syntax.Node, thing string, table []keyform.Key) {
	known := func(yield func(string) bool) {
		for _, key := range table {
			if !yield(key.Name) {
				return
			}
		}
	}
	var free []string // of the known keys
	for key := range known {
		if n.Get(key) == nil {
			free = append(free, key)
		}
	}
	for i, p := range n.Pairs() {
		if r.IsFull() {
			return
		}
		if !contains(known, p.Key.Text) {
			if key := joinedKey(p); key != "" && contains(known, key) {
				r.Amend("no-value", p.Value.Pos(), "write "+key+": "+strings.TrimSpace(p.Key.Text[len(key)+1:])+", with a blank behind the colon")
				continue
			}
			if whole := cutAtComma(n, i); whole != "" {
				r.Amend("no-value", p.Value.Pos(), "a text with a comma stands in double quotes: "+whole)
				continue
			}
			r.offer(p.Key, "unknown-key", fmt.Sprintf("%s: no key %q", thing, p.Key.Text), cmp.Or(deeper(p, table), remedy.Word(p.Key.Text, slices.Values(free))),
				remedy.Same(p.Key.Text, slices.Values(free)))
		}
	}
}

// deeper is how a pair is written whose key is one of a map that this map has: city, which is one of venue. It is empty for any other.
func deeper(p syntax.Pair, table []keyform.Key) string {
	value := "…"
	if p.Value.Kind == syntax.Scalar && !strings.ContainsAny(p.Value.Text, `,:#{}[]"'`+"\n\t") {
		value = p.Value.Text
	}
	for _, key := range table {
		if key.Form.Notation == keyform.Object && slices.ContainsFunc(key.Form.Keys(), func(k keyform.Key) bool { return k.Name == p.Key.Text }) {
			return "write " + key.Name + ": {" + p.Key.Text + ": " + value + "}"
		}
	}
	return ""
}

// joinedKey is the key of a pair whose value stands behind the colon without a blank, which makes the whole a key without a value:
// place:1. It is empty for any other pair.
func joinedKey(p syntax.Pair) string {
	if p.Value.Kind != 0 || p.Key.Style != syntax.Plain {
		return ""
	}
	key, _, _ := strings.Cut(p.Key.Text, ":")
	if key == p.Key.Text {
		return ""
	}
	return key
}

// cutAtComma is the key and the text that a comma in a map on one line has cut in two, as they were meant: what looks like a key there is
// the rest of the text before it, and has no value. It is empty for anything else.
func cutAtComma(n *syntax.Node, at int) string {
	if n.Style != syntax.Flow || at == 0 {
		return ""
	}
	before, rest := n.Pairs()[at-1], n.Pairs()[at]
	if rest.Value.Kind != 0 || rest.Key.Style != syntax.Plain || before.Value.Kind != syntax.Scalar || before.Value.Style != syntax.Plain || before.Value.Text == "" {
		return ""
	}
	return before.Key.Text + ": " + strconv.Quote(before.Value.Text+", "+rest.Key.Text)
}

func contains(all iter.Seq[string], word string) bool {
	for known := range all {
		if known == word {
			return true
		}
	}
	return false
}
