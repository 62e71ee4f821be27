package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

// room is how much is allocated at least from one garbage collection to the next, which most answers never come to. The
// runtime begins with 4 MiB and collects whenever as much again is in use, which is 27 times where the best of 10,000
// races are asked for, and a few MiB are needed to read them.
const room = 32 << 20

// usual is the percentage of the memory in use that the runtime allocates by itself until the next collection.
const usual = 100

// collectLater leaves room before the first garbage collection, and as much before each further one; where more is in use
// the runtime does as it would, for memory counts where a corpus is large. GOGC in the environment has precedence.
func collectLater() {
	if os.Getenv("GOGC") == "" {
		leaveRoom(0)
	}
}

// leaveRoom sets what the runtime allocates until the next collection, where so much is in use, and comes again after it.
func leaveRoom(inUse uint64) {
	const least = 4 << 20 // from which the runtime takes its percentage
	debug.SetGCPercent(max(usual, int(100*room/max(inUse, least))))
	type collected struct{ _ *int }
	runtime.SetFinalizer(&collected{}, func(*collected) { leaveRoom(live()) })
}

// live is how many bytes are in use, which just after a collection is what it has found. The package of metrics would tell
// it too, and takes a fiftieth of the start of a program for its tables.
func live() uint64 {
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.HeapAlloc
}
