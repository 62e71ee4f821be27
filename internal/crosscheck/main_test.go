package crosscheck_test

import (
	"os"
	"runtime/debug"
	"testing"
)

func TestMain(m *testing.M) {
	debug.SetGCPercent(400) // most tests load much to throw it away
	os.Exit(m.Run())
}
