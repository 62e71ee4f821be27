package report

import (
	"testing"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/table"
)

func TestPaceCell(t *testing.T) {
	tests := []struct {
		why, from, to string
		stretch       event.Distance
		text, json    string
	}{
		{"400 m is its own pace", "55.91", "1:52.74", 400_000, "56.83", `{"text":"56.83","ms":56830,"derived":true}`},
		{"the last 409.344 m of the 2024 Bowerman Mile", "2:50.70", "3:45.34", 409_344, "53.39", `{"text":"53.39","ms":53390,"derived":true}`},
		{"hundredths are written out", "50.00", "1:46.00", 400_000, "56.00", `{"text":"56.00","ms":56000,"derived":true}`},
		{"the last before a minute", "50.00", "1:49.99", 400_000, "59.99", `{"text":"59.99","ms":59990,"derived":true}`},
		{"a minute", "50.00", "1:50.00", 400_000, "1:00.00", `{"text":"1:00.00","ms":60000,"derived":true}`},
		{"a minute by rounding", "50.00", "1:49.99", 399_960, "1:00.00", `{"text":"1:00.00","ms":60000,"derived":true}`},
		{"minutes", "50.00", "5:50.01", 200_000, "10:00.02", `{"text":"10:00.02","ms":600020,"derived":true}`},
		{"no more exact than tenths", "2:34.3", "2:49.2", 100_000, "59.6", `{"text":"59.6","ms":59600,"derived":true}`},
		{"no more exact than whole seconds", "58", "1:58", 402_336, "1:00", `{"text":"1:00","ms":60000,"derived":true}`},
		{"thousandths", "1.000", "56.001", 400_000, "55.001", `{"text":"55.001","ms":55001,"derived":true}`},
		{"of two units, approximate", "56.1", "1:54.19", 400_000, "~58.1", ""},
	}
	for _, test := range tests {
		time := mark(t, test.to).Sub(mark(t, test.from))
		holdsDerived(t, test.why, paceCell(time, test.stretch), test.text, test.json)
	}
}

func TestMetresCell(t *testing.T) {
	tests := []struct {
		why        string
		metres     event.Distance
		text, json string
	}{
		{"Ingebrigtsen behind Kerr", 1_900, "1.9", `{"text":"1.9","mm":1900,"derived":true}`},
		{"whole metres keep their tenth", 59_000, "59.0", `{"text":"59.0","mm":59000,"derived":true}`},
		{"less than a metre", 100, "0.1", `{"text":"0.1","mm":100,"derived":true}`},
		{"level", 0, "0.0", `{"text":"0.0","mm":0,"derived":true}`},
		{"in front, by less than a metre", -100, "-0.1", `{"text":"-0.1","mm":-100,"derived":true}`},
		{"in front", -17_600, "-17.6", `{"text":"-17.6","mm":-17600,"derived":true}`},
	}
	for _, test := range tests {
		holdsDerived(t, test.why, metresCell(test.metres), test.text, test.json)
	}
}

// holdsDerived checks what readers and, where json is given, machines see of a figure that was worked out.
func holdsDerived(t *testing.T, why string, c table.Cell, text, json string) {
	t.Helper()
	if kind, known := c.Kind(); kind != table.Derived || !known {
		t.Errorf("%s: the cell is %s, %t", why, kind, known)
	}
	if got := c.Reader(); got != text {
		t.Errorf("%s: readers see %q, want %q", why, got, text)
	}
	if json == "" {
		return
	}
	if got := write(t, one(table.Table{Name: "v", Columns: []table.Header{{Name: "v", Kind: table.Derived}}, Rows: table.Made(1, func(int, int) table.Cell { return c })}), table.FormatJSONL); got != `{"v":`+json+"}\n" {
		t.Errorf("%s: got %s, want %s", why, got, json)
	}
}
