// Package editing answers what an editor asks about a document that is being typed: what may stand at a place, what a word there
// means, where it leads, what is wrong and what would mend it, and how names and keys are changed everywhere they stand. Places are
// byte offsets. It must not know protocols, editors or files; where other documents lie a corpus tells.
package editing

import (
	"cmp"
	"slices"
	"sync"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/cursor"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
)

// Document is a document as it stands in an editor. It does not change.
type Document struct {
	Name document.Name
	Text string

	decoded func() *document.Doc
	tree    func() *cursor.Node
}

// New is a document of a text.
func New(name document.Name, text string) *Document {
	return &Document{
		Name: name, Text: text,
		decoded: sync.OnceValue(func() *document.Doc { return check.Refuse(document.Decode(name, []byte(text))) }),
		tree:    sync.OnceValue(func() *cursor.Node { return cursor.Read(text) }),
	}
}

// Doc is the document as it is read.
func (d *Document) Doc() *document.Doc { return d.decoded() }

// Kind is what the document is: what it says, else what belongs where it lies.
func (d *Document) Kind() document.Kind {
	if kind := d.kindSaid(); kind != "" {
		return kind
	}
	return cmp.Or(d.Name.Place, document.Race)
}

// SaysKind reports whether the text says that it is a document of milectl.
func (d *Document) SaysKind() bool { return d.kindSaid() != "" }

func (d *Document) kindSaid() document.Kind {
	said := d.tree().Get("kind")
	for _, known := range document.Kinds() {
		if said != nil && said.Text == string(known) {
			return known
		}
	}
	return ""
}

// word is the scalar at an offset, and where it stands.
func (d *Document) word(offset int) (cursor.Place, bool) {
	if offset < 0 || offset > len(d.Text) {
		return cursor.Place{}, false
	}
	return cursor.Find(d.tree(), offset)
}

// Span is a part of a text, from one byte to another.
type Span struct{ Start, End int }

// spanOf is where a scalar stands, without its quotes.
func spanOf(n *cursor.Node) Span {
	if n.Quoted && n.End-n.Start >= 2 {
		return Span{n.Start + 1, n.End - 1}
	}
	return Span{n.Start, n.End}
}

// Edit is a text that stands in the place of another one.
type Edit struct {
	Span

	Text string
}

// lastKey is the last key of a path.
func lastKey(path []cursor.Step) string {
	for _, step := range slices.Backward(path) {
		if step.Index < 0 {
			return step.Key
		}
	}
	return ""
}

// isAt reports whether a path has some keys from the root; "#" stands for an item of a list, and "*" for any key.
func isAt(path []cursor.Step, keys ...string) bool {
	if len(path) != len(keys) {
		return false
	}
	for i, step := range path {
		if keys[i] == "#" != (step.Index >= 0) || keys[i] != "#" && keys[i] != "*" && keys[i] != step.Key {
			return false
		}
	}
	return true
}

// result is the result of a race in which a place lies; nil where it lies elsewhere, or what stands there could not be read.
func (d *Document) result(path []cursor.Step) *race.Result {
	r := d.Doc().Race
	if r == nil || len(path) < 2 || path[0].Key != "results" || path[1].Index < 0 || path[1].Index >= len(r.Results) {
		return nil
	}
	return &r.Results[path[1].Index]
}
