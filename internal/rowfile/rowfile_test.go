package rowfile_test

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/relation"
	"github.com/milectl/milectl/internal/rowfile"
)

// TestRowsComeBack: what was written is what is read.
func TestRowsComeBack(t *testing.T) {
	columns := []relation.Column{{Name: "race", Doc: "the \"id\"\n", Key: true}, {Name: "flags", Kind: relation.List}}
	cell := rapid.Custom(func(t *rapid.T) relation.Value {
		switch kind := relation.ValueKind(rapid.IntRange(0, 3).Draw(t, "kind")); kind {
		case relation.IsText:
			return relation.Value{Kind: kind, Text: rapid.String().Draw(t, "text")}
		case relation.IsInt:
			return relation.Value{Kind: kind, Int: rapid.Int64().Draw(t, "number")}
		case relation.IsList:
			return relation.Value{Kind: kind, Items: rapid.SliceOfN(rapid.String(), 1, 3).Draw(t, "items")}
		default:
			return relation.Value{}
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOfN(rapid.SliceOfN(cell, len(columns), len(columns)), 0, 4).Draw(t, "rows")
		file, err := rowfile.Columns(columns)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			file = rowfile.AppendRow(file, row)
		}
		r, err := rowfile.NewReader(bytes.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(columns, r.Columns); diff != "" {
			t.Errorf("columns (-want +got):\n%s", diff)
		}
		for _, want := range rows {
			got, err := r.Next()
			if diff := cmp.Diff(want, got); diff != "" || err != nil {
				t.Fatalf("%v (-want +got):\n%s", err, diff)
			}
		}
		if _, err := r.Next(); !errors.Is(err, io.EOF) {
			t.Errorf("behind the last row: %v", err)
		}
	})
}

// TestOtherFiles: a file of another version, and one that was cut short, are errors.
func TestOtherFiles(t *testing.T) {
	for _, text := range []string{"", "milectl rows 2\n[]\n", "race,name\n", "milectl rows 1\n[", "milectl rows 1\nno\n"} {
		if _, err := rowfile.NewReader(bytes.NewReader([]byte(text))); !errors.Is(err, rowfile.ErrForm) {
			t.Errorf("%q: %v", text, err)
		}
	}
	whole, err := rowfile.Columns([]relation.Column{{Name: "a"}, {Name: "b"}})
	if err != nil {
		t.Fatal(err)
	}
	head := len(whole)
	whole = rowfile.AppendRow(whole, []relation.Value{{Kind: relation.IsText, Text: "text"}, {Kind: relation.IsList, Items: []string{"a"}}})
	for n := head + 1; n < len(whole); n++ {
		r, err := rowfile.NewReader(bytes.NewReader(whole[:n]))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := r.Next(); err == nil || errors.Is(err, rowfile.ErrForm) || errors.Is(err, io.EOF) {
			t.Errorf("%d of %d bytes: %v", n, len(whole), err)
		}
	}
}
