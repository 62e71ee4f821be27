package store

import (
	"bytes"
	"io"
	"io/fs"
	"path"
	"sync"

	"github.com/milectl/milectl/internal/document"
)

// Texts is what stands in documents, by their paths below the root.
type Texts map[string][]byte

// Texts reads what stands in the documents now, in parallel. One that cannot be read is not among them, and of
// one that is larger than a document may be the beginning is.
func (s *Store) Texts() Texts { return s.TextsAfter(nil, func(string) bool { return true }) }

// TextsAfter is Texts for who knows the documents as they were: those that have not changed since, by their paths, are
// not read again.
func (s *Store) TextsAfter(before Texts, changed func(path string) bool) Texts {
	names := s.names()
	texts := make(Texts, len(names))
	var lock sync.Mutex
	EachOf(len(names), func(i int) {
		if names[i].err != nil || names[i].irregular {
			return
		}
		if text, known := before[names[i].path]; known && !changed(names[i].path) {
			lock.Lock()
			defer lock.Unlock()
			texts[names[i].path] = text
			return
		}
		text, err := s.text(names[i].path)
		if err != nil {
			return
		}
		lock.Lock()
		defer lock.Unlock()
		texts[names[i].path] = text
	})
	return texts
}

// text reads a document as far as it may go.
func (s *Store) text(path string) ([]byte, error) {
	file, err := s.open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	if info, err := file.Stat(); err != nil || !info.Mode().IsRegular() {
		return nil, fs.ErrInvalid
	}
	return io.ReadAll(io.LimitReader(file, document.MaxSize+1))
}

// Holding is the store with these texts in its documents, whatever becomes of them on a disk. It has the documents that
// this one listed; one without a text is read from this one. What was read of another such store of the same folder, nil for none, is not
// read again where the text is the same: all who read it share the document.
func (s *Store) Holding(texts Texts, before *Store) *Store {
	over := *s
	over.held = &heldDocs{texts: texts, docs: map[string]*document.Doc{}}
	if before != nil {
		over.held.take(before.held)
	}
	tree := &gitTree{entries: map[string]gitEntry{}, folders: map[string][]fs.DirEntry{}}
	tree.folder(".")
	h := held{tree, texts, map[string]error{}, s.open}
	for _, n := range s.names() {
		switch {
		case n.err != nil:
			tree.folder(n.path)
			h.closed[n.path] = n.err
		case n.irregular:
			tree.add(n.path, gitEntry{name: path.Base(n.path), mode: fs.ModeIrregular})
		default:
			tree.add(n.path, gitEntry{name: path.Base(n.path), mode: 0o444, size: int64(len(texts[n.path]))})
		}
	}
	tree.sort()
	over.fsys, over.open = h, h.Open
	return &over
}

// heldDocs is documents that were read, by their paths.
type heldDocs struct {
	texts Texts

	lock sync.Mutex
	docs map[string]*document.Doc
}

// take takes over what was read of the same texts.
func (h *heldDocs) take(from *heldDocs) {
	from.lock.Lock()
	defer from.lock.Unlock()
	for name, doc := range from.docs {
		if text, there := h.texts[name]; there && bytes.Equal(text, from.texts[name]) {
			h.docs[name] = doc
		}
	}
}

// read is a document that is read once. One without a text is read each time.
func (h *heldDocs) read(path string, read func() *document.Doc) *document.Doc {
	if _, there := h.texts[path]; !there {
		return read()
	}
	h.lock.Lock()
	doc := h.docs[path]
	h.lock.Unlock()
	if doc != nil {
		return doc
	}
	doc = read()
	h.lock.Lock()
	defer h.lock.Unlock()
	h.docs[path] = doc
	return doc
}

// held is the documents of a store with their texts in memory.
type held struct {
	*gitTree

	texts  Texts
	closed map[string]error // the folders that cannot be read
	beside func(name string) (fs.File, error)
}

// Open is that of an fs.FS.
func (h held) Open(name string) (fs.File, error) {
	if text, ok := h.texts[name]; ok {
		return gitFile{bytes.NewReader(text), h.entries[name]}, nil
	}
	return h.beside(name)
}

// ReadDir is that of an fs.ReadDirFS.
func (h held) ReadDir(name string) ([]fs.DirEntry, error) {
	if err := h.closed[name]; err != nil {
		return nil, err
	}
	return h.gitTree.ReadDir(name)
}
