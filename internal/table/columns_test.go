package table

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

type finisher struct{ athlete, nation string }

type lap struct {
	of     finisher
	number int
}

func finisherColumns() []Column[finisher] {
	return []Column[finisher]{
		{Name: "athlete", Label: "Athlete", Kind: Text, Cell: func(f finisher) Cell { return TextCell(f.athlete) }},
		{Name: "nation", Kind: Text, Priority: MachineOnly, Cell: func(f finisher) Cell { return TextCell(f.nation) }},
	}
}

func lapColumns() []Column[lap] {
	same := func(above, row lap) bool { return above.of == row.of }
	return slices.Concat(
		Once(same, Of(func(l lap) finisher { return l.of }, finisherColumns())...),
		[]Column[lap]{{Name: "lap", Label: "Lap", Kind: Integer, Cell: func(l lap) Cell { return IntCell(l.number) }}},
	)
}

func TestNew(t *testing.T) {
	kerr, wightman := finisher{"Josh Kerr", "GBR"}, finisher{"Jake Wightman", "GBR"}
	laps := New(Table{Name: "laps", Title: "Laps"}, lapColumns(), []lap{{kerr, 1}, {kerr, 2}, {wightman, 1}, {kerr, 3}})
	v := View{Command: "x", Sections: []Section{{Tables: []Table{laps}}}}
	want := map[Format]string{
		FormatTable: "Laps\nAthlete        Lap\nJosh Kerr        1\n                 2\nJake Wightman    1\nJosh Kerr        3\n",
		FormatCSV:   "athlete,nation,lap\nJosh Kerr,GBR,1\nJosh Kerr,GBR,2\nJake Wightman,GBR,1\nJosh Kerr,GBR,3\n",
	}
	for format, text := range want {
		if diff := cmp.Diff(text, write(t, v, format)); diff != "" {
			t.Errorf("%s: readers are told once in a row, machines always (-want +got):\n%s", format, diff)
		}
	}
}

func TestOfKeepsWhatIsSaidOnce(t *testing.T) {
	athlete := Once(func(above, row finisher) bool { return above == row }, finisherColumns()[0])
	rows := []lap{{finisher{"A", ""}, 1}, {finisher{"A", ""}, 2}}
	got := New(Table{}, Of(func(l lap) finisher { return l.of }, athlete), rows)
	if got.Rows.Cell(0, 0).Reader() != "A" || got.Rows.Cell(1, 0).Reader() != "" {
		t.Errorf("got %q, then %q", got.Rows.Cell(0, 0).Reader(), got.Rows.Cell(1, 0).Reader())
	}
}

func TestNewOfNothing(t *testing.T) {
	got := New(Table{Name: "laps", For: Machines}, lapColumns(), nil)
	if got.Name != "laps" || got.For != Machines || len(got.Columns) != 3 || got.Rows.Len() != 0 {
		t.Errorf("a table without rows has its columns: got %+v", got)
	}
}
