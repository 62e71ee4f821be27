//go:build !race

package crosscheck

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/diag"
)

// TestOneRule: with --only a rule finds what it finds among all, with --skip the
// others do.
func TestOneRule(t *testing.T) {
	for _, archive := range corpora(t) {
		docs := decoded(t, archive)
		all := places(findings(docs, check.Selection{}))
		for _, rule := range diag.Rules() {
			only, skip := check.Selection{Only: []string{rule.ID}}, check.Selection{Skip: []string{rule.ID}}
			if diff := cmp.Diff(of(all, false, rule.ID), places(findings(docs, only))); diff != "" {
				t.Errorf("%s, only %s (-want +got):\n%s", archive, rule.ID, diff)
			}
			if diff := cmp.Diff(of(all, true, rule.ID), places(findings(docs, skip))); diff != "" {
				t.Errorf("%s, all but %s (-want +got):\n%s", archive, rule.ID, diff)
			}
		}
	}
}
