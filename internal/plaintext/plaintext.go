// Package plaintext turns the bytes of a file into text, whatever encoding it
// was saved in: it tells by the bytes alone, never by a name. It must not know
// what the text says.
package plaintext

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// Encoding is how a text was saved.
type Encoding string

// The encodings that are told apart.
const (
	UTF8        Encoding = "UTF-8"
	UTF8Mark    Encoding = "UTF-8 with a byte order mark"
	UTF16       Encoding = "UTF-16"
	UTF32       Encoding = "UTF-32"
	Windows1252 Encoding = "Windows-1252" // its letters are those of Latin-1
	Mixed       Encoding = "UTF-8, with lines in a code page"
	ASCII       Encoding = "ASCII"
)

// Assumed reports whether the bytes do not prove the encoding: any bytes could be
// text of a code page.
func (e Encoding) Assumed() bool {
	return !slices.Contains([]Encoding{UTF8, UTF8Mark, UTF16, UTF32, ASCII}, e)
}

// ErrBinary says that bytes are no text in any encoding.
var ErrBinary = errors.New("it is not a text: it has bytes that no text has")

// Decode is the text of some bytes, and the encoding that it was saved in. Ends of
// lines are left as they are. The error is ErrBinary for what is no text.
func Decode(data []byte) (string, Encoding, error) {
	switch {
	case hasPrefix(data, 0x00, 0x00, 0xFE, 0xFF), hasPrefix(data, 0xFF, 0xFE, 0x00, 0x00):
		return decodeUTF32(data)
	case hasPrefix(data, 0xFE, 0xFF), hasPrefix(data, 0xFF, 0xFE):
		return decodeUTF16(data, unicode.BigEndian, unicode.UseBOM)
	case hasPrefix(data, 0xEF, 0xBB, 0xBF):
		if rest := data[3:]; utf8.Valid(rest) && isText(string(rest)) {
			return string(rest), UTF8Mark, nil
		}
		return "", "", ErrBinary
	}
	if order, ok := unmarked(data); ok {
		return decodeUTF16(data, order, unicode.IgnoreBOM)
	}
	if text := string(data); utf8.Valid(data) {
		if !isText(text) {
			return "", "", ErrBinary
		}
		if isASCII(text) {
			return text, ASCII, nil
		}
		return text, UTF8, nil
	}
	if text, ok := mixed(data); ok {
		return text, Mixed, nil
	}
	return decodePage(data)
}

func hasPrefix(data []byte, prefix ...byte) bool { return bytes.HasPrefix(data, prefix) }

func decodeUTF16(data []byte, order unicode.Endianness, mark unicode.BOMPolicy) (string, Encoding, error) {
	text, err := unicode.UTF16(order, mark).NewDecoder().Bytes(data)
	if err != nil || len(data)%2 != 0 || !isText(string(text)) {
		return "", "", ErrBinary
	}
	return string(text), UTF16, nil
}

func decodeUTF32(data []byte) (string, Encoding, error) {
	text, err := utf32.UTF32(utf32.BigEndian, utf32.UseBOM).NewDecoder().Bytes(data)
	if err != nil || !isText(string(text)) {
		return "", "", ErrBinary
	}
	return string(text), UTF32, nil
}

// unmarked tells UTF-16 without a byte order mark by its zero bytes: in the text of
// results most letters, all figures and all ends of lines have one.
func unmarked(data []byte) (unicode.Endianness, bool) {
	if len(data) < 4 || len(data)%2 != 0 {
		return unicode.BigEndian, false
	}
	var zeros [2]int
	for i, b := range data {
		if b == 0 {
			zeros[i%2]++
		}
	}
	half := len(data) / 2
	switch {
	case zeros[0] > half/2 && zeros[1] == 0:
		return unicode.BigEndian, true
	case zeros[1] > half/2 && zeros[0] == 0:
		return unicode.LittleEndian, true
	default:
		return unicode.BigEndian, false
	}
}

func isASCII(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// isText reports whether a text has no control characters but those of lines, pages
// and columns, and the end of a file of former systems.
func isText(text string) bool {
	return strings.IndexFunc(strings.TrimRight(text, "\x1a"), func(r rune) bool {
		return r < ' ' && !strings.ContainsRune("\t\n\v\f\r", r) || r == utf8.RuneError
	}) < 0
}

// Lines are the lines of a text without their ends, which may be those of any
// system. What stands behind the last end is a line only where there is something.
func Lines(text string) []string {
	text = strings.TrimRight(text, "\x1a")
	text = strings.ReplaceAll(text, "\r\n", "\n")
	text = strings.ReplaceAll(text, "\r", "\n")
	return strings.Split(strings.TrimSuffix(text, "\n"), "\n")
}
