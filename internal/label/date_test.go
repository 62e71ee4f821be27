package label_test

import (
	"testing"

	"github.com/milectl/milectl/internal/label"
)

// TestReadDate holds days as programs and people write them.
func TestReadDate(t *testing.T) {
	for _, test := range []struct {
		text  string
		order label.DateOrder
		day   string
	}{
		{"2024-06-16", label.AnyOrder, "2024-06-16"},
		{"1. Meilen-Abend; 16.06.2024", label.AnyOrder, "2024-06-16"},
		{"18th July 2026", label.AnyOrder, "2026-07-18"},
		{"FRI 14 JUN 2024", label.AnyOrder, "2024-06-14"},
		{"15:36  18 JUL 2026", label.AnyOrder, "2026-07-18"},
		{"July 18, 2026", label.AnyOrder, "2026-07-18"},
		{"4/19/2026 08:41 AM", label.MonthFirst, "2026-04-19"},
		{"4/19/2026", label.AnyOrder, "2026-04-19"},
		{"3/4/2026", label.AnyOrder, ""},
		{"3/4/2026", label.DayFirst, "2026-04-03"},
		{"samedi 9 juillet 2022", label.AnyOrder, "2022-07-09"},
		{"9 juin 2022", label.AnyOrder, "2022-06-09"},
		{"3. März 2019", label.AnyOrder, "2019-03-03"},
		{"5 de agosto de 2023", label.AnyOrder, "2023-08-05"},
		{"31.02.2024", label.AnyOrder, ""},
		{"16.06.24", label.AnyOrder, "2024-06-16"},
		{"3:46.32", label.AnyOrder, ""},
		{"2018-2019", label.AnyOrder, ""},
	} {
		day, ok := label.ReadDate(test.text, test.order)
		if got := day.String(); got != test.day && (ok || test.day != "") {
			t.Errorf("%q: %s, wanted %s", test.text, got, test.day)
		}
	}
}

// TestBorn holds births of two digits: nobody runs before being born.
func TestBorn(t *testing.T) {
	for _, test := range []struct {
		text string
		year int
		want string
	}{{"06", 2019, "2006"}, {"98", 2024, "1998"}, {"24", 2024, "2024"}, {"1997", 2024, "1997"}, {"8 OCT 1997", 2026, "1997-10-08"}, {"SR", 2026, ""}, {"8 OCT 97", 2026, "1997-10-08"}, {"1 JAN 01", 2025, "2001-01-01"}, {"12.05.99", 2025, "1999-05-12"}, {"8 OCT 97", 0, ""}, {"00", 2024, "2000"}, {"0", 2024, ""}, {"06", 0, ""}} {
		born, ok := label.Born(test.text, test.year, label.AnyOrder)
		if got := born.String(); ok != (test.want != "") || ok && got != test.want {
			t.Errorf("%q in %d: %s, wanted %q", test.text, test.year, got, test.want)
		}
	}
}
