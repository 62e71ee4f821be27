package mend

import (
	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
)

// Single is the text of a document in which one of its findings alone is mended, and false where nothing surely stands there
// instead, or where the fix would make something else of the document.
func Single(doc *document.Doc, f diag.Finding) (text string, ok bool) {
	if text = doc.Text(); !f.IsSure() || f.Fix.Start < 0 || f.Fix.End < f.Fix.Start || len(text) < f.Fix.End || len(text) > document.MaxSize {
		return text, false
	}
	now, fix := look(doc.Name, text, check.Selection{}), []diag.Finding{f}
	after := look(doc.Name, spliced(text, fix), check.Selection{})
	if !now.holds(after, fix) {
		return text, false
	}
	return after.text, true
}
