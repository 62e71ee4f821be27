// Package export writes the tables of a corpus into a folder: as CSV, JSON lines or Parquet, whole
// or in parts, or as a database of SQLite; with a page that says what the columns are. The folder
// is there once all of it is. It must not know commands or flags.
package export

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/relation"
	"github.com/milectl/milectl/internal/sqldb"
)

// The formats.
const (
	CSV     = "csv"
	JSONL   = "jsonl"
	SQLite  = "sqlite"
	Parquet = "parquet"
)

// Options is how the tables are written.
type Options struct {
	Format string
	Parts  []string // of [relation.PartKeys]; not of SQLite
	Tables []string // their names; all where there are none

	// Convert makes files of Parquet of the files of rows in a folder, in their place; only
	// that format needs it.
	Convert func(dir string) error
}

// tables is the tables that are written.
func (o Options) tables() []relation.Table {
	return slices.DeleteFunc(relation.Tables(), func(t relation.Table) bool {
		return len(o.Tables) > 0 && !slices.Contains(o.Tables, t.Name)
	})
}

// Page is the file that says what the columns are, and Database the one of SQLite.
const (
	Page     = "README.md"
	Database = "corpus.sqlite"
)

// FolderError is the error for a folder that cannot take the tables.
type FolderError struct{ Dir, Problem, Remedy string }

// Error names the folder.
func (e *FolderError) Error() string { return e.Dir + ": " + e.Problem }

// Help is how to mend it.
func (e *FolderError) Help() string { return e.Remedy }

// Write writes the tables of a corpus into a folder that is made, or empty. It tells how many
// rows each table has.
func Write(c *corpus.Corpus, o Options, dir string) (rows map[string]int, err error) {
	dir = filepath.Clean(dir)
	if err := isFree(dir); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o777); err != nil {
		return nil, unwritten(dir, err)
	}
	beside, err := os.MkdirTemp(filepath.Dir(dir), "."+filepath.Base(dir)+"-*")
	if err != nil {
		return nil, unwritten(dir, err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(beside)) }()
	whole := filepath.Join(beside, "tables")
	if err := os.Mkdir(whole, 0o777); err != nil {
		return nil, unwritten(dir, err)
	}
	if rows, err = fill(c, o, whole); err != nil {
		return nil, unwritten(dir, err)
	}
	if err := os.Remove(dir); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, unwritten(dir, err)
	}
	if err := os.Rename(whole, dir); err != nil {
		return nil, unwritten(dir, err)
	}
	return rows, nil
}

// isFree refuses a folder that has something in it.
func isFree(dir string) error {
	const remedy = "name another folder, or remove it: nothing is overwritten"
	info, err := os.Lstat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return unwritten(dir, err)
	case !info.IsDir():
		return &FolderError{dir, "there is a file of this name", remedy}
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return unwritten(dir, err)
	}
	if len(entries) > 0 {
		return &FolderError{dir, "the folder is not empty", remedy}
	}
	return nil
}

// unwritten is the error for what the system refuses; other errors stay as they are.
func unwritten(dir string, err error) error {
	if of, ok := errors.AsType[*fs.PathError](err); ok {
		return &FolderError{dir, fmt.Sprintf("%s: %v", of.Op, of.Err), "make room, or name a folder that you may write"}
	}
	return err
}

// fill writes the tables into a folder that is there.
func fill(c *corpus.Corpus, o Options, dir string) (rows map[string]int, err error) {
	rows = map[string]int{}
	tables := o.tables()
	for _, t := range tables {
		rows[t.Name] = 0
	}
	if err := os.WriteFile(filepath.Join(dir, Page), page(tables, o), 0o666); err != nil {
		return nil, err
	}
	if o.Format == SQLite {
		return rows, fillDatabase(c, filepath.Join(dir, Database), tables, rows)
	}
	f := &files{dir: dir, parts: o.Parts, encode: encoder(o.Format), names: headings(o.Format), suffix: suffix(o.Format)}
	for i := range tables {
		if !f.isParted(&tables[i]) {
			f.begin(&tables[i]) // one without rows has a file too
		}
	}
	_, err = relation.Stream(c, relation.All(tables), func(row relation.Row) error {
		rows[row.Table.Name]++
		return f.write(row)
	})
	if err := errors.Join(err, f.close()); err != nil || o.Format != Parquet {
		return rows, err
	}
	return rows, o.Convert(dir)
}

func fillDatabase(c *corpus.Corpus, path string, tables []relation.Table, rows map[string]int) error {
	db, err := sqldb.File(path, tables)
	if err != nil {
		return err
	}
	_, err = relation.Stream(c, relation.All(tables), func(row relation.Row) error {
		rows[row.Table.Name]++
		return db.Insert(row)
	})
	if err == nil {
		err = db.Commit(true)
	}
	return errors.Join(err, db.Close())
}

// omitted reports whether a column of a parted table is left to the names of the folders.
func (f *files) omitted(t *relation.Table, column string) bool {
	return f.isParted(t) && slices.Contains(f.parts, column)
}
