package table

import (
	"strings"
	"testing"
)

func TestDerivedCells(t *testing.T) {
	tests := []struct {
		why        string
		cell       Cell
		text, json string
	}{
		{"a pace", DerivedCell("1:00.02", 60_020, "ms", false), "1:00.02", `{"text":"1:00.02","ms":60020,"derived":true}`},
		{"of approximate times", DerivedCell("58.1", 58_100, "ms", true), "~58.1", `{"text":"58.1","ms":58100,"approx":true,"derived":true}`},
		{"a distance in front", DerivedCell("-0.1", -100, "mm", false), "-0.1", `{"text":"-0.1","mm":-100,"derived":true}`},
	}
	for _, test := range tests {
		if got := test.cell.Reader(); got != test.text {
			t.Errorf("%s: readers see %q, want %q", test.why, got, test.text)
		}
		if got := csvField(test.cell); got != test.text {
			t.Errorf("%s: csv has %q, want %q", test.why, got, test.text)
		}
		if got := write(t, one([]Header{{Name: "v", Kind: Derived}}, []Cell{test.cell}), FormatJSONL); got != `{"v":`+test.json+"}\n" {
			t.Errorf("%s: got %s, want %s", test.why, got, test.json)
		}
	}
}

func TestElapsedHasNoSign(t *testing.T) {
	columns := []Header{{Name: "took", Label: "Took", Kind: Margin}}
	coarse := ElapsedCell(mark(t, "1:54.19").Sub(mark(t, "56.1")))
	got := write(t, one(columns, []Cell{ElapsedCell(margin(t, "56.83"))}, []Cell{coarse}), FormatJSONL)
	want := `{"took":{"text":"56.83","ms":56830}}` + "\n" + `{"took":{"text":"58.1","ms":58100,"approx":true}}` + "\n"
	if got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := write(t, one(columns, []Cell{coarse}), FormatCSV); !strings.HasSuffix(got, "\n~58.1\n") {
		t.Errorf("csv: got %s", got)
	}
}
