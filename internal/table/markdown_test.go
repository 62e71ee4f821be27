package table

import (
	"testing"

	"github.com/milectl/milectl/internal/words"
)

func TestMarkdownText(t *testing.T) {
	tests := []struct {
		why, text, cell, line string
	}{
		{"plain text stays", "Josh Kerr, 3:45.34 (NR)", "Josh Kerr, 3:45.34 (NR)", "Josh Kerr, 3:45.34 (NR)"},
		{"a pipe would end the cell", "a|b", `a\|b`, `a\|b`},
		{"markup", "`x` *y* _z_ ~q~ $m$", "\\`x\\` \\*y\\* \\_z\\_ \\~q\\~ \\$m\\$", "\\`x\\` \\*y\\* \\_z\\_ \\~q\\~ \\$m\\$"},
		{"links and images", "![a](b)", `!\[a\](b)`, `!\[a\](b)`},
		{"addresses", "see https://a.org", `see https\://a.org`, `see https\://a.org`},
		{"addresses without a scheme", "WWW.a.org", `WWW\.a.org`, `WWW\.a.org`},
		{"a clock time is no address", "10:30, 3:45.34, 2:01:41", "10:30, 3:45.34, 2:01:41", "10:30, 3:45.34, 2:01:41"},
		{"people", "by @octocat", "by @&#8203;octocat", "by @&#8203;octocat"},
		{"addresses of mail", "a@b.org", "a@&#8203;b.org", "a@&#8203;b.org"},
		{"somewhere", "a @ b @", "a @ b @", "a @ b @"},
		{"issues", "#12 and # 12", `\#&#8203;12 and \# 12`, `\#&#8203;12 and \# 12`},
		{"issues by letters", "gh-12, high-12", "gh-&#8203;12, high-12", "gh-&#8203;12, high-12"},
		{"pictures", ":octocat: :+1: :100:", ":&#8203;octocat: :&#8203;+1: :&#8203;100:", ":&#8203;octocat: :&#8203;+1: :&#8203;100:"},
		{"a colon is no picture", "a: b: 3:45:34", "a: b: 3:45:34", "a: b: 3:45:34"},
		{"elements and entities", "<b>&amp;", `\<b\>\&amp;`, `\<b\>\&amp;`},
		{"a backslash is a backslash", `\|`, `\\\|`, `\\\|`},
		{"a margin in a cell is no list", "-0.26", "-0.26", `\-0.26`},
		{"lists", "- a", "- a", `\- a`},
		{"lists", "+ a", "+ a", `\+ a`},
		{"numbered lists", "1. a", "1. a", `1\. a`},
		{"numbered lists", "12) a", "12) a", `12\) a`},
		{"numbered lists may be empty", "3.", "3.", `3\.`},
		{"a number is no list", "53.2 for the last 400 m", "53.2 for the last 400 m", "53.2 for the last 400 m"},
		{"underlines make headings", "===", "===", `\===`},
		{"headings and quotes", "# a > b", `\# a \> b`, `\# a \> b`},
		{"four blanks would make code", "    - a", "    - a", `\- a`},
		{"controls are shown, and their backslash too", "a\x1b", `a\\x1b`, `a\\x1b`},
	}
	for _, tt := range tests {
		if got := markdownText(words.Visible(tt.text)); got != tt.cell {
			t.Errorf("cell %q: %s\n got %s\nwant %s", tt.text, tt.why, got, tt.cell)
		}
		if got := markdownLine(tt.text); got != tt.line {
			t.Errorf("line %q: %s\n got %s\nwant %s", tt.text, tt.why, got, tt.line)
		}
	}
}
