package crosscheck

import (
	"fmt"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/document"
)

// TestMost: of one document no more findings between documents are told than anybody
// mends, errors first, and how many more there are.
func TestMost(t *testing.T) {
	for _, more := range []int{0, 1, 500} {
		var born strings.Builder
		n := check.MostTold + more
		for i := range n {
			fmt.Fprintf(&born, "  - {name: A%d, born: 2199-01-01}\n", i)
		}
		doc := document.Decode(document.Name{File: "men.yaml", ID: "men", Place: document.Athletes}, []byte("kind: athletes\nathletes:\n"+born.String()))
		told := findings([]*document.Doc{doc}, check.Selection{Only: []string{"future-date", check.MoreFindings}})
		want := check.MostTold
		if more > 0 {
			want++
			if last := told[0]; last.Rule != check.MoreFindings || last.Message != fmt.Sprintf("findings: %d more in this document are not told", more) {
				t.Errorf("%d births: %v", n, last)
			}
		}
		if len(told) != want {
			t.Errorf("%d births: %d findings, want %d", n, len(told), want)
		}
	}
}
