package arguments

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

// PatchPath is what a patch calls the file of a document: its path from the top of the work tree
// that holds it, or where there is none from the working directory. The error is a
// *[failure.Error] for documents that have no file.
func (f *Finder) PatchPath(s *store.Store, file string) (string, error) {
	if rev, name, ok := strings.Cut(file, ":"); ok && f.At != "" && rev == f.At {
		return name, nil // from the top already
	}
	if _, err := os.Lstat(file); err != nil || file == store.StandardInput {
		problem := &failure.Error{Message: fmt.Sprintf("--patch: %s is no file", words.Visible(file)), Remedy: "name a document by a path, or a folder of documents with --races"}
		if s.IsBuiltin() {
			problem.Remedy = "copy the built-in documents with milectl init --records --athletes, or name a folder of documents with --races"
		}
		return "", problem
	}
	whole, err := filepath.Abs(file)
	if err != nil {
		return "", err
	}
	for dir := filepath.Dir(whole); ; dir = filepath.Dir(dir) {
		if _, err := os.Lstat(filepath.Join(dir, ".git")); err == nil {
			if path, err := filepath.Rel(dir, whole); err == nil {
				return filepath.ToSlash(path), nil
			}
		}
		if dir == filepath.Dir(dir) {
			return filepath.ToSlash(filepath.Clean(file)), nil
		}
	}
}
