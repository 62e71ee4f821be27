// Package sqldb keeps tables in a database of SQLite, in a file or in memory, and asks it in
// SQL: for reading alone. It is the one place that knows the library. It must not know
// documents, flags or output.
package sqldb

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"github.com/milectl/milectl/internal/relation"
)

// DB is a database. It is not to be used from several goroutines.
type DB struct {
	conn    *sqlite3.Conn
	tables  []relation.Table
	inserts map[string]*sqlite3.Stmt // by table
	most    int                      // rows of an answer; 0 for as many as there are
}

// Memory is a database in memory with some tables, all of them empty.
func Memory(tables []relation.Table) (*DB, error) { return open(":memory:", tables, false) }

// File is a database in a new file, with keys and indexes.
func File(path string, tables []relation.Table) (*DB, error) { return open(path, tables, true) }

func open(path string, tables []relation.Table, keys bool) (*DB, error) {
	conn, err := sqlite3.OpenFlags(path, sqlite3.OPEN_READWRITE|sqlite3.OPEN_CREATE)
	if err != nil {
		return nil, err
	}
	d := &DB{conn: conn, tables: tables, inserts: map[string]*sqlite3.Stmt{}}
	// Nobody reads a file before it is done, and one that is not is thrown away.
	var script strings.Builder
	script.WriteString("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;\n")
	for i := range tables {
		script.WriteString(create(&tables[i], keys))
	}
	if err := conn.Exec(script.String()); err != nil {
		_ = conn.Close() // it has failed already
		return nil, err
	}
	return d, d.functions()
}

// create is the statement that makes a table, with its documentation.
func create(t *relation.Table, keys bool) string {
	var b strings.Builder
	fmt.Fprintf(&b, "CREATE TABLE %q ( -- %s\n", t.Name, t.Row)
	for i, c := range t.Columns {
		end := ","
		if i == len(t.Columns)-1 && !keys {
			end = ""
		}
		fmt.Fprintf(&b, "  %q %s%s -- %s\n", c.Name, typeOf(c.Kind), end, c.Doc)
	}
	if keys {
		fmt.Fprintf(&b, "  PRIMARY KEY (%s)\n", strings.Join(t.Key(), ", "))
	}
	b.WriteString(");\n")
	return b.String()
}

// typeOf is the type of a column in SQL. Lists are JSON.
func typeOf(kind relation.Kind) string {
	if kind == relation.Integer {
		return "INTEGER"
	}
	return "TEXT"
}

// Insert adds a row.
func (d *DB) Insert(row relation.Row) error {
	insert := d.inserts[row.Table.Name]
	if insert == nil {
		marks := strings.TrimSuffix(strings.Repeat("?,", len(row.Cells)), ",")
		var err error
		if insert, _, err = d.conn.Prepare(fmt.Sprintf("INSERT INTO %q VALUES (%s)", row.Table.Name, marks)); err != nil {
			return err
		}
		d.inserts[row.Table.Name] = insert
	}
	for i, cell := range row.Cells {
		if err := bind(insert, i+1, cell); err != nil {
			return err
		}
	}
	return insert.Exec()
}

func bind(to *sqlite3.Stmt, at int, v relation.Value) error {
	switch v.Kind {
	case relation.IsText:
		return to.BindText(at, v.Text)
	case relation.IsInt:
		return to.BindInt64(at, v.Int)
	case relation.IsList:
		items, err := json.Marshal(v.Items)
		if err != nil {
			return err
		}
		return to.BindText(at, string(items))
	default:
		return to.BindNull(at)
	}
}

// Commit ends the inserting. Of a file it makes the indexes by which people, documents and
// races are found.
func (d *DB) Commit(keys bool) error {
	for _, insert := range d.inserts {
		if err := insert.Close(); err != nil {
			return err
		}
	}
	clear(d.inserts)
	var script strings.Builder
	for _, t := range d.tables {
		for _, c := range t.Columns {
			if keys && (c.Name == "athlete_key" || c.Name == "event") {
				fmt.Fprintf(&script, "CREATE INDEX %q ON %q (%q);\n", t.Name+"_"+c.Name, t.Name, c.Name)
			}
		}
	}
	return d.conn.Exec(script.String() + "COMMIT;")
}

// Close closes the database.
func (d *DB) Close() error { return d.conn.Close() }
