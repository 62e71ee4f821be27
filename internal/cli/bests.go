package cli

import (
	"github.com/milectl/milectl/internal/best"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// bests reads what the corpus knows of the bests of an event and class, once
// for each; nothing where nobody asked.
func (a *app) bests(root *corpus.Root, asked bool) func(record.Category) (*best.Index, error) {
	read := map[category]*best.Index{}
	return func(c record.Category) (*best.Index, error) {
		key := category{event: c.Event, sex: c.Sex}
		if !asked || read[key] != nil {
			return read[key], nil
		}
		races, _ := a.corpusRaces(root, func(r *race.Race) bool {
			return key.matches(record.CategoryOf(r)) && r.Environment != event.Oversized
		})
		categories, refs := key.listsOf(root)
		var lists []*record.List
		for _, of := range categories {
			some, err := readLists(root, refs[of])
			if err != nil {
				return nil, err
			}
			lists = append(lists, some...)
		}
		read[key] = best.NewIndex(races, lists)
		return read[key], nil
	}
}

// readLists reads record lists. A faulty one fails the command: an answer
// without it could be wrong.
func readLists(root *corpus.Root, refs []corpus.Ref) ([]*record.List, error) {
	lists := make([]*record.List, len(refs))
	faults := make([][]diag.Finding, len(refs))
	root.Each(refs, func(i int, doc *document.Doc) {
		if doc.Faulty() || doc.List == nil {
			faults[i] = doc.Findings
			return
		}
		lists[i] = doc.List
	})
	var findings []diag.Finding
	for _, some := range faults {
		findings = append(findings, some...)
	}
	if len(findings) > 0 {
		return nil, &failure{message: "a faulty record list", findings: findings}
	}
	return lists, nil
}
