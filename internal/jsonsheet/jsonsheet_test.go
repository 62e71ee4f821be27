package jsonsheet_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/jsonsheet"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/sheet/sheettest"
)

// open is a file with one value under "v".
func open(t *testing.T, value string) *jsonsheet.File {
	t.Helper()
	f := jsonsheet.Open(`{"v": `+value+`}`, "test")
	if f.Root == nil {
		t.Fatalf("%s is no JSON", value)
	}
	return f
}

// TestMark holds what the field of a performance says, with the first of its notes.
func TestMark(t *testing.T) {
	for _, test := range []struct {
		value, mark, reading, status, rule, beside, note string
	}{
		{value: `"3:51.07"`, mark: "3:51.07"},
		{value: `"3:58.412"`, mark: "3:58.42", reading: "3:58.412"},
		{value: `"52.87 (.863)"`, mark: "52.87", reading: "52.863"},
		{value: `"52.87 (52.863)"`, mark: "52.87", reading: "52.863"},
		{value: `"52.87 (.883)"`, mark: "52.87", note: "left out"},
		{value: `"4:11.9h"`, mark: "4:11.9h"},
		{value: `"4:11.9 h"`, mark: "4:11.9h"},
		{value: `"4:12.40Q"`, mark: "4:12.40", beside: "Q"},
		{value: `"4:12.40 q PB"`, mark: "4:12.40", beside: "PB q"},
		{value: `"20.91 =NR, SB"`, mark: "20.91", beside: "=NR SB"},
		{value: `"2:03.00 OC"`, mark: "2:03.00", beside: "x", note: "read"},
		{value: `"3:41.0 (PM)"`, mark: "3:41.0", beside: "PM"},
		{value: `"4:12,57"`, mark: "4:12.57", note: "read"},
		{value: `"04:12.57"`, mark: "4:12.57", note: "read"},
		{value: `261.4`, mark: "4:21.4", note: "read"},
		{value: `58.31`, mark: "58.31"},
		{value: `"DNF"`, status: "DNF"},
		{value: `"aufg."`, status: "DNF", note: "read"},
		{value: `"DQ 4:07.90"`, mark: "4:07.90", status: "DQ"},
		{value: `"4:07.90 DQ"`, mark: "4:07.90", status: "DQ"},
		{value: `"DQ 20.91"`, mark: "20.91", status: "DQ"},
		{value: `"DQ TR17.2.3"`, status: "DQ", rule: "TR17.2.3"},
		{value: `"DQ (TR17.2.3)"`, status: "DQ", rule: "TR17.2.3"},
		{value: `"DQ: R 17.1.2"`, status: "DQ", rule: "R 17.1.2"},
		{value: `"DQ 163.3b"`, status: "DQ", rule: "163.3b"},
		{value: `"DQ jostling"`, status: "DQ", note: "read"},
		{value: `"AB"`, status: "?"},
		{value: `"NC"`, status: "?"},
		{value: `"-"`},
		{value: `""`},
		{value: `null`},
		{value: `"4:61.00"`, note: "open"},
		{value: `"?"`, note: "open"},
		{value: `true`, status: "?"},
	} {
		f := open(t, test.value)
		row := sheet.Row{Line: 1}
		f.Mark(&row, f.Root.Get("v"))
		f.Races = []sheet.Race{{Rows: []sheet.Row{row}}}
		cells := strings.Split(strings.Split(sheettest.Rows(f.Sheet), "\n")[1], ",")
		got := []string{cells[9], cells[10], cells[11], cells[12], cells[15]}
		want := []string{test.mark, test.reading, test.status, test.rule, test.beside}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%s: %q, wanted %q", test.value, got, want)
				break
			}
		}
		note := ""
		if len(f.Notes) > 0 {
			note = string(f.Notes[0].Kind)
		}
		if note != test.note {
			t.Errorf("%s: notes %v, wanted %q", test.value, f.Notes, test.note)
		}
	}
}

// TestOneLine holds that of a file on a single line is said why its notes name no rows.
func TestOneLine(t *testing.T) {
	row := `{"bib": "12", "performance": "3:51.07"}`
	for text, notes := range map[string]int{
		"[" + strings.Repeat(row+",", 200) + row + "]":     1,
		"[" + strings.Repeat(row+",\n", 200) + row + "\n]": 0,
		row: 0,
	} {
		if got := jsonsheet.Open(text, "test").Notes; len(got) != notes {
			t.Errorf("%.50s: %v", text, got)
		}
	}
}

// TestPlace holds places as they are written; a status may stand for one.
func TestPlace(t *testing.T) {
	for value, want := range map[string]string{
		`1`: "1", `"1"`: "1", `"1."`: "1", `"=3"`: "3", `"3="`: "3", `"T3"`: "3", `2.0`: "2", `""`: "0", `"-"`: "0", `null`: "0", `"DNF"`: "0 DNF", `0`: "0", `-1`: "0",
	} {
		f := open(t, value)
		row := sheet.Row{Line: 1}
		f.Place(&row, f.Root.Get("v"))
		if got := strings.TrimSpace(strconv.Itoa(row.Place) + " " + string(row.Status)); got != want {
			t.Errorf("%s: %s, wanted %s", value, got, want)
		}
	}
}

// TestDay holds days as they are written; a day in another zone is not taken.
func TestDay(t *testing.T) {
	for value, want := range map[string]string{
		`"2024-08-10"`: "2024-08-10", `"20240810"`: "2024-08-10", `20240810`: "2024-08-10", `"2024-08-10T19:30:00"`: "2024-08-10",
		`"2024-08-10T00:00:00.000Z"`: "2024-08-10", `"2024-08-10T22:00:00.000Z"`: "", `"04 MAY 2025"`: "2025-05-04", `"10.8.2024"`: "2024-08-10",
		`"3/4/2024"`: "", `"2024-02-30"`: "", `"soon"`: "", `""`: "",
	} {
		f := open(t, value)
		if got := f.Day(f.Root.Get("v")).String(); got != want {
			t.Errorf("%s: %s, wanted %s", value, got, want)
		}
		if want == "" && value != `""` && len(f.Notes) == 0 {
			t.Errorf("%s: no note", value)
		}
	}
}

// TestReadCode holds the codes of events.
func TestReadCode(t *testing.T) {
	for code, want := range map[string]string{
		"1500": "1500m", "MILE": "mile", "1M": "mile", "2M": "2miles", "10M": "10miles", "3000SC": "3000m-steeplechase", "110H": "110m-hurdles", "110H91.4": "110m-hurdles",
		"4x100": "4x100m", "4X400": "4x400m", "10K": "10km", "HM": "half-marathon", "MAR": "marathon", "XC": "cross-country", "3000W": "3000m-walk", "20KW": "20km-walk",
		"DMR": "distance-medley", "LJ": "", "ROPE": "", "": "",
	} {
		found, ok := jsonsheet.ReadCode(code)
		if found.Code() != want || ok != (want != "") {
			t.Errorf("%s: %s, wanted %s", code, found.Code(), want)
		}
	}
}

// TestSplits holds splits in all their forms.
func TestSplits(t *testing.T) {
	metric, err := event.Find("1500")
	if err != nil {
		t.Fatal(err)
	}
	for value, want := range map[string]string{
		`[{"distance": 700, "elapsedTime": "1:51.0"}, {"distance": "300.00", "result": "47.1", "position": 2}]`: "300m=47.1(2);700m=1:51.0",
		`[{"distance": 300, "lapTime": "47.1"}]`:          "",
		`[{"distance": 1500, "elapsedTime": "3:51.07"}]`:  "",
		`{"300": "47.1", "700m": "1:51.0"}`:               "300m=47.1;700m=1:51.0",
		`["47.1", "1:51.0", "2:55.2", "3:51.07"]`:         "300m=47.1;700m=1:51.0;1100m=2:55.2",
		`["47.1", "1:03.9", "1:04.2"]`:                    "",
		`[{"distance": 1600, "elapsedTime": "4:51.0"}]`:   "",
		`[{"distance": "300", "elapsedTime": "fast"}, 7]`: "",
		`"47.1, 1:51.0"`: "",
	} {
		f := open(t, value)
		row, r := sheet.Row{Line: 1}, sheet.Race{}
		r.Event = metric
		row.SetTime("3:51.07")
		f.Splits(&r, &row, f.Root.Get("v"))
		r.Rows = []sheet.Row{row}
		f.Races = []sheet.Race{r}
		if got := strings.Split(strings.Split(sheettest.Rows(f.Sheet), "\n")[1], ",")[14]; got != want {
			t.Errorf("%s: %s, wanted %s", value, got, want)
		}
		if want == "" && len(f.Notes) == 0 && !strings.Contains(value, "1500") {
			t.Errorf("%s: no note", value)
		}
	}
}
