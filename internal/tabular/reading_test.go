package tabular_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/tabular"
)

// TestReadingsBehindTimes holds that thousandths behind a time are its reading, never a rule or a note.
func TestReadingsBehindTimes(t *testing.T) {
	for _, test := range []struct{ head, cells, want string }{
		{"Time", "14.31 (.304)", "14.31 14.304"},
		{"Time", "14.31 (14.308)", "14.31 14.308"},
		{"Time", "4:21.31 (.308)", "4:21.31 4:21.308"},
		{"Time", "4:21.31 (4:21.304)", "4:21.31 4:21.304"},
		{"Time", "4:21.31 [4:21.304]", "4:21.31 4:21.304"},
		{"Time", "4:21.31 {.304}", "4:21.31 4:21.304"},
		{"Time", "4:21.31(.304)", "4:21.31 4:21.304"},
		{"Time", "4:21.31 (.304) PB", "4:21.31 4:21.304 PB"},
		{"Time", "4:21.31 (.304) Q", "4:21.31 4:21.304 Q"},
		{"Time", "2:00.00 (.996)", "2:00.00 1:59.996"},
		{"Time", "4:21.31 (.300)", "4:21.31"}, // which would be 4:21.30
		{"Time", "4:21.31 (.999)", "4:21.31"},
		{"Time", `"4:21,31 (,304)"`, "4:21.31 4:21.304"},
		{"Time", "4:21.304 PB", "4:21.31 4:21.304 PB"},
		{"Time,Remark", "4:21.31,(.304)", "4:21.31 4:21.304"},
		{"Time,Remark", "4:21.31,.304", "4:21.31 4:21.304"},
		{"Time,", "4:21.31,(4:21.304)", "4:21.31 4:21.304"},
		{"Time,Reading", "4:21.31,.304", "4:21.31 4:21.304"},
		{"Time,Reading", "4:21.31,304", "4:21.31 4:21.304"},
		{"Time,Reading", "2:00.00,.996", "2:00.00 1:59.996"},
		{"Time,Reading", ",4:21.304", "4:21.31 4:21.304"},
		{"Time", "4:21.31 PB", "4:21.31 PB"},
		{"Time", "4:21.31 (PB)", "4:21.31 PB"},
		{"Time", "DQ TR17.2.3", "DQ TR17.2.3"},
		{"Status,Time", "DQ,(TR17.2.3)", "DQ TR17.2.3"},
		{"Status,Time", "DQ,R 17.1.2", "DQ R 17.1.2"},
		{"Time,Remark", "DQ,R 17.1.2", "DQ R 17.1.2"},
		{"Time,Remark", "DQ,TR.17.2.3", "DQ TR.17.2.3"},
		{"Time,Remark", "DQ,(TR17.2.3)", "DQ TR17.2.3"},
		{"Time,Remark", "DQ,163.3b", "DQ 163.3b"},
	} {
		event := "1500m"
		switch {
		case strings.HasPrefix(test.want, "14."):
			event = "100m"
		case strings.HasPrefix(test.want, "2:"):
			event = "800m"
		}
		s := tabular.Read(event+" Women\nPlace,Name,"+test.head+"\n1,A Bee,"+test.cells+"\n", tabular.Options{})
		if len(s.Races) != 1 || len(s.Races[0].Rows) != 1 {
			t.Errorf("%s: %v", test.cells, s.Notes)
			continue
		}
		row := s.Races[0].Rows[0]
		got := []string{row.Mark.String(), row.Thousandths.String(), row.Qualified, string(row.Status), row.Rule, row.Note}
		for _, flag := range row.Flags {
			got = append(got, flag.String())
		}
		if diff := cmp.Diff(test.want, strings.Join(strings.Fields(strings.Join(got, " ")), " ")); diff != "" {
			t.Errorf("%s: %s (-want +got)\n%s%v", test.head, test.cells, diff, s.Notes)
		}
	}
}

// TestUnits holds that a unit behind a time is no remark, and an h behind hours no hand time.
func TestUnits(t *testing.T) {
	for text, want := range map[string]string{
		"3:31,21 min":    "3:31.21",
		"3:31.21min.":    "3:31.21",
		"3:31,21 min DR": "3:31.21 DR",
		"3:31,21 min. Q": "3:31.21",
		"3:31.2 h":       "3:31.2h",
		"3:31.2h":        "3:31.2h",
		"10:21.3 Min":    "10:21.3",
		"1:10:21 h":      "1:10:21",
		"1:10:21 Std.":   "1:10:21",
		"1:10:21,3 hrs":  "1:10:21.3",
		"1:10:21h":       "1:10:21h", // as milectl itself writes a hand time
	} {
		event := "1500m"
		if strings.HasPrefix(want, "1:10") {
			event = "half-marathon"
		}
		s := tabular.Read(event+" Men\nPlace;Name;Time\n1;A Bee;"+text+"\n", tabular.Options{})
		if len(s.Races) != 1 || len(s.Races[0].Rows) != 1 {
			t.Errorf("%s: %v", text, s.Notes)
			continue
		}
		row := s.Races[0].Rows[0]
		if got := strings.TrimSpace(row.Mark.String() + " " + row.Note); got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}
