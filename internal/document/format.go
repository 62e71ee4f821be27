package document

import (
	"errors"
	"reflect"
	"slices"

	"github.com/milectl/milectl/internal/keyform"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/syntax"
)

var (
	errFaulty = errors.New("canonical form: the document has errors")
	errFormat = errors.New("canonical form: would not say the same as the document")
)

// A sizeError says that the canonical form would be too large.
type sizeError struct{}

// Error is what would be, and Help how to mend it.
func (sizeError) Error() string { return "canonical form: would be larger than 512 KiB" }

func (sizeError) Help() string {
	return "shorten notes and comments or divide the document: with its blanks in order it is larger"
}

// Format is the canonical form of the document. It fails for a faulty
// document, where the new text would be larger than a document may be, and
// where it would not decode to the same value with the same comments.
func (d *Doc) Format() ([]byte, error) {
	if d.Malformed() || d.root() == nil {
		return nil, errFaulty
	}
	text := d.print(d.root(), syntax.CommentsOf(d.src, d.root()))
	if len(text) > MaxSize {
		return nil, sizeError{}
	}
	if !d.sameAs(Decode(d.Name, text)) {
		return nil, errFormat
	}
	return text, nil
}

// print is nodes in the canonical form of the document's kind.
func (d *Doc) print(root *syntax.Node, comments *syntax.Comments) []byte {
	top := syntax.Form{Keys: d.geometry().Keys(d.table())}
	return syntax.Print(root, &top, comments)
}

// EntryLine is an entry of a record list in one line, as a document may have it.
func EntryLine(of *record.List, e *record.Entry) string {
	d, fields := Doc{List: of}, entryFields()
	return syntax.Inline(writtenObject(fields, e), &syntax.Form{Keys: d.geometry().Keys(keysOf(fields))})
}

func (d *Doc) geometry() keyform.Geometry {
	switch {
	case d.Race != nil:
		return keyform.Geometry{Event: d.Race.Event, On: d.Race.Course()}
	case d.List != nil:
		var of keyform.Geometry
		of.Event, of.On.Women = d.List.Event, d.List.Sex == race.Women
		of.On.Lap, _ = d.List.Environment.Lap()
		return of
	default:
		return keyform.Geometry{}
	}
}

func (d *Doc) table() []keyform.Key {
	switch d.Kind {
	case Race:
		return keysOf(raceFields())
	case Records:
		return keysOf(listFields())
	default:
		return keysOf(registerFields())
	}
}

// sameAs reports whether another document says the same, with the same comments.
// Comments go with the keys they stand at, so they may come in another order.
func (d *Doc) sameAs(o *Doc) bool {
	if o.Malformed() || o.root() == nil {
		return false
	}
	same := reflect.DeepEqual(d.Race, o.Race) && reflect.DeepEqual(d.List, o.List) && reflect.DeepEqual(d.Register, o.Register)
	return same && slices.Equal(d.Comments(), o.Comments())
}

// Comments is the comments of the document, sorted; none of one that could not be
// read.
func (d *Doc) Comments() []string {
	if d.root() == nil {
		return nil
	}
	texts := syntax.CommentsOf(d.src, d.root()).Texts()
	slices.Sort(texts)
	return texts
}
