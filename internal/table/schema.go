package table

import (
	"encoding/json"
	"fmt"
)

// object is a part of a JSON Schema.
type object map[string]any

// Schema is the JSON Schema (draft 2020-12) of the view as JSON: which tables it has and what
// each column holds. A field that an answer has only at times is not in that of another one,
// and so other fields are let pass; other tables and columns are not.
func (v View) Schema() ([]byte, error) {
	if err := v.check(); err != nil {
		return nil, fmt.Errorf("view %q: %w", v.Command, err)
	}
	properties := object{
		"schema":   object{"const": fmt.Sprintf("milectl/%s/v%d", v.Command, schemaVersion)},
		"coverage": object{"type": "string"},
	}
	required := []string{"schema"}
	for _, f := range v.Fields {
		if kind, known := f.Cell.Kind(); known {
			properties[f.Name] = kind.schema()
		}
	}
	for _, t := range v.merged() {
		properties[t.Name] = object{"type": "array", "items": t.schema()}
		required = append(required, t.Name)
	}
	return json.MarshalIndent(object{
		"$schema":    "https://json-schema.org/draft/2020-12/schema",
		"title":      "milectl " + v.Command,
		"type":       "object",
		"properties": properties,
		"required":   required,
		// What is no table of this answer is a single value.
		"additionalProperties": object{"not": object{"type": "array", "items": object{"type": "object"}, "minItems": 1}},
	}, "", "  ")
}

// schema is that of a row. What is unknown is absent.
func (t Table) schema() object {
	columns := object{}
	for _, c := range t.Columns {
		columns[c.Name] = c.Kind.schema()
	}
	return object{"type": "object", "properties": columns, "additionalProperties": false}
}

// schema is that of the cells of a kind.
func (k Kind) schema() object {
	text, whole := object{"type": "string"}, object{"type": "integer"}
	flag := object{"const": true}
	values := func(required []string, properties object) object {
		return object{"type": "object", "properties": properties, "required": required, "additionalProperties": false}
	}
	switch k {
	case Integer:
		return whole
	case Mark:
		return values([]string{"text", "ms"}, object{"text": text, "ms": whole, "hand": flag})
	case Margin:
		return values([]string{"text", "ms"}, object{"text": text, "ms": whole, "approx": flag})
	case Derived:
		return values([]string{"text", "derived"}, object{"text": text, "ms": whole, "mm": whole, "approx": flag, "derived": flag})
	case Date:
		return object{"type": "string", "pattern": `^\d{4}(-\d{2}(-\d{2})?)?$`}
	case List:
		return object{"type": "array", "items": text}
	default:
		return text
	}
}
