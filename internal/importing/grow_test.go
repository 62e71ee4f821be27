package importing_test

import (
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/importing"
	"github.com/milectl/milectl/internal/race"
)

// TestGrown: the text of a register stays as it is, in whatever form, and what has no
// room for people says why.
func TestGrown(t *testing.T) {
	const head, one, added = "kind: athletes\nathletes:\n", "  - {name: Al Able, sex: men}\n", "  - {name: Bo Baker, sex: men}\n"
	padding := "#" + strings.Repeat("-", document.MaxSize-len("#\n"+head+one+added)) + "\n"
	tests := []struct {
		why, old, want, err, help string
	}{
		{"no register", "", head + added, "", ""},
		{"a register", head + one, head + one + added, "", ""},
		{
			"not canonical", "athletes:   # all\n  -   {sex: men,   name: Al Able} # here\n\nkind: athletes\n", "",
			"men.yaml: people cannot be added to it as it is written", "see milectl check, then milectl fmt; no race was written",
		},
		{
			"blanks and comments", "kind:  athletes\nathletes: # all\n  -   {sex: men,   name: Al Able} # here\n\n# end",
			"kind:  athletes\nathletes: # all\n  -   {sex: men,   name: Al Able} # here\n\n# end\n" + added, "", "",
		},
		{"as large as may be", padding + head + one, padding + head + one + added, "", ""},
		{"larger", "#" + padding + head + one, "", "men.yaml: with more people it would be larger than 512 KiB", "move people into another file beside it; no race was written"},
		{"faulty", head + "  - {name: 1\n", "", "men.yaml: people cannot be added to it as it is written", "see milectl check, then milectl fmt; no race was written"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			got, err := importing.Register{People: []race.Athlete{{Name: "Bo Baker", Sex: race.Men}}}.Grown("men.yaml", []byte(test.old))
			if string(got) != test.want {
				t.Errorf("got\n%.300s\nwant\n%.300s", got, test.want)
			}
			if said := message(err); said != test.err || diag.Help(err) != test.help {
				t.Errorf("error %q, %q", said, diag.Help(err))
			}
		})
	}
}

func message(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
