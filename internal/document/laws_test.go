package document_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/document"
)

// fataler is a test, a fuzz target or a property.
type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
}

// checkLaws holds what is true of the canonical form of every document without
// errors: it says the same, with the same comments, and is its own canonical form.
func checkLaws(t fataler, doc *document.Doc) {
	t.Helper()
	text, err := doc.Format()
	if err != nil {
		t.Fatalf("%v:\n%s", err, doc.Text())
	}
	again := document.Decode(doc.Name, text)
	if again.Faulty() {
		t.Fatalf("the canonical form has errors: %s\n%s", again.Findings[0].Text(), text)
	}
	if diff := cmp.Diff(value(doc), value(again), exported()); diff != "" {
		t.Fatalf("the canonical form says something else (-document +form):\n%s\n%s", diff, text)
	}
	twice, err := again.Format()
	if err != nil {
		t.Fatalf("the canonical form has none itself: %v\n%s", err, text)
	}
	if diff := cmp.Diff(string(text), string(twice)); diff != "" {
		t.Fatalf("the canonical form is not its own (-once +twice):\n%s\nof\n%s", diff, doc.Text())
	}
	for n, line := range strings.Split(strings.TrimSuffix(string(text), "\n"), "\n") {
		if strings.TrimRight(line, " ") != line {
			t.Fatalf("line %d of the canonical form ends in blanks: %q", n+1, line)
		}
	}
}

// exported compares whole values, with what is not exported in them.
func exported() cmp.Option {
	return cmp.Exporter(func(reflect.Type) bool { return true })
}

// value is what a document says, without its text.
func value(doc *document.Doc) []any { return []any{doc.Race, doc.List, doc.Register} }

func TestFaultyDocumentsHaveNoCanonicalForm(t *testing.T) {
	for _, path := range files(t, "bad") {
		doc := read(t, path)
		text, err := doc.Format()
		if doc.Faulty() != (err != nil) || (text == nil) != (err != nil) {
			t.Errorf("%s: faulty %t, error %v", path, doc.Faulty(), err)
		}
	}
}
