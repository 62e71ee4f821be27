// Package edit changes what a document says, and keeps its comments: a value is
// changed, and the text follows. It must not know why a value changes, nor where
// documents lie.
package edit

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/aymanbagabas/go-udiff"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// ErrComments says that a comment stands in a line that would change, so that it could
// be lost or say something else.
var ErrComments = errors.New("a comment stands in a line that changes: edit the document by hand")

// Race is the text of a race document that says another race: what changes is written
// anew, all else stays, comments too. The text is canonical. The errors are ErrComments,
// and those of documents that have errors or cannot be written.
func Race(doc *document.Doc, changed *race.Race) ([]byte, error) {
	return changedTo(doc, doc.Race, changed)
}

// List is [Race] for a record list.
func List(doc *document.Doc, changed *record.List) ([]byte, error) {
	return changedTo(doc, doc.List, changed)
}

// Register is [Race] for a register.
func Register(doc *document.Doc, changed *race.Register) ([]byte, error) {
	return changedTo(doc, doc.Register, changed)
}

// changedTo merges two changes of the bare text of the old value: what comments and
// blank lines the document adds to it, and what the new value says otherwise.
func changedTo[T race.Race | record.List | race.Register](doc *document.Doc, before, after *T) ([]byte, error) {
	text, err := doc.Format()
	if err != nil {
		return nil, err
	}
	bare, err := document.Encode(before)
	if err != nil {
		return nil, err
	}
	wanted, err := document.Encode(after)
	if err != nil {
		return nil, err
	}
	if bytes.Equal(text, bare) { // the document adds nothing
		return wanted, nil
	}
	change := changeOf(string(bare), string(wanted))
	apart := partComments(string(bare), string(text), change)
	merged, ok := udiff.Merge(udiff.Lines(string(bare), apart), change)
	if !ok {
		return nil, ErrComments
	}
	edited, err := udiff.Apply(string(bare), merged)
	if err != nil {
		return nil, fmt.Errorf("merge: %w", err)
	}
	changed := document.Decode(doc.Name, []byte(edited))
	if changed.Malformed() || !slices.Equal(doc.Comments(), changed.Comments()) {
		return nil, ErrComments
	}
	formed, err := changed.Format()
	if err != nil {
		return nil, err
	}
	if says, err := encoded(changed, after); err != nil || string(says) != string(wanted) {
		return nil, ErrComments
	}
	return formed, nil
}

// partComments puts comments that stand behind what changes on lines of their own
// before it, where they hold whatever the line says then.
func partComments(bare, text string, change []udiff.Edit) string {
	var out strings.Builder
	at := 0 // in the bare text
	for line := range strings.Lines(text) {
		plain, _, _ := strings.Cut(bare[at:], "\n")
		comment, found := strings.CutPrefix(strings.TrimSuffix(line, "\n"), plain+"  #")
		switch {
		case at == len(bare): // what follows is comments alone
		case line == plain+"\n":
			at += len(line)
		case found && plain != "":
			if changes(change, at, at+len(plain)+1) {
				indent := plain[:len(plain)-len(strings.TrimLeft(plain, " "))]
				line = indent + "#" + comment + "\n" + plain + "\n"
			}
			at += len(plain) + 1
		}
		out.WriteString(line)
	}
	return out.String()
}

// changes reports whether a part of a text is replaced by one of some edits.
func changes(edits []udiff.Edit, from, to int) bool {
	return slices.ContainsFunc(edits, func(e udiff.Edit) bool { return e.Start < to && e.End > from })
}

// encoded is the bare text of what a document says, of the kind of a value.
func encoded[T race.Race | record.List | race.Register](doc *document.Doc, like *T) ([]byte, error) {
	switch any(like).(type) {
	case *race.Race:
		return document.Encode(doc.Race)
	case *record.List:
		return document.Encode(doc.List)
	default:
		return document.Encode(doc.Register)
	}
}
