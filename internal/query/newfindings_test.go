package query

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/store"
)

// named is a corpus of empty documents.
func named(names ...string) *store.Store {
	files := fstest.MapFS{}
	for _, name := range names {
		files[name] = &fstest.MapFile{}
	}
	return store.Builtin(files)
}

// TestBrought: a finding that moved, or whose document was renamed, was there before; another one
// of the same words in the same document, or of other words, was not.
func TestBrought(t *testing.T) {
	at := func(file, rule, message string, line int) diag.Finding {
		return diag.Finding{File: "built-in/" + file, Rule: rule, Message: message, Pos: diag.Pos{Line: line}}
	}
	before := Found{named("a.yaml", "b.yaml", "c.yaml", "old.yaml"), []diag.Finding{
		at("a.yaml", "speed", "mark 3:00", 3),
		at("a.yaml", "same-race", "also b.yaml", 1),
		at("b.yaml", "spelling", "athlete Bo Be", 5),
		at("old.yaml", "flag", "flag NU20R", 9),
	}}
	now := Found{named("a.yaml", "b.yaml", "c.yaml", "new.yaml"), []diag.Finding{
		at("a.yaml", "speed", "mark 3:00", 30),
		at("a.yaml", "speed", "mark 3:00", 40),
		at("a.yaml", "same-race", "also b.yaml", 1),
		at("a.yaml", "speed", "mark 3:01", 50),
		at("c.yaml", "spelling", "athlete Bo Be", 5), // mended in one document, made in another
		at("new.yaml", "flag", "flag NU20R", 9),
		at("new.yaml", "flag", "flag NU23R", 9),
		at("new.yaml", "spelling", "athlete Bo Be", 5), // and in a new one: the old document is still there
	}}
	want := []diag.Finding{now.Findings[1], now.Findings[3], now.Findings[4], now.Findings[6], now.Findings[7]}
	if diff := cmp.Diff(want, Brought(now, before)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := Brought(Found{now.In, now.Findings[:1]}, before); len(got) > 0 {
		t.Errorf("nothing is new: %v", got)
	}
	if diff := cmp.Diff(now.Findings, Brought(now, Found{named(), nil})); diff != "" {
		t.Errorf("all are new (-want +got):\n%s", diff)
	}
}
