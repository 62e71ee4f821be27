//go:build race

package cli_test

// detectsRaces is whether the race detector is at work, which makes reading documents ten times as slow.
const detectsRaces = true
