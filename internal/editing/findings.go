package editing

import (
	"strings"

	"github.com/aymanbagabas/go-udiff"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/mend"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/words"
)

// Alone is what is wrong with the document by itself, on a day.
func (d *Document) Alone(today date.Date) []diag.Finding {
	set := query.CheckAlone(d.Doc())
	found, _ := set.Findings(check.Selection{}, today, func() {})
	return diag.Sort(found)
}

// StillTrue is those of the findings of an earlier text that hold documents against each other and whose line still stands there:
// until it is known what there is to find now.
func (d *Document) StillTrue(before []diag.Finding) []diag.Finding {
	lines := strings.Split(d.Text, "\n")
	var kept []diag.Finding
	for _, f := range before {
		if i := f.Pos.Line - 1; diag.OfCorpus(f.Rule) && i >= 0 && i < len(lines) && strings.TrimRight(lines[i], "\r") == strings.TrimRight(f.Line, "\r") {
			kept = append(kept, f)
		}
	}
	return kept
}

// Fix is what mends a finding.
type Fix struct {
	Finding diag.Finding
	Title   string
	Edits   []Edit
}

// Fixes is what mends those of some findings that have one right value, which changes nothing else: one for each.
func (d *Document) Fixes(findings []diag.Finding) []Fix {
	var all []Fix
	for _, f := range findings {
		if text, ok := mend.Single(d.Doc(), f); ok {
			all = append(all, Fix{Finding: f, Title: titleOf(f), Edits: edits(d.Text, text)})
		}
	}
	return all
}

// titleOf is what a fix does, in a few words.
func titleOf(f diag.Finding) string {
	remedy, _, _ := strings.Cut(f.Help(), "\n")
	if text := f.Fix.Text; text != "" && !strings.HasPrefix(remedy, "write ") && !strings.Contains(text, "\n") {
		remedy = "write " + words.Visible(text)
	}
	if remedy == "" {
		remedy = "mend it"
	}
	return strings.ToUpper(remedy[:1]) + remedy[1:]
}

// FixAll is what check --fix mends; nothing where there is nothing.
func (d *Document) FixAll() []Edit {
	text, _ := mend.Document(d.Doc(), check.Selection{})
	return edits(d.Text, text)
}

// Format is what turns the text into the canonical form; nothing where it is, and where the document has errors in its form.
func (d *Document) Format() []Edit {
	if d.Doc().Malformed() {
		return nil
	}
	text, err := d.Doc().Format()
	if err != nil {
		return nil
	}
	return edits(d.Text, string(text))
}

// mostDiffed is how long texts are of which the differences are looked for: they are replaced as a whole beyond.
const mostDiffed = 128 << 10

// edits is what turns one text into another.
func edits(before, after string) []Edit {
	if before == after {
		return nil
	}
	if len(before) > mostDiffed || strings.Contains(before, "\r") { // no editor knows a place within the end of a line
		return []Edit{{Span{0, len(before)}, after}}
	}
	var all []Edit
	for _, e := range udiff.Strings(before, after) {
		all = append(all, Edit{Span{e.Start, e.End}, e.New})
	}
	return all
}
