package report

import (
	"testing"

	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/timing"
)

func mark(tb testing.TB, text string) timing.Mark {
	tb.Helper()
	if text == "" {
		return timing.Mark{}
	}
	m, err := timing.Parse(text)
	if err != nil {
		tb.Fatal(err)
	}
	return m
}

func write(tb testing.TB, v table.View, f table.Format) string {
	tb.Helper()
	out, err := v.Bytes(f)
	if err != nil {
		tb.Fatalf("%s: %v", f, err)
	}
	return string(out)
}

// one is a view of a single table.
func one(t table.Table) table.View {
	return table.View{Command: "x", Sections: []table.Section{{Tables: []table.Table{t}}}}
}
