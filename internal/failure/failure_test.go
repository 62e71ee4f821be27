package failure

import (
	"errors"
	"fmt"
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
