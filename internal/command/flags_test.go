package command

import (
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"github.com/milectl/milectl/internal/flagvalue"
	"github.com/milectl/milectl/internal/race"
)

// TestScopeNamesEveryKind: what the flag takes stands in its help.
func TestScopeNamesEveryKind(t *testing.T) {
	var cmd cobra.Command
	RecordFlags(&cmd, new(flagvalue.Question), "")
	usage := cmd.Flags().Lookup("scope").Usage
	for _, kind := range race.ScopeKinds() {
		if !strings.Contains(usage, kind.String()) {
			t.Errorf("the help of --scope does not name %s: %s", kind, usage)
		}
	}
}
