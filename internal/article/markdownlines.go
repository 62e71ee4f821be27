package article

import "strings"

// heading is the level of a heading, and how long its marks are; 0 of what is none.
func heading(text string) (level, size int) {
	const deepest = 6
	level = len(text) - len(strings.TrimLeft(text, "#"))
	if level == 0 || level > deepest || level < len(text) && text[level] != ' ' && text[level] != '\t' {
		return 0, 0
	}
	return level, level
}

// entry is how long the mark of an entry of a list is, and whether a text begins with
// one: a hyphen, an asterisk, a plus; a number of up to three figures, as those of years
// are none.
func entry(text string) (size int, ok bool) {
	const figures = 3
	switch {
	case text == "":
		return 0, false
	case strings.IndexByte("-*+", text[0]) >= 0:
		size = 1
	default:
		for size < min(len(text), figures) && isDigit(text[size]) {
			size++
		}
		if size == 0 || size == len(text) || text[size] != '.' && text[size] != ')' {
			return 0, false
		}
		size++
	}
	return size, size == len(text) || text[size] == ' ' || text[size] == '\t'
}

// interrupts reports whether an entry of a list ends the paragraph before it: an empty
// one does not, nor does a number but 1.
func interrupts(text string) bool {
	size, _ := entry(text)
	return size < len(text) && (!isDigit(text[0]) || text[:size-1] == "1")
}

// isRule reports whether a line is a rule: three or more of one mark.
func isRule(text string) bool {
	mark := text[0]
	if strings.IndexByte("-*_", mark) < 0 {
		return false
	}
	count := 0
	for i := range len(text) {
		switch text[i] {
		case mark:
			count++
		case ' ', '\t':
		default:
			return false
		}
	}
	return count > 2
}

// isTableRule reports whether a line stands under the head of a table.
func isTableRule(text string) bool {
	return strings.Contains(text, "-") && strings.Trim(text, "|:- \t") == ""
}

// fenceOf is the marks with which a block of code begins; empty where none does.
func fenceOf(text string) string {
	const least = 3
	for _, mark := range []string{"`", "~"} {
		if size := len(text) - len(strings.TrimLeft(text, mark)); size >= least && (mark == "~" || !strings.Contains(text[size:], mark)) {
			return text[:size]
		}
	}
	return ""
}

// definition is the label of a line that says where a link leads. The text of a note is
// no such line.
func definition(text string) (label string, ok bool) {
	if !strings.HasPrefix(text, "[") || strings.HasPrefix(text, "[^") {
		return "", false
	}
	label, _, ok = strings.Cut(text[1:min(len(text), longestLabel)], "]:")
	return foldLabel(label), ok && label != "" && !strings.ContainsAny(label, "[]")
}

// longestLabel is how long the label of a link may be.
const longestLabel = 1000

func foldLabel(label string) string { return strings.ToLower(inOneLine(label)) }

const commentEnd = "-->"

// hiddenBlock is what ends a block of a page within Markdown that is not shown, which a
// line begins; empty where none does.
func hiddenBlock(text string) string {
	const enough = 10
	text = strings.ToLower(text[:min(len(text), enough)])
	switch {
	case strings.HasPrefix(text, "<!--"):
		return commentEnd
	case strings.HasPrefix(text, "<script"):
		return "</script"
	case strings.HasPrefix(text, "<style"):
		return "</style"
	default:
		return ""
	}
}
