//go:build !race

package document_test

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/syntax"
)

// TestBothReadingsOfDrawnDocuments holds that what is formatted is read as canonical
// unless it has an escape, and that yaml.v3 reads it to the same nodes, findings and value.
func TestBothReadingsOfDrawnDocuments(t *testing.T) {
	escapes := regexp.MustCompile(`\\(x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|[^"xuU])`)
	t.Run("race", rapid.MakeCheck(func(t *rapid.T) {
		r := drawn{t}.race()
		text, err := document.Encode(r)
		checkReadings(t, document.Name{ID: r.ID}, escapes, text, err)
	}))
	t.Run("record list", rapid.MakeCheck(func(t *rapid.T) {
		l := drawn{t}.list()
		text, err := document.Encode(l)
		checkReadings(t, document.Name{ID: l.Name}, escapes, text, err)
	}))
	t.Run("register", rapid.MakeCheck(func(t *rapid.T) {
		text, err := document.Encode(drawn{t}.register())
		checkReadings(t, document.Name{}, escapes, text, err)
	}))
}

func checkReadings(t *rapid.T, name document.Name, escapes *regexp.Regexp, encoded []byte, err error) {
	t.Helper()
	if err != nil {
		t.Skip(err) // another test says which values have no document
	}
	body := string(encoded)
	if rapid.IntRange(0, 3).Draw(t, "escapes") > 0 { // which most drawn documents have, and few written ones
		body = escapes.ReplaceAllString(body, "é")
	}
	commented := document.Decode(name, []byte(drawnComments(t, body)))
	formatted, err := commented.Format()
	if err != nil {
		t.Fatalf("%v:\n%s", err, commented.Text())
	}
	text := string(formatted)
	if canonical := isCanonical(text); !canonical && !strings.Contains(strings.ReplaceAll(text, `\"`, ""), `\`) {
		t.Fatalf("formatted, and not read as canonical:\n%s", text)
	}
	other := text + "#\t\n" // which is not canonical, and changes no place
	if isCanonical(other) {
		t.Fatalf("read as canonical in spite of a tab:\n%s", other)
	}
	got, gotFindings := nodes(text)
	want, wantFindings := nodes(other)
	if !reflect.DeepEqual(want, got) { // many times faster than a difference
		if diff := cmp.Diff(want, got, cmpopts.EquateEmpty(), exported()); diff != "" {
			t.Fatalf("(-by yaml.v3 +as canonical):\n%s\n%s", diff, text)
		}
	}
	if diff := cmp.Diff(wantFindings, gotFindings); diff != "" {
		t.Fatalf("(-by yaml.v3 +as canonical):\n%s\n%s", diff, text)
	}
	quick, slow := document.Decode(name, []byte(text)), document.Decode(name, []byte(other))
	if diff := cmp.Diff(slow.Findings, quick.Findings); diff != "" {
		t.Fatalf("(-by yaml.v3 +as canonical):\n%s\n%s", diff, text)
	}
	if diff := cmp.Diff([]any{slow.Race, slow.List, slow.Register}, []any{quick.Race, quick.List, quick.Register}, exported()); diff != "" {
		t.Fatalf("(-by yaml.v3 +as canonical):\n%s\n%s", diff, text)
	}
}

// drawnComments is a text with comments and blank lines at some of its lines.
func drawnComments(t *rapid.T, text string) string {
	var out strings.Builder
	for line := range strings.Lines(text) {
		body := strings.TrimRight(line, "\n")
		indent := body[:len(body)-len(strings.TrimLeft(body, " "))]
		switch rapid.IntRange(0, 15).Draw(t, "comment") {
		case 0:
			out.WriteString("\n")
		case 1:
			out.WriteString(indent + "# one \"of\" its own: é, [ { & * - '\n")
		case 2:
			body += "  # behind\u00a0it"
		}
		out.WriteString(body + "\n")
	}
	return out.String()
}

func isCanonical(text string) bool {
	src := syntax.NewSource(text)
	_, brief := syntax.ParseIn(new(syntax.Memory), src, syntax.NewFindings("", src))
	return brief
}

func nodes(text string) (*syntax.Node, []diag.Finding) {
	src := syntax.NewSource(text)
	found := syntax.NewFindings("", src)
	return syntax.Parse(src, found), found.All()
}
