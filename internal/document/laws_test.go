package document_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/diag"
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

// corpus lists the documents that milectl brings along.
func corpus(tb testing.TB) []string {
	tb.Helper()
	var all []string
	err := filepath.WalkDir(filepath.Join("..", "..", "races"), func(path string, _ fs.DirEntry, err error) error {
		if strings.HasSuffix(path, ".yaml") {
			all = append(all, path)
		}
		return err
	})
	if err != nil || len(all) == 0 {
		tb.Fatalf("no documents: %v", err)
	}
	return all
}

func TestCorpusIsRightAndCanonical(t *testing.T) {
	for _, path := range corpus(t) {
		doc := read(t, path)
		for _, f := range doc.Findings {
			if f.Severity() == diag.Error {
				t.Error(f.Text())
			}
		}
		got, err := doc.Format()
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		if diff := cmp.Diff(doc.Text(), string(got)); diff != "" {
			t.Errorf("%s is not canonical (-file +canonical):\n%s", path, diff)
		}
	}
}

// TestLineBreaksSayNothing holds that a document of the corpus with the line
// breaks of another system has the same canonical form.
func TestLineBreaksSayNothing(t *testing.T) {
	for _, path := range corpus(t) {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		crlf := strings.ReplaceAll(string(text), "\n", "\r\n")
		got, err := document.Decode(nameOf(path), []byte(crlf)).Format()
		if err != nil || !slices.Equal(got, text) {
			t.Errorf("%s with CR LF has another canonical form: %v", path, err)
		}
	}
}

func TestFaultyDocumentsHaveNoCanonicalForm(t *testing.T) {
	for _, path := range files(t, "bad") {
		doc := read(t, path)
		text, err := doc.Format()
		if doc.Faulty() != (err != nil) || (text == nil) != (err != nil) {
			t.Errorf("%s: faulty %t, error %v", path, doc.Faulty(), err)
		}
	}
}
