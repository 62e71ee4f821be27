package check

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/diag"
)

// TestRefuseFindsAllErrors: what makes a document faulty for every command is what
// checking it calls an error, and nothing else.
func TestRefuseFindsAllErrors(t *testing.T) {
	for _, doc := range badDocuments(t) {
		want := slices.DeleteFunc(diag.Sort(Document(doc, Selection{}).Findings), func(f diag.Finding) bool { return f.Severity() != diag.Error })
		if diff := cmp.Diff(said(want), said(Refuse(doc).Wrong)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", doc.File, diff)
		}
	}
}
