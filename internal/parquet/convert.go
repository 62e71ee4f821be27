package parquet

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/snappy"

	"github.com/milectl/milectl/internal/relation"
	"github.com/milectl/milectl/internal/rowfile"
)

// Suffix is what the names of the files end with.
const Suffix = ".parquet"

// How much is held in memory at a time: a row group is written once it has so many rows, a page
// of a column once it has so many bytes.
const (
	rowsOfGroup = 100_000
	bytesOfPage = 64 << 10
	rowsAtOnce  = 64
)

// Convert writes each file of rows below a folder as one of Parquet in its place, one after
// another.
func Convert(dir string) error {
	return filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		stem, isRows := strings.CutSuffix(path, rowfile.Suffix)
		if err != nil || entry.IsDir() || !isRows {
			return err
		}
		if err := convertFile(path, stem+Suffix); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		return os.Remove(path)
	})
}

// convertFile writes one file.
func convertFile(from, to string) (err error) {
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, source.Close()) }()
	target, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, target.Close()) }()
	buffered := bufio.NewWriter(target)
	if err := write(strings.TrimSuffix(filepath.Base(to), Suffix), source, buffered); err != nil {
		return err
	}
	return buffered.Flush()
}

// write writes rows of a table.
func write(table string, from io.Reader, to io.Writer) error {
	rows, err := rowfile.NewReader(from)
	if err != nil {
		return err
	}
	out := parquet.NewGenericWriter[any](to, schemaOf(table, rows.Columns), parquet.CreatedBy("milectl", "1", "parquet-go"),
		parquet.Compression(&snappy.Codec{}), parquet.DataPageVersion(1),
		parquet.MaxRowsPerRowGroup(rowsOfGroup), parquet.PageBufferSize(bytesOfPage), parquet.DictionaryMaxBytes(1<<20))
	batch := make([]parquet.Row, 0, rowsAtOnce)
	for {
		cells, err := rows.Next()
		ended := errors.Is(err, io.EOF)
		if err != nil && !ended {
			return err
		}
		if ended || len(batch) == rowsAtOnce {
			if _, err := out.WriteRows(batch); err != nil {
				return err
			}
			batch = batch[:0]
		}
		if ended {
			return out.Close()
		}
		batch = batch[:len(batch)+1]
		last := &batch[len(batch)-1]
		if *last, err = appendRow((*last)[:0], rows.Columns, cells); err != nil {
			return err
		}
	}
}

// appendRow adds the values of a row.
func appendRow(row parquet.Row, columns []relation.Column, cells []relation.Value) (parquet.Row, error) {
	for i, cell := range cells {
		var err error
		if row, err = appendValues(row, columns[i].Kind, cell, i); err != nil {
			return row, fmt.Errorf("%s: %w", columns[i].Name, err)
		}
	}
	return row, nil
}
