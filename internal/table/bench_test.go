package table

import (
	"fmt"
	"testing"
)

// thousands is a view of n results of eight columns, as a query over a large corpus gives it.
func thousands(b *testing.B, n int) View {
	b.Helper()
	columns := []Header{
		{Name: "race", Label: "Race"},
		{Name: "date", Label: "Date", Kind: Date},
		{Name: "place", Label: "Place", Kind: Integer},
		{Name: "athlete", Label: "Athlete"},
		{Name: "nation", Label: "Nation"},
		{Name: "mark", Label: "Mark", Kind: Mark},
		{Name: "behind", Label: "Behind", Kind: Margin},
		{Name: "flags", Label: "Flags", Kind: List},
	}
	var rows [][]Cell
	best, flags := mark(b, "3:45.34"), []string{"NR", "PB"}
	for i := range n {
		m := mark(b, fmt.Sprintf("%d:%02d.%02d", 3+i%3, 46+i%13, i%100))
		rows = append(rows, []Cell{
			TextCell(fmt.Sprintf("race-%d", i/16)), DateCell("2024-05-25"), IntCell(1 + i%16), TextCell("İlham Tanui Özbilen"),
			TextCell("TUR"), MarkCell(m), MarginCell(m.Sub(best)), ListCell(flags),
		})
	}
	return one(columns, rows...)
}

func BenchmarkRows(b *testing.B) {
	v := thousands(b, 10_000)
	for _, name := range Formats() {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := v.Bytes(Format(name)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
