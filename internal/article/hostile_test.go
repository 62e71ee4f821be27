package article

import (
	"strings"
	"testing"
)

// hostile is texts of a size that a careless reader would look at again and again.
func hostile(size int) map[string]string {
	all := map[string]string{
		"deep elements":         "<p>3:45" + strings.Repeat("<div><span>", size/22) + "x",
		"ends without starts":   "<p>3:45" + strings.Repeat("<div>", size/14) + strings.Repeat("</b></p>", size/14),
		"open paragraphs":       strings.Repeat("<p><b>x", size/7),
		"words in one line":     strings.Repeat("3:45.34 ", size/8),
		"one word":              strings.Repeat("é", size/2),
		"lines of one line end": strings.Repeat("x\r", size/2),
	}
	for _, part := range []string{
		"[", "]", "![", "](", "[]", "[a](", "[a](b", "[a][", "[]: x\n", "`", "`` ` ", "*", "_", "~", "*a ", "a* ", "*_", "**a_b*", "<", "<a", "<a ", "<!--", "</", "&", "&a", "&amp", "&aaaaaaaaaaaaaa",
		"\\", "\\*", "> ", ">\n", "- ", "1. ", "# ", "|", "|\n", "a|b\n-|-\n", "-", "=\n", "```\n", "~~~ ", "“", "‘a ", "'a' ", "‘as’ ", "\"", "« ", "\u00ad", "\u200b ", "\n", " ", "\u00a0", "<!-- \n", "<script>\n", "[^1]", "[^1]: ",
		"<li>", "<td>", "<table>", "<sup>1", "<title>", "<h1>", "<blockquote>", "<q>", "<nav>", "<pre>", "<p hidden>", "<br/>", "<a b='", "<meta name=date content=x>",
	} {
		all[part] = strings.Repeat(part, size/len(part))
	}
	all["a label"] = "[x]: y\n\n" + strings.Repeat("[x][", size/4)
	all["labels within"] = "[x]: y\n\n" + strings.Repeat("[", size/2) + strings.Repeat("]", size/2)
	return all
}

// TestHostile: a text takes as long to read as it is large: of one whose characters were
// looked at again and again this test would not end.
func TestHostile(t *testing.T) {
	const size = 1 << 14
	for name, source := range hostile(size) {
		for _, form := range []string{"a.txt", "a.md", "a.html"} {
			text, err := Read(form, []byte(source))
			if err != nil {
				continue
			}
			for _, at := range []int{0, len(text.Words) / 2, len(text.Words)} {
				if line, column := text.At(at); line < 1 || column < 1 {
					t.Errorf("%s %s: byte %d at %d:%d", form, name, at, line, column)
				}
			}
		}
	}
}
