package diag

import (
	"slices"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/words"
)

func TestText(t *testing.T) {
	tests := []struct {
		why     string
		finding Finding
		want    string
	}{
		{
			"the user's own line, carets under the fault, the rule's own remedy",
			Finding{
				File: "races/eugene.yaml", Pos: Pos{Line: 12, Col: 15}, Width: 9, Line: `    athlete:  Josh Kerr`,
				Rule: "text", Message: "athlete: blanks",
			},
			`races/eugene.yaml:12:15: error: athlete: blanks [text]
        athlete:  Josh Kerr
                  ^^^^^^^^^
  help: write it in one line
`,
		},
		{
			"its own remedy goes before the rule's",
			Finding{File: "a.yaml", Pos: Pos{Line: 1, Col: 1}, Width: 1, Line: "kinde: race", Rule: "unknown-key", Message: "race: no key kinde", Remedy: "write kind"},
			`a.yaml:1:1: error: race: no key kinde [unknown-key]
    kinde: race
    ^
  help: write kind
`,
		},
		{
			"without a line there is no excerpt",
			Finding{File: "a.yaml", Rule: "file-size", Message: "document: larger than 512 KiB"},
			`a.yaml:1:1: error: document: larger than 512 KiB [file-size]
  help: split it: one race a file
`,
		},
		{
			"nor of a blank one, and none but the finding where there is no remedy",
			Finding{File: "a.yaml", Pos: Pos{Line: 3, Col: 3}, Line: "   ", Rule: "mark", Message: "mark: nothing"},
			`a.yaml:3:3: error: mark: nothing [mark]
`,
		},
		{
			"a warning",
			Finding{File: "a.yaml", Pos: Pos{Line: 2, Col: 9}, Width: 3, Line: "flags: [NRR]", Rule: "flag", Message: `flag: "NRR" is not one that is checked`},
			`a.yaml:2:9: warning: flag: "NRR" is not one that is checked [flag]
    flags: [NRR]
            ^^^
  help: leave it where it is meant: it is printed as it stands
`,
		},
		{
			"wide letters are two columns wide",
			Finding{File: "a.yaml", Pos: Pos{Line: 1, Col: 13}, Width: 4, Line: "athlete: 佐藤, 鈴木x: 1", Rule: "mark", Message: "m"},
			`a.yaml:1:13: error: m [mark]
    athlete: 佐藤, 鈴木x: 1
                  ^^^^^^
`,
		},
		{
			"a fault that is wide itself",
			Finding{File: "a.yaml", Pos: Pos{Line: 1, Col: 10}, Width: 2, Line: "athlete: 佐藤", Rule: "mark", Message: "m"},
			`a.yaml:1:10: error: m [mark]
    athlete: 佐藤
             ^^^^
`,
		},
		{
			"combining marks take no column",
			Finding{File: "a.yaml", Pos: Pos{Line: 1, Col: 9}, Width: 3, Line: "n: e\u0301e\u0301 BAD", Rule: "mark", Message: "m"},
			"a.yaml:1:9: error: m [mark]\n    n: e\u0301e\u0301 BAD\n          ^^^\n",
		},
		{
			"a tab is shown, and stands under its carets",
			Finding{File: "a.yaml", Pos: Pos{Line: 1, Col: 1}, Width: 1, Line: "\t- place: 1", Rule: "tab-indent", Message: "indentation: a tab"},
			`a.yaml:1:1: error: indentation: a tab [tab-indent]
    \t- place: 1
    ^^
  help: indent with two blanks for each level
`,
		},
		{
			"what stands behind a tab is moved with it",
			Finding{File: "a.yaml", Pos: Pos{Line: 1, Col: 7}, Width: 3, Line: "mark:\t3:4", Rule: "mark", Message: "m"},
			`a.yaml:1:7: error: m [mark]
    mark:\t3:4
           ^^^
`,
		},
		{
			"the message and the file name are data too",
			Finding{File: "a\x1b[2J.yaml", Pos: Pos{Line: 1, Col: 1}, Rule: "mark", Message: "m\u202e", Remedy: "r\n"},
			`a\x1b[2J.yaml:1:1: error: m\u202e [mark]
  help: r\n
`,
		},
		{
			"bytes that are no UTF-8 are one column each",
			Finding{File: "a.yaml", Pos: Pos{Line: 1, Col: 8}, Width: 1, Line: "name: \xff\xfe", Rule: "mark", Message: "m"},
			"a.yaml:1:8: error: m [mark]\n    name: \uFFFD\uFFFD\n           ^\n",
		},
		{
			"a place behind the end of the line",
			Finding{File: "a.yaml", Pos: Pos{Line: 1, Col: 99}, Width: 5, Line: "mark:  ", Rule: "no-value", Message: "m", Remedy: "r"},
			`a.yaml:1:99: error: m [no-value]
    mark:
           ^
  help: r
`,
		},
		{
			"a width that leads beyond the end of the line",
			Finding{File: "a.yaml", Pos: Pos{Line: 1, Col: 4}, Width: 99, Line: "a: bc", Rule: "mark", Message: "m"},
			`a.yaml:1:4: error: m [mark]
    a: bc
       ^^
`,
		},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			if diff := cmp.Diff(test.want, test.finding.Text()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestLongLines(t *testing.T) {
	x := func(n int) string { return strings.Repeat("x", n) }
	tests := []struct {
		why, line  string
		col, width int
		want       string // the excerpt, and the carets
	}{
		{"as long as the excerpt", x(73) + "BAD", 74, 3, x(73) + "BAD\n" + strings.Repeat(" ", 73) + "^^^"},
		{"a fault at the beginning", "BAD" + x(74), 1, 3, "BAD" + x(69) + " …\n^^^"},
		{"a fault at the end", x(74) + "BAD", 75, 3, "… " + x(69) + "BAD\n" + strings.Repeat(" ", 71) + "^^^"},
		{"in the middle", x(500) + "BAD" + x(500), 501, 3, "… " + x(24) + "BAD" + x(45) + " …\n" + strings.Repeat(" ", 26) + "^^^"},
		{"a fault longer than the excerpt", x(50) + strings.Repeat("B", 200), 51, 200, "… " + x(24) + strings.Repeat("B", 48) + " …\n" + strings.Repeat(" ", 26) + strings.Repeat("^", 48)},
		{"letters that are two columns wide", strings.Repeat("佐", 100) + "BAD", 101, 3, "… " + strings.Repeat("佐", 34) + "BAD\n" + strings.Repeat(" ", 70) + "^^^"},
		{"as many of them as have room", strings.Repeat("佐", 38), 1, 1, strings.Repeat("佐", 38) + "\n^^"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			f := Finding{File: "a", Pos: Pos{Line: 1, Col: test.col}, Width: test.width, Line: test.line, Rule: "mark", Message: "m"}
			want := f.Headline() + "\n    " + strings.ReplaceAll(test.want, "\n", "\n    ") + "\n"
			if diff := cmp.Diff(want, f.Text()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// anyLine is a line of letters of every width, hidden ones among them.
func anyLine() *rapid.Generator[[]rune] {
	letter := rapid.SampledFrom([]rune("ab: é佐藤한\t\u200b\u202e\x1b\u0301ﾊ"))
	return rapid.SliceOfN(letter, 1, 300)
}

// TestCaretsStandUnderTheFault: whatever the line, the text above the carets
// is the fault and nothing else, column by column.
func TestCaretsStandUnderTheFault(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := anyLine().Draw(t, "line")
		fault := []rune("<" + strings.Repeat("佐", rapid.IntRange(0, 5).Draw(t, "wide")) + ">")
		at := rapid.IntRange(0, len(line)).Draw(t, "at")
		whole := string(line[:at]) + string(fault) + string(line[at:])
		f := Finding{File: "a", Pos: Pos{Line: 1, Col: at + 1}, Width: len(fault), Line: whole, Rule: "mark", Message: "m"}
		lines := strings.Split(f.Text(), "\n")
		if len(lines) != 4 {
			t.Fatalf("got %q", f.Text())
		}
		if width := displaywidth.String(lines[1]); width > 80 {
			t.Fatalf("%d columns: %s", width, lines[1])
		}
		before, _, found := strings.Cut(lines[1], "<")
		if !found || lines[2] != strings.Repeat(" ", displaywidth.String(before))+strings.Repeat("^", displaywidth.String(string(fault))) {
			t.Fatalf("the carets are not under <…>:\n%s\n%s", lines[1], lines[2])
		}
	})
}

// TestHelpIsBroken: what helps stands in lines of 80 columns, but for words that are longer.
func TestHelpIsBroken(t *testing.T) {
	for remedy, want := range map[string]string{
		"write it in one line":                      "  help: write it in one line\n",
		strings.Repeat("ab ", 23) + "abc":           "  help: " + strings.Repeat("ab ", 23) + "abc\n",
		strings.Repeat("ab ", 23) + "abcd":          "  help: " + strings.TrimSpace(strings.Repeat("ab ", 23)) + "\n        abcd\n",
		strings.Repeat("ab ", 50) + "end":           "  help: " + strings.TrimSpace(strings.Repeat("ab ", 24)) + "\n        " + strings.TrimSpace(strings.Repeat("ab ", 24)) + "\n        ab ab end\n",
		"see " + strings.Repeat("x", 90) + " there": "  help: see\n        " + strings.Repeat("x", 90) + "\n        there\n",
		strings.Repeat("佐藤 ", 14) + "佐藤佐":           "  help: " + strings.TrimSpace(strings.Repeat("佐藤 ", 14)) + "\n        佐藤佐\n",
	} {
		got := Finding{File: "a.yaml", Rule: "mark", Message: "m", Remedy: remedy}.Text()
		if diff := cmp.Diff("a.yaml:1:1: error: m [mark]\n"+want, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

func TestTextIsSafe(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := Finding{
			File: rapid.String().Draw(t, "file"), Message: rapid.String().Draw(t, "message"), Remedy: rapid.String().Draw(t, "remedy"),
			Line: rapid.String().Draw(t, "line"), Rule: "mark",
			Pos: Pos{Line: rapid.IntRange(-1, 9).Draw(t, "l"), Col: rapid.IntRange(-1, 99).Draw(t, "c")}, Width: rapid.IntRange(-1, 99).Draw(t, "width"),
		}
		text := f.Text()
		lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
		if !strings.HasSuffix(text, "\n") || slices.ContainsFunc(lines[1:], func(line string) bool { return !strings.HasPrefix(line, "  ") }) {
			t.Fatalf("got %q", text)
		}
		for _, r := range text {
			if r != '\n' && words.Hidden(r) {
				t.Fatalf("%U is emitted in %q", r, text)
			}
		}
	})
}

func TestColours(t *testing.T) {
	tests := []struct {
		why, rule, severity, carets string
	}{
		{"errors are red", "split-point", "\x1b[31merror\x1b[0m", "\x1b[31m^^\x1b[0m"},
		{"warnings are yellow", "encoded-twice", "\x1b[33mwarning\x1b[0m", "\x1b[33m^^\x1b[0m"},
		{"style is as it is", "unused-source", "style", "^^"},
	}
	for _, tt := range tests {
		f := Finding{File: "a: error: b.yaml", Pos: Pos{Line: 2, Col: 1}, Width: 2, Line: "ab: error", Rule: tt.rule, Message: "a", Remedy: "b"}
		want := "a: error: b.yaml:2:1: " + tt.severity + ": a [" + tt.rule + "]\n    ab: error\n    " + tt.carets + "\n  help: b\n"
		if diff := cmp.Diff(want, Look{Colours: true}.Text(f)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.why, diff)
		}
		if got := f.Text(); strings.Contains(got, "\x1b") {
			t.Errorf("%s, and in a pipe %q", tt.why, got)
		}
	}
}
