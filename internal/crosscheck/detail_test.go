package crosscheck

import (
	"reflect"
	"testing"
	"unsafe"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/document"
)

// TestASummaryLetsGoOfTheText: no text of what is kept of a race is a part of the text of its document, which would stay
// in memory with it.
func TestASummaryLetsGoOfTheText(t *testing.T) {
	text := `kind: race
name: Club Mile
competition: club-mile
meet: The Club Meeting
series: clubs
date: 2025-06-01
time: "18:05"
venue: {stadium: Club Ground, city: Oxford, country: GBR}
event: mile
sex: mixed
round: final
section: B
conditions: calm
note: run at night
source: [sheet]
results:
  - {place: 1, athlete: John Doe, id: jd, nation: GBR, sex: men, club: Harriers, bib: "12", mark: "4:10.10", flags: [PB], qualified: Q, note: led, source: [sheet]}
  - {athlete: Jane Roe, nation: GBR, sex: women, role: pacemaker, status: DQ, rule: "163.3", ineligible: helped}
sources:
  sheet: {title: A sheet}
`
	doc := document.NewDecoder().DecodeText(document.Name{File: "races/b.yaml", ID: "b", Place: document.Race}, text)
	kept := Summarize(doc, check.Result{}).race
	if kept == nil {
		t.Fatalf("nothing is kept: %v", doc.All())
	}
	first := uintptr(unsafe.Pointer(unsafe.StringData(text)))
	within := func(part string) bool {
		at := uintptr(unsafe.Pointer(unsafe.StringData(part)))
		return part != "" && at >= first && at < first+uintptr(len(text))
	}
	if !within(doc.Race.Name) {
		t.Fatal("the document has texts of its own: the test sees nothing")
	}
	texts := 0
	var look func(where string, v reflect.Value)
	look = func(where string, v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			texts++
			if within(v.String()) {
				t.Errorf("%s, %q, keeps the whole text", where, v.String())
			}
		case reflect.Struct:
			for i := range v.NumField() {
				look(where+"."+v.Type().Field(i).Name, v.Field(i))
			}
		case reflect.Slice:
			for i := range v.Len() {
				look(where, v.Index(i))
			}
		default:
		}
	}
	look("race", reflect.ValueOf(*kept))
	if texts < 40 {
		t.Errorf("only %d texts were looked at", texts)
	}
}
