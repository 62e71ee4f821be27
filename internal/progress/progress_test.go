package progress

import (
	"testing"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/record"
)

// TestStepOf: who shares a record has days of its own; what stands, waits or is only a bound
// has none, nor what begins or ends on a day that is not known.
func TestStepOf(t *testing.T) {
	day := func(text string) date.Date {
		d, err := date.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	may, june := day("1954-05-06"), day("1954-06-21")
	tests := []struct {
		why    string
		on     date.Date
		reign  record.Reign
		shared bool
		days   int
		known  bool
	}{
		{"ended", may, record.Reign{Until: june}, false, 46, true},
		{"shared from a later day on", day("1954-06-01"), record.Reign{Until: june}, true, 20, true},
		{"ended on its own day", june, record.Reign{Until: june}, false, 0, true},
		{"stands", may, record.Reign{}, false, 0, false},
		{"waits", may, record.Reign{Pending: true, Until: june}, false, 0, false},
		{"a bound", may, record.Reign{Bound: true, Until: june}, false, 0, false},
		{"of some day of May", day("1954-05"), record.Reign{Until: june}, false, 0, false},
		{"until some day of June", may, record.Reign{Until: day("1954-06")}, false, 0, false},
	}
	for _, test := range tests {
		step := stepOf(query.ReignEntry{Entry: &record.Entry{Date: test.on}, Reign: test.reign, Shared: test.shared})
		if step.Days != test.days || step.HasDay != test.known {
			t.Errorf("%s: %d days, %v; want %d, %v", test.why, step.Days, step.HasDay, test.days, test.known)
		}
		if pending := test.reign.Pending; step.Until.IsZero() != (pending || test.reign.Until.IsZero()) {
			t.Errorf("%s: until %s", test.why, step.Until)
		}
	}
}
