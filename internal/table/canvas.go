package table

import (
	"bytes"
	"reflect"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/pkg/twcache"
)

// mostDrawn is how many rows tablewriter draws at most: each costs it 15 microseconds and 10 KB, which it keeps to the
// end. Of more the lines are joined here, as it draws them.
const mostDrawn = 1000

// canvas is the table of tablewriter on which those of a view are drawn one after the other: each that is made takes
// 640 KB for the texts of values that are none, as much as sixty rows. The zero value is empty.
type canvas struct {
	out   bytes.Buffer // in memory, since Render reports no error of a writer
	table *tablewriter.Table
}

// draw draws rows of cells by options, which say all that is not as tablewriter has it: a line a row.
func (c *canvas) draw(rows [][]string, options ...tablewriter.Option) ([]string, error) {
	if c.table == nil {
		const few = 1 // nothing but texts is drawn
		c.table = tablewriter.NewTable(&c.out, tablewriter.WithStringerCacheCustom(twcache.NewLRU[reflect.Type, reflect.Value](few)))
	} else {
		c.table.Reset()
		c.out.Reset()
	}
	c.table.Options(options...)
	if err := c.table.Bulk(rows); err != nil {
		return nil, err
	}
	if err := c.table.Render(); err != nil {
		return nil, err
	}
	return strings.Split(strings.TrimSuffix(c.out.String(), "\n"), "\n"), nil
}
