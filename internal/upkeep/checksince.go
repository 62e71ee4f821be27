package upkeep

import (
	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/query"
)

// brought is those of some findings that were not there at a revision; all where none is named.
func (a *app) brought(findings []diag.Finding, rules check.Selection, rev string) ([]diag.Finding, error) {
	if rev == "" {
		return findings, nil
	}
	before, err := a.Find.Before(rev)
	if err != nil || len(findings) == 0 {
		return nil, err
	}
	now, err := a.Find.Store()
	if err != nil {
		return nil, err
	}
	set := query.CheckAll(before)
	known, _ := set.Findings(rules, a.Today(), func() {})
	fresh := query.Brought(findings, known, before.Root(), now.Root())
	if n := len(findings) - len(fresh); n > 0 {
		a.Say("%d of %d findings were there at %s", n, len(findings), rev)
	}
	return fresh, nil
}
