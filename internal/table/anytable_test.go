//go:build !race

package table

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// Whatever the columns and texts: no line is wider than 80, every word of a column that is not spare is there, and wide
// every row is one line.
func TestAnyTableHasRoom(t *testing.T) {
	texts := rapid.SliceOfN(rapid.StringMatching(`[a-z山é/-]{0,12}|[a-z]{60,100}`), 0, 8)
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 9).Draw(t, "columns")
		columns, rows := make([]Header, n), make([][]Cell, rapid.IntRange(1, 4).Draw(t, "rows"))
		for i := range columns {
			columns[i] = Header{
				Name: fmt.Sprint(i), Label: rapid.StringMatching(`[A-Z][a-z]{0,90}( [a-z]{1,5})?`).Draw(t, "label"),
				Priority: rapid.SampledFrom([]Priority{Always, Wraps, Below, Spare}).Draw(t, "priority"),
				Once:     rapid.Bool().Draw(t, "once"),
			}
		}
		letters := map[rune]int{}
		for i := range rows {
			for j := range columns {
				text := strings.Join(texts.Draw(t, "texts"), " ")
				rows[i] = append(rows[i], TextCell(text))
				if columns[j].Priority != Spare {
					for _, r := range text {
						letters[r]++
					}
				}
			}
		}
		v := one(columns, rows...)
		v.Sections[0].Tables[0].Repeats = rapid.IntRange(0, n).Draw(t, "repeats")
		text, err := v.Bytes(FormatTable)
		if err != nil {
			t.Fatal(err)
		}
		out := string(text)
		noWiderThanLines(t, out)
		for _, r := range out {
			letters[r]--
		}
		for r, left := range letters {
			if left > 0 && !unicode.IsSpace(r) {
				t.Fatalf("%d %q are lost:\n%s", left, r, out)
			}
		}
		shown := slices.ContainsFunc(rows, func(row []Cell) bool {
			return slices.ContainsFunc(row, func(c Cell) bool { return c.Reader() != "" })
		})
		if got := strings.Count(wide(t, v), "\n"); shown && got != len(rows)+1 {
			t.Fatalf("%d lines for %d rows and their labels", got, len(rows))
		}
	})
}
