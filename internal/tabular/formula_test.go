package tabular

import (
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/race"
)

func TestNoFormulaIsExported(t *testing.T) {
	for text, want := range map[string]string{
		"=HYPERLINK(1)": "'=HYPERLINK(1)", "+1+1": "'+1+1", "-2": "-2", "+1.3": "+1.3", "-x": "'-x", "@SUM(1)": "'@SUM(1)", "＝1": "'＝1",
		"'=1": "''=1", "O'Hara": "O'Hara", "'x": "'x", "": "",
	} {
		if got := guarded(text); got != want || unguarded(got) != text {
			t.Errorf("%q is guarded as %q and read as %q, want %q and the text", text, got, unguarded(got), want)
		}
	}
	r := &race.Race{Results: []race.Result{{Competitor: race.Competitor{Athlete: "=1+1"}, Place: 1}}}
	if got := string(Write(r)); !strings.Contains(got, ",'=1+1") {
		t.Errorf("a name that is a formula is exported as one:\n%s", got)
	}
}
