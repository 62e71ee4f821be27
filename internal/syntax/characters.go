package syntax

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/words"
)

// characters reports what is readable and yet hardly what was meant: blanks that
// are no ordinary ones, characters that cannot be seen, texts that were encoded
// twice, and look-alike letters of two scripts.
func characters(src *Source, root *Node, found *Findings) {
	hiddenCharacters(src, found)
	if root != nil {
		texts(src, root, found)
	}
}

// hiddenCharacters reports unusual blanks and invisible characters, each at its
// place.
func hiddenCharacters(src *Source, found *Findings) {
	line, col, faults := 1, 1, 0
	var before rune
	for i, c := range src.text {
		if c == '\n' {
			line, col = line+1, 0
		}
		if kind := hidden(c, before); kind != "" && !joins(c, before, src.text[i:]) {
			faults++
			remedy := "remove it"
			if unicode.IsSpace(c) {
				remedy = "write an ordinary blank"
			}
			found.ReportAt(diag.Pos{Line: line, Col: col}, 1, "hidden-character", fmt.Sprintf("character: %U, %s", c, kind), remedy)
		}
		if faults == maxScanned {
			return
		}
		before = c
		col++
	}
}

// hidden names a character that looks like an ordinary blank or like nothing, in
// words; it is empty for all others. A selector of a form belongs to the sign
// before it.
func hidden(c, before rune) string {
	switch {
	case c < 0x80:
		return ""
	case c == 0xA0:
		return "a no-break space"
	case c == 0xAD:
		return "a soft hyphen"
	case c == 0x200B:
		return "a zero-width space"
	case c == 0x200C, c == 0x200D:
		return "a zero-width joiner"
	case c == 0x2060:
		return "a word joiner"
	case c >= 0x202A && c <= 0x202E, c >= 0x2066 && c <= 0x2069, c == 0x200E, c == 0x200F, c == 0x061C:
		return "an invisible direction mark"
	case c == 0x3000 && before >= 0x2E80, unicode.Is(unicode.Variation_Selector, c) && before >= 0x80:
		return ""
	case unicode.Is(unicode.Zs, c):
		return "an unusual blank"
	case words.Hidden(c):
		return "an invisible character"
	default:
		return ""
	}
}

// joins reports whether a joiner stands between letters or signs of a script that
// needs it.
func joins(c, before rune, rest string) bool {
	if c != 0x200C && c != 0x200D {
		return false
	}
	for i, after := range rest {
		if i > 0 {
			return needsJoiners(before) && needsJoiners(after)
		}
	}
	return false
}

func needsJoiners(c rune) bool {
	return c >= 0x590 && !unicode.In(c, unicode.Latin, unicode.Cyrillic, unicode.Greek) && !words.Hidden(c) || unicode.Is(unicode.Variation_Selector, c)
}

// texts looks at every scalar below a node.
func texts(src *Source, n *Node, found *Findings) {
	if n.Kind == Scalar && !isASCII(n.Text) {
		escapes(src, n, found)
		letters(n, found)
	}
	for _, p := range n.Pairs {
		texts(src, p.Value, found)
	}
	for _, item := range n.Items {
		texts(src, item, found)
	}
}

// escapes reports the first unusual blank or invisible character that a scalar has
// by an escape, as the canonical form writes it.
func escapes(src *Source, n *Node, found *Findings) {
	if n.Style != Quoted || !strings.Contains(src.text[n.Start:n.End], `\`) {
		return
	}
	var before rune
	trimmed := strings.TrimSpace(n.Text) // blanks at the ends are told by another rule
	for i, c := range trimmed {
		if kind := hidden(c, before); kind != "" && !joins(c, before, trimmed[i:]) && !strings.ContainsRune(src.text[n.Start:n.End], c) {
			found.Report(n, "hidden-character", fmt.Sprintf("character: %U, %s", c, kind), "")
			return
		}
		before = c
	}
}

// letters looks at the letters of a scalar.
func letters(n *Node, found *Findings) {
	if meant, twice := words.EncodedTwice(n.Text); twice {
		found.Report(n, "encoded-twice", fmt.Sprintf("text %q: encoded twice", n.Text), fmt.Sprintf("did you mean %q?", meant))
		return
	}
	if letter, meant, mixed := words.TwoScripts(n.Text); mixed {
		found.Report(n, "two-scripts", fmt.Sprintf("text %q: %U is a letter of another script", n.Text, letter),
			fmt.Sprintf("did you mean %q, %s?", meant, words.Difference(meant, n.Text)))
	}
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= 0x80 {
			return false
		}
	}
	return true
}
