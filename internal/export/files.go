package export

import (
	"bufio"
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/relation"
)

// files is the files of tables, of which few are open at a time.
type files struct {
	dir    string
	parts  []string
	suffix string
	encode func(line []byte, columns []relation.Column, cells []relation.Value) ([]byte, error)
	names  func(columns []relation.Column) ([]byte, error) // the first line of a file

	open  map[string]*file // by path
	made  map[string]bool
	kept  map[string]columns // by table
	turn  int
	line  []byte
	err   error
	cells []relation.Value
}

// columns is which columns of a table stand in its files.
type columns struct {
	all []relation.Column
	at  []int
}

type file struct {
	*bufio.Writer

	file *os.File
	used int // the turn in which it was last written to
}

// most is how many files are open at a time.
const most = 64

// unknownPart is the value of a part key that is not known, as Hive has it.
const unknownPart = "__HIVE_DEFAULT_PARTITION__"

// isParted reports whether a table stands in parts.
func (f *files) isParted(t *relation.Table) bool { return t.Parted && len(f.parts) > 0 }

// path is the file of a row.
func (f *files) path(t *relation.Table, part relation.Part) string {
	if !f.isParted(t) {
		return t.Name + f.suffix
	}
	path := []string{t.Name}
	for _, key := range f.parts {
		path = append(path, key+"="+cmp.Or(part.Of(key), unknownPart))
	}
	return strings.Join(append(path, "part"+f.suffix), "/")
}

// begin makes the file of a table that has no row yet.
func (f *files) begin(t *relation.Table) {
	if _, err := f.file(t, f.path(t, relation.Part{})); err != nil {
		f.err = errors.Join(f.err, err)
	}
}

// write writes a row.
func (f *files) write(row relation.Row) error {
	if f.err != nil {
		return f.err
	}
	to, err := f.file(row.Table, f.path(row.Table, row.Part))
	if err != nil {
		return err
	}
	kept := f.columns(row.Table)
	f.cells = f.cells[:0]
	for _, i := range kept.at {
		f.cells = append(f.cells, row.Cells[i])
	}
	if f.line, err = f.encode(f.line[:0], kept.all, f.cells); err != nil {
		return err
	}
	_, err = to.Write(f.line)
	return err
}

// columns is the columns of a table that stand in its files.
func (f *files) columns(t *relation.Table) columns {
	kept, known := f.kept[t.Name]
	if known {
		return kept
	}
	for i, c := range t.Columns {
		if !f.omitted(t, c.Name) {
			kept.all, kept.at = append(kept.all, c), append(kept.at, i)
		}
	}
	if f.kept == nil {
		f.kept = map[string]columns{}
	}
	f.kept[t.Name] = kept
	return kept
}

// file is an open file, made where it is not there; the one that was written to the longest
// ago is closed where too many are open.
func (f *files) file(t *relation.Table, path string) (*file, error) {
	f.turn++
	if one := f.open[path]; one != nil {
		one.used = f.turn
		return one, nil
	}
	if len(f.open) >= most {
		if err := f.closeOldest(); err != nil {
			return nil, err
		}
	}
	name := filepath.Join(f.dir, filepath.FromSlash(path))
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return nil, err
	}
	opened, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o666)
	if err != nil {
		return nil, err
	}
	one := &file{bufio.NewWriter(opened), opened, f.turn}
	if f.open == nil {
		f.open, f.made = map[string]*file{}, map[string]bool{}
	}
	f.open[path] = one
	if f.made[path] {
		return one, nil
	}
	f.made[path] = true
	names, err := f.names(f.columns(t).all)
	if err == nil {
		_, err = one.Write(names)
	}
	return one, err
}

func (f *files) closeOldest() error {
	oldest := ""
	for path, one := range f.open {
		if oldest == "" || one.used < f.open[oldest].used {
			oldest = path
		}
	}
	one := f.open[oldest]
	delete(f.open, oldest)
	return errors.Join(one.Flush(), one.file.Close())
}

// close ends all files.
func (f *files) close() error {
	for len(f.open) > 0 {
		f.err = errors.Join(f.err, f.closeOldest())
	}
	return f.err
}

// Parts refuses what tables cannot be parted by, and what is named twice.
func Parts(keys []string) error {
	for i, key := range keys {
		if !slices.Contains(relation.PartKeys(), key) {
			return &PartError{key, "no table can be parted by it"}
		}
		if slices.Contains(keys[:i], key) {
			return &PartError{key, "named twice"}
		}
	}
	return nil
}

// PartError is the error for a key that tables are not parted by.
type PartError struct{ Key, Problem string }

// Error names the key.
func (e *PartError) Error() string { return "\"" + e.Key + "\": " + e.Problem }
