package query

import (
	"strings"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/store"
)

// Brought is those of some findings that were not there before, which a change of documents
// brought: a finding is known by its document, its rule and what it says, wherever it stands. One
// of a document that is new is known as well where another document, which is gone, had the same:
// it was renamed. Roots are how the names of files begin before and now.
func Brought(now, before []diag.Finding, roots ...string) []diag.Finding {
	was, is := map[string]bool{}, map[string]bool{}
	known := map[found]int{}
	key := func(f diag.Finding) found {
		message := f.Message
		for _, root := range roots {
			if root != "" {
				message = strings.ReplaceAll(message, root, "")
			}
		}
		return found{store.ID(f.File), f.Rule, message}
	}
	for _, f := range before {
		k := key(f)
		was[k.id] = true
		known[k]++
	}
	var brought []diag.Finding
	for _, f := range now {
		k := key(f)
		is[k.id] = true
		if known[k] > 0 {
			known[k]--
			continue
		}
		brought = append(brought, f)
	}
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

// found is by what a finding is known in two states of the documents.
type found struct{ id, rule, message string }
