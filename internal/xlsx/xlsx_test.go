//go:build !race

package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestCells holds what is seen of a number in a format.
func TestCells(t *testing.T) {
	for _, test := range []struct {
		why, value, code string
		want             Cell
	}{
		{"a whole number", "12", "General", Cell{Text: "12"}},
		{"noise of the last digits", "261.39999999999998", "General", Cell{Text: "261.4"}},
		{"a last zero that the format shows", "261.4", "0.00", Cell{Text: "261.40"}},
		{"more than the format shows", "261.432", "0.0", Cell{Text: "261.432", Shown: "261.4"}},
		{"a part of a day without a format", "0.00297627", "General", Cell{Text: "0.00297627"}},
		{"a small one", "9.9999999999999995E-7", "General", Cell{Text: "0.000001"}},
		{"minutes and hundredths", "0.0029762731481481", "mm:ss.00", Cell{Text: "4:17.15"}},
		{"a last zero of a time", "0.0029201388888888", "mm:ss.00", Cell{Text: "4:12.30"}},
		{"thousandths behind shown hundredths", "0.00297631944444444", "mm:ss.00", Cell{Text: "4:17.154", Shown: "04:17.15"}},
		{"hundredths behind shown tenths", "0.0029762731481481", "mm:ss.0", Cell{Text: "4:17.15", Shown: "04:17.2"}},
		{"hundredths behind shown seconds", "0.0029762731481481", "[m]:ss", Cell{Text: "4:17.15", Shown: "4:17"}},
		{"an hour that the format hides", "0.0465162037037037", "mm:ss", Cell{Text: "1:06:59", Shown: "06:59"}},
		{"elapsed hours", "0.0465162037037037", "[h]:mm:ss", Cell{Text: "1:06:59"}},
		{"elapsed minutes", "0.0465162037037037", "[mm]:ss", Cell{Text: "66:59"}},
		{"hours of zero", "0.0215856481481481", "h:mm:ss", Cell{Text: "31:05"}},
		{"hours and minutes", "0.202083333333333", "hh:mm", Cell{Text: "04:51", Clock: true}},
		{"seconds behind hours and minutes", "0.0029166666666666", "h:mm", Cell{Text: "4:12", Shown: "0:04"}},
		{"a time of the day", "0.179166666666667", "h:mm:ss AM/PM", Cell{Text: "4:18:00 AM"}},
		{"one of the afternoon", "0.5", "h:mm AM/PM", Cell{Text: "12:00 PM", Clock: true}},
		{"more than a day", "2.62847222222222", "[h]:mm:ss", Cell{Text: "63:05:00"}},
		{"seconds alone", "0.000110879629629630", "[s].00", Cell{Text: "9.58"}},
		{"seconds below a minute", "0.000110879629629630", "mm:ss.00", Cell{Text: "9.58"}},
		{"a decimal comma in quotes", "0.0029762731481481", `mm:ss","00`, Cell{Text: "4:17.15", Shown: "04:17"}},
		{"a locale and a text section", "0.0029762731481481", "[$-407]mm:ss.00;@", Cell{Text: "4:17.15"}},
		{"a day", "45459", "dd/mm/yyyy", Cell{Text: "2024-06-16"}},
		{"a day of a locale", "45459", "[$-F800]dddd, mmmm dd, yyyy", Cell{Text: "2024-06-16"}},
		{"a day with a time", "45459.8208333333", "m/d/yy h:mm", Cell{Text: "2024-06-16 19:42"}},
		{"before the day that never was", "1", "yyyy-mm-dd", Cell{Text: "1900-01-01"}},
		{"literals", "12", `0" Punkte"`, Cell{Text: "12"}},
		{"percent", "0.25", "0%", Cell{Text: "0.25"}},
		{"below zero", "-0.002", "mm:ss", Cell{Text: "-0.002"}},
		{"no number", "1e999999", "General", Cell{Text: "1e999999"}},
		{"no day", "99999999999", "yyyy-mm-dd", Cell{Text: "99999999999"}},
	} {
		t.Run(test.why, func(t *testing.T) {
			if diff := cmp.Diff(test.want, parseFormat(test.code).cell(test.value, epoch1900)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
	if got := parseFormat("yyyy-mm-dd").cell("43997", epoch1904); got.Text != "2024-06-16" {
		t.Errorf("counted from 1904: %v", got)
	}
}

// packed is a workbook of one sheet whose XML is written by a function.
func packed(t *testing.T, sheet func(io.Writer)) []byte {
	t.Helper()
	var b bytes.Buffer
	archive := zip.NewWriter(&b)
	for name, write := range map[string]func(io.Writer){
		"xl/workbook.xml":            text(`<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>`),
		"xl/_rels/workbook.xml.rels": text(`<Relationships><Relationship Id="r1" Target="/xl/worksheets/sheet1.xml"/></Relationships>`),
		"xl/sharedStrings.xml":       text(`<sst><si><t>one</t></si><si><r><t>t</t></r><r><t>wo</t></r><rPh><t>x</t></rPh></si></sst>`),
		"xl/worksheets/sheet1.xml":   sheet,
	} {
		w, err := archive.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		write(w)
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func text(s string) func(io.Writer) {
	return func(w io.Writer) { _, _ = io.WriteString(w, s) }
}

func TestRead(t *testing.T) {
	data := packed(t, text(`<worksheet><sheetData>
		<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>9</v></c></row>
		<row r="4" hidden="1"><c r="B4" t="inlineStr"><is><t>in</t></is></c><c r="C4" t="str"><f>A1</f><v>made</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>
		<row r="5"><c r="C5"><v>7</v></c></row>
		<row r="2"><c/></row>
		</sheetData><mergeCells><mergeCell ref="B4:B5"/><mergeCell ref="A1:C1"/><mergeCell ref="A9"/></mergeCells></worksheet>`))
	if !Recognizes(data) {
		t.Error("it is not recognized")
	}
	book, err := Read(data)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, row := range book.Sheets[0].Rows {
		line := fmt.Sprint(row.Number, row.Hidden)
		for _, cell := range row.Cells {
			line += "|" + cell.Text
		}
		got = append(got, line)
	}
	want := []string{"1 false|one|two", "4 true||in|made|TRUE|#N/A", "5 false||in|7", "6 false"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestBounds holds that no file takes more memory than a list of results needs.
func TestBounds(t *testing.T) {
	for why, write := range map[string]func(io.Writer){
		"a text that unpacks to much": func(w io.Writer) {
			text(`<worksheet><sheetData><row><c t="str"><v>`)(w)
			for range 33 {
				text(strings.Repeat("a", 1<<20))(w)
			}
		},
		"many cells": func(w io.Writer) {
			text(`<worksheet><sheetData><row>`)(w)
			text(strings.Repeat(`<c r="A1"/>`, maxCells+1))(w)
		},
		"a column far to the right": text(`<worksheet><sheetData><row><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>`),
	} {
		if _, err := Read(packed(t, write)); !errors.Is(err, ErrTooLarge) {
			t.Errorf("%s: %v", why, err)
		}
	}
	for _, data := range [][]byte{nil, []byte("PK"), []byte("Place;Name"), packed(t, text(`<worksheet><sheetData><row><c>`))[:200]} {
		if _, err := Read(data); !errors.Is(err, ErrNoWorkbook) || Recognizes(data) {
			t.Errorf("%q: %v", data, err)
		}
	}
}
