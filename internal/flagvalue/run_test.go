package flagvalue

import "testing"

// TestColons: the race ends at the colon behind an id or a document, whatever the name of the athlete has.
func TestColons(t *testing.T) {
	for _, test := range []struct{ text, race, athlete string }{
		{"bowerman-2024:kerr", "bowerman-2024", "kerr"},
		{"bowerman-2024", "bowerman-2024", ""},
		{"bowerman-2024:Team: A", "bowerman-2024", "Team: A"},
		{"bowerman-2024:wa:14208500", "bowerman-2024", "wa:14208500"},
		{"-:Team: A", "-", "Team: A"},
		{"races/a:b/x.yaml:Team: A", "races/a:b/x.yaml", "Team: A"},
		{"races/a:b/x.yaml", "races/a:b/x.yaml", ""},
		{"c:/races/x.yaml:kerr", "c:/races/x.yaml", "kerr"},
		{"C:\\races\\x.yaml:kerr", "C:\\races\\x.yaml", "kerr"},
	} {
		run, err := ParseRun(test.text)
		if err != nil || run.Race != test.race || run.Athlete != test.athlete {
			t.Errorf("%q: got %q and %q, %v", test.text, run.Race, run.Athlete, err)
		}
	}
}
