package race

import (
	"strings"

	"github.com/milectl/milectl/internal/words"
)

// KeyPattern matches exactly what [IsKey] accepts, for those who cannot call it,
// such as editors. It is a regular expression that RE2 and ECMA-262 read alike,
// without anchors and without an alternative outside of brackets.
const KeyPattern = `[a-z0-9]+(-[a-z0-9]+)*`

// CompetitionPattern matches exactly the scopes of competitions, series and clubs that
// [ParseScope] accepts, for those who cannot call it, such as editors; all other
// scopes are words of closed lists. It is a regular expression that RE2 and
// ECMA-262 read alike, without anchors.
const CompetitionPattern = `(meeting|championship|series|club) ` + KeyPattern

// KeyOf is the key that a text is spelt with, such as iffley-ac of Iffley AC; empty where
// there is none.
func KeyOf(text string) string {
	var b strings.Builder
	for _, c := range words.Fold(text) {
		switch {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			b.WriteRune(c)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.Trim(b.String(), "-")
}
