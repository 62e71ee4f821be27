package nation

import (
	"fmt"
	"strings"
	"testing"
)

// TestLetters holds the places of the letters against the table.
func TestLetters(t *testing.T) {
	var begins [27]int
	begins[26] = len(table)
	at := 0
	for line := range strings.Lines(table) {
		if c := line[0]; c != '#' && begins[c-'A'] == 0 {
			begins[c-'A'] = at
		}
		at += len(line)
	}
	var want strings.Builder
	for i := range begins {
		for next := i; begins[i] == 0; next++ { // no code begins with it
			begins[i] = begins[next]
		}
		fmt.Fprintf(&want, "%0*d", letterDigits, begins[i])
	}
	if want.String() != letters {
		t.Errorf("got %s: letters must be %s", letters, &want)
	}
}
