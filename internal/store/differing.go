package store

import (
	"bytes"
	"crypto/sha1" //nolint:gosec // git names its objects by it
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/document"
)

// Differing is the documents of two stores that are not the same bytes at the same path, in the
// order of their paths: changed ones are in both lists, those that only one store has in its own.
// Of two revisions of a repository nothing is read for that.
func Differing(a, b *Store) (inA, inB []Ref) {
	of := map[string]Ref{}
	for _, ref := range a.Refs() {
		of[ref.Path] = ref
	}
	var common, others []Ref
	for _, ref := range b.Refs() {
		if other, ok := of[ref.Path]; ok {
			common, others = append(common, ref), append(others, other)
			delete(of, ref.Path)
		} else {
			inB = append(inB, ref)
		}
	}
	for _, ref := range of {
		inA = append(inA, ref)
	}
	differ := make([]bool, len(common))
	EachOf(len(common), func(i int) { differ[i] = !sameBytes(a, others[i], b, common[i]) })
	for i, ref := range common {
		if differ[i] {
			inA, inB = append(inA, others[i]), append(inB, ref)
		}
	}
	byPath := func(x, y Ref) int { return strings.Compare(x.Path, y.Path) }
	slices.SortFunc(inA, byPath)
	slices.SortFunc(inB, byPath)
	return inA, inB
}

// sameBytes reports whether two documents are surely the same text, or cannot
// be read for the same reason.
func sameBytes(a *Store, ref Ref, b *Store, other Ref) bool {
	if ref.Fault != nil || other.Fault != nil {
		return ref.Fault != nil && other.Fault != nil && ref.Fault.Message == other.Fault.Message
	}
	if ref.given == nil && other.given == nil && a.reader == b.reader {
		return true // the same store, with other documents over it
	}
	x, y := a.object(ref), b.object(other)
	switch {
	case x != "" && y != "" && len(x) == len(y):
		return x == y
	case x != "" && y == "":
		return b.sum(other, len(x)) == x
	case y != "" && x == "":
		return a.sum(ref, len(y)) == y
	}
	one, err := a.bytes(ref)
	if err != nil {
		return false
	}
	two, err := b.bytes(other)
	return err == nil && bytes.Equal(one, two)
}

// object is what git calls the text of a document of a revision; empty elsewhere.
func (s *Store) object(ref Ref) string {
	tree, ok := s.fsys.(*gitTree)
	if !ok || ref.given != nil {
		return ""
	}
	return tree.entries[ref.Path].oid
}

// sum is what git would call the text of a document, by a sum of so many digits; empty where it
// cannot be read.
func (s *Store) sum(ref Ref, digits int) string {
	text, err := s.bytes(ref)
	if err != nil {
		return ""
	}
	of := sha256.New()
	if digits == hex.EncodedLen(sha1.Size) {
		of = sha1.New() //nolint:gosec // as above
	}
	_, _ = fmt.Fprintf(of, "blob %d\x00", len(text)) // a hash takes everything
	_, _ = of.Write(text)
	return hex.EncodeToString(of.Sum(nil))
}

// bytes is the text of a document, up to one byte more than may be read.
func (s *Store) bytes(ref Ref) ([]byte, error) {
	if ref.given != nil {
		return []byte(ref.given.Text()), nil
	}
	file, err := s.open(ref.Path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, document.MaxSize+1))
}
