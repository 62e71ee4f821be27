package query

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/diag"
)

// TestBrought: a finding that moved, or whose document was renamed, was there before; another one
// of the same words in the same document, or of other words, was not.
func TestBrought(t *testing.T) {
	at := func(file, rule, message string, line int) diag.Finding {
		return diag.Finding{File: file, Rule: rule, Message: message, Pos: diag.Pos{Line: line}}
	}
	before := []diag.Finding{
		at("HEAD:races/a.yaml", "speed", "mark 3:00", 3),
		at("HEAD:races/a.yaml", "same-race", "also HEAD:races/b.yaml", 1),
		at("HEAD:races/old.yaml", "flag", "flag NU20R", 9),
	}
	now := []diag.Finding{
		at("races/a.yaml", "speed", "mark 3:00", 30),
		at("races/a.yaml", "speed", "mark 3:00", 40),
		at("races/a.yaml", "same-race", "also races/b.yaml", 1),
		at("races/a.yaml", "speed", "mark 3:01", 50),
		at("races/new.yaml", "flag", "flag NU20R", 9),
		at("races/new.yaml", "flag", "flag NU23R", 9),
	}
	want := []diag.Finding{now[1], now[3], now[5]}
	if diff := cmp.Diff(want, Brought(now, before, "HEAD:races/", "races/")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := Brought(now[:1], before, "HEAD:races/", "races/"); len(got) > 0 {
		t.Errorf("nothing is new: %v", got)
	}
	if diff := cmp.Diff(now, Brought(now, nil)); diff != "" {
		t.Errorf("all are new (-want +got):\n%s", diff)
	}
}
