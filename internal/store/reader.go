package store

import (
	"errors"
	"io"
	"io/fs"
	"sync"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
)

// reader reads and decodes files, several at once too, into room that it uses again.
type reader struct {
	decoder *document.Decoder
	rooms   sync.Pool // of *[]byte
}

func newReader() *reader {
	return &reader{
		decoder: document.NewDecoder(),
		rooms: sync.Pool{New: func() any {
			room := make([]byte, usualSize)
			return &room
		}},
	}
}

// usualSize is more than nearly all documents have, in bytes.
const usualSize = 32 << 10

// read reads and decodes a file, which must be a regular one, and closes it.
func (r *reader) read(name document.Name, file fs.File) *document.Doc {
	defer file.Close()
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return unreadable(name, diag.Finding{Rule: "regular-file", Message: "file: not a regular file"})
	}
	text, err := r.text(file, info.Size())
	if err != nil {
		return unreadable(name, unread(err))
	}
	return r.decoder.DecodeText(name, text)
}

// text is what a file holds that is said to be of a size: all of it, but of a document that
// is too large no more than a byte more than one may have.
func (r *reader) text(file io.Reader, size int64) (string, error) {
	usual := r.rooms.Get().(*[]byte) //nolint:forcetypeassert // New makes no other
	defer r.rooms.Put(usual)
	room := *usual
	if most := min(size, document.MaxSize) + 1; most > int64(len(room)) {
		room = make([]byte, most) // which is not kept
	}
	n := 0
	for n <= document.MaxSize {
		if n == len(room) { // it has grown
			room = append(room, make([]byte, min(len(room), document.MaxSize+1-n))...)
		}
		more, err := file.Read(room[n:min(len(room), document.MaxSize+1)])
		n += more
		switch {
		case errors.Is(err, io.EOF), int64(n) == size && n < len(room): // less than there was room for is the end
			return string(room[:n]), nil
		case err != nil:
			return "", err
		}
	}
	return string(room[:n]), nil
}
