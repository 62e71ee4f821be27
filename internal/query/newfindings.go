package query

import (
	"strings"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/store"
)

// Found is documents at some time, and what was found in them.
type Found struct {
	In       *store.Store
	Findings []diag.Finding
}

// Brought is those of the findings of now that were not there before, which a change of documents
// brought: a finding is known by its document, its rule and what it says, wherever it stands. One
// of a document that is new is known as well where a document that is gone had the same: it was
// renamed.
func Brought(now, before Found) []diag.Finding {
	known := map[found]int{}
	roots := []string{now.In.Root(), before.In.Root()}
	key := func(f diag.Finding) found {
		message := f.Message
		for _, root := range roots {
			if root != "" {
				message = strings.ReplaceAll(message, root, "")
			}
		}
		return found{store.ID(f.File), f.Rule, message}
	}
	for _, f := range before.Findings {
		known[key(f)]++
	}
	var brought []diag.Finding
	for _, f := range now.Findings {
		k := key(f)
		if known[k] > 0 {
			known[k]--
			continue
		}
		brought = append(brought, f)
	}
	if len(brought) == 0 {
		return nil
	}
	is, was := idsOf(now.In), idsOf(before.In)
	gone := map[found]int{}
	for k, n := range known {
		if !is[k.id] {
			k.id = ""
			gone[k] += n
		}
	}
	kept := brought[:0]
	for _, f := range brought {
		k := key(f)
		if isNew := !was[k.id]; isNew {
			k.id = ""
			if gone[k] > 0 {
				gone[k]--
				continue
			}
		}
		kept = append(kept, f)
	}
	return kept
}

// idsOf is the ids of the documents of a store.
func idsOf(s *store.Store) map[string]bool {
	ids := map[string]bool{}
	for _, ref := range s.Refs() {
		ids[ref.ID] = true
	}
	return ids
}

// found is by what a finding is known in two states of the documents.
type found struct{ id, rule, message string }
