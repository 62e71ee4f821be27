package failure

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/diag"
)

// TestOf holds that the remedy of an error goes before that of the command, however
// deep it lies.
func TestOf(t *testing.T) {
	inner := &Error{Message: "no ink", Remedy: "buy some"}
	for _, test := range []struct {
		err           error
		message, help string
	}{
		{errors.New("no paper"), "no paper", "ask"},
		{inner, "no ink", "buy some"},
		{fmt.Errorf("printer: %w", inner), "printer: no ink", "buy some"},
	} {
		if got := Of(test.err, "ask"); got.Error() != test.message || diag.Help(got) != test.help {
			t.Errorf("%v: %q, %q; want %q, %q", test.err, got.Error(), diag.Help(got), test.message, test.help)
		}
	}
}

func TestNearestOr(t *testing.T) {
	known := []string{"heat", "final"}
	for word, want := range map[string]string{"heats": "did you mean heat?", "x": "write one of heat, final"} {
		if got := NearestOr(word, known); got != want {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
}

func TestThereAre(t *testing.T) {
	all := strings.Fields(strings.Repeat("x ", 39) + "last more than one")
	for n, end := range map[int]string{2: "x, x", 40: "x, last", 41: "x, last and 1 more", 43: "x, last and 3 more"} {
		got := ThereAre(all[:n])
		if !strings.HasPrefix(got, "there are x, ") || !strings.HasSuffix(got, end) {
			t.Errorf("of %d: %q, want it to end in %q", n, got, end)
		}
	}
}
