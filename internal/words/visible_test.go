//go:build !race

package words

import (
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestVisible(t *testing.T) {
	tests := []struct{ why, text, want string }{
		{"nothing", "", ""},
		{"ASCII", "Josh Kerr, 3:45.34", "Josh Kerr, 3:45.34"},
		{"letters of any script", "İlham Tanui Özbilen, 佐藤, Ἀθῆναι", "İlham Tanui Özbilen, 佐藤, Ἀθῆναι"},
		{"combining marks have a shape", "e\u0301", "e\u0301"},
		{"symbols and blanks", "½ € … \u00a0\u3000", "½ € … \u00a0\u3000"},
		{"line breaks and tabs", "a\nb\tc\rd", `a\nb\tc\rd`},
		{"an escape sequence", "\x1b[31mred", `\x1b[31mred`},
		{"nul and delete", "\x00\x7f", `\x00\x7f`},
		{"controls beyond ASCII", "\u0080\u009b\u0085", `\u0080\u009b\u0085`},
		{"line separators", "\u2028\u2029", `\u2028\u2029`},
		{"direction marks", "\u202e\u2066\u200f", `\u202e\u2066\u200f`},
		{"nothing to see", "\u200b\u200d\ufeff\u00ad", `\u200b\u200d\ufeff\u00ad`},
		{"variation selectors", "a\ufe0f\U000e0100", `a\ufe0f\U000e0100`},
		{"fillers", "\u3164\u115f\uffa0", `\u3164\u115f\uffa0`},
		{"letters of tags", "\U000e0041", `\U000e0041`},
		{"private letters", "\ue000", `\ue000`},
		{"bytes that are no UTF-8", "a\xff\xc3", `a\xff\xc3`},
		{"half a surrogate, as bytes", "\xed\xa0\x80", `\xed\xa0\x80`},
		{"the replacement character itself", "\ufffd", "\ufffd"},
		{"what looks like an escape stays", `\x1b`, `\x1b`},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			if got := Visible(test.text); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestBeginsFormula(t *testing.T) {
	for text, want := range map[string]bool{
		"=1+1": true, "+1": true, "-1": true, "@SUM(A1)": true, "\t=1": true, "\r=1": true, "\n=1": true,
		"＝1": true, "＋1": true, "－1": true, "＠SUM": true, "=": true,
		"": false, "1+1": false, "'=1": false, "a=1": false, " x": false, "−1": false, "–": false, "\xff=1": false, "\ufffd": false,
	} {
		if got := BeginsFormula(text); got != want {
			t.Errorf("%q: got %t, want %t", text, got, want)
		}
	}
}

// TestEveryCharacterIsVisibleOrEscaped goes through all of Unicode.
func TestEveryCharacterIsVisibleOrEscaped(t *testing.T) {
	for r := range rune(utf8.MaxRune + 1) {
		if !utf8.ValidRune(r) {
			continue
		}
		text := string(r)
		got := Visible(text)
		switch {
		case !Hidden(r) && got != text:
			t.Fatalf("%U is shown as %q", r, got)
		case Hidden(r) && !printable(got):
			t.Fatalf("%U is shown as %q", r, got)
		}
	}
}

func TestVisibleLaws(t *testing.T) {
	texts := rapid.OneOf(rapid.String(), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }))
	rapid.Check(t, func(t *rapid.T) {
		text := texts.Draw(t, "text")
		got := Visible(text)
		if !utf8.ValidString(got) {
			t.Fatalf("%q is shown as %q, which is no UTF-8", text, got)
		}
		for _, r := range got {
			if Hidden(r) {
				t.Fatalf("%q is shown as %q with %U in it", text, got, r)
			}
		}
		if Visible(got) != got {
			t.Fatalf("%q is shown as %q and that as %q", text, got, Visible(got))
		}
	})
}

// TestIsSignedFigure: a margin is a number to a spreadsheet, a sum is a formula.
func TestIsSignedFigure(t *testing.T) {
	for text, want := range map[string]bool{
		"+0.26": true, "-1.10": true, "-1:02.10": true, "+5": true,
		"": false, "+": false, "+:": false, "-.": false, "5": false, "--5": false, "+1+1": false, "-1e3": false, "=1": false, "+A1": false, "-2\t": false, "＋1": false,
	} {
		if got := IsSignedFigure(text); got != want {
			t.Errorf("%q: got %t", text, got)
		}
	}
}
