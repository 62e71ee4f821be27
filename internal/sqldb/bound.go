package sqldb

import (
	"context"
	"fmt"

	"github.com/ncruces/go-sqlite3"
)

// longest is how long a text may become in a statement that is bounded, in bytes.
const longest = 1 << 20

// Bound bounds the statements that are asked from now on, for who does not trust whoever writes them: they end with a
// context, and with an error where an answer has more rows than so many, or a text in it more than a MiB.
func (d *DB) Bound(ctx context.Context, rows int) {
	d.conn.SetInterrupt(ctx)
	d.conn.Limit(sqlite3.LIMIT_LENGTH, longest)
	d.most = rows
}

// tooMany is the error for one row more than an answer may have; nil where it may.
func (d *DB) tooMany(rows int) error {
	if d.most == 0 || rows < d.most {
		return nil
	}
	return &Error{
		Line: 1, Column: 1, Problem: fmt.Sprintf("an answer of more than %d rows", d.most),
		Remedy: "ask for less with WHERE, GROUP BY or LIMIT",
	}
}
