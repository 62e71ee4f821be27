package site

import (
	"strconv"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/inspection"
	"github.com/milectl/milectl/internal/page"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/table"
)

// Findings is what was found in the documents, for who looks at pages of documents of his own.
type Findings struct {
	ByFile map[string][]diag.Finding // in order
	// Earlier is the files whose pages show an earlier text, for what stands there now has errors: lines are those
	// of what stands there.
	Earlier map[string]bool
}

// about is what was found in a document, as a part of its page; none where nothing was.
func (f Findings) about(ref store.Ref) []page.Part {
	found := f.ByFile[ref.File]
	if len(found) == 0 && !f.Earlier[ref.File] {
		return nil
	}
	part := page.Part{ID: "findings", Title: "Findings"}
	if f.Earlier[ref.File] {
		part.Lines = []string{"The document has errors now. This page shows what it said before it had them; lines are those of what it says now."}
	}
	if t, some := FindingsTable(found, false, func(string) (string, bool) { return "", !f.Earlier[ref.File] }); some {
		part.Tables = []page.Table{t}
	}
	return []page.Part{part}
}

// FindingsTable is findings as a table of a page, with their files or of one alone. Where the page of a document lies, from
// this one, a function tells, and false where it has none. It is false where there are no findings.
func FindingsTable(found []diag.Finding, files bool, pageOf func(file string) (folder string, there bool)) (page.Table, bool) {
	t := inspection.Remedies(found, files)
	at := map[string]int{}
	for i, c := range t.Columns {
		at[c.Name] = i
	}
	return page.TableOf(t, func(row []table.Cell, column int) string {
		folder, there := pageOf(row[at["file"]].Value())
		switch line, err := strconv.ParseUint(row[at["line"]].Value(), 10, 32); {
		case !there || err != nil:
			return ""
		case column == at["file"]:
			return folder
		case column == at["line"]:
			return folder + documentName(int(line)) + "#L" + itoa(int(line))
		}
		return ""
	})
}

// atLines puts what was found in a document at its lines.
func (f Findings) atLines(ref store.Ref, lines []page.Line) {
	if f.Earlier[ref.File] {
		return
	}
	for _, finding := range f.ByFile[ref.File] {
		line := lineAt(lines, max(finding.Pos.Line, 1))
		line.Why = append(line.Why, page.Note{Text: inspection.Brief(finding)})
	}
}

// PageOf is where the page of a document lies, from the root; empty where it has none.
func (s *Site) PageOf(ref store.Ref) string {
	switch {
	case ref.Place == document.Race && s.where.races[ref.ID] != nil:
		return raceAddress(ref.ID)
	case ref.Place == document.Records && s.where.lists[ref.ID] != nil:
		return listAddress(ref.ID)
	}
	return ""
}
