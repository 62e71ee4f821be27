//go:build unix

package store

import (
	"os"

	"golang.org/x/sys/unix"
)

// reopened is an open folder once more, so that it lists its entries without asking the system about each: package os
// does for a folder that was opened below a root. The path is for what the system does not tell when it lists.
func reopened(dir *os.File, path string) (*os.File, error) {
	raw, err := dir.SyscallConn()
	if err != nil {
		return nil, err
	}
	var fd int
	if controlled := raw.Control(func(of uintptr) { fd, err = unix.FcntlInt(of, unix.F_DUPFD_CLOEXEC, 0) }); controlled != nil {
		return nil, controlled
	}
	if err != nil {
		return nil, err
	}
	return os.NewFile(uintptr(fd), path), nil
}
