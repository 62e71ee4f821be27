package importing

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

// Place is where documents are written to: the folder of a corpus, which need not be
// there yet.
type Place struct {
	dir    string
	below  string         // slash-separated: where in it races belong
	corpus *corpus.Corpus // nil where there is no folder yet
}

// Nowhere is the place of documents that are only shown.
func Nowhere() *Place { return &Place{} }

// PlaceIn is a folder in the folder of a corpus, or a folder by itself that becomes
// one. Either may be empty, not both.
func PlaceIn(dir, corpusDir string) (*Place, error) {
	p := &Place{dir: corpusDir}
	if below, within := inside(dir, corpusDir); within {
		p.below = below
	} else if dir != "" {
		p.dir = dir
	}
	if _, err := os.Stat(p.dir); errors.Is(err, fs.ErrNotExist) {
		return p, nil
	}
	s, err := store.Open(p.dir)
	if err != nil {
		return nil, err
	}
	p.corpus = corpus.Open(s)
	return p, nil
}

// Close lets the folder go.
func (p *Place) Close() error {
	if p.corpus == nil {
		return nil
	}
	return p.corpus.Store().Close()
}

// inside reports whether a folder lies in another, and where.
func inside(dir, root string) (below string, within bool) {
	if dir == "" || root == "" {
		return "", false
	}
	here, err := filepath.Abs(dir)
	there, err2 := filepath.Abs(root)
	if err != nil || err2 != nil {
		return "", false
	}
	relative, err := filepath.Rel(there, here)
	if err != nil || relative == ".." || strings.HasPrefix(relative, ".."+string(filepath.Separator)) {
		return "", false
	}
	return filepath.ToSlash(relative), true
}

// There is what the place has already.
func (p *Place) There(files []*Read) *There {
	if p.corpus == nil {
		return Empty()
	}
	return ThereOf(p.corpus, files)
}

// Write writes the people who are in no register, then the documents of the races that
// can be written: a run that is ended in between is made good by the next, which reads
// no file again of which all races are there. Each file is there as a whole or not at
// all, and none is overwritten but registers, which keep what they have.
func (p *Place) Write(all *Import) error {
	var files []store.File
	races := map[string]*Race{} // by path
	for _, r := range all.Races {
		if r.Outcome() == Written {
			name := path.Join(p.below, r.ID+".yaml")
			r.Path = filepath.Join(p.dir, filepath.FromSlash(name))
			files = append(files, store.File{Path: name, Text: r.Text})
			races[r.Path] = r
		}
	}
	if len(files) == 0 {
		return nil
	}
	for _, r := range all.Registers() {
		if err := p.grow(r); err != nil {
			return err
		}
	}
	_, kept, err := store.Begin(p.dir, files)
	for _, file := range kept { // another process was quicker
		if r := races[filepath.Clean(file)]; r != nil {
			r.Taken, r.Path = true, ""
		}
	}
	return err
}

// Leftovers is the files that a run which was ended has left in the place.
func (p *Place) Leftovers() []string {
	if p.dir == "" {
		return nil
	}
	return store.Leftovers([]string{filepath.Join(p.dir, filepath.FromSlash(p.below)), filepath.Join(p.dir, string(document.Athletes))})
}

// grow adds people to a register.
func (p *Place) grow(r Register) error {
	file := filepath.Join(p.dir, filepath.FromSlash(r.Path))
	old, err := os.ReadFile(file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("register: %w", err)
	}
	text, err := r.Grown(words.Visible(file), old)
	if err != nil {
		return err
	}
	if len(old) == 0 {
		_, _, err = store.Begin(p.dir, []store.File{{Path: r.Path, Text: text}})
		return err
	}
	return store.Write(file, old, text)
}

// Outcome is what becomes of a race.
type Outcome string

// What becomes of races.
const (
	Written      Outcome = "written"
	ThereAlready Outcome = "there already" // read from the very file before
	Joined       Outcome = "joined"        // to the race of another file
	IDTaken      Outcome = "id taken"      // another document has the id
	SameRace     Outcome = "same race"     // another document is of the race, as it seems
	IsFaulty     Outcome = "faulty"        // the document would have errors
	NoResults    Outcome = "no results"    // nobody is left of whom a document could say anything
)

// Outcome is what becomes of the race.
func (r *Race) Outcome() Outcome {
	switch {
	case r.Seen != "":
		return ThereAlready
	case r.Joined != nil:
		return Joined
	case r.Faulty():
		return IsFaulty
	case len(r.Race.Results) == 0:
		return NoResults
	case r.Taken:
		return IDTaken
	case r.Same != "" && !r.Other:
		return SameRace
	default:
		return Written
	}
}
