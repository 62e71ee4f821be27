package sqldb

import (
	"errors"
	"strconv"
	"strings"
	"unicode"

	"github.com/ncruces/go-sqlite3"

	"github.com/milectl/milectl/internal/relation"
)

// Answer is the rows of one statement.
type Answer struct {
	Columns []string
	Rows    [][]relation.Value
}

// Needs is the columns that the statements of a text read. It refuses what is no statement
// that reads. Errors are of type *[Error].
func (d *DB) Needs(text string) (relation.Want, error) {
	want := relation.Want{}
	err := d.each(text, want, func(*sqlite3.Stmt) error { return nil })
	if err != nil {
		return nil, err
	}
	// SQLite does not tell what a join has in common, and of a table nothing else is read of not even its name: what
	// the text says is read too.
	said := map[string]bool{}
	for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		said[word] = true
	}
	for _, t := range d.tables {
		if said[t.Name] && want[t.Name] == nil {
			want[t.Name] = map[string]bool{}
		}
		for _, c := range t.Columns {
			if want[t.Name] != nil && (said[c.Name] || said["natural"]) {
				want[t.Name][c.Name] = true
			}
		}
	}
	return want, nil
}

// Ask answers the statements of a text, one after another. Errors are of type *[Error].
func (d *DB) Ask(text string) ([]Answer, error) {
	var all []Answer
	err := d.each(text, relation.Want{}, func(s *sqlite3.Stmt) error {
		var a Answer
		for i := range s.ColumnCount() {
			a.Columns = append(a.Columns, s.ColumnName(i))
		}
		for s.Step() {
			if err := d.tooMany(len(a.Rows)); err != nil {
				return err
			}
			row := make([]relation.Value, len(a.Columns))
			for i := range row {
				row[i] = valueOf(s, i)
			}
			a.Rows = append(a.Rows, row)
		}
		all = append(all, a)
		return s.Err()
	})
	return all, err
}

func valueOf(s *sqlite3.Stmt, i int) relation.Value {
	switch s.ColumnType(i) {
	case sqlite3.NULL:
		return relation.Value{}
	case sqlite3.INTEGER:
		return relation.Value{Kind: relation.IsInt, Int: s.ColumnInt64(i)}
	case sqlite3.FLOAT:
		return relation.Value{Kind: relation.IsText, Text: strconv.FormatFloat(s.ColumnFloat(i), 'f', -1, 64)}
	default:
		return relation.Value{Kind: relation.IsText, Text: s.ColumnText(i)}
	}
}

// each uses each statement of a text, of which SQLite lets none do anything but read, and
// takes down what they read.
func (d *DB) each(text string, want relation.Want, use func(*sqlite3.Stmt) error) error {
	if err := d.conn.SetAuthorizer(func(action sqlite3.AuthorizerActionCode, name, column, _, _ string) sqlite3.AuthorizerReturnCode {
		return allowed(want, action, name, column)
	}); err != nil {
		return err
	}
	defer func() { _ = d.conn.SetAuthorizer(nil) }() // taking it away cannot fail
	for rest := text; strings.TrimSpace(rest) != ""; {
		s, tail, err := d.conn.Prepare(rest)
		if err != nil {
			return d.explain(text, rest, err)
		}
		switch {
		case s == nil:
		case !s.ReadOnly():
			err = errors.Join(errWrites, s.Close())
		default:
			err = use(s)
			_ = s.Close() // says again what the last step said
		}
		if err != nil {
			return d.explain(text, rest, err)
		}
		rest = tail
	}
	return nil
}

// allowed lets a statement read, and takes down what.
func allowed(want relation.Want, action sqlite3.AuthorizerActionCode, name, column string) sqlite3.AuthorizerReturnCode {
	switch action {
	case sqlite3.AUTH_READ:
		if want[name] == nil {
			want[name] = map[string]bool{}
		}
		want[name][column] = true
	case sqlite3.AUTH_SELECT, sqlite3.AUTH_RECURSIVE:
	case sqlite3.AUTH_FUNCTION:
		if column == "load_extension" {
			return sqlite3.AUTH_DENY
		}
	default:
		return sqlite3.AUTH_DENY
	}
	return sqlite3.AUTH_OK
}
