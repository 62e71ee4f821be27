package store

import (
	"errors"
	"io"
	"io/fs"
	"strings"
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

// usualSize is more than nearly all documents have, in bytes: others take more than one reading.
const usualSize = 16 << 10

// decoding is how a text is decoded.
type decoding func(*document.Decoder, document.Name, string) *document.Doc

// read reads and decodes a file, which must be a regular one, and closes it.
func (r *reader) read(name document.Name, file fs.File, how decoding) *document.Doc {
	defer file.Close()
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return unreadable(name, diag.Finding{Rule: "regular-file", Message: "file: not a regular file"})
	}
	text, err := r.text(file, info.Size())
	if err != nil {
		return unreadable(name, unread(err))
	}
	return how(r.decoder, name, text)
}

// text is what a file holds that is said to be of a size: all of it, but of a document that
// is too large no more than a byte more than one may have.
func (r *reader) text(file io.Reader, size int64) (string, error) {
	usual := r.rooms.Get().(*[]byte) //nolint:forcetypeassert // New makes no other
	defer r.rooms.Put(usual)
	room := *usual
	var text strings.Builder
	text.Grow(int(min(size, document.MaxSize+1)))
	for text.Len() <= document.MaxSize {
		wanted := min(len(room), document.MaxSize+1-text.Len())
		n, err := file.Read(room[:wanted])
		text.Write(room[:n])
		switch {
		case errors.Is(err, io.EOF), int64(text.Len()) == size && n < wanted: // less than was wanted is the end
			return text.String(), nil
		case err != nil:
			return "", err
		}
	}
	return text.String(), nil
}
