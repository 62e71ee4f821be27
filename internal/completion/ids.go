// Package completion is what a shell is offered while a command line is typed:
// ids, and what the races of a corpus have, each with a few words on what it
// stands for. It must not know the command line nor the clock: who asks says when
// it has taken long enough.
package completion

import (
	"strings"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

// IDs is the ids that begin with what was typed, each with what it stands for.
// Where late says, before all are read, that it took long enough, they are the ids
// alone: those nobody has to read for.
func IDs(s *store.Store, refs []store.Ref, typed string, late func() bool) []string {
	var begun []store.Ref
	var ids []string
	for _, ref := range refs {
		if !ref.Folder && strings.HasPrefix(ref.ID, typed) {
			begun, ids = append(begun, ref), append(ids, Choice(ref.ID, ""))
		}
	}
	described := make([]string, 0, len(ids))
	for ref, doc := range s.Stream(begun) {
		if late() {
			return ids
		}
		described = append(described, Choice(ref.ID, description(doc)))
	}
	return described
}

// description is what a document is, in a few words; empty for a faulty one.
func description(doc *document.Doc) string {
	switch {
	case doc.Faulty():
		return ""
	case doc.Race != nil:
		return doc.Race.Name + ", " + doc.Race.Date.String()
	case doc.List != nil:
		return "record list, known to " + doc.List.KnownTo.String()
	case doc.Register != nil:
		return words.Count(len(doc.Register.Athletes), "athlete")
	default:
		return ""
	}
}

// Choice is a word that is offered and, behind a tab, what it stands for. Neither
// holds what would end it before its time, and what has no room in a line is cut off.
func Choice(word, what string) string {
	word, what = words.Visible(word), words.Visible(what)
	if what == "" {
		return word
	}
	return word + "\t" + cut(what, 80-utf8.RuneCountInString(word)-len("  "))
}

// cut is a text of at most so many letters.
func cut(text string, most int) string {
	letters := []rune(text)
	if len(letters) <= most {
		return text
	}
	return strings.TrimSpace(string(letters[:max(0, most-1)])) + "…"
}
