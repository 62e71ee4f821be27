package table

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/words"
)

// Tables that are too long for tablewriter look as if it had drawn them.
func TestLongTablesLookAsOthersDo(t *testing.T) {
	var on canvas // that others were drawn on before, as those of a view are
	rapid.Check(t, func(t *rapid.T) {
		kinds := rapid.SliceOfN(rapid.SampledFrom([]Kind{Text, Integer, Mark, Date, List}), 1, 5).Draw(t, "kinds")
		g, b := grid{}, band{}
		for i, kind := range kinds {
			g.columns, b.columns = append(g.columns, column{Header: Header{Kind: kind}}), append(b.columns, i)
		}
		cell := rapid.OneOf(rapid.StringN(0, 6, -1), rapid.SampledFrom([]string{"", "3:45.34", "İlham", "山田", "e\u0301", "\x1b[1mAnn\x1b[0m", " a", "a "}))
		rows := make([][]string, rapid.IntRange(1, 6).Draw(t, "rows"))
		for i := range rows {
			for range kinds {
				text := cell.Draw(t, "cell")
				if !strings.HasPrefix(text, "\x1b[1m") {
					text = words.Visible(text)
				}
				rows[i] = append(rows[i], text)
			}
		}
		widest := b.narrowest()
		for _, row := range rows {
			for i, cell := range row {
				widest[i] = max(widest[i], width(cell))
			}
		}
		drawn, err := on.draw(rows, g.options(b)...)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range drawn {
			drawn[i] = strings.TrimRight(line, " ")
		}
		if diff := cmp.Diff(drawn, g.join(b, widest, rows)); diff != "" {
			t.Errorf("%q: -as tablewriter draws it +joined\n%s", rows, diff)
		}
	})
}
