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
	if i, why := r.culprit(by); why != nil {
		found.Pos.Line = r.lineOfResult(i)
		found.Message = "row of " + r.Race.Results[i].Name() + ": " + strings.TrimPrefix(why.Error(), "encode: ")
		found.Remedy = cmp.Or(diag.Help(why), "mend the row in the file, or take it out: no document can have it as it stands")
	}
	found.Message = strings.TrimPrefix(found.Message, "encode: ")
	return found
}

// culprit is the first result that no document can have by itself, and why; none where each
// can. Halves are tried, since a race may have thousands.
func (r *Race) culprit(by *document.Decoder) (i int, why error) {
	part := func(from, to int) error {
		one := *r.Race
		one.Results, one.Partial = r.Race.Results[from:to], true
		_, err := document.EncodeBy(by, &one)
		return err
	}
	from, to := 0, len(r.Race.Results)
	for to-from > 1 {
		half := (from + to) / 2
		switch {
		case part(from, half) != nil:
			to = half
		case part(half, to) != nil:
			from = half
		default:
			return 0, nil
		}
	}
	if to == from {
		return 0, nil
	}
	return from, part(from, to)
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
