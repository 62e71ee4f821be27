package editing

import (
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/races"
)

// everything is the documents of the repository, and what they know.
var everything = sync.OnceValue(func() *Known { return Know(store.Builtin(races.Files)) }) //nolint:gochecknoglobals // read once for all tests

// saved is a document of the repository.
func saved(t *testing.T, path string) *Document {
	t.Helper()
	text, err := os.ReadFile("../../races/" + path)
	if err != nil {
		t.Fatal(err)
	}
	return New(store.Builtin(races.Files).Named(path), string(text))
}

// typed is a document as it is being typed, and the place of the cursor, which is marked by "|".
func typed(t *testing.T, path, text string) (*Document, int) {
	t.Helper()
	before, after, ok := strings.Cut(text, "|")
	if !ok {
		t.Fatalf("no cursor in %q", text)
	}
	return New(store.Builtin(races.Files).Named(path), before+after), len(before)
}

// in is the place of a word in a document: where "|" marks it in a text of which there is one.
func in(t *testing.T, d *Document, where string) int {
	t.Helper()
	before, after, _ := strings.Cut(where, "|")
	i := strings.Index(d.Text, before+after)
	if i < 0 {
		t.Fatalf("%q is not in %s", where, d.Name.File)
	}
	return i + len(before)
}

const head = "kind: race\nname: Mile\ndate: 2025-06-01\nevent: mile\nsex: men\n"
