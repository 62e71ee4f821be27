package record

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestAnnulledByNamesWhatNoReignHas: a history is told with what is known now, and which marks it therefore leaves out.
func TestAnnulledByNamesWhatNoReignHas(t *testing.T) {
	until := func(date string) func(*Entry) { return func(e *Entry) { e.Annulled = day(date) } }
	b := NewBook(menMile(
		ran("2000-06-01", "3:55.00", "One", "GBR", "world: ratified"),
		with(ran("2001-06-01", "3:54.00", "Two", "KEN", "world: ratified"), until("2003-05-05")),
		with(ran("2001-07-01", "3:55.50", "Slower", "KEN", "world: ratified"), until("2003-05-05")),
		ran("2002-06-01", "3:54.50", "Three", "GBR", "world: listed"),
		with(ran("2004-06-01", "3:54.00", "Later", "KEN", "world: annulled"), until("2005")),
	))
	for date, want := range map[string]string{"2001-05-31": "nothing", "2002-12-31": "3:54.00 Two", "2004": "3:54.00 Two and 3:54.00 Later"} {
		if diff := cmp.Diff(want, names(b.AnnulledBy(scope("world"), day(date)))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", date, diff)
		}
	}
}
