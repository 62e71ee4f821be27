package table

import (
	"encoding/json"
	"testing"

	"pgregory.net/rapid"
)

func TestJSONValues(t *testing.T) {
	tests := []struct {
		why  string
		cell Cell
		want string
	}{
		{"unknown is absent", Cell{}, `{}`},
		{"no mark is unknown", MarkCell(mark(t, "")), `{}`},
		{"no date is unknown", DateCell(""), `{}`},
		{"readers only", Cell{}.Shown("DNF"), `{}`},
		{"text", TextCell("José"), `{"v":"José"}`},
		{"the value, not what readers see", TextCell("GBR").Shown("Great Britain"), `{"v":"GBR"}`},
		{"zero is a number", IntCell(0), `{"v":0}`},
		{"an automatic time", MarkCell(mark(t, "3:45.34")), `{"v":{"text":"3:45.34","ms":225340}}`},
		{"a hand time", MarkCell(mark(t, "3:59.4h")), `{"v":{"text":"3:59.4h","ms":239400,"hand":true}}`},
		{"a margin", MarginCell(margin(t, "0.26")), `{"v":{"text":"+0.26","ms":260}}`},
		{"a date as far as it is known", DateCell("1954"), `{"v":"1954"}`},
		{"a list", ListCell([]string{"NR", "=PB"}), `{"v":["NR","=PB"]}`},
		{"an empty list is known", ListCell(nil), `{"v":[]}`},
		{"no trick on a terminal", TextCell("\x1b\x7f\u009b\u202e\ufeff\U000e0041"), `{"v":"\u001b\u007f\u009b\u202e\ufeff\udb40\udc41"}`},
	}
	for _, tt := range tests {
		kind, _ := tt.cell.Kind()
		got := write(t, one([]Header{{Name: "v", Kind: kind}}, []Cell{tt.cell}), FormatJSONL)
		if got != tt.want+"\n" {
			t.Errorf("%s: got %s, want %s", tt.why, got, tt.want)
		}
	}
}

// AppendText escapes more than encoding/json and means the same.
func TestJSONTextKeepsItsValue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		var got string
		if err := json.Unmarshal(AppendText(nil, text), &got); err != nil || got != text {
			t.Fatalf("%q comes back as %q, error %v", text, got, err)
		}
	})
}
