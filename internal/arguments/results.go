package arguments

import (
	"cmp"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/importing"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

// ResultsFile is the content of a file of results, up to one byte more than may be read.
func (f *Finder) ResultsFile(name string) ([]byte, error) {
	return f.file(name, "a file of results", importing.MaxSize)
}

// ArticleFile is the content of a file with an article, up to one byte more than may be read.
func (f *Finder) ArticleFile(name string) ([]byte, error) {
	return f.file(name, "a file with an article", article.MaxSize)
}

// ArticlesIn is the articles of a folder, by the names of their files: those whose names
// end as those of text, Markdown and web pages do. What else lies there is none.
func (f *Finder) ArticlesIn(dir string) ([]*article.Text, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, unopened(dir, err)
	}
	var all []*article.Text
	for _, entry := range entries {
		if !entry.Type().IsRegular() || !article.IsNamed(entry.Name()) {
			continue
		}
		name := filepath.Join(dir, entry.Name())
		data, err := f.ArticleFile(name)
		if err != nil {
			return nil, err
		}
		text, err := article.Read(name, data)
		if err != nil {
			return nil, err
		}
		all = append(all, text)
	}
	return all, nil
}

// file is the content of a file of some kind, up to one byte more than may be read.
func (f *Finder) file(name, kind string, most int64) ([]byte, error) {
	if name == store.StandardInput {
		return io.ReadAll(io.LimitReader(f.In, most+1))
	}
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &importing.Error{File: name, Problem: "there is no such file", Remedy: besides(name, kind)}
	case err != nil:
		return nil, unopened(name, err)
	case info.IsDir():
		return nil, &importing.Error{File: name, Problem: "it is a folder", Remedy: "name the files in it: " + ShellWord(filepath.Join(name, "*"))}
	case !info.Mode().IsRegular():
		return nil, &importing.Error{File: name, Problem: "it is no regular file", Remedy: "for a pipe, write - and give it as standard input"}
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, unopened(name, err)
	}
	defer func() { _ = file.Close() }() // it was only read
	return io.ReadAll(io.LimitReader(file, most+1))
}

// besides is what to name instead of a file that is not there: the one in its folder
// that was likely meant.
func besides(name, kind string) string {
	dir, base := filepath.Split(name)
	entries, err := os.ReadDir(cmp.Or(dir, "."))
	if err != nil {
		return "nor is there a folder " + ShellWord(filepath.Clean(dir)) + " that can be read: name a file that is there"
	}
	near, ok := words.Nearest(base, func(yield func(string) bool) {
		for _, entry := range entries {
			if !entry.IsDir() && !yield(entry.Name()) {
				return
			}
		}
	})
	if !ok {
		return "name " + kind + " that is there, or - for standard input"
	}
	return "did you mean " + ShellWord(dir+near) + "?"
}

// unopened is the failure of a file that the system does not open.
func unopened(name string, err error) error {
	if pathError, ok := errors.AsType[*fs.PathError](err); ok {
		err = pathError.Err
	}
	return &importing.Error{File: name, Problem: err.Error(), Remedy: "name a file that you may read"}
}

// ImportPlace is the folder that documents are written to: one that was named, or that
// of the corpus. Who writes nothing needs none.
func (f *Finder) ImportPlace(into string, writes bool) (*importing.Place, error) {
	dir := f.Folder()
	switch {
	case into == "" && dir == "" && !writes:
		return importing.Nowhere(), nil
	case into == "" && dir == "":
		return nil, &failure.Error{Message: "import: no folder races here or above", Remedy: "say with --into where the documents belong; it is made where there is none"}
	}
	place, err := importing.PlaceIn(into, dir)
	if err != nil {
		return nil, &failure.Error{Message: err.Error(), Remedy: "name a folder"}
	}
	return place, nil
}

// ShellWord is a path as a shell takes it.
func ShellWord(path string) string {
	if strings.ContainsAny(path, " '\"\\$&;|<>()*?[]#~`!") {
		return "'" + strings.ReplaceAll(words.Visible(path), "'", `'\''`) + "'"
	}
	return words.Visible(path)
}
