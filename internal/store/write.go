package store

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"time"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/words"
)

// A LeftError says why a file was left as it is, which others need not be.
type LeftError struct {
	Problem string // behind the name of the file
	Remedy  string
}

// Error is the problem.
func (e *LeftError) Error() string { return e.Problem }

// Help is how to have the file written.
func (e *LeftError) Help() string { return e.Remedy }

// A WriteError says why a file cannot be written.
type WriteError struct {
	Message string
	Remedy  string
}

// Error is the message.
func (e *WriteError) Error() string { return e.Message }

// Help is what to do about it.
func (e *WriteError) Help() string { return e.Remedy }

// unwritten is the error for a file that the system refuses to write.
func unwritten(name string, err error) error {
	e := &WriteError{Message: "file: " + reason(name, err).Error(), Remedy: "make the folder and the file writable; a link is not followed"}
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		e.Remedy = "make room on the disk: what was written before is whole"
	case errors.Is(err, syscall.EFBIG):
		e.Remedy = "raise the limit on the size of files (ulimit -f)"
	case errors.Is(err, fs.ErrNotExist):
		e.Remedy = "the file or its folder is gone: see whether another program moves it"
	}
	return e
}

// Write replaces a file, of which the text was read before, as a whole or not at
// all, and keeps its mode and its owner. A file that is not any more what was read
// is left as it is, and so is one of which something would be lost: the error is a
// [LeftError]. Where it has the new text already nothing is done.
//
// Who writes into the file between the last look and its replacement, which is
// microseconds, is not seen.
func Write(path string, read, text []byte) (err error) {
	before, err := replaceable(path)
	if err != nil {
		return err
	}
	file, err := os.CreateTemp(filepath.Dir(path), temporary("*"))
	if err != nil {
		return unwritten(path, err)
	}
	defer func() {
		err = errors.Join(err, discard(file, err != nil))
	}()
	hold(file)
	if err := keepOwner(file, before); err != nil {
		return left(path, "its owner cannot be kept: "+cause(err).Error(), "run the command as its owner")
	}
	if err := writeOut(file, before.Mode(), text); err != nil {
		return unwritten(path, err)
	}
	now, err := unchanged(path, before, read, text)
	if err != nil || bytes.Equal(now, text) {
		return errors.Join(err, os.Remove(file.Name()))
	}
	letGo(file)
	if err := os.Rename(file.Name(), path); err != nil {
		return unwritten(path, err)
	}
	return nil
}

// discard closes a temporary file, and removes it where it did not become another.
// What cannot be removed is found as a leftover.
func discard(file *os.File, failed bool) error {
	if failed {
		_ = os.Remove(file.Name())
	}
	if err := file.Close(); err != nil && !errors.Is(err, fs.ErrClosed) && !failed {
		return unwritten(file.Name(), err)
	}
	return nil
}

// writeOut writes a temporary file to the end and to the disk.
func writeOut(file *os.File, mode fs.FileMode, text []byte) error {
	if _, err := file.Write(text); err != nil {
		return err
	}
	if err := file.Chmod(mode); err != nil {
		return err
	}
	return file.Sync()
}

// left is the refusal to touch a file.
func left(path, problem, remedy string) error {
	return &LeftError{fmt.Sprintf("file: %s: left as it is: %s", words.Visible(path), problem), remedy}
}

// replaceable refuses a file of which something would be lost if another took its
// name, and one that its owner does not want written.
func replaceable(path string) (fs.FileInfo, error) {
	info, err := os.Lstat(path)
	switch {
	case err != nil:
		return nil, unwritten(path, err)
	case !info.Mode().IsRegular():
		return nil, left(path, "not a regular file any more", "name the document itself")
	case info.Mode()&0o222 == 0:
		return nil, left(path, "read-only", "make it writable: chmod u+w")
	case hardLinks(info) > 1:
		return nil, left(path, fmt.Sprintf("it has %d names (hard links), which would become two files", hardLinks(info)), "remove the other names")
	}
	file, err := os.OpenFile(path, os.O_WRONLY|syscall.O_NONBLOCK, 0) // nothing is written through it
	if err != nil {
		return nil, left(path, cause(err).Error(), "make it writable")
	}
	return info, file.Close()
}

// unchanged is what a file holds now, if that is what was read or what is to be written.
func unchanged(path string, before fs.FileInfo, read, text []byte) ([]byte, error) {
	file, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, unwritten(path, err)
	}
	defer file.Close()
	now, err := io.ReadAll(io.LimitReader(file, document.MaxSize+1))
	if err != nil {
		return nil, unwritten(path, err)
	}
	info, err := file.Stat()
	if err != nil {
		return nil, unwritten(path, err)
	}
	switch {
	case bytes.Equal(now, text):
		return now, nil
	case !bytes.Equal(now, read), !os.SameFile(before, info):
		return nil, left(path, "it was changed while its new text was made", "see what changed, and run the command again")
	}
	return now, nil
}

// temporary is the name of a file that is not a document yet. It begins with a dot:
// nobody takes it for one.
func temporary(unique string) string { return ".milectl-" + unique + ".tmp" }

// Leftovers is the temporary files in some folders that no process is writing any more:
// it was ended in between.
func Leftovers(dirs []string) []string {
	var left []string
	for _, dir := range slices.Compact(slices.Sorted(slices.Values(dirs))) {
		entries, _ := os.ReadDir(dir) // a document that cannot be read there is told
		for _, entry := range entries {
			isTemporary, err := filepath.Match(temporary("*"), entry.Name())
			if err == nil && isTemporary && entry.Type().IsRegular() {
				left = append(left, filepath.Join(dir, entry.Name()))
			}
		}
	}
	left = slices.DeleteFunc(left, isHeld)
	for wait := time.Duration(0); wait < beforeHeld && len(left) > 0; wait += beforeHeld / 10 {
		time.Sleep(beforeHeld / 10)
		left = slices.DeleteFunc(left, isHeld)
	}
	return left
}

// beforeHeld is more than passes before a file that was just made is held, or has become a document, also where the
// machine has much else to do.
const beforeHeld = 300 * time.Millisecond
