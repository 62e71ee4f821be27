package main

import (
	"os"
	"syscall"
)

// startedWithout reports whether the process was started with this stream closed. The
// runtime opens the empty device in its place, for reading too, which no shell does
// for an answer that is to be thrown away. Where the other stream is such as well,
// nobody listens at all, and whoever started the process meant it.
func startedWithout(stream, other *os.File) bool {
	return emptyForReading(stream) && !emptyForReading(other)
}

// emptyForReading reports whether a stream is the empty device, open for reading and
// writing.
func emptyForReading(stream *os.File) bool {
	info, err := stream.Stat()
	if err != nil {
		return false
	}
	null, err := os.Stat(os.DevNull)
	if err != nil || !os.SameFile(info, null) {
		return false
	}
	flags, _, errno := syscall.Syscall(syscall.SYS_FCNTL, stream.Fd(), syscall.F_GETFL, 0)
	return errno == 0 && flags&syscall.O_ACCMODE == syscall.O_RDWR
}
