package sqldb

import (
	"errors"
	"math"

	"github.com/ncruces/go-sqlite3"

	"github.com/milectl/milectl/internal/timing"
)

// functions adds mark(ms) and ms(mark).
func (d *DB) functions() error {
	const pure = sqlite3.DETERMINISTIC | sqlite3.INNOCUOUS
	return errors.Join(
		d.conn.CreateFunction("mark", 1, pure, func(c sqlite3.Context, args ...sqlite3.Value) { markOf(c, args[0]) }),
		d.conn.CreateFunction("ms", 1, pure, func(c sqlite3.Context, args ...sqlite3.Value) { millisecondsOf(c, args[0]) }),
	)
}

// markOf is a number of milliseconds as a mark: in hundredths, and in thousandths where it
// has some.
func markOf(c sqlite3.Context, v sqlite3.Value) {
	var ms int64
	switch v.Type() {
	case sqlite3.NULL:
		c.ResultNull()
		return
	case sqlite3.INTEGER:
		ms = v.Int64()
	case sqlite3.FLOAT: // an average, which is no published mark in any case
		ms = int64(math.Round(v.Float()))
	default:
		c.ResultError(errors.New("mark() wants milliseconds, such as mark_ms"))
		return
	}
	unit := timing.Hundredth
	if ms%int64(unit) != 0 {
		unit = timing.Millisecond
	}
	from, to := timing.Of(int64(timing.Second), unit), timing.Of(int64(timing.Second)+max(ms, -ms), unit)
	if to.IsZero() {
		c.ResultError(errors.New("mark() wants less than 100 hours in milliseconds"))
		return
	}
	time := to.Sub(from) // from nothing on, which is no mark
	if ms < 0 {
		time = time.Neg()
	}
	c.ResultText(time.String())
}

// millisecondsOf is a mark as a number of milliseconds.
func millisecondsOf(c sqlite3.Context, v sqlite3.Value) {
	if v.Type() == sqlite3.NULL {
		c.ResultNull()
		return
	}
	m, err := timing.Parse(v.Text())
	if err != nil {
		c.ResultError(err)
		return
	}
	c.ResultInt64(m.Milliseconds())
}
