// Package rowfile keeps rows of a table in a file between the program that makes them and one
// that writes them in a format of its own: the columns first, then the cells of each row. Such a
// file is read once and by no one else. It must not know what the rows are written to.
package rowfile

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/milectl/milectl/internal/relation"
)

// Suffix is what the names of such files end with.
const Suffix = ".rows"

// form is how the file begins: another number where the rest of it changes.
const form = "milectl rows 1\n"

// longest is the most bytes of a text or items of a list: more than a document has.
const longest = 1 << 20

// ErrForm is the error for a file of another version of the program.
var ErrForm = errors.New("not the rows of this version")

// Columns is how a file begins: what the columns of its rows are.
func Columns(columns []relation.Column) ([]byte, error) {
	text, err := json.Marshal(columns)
	return append([]byte(form), append(text, '\n')...), err
}

// AppendRow adds a row.
func AppendRow(line []byte, cells []relation.Value) []byte {
	for _, cell := range cells {
		line = append(line, byte(cell.Kind))
		switch cell.Kind {
		case relation.IsText:
			line = appendText(line, cell.Text)
		case relation.IsInt:
			line = binary.AppendVarint(line, cell.Int)
		case relation.IsList:
			line = binary.AppendUvarint(line, uint64(len(cell.Items)))
			for _, item := range cell.Items {
				line = appendText(line, item)
			}
		default:
		}
	}
	return line
}

func appendText(line []byte, text string) []byte {
	return append(binary.AppendUvarint(line, uint64(len(text))), text...)
}

// Reader reads the rows of a file.
type Reader struct {
	Columns []relation.Column

	from  *bufio.Reader
	cells []relation.Value
}

// NewReader reads what the columns are; the error for a file of another version is [ErrForm].
func NewReader(from io.Reader) (*Reader, error) {
	r := &Reader{from: bufio.NewReader(from)}
	if first, err := r.from.ReadString('\n'); err != nil || first != form {
		return nil, ErrForm
	}
	columns, err := r.from.ReadBytes('\n')
	if err != nil {
		return nil, ErrForm
	}
	if err := json.Unmarshal(columns, &r.Columns); err != nil {
		return nil, ErrForm
	}
	r.cells = make([]relation.Value, len(r.Columns))
	return r, nil
}

// Next is the cells of the next row, which are the reader's until the one after; [io.EOF] where
// there is none.
func (r *Reader) Next() ([]relation.Value, error) {
	for i := range r.cells {
		kind, err := r.from.ReadByte()
		if i == 0 && errors.Is(err, io.EOF) {
			return nil, io.EOF
		}
		if err == nil {
			r.cells[i], err = r.value(relation.ValueKind(kind))
		}
		if err != nil {
			return nil, fmt.Errorf("a row that ends too soon: %w", unexpected(err))
		}
	}
	return r.cells, nil
}

// unexpected is the error for a file that was cut short, which is no end of rows.
func unexpected(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

func (r *Reader) value(kind relation.ValueKind) (relation.Value, error) {
	v := relation.Value{Kind: kind}
	var err error
	switch kind {
	case relation.Unknown:
	case relation.IsText:
		v.Text, err = r.text()
	case relation.IsInt:
		v.Int, err = binary.ReadVarint(r.from)
	case relation.IsList:
		v.Items, err = r.items()
	default:
		err = ErrForm
	}
	return v, err
}

func (r *Reader) items() ([]string, error) {
	n, err := r.length()
	if err != nil {
		return nil, err
	}
	var items []string
	for range n {
		item, err := r.text()
		if err != nil {
			return nil, err
		}
		items = append(items, item)
	}
	return items, nil
}

func (r *Reader) text() (string, error) {
	n, err := r.length()
	if err != nil {
		return "", err
	}
	text := make([]byte, n)
	_, err = io.ReadFull(r.from, text)
	return string(text), err
}

func (r *Reader) length() (uint64, error) {
	n, err := binary.ReadUvarint(r.from)
	if err == nil && n > longest {
		err = ErrForm
	}
	return n, err
}
