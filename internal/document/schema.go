package document

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/milectl/milectl/internal/schema"
)

// objectSchema is the schema of a map with the keys of a table.
func objectSchema(d *schema.Definitions, keys []keyForm) *schema.Schema {
	s := &schema.Schema{Type: schema.Types{"object"}, AdditionalProperties: false}
	for _, k := range keys {
		value := k.takes(d)
		value.Description = k.describe()
		s.Properties = append(s.Properties, schema.Member{Name: k.Name, Schema: value})
		switch {
		case k.Required && k.instead != "":
			s.AnyOf = []*schema.Schema{{Required: []string{k.Name}}, {Required: []string{k.instead}}}
		case k.Required:
			s.Required = append(s.Required, k.Name)
		}
	}
	return s
}

// describe is what an editor shows of a key. That quotes are needed has to be
// said: without them a YAML reader takes 55.91 for a number.
func (k keyForm) describe() string {
	switch {
	case strings.HasSuffix(k.Doc, k.Wants):
		return k.Doc
	case k.form.notation == quotedFig:
		return k.Doc + " (" + k.Wants + ", in double quotes)"
	case k.form.value == quotedFig:
		return k.Doc + " (" + k.Wants + " in double quotes)"
	default:
		return k.Doc + " (" + k.Wants + ")"
	}
}

// Schema is the JSON Schema (2020-12) of a kind of documents, made from the
// tables by which they are read. It takes values as a reader of YAML 1.2 does: a
// year alone is a number. A document without errors is valid in the form that
// [Doc.Format] gives it; not every error can be seen by a schema.
func Schema(kind Kind) ([]byte, error) {
	var d schema.Definitions
	root := objectSchema(&d, (&Doc{Kind: kind}).table())
	root.Dialect = "https://json-schema.org/draft/2020-12/schema"
	root.ID = "urn:milectl:schema:" + string(kind)
	root.Title = "milectl " + string(kind)
	root.Description = "What a schema cannot see, milectl check finds: whether figures fit together, where a file lies, what its bytes are."
	root.Defs = d.Members
	text, err := schema.Encode(root)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = json.Indent(&out, text, "", "  ")
	return out.Bytes(), err
}

// takesTable is a map with the keys of a table, of which name is the name.
func takesTable(name string, keys func() []keyForm) schema.Maker {
	return func(d *schema.Definitions) *schema.Schema {
		return d.Ref(name, func() *schema.Schema { return objectSchema(d, keys()) })
	}
}

// takesCitation is a list of source keys, or a map to such lists from the keys of
// a table and what matches one of the patterns. Both are in one schema, since each
// half of it bears on values of its own type: an editor then names the one fault,
// instead of two schemas of which neither fits.
func takesCitation(keys func() []keyForm, patterns ...string) schema.Maker {
	return func(d *schema.Definitions) *schema.Schema {
		sources := func() *schema.Schema {
			return d.Ref("source-keys", func() *schema.Schema { return schema.List(schema.Key)(d) })
		}
		s := schema.List(schema.Key)(d)
		s.Type, s.AdditionalProperties = schema.Types{"array", "object"}, false
		for _, k := range keys() {
			s.Properties = append(s.Properties, schema.Member{Name: k.Name, Schema: sources()})
		}
		for _, pattern := range patterns {
			s.PatternProperties = append(s.PatternProperties, schema.Member{Name: schema.Anchored(pattern), Schema: sources()})
		}
		return s
	}
}
