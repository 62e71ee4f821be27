package document_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/document"
)

// schemaText is the schema of a kind of documents.
func schemaText(tb testing.TB, kind document.Kind) []byte {
	tb.Helper()
	text, err := document.Schema(kind)
	if err != nil {
		tb.Fatal(err)
	}
	return text
}

// schemas compiles the schema of every kind, which holds each against the schema
// of schemas too.
func schemas(tb testing.TB) map[document.Kind]*jsonschema.Schema {
	tb.Helper()
	all := map[document.Kind]*jsonschema.Schema{}
	for _, kind := range document.Kinds() {
		text, err := jsonschema.UnmarshalJSON(bytes.NewReader(schemaText(tb, kind)))
		if err != nil {
			tb.Fatal(err)
		}
		compiler, id := jsonschema.NewCompiler(), "urn:milectl:schema:"+string(kind)
		if err := compiler.AddResource(id, text); err != nil {
			tb.Fatal(err)
		}
		if all[kind], err = compiler.Compile(id); err != nil {
			tb.Fatalf("%s: %v", kind, err)
		}
	}
	return all
}

// schemaOf is the schema that an editor takes for a document: that of its folder.
func schemaOf(all map[document.Kind]*jsonschema.Schema, doc *document.Doc) *jsonschema.Schema {
	if doc.Place != "" {
		return all[doc.Place]
	}
	if doc.Kind != "" {
		return all[doc.Kind]
	}
	return all[document.Race]
}

func TestSchemasAreSchemas(t *testing.T) {
	meta := jsonschema.NewCompiler().MustCompile("https://json-schema.org/draft/2020-12/schema")
	for _, kind := range document.Kinds() {
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(schemaText(t, kind)))
		if err != nil {
			t.Fatal(err)
		}
		if err := meta.Validate(value); err != nil {
			t.Errorf("%s: %v", kind, err)
		}
	}
	schemas(t)
}

// TestSchemasHaveEveryTable holds that each table by which documents are read is
// in a schema with its keys in their order, those that are required, and nothing
// else.
func TestSchemasHaveEveryTable(t *testing.T) {
	type object struct {
		Required   []string
		Properties json.RawMessage
		Additional any `json:"additionalProperties"`
	}
	objects := map[string]object{}
	for kind, name := range map[document.Kind]string{document.Race: "race", document.Records: "record list", document.Athletes: "register"} {
		var root struct {
			object
			Defs map[string]object `json:"$defs"`
		}
		if err := json.Unmarshal(schemaText(t, kind), &root); err != nil {
			t.Fatal(err)
		}
		objects[name] = root.object
		maps.Copy(objects, root.Defs)
	}
	for _, table := range document.Tables() {
		var want, required []string
		for _, key := range table.Keys {
			want = append(want, key.Name)
			if key.Required && key.Name != "athlete" { // in a relay it has a team instead
				required = append(required, key.Name)
			}
		}
		got := objects[table.Name]
		if diff := cmp.Diff(want, keysInOrder(t, got.Properties)); diff != "" {
			t.Errorf("keys of %s differ (-table +schema):\n%s", table.Name, diff)
		}
		if diff := cmp.Diff(required, got.Required); diff != "" || got.Additional != false {
			t.Errorf("%s: further keys %v, required keys differ (-table +schema):\n%s", table.Name, got.Additional, diff)
		}
	}
}

// keysInOrder lists the keys of a JSON object as they are written.
func keysInOrder(t *testing.T, text json.RawMessage) []string {
	t.Helper()
	var keys []string
	decoder := json.NewDecoder(bytes.NewReader(text))
	if _, err := decoder.Token(); err != nil {
		t.Fatal(err)
	}
	for decoder.More() {
		key, err := decoder.Token()
		if err != nil {
			t.Fatal(err)
		}
		keys = append(keys, key.(string))
		var value json.RawMessage
		if err := decoder.Decode(&value); err != nil {
			t.Fatal(err)
		}
	}
	return keys
}

// TestSchemaIsData holds what a file in a repository is held to: the same bytes
// on every run, indented, with a line break at its end.
func TestSchemaIsData(t *testing.T) {
	for _, kind := range document.Kinds() {
		text := schemaText(t, kind)
		if !bytes.Equal(text, schemaText(t, kind)) {
			t.Errorf("%s: two runs, two schemas", kind)
		}
		if !bytes.HasPrefix(text, []byte("{\n  \"$schema\"")) || !bytes.HasSuffix(text, []byte("\n}\n")) || bytes.HasSuffix(text, []byte("\n\n")) {
			t.Errorf("%s: not indented by two, or no line break at its end", kind)
		}
	}
}

// TestPatternsAreCommon holds that the patterns use only what RE2 and ECMA-262,
// with and without its flag u, understand alike.
func TestPatternsAreCommon(t *testing.T) {
	uncommon := regexp.MustCompile(`\(\?|\[\[:|\\x(?:[^0-9A-F]|.[^0-9A-F])|\\[^.trnx\[\]]|[*+}?][+?]`)
	patterns := 0
	for _, kind := range document.Kinds() {
		for _, m := range regexp.MustCompile(`("pattern": )?"(\^(?:[^"\\]|\\.)*\$)"`).FindAllStringSubmatch(string(schemaText(t, kind)), -1) {
			var pattern string
			if err := json.Unmarshal([]byte(`"`+m[2]+`"`), &pattern); err != nil {
				t.Fatal(err)
			}
			patterns++
			if part := uncommon.FindString(pattern); part != "" {
				t.Errorf("%s: %q in the pattern %s", kind, part, pattern)
			}
		}
	}
	if patterns < 30 {
		t.Errorf("only %d patterns were found", patterns)
	}
}

// checkCanonicalIsValid holds that an editor has no complaint about a document
// without errors, once it is in canonical form: before that, quotes may be missing
// around a figure, or stand around a number.
func checkCanonicalIsValid(t fataler, all map[document.Kind]*jsonschema.Schema, doc *document.Doc) {
	t.Helper()
	text, err := doc.Format()
	if err != nil {
		t.Fatalf("%v:\n%s", err, doc.Text())
	}
	canonical := document.Decode(doc.Name, text)
	if err := schemaOf(all, canonical).Validate(canonical.ForSchema()); err != nil {
		t.Fatalf("%v:\n%s", err, text)
	}
}

func TestDrawnRacesAreValid(t *testing.T) {
	all := schemas(t)
	rapid.Check(t, func(t *rapid.T) {
		l := &layout{t: t}
		l.block(drawRace(t), "", false)
		checkCanonicalIsValid(t, all, decode(l.out.String()))
	})
}
