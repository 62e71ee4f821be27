package codehost

import (
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/diag"
)

func TestSARIFFiles(t *testing.T) {
	absolute, err := filepath.Abs("a b.yaml")
	if err != nil {
		t.Fatal(err)
	}
	above := func(name string) string {
		return path.Join("/", filepath.ToSlash(filepath.Dir(filepath.Dir(absolute))), name)
	}
	tests := []struct {
		why, file string
		want      sarifArtifact
	}{
		{"a plain name", "races/x.yaml", sarifArtifact{URI: "races/x.yaml", Base: "%SRCROOT%"}},
		{"no ./, which code hosts do not know", "./races//x.yaml", sarifArtifact{URI: "races/x.yaml", Base: "%SRCROOT%"}},
		{"a folder above is outside of the root", "../x.yaml", sarifArtifact{URI: "file://" + above("x.yaml")}},
		{"by a way round", "races/../../x.yaml", sarifArtifact{URI: "file://" + above("x.yaml")}},
		{"two above", "../../x.yaml", sarifArtifact{URI: "file://" + above("../x.yaml")}},
		{"with a blank", "../a b.yaml", sarifArtifact{URI: "file://" + above("a%20b.yaml")}},
		{"two points that lead nowhere else", "races/../x.yaml", sarifArtifact{URI: "x.yaml", Base: "%SRCROOT%"}},
		{"two points that are no folder", "..x.yaml", sarifArtifact{URI: "..x.yaml", Base: "%SRCROOT%"}},
		{"blanks and signs of URIs", "a b%c#d?e,f.yaml", sarifArtifact{URI: "a%20b%25c%23d%3Fe,f.yaml", Base: "%SRCROOT%"}},
		{"a colon is no scheme", "a:b.yaml", sarifArtifact{URI: "./a:b.yaml", Base: "%SRCROOT%"}},
		{"letters beyond ASCII", "ü/山.yaml", sarifArtifact{URI: "%C3%BC/%E5%B1%B1.yaml", Base: "%SRCROOT%"}},
		{"escapes and broken UTF-8", "\x1b\n\xff.yaml", sarifArtifact{URI: "%1B%0A%FF.yaml", Base: "%SRCROOT%"}},
		{"the documents built in", "built-in/x.yaml", sarifArtifact{URI: "built-in/x.yaml", Base: "%SRCROOT%"}},
		{"standard input has no name", "-", sarifArtifact{URI: "stdin", Description: &sarifText{Text: "standard input"}}},
		{"an absolute name", absolute, sarifArtifact{
			URI: "file:///" + strings.ReplaceAll(strings.TrimPrefix(filepath.ToSlash(absolute), "/"), " ", "%20"),
		}},
	}
	schema := compiled(t)
	for _, tt := range tests {
		run := valid(t, schema, []diag.Finding{{File: tt.file, Rule: "mark", Message: "m"}})
		if diff := cmp.Diff(tt.want, run.Results[0].Locations[0].Physical.Artifact); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.why, diff)
		}
	}
}

func TestSARIFRegions(t *testing.T) {
	snippet := func(text string) *sarifText { return &sarifText{Text: text} }
	tests := []struct {
		why   string
		pos   diag.Pos
		width int
		line  string
		want  sarifRegion
	}{
		{"a value", diag.Pos{Line: 4, Col: 7}, 4, "mark: 3:99", sarifRegion{4, 7, 11, snippet("3:99")}},
		{"columns are code points", diag.Pos{Line: 4, Col: 3}, 2, "Ö𝟙山x", sarifRegion{4, 3, 5, snippet("山x")}},
		{"the file as a whole", diag.Pos{}, 0, "", sarifRegion{StartLine: 1}},
		{"a line as a whole", diag.Pos{Line: 4}, 0, "mark: 3:99", sarifRegion{StartLine: 4}},
		{"a place without a width", diag.Pos{Line: 4, Col: 2}, 0, "abc", sarifRegion{4, 2, 3, snippet("b")}},
		{"the end of a line", diag.Pos{Line: 4, Col: 4}, 1, "abc", sarifRegion{4, 4, 4, nil}},
		{"a line that is not known", diag.Pos{Line: 4, Col: 4}, 3, "", sarifRegion{4, 4, 7, nil}},
		{"not beyond the line", diag.Pos{Line: 4, Col: 3}, 9, "abc", sarifRegion{4, 3, 4, snippet("c")}},
		{"nothing that a reader would not see", diag.Pos{Line: 4, Col: 1}, 2, "\x1b\u202e", sarifRegion{4, 1, 3, snippet(`\x1b\u202e`)}},
		{"of a very long line no text", diag.Pos{Line: 4, Col: 3}, 2, strings.Repeat("a", 1001), sarifRegion{4, 3, 5, nil}},
	}
	schema := compiled(t)
	for _, tt := range tests {
		run := valid(t, schema, []diag.Finding{{File: "x.yaml", Pos: tt.pos, Width: tt.width, Line: tt.line, Rule: "mark", Message: "m"}})
		if diff := cmp.Diff(tt.want, run.Results[0].Locations[0].Physical.Region); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.why, diff)
		}
	}
}

func TestSARIFMessages(t *testing.T) {
	tests := []struct {
		why, message, remedy, want string
	}{
		{"without a remedy", "m", "", "m"},
		{"with one", "m", "r", "m\nhelp: r"},
		{"a document makes no line and no escape", "a\nb\x1b[31m\xff", "r\ns", `a\nb\x1b[31m\xff` + "\nhelp: " + `r\ns`},
		{"nor a link", "[win](https://example.org)", "[a](1)", "[win] (https://example.org)\nhelp: [a] (1)"},
		{"braces are no placeholders: no message has arguments", "{0}", "", "{0}"},
	}
	schema := compiled(t)
	for _, tt := range tests {
		run := valid(t, schema, []diag.Finding{{File: "x.yaml", Rule: "mark", Message: tt.message, Remedy: tt.remedy}})
		if got := run.Results[0].Message.Text; got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.why, got, tt.want)
		}
	}
}

// TestFingerprints: code hosts know a finding again by its rule, its file and
// the text of its line.
func TestFingerprints(t *testing.T) {
	first := diag.Finding{File: "x.yaml", Pos: diag.Pos{Line: 4, Col: 7}, Line: "  mark: 3:99", Rule: "mark", Message: "m"}
	tests := []struct {
		why    string
		change func(*diag.Finding)
		same   bool
	}{
		{"nothing changed", func(*diag.Finding) {}, true},
		{"the line moved", func(f *diag.Finding) { f.Pos.Line = 90 }, true},
		{"it was set in", func(f *diag.Finding) { f.Pos.Col, f.Line = 11, "      "+strings.TrimSpace(f.Line)+"\r" }, true},
		{"milectl words it better", func(f *diag.Finding) { f.Message, f.Remedy = "n", "r" }, true},
		{"the same file, called from elsewhere", func(f *diag.Finding) { f.File = "./x.yaml" }, true},
		{"another rule", func(f *diag.Finding) { f.Rule = "speed" }, false},
		{"another file", func(f *diag.Finding) { f.File = "y.yaml" }, false},
		{"another text", func(f *diag.Finding) { f.Line = "  mark: 3:98" }, false},
		{"no line: the message tells", func(f *diag.Finding) { f.Line = "" }, false},
	}
	want := fingerprint(first, map[string]int{})
	for _, tt := range tests {
		f := first
		tt.change(&f)
		if got := fingerprint(f, map[string]int{}); (got == want) != tt.same {
			t.Errorf("%s: got %s after %s", tt.why, got, want)
		}
	}
	seen := map[string]int{}
	if one, two := fingerprint(first, seen), fingerprint(first, seen); one != want || two != strings.TrimSuffix(want, "1")+"2" {
		t.Errorf("findings that look alike are numbered: got %s and %s", one, two)
	}
	first.Line = ""
	other := first
	other.Message = "n"
	if fingerprint(first, map[string]int{}) == fingerprint(other, map[string]int{}) {
		t.Error("of findings without a line the message tells them apart")
	}
}
