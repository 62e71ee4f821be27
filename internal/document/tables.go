package document

import (
	"bytes"
	"encoding/json"

	"github.com/milectl/milectl/internal/keyform"
	"github.com/milectl/milectl/internal/schema"
)

// Tables describes every map that documents may hold, from the tables by which
// they are read.
func Tables() []keyform.Table {
	return []keyform.Table{
		{Name: "race", Keys: keyform.Describe(keysOf(raceFields()))},
		{Name: "result", Keys: keyform.Describe(keysOf(resultFields()))},
		{Name: "venue", Keys: keyform.Describe(keysOf(venueFields()))},
		{Name: "source", Keys: keyform.Describe(keysOf(sourceFields()))},
		{Name: "record list", Keys: keyform.Describe(keysOf(listFields()))},
		{Name: "cover", Keys: keyform.Describe(keysOf(coverFields()))},
		{Name: "entry", Keys: keyform.Describe(keysOf(entryFields()))},
		{Name: "register", Keys: keyform.Describe(keysOf(registerFields()))},
		{Name: "athlete", Keys: keyform.Describe(keysOf(athleteFields()))},
		{Name: "nation", Keys: keyform.Describe(keysOf(representationFields()))},
		{Name: "claim", Keys: keyform.Describe(keysOf(claimFields()))},
		{Name: "allowance", Keys: keyform.Describe(keysOf(allowFields()))},
	}
}

// KeysOf describes the keys of a kind of documents, in the canonical order.
func KeysOf(kind Kind) []keyform.Description { return keyform.Describe((&Doc{Kind: kind}).table()) }

// Schema is the JSON Schema (2020-12) of a kind of documents, made from the
// tables by which they are read. It takes values as a reader of YAML 1.2 does: a
// year alone is a number. A document without errors is valid in the form that
// [Doc.Format] gives it; not every error can be seen by a schema.
func Schema(kind Kind) ([]byte, error) {
	text, err := schema.Encode(SchemaOf(kind))
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = json.Indent(&out, text, "", "  ")
	return out.Bytes(), err
}

// SchemaOf is the schema that Schema writes.
func SchemaOf(kind Kind) *schema.Schema {
	var d schema.Definitions
	root := keyform.ObjectSchema(&d, (&Doc{Kind: kind}).table())
	root.Dialect = "https://json-schema.org/draft/2020-12/schema"
	root.ID = "urn:milectl:schema:" + string(kind)
	root.Title = "milectl " + string(kind)
	root.Description = "What a schema cannot see, milectl check finds: whether figures fit together, where a file lies, what its bytes are."
	root.Defs = d.Members
	return root
}
