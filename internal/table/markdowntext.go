package table

import (
	"strings"

	"github.com/milectl/milectl/internal/words"
)

// apart stands behind a character that would begin a mention, and is seen by nobody: code hosts look for mentions when
// the backslashes are gone.
const apart = "&#8203;"

// markdownText escapes, in a text that is already safe, what Markdown would read as markup anywhere in a line, what it
// would make a link of, and what a code host takes for a mention of a person, an issue or a picture.
func markdownText(text string) string {
	const markup = "\\`*_[]<>&#|~$"
	var out strings.Builder
	for i, r := range text {
		if strings.ContainsRune(markup, r) || beginsLink(text, i) {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
		if beginsMention(text, i) {
			out.WriteString(apart)
		}
	}
	return out.String()
}

// beginsLink reports whether the character at a place makes an address of what is around it, as those
// of https:// and www. do.
func beginsLink(text string, i int) bool {
	switch text[i] {
	case ':':
		return strings.HasPrefix(text[i:], "://")
	case '.':
		return i >= 3 && strings.EqualFold(text[i-3:i], "www")
	}
	return false
}

// beginsMention reports whether the character at a place, with what follows it, is a mention: @name, an address of
// mail, #12, GH-12, :picture:.
func beginsMention(text string, i int) bool {
	rest := text[i+1:] // only looked at behind a character of one byte
	switch text[i] {
	case '@':
		return rest != "" && (isWord(rest[0]) || rest[0] >= 0x80)
	case '#':
		return rest != "" && isDigit(rest[0])
	case '-':
		return i >= 2 && strings.EqualFold(text[i-2:i], "gh") && (i == 2 || !isWord(text[i-3])) && rest != "" && isDigit(rest[0])
	case ':':
		return beginsPicture(rest)
	}
	return false
}

// beginsPicture reports whether a text begins with the name of a picture and a colon. The minutes of a clock time are
// no name, and stay as they are.
func beginsPicture(text string) bool {
	name, _, found := strings.Cut(text, ":")
	if !found || name == "" || len(name) <= 2 && strings.Trim(name, "0123456789") == "" {
		return false
	}
	return strings.IndexFunc(name, func(r rune) bool { return r >= 0x80 || !isWord(byte(r)) && r != '+' && r != '-' }) < 0
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func isWord(b byte) bool {
	return isDigit(b) || b == '_' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'
}

// markdownLine makes a text safe and escapes it for a line of its own, where a list or a rule could begin too.
func markdownLine(text string) string {
	text = markdownText(strings.TrimSpace(words.Visible(text)))
	digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
	if digits < len(text) && strings.IndexByte("-+=", text[0]) >= 0 {
		return `\` + text
	}
	if digits > 0 && digits < len(text) && strings.IndexByte(".)", text[digits]) >= 0 {
		if rest := text[digits+1:]; rest == "" || rest[0] == ' ' {
			return text[:digits] + `\` + text[digits:]
		}
	}
	return text
}
