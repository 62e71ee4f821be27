package syntax

import (
	"strings"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/words"
)

// replacing is what stands in the place of a scalar that has another text: in its
// quotes, or plain where it was plain and that is safe. It reports false for a scalar of
// more than one line, and for a key or item that has no place.
func (s *Source) replacing(n *Node, text string) (diag.Fix, bool) {
	if !s.isInOneLine(n) {
		return diag.Fix{}, false
	}
	written := doubleQuoted(text)
	switch {
	case n.Style == Quoted && s.text[n.start] == '\'' && !strings.Contains(text, "'") && words.Visible(text) == text:
		written = "'" + text + "'"
	case n.Style == Plain && bareIsSafe(text):
		written = text
	}
	return diag.Fix{Start: n.Start(), End: n.End(), Text: written}, true
}

// listing is what stands in the place of a scalar that is the one item of a list.
func (s *Source) listing(n *Node) (diag.Fix, bool) {
	if !s.isInOneLine(n) {
		return diag.Fix{}, false
	}
	return diag.Fix{Start: n.Start(), End: n.End(), Text: "[" + s.text[n.start:n.end] + "]"}, true
}

// isInOneLine reports whether a scalar was read, and stands in one line.
func (s *Source) isInOneLine(n *Node) bool {
	return n.Kind == Scalar && n.Style != BlockText && n.End() > n.Start() && !strings.Contains(s.text[n.start:n.end], "\n")
}
