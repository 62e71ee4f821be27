package diag

import (
	"errors"
	"fmt"
	"testing"
)

// mendable is an error that knows how to mend what it is about.
type mendable struct{}

func (mendable) Error() string { return "mark: too long" }
func (mendable) Help() string  { return "write ss.ff" }

func TestHelp(t *testing.T) {
	tests := []struct {
		why  string
		err  error
		want string
	}{
		{"an error that knows", mendable{}, "write ss.ff"},
		{"one that wraps it", fmt.Errorf("line 3: %w", mendable{}), "write ss.ff"},
		{"one of several", errors.Join(errors.New("x"), mendable{}), "write ss.ff"},
		{"one that does not", errors.New("mark: too long"), ""},
		{"none", nil, ""},
	}
	for _, test := range tests {
		if got := Help(test.err); got != test.want {
			t.Errorf("%s: got %q, want %q", test.why, got, test.want)
		}
	}
}
