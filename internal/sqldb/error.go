package sqldb

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ncruces/go-sqlite3"

	"github.com/milectl/milectl/internal/words"
)

// errWrites is a statement that SQLite says writes.
var errWrites = errors.New("writes")

// Error is what SQLite says of a statement, where, and how to mend it.
type Error struct {
	Line, Column int // from 1; of the statement where nothing in it is to blame
	Problem      string
	Remedy       string
}

// Error is "sql:LINE:COLUMN: PROBLEM".
func (e *Error) Error() string {
	return fmt.Sprintf("sql:%d:%d: %s", e.Line, e.Column, e.Problem)
}

// Help is how to mend it.
func (e *Error) Help() string { return e.Remedy }

// explain is the error for what SQLite says of the statement with which the rest of a text
// begins.
func (d *DB) explain(text, rest string, err error) error {
	if bound, ok := errors.AsType[*Error](err); ok {
		return bound
	}
	problem := strings.TrimPrefix(strings.TrimPrefix(err.Error(), sqlite3.ERROR.Error()), ": ")
	explained := &Error{Problem: problem, Remedy: d.remedy(problem, text)}
	if errors.Is(err, sqlite3.AUTH) || errors.Is(err, errWrites) {
		explained.Problem = "a statement may read the tables, and do nothing else"
		explained.Remedy = "write SELECT; milectl sql --schema shows the tables and their columns"
	}
	at := len(text) - len(strings.TrimLeft(rest, " \t\r\n"))
	_, name, _ := strings.Cut(problem, ": ")
	if i := strings.Index(rest, name); i >= 0 && name != "" {
		at = len(text) - len(rest) + i
	}
	if e, ok := errors.AsType[*sqlite3.Error](err); ok && e.SQL() != "" && strings.HasSuffix(rest, e.SQL()) {
		at = len(text) - len(e.SQL())
	}
	before := text[:at]
	explained.Line = strings.Count(before, "\n") + 1
	explained.Column = utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1
	return explained
}

// remedy is how to mend what SQLite says.
func (d *DB) remedy(problem, text string) string {
	kind, name, _ := strings.Cut(problem, ": ")
	near := ""
	switch kind {
	case "no such table":
		near = nearest(name, d.tableNames())
	case "no such column":
		near = cmp.Or(nearest(name[strings.LastIndexByte(name, '.')+1:], d.columnsOf(text)), d.columnsOfOne(text))
	case "no such function":
		near = nearest(name, []string{"mark", "ms", "count", "min", "max", "sum", "avg", "round", "substr", "length", "group_concat", "coalesce"})
	}
	return cmp.Or(near, "milectl sql --schema shows the tables and their columns")
}

func nearest(name string, known []string) string {
	if near, ok := words.Nearest(name, slices.Values(known)); ok {
		return "did you mean " + near + "?"
	}
	return ""
}

func (d *DB) tableNames() []string {
	var names []string
	for _, t := range d.tables {
		names = append(names, t.Name)
	}
	return names
}

// columnsOfOne tells the columns of the one table that a text names; it is empty where it names none or several.
func (d *DB) columnsOfOne(text string) string {
	said := ""
	for _, t := range d.tables {
		if !regexp.MustCompile(`(?i)\b` + t.Name + `\b`).MatchString(text) {
			continue
		}
		if said != "" {
			return ""
		}
		var names []string
		for _, c := range t.Columns {
			names = append(names, c.Name)
		}
		said = t.Name + " has " + strings.Join(names, ", ")
	}
	return said
}

// columnsOf is the columns of the tables that a text names, of all where it names none.
func (d *DB) columnsOf(text string) []string {
	var named, all []string
	for _, t := range d.tables {
		for _, c := range t.Columns {
			all = append(all, c.Name)
			if strings.Contains(strings.ToLower(text), t.Name) {
				named = append(named, c.Name)
			}
		}
	}
	if len(named) > 0 {
		return named
	}
	return all
}
