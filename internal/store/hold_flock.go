//go:build linux || darwin || freebsd || netbsd || openbsd || dragonfly

package store

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// hardLinks is how many names a file has.
func hardLinks(info fs.FileInfo) uint64 {
	if stat, ok := info.Sys().(*syscall.Stat_t); ok {
		return uint64(stat.Nlink) //nolint:unconvert // of another type on other systems
	}
	return 1
}

// keepOwner gives a file the owner and the group of another.
func keepOwner(file *os.File, of fs.FileInfo) error {
	info, err := file.Stat()
	if err != nil {
		return err
	}
	mine, isMine := info.Sys().(*syscall.Stat_t)
	theirs, isTheirs := of.Sys().(*syscall.Stat_t)
	if !isMine || !isTheirs || mine.Uid == theirs.Uid && mine.Gid == theirs.Gid {
		return nil
	}
	return file.Chown(int(theirs.Uid), int(theirs.Gid))
}

// hold shows others that a process is writing a file: until it is closed or the
// process ends, in whatever way. Where a file system knows no locks nobody sees it.
func hold(file *os.File) { _ = syscall.Flock(int(file.Fd()), syscall.LOCK_EX) }

// letGo makes a file ready to be renamed.
func letGo(*os.File) {}

// isHeld reports whether a process is writing a file, or the file is gone.
func isHeld(name string) bool {
	file, err := os.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return errors.Is(err, fs.ErrNotExist)
	}
	defer file.Close()
	if err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		return true
	}
	_, err = os.Lstat(name) // it may have become a document just now
	return err != nil
}
