//go:build !linux

package main

import "os"

// startedWithout reports whether the process was started with this stream closed:
// nobody tells.
func startedWithout(_, _ *os.File) bool { return false }
