package document

// Table describes the keys of one kind of map in the documents.
type Table struct {
	Name string // what the map describes
	Keys []TableKey
}

// TableKey describes one key.
type TableKey struct {
	Name     string
	Doc      string // what it says, in one clause
	Wants    string // what its value may be
	Required bool
	Shape    Shape
	Keys     func() []TableKey // of the map that the value is, or of each of its maps; nil for other shapes
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

// Tables describes every map that documents may hold, from the tables by which
// they are read.
func Tables() []Table {
	return []Table{
		describe("race", keysOf(raceFields())),
		describe("result", keysOf(resultFields())),
		describe("venue", keysOf(venueFields())),
		describe("source", keysOf(sourceFields())),
		describe("record list", keysOf(listFields())),
		describe("cover", keysOf(coverFields())),
		describe("entry", keysOf(entryFields())),
		describe("register", keysOf(registerFields())),
		describe("athlete", keysOf(athleteFields())),
		describe("nation", keysOf(representationFields())),
		describe("claim", keysOf(claimFields())),
		describe("allowance", keysOf(allowFields())),
	}
}

// KeysOf describes the keys of a kind of documents, in the canonical order.
func KeysOf(kind Kind) []TableKey { return described((&Doc{Kind: kind}).table()) }

func describe(name string, forms []keyForm) Table { return Table{Name: name, Keys: described(forms)} }

func described(forms []keyForm) []TableKey {
	keys := make([]TableKey, len(forms))
	for i, f := range forms {
		keys[i] = TableKey{Name: f.Name, Doc: f.Doc, Wants: f.Wants, Required: f.Required}
		switch f.form.notation {
		case quotedFig:
			keys[i].Shape = InQuotes
		case object:
			keys[i].Shape = OneMap
		case objects:
			keys[i].Shape = MapList
		case named:
			keys[i].Shape = NamedMaps
		default:
			continue
		}
		if f.form.keys != nil {
			keys[i].Keys = func() []TableKey { return described(f.form.keys()) }
		}
	}
	return keys
}
