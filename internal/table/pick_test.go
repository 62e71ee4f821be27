package table

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/timing"
)

// miles is a view of two sections whose main table readers do not see.
func miles(t *testing.T) View {
	t.Helper()
	type row struct {
		athlete, mark string
		place         int
	}
	columns := []Column[row]{
		{Name: "place", Label: "Place", Kind: Integer, Cell: func(r row) Cell { return IntCell(r.place) }},
		{Name: "athlete", Label: "Athlete", Kind: Text, Priority: MachineOnly, Cell: func(r row) Cell { return TextCell(r.athlete) }},
		{Name: "mark_run", Kind: Mark, Cell: func(r row) Cell {
			m, _ := timing.Read(r.mark)
			return MarkCell(m)
		}},
	}
	section := func(title string, rows ...row) Section {
		return Section{Title: title, Tables: []Table{
			New(Table{Name: "runs", For: Machines}, columns, rows),
			New(Table{Title: "for the eye", For: Readers}, columns[:1], rows),
			New(Table{Name: "others"}, columns[:1], rows),
		}}
	}
	return View{Command: "x", Coverage: "2 races", Sections: []Section{
		section("One", row{"Ö", "3:50.0", 1}, row{"z", "3:50.00", 2}, row{"O", "", 3}),
		section("Two", row{"a", "3:49.99", 1}),
	}}
}

// TestPick: rows are sorted and cut in each section, what is not known comes last, and the
// coverage says what is not shown.
func TestPick(t *testing.T) {
	for _, of := range []struct {
		pick Pick
		want string
	}{
		{Pick{Columns: []string{"athlete", "place"}}, "athlete,place|Ö,1|z,2|O,3|a,1"},
		{Pick{Columns: []string{"athlete"}, Sort: []string{"athlete"}}, "athlete|O|Ö|z|a"},
		{Pick{Columns: []string{"athlete"}, Sort: []string{"-athlete"}}, "athlete|z|Ö|O|a"},
		{Pick{Columns: []string{"place"}, Sort: []string{"mark_run", "-place"}}, "place|2|1|3|1"},
		{Pick{Columns: []string{"place"}, Sort: []string{"-mark_run"}, Limit: 1}, "place|1|1"},
		{Pick{Columns: []string{"place", "place"}, Limit: 2}, "place|1|2|1"},
	} {
		view, err := miles(t).Pick(of.pick)
		if err != nil {
			t.Fatal(err)
		}
		out, err := view.Bytes(FormatCSV)
		if got := strings.ReplaceAll(strings.TrimSpace(string(out)), "\n", "|"); err != nil || got != of.want {
			t.Errorf("%+v: %s, want %s (%v)", of.pick, got, of.want, err)
		}
		if cut := strings.HasSuffix(view.Coverage, "of 4 rows are shown"); cut != (of.pick.Limit > 0) {
			t.Errorf("%+v: covers %s", of.pick, view.Coverage)
		}
	}
}

// TestPickForReaders: readers see the main table and, where columns are picked, no other.
func TestPickForReaders(t *testing.T) {
	view, err := miles(t).Pick(Pick{Columns: []string{"mark_run", "athlete"}, Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	got, err := view.Bytes(FormatTable)
	if err != nil {
		t.Fatal(err)
	}
	want := `One

Mark run  Athlete
  3:50.0  Ö

Two

Mark run  Athlete
 3:49.99  a

Covers 2 races; 2 of 4 rows are shown.
`
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Error(diff)
	}
	json, err := view.Bytes(FormatJSON)
	if err != nil || strings.Count(string(json), `"others": [`) != 1 {
		t.Errorf("%v: %s", err, json)
	}
}

// TestPickNothing: a column that is not there is refused with those that are, and who picks
// nothing has the view as it was.
func TestPickNothing(t *testing.T) {
	for _, pick := range []Pick{{Columns: []string{"athlet"}}, {Sort: []string{"-athlet"}}} {
		_, err := miles(t).Pick(pick)
		unknown, ok := errors.AsType[*ColumnError](err)
		if !ok || unknown.Help() != "did you mean athlete?" {
			t.Errorf("%+v: %v", pick, err)
		}
	}
	before, _ := miles(t).Bytes(FormatTable)
	view, err := miles(t).Pick(Pick{})
	after, _ := view.Bytes(FormatTable)
	if err != nil || string(before) != string(after) {
		t.Errorf("%v: %s", err, after)
	}
}
