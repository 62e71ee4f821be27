package upkeep

import (
	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/query"
)

// checked is what is to be checked, and with --changed the same documents as they were, which
// share what did not change.
func (a *app) checked(arguments []string, o checkOptions) (sets []query.CheckSet, before *query.CheckSet, err error) {
	switch {
	case !o.changed:
		sets, err = a.Find.CheckSets(arguments)
		return sets, nil, err
	case o.since == "":
		return nil, nil, &failure.Error{Message: "--changed: no --since beside it", Remedy: "say since when, such as --since HEAD"}
	case len(arguments) > 0:
		return nil, nil, &failure.Error{Message: "--changed: not beside documents that are named", Remedy: "name none: those that changed are found"}
	}
	was, is, err := a.Find.CheckedBoth(o.since)
	if err != nil {
		return nil, nil, err
	}
	x, y, differ := query.CheckBoth(was, is)
	if differ == 0 {
		a.Say("nothing changed since %s", o.since)
		return nil, &x, nil
	}
	return []query.CheckSet{y}, &x, nil
}

// brought is those of some findings that were not there at a revision; all where none is named.
// before is the documents of the revision where they are at hand.
func (a *app) brought(findings []diag.Finding, rules check.Selection, rev string, before *query.CheckSet) ([]diag.Finding, error) {
	if rev == "" {
		return findings, nil
	}
	was, err := a.Find.Before(rev)
	if err != nil || len(findings) == 0 {
		return nil, err
	}
	now, err := a.Find.Store()
	if err != nil {
		return nil, err
	}
	changed := before != nil
	if !changed {
		all := query.CheckAll(was)
		before = &all
	}
	known, _ := before.Findings(rules, a.Today(), func() {})
	findings = diag.Sort(findings)
	fresh := query.Brought(query.Found{In: now, Findings: findings}, query.Found{In: was, Findings: diag.Sort(known)})
	if n := len(findings) - len(fresh); n > 0 && !changed { // of two sets not all is known that was found in both
		a.Say("%d of %d findings were there at %s", n, len(findings), rev)
	}
	return fresh, nil
}
