package store

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// StandardInput is the name of the document that is read from a stream.
const StandardInput = "-"

// Read reads and decodes one document, and finds the errors in its sense. What keeps
// it from being read is a finding like any other.
func (s *Store) Read(ref Ref) *document.Doc {
	if s.shared != nil {
		return s.shared.read(text{ref.Path, s.object(ref)}, func() *document.Doc { return check.Refuse(s.Decode(ref)) })
	}
	if s.held != nil && ref.given == nil && ref.from == nil && ref.Fault == nil {
		return s.held.read(ref.Path, func() *document.Doc { return check.Refuse(s.Decode(ref)) })
	}
	return check.Refuse(s.Decode(ref))
}

// Decode is Read for who looks for what is wrong with the sense of documents anyway.
func (s *Store) Decode(ref Ref) *document.Doc { return s.decode(ref, (*document.Decoder).DecodeText) }

// readUnless is Read, but of a race whose head is enough what that says.
func (s *Store) readUnless(ref Ref, skip Skip) *document.Doc {
	doc := s.headOrWhole(ref, skip)
	if doc.Faulty() {
		return cmp.Or(s.headIfEnough(skip, doc.Name, doc.Text()), doc)
	}
	return doc
}

// Head is what a document surely says of itself before its results, as a faulty one may too; nil where that is not sure.
func (s *Store) Head(doc *document.Doc) *race.Race {
	if head := s.reader.decoder.DecodeHead(doc.Name, doc.Text()); head != nil {
		return head.Race
	}
	return nil
}

// headOrWhole is the head of a race where that is enough and worth to be read alone first, else the
// whole, as of all that is kept anyway.
func (s *Store) headOrWhole(ref Ref, skip Skip) *document.Doc {
	if s.shared != nil || s.held != nil || ref.given != nil {
		return s.Read(ref)
	}
	return s.decode(ref, func(of *document.Decoder, name document.Name, text string) *document.Doc {
		if skip.Perhaps(text) {
			if head := s.headIfEnough(skip, name, text); head != nil {
				return head
			}
		}
		return check.Refuse(of.DecodeText(name, text))
	})
}

// headIfEnough is the head of a race, nil where it is not enough.
func (s *Store) headIfEnough(skip Skip, name document.Name, text string) *document.Doc {
	if head := s.reader.decoder.DecodeHead(name, text); head != nil && skip.Surely(head.Race) {
		return head
	}
	return nil
}

// decode reads a document, whose text is decoded so.
func (s *Store) decode(ref Ref, how decoding) *document.Doc {
	switch {
	case ref.given != nil:
		return ref.given
	case ref.from != nil:
		s, ref.from = ref.from, nil
	}
	name := document.Name{File: ref.File, ID: ref.ID, Place: ref.Place}
	if ref.Fault != nil {
		return unreadable(name, *ref.Fault)
	}
	file, err := s.open(ref.Path)
	if err != nil {
		return unreadable(name, unread(err))
	}
	return s.reader.read(name, file, how)
}

// ID is the id of the document at a path: the stem of the file.
func ID(path string) string { return strings.TrimSuffix(filepath.Base(path), ".yaml") }

// ReadPath reads and decodes the document at a path. Its id is the stem of the
// file; it may be of any kind.
func ReadPath(path string) *document.Doc { return readPath(path, "") }

// ReadPath is the function of that name, but a path that lies in the folder of a
// revision leads to what was committed there, as its id does.
func (s *Store) ReadPath(path string) *document.Doc {
	if below, inside := s.Below(path); inside && s.rev != "" {
		return s.readCommitted(below)
	}
	return ReadPath(path)
}

// ReadInPlace is ReadPath, but where the path leads to a place in the folder of the
// store, that decides of which kind the document must be.
func (s *Store) ReadInPlace(path string) *document.Doc {
	below, inside := s.Below(path)
	if !inside || below == "." || s.rev != "" {
		return s.ReadPath(path)
	}
	return readPath(path, s.ref(below).Place)
}

// Named is the name of the document at a place below the root, whether or not there is one.
func (s *Store) Named(path string) document.Name {
	ref := s.ref(path)
	return document.Name{File: ref.File, ID: ref.ID, Place: ref.Place}
}

// readCommitted reads what was at a place below the root of a revision.
func (s *Store) readCommitted(below string) *document.Doc {
	name := document.Name{File: s.file(below), ID: ID(below), Place: s.ref(below).Place}
	info, err := fs.Stat(s.fsys, below)
	switch {
	case err != nil:
		rev := words.Visible(s.rev)
		return unreadable(name, diag.Finding{
			Rule: "unreadable", Message: "file: no document at " + rev,
			Remedy: "name one that was there and ends in .yaml; see milectl list --at " + rev,
		})
	case !info.Mode().IsRegular():
		return unreadable(name, irregular())
	}
	file, err := s.open(below)
	if err != nil {
		return unreadable(name, unread(err))
	}
	return check.Refuse(s.reader.read(name, file, (*document.Decoder).DecodeText))
}

func readPath(path string, place document.Kind) *document.Doc {
	name := document.Name{File: path, ID: ID(path), Place: place}
	info, err := os.Lstat(path)
	switch {
	case err != nil:
		return unreadable(name, unread(err))
	case !info.Mode().IsRegular():
		return unreadable(name, irregular())
	}
	file, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return unreadable(name, unread(err))
	}
	return check.Refuse(newReader().read(name, file, (*document.Decoder).DecodeText))
}

// ReadFrom reads and decodes the document that a stream holds. It has no id until
// it is given to a store ([Store.With]).
func ReadFrom(stream io.Reader) *document.Doc {
	name := document.Name{File: StandardInput}
	text, err := io.ReadAll(io.LimitReader(stream, document.MaxSize+1))
	if err != nil {
		return unreadable(name, diag.Finding{Rule: "unreadable", Message: fmt.Sprintf("standard input: %v", err)})
	}
	return check.Refuse(document.Decode(name, text))
}

// irregular is the finding for a named file that is a link, a pipe or a device.
func irregular() diag.Finding {
	return diag.Finding{
		Rule: "regular-file", Message: "file: not a regular file",
		Remedy: "name the document itself, or pass it on standard input with -",
	}
}

// unread is the finding for an error of the operating system.
func unread(err error) diag.Finding {
	f := diag.Finding{Rule: "unreadable", Message: fmt.Sprintf("file: %v", cause(err)), Remedy: diag.Help(err)}
	if errors.Is(err, fs.ErrNotExist) {
		f.Remedy = "name a document that is there; milectl list shows the races of the corpus"
	}
	return f
}

// unreadable is a document of which nothing but a finding is known.
func unreadable(name document.Name, finding diag.Finding) *document.Doc {
	finding.File = name.File
	finding.Pos = diag.Pos{Line: 1, Col: 1}
	return document.Unread(name, finding)
}
