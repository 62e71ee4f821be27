package keyform

import (
	"strings"

	"github.com/milectl/milectl/internal/schema"
)

// ObjectSchema is the schema of a map with the keys of a table.
func ObjectSchema(d *schema.Definitions, keys []Key) *schema.Schema {
	s := &schema.Schema{Type: schema.Types{"object"}, AdditionalProperties: false}
	for _, k := range keys {
		value := k.Takes(d)
		value.Description = k.describe()
		s.Properties = append(s.Properties, schema.Member{Name: k.Name, Schema: value})
		switch {
		case k.Required && k.Instead != "":
			s.AnyOf = []*schema.Schema{{Required: []string{k.Name}}, {Required: []string{k.Instead}}}
		case k.Required:
			s.Required = append(s.Required, k.Name)
		}
	}
	return s
}

// describe is what an editor shows of a key. That quotes are needed has to be
// said: without them a YAML reader takes 55.91 for a number.
func (k Key) describe() string {
	switch {
	case strings.HasSuffix(k.Doc, k.Wants):
		return k.Doc
	case k.Form.Notation == Quoted:
		return k.Doc + " (" + k.Wants + ", in double quotes)"
	case k.Form.Value == Quoted:
		return k.Doc + " (" + k.Wants + " in double quotes)"
	default:
		return k.Doc + " (" + k.Wants + ")"
	}
}

// TakesTable is a map with the keys of a table, of which name is the name.
func TakesTable(name string, keys func() []Key) schema.Maker {
	return func(d *schema.Definitions) *schema.Schema {
		return d.Ref(name, func() *schema.Schema { return ObjectSchema(d, keys()) })
	}
}

// TakesCitation is a list of source keys, or a map to such lists from the keys of
// a table and what matches one of the patterns. Both are in one schema, since each
// half of it bears on values of its own type: an editor then names the one fault,
// instead of two schemas of which neither fits.
func TakesCitation(keys func() []Key, patterns ...string) schema.Maker {
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
