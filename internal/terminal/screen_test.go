package terminal

import (
	"strings"
	"testing"
)

func TestKeysIn(t *testing.T) {
	for typed, want := range map[string]string{
		"":                       "",
		"q":                      "q",
		" q":                     " |q",
		"\x1b":                   "\x1b",
		"\x1b[A":                 "\x1b[A",
		"\x1bOB\x1b[C\x1b[1;5Dé": "\x1bOB|\x1b[C|\x1b[1;5D|é",
		"\x1bq":                  "\x1b|q",
		"\x1b[":                  "\x1b[",
		"\xff\x03":               "\xff|\x03",
	} {
		if got := strings.Join(keysIn(typed), "|"); got != want {
			t.Errorf("%q is the keys %q, want %q", typed, got, want)
		}
	}
}
