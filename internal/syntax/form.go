package syntax

// Notation is how the canonical form writes a scalar.
type Notation uint8

// The notations of scalars.
const (
	Bare         Notation = iota // dates, integers, codes, ids: plain
	FreeText                     // plain where that is safe, else in double quotes
	AlwaysQuoted                 // what YAML readers take for a number: always in double quotes
)

// Form is how the canonical form writes a value. A form says what is written of a
// scalar, of a list and of a map, since a value may be one or the other. The zero
// value writes bare words, in lists and maps too.
type Form struct {
	Notation Notation              // of a scalar
	Keys     []Key                 // of a map with known keys, in their order
	Each     *Form                 // of the items of a list, and of the values of a map with free keys; nil for bare words
	Compare  func(a, b string) int // orders the free keys of a map; nil leaves them as they are
	Blocks   bool                  // a list or map of further maps, of which each stands on a line of its own
}

// Key is one known key of a map.
type Key struct {
	Name     string
	Required bool // written even where it is empty
	Form     Form
}

// value is the form of the value of a key, and whether it is written even where
// it is empty.
func (f *Form) value(key string) (form *Form, required bool) {
	for i := range f.Keys {
		if f.Keys[i].Name == key {
			return &f.Keys[i].Form, f.Keys[i].Required
		}
	}
	return f.each(), false
}

// each is the form of the items of a list.
func (f *Form) each() *Form {
	if f.Each != nil {
		return f.Each
	}
	return &Form{}
}

// index is the place of a known key; others come behind.
func (f *Form) index(key string) int {
	for i := range f.Keys {
		if f.Keys[i].Name == key {
			return i
		}
	}
	return len(f.Keys)
}
