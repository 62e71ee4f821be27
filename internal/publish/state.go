package publish

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
)

// StateFile is the file of the folder in which stands what was written, and of what.
const StateFile = ".milectl-site.json"

// TakenError is the error for a folder with files that were not written by [Write].
type TakenError struct{ Folder, File string }

// Error is which folder, and what is in it.
func (e *TakenError) Error() string {
	return fmt.Sprintf("%s: not empty, and none that was written before: it has %s", e.Folder, e.File)
}

// Help is what to do.
func (*TakenError) Help() string { return "name a new folder, or an empty one" }

// UnreadableError is the error for a folder of which nobody can tell any more what was written into it.
type UnreadableError struct {
	Folder string
	err    error
}

// Error is which file cannot be read, and why.
func (e *UnreadableError) Error() string {
	return fmt.Sprintf("%s: its %s cannot be read: %v", e.Folder, StateFile, e.err)
}

// Unwrap is why it cannot be read.
func (e *UnreadableError) Unwrap() error { return e.err }

// Help is what to do.
func (*UnreadableError) Help() string {
	return "put the file back as it was, or name an empty folder, with the flags that this one was made with"
}

// state is what was written.
type state struct {
	Promises []string        `json:"promises,omitempty"`
	Parts    map[string]made `json:"parts"`
}

// made is a part that was made: files whose path begins with a slash lie below the folder that the part is named after.
type made struct {
	Sum     string   `json:"sum"`
	Closely string   `json:"closely,omitempty"`
	Files   []string `json:"files"`
}

// namesOf is the files of a part as the state has them.
func namesOf(name string, files []File) []string {
	names := make([]string, len(files))
	for i, f := range files {
		names[i] = f.Path
		if below, ok := strings.CutPrefix(f.Path, name); ok && strings.HasSuffix(name, "/") {
			names[i] = "/" + below
		}
	}
	return names
}

// Folder is a folder that files are written into.
type Folder struct {
	dir      string
	before   func() (state, error)
	promises []string
}

// Open begins to read what was written into a folder before, which takes its time where that was much, and does not wait.
// A folder that is not there is made when something is written.
func Open(dir string) *Folder {
	f := &Folder{dir: dir, before: sync.OnceValues(func() (state, error) { return readState(dir) })}
	go func() { _, _ = f.before() }() // whoever writes hears of the error
	return f
}

// Promised is what whoever wrote into the folder the last time promised of all files; nothing of a folder that cannot be read,
// into which [Write] does not write either.
func (f *Folder) Promised() []string {
	before, _ := f.before()
	return before.Promises
}

// Promise says what will hold of all files once they are written, for [Folder.Promised] of the next time: words in an order
// of their own, which stand in the folder and must tell nothing that its files do not.
func (f *Folder) Promise(promises ...string) { f.promises = promises }

// open is what was written before, and the folder, which is there now. The error is a *[TakenError] for a folder with
// other files in it.
func (f *Folder) open() (state, *os.Root, error) {
	if err := os.MkdirAll(f.dir, 0o777); err != nil {
		return state{}, nil, err
	}
	root, err := os.OpenRoot(f.dir)
	if err != nil {
		return state{}, nil, err
	}
	before, err := f.before()
	if errors.Is(err, fs.ErrNotExist) {
		before, err = state{}, empty(root)
	}
	if err != nil {
		return state{}, nil, errors.Join(err, root.Close())
	}
	return before, root, nil
}

// readState is what was written into a folder before.
func readState(dir string) (state, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return state{}, err
	}
	defer root.Close() //nolint:errcheck // it is only read
	text, err := root.ReadFile(StateFile)
	if err != nil {
		return state{}, err
	}
	var s state
	if err := json.Unmarshal(text, &s); err != nil {
		return state{}, &UnreadableError{dir, err}
	}
	return s, nil
}

// empty is the error for a folder in which something is but for git's own, which comes in any place among the others.
func empty(root *os.Root) error {
	folder, err := root.Open(".")
	if err != nil {
		return err
	}
	names, err := folder.Readdirnames(2)
	if err := folder.Close(); err != nil {
		return err
	}
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	for _, name := range names {
		if name != ".git" {
			return &TakenError{root.Name(), name}
		}
	}
	return nil
}

func (s state) write(root *os.Root) error {
	text, err := json.Marshal(s)
	if err != nil {
		return err
	}
	w := writer{root: root}
	return w.replace(File{StateFile, append(text, '\n')})
}

// mixedWith is what is written where only some parts were made: the old sums of the others, without those that may
// be half made. What was promised of the old files and of the new ones is still to be kept.
func (s state) mixedWith(after state) state {
	mixed := state{Parts: map[string]made{}, Promises: slices.Concat(s.Promises, after.Promises)}
	slices.Sort(mixed.Promises)
	mixed.Promises = slices.Compact(mixed.Promises)
	for name, m := range s.Parts {
		m.Sum, m.Closely = "", ""
		mixed.Parts[name] = m
	}
	maps.Copy(mixed.Parts, after.Parts)
	return mixed
}

// paths is the files of all parts.
func (s state) paths() map[string]bool {
	all := map[string]bool{}
	for name, m := range s.Parts {
		for _, file := range m.Files {
			if below, ok := strings.CutPrefix(file, "/"); ok {
				file = name + below
			}
			all[file] = true
		}
	}
	return all
}

func (s state) files() int {
	n := 0
	for _, m := range s.Parts {
		n += len(m.Files)
	}
	return n
}
