// Package keyform says of each key of a document what it is called, what it takes
// and how the canonical form writes it. From that come the printed form, the order
// of what a map holds, the schemas for editors, and the tables in the
// documentation. It reads no document: what fills values is beside the keys in
// package document.
package keyform

import (
	"github.com/milectl/milectl/internal/schema"
	"github.com/milectl/milectl/internal/syntax"
)

// Notation is how the canonical form writes a value.
type Notation uint8

// The notations.
const (
	FreeText Notation = iota // plain where that is safe, else in double quotes
	Quoted                   // marks, margins and clock times: always in double quotes
	Bare                     // dates, integers, codes, ids: plain
	Object                   // a map with the keys of a table
	Objects                  // a list of such maps, each on a line of its own
	Named                    // a map from free keys to such maps, each on a line of its own
	Points                   // a map from points or segments to values, by distance
	WordList                 // a list of bare words
	Texts                    // a list of free texts
	Citation                 // a list of source keys, or a map from figures to such lists
	Scopes                   // the map of a record entry to what it holds
	Scoped                   // a map from records to maps with the keys of a table, from the widest
)

// Form is what a value looks like: its notation and, for what holds further
// values, the table of its keys.
type Form struct {
	Notation Notation
	Keys     func() []Key // of an object, or of each of the objects
	Value    Notation     // of the values in a map of points
}

// Key is one key of a table, without the type of what it fills.
type Key struct {
	Name     string
	Doc      string // what it says, in one clause
	Wants    string // what its value may be, in words
	Required bool
	Instead  string // the key that does for a required one in a relay
	Form     Form
	Takes    schema.Maker // what its value may be, as a schema
}

// IsMissing reports whether a map that has not the key must have it.
func (k *Key) IsMissing(n *syntax.Node) bool {
	return k.Required && (k.Instead == "" || n.Get(k.Instead) == nil)
}
