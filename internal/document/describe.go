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
}

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

func describe(name string, forms []keyForm) Table {
	t := Table{Name: name}
	for _, f := range forms {
		t.Keys = append(t.Keys, TableKey{Name: f.Name, Doc: f.Doc, Wants: f.Wants, Required: f.Required})
	}
	return t
}
