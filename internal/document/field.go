package document

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/milectl/milectl/internal/keyform"
	"github.com/milectl/milectl/internal/schema"
	"github.com/milectl/milectl/internal/syntax"
)

// field is one key of a kind of document, and how its value is read and written. The
// tables of fields are the one source for decoding and encoding, for the suggestions
// on unknown keys, for the canonical order, for the schemas, and for the documentation.
type field[T any] struct {
	keyform.Key
	read  func(r *reader, n *syntax.Node, v *T)
	write func(v *T) *syntax.Node // nil, or empty, where there is nothing to say
}

// expected is what the value of a key is: in words, as the canonical form writes
// it, and as a schema.
type expected struct {
	wants    string
	notation keyform.Notation
	takes    schema.Maker
}

func newField[T any](name, doc string, e expected, read func(*reader, *syntax.Node, *T), write func(*T) *syntax.Node) field[T] {
	return field[T]{
		Key:  keyform.Key{Name: name, Doc: doc, Wants: e.wants, Form: keyform.Form{Notation: e.notation}, Takes: e.takes},
		read: read, write: write,
	}
}

// of says by which table the maps are read that the value of a field holds. It is made
// once: the printer asks for it at every key.
func (f field[T]) of(keys func() []keyform.Key) field[T] {
	f.Form.Keys = sync.OnceValue(keys)
	return f
}

func (f field[T]) must() field[T] {
	f.Required = true
	return f
}

// orInRelay names the key that a relay has in the place of a required one.
func (f field[T]) orInRelay(key string) field[T] {
	f.Instead = key
	return f
}

// keysOf is a table without the type of what it fills.
func keysOf[T any](table []field[T]) []keyform.Key {
	keys := make([]keyform.Key, len(table))
	for i, f := range table {
		keys[i] = f.Key
	}
	return keys
}

// readObject reads the keys of a map in the order of its table, whatever their
// order in the text, so that what later keys need is known; it reports unknown
// and missing keys.
func readObject[T any](r *reader, n *syntax.Node, thing string, table []field[T], v *T) bool {
	if n.Kind != syntax.Map {
		if n.Kind != 0 {
			r.Report(n, "shape", wanted(n, syntax.Map, thing), asObject(n, keysOf(table)))
		}
		return false
	}
	if places, ok := placesIn(table, n); ok {
		for i, p := range n.Pairs() {
			table[places[i]].readValue(r, p.Value, v)
		}
		return true
	}
	used := 0
	for i := range table {
		f := &table[i]
		if value := n.Get(f.Name); value != nil {
			used++
			f.readValue(r, value, v)
		} else if f.IsMissing(n) {
			r.missing(n, thing, &f.Key)
		}
	}
	if used < len(n.Pairs()) {
		r.unknownKeys(n, thing, keysOf(table))
	}
	return true
}

// readValue reads the value of a key, if there is one.
func (f *field[T]) readValue(r *reader, value *syntax.Node, v *T) {
	switch {
	case value.Kind != 0:
		r.required = f.Required
		f.read(r, value, v)
	case f.Required:
		r.Amend("no-value", value.Pos(), giveValue(f.Name+f.example()))
	}
}

// example is what the value of a key is like, as it stands in a sentence; empty where
// what the key wants has none.
func (f *field[T]) example() string {
	if _, example, has := strings.Cut(f.Wants, ", such as "); has {
		return ", such as " + example
	}
	return ""
}

// missing reports that a map has not the key that it must have.
func (r *reader) missing(n *syntax.Node, thing string, key *keyform.Key) {
	if slices.ContainsFunc(n.Pairs(), func(p syntax.Pair) bool { return joinedKey(p) == key.Name }) {
		return // it is told that a blank is missing behind it
	}
	name := key.Name
	if key.Instead != "" && r.Event.IsRelay() {
		name = key.Instead
	}
	r.Report(n, "missing-key", fmt.Sprintf("%s: no %s", thing, name), fmt.Sprintf("add %s: %s", name, key.Wants))
}

// longestTable is how many keys a table has at most for its places to be found at once.
const longestTable = 48

// placesIn is the place in a table of each key of a map, if the keys are all of the table,
// in its order, and none that must be there is missing, as it is in the canonical form.
func placesIn[T any](table []field[T], n *syntax.Node) (places [longestTable]uint8, ok bool) {
	if len(n.Pairs()) > len(table) || len(table) > longestTable {
		return places, false
	}
	at := 0
	for i, p := range n.Pairs() {
		key := p.Key.Text
		for at < len(table) && table[at].Name != key {
			if table[at].IsMissing(n) {
				return places, false
			}
			at++
		}
		if at == len(table) {
			return places, false
		}
		places[i] = uint8(at)
		at++
	}
	for ; at < len(table); at++ {
		if table[at].IsMissing(n) {
			return places, false
		}
	}
	return places, true
}

// readObjects reads a list of maps into a slice.
func readObjects[T any](r *reader, n *syntax.Node, thing string, table []field[T]) []T {
	if n.Kind != syntax.List {
		r.want(n, syntax.List, "the list of "+thing+"s")
		return nil
	}
	if len(n.Items()) == 0 {
		return nil // an empty list says no more than none
	}
	values := make([]T, len(n.Items()))
	for i, item := range n.Items() {
		if r.IsFull() {
			break
		}
		readObject(r, item, thing, table, &values[i])
	}
	return values
}
