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
		"25 May 2024, WR 12:35.36":  nil,
		"12:35.36, then 19:42":      {"19:42"},
		"Beginn 19:42. Halle":       {"19:42"},
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

// TestClock holds the first time of day of a text, where an hour of one digit is one by
// itself and where not.
func TestClock(t *testing.T) {
	for text, want := range map[string]struct{ strict, bare string }{
		"":                             {"", ""},
		"9:05":                         {"", "09:05"},
		"Start 9:05:17.33":             {"", "09:05"},
		"9:05 or 14:00":                {"14:00", "09:05"},
		"9:05 pm":                      {"21:05", "21:05"},
		"4/17/2026 - 2:00 PM":          {"14:00", "14:00"},
		"Samedi 2022-07-09 - 12:45 AM": {"00:45", "00:45"},
		"9.05":                         {"", ""},
		"24:10, then 14:00":            {"14:00", "14:00"},
		"12.12 AMUSAN Tobi":            {"", ""},
		"9:75":                         {"", ""},
		"Heat 2 4:12.35":               {"", ""},
	} {
		if got := label.Clock(text, false); got != want.strict {
			t.Errorf("%q: got %q, want %q", text, got, want.strict)
		}
		if got := label.Clock(text, true); got != want.bare {
			t.Errorf("%q, bare: got %q, want %q", text, got, want.bare)
		}
	}
}

// TestIsTimeOfDay tells a time of day from a text with more.
func TestIsTimeOfDay(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "9:05": true, "19:42": true, "19:42:51.3316": true, "7:42 PM": true, "7.42 p.m.": true, "12:05:17.9444 am": true,
		"4:12.35": false, "7.42": false, "at 19:42": false, "19:42 Uhr": false, "24:00": false, "13:00 pm": false, "19:42 ": false,
	} {
		if got := label.IsTimeOfDay(text); got != want {
			t.Errorf("%q: got %t, want %t", text, got, want)
		}
	}
}
