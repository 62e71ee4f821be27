//go:build !race

package document_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
)

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

// TestGoodDocumentsAreValid holds that what an editor sees of the documents that
// milectl brings along, and of the canonical form of every good document, is valid.
func TestGoodDocumentsAreValid(t *testing.T) {
	all := schemas(t)
	for _, path := range corpus(t) {
		doc := read(t, path)
		if err := schemaOf(all, doc).Validate(doc.ForSchema()); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
	for _, path := range files(t, "good") {
		checkCanonicalIsValid(t, all, read(t, path))
	}
}

// TestEncodeOfTheCorpus holds that decode, encode, decode is the identity on every
// document that milectl brings along, and that what is encoded is what fmt writes
// of the document without its comments.
func TestEncodeOfTheCorpus(t *testing.T) {
	same := 0
	for _, path := range corpus(t) {
		doc := read(t, path)
		text, err := encode(doc)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		if diff := cmp.Diff(value(doc), value(document.Decode(doc.Name, text)), exported()); diff != "" {
			t.Errorf("%s says something else when it is encoded (-document +encoded):\n%s", path, diff)
		}
		without, ok := bare(doc.Text())
		if !ok {
			continue
		}
		form, err := document.Decode(doc.Name, []byte(without)).Format()
		if err != nil {
			t.Errorf("%s without comments: %v", path, err)
			continue
		}
		same++
		if diff := cmp.Diff(string(form), string(text)); diff != "" {
			t.Errorf("%s is encoded in another form (-fmt +encoded):\n%s", path, diff)
		}
	}
	if same < 100 {
		t.Errorf("only %d documents were compared", same)
	}
}

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
