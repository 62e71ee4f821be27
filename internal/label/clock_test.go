package label_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/label"
)

// TestClocks holds which times of day a text gives.
func TestClocks(t *testing.T) {
	for text, want := range map[string][]string{
		"":                          nil,
		"25 May 2024 19:42":         {"19:42"},
		"25 May 2024 7:42 PM":       {"19:42"},
		"25 May 2024, 07:42pm":      {"19:42"},
		"start 7.42 p.m.":           {"19:42"},
		"12:05:17.9444 am":          {"00:05"},
		"12:05 PM":                  {"12:05"},
		"19:42:51.3316":             {"19:42"},
		"14:00 to 16:30":            {"14:00", "16:30"},
		"4:12.35":                   nil,
		"7:42":                      nil,
		"16.06.2024":                nil,
		"13:00 PM":                  nil,
		"24:00":                     nil,
		"Men 10.00 m":               nil,
		"09:05 Uhr, Samstag":        {"09:05"},
		"11:59 a.m. in the morning": {"11:59"},
	} {
		if diff := cmp.Diff(want, label.Clocks(text)); diff != "" {
			t.Errorf("%q (-want +got)\n%s", text, diff)
		}
	}
}
