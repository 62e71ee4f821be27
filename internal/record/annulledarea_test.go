package record

import "testing"

// TestAnnulledRecordsWereInTheirAreas: until the day on which it was annulled, a
// record of a nation was among the marks of its area, as any other.
func TestAnnulledRecordsWereInTheirAreas(t *testing.T) {
	until := func(date, standing string) Entry {
		return with(ran("1990-06-01", "3:45.00", "X", "GBR", standing), func(e *Entry) { e.Annulled = day(date) })
	}
	tests := []struct {
		why   string
		entry Entry
		day   string
		want  string
	}{
		{"the day before", until("1992-03-01", "GBR: annulled"), "1992-02-29", "3:45.00 X, derived, implied, this or better"},
		{"whatever it was", until("1992-03-01", "GBR: ratified"), "1992-02-29", "3:45.00 X, derived, implied, this or better"},
		{"on the day", until("1992-03-01", "GBR: annulled"), "1992-03-01", "nothing"},
		{"much later", until("1992-03-01", "GBR: ratified"), "2020-01-01", "nothing"},
		{"in a month of which no day is known", until("1992-03", "GBR: listed"), "1992-02-29", "3:45.00 X, derived, implied, this or better"},
		{"in the month of which no day is known", until("1992-03", "GBR: listed"), "1992-03-30", "nothing; order unknown 3:45.00 X"},
		{"at its end", until("1992-03", "GBR: listed"), "1992-03-31", "nothing"},
		{"in the year", until("1992", "GBR: listed"), "1992-02-29", "nothing; order unknown 3:45.00 X"},
		{"before the year", until("1992", "GBR: listed"), "1991-12-31", "3:45.00 X, derived, implied, this or better"},
		{"a record of the world was one of the area by its own right", until("1992-03-01", "world: ratified"), "1992-02-29", "3:45.00 X, listed, implied, this or better"},
		{"one that was never taken was none", ran("1990-06-01", "3:45.00", "X", "GBR", "GBR: unratified"), "1992-02-29", "nothing"},
		{"nor one that was annulled nobody knows when", ran("1990-06-01", "3:45.00", "X", "GBR", "GBR: annulled"), "1992-02-29", "nothing"},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			if got := inWords(NewBook(menMile(tt.entry)).AsOf(scope("Europe"), day(tt.day))); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
