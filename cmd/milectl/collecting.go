package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

// collectLater puts the first garbage collection off until 16 MiB are in use, which most answers never come to, and
// leaves those behind it as they are, for memory counts where a corpus is large. GOGC in the environment has precedence.
func collectLater() {
	if os.Getenv("GOGC") != "" {
		return
	}
	usual := debug.SetGCPercent(400) // of the 4 MiB from which the runtime begins
	type collected struct{ _ *int }
	runtime.SetFinalizer(&collected{}, func(*collected) { debug.SetGCPercent(usual) })
}
