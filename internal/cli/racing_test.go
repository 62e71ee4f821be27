//go:build race

package cli_test

import "testing"

// detectsRaces is whether the race detector is at work, which makes reading documents ten times as slow.
const detectsRaces = true

// program leaves the command on the PATH as it is: that of these tests, in which the race detector is.
func program(testing.TB) string { return "milectl" }
