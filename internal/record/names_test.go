package record

import "testing"

// TestNames: an entry is a run under every name by which its athlete is known.
func TestNames(t *testing.T) {
	names := Names{"william biwott tanui": "ilham tanui ozbilen"}
	tests := []struct {
		why, entry, result string
		names              Names
		want, strangers    bool
	}{
		{"one name", "Ilham Tanui Özbilen", "İlham Tanui Özbilen", nil, true, false},
		{"another name that nobody told of", "İlham Tanui Özbilen", "William Biwott Tanui", nil, false, true},
		{"the list has the registered name", "İlham Tanui Özbilen", "William Biwott Tanui", names, true, false},
		{"the race has it", "William Biwott Tanui", "Ilham Tanui Ozbilen", names, true, false},
		{"somebody else with that mark", "Josh Kerr", "William Biwott Tanui", names, false, true},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			b := NewBook(menMile(ran("2009-07-03", "3:49.70", test.entry, "KEN", "KEN: listed")))
			b.KnowNames(test.names)
			r := mileRace("oslo", "2009-07-03", finish(1, test.result, "KEN", "3:49.70"))
			b.Know(r)
			if got := b.EntryOf(r, &r.Results[0]) != nil; got != test.want {
				t.Errorf("found: %t, want %t", got, test.want)
			}
			if b.Strangers() != test.strangers {
				t.Errorf("strangers: %t, want %t", b.Strangers(), test.strangers)
			}
		})
	}
}
