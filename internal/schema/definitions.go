// Package schema makes JSON Schemas of the kinds of values that documents have: marks, days, codes of nations.
//
// It knows no keys and no documents: which value stands where is for document.
package schema

import (
	"bytes"
	"encoding/json"
)

// Schema is a schema of JSON Schema 2020-12 with the keywords that documents
// need, in the order in which they are written.
type Schema struct {
	Dialect              string    `json:"$schema,omitempty"`
	ID                   string    `json:"$id,omitempty"`
	Title                string    `json:"title,omitempty"`
	Description          string    `json:"description,omitempty"`
	Ref                  string    `json:"$ref,omitempty"`
	Type                 Types     `json:"type,omitempty"`
	Const                string    `json:"const,omitempty"`
	Enum                 []string  `json:"enum,omitempty"`
	AnyOf                []*Schema `json:"anyOf,omitempty"`
	Pattern              string    `json:"pattern,omitempty"`
	Examples             []string  `json:"examples,omitempty"`
	Minimum              *int      `json:"minimum,omitempty"`
	Maximum              *int      `json:"maximum,omitempty"`
	Items                *Schema   `json:"items,omitempty"`
	Required             []string  `json:"required,omitempty"`
	MinProperties        int       `json:"minProperties,omitempty"`
	Properties           Members   `json:"properties,omitempty"`
	PatternProperties    Members   `json:"patternProperties,omitempty"`
	PropertyNames        *Schema   `json:"propertyNames,omitempty"`
	AdditionalProperties any       `json:"additionalProperties,omitempty"` // a *Schema or false
	Defs                 Members   `json:"$defs,omitempty"`
}

// Types is one type or a choice of several.
type Types []string

// MarshalJSON writes one type as a text.
func (t Types) MarshalJSON() ([]byte, error) {
	if len(t) == 1 {
		return Encode(t[0])
	}
	return Encode([]string(t))
}

// Members is schemas by name, in their order.
type Members []Member

// Member is a schema and its name.
type Member struct {
	Name   string
	Schema *Schema
}

// MarshalJSON writes an object.
func (m Members) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	for i, one := range m {
		b.WriteByte("{,"[min(i, 1)])
		name, err := Encode(one.Name)
		if err != nil {
			return nil, err
		}
		value, err := Encode(one.Schema)
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

// Encode is json.Marshal without escapes for HTML.
func Encode(v any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(v)
	return b.Bytes(), err
}

// Definitions is what the values of a document have in common, in the order in
// which it is first used.
type Definitions struct {
	Members Members
}

// Ref refers to a definition, and makes it where there is none of its name.
func (d *Definitions) Ref(name string, define func() *Schema) *Schema {
	known := false
	for _, m := range d.Members {
		known = known || m.Name == name
	}
	if !known {
		at := len(d.Members)
		d.Members = append(d.Members, Member{Name: name})
		d.Members[at].Schema = define()
	}
	return &Schema{Ref: "#/$defs/" + name}
}
