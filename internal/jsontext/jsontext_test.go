package jsontext_test

import (
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/jsontext"
)

// TestLines holds that every value knows its line, whatever the ends of lines are.
func TestLines(t *testing.T) {
	const text = "{\n \"a\": [ // one\n  {\"b\": 1},\n\n  {\"b\": \"x // y\"}\n ],\n /* two\n lines */ \"first_name\": \"A\\\"\\\\\"\n}"
	for _, end := range []string{"\n", "\r\n", "\r"} {
		got := jsontext.Parse(strings.ReplaceAll(text, "\n", end))
		if got.Broken != nil || len(got.Comments) != 2 || got.Comments[0].Line != 2 || got.Comments[1].Line != 7 {
			t.Fatalf("%q: broken %v, comments %v", end, got.Broken, got.Comments)
		}
		items := got.Root.Get("a").List()
		if len(items) != 2 || items[0].Line != 3 || items[1].Line != 5 || items[1].Get("b").String() != "x // y" {
			t.Errorf("%q: %+v", end, items)
		}
		if m := got.Root.Member("firstname"); m == nil || m.Line != 8 || m.Value.String() != `A"\` {
			t.Errorf("%q: %+v", end, m)
		}
	}
}

// TestBroken holds that what stands before the break is read, and where it is.
func TestBroken(t *testing.T) {
	for _, test := range []struct {
		text  string
		line  int
		items int
	}{
		{"[\n{\"a\": 1},\n{\"a\": 2", 3, 2},
		{"[\n{\"a\": 1},\n{\"a\"", 3, 2},
		{"[\n{\"a\": 1},\n{\"a\": 2}\n{\"a\": 3}]", 4, 2},
		{"[1, 2]\n[3]", 2, 2},
		{"", 1, 0},
		{"[1, nope]", 1, 1},
		{"/* never closed", 1, 0},
		{strings.Repeat("[", 100_000), 1, 1},
	} {
		got := jsontext.Parse(test.text)
		if got.Broken == nil || got.Broken.Line != test.line || len(got.Root.List()) != test.items {
			t.Errorf("%.30q: broken %+v, %d items", test.text, got.Broken, len(got.Root.List()))
		}
	}
}

// TestRemarks holds what JSON does not have and files do.
func TestRemarks(t *testing.T) {
	got := jsontext.Parse("{\"a\": [1, 2, // three\n],\n\"a\": [\"]\", \",]\"],\n\"c\": null, \"d\": {\"e\": 1, \"f\": \"\"}, }")
	if got.Broken != nil || len(got.Commas) != 2 || got.Commas[0] != 1 || got.Commas[1] != 4 {
		t.Errorf("broken %v, commas %v", got.Broken, got.Commas)
	}
	if nan := jsontext.Parse(`{"a": NaN, "b": "NaN", "c": [1, NaN]}`); nan.Broken != nil || !nan.Root.Get("a").IsEmpty() || nan.Root.Get("b").String() != "NaN" {
		t.Errorf("broken %v, %+v", nan.Broken, nan.Root)
	}
	if len(got.Repeated) != 1 || got.Repeated[0].Line != 3 || len(got.Root.Get("a").List()) != 2 {
		t.Errorf("repeated %v", got.Repeated)
	}
	unread := got.Unread()
	if len(unread) != 1 || unread[0].Key != "d" || unread[0].Line != 4 {
		t.Errorf("unread %+v", unread)
	}
}

// FuzzParse holds that nothing panics and all lines are of the text.
func FuzzParse(f *testing.F) {
	f.Add("{\"a\": [1, {\"b\": null}], // c\n}")
	f.Fuzz(func(t *testing.T, text string) {
		got := jsontext.Parse(text)
		last := strings.Count(text, "\n") + strings.Count(text, "\r") + 1
		var walk func(n *jsontext.Node)
		walk = func(n *jsontext.Node) {
			if n == nil {
				return
			}
			if n.Line < 1 || n.Line > last {
				t.Errorf("line %d of %d", n.Line, last)
			}
			for _, item := range n.Items {
				walk(item)
			}
			for _, m := range n.Members {
				walk(m.Value)
			}
		}
		walk(got.Root)
		got.Unread()
	})
}
