package nation_test

import (
	"testing"

	"github.com/milectl/milectl/internal/nation"
)

// TestMemo holds that what is kept is what the table says, of codes and of what is none.
func TestMemo(t *testing.T) {
	var memo nation.Memo
	for range 2 {
		for n := range nation.All() {
			if kept := memo.Lookup(n.Code); kept == nil || *kept != n {
				t.Errorf("%s: got %v", n.Code, kept)
			}
		}
		for _, code := range []string{"", "QQQ", "gbr"} {
			if kept := memo.Lookup(code); kept != nil {
				t.Errorf("%q: got %v", code, kept)
			}
		}
	}
}
