package keyform

// Table describes the keys of one kind of map in the documents.
type Table struct {
	Name string // what the map describes
	Keys []Description
}

// Description is what people are told of one key.
type Description struct {
	Name     string
	Doc      string // what it says, in one clause
	Wants    string // what its value may be
	Required bool
	Shape    Shape
	Keys     func() []Description // of the map that the value is, or of each of its maps; nil for other shapes
}

// Shape is how the canonical form writes the value of a key.
type Shape uint8

// The shapes of values, as far as who begins a document has to know them.
const (
	Plain     Shape = iota // a text, a word or what holds several of them
	InQuotes               // in double quotes
	OneMap                 // a map
	MapList                // a list of maps
	NamedMaps              // a map from free keys to maps
)

// Describe describes the keys of a table, in the canonical order.
func Describe(forms []Key) []Description {
	keys := make([]Description, len(forms))
	for i, f := range forms {
		keys[i] = Description{Name: f.Name, Doc: f.Doc, Wants: f.Wants, Required: f.Required}
		switch f.Form.Notation {
		case Quoted:
			keys[i].Shape = InQuotes
		case Object:
			keys[i].Shape = OneMap
		case Objects:
			keys[i].Shape = MapList
		case Named:
			keys[i].Shape = NamedMaps
		default:
			continue
		}
		if f.Form.Keys != nil {
			keys[i].Keys = func() []Description { return Describe(f.Form.Keys()) }
		}
	}
	return keys
}
