package document

import (
	"errors"
	"fmt"
	"reflect"
	"slices"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/syntax"
)

var errUnsaid = errors.New("encode: a document would not say the same as the value")

// Encode is the canonical form of the document of a value, as [Doc.Format] writes
// it. What is zero is not written, and neither is what an absent key means. Lists
// must be in the order in which Decode gives them: splits, positions and segments
// by distance, holds from the widest, the parts of a citation by key.
//
// It fails where no document without errors says the value: where something
// required is missing, where a text has a line break, where the document would be
// larger than [MaxSize].
func Encode[T race.Race | record.List | race.Register](v *T) ([]byte, error) {
	return EncodeBy(NewDecoder(), v)
}

// EncodeBy is [Encode] with a decoder that reads the document again.
func EncodeBy[T race.Race | record.List | race.Register](of *Decoder, v *T) ([]byte, error) {
	d, root := (*Doc)(nil), (*syntax.Node)(nil)
	switch v := any(v).(type) {
	case *race.Race:
		d, root = &Doc{Name: Name{ID: v.ID}, Kind: Race, Race: v}, writtenObject(of.race(), v)
	case *record.List:
		d, root = &Doc{Name: Name{ID: v.Name}, Kind: Records, List: v}, writtenObject(of.list(), v)
	case *race.Register:
		d, root = &Doc{Name: Name{ID: v.Name}, Kind: Athletes, Register: v}, writtenObject(of.register(), v)
	}
	text := d.print(root, nil)
	if len(text) > MaxSize {
		return nil, sizeError{}
	}
	read := of.Decode(d.Name, text)
	if i := slices.IndexFunc(read.Findings, diag.Finding.IsError); i >= 0 {
		return nil, fmt.Errorf("encode: %s", read.Findings[i].Message)
	}
	if !sameValue(reflect.ValueOf(v), reflect.ValueOf(read.value())) {
		return nil, errUnsaid
	}
	return text, nil
}

// value is the race, list or register of the document.
func (d *Doc) value() any {
	switch d.Kind {
	case Race:
		return d.Race
	case Records:
		return d.List
	default:
		return d.Register
	}
}

// sameValue reports whether two values of one type are deeply equal, where an
// empty slice is as good as none.
func sameValue(a, b reflect.Value) bool {
	switch a.Kind() {
	case reflect.Pointer:
		return sameValue(a.Elem(), b.Elem())
	case reflect.Struct:
		for i := range a.NumField() {
			if !sameValue(a.Field(i), b.Field(i)) {
				return false
			}
		}
		return true
	case reflect.Slice:
		if a.Len() != b.Len() {
			return false
		}
		for i := range a.Len() {
			if !sameValue(a.Index(i), b.Index(i)) {
				return false
			}
		}
		return true
	default:
		return a.Equal(b)
	}
}

// written is a scalar, or nothing where the text is empty.
func written(text string) *syntax.Node {
	if text == "" {
		return nil
	}
	return syntax.NewScalar(text)
}

// writtenWords is a list of scalars.
func writtenWords(words []string) *syntax.Node {
	if len(words) == 0 {
		return nil
	}
	list := &syntax.Node{Kind: syntax.List}
	for _, word := range words {
		list.Append(syntax.NewScalar(word))
	}
	return list
}

// writtenObject is a map with the keys of a table.
func writtenObject[T any](table []field[T], v *T) *syntax.Node {
	object := &syntax.Node{Kind: syntax.Map}
	for _, f := range table {
		object.Add(f.Name, f.write(v))
	}
	return object
}

// writtenIfAny is [writtenObjects] of a key that is left out where there are none.
func writtenIfAny[T any](table []field[T], values []T) *syntax.Node {
	if len(values) == 0 {
		return nil
	}
	return writtenObjects(table, values)
}

// writtenObjects is a list of such maps.
func writtenObjects[T any](table []field[T], values []T) *syntax.Node {
	list := &syntax.Node{Kind: syntax.List}
	for i := range values {
		list.Append(writtenObject(table, &values[i]))
	}
	return list
}
