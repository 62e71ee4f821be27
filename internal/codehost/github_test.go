package codehost

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/words"
)

func TestGitHub(t *testing.T) {
	at := func(file string, line, col int) diag.Finding {
		return diag.Finding{File: file, Pos: diag.Pos{Line: line, Col: col}, Rule: "mark", Message: "m"}
	}
	tests := []struct {
		why     string
		finding diag.Finding
		want    string
	}{
		{
			"an error, with how to mend it",
			diag.Finding{
				File: "races/x.yaml", Pos: diag.Pos{Line: 4, Col: 11}, Width: 7, Line: `    mark: 3:99.34`, Rule: "mark",
				Message: `mark: "3:99.34"`, Remedy: "write ss.ff",
			},
			`::error file=races/x.yaml,line=4,col=11,endColumn=18,title=mark::mark: "3:99.34"%0Ahelp: write ss.ff`,
		},
		{
			"a warning, with the remedy of its rule",
			diag.Finding{File: "x.yaml", Pos: diag.Pos{Line: 1, Col: 1}, Rule: "flag", Message: "flag: NRR"},
			`::warning file=x.yaml,line=1,col=1,endColumn=2,title=flag::flag: NRR%0Ahelp: leave it where it is meant: it is printed as it stands`,
		},
		{
			"style is a notice",
			diag.Finding{File: "x.yaml", Pos: diag.Pos{Line: 1, Col: 1}, Width: 3, Rule: "unused-source", Message: "m", Remedy: "r"},
			`::notice file=x.yaml,line=1,col=1,endColumn=4,title=unused-source::m%0Ahelp: r`,
		},
		{"a file as a whole has no line", at("x.yaml", 0, 0), `::error file=x.yaml,title=mark::m`},
		{"a line as a whole has no column", at("x.yaml", 7, 0), `::error file=x.yaml,line=7,title=mark::m`},
		{"standard input is no file to annotate", at("-", 3, 4), `::error title=mark::standard input:3:4: m`},
		{"GitHub knows no ./", at("./races//x.yaml", 1, 1), `::error file=races/x.yaml,line=1,col=1,endColumn=2,title=mark::m`},
		{
			"blanks stay, the signs of the format are escaped",
			at("a b,c:d%e#f=ü.yaml", 1, 1), `::error file=a b%2Cc%3Ad%25e#f=ü.yaml,line=1,col=1,endColumn=2,title=mark::m`,
		},
		{
			"nothing in a message is a command",
			diag.Finding{File: "x.yaml", Rule: "mark", Message: "a\n::error::b\r\n##[add-mask]c %0A::d\x1b[31m\xff"},
			`::error file=x.yaml,title=mark::a\n::error::b\r\n## [add-mask]c %250A::d\x1b[31m\xff`,
		},
		{
			"nor in a file name or a remedy",
			diag.Finding{File: "a\n::error::b##[x]", Rule: "mark", Message: "m", Remedy: "r\n::warning::s"},
			`::error file=a\n%3A%3Aerror%3A%3Ab## [x],title=mark::m%0Ahelp: r\n::warning::s`,
		},
		{
			"an end within the line",
			diag.Finding{File: "x.yaml", Pos: diag.Pos{Line: 1, Col: 5}, Width: 9, Line: "Özil", Rule: "mark", Message: "m"},
			`::error file=x.yaml,line=1,col=5,endColumn=5,title=mark::m`,
		},
	}
	for _, tt := range tests {
		if got := string(GitHub([]diag.Finding{tt.finding})); got != tt.want+"\n" {
			t.Errorf("%s:\n got %swant %s", tt.why, got, tt.want)
		}
	}
	if got := GitHub(nil); len(got) != 0 {
		t.Errorf("of nothing: got %q", got)
	}
}

// command is a workflow command as GitHub's runner reads it.
type command struct {
	name       string
	properties map[string]string
	data       string
}

// runnerReads reads a line as the runner does: the name up to a blank,
// properties up to the next ::, in which : and , are escaped, then the data.
func runnerReads(line string) (command, bool) {
	line, found := strings.CutPrefix(strings.TrimSuffix(line, "\n"), "::")
	head, data, separated := strings.Cut(line, "::")
	if !found || !separated {
		return command{}, false
	}
	name, list, _ := strings.Cut(head, " ")
	properties := map[string]string{}
	for pair := range strings.SplitSeq(list, ",") {
		key, value, _ := strings.Cut(pair, "=")
		properties[key] = strings.NewReplacer("%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",", "%25", "%").Replace(value)
	}
	return command{name, properties, strings.NewReplacer("%0D", "\r", "%0A", "\n", "%25", "%").Replace(data)}, true
}

// anyText is texts of all kinds, those that mean something to code hosts among them.
func anyText() *rapid.Generator[string] {
	signs := []string{
		"\n", "\r", "\x1b[31m", "\u202e", "\xff", "%", "%0A", "::error::", "##[", ":", ",", "=", "#", " ", "](", "[a](b)", "\\", `"`, "<b>", "../", "/",
	}
	return rapid.Custom(func(t *rapid.T) string {
		parts := rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom(signs), rapid.String()), 0, 4).Draw(t, "parts")
		return strings.Join(parts, "")
	})
}

// anyFindings is findings of all rules, and of one that does not exist, in any order.
func anyFindings() *rapid.Generator[[]diag.Finding] {
	rules := []string{"no-such-rule"}
	for _, rule := range diag.Rules() {
		rules = append(rules, rule.ID)
	}
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) diag.Finding {
		return diag.Finding{
			File:    rapid.OneOf(anyText(), rapid.SampledFrom([]string{"x.yaml", "-", "/a b/x.yaml", "./c:d.yaml"})).Draw(t, "file"),
			Pos:     diag.Pos{Line: rapid.IntRange(0, 3).Draw(t, "line"), Col: rapid.IntRange(0, 9).Draw(t, "col")},
			Width:   rapid.IntRange(0, 9).Draw(t, "width"),
			Line:    anyText().Draw(t, "text"),
			Rule:    rapid.SampledFrom(rules).Draw(t, "rule"),
			Message: anyText().Draw(t, "message"),
			Remedy:  anyText().Draw(t, "remedy"),
		}
	}), 0, 5)
}

// TestRunnerReadsAll: whatever documents hold, the runner reads one command for
// each finding, in their order, and nothing else.
func TestRunnerReadsAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		findings := anyFindings().Draw(t, "findings")
		got := string(GitHub(findings))
		if !utf8.ValidString(got) || strings.ContainsFunc(got, func(r rune) bool { return r != '\n' && words.Hidden(r) }) {
			t.Fatalf("a terminal does not only show it: %q", got)
		}
		lines := slices.Collect(strings.Lines(got))
		if len(lines) != len(findings) {
			t.Fatalf("%d findings, %d lines: %q", len(findings), len(lines), got)
		}
		for i, f := range findings {
			read, ok := runnerReads(lines[i])
			if !ok || strings.Contains(lines[i], "##[") || !slices.Contains([]string{"error", "warning", "notice"}, read.name) {
				t.Fatalf("no annotation: %q", lines[i])
			}
			shown := strings.ReplaceAll(words.Visible(f.Message), "##[", "## [")
			if !strings.Contains(read.data, shown) || read.properties["title"] != f.Rule {
				t.Fatalf("message %q with rule %s is read as %+v", shown, f.Rule, read)
			}
			if file := strings.ReplaceAll(words.Visible(slashed(f.File)), "##[", "## ["); named(f) && read.properties["file"] != file {
				t.Fatalf("file %q is read as %q", file, read.properties["file"])
			}
		}
	})
}

// TestGitHubRules: each rule of the catalogue comes with its severity, id and remedy.
func TestGitHubRules(t *testing.T) {
	levels := map[diag.Severity]string{diag.Error: "error", diag.Warning: "warning", diag.Style: "notice"}
	for _, rule := range diag.Rules() {
		got, _ := runnerReads(string(GitHub([]diag.Finding{{File: "x.yaml", Rule: rule.ID, Message: "m"}})))
		want := command{levels[rule.Severity], map[string]string{"file": "x.yaml", "title": rule.ID}, "m"}
		if rule.Remedy != "" {
			want.data = "m\nhelp: " + rule.Remedy
		}
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(command{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", rule.ID, diff)
		}
	}
}
