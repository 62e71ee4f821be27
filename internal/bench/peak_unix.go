//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// peakOf is how much memory a process had at most, in bytes.
func peakOf(state *os.ProcessState) int64 {
	usage, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	peak := int64(usage.Maxrss) //nolint:unconvert // on some systems it is shorter
	if runtime.GOOS != "darwin" {
		peak *= 1024
	}
	return peak
}
