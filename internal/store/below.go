package store

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Below is the place of a file or folder in the corpus, slash-separated and "."
// for the corpus itself, and false where it lies elsewhere. Of a revision neither the
// file nor any folder need be there today.
func (s *Store) Below(name string) (string, bool) {
	if s.IsBuiltin() {
		return "", false
	}
	dir, file, err := s.places(name)
	if err != nil {
		return "", false
	}
	below, err := filepath.Rel(dir, file)
	if err != nil || leadsOut(below) {
		return "", false
	}
	return filepath.ToSlash(below), true
}

// IsFolder reports whether there is a folder at a place below the root, and whether
// there is anything.
func (s *Store) IsFolder(below string) (isFolder, isThere bool) {
	info, err := fs.Stat(s.fsys, below)
	return err == nil && info.IsDir(), err == nil
}

// places is the paths of the corpus and of a file from the root of the file system. The
// corpus may be a link.
func (s *Store) places(name string) (dir, file string, err error) {
	if s.rev != "" {
		if dir, err = placeThen(s.dir+string(filepath.Separator), ""); err == nil {
			file, err = placeThen(name, dir)
		}
		return dir, file, err
	}
	if dir, err = resolved(s.dir + string(filepath.Separator)); err == nil {
		file, err = resolved(name)
	}
	return dir, file, err
}

// placeThen is a path from the root of the file system whose last folders may be gone,
// with the links of its folder followed. Below the corpus none is followed: what is a
// link today may have been a folder.
func placeThen(name, corpus string) (string, error) {
	at, rest, err := start(name)
	if err != nil {
		return "", err
	}
	elements := strings.Split(filepath.ToSlash(rest), "/")
	for i, element := range elements {
		switch element {
		case "", ".":
			continue
		case "..":
			at = filepath.Dir(at)
			continue
		}
		at = filepath.Join(at, element)
		if isLast := i == len(elements)-1; isLast && !isLinkTo(at, corpus) || isIn(corpus, at) {
			continue
		}
		if followed, err := filepath.EvalSymlinks(at); err == nil {
			at = followed
		}
	}
	return at, nil
}

// start is the folder at which a path begins, and the path from there.
func start(name string) (folder, rest string, err error) {
	volume := filepath.VolumeName(name)
	if filepath.IsAbs(name) {
		return volume + string(filepath.Separator), name[len(volume):], nil
	}
	here, err := os.Getwd()
	if err != nil {
		return "", "", err
	}
	here, err = filepath.EvalSymlinks(here)
	return here, name, err
}

// isLinkTo reports whether a link leads to the corpus itself.
func isLinkTo(file, corpus string) bool {
	followed, err := filepath.EvalSymlinks(file)
	return err == nil && corpus != "" && followed == corpus
}

// isIn reports whether a path is in a folder, or the folder itself.
func isIn(folder, name string) bool {
	below, err := filepath.Rel(folder, name)
	return folder != "" && err == nil && !leadsOut(below)
}

// leadsOut reports whether a path from a folder leads out of it.
func leadsOut(below string) bool {
	return below == ".." || strings.HasPrefix(below, ".."+string(filepath.Separator))
}
