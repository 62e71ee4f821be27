package label

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/race"
)

func TestReadRemark(t *testing.T) {
	flags := func(all ...string) (f []race.Flag) {
		for _, text := range all {
			f = append(f, race.ParseFlag(text))
		}
		return f
	}
	for _, test := range []struct {
		why, text string
		want      RemarkCell
	}{
		{"nothing", "", RemarkCell{}},
		{"a dash", "–", RemarkCell{}},
		{"flags with a comma", "MR, PB", RemarkCell{Flags: flags("MR", "PB")}},
		{"flags with a slash", "NR/PB", RemarkCell{Flags: flags("NR", "PB")}},
		{"a best that is equalled", "=PB", RemarkCell{Flags: flags("=PB")}},
		{"a record of an age class", "NU23R", RemarkCell{Flags: flags("NU23R")}},
		{"a qualification with a flag", "q PB", RemarkCell{Qualified: "q", Flags: flags("PB")}},
		{"a large Q", "Q", RemarkCell{Qualified: "Q"}},
		{"a pacemaker", "(PM)", RemarkCell{Role: race.Pacemaker}},
		{"a pacemaker in words", "Tempomacher", RemarkCell{Role: race.Pacemaker}},
		{"a guest", "a.K.", RemarkCell{Role: race.Guest}},
		{"a rule", "R 17.1.2", RemarkCell{Rule: "R 17.1.2"}},
		{"a rule of World Athletics", "TR17.2.3", RemarkCell{Rule: "TR17.2.3"}},
		{"a status with a rule", "DQ TR16.8", RemarkCell{Status: race.DQ, Rule: "TR16.8"}},
		{"a best of a club", "VB", RemarkCell{Rest: "VB"}},
		{"an age class", "M35", RemarkCell{Rest: "M35"}},
		{"a word", "Foto", RemarkCell{Rest: "Foto"}},
		{"a sentence with a flag", "PB by far", RemarkCell{Flags: flags("PB"), Rest: "by far"}},
	} {
		t.Run(test.why, func(t *testing.T) {
			if diff := cmp.Diff(test.want, ReadRemark(test.text)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestReadPlace(t *testing.T) {
	for text, want := range map[string]int{
		"3": 3, "3.": 3, "=3": 3, "3=": 3, "T3": 3, "(3)": 3, "3rd": 3, "1st": 1, "12º": 12, "1er": 1, "": 0, "–": 0, "DNF": 0, "4:12": 0, "0": 0, "3a": 0, "2024.5": 0, "1e": 1, "🥈": 2,
	} {
		if got, ok := ReadPlace(text); got != want || ok != (want > 0) {
			t.Errorf("%q: %d, %t, want %d", text, got, ok, want)
		}
	}
}

// TestIsRule holds that figures behind a point alone are no rule.
func TestIsRule(t *testing.T) {
	for text, want := range map[string]bool{
		"TR17.2.3": true, "R 17.1.2": true, "§ 17": true, "163.3b": true, "TR.17": true, "(TR17.2.3)": true, ".304": false, "(.304)": false, ".30": false, "14.31": false, "": false,
	} {
		if IsRule(text) != want {
			t.Errorf("%q: %t", text, !want)
		}
	}
}
