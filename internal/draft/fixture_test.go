package draft_test

import (
	"reflect"
	"strings"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/document"
)

// fataler is a test or a property.
type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
}

// checkForm holds that the canonical form of a document says the same, and is its own.
func checkForm(t fataler, doc *document.Doc) {
	t.Helper()
	text, err := doc.Format()
	if err != nil {
		t.Fatalf("%v:\n%s", err, doc.Text())
	}
	again := document.Decode(doc.Name, text)
	if again.Faulty() {
		t.Fatalf("the canonical form has errors: %s\n%s", again.Findings[0].Text(), text)
	}
	value := func(doc *document.Doc) []any { return []any{doc.Race, doc.List, doc.Register} }
	if diff := cmp.Diff(value(doc), value(again), cmp.Exporter(func(reflect.Type) bool { return true })); diff != "" {
		t.Fatalf("the canonical form says something else (-document +form):\n%s\n%s", diff, text)
	}
	twice, err := again.Format()
	if diff := cmp.Diff(string(text), string(twice)); err != nil || diff != "" {
		t.Fatalf("the canonical form is not its own (-once +twice): %v\n%s\nof\n%s", err, diff, doc.Text())
	}
	for n, line := range strings.Split(strings.TrimSuffix(string(text), "\n"), "\n") {
		if strings.TrimRight(line, " ") != line {
			t.Fatalf("line %d of the canonical form ends in blanks: %q", n+1, line)
		}
	}
}
