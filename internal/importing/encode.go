package importing

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
)

// encode writes the document of the race and checks it by itself. What is found has
// the lines of the file of results: nobody has the document yet.
func (r *Race) encode(by *document.Decoder) {
	text, err := document.EncodeBy(by, r.Race)
	if err != nil {
		r.Findings = []diag.Finding{r.unsaid(by, err)}
		return
	}
	r.Text = text
	doc := by.Decode(document.Name{File: r.File, ID: r.ID, Place: document.Race}, text)
	found := slices.Clone(doc.Findings)
	if !doc.Malformed() {
		found = check.Document(doc, check.Selection{}).Findings
	}
	starts := make([]int, len(r.Race.Results))
	for i := range starts {
		starts[i] = doc.At(document.Key("results"), document.Index(i)).Line
	}
	for i := range found {
		found[i].Pos = diag.Pos{Line: r.lineOf(found[i].Pos.Line, starts)}
		found[i].Line = ""
	}
	slices.SortStableFunc(found, func(a, b diag.Finding) int { return cmp.Compare(a.Pos.Line, b.Pos.Line) })
	r.Findings = found
}

// unsaid is the finding for a race of which no document can be made, at the line of the
// first result that has none by itself; at that of the race where each has one.
func (r *Race) unsaid(by *document.Decoder, err error) diag.Finding {
	found := diag.Finding{File: r.File, Pos: diag.Pos{Line: r.Line}, Rule: "syntax", Message: err.Error(), Remedy: diag.Help(err)}
	for i := range r.Race.Results {
		one := *r.Race
		one.Results, one.Partial = r.Race.Results[i:i+1], true
		if _, err := document.EncodeBy(by, &one); err != nil {
			found.Pos.Line, found.Message = r.lineOfResult(i), err.Error()
			found.Message = "row of " + r.Race.Results[i].Name() + ": " + strings.TrimPrefix(found.Message, "encode: ")
			found.Remedy = cmp.Or(diag.Help(err), "mend the row in the file, or take it out: no document can have it as it stands")
			break
		}
	}
	found.Message = strings.TrimPrefix(found.Message, "encode: ")
	return found
}

// lineOf is the line of the file that a line of the document came from: that of the
// result which begins last before it, else that of the race.
func (r *Race) lineOf(line int, starts []int) int {
	i := sort.SearchInts(starts, line+1) - 1
	if i < 0 || len(r.Lines) == 0 {
		return r.Line
	}
	return r.Lines[min(i, len(r.Lines)-1)]
}

// lineOfResult is the line of the file that a result came from: that of the race where
// several files made it.
func (r *Race) lineOfResult(i int) int {
	if i < len(r.Lines) {
		return r.Lines[i]
	}
	return r.Line
}
