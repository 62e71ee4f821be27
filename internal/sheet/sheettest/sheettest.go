// Package sheettest holds readers of result files to the answers that their samples
// have beside them: the rows of a sheet as lines of a table, and its notes as text.
package sheettest

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/plaintext"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/timing"
)

// columns are the columns of the expected answers.
func columns() []string {
	return strings.Split("race,event,sex,round,heat,section,place,athlete,nation_or_club,mark,thousandths,status,rule,wind,splits,flags,overall,date", ",")
}

// Samples calls read with every sample of a folder that matches a pattern, and holds
// what it read to the files beside it: testdata/expected/NAME.csv has the rows, and
// testdata/expected/NAME.notes the notes. With update the notes are written; the
// rows never are.
func Samples(t *testing.T, pattern string, update bool, read func(data []byte) (*sheet.Sheet, error)) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join("testdata", pattern))
	if err != nil || len(paths) == 0 {
		t.Fatalf("%s: %d samples, %v", pattern, len(paths), err)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			s, err := read(data)
			if err != nil {
				t.Fatal(err)
			}
			stem := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
			Expect(t, s, filepath.Join("testdata", "expected", stem), update)
		})
	}
}

// Texts is Samples for a reader of texts, whose content must show its format.
func Texts(t *testing.T, pattern string, update bool, recognizes func(string) bool, read func(string) *sheet.Sheet) {
	t.Helper()
	Samples(t, pattern, update, func(data []byte) (*sheet.Sheet, error) {
		text, _, err := plaintext.Decode(data)
		if err != nil {
			return nil, err
		}
		if !recognizes(text) {
			t.Error("it is not recognized")
		}
		return read(text), nil
	})
}

// Fuzz holds that whatever a reader is given, it does not panic, rows and notes have
// lines of the text, and readings round up to their marks. It begins with the samples that
// match a pattern.
func Fuzz(f *testing.F, pattern string, recognizes func(string) bool, read func(string) *sheet.Sheet) {
	f.Helper()
	paths, err := filepath.Glob(filepath.Join("testdata", pattern))
	if err != nil || len(paths) == 0 {
		f.Fatalf("%s: %d samples, %v", pattern, len(paths), err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		text, _, err := plaintext.Decode(data)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		recognizes(text)
		InText(t, read(text), text)
	})
}

// InText holds that the rows and notes of a sheet stand in its text, and that readings
// round up to their marks.
func InText(t *testing.T, s *sheet.Sheet, text string) {
	t.Helper()
	InLines(t, s, len(plaintext.Lines(text)))
}

// InLines is InText of a file that has so many lines or rows.
func InLines(t *testing.T, s *sheet.Sheet, lines int) {
	t.Helper()
	for _, r := range s.Races {
		for _, row := range r.Rows {
			if row.Line < 1 || row.Line > lines {
				t.Errorf("line %d of %d", row.Line, lines)
			}
			if !row.Thousandths.IsZero() && row.Thousandths.RoundUp(timing.Hundredth) != row.Mark {
				t.Errorf("line %d: %s, reading %s", row.Line, row.Mark, row.Thousandths)
			}
		}
	}
	for _, n := range s.Notes {
		if n.Line < 0 || n.Line > lines {
			t.Errorf("note on line %d of %d", n.Line, lines)
		}
	}
}

// Expect holds a sheet to the answers under a path without an extension.
func Expect(t *testing.T, s *sheet.Sheet, path string, update bool) {
	t.Helper()
	want, err := os.ReadFile(path + ".csv")
	if err != nil {
		t.Fatal(err)
	}
	compare(t, "rows", plain(t, string(want)), plain(t, Rows(s)))
	notes := Notes(s)
	if update {
		if err := os.WriteFile(path+".notes", []byte(notes), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err = os.ReadFile(path + ".notes")
	if err != nil {
		t.Fatal(err)
	}
	compare(t, "notes", string(want), notes)
}

// plain is a table of answers with what files print in several ways in one: the sign of
// a wind, and the order of flags, which some sheets print before the qualification
// and some behind it.
func plain(t *testing.T, table string) string {
	t.Helper()
	lines, err := csv.NewReader(strings.NewReader(table)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	flags, wind := slices.Index(columns(), "flags"), slices.Index(columns(), "wind")
	for _, line := range lines[min(1, len(lines)):] {
		all := strings.Fields(line[flags])
		slices.Sort(all)
		line[flags] = strings.Join(all, " ")
		if read, ok := label.ReadWind(line[wind]); ok {
			line[wind] = read.String()
		}
	}
	var b bytes.Buffer
	_ = csv.NewWriter(&b).WriteAll(lines)
	return b.String()
}

// compare reports lines that differ.
func compare(t *testing.T, what, want, got string) {
	t.Helper()
	if want == got {
		return
	}
	wanted, gotten := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range max(len(wanted), len(gotten)) {
		a, b := "", ""
		if i < len(wanted) {
			a = wanted[i]
		}
		if i < len(gotten) {
			b = gotten[i]
		}
		if a != b {
			t.Errorf("%s, line %d:\n want %s\n  got %s", what, i+1, a, b)
		}
	}
}

// Notes is the notes of a sheet, a line each.
func Notes(s *sheet.Sheet) string {
	var b strings.Builder
	for _, n := range s.Notes {
		fmt.Fprintf(&b, "%d: %s: %s\n", n.Line, n.Kind, n.Text)
	}
	return b.String()
}

// Rows is the rows of a sheet as the table of its answers.
func Rows(s *sheet.Sheet) string {
	var b bytes.Buffer
	out := csv.NewWriter(&b)
	_ = out.Write(columns())
	for _, row := range fileOrder(s) {
		_ = out.Write(row.cells)
	}
	out.Flush()
	return b.String()
}

// fileRow is the cells of a row with its line.
type fileRow struct {
	number int
	cells  []string
}

// fileOrder is the rows in the order of the file, in which those of several races may
// take turns. A workbook counts the lines of each of its sheets from 1, and has them
// in the order of its races.
func fileOrder(s *sheet.Sheet) []fileRow {
	var all []fileRow
	for i := range s.Races {
		r := &s.Races[i]
		for j := range r.Rows {
			all = append(all, fileRow{r.Rows[j].Line, cells(r, &r.Rows[j])})
		}
	}
	if s.Format != "xlsx" && s.Format != "hytek" { // whose pages have columns side by side
		slices.SortStableFunc(all, func(a, b fileRow) int { return a.number - b.number })
	}
	return all
}

func cells(r *sheet.Race, row *sheet.Row) []string {
	wind := row.Wind
	if wind.IsZero() {
		wind = r.Wind
	}
	sex := r.Sex
	if row.Sex != "" || r.IsMixedField() {
		sex = row.Sex
	}
	section, heat := r.Section, number(r.Heat)
	return []string{
		r.Title, r.Event.Code(), string(sex), string(r.Round), heat, section, number(row.Place), row.Name(),
		nationOrClub(row), row.Mark.String(), row.Thousandths.String(), status(row), row.Rule, wind.String(), splits(row), flags(row), number(row.Overall), r.Date.String(),
	}
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func nationOrClub(row *sheet.Row) string {
	if row.Country != "" {
		return row.Country
	}
	if row.Nation != "" {
		return row.Nation
	}
	return row.Club
}

func status(row *sheet.Row) string {
	if row.Unclear != "" {
		return "?"
	}
	return string(row.Status)
}

func splits(row *sheet.Row) string {
	var all []string
	for _, split := range row.Splits {
		text := split.Point.Text() + "=" + split.Mark.String()
		if place := row.PositionAt(split.Point.Distance()); place > 0 {
			text += "(" + strconv.Itoa(place) + ")"
		}
		all = append(all, text)
	}
	return strings.Join(all, ";")
}

// flags are the record flags, then the qualification, a guest and a pacemaker.
func flags(row *sheet.Row) string {
	var all []string
	for _, flag := range row.Flags {
		all = append(all, flag.String())
	}
	if row.Qualified != "" {
		all = append(all, row.Qualified)
	}
	switch row.Role {
	case race.Pacemaker:
		all = append(all, "PM")
	case race.Guest:
		all = append(all, "x")
	}
	return strings.Join(all, " ")
}
