package syntax

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/words"
)

// characters reports what is readable and yet hardly what was meant: blanks that
// are no ordinary ones, characters that cannot be seen, texts that were encoded
// twice, and look-alike letters of two scripts.
func characters(src *Source, root *Node, found *Findings) {
	var twice []extent
	if root != nil {
		twice = texts(src, root, found, nil)
	}
	hiddenCharacters(src, twice, found)
}

// doubtfulCharacters is characters for who knows the values that may have something to
// report, in the order of the text, and whether there may be hidden characters.
func doubtfulCharacters(src *Source, values []*Node, mayHide bool, found *Findings) {
	var twice []extent
	for _, n := range values {
		if isTwice(src, n, found) {
			twice = append(twice, extent{n.Start(), n.End()})
		}
	}
	if mayHide {
		hiddenCharacters(src, twice, found)
	}
}

// isUsual reports whether a character beyond ASCII is a Latin letter of which there is
// nothing to report: it is seen, of the script of its word, and not the second half of a
// letter that was encoded twice.
func isUsual(c rune, before byte) bool {
	switch c {
	case '×', '÷':
		return false
	case 'Œ', 'œ', 'Š', 'š', 'Ÿ', 'Ž', 'ž': // which Windows-1252 has for bytes that go on with a letter
		return before < utf8.RuneSelf
	default:
		return 'À' <= c && c < 'ſ'
	}
}

// extent is where a text stands in the source, in bytes.
type extent struct{ start, end int }

// hiddenCharacters reports unusual blanks and invisible characters, each at its
// place. In texts that were encoded twice they are bytes of letters.
func hiddenCharacters(src *Source, twice []extent, found *Findings) {
	line, col, faults := 1, 1, 0
	var before rune
	for i, c := range src.text {
		if c == '\n' {
			line, col = line+1, 0
		}
		for len(twice) > 0 && i >= twice[0].end {
			twice = twice[1:]
		}
		inTwice := len(twice) > 0 && i >= twice[0].start
		if kind := hidden(c, before); kind != "" && !inTwice && !joins(c, before, src.text[i:]) {
			faults++
			number := found.Count()
			found.ReportAt(diag.Pos{Line: line, Col: col}, 1, "hidden-character", fmt.Sprintf("character: %U, %s", c, kind),
				withoutHidden(c, before, src.text[i:]))
			if instead, sure := insteadOf(c, before, src.text[i:]); sure {
				found.fix(number, diag.Fix{Start: i, End: i + utf8.RuneLen(c), Text: instead})
			}
		}
		if faults == maxScanned {
			return
		}
		before = c
		col++
	}
}

// withoutHidden is what to do about a hidden character.
func withoutHidden(c, before rune, rest string) string {
	switch {
	case c == utf8.RuneError:
		return "write the character that was lost"
	case unicode.IsSpace(c):
		return "write an ordinary blank"
	case c != zeroWidthSpace || unicode.IsSpace(before):
		return "remove it"
	}
	if after, _ := utf8.DecodeRuneInString(rest[utf8.RuneLen(c):]); unicode.IsLetter(before) && unicode.IsLetter(after) {
		return "remove it, or write an ordinary blank if two words meet here"
	}
	return "remove it"
}

// insteadOf is what surely stands in the place of a hidden character: a blank, or
// nothing. It reports false where two words may meet, and where a character was lost.
func insteadOf(c, before rune, rest string) (instead string, sure bool) {
	switch {
	case c == utf8.RuneError, c == 0x2800, unicode.Is(unicode.M, c):
		return "", false
	case unicode.Is(unicode.Zs, c):
		return " ", true
	default:
		return "", !unicode.IsSpace(c) && withoutHidden(c, before, rest) == "remove it"
	}
}

const zeroWidthSpace = '\u200b'

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
	case c == utf8.RuneError:
		return "which stands for one that was lost"
	case c == zeroWidthSpace:
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
	case words.Hidden(c), c == 0x2800:
		return "an invisible character"
	case unicode.Is(unicode.M, c) && !bears(before):
		return "an accent without a letter"
	default:
		return ""
	}
}

// bears reports whether a character can have an accent above or below it.
func bears(c rune) bool {
	return c >= 0x80 && !unicode.IsSpace(c) || unicode.In(c, unicode.L, unicode.N)
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

// texts looks at every scalar below a node. It adds the texts that were encoded
// twice to those before it, and returns all.
func texts(src *Source, n *Node, found *Findings, twice []extent) []extent {
	if n.Kind == Scalar && isTwice(src, n, found) {
		twice = append(twice, extent{n.Start(), n.End()})
	}
	for _, p := range n.Pairs() {
		twice = texts(src, p.Value, found, twice)
	}
	for _, item := range n.Items() {
		twice = texts(src, item, found, twice)
	}
	return twice
}

// isTwice looks at a scalar, and reports whether it was encoded twice.
func isTwice(src *Source, n *Node, found *Findings) bool {
	switch {
	case isASCII(n.Text) && !words.MayBeEscaped(n.Text):
		return false
	case letters(n, found):
		return true
	default:
		escapes(src, n, found)
		return false
	}
}

// escapes reports the first unusual blank or invisible character that a scalar has
// by an escape, as the canonical form writes it.
func escapes(src *Source, n *Node, found *Findings) {
	if n.Style != Quoted || !strings.Contains(src.text[n.start:n.end], `\`) {
		return
	}
	var before rune
	trimmed := strings.TrimSpace(n.Text) // blanks at the ends are told by another rule
	for i, c := range trimmed {
		if kind := hidden(c, before); kind != "" && !joins(c, before, trimmed[i:]) && !strings.ContainsRune(src.text[n.start:n.end], c) {
			message := fmt.Sprintf("character: %U, %s", c, kind)
			if meant, sure := inSight(n.Text); sure {
				found.ReportSure(n, "hidden-character", message, "", meant)
			} else {
				found.Report(n, "hidden-character", message, "")
			}
			return
		}
		before = c
	}
}

// inSight is a text with what surely stands in the place of each hidden character; it
// reports false where one of them is left to somebody.
func inSight(text string) (meant string, sure bool) {
	var out strings.Builder
	var before rune
	for i, c := range text {
		instead := string(c)
		if hidden(c, before) != "" && !joins(c, before, text[i:]) {
			if instead, sure = insteadOf(c, before, text[i:]); !sure {
				return "", false
			}
		}
		out.WriteString(instead)
		before = c
	}
	return out.String(), true
}

// letters looks at the letters of a scalar. It reports whether they were encoded
// twice.
func letters(n *Node, found *Findings) (twice bool) {
	meant, twice := words.EncodedTwice(n.Text)
	if twice {
		found.ReportSure(n, "encoded-twice", fmt.Sprintf("text %q: encoded twice", n.Text), fmt.Sprintf("did you mean %q?", meant), meant)
		return true
	}
	letter, meant, mixed := words.TwoScripts(n.Text)
	if !mixed {
		return false
	}
	remedy, of := "", "of another script"
	if meant != "" { // otherwise the letters do not tell which script was meant
		remedy = fmt.Sprintf("did you mean %q, %s?", meant, words.Difference(meant, n.Text))
	}
	if letter >= 'ſ' && unicode.In(letter, unicode.Latin, unicode.Common) {
		of = "in another form"
	}
	message := fmt.Sprintf("text %q: %U is a letter %s", n.Text, letter, of)
	if plain, sure := words.InPlainForm(n.Text); sure && plain == meant {
		found.ReportSure(n, "two-scripts", message, remedy, meant)
	} else {
		found.Report(n, "two-scripts", message, remedy)
	}
	return false
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= 0x80 {
			return false
		}
	}
	return true
}
