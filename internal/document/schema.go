package document

import (
	"bytes"
	"encoding/json"
	"strings"
)

// schema is a schema of JSON Schema 2020-12 with the keywords that documents
// need, in the order in which they are written.
type schema struct {
	Dialect              string    `json:"$schema,omitempty"`
	ID                   string    `json:"$id,omitempty"`
	Title                string    `json:"title,omitempty"`
	Description          string    `json:"description,omitempty"`
	Ref                  string    `json:"$ref,omitempty"`
	Type                 types     `json:"type,omitempty"`
	Const                string    `json:"const,omitempty"`
	Enum                 []string  `json:"enum,omitempty"`
	AnyOf                []*schema `json:"anyOf,omitempty"`
	Pattern              string    `json:"pattern,omitempty"`
	Examples             []string  `json:"examples,omitempty"`
	Minimum              *int      `json:"minimum,omitempty"`
	Maximum              *int      `json:"maximum,omitempty"`
	Items                *schema   `json:"items,omitempty"`
	Required             []string  `json:"required,omitempty"`
	MinProperties        int       `json:"minProperties,omitempty"`
	Properties           members   `json:"properties,omitempty"`
	PatternProperties    members   `json:"patternProperties,omitempty"`
	PropertyNames        *schema   `json:"propertyNames,omitempty"`
	AdditionalProperties any       `json:"additionalProperties,omitempty"` // a *schema or false
	Defs                 members   `json:"$defs,omitempty"`
}

// types is one type or a choice of several.
type types []string

// MarshalJSON writes one type as a text.
func (t types) MarshalJSON() ([]byte, error) {
	if len(t) == 1 {
		return encode(t[0])
	}
	return encode([]string(t))
}

// members is schemas by name, in their order.
type members []member

type member struct {
	name   string
	schema *schema
}

// MarshalJSON writes an object.
func (m members) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	for i, one := range m {
		b.WriteByte("{,"[min(i, 1)])
		name, err := encode(one.name)
		if err != nil {
			return nil, err
		}
		value, err := encode(one.schema)
		if err != nil {
			return nil, err
		}
		b.Write(name)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// encode is json.Marshal without escapes for HTML.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(v)
	return b.Bytes(), err
}

// definitions is what the values of a document have in common, in the order in
// which it is first used.
type definitions struct {
	members members
}

// ref refers to a definition, and makes it where there is none of its name.
func (d *definitions) ref(name string, define func() *schema) *schema {
	known := false
	for _, m := range d.members {
		known = known || m.name == name
	}
	if !known {
		at := len(d.members)
		d.members = append(d.members, member{name: name})
		d.members[at].schema = define()
	}
	return &schema{Ref: "#/$defs/" + name}
}

// object is the schema of a map with the keys of a table.
func (d *definitions) object(keys []keyForm) *schema {
	s := &schema{Type: types{"object"}, AdditionalProperties: false}
	for _, k := range keys {
		value := k.takes(d)
		value.Description = k.describe()
		s.Properties = append(s.Properties, member{k.Name, value})
		switch {
		case k.Required && k.instead != "":
			s.AnyOf = []*schema{{Required: []string{k.Name}}, {Required: []string{k.instead}}}
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
	var d definitions
	root := d.object((&Doc{Kind: kind}).table())
	root.Dialect = "https://json-schema.org/draft/2020-12/schema"
	root.ID = "urn:milectl:schema:" + string(kind)
	root.Title = "milectl " + string(kind)
	root.Description = "What a schema cannot see, milectl check finds: whether figures fit together, where a file lies, what its bytes are."
	root.Defs = d.members
	text, err := encode(root)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = json.Indent(&out, text, "", "  ")
	return out.Bytes(), err
}
