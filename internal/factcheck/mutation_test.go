//go:build !race

package factcheck

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/gazetteer"
	"github.com/milectl/milectl/internal/prose"
)

// TestChangedFiguresAreNotTrue changes every figure and every name of the articles in
// turn: no statement about it may stay as it is and true. The ordinary run tries some of
// them; ALL_MUTATIONS=1, as in make articles, all.
func TestChangedFiguresAreNotTrue(t *testing.T) {
	c, names := builtInNames(t)
	step := 12
	if os.Getenv("ALL_MUTATIONS") != "" {
		step = 1
	}
	n, tried := 0, 0
	for _, a := range readArticles(t) {
		text := a.text(t)
		before, err := check(c.Fork(), names, text, a.options())
		if err != nil {
			t.Fatal(err)
		}
		for _, change := range changesOf(text.Words) {
			if n++; n%step != 0 || !isInTrue(before.Statements, change.span) || isUnread(before.Unread, change.span) {
				continue
			}
			tried++
			holdChange(t, c, names, text, a.options(), before, change)
		}
	}
	if tried == 0 {
		t.Error("nothing was changed")
	}
	t.Logf("%d changes", tried)
}

// change is other words in the place of some.
type change struct {
	span article.Span
	by   string
}

// changesOf is the figures of a text with another digit, and the names with that of
// somebody else.
func changesOf(words string) []change {
	var all []change
	for _, s := range prose.Read(words) {
		for _, item := range s.Items {
			text := words[item.Start:item.End]
			if by, ok := anotherFigure(text); ok {
				all = append(all, change{item.Span, by})
			} else if by, ok := anotherWord(item.Folded); ok {
				all = append(all, change{item.Span, by})
			} else if isName(text) {
				all = append(all, change{item.Span, otherThan(text)})
			}
		}
	}
	return all
}

func otherThan(name string) string {
	if name == "Nuguse" {
		return "Wightman"
	}
	return "Nuguse"
}

// isName reports whether a word is a family name of the articles.
func isName(text string) bool {
	return slices.Contains([]string{"Kerr", "Ingebrigtsen", "Nuguse", "Cram", "Wightman", "Gourley", "Hocker", "Kipyegon", "Mageean", "Muir", "Bannister", "Landy", "Coe", "Farken", "Heyward", "Laros", "Arese", "Kipsang", "Rudolf", "Kidder", "Cheruiyot", "Myers", "Cheptegei", "Ngeny", "Morceli"}, text)
}

// anotherFigure is a text with its last digit changed.
func anotherFigure(text string) (string, bool) {
	at := strings.LastIndexAny(text, "0123456789")
	if at < 0 {
		return "", false
	}
	digit := byte('1')
	if text[at] != '9' {
		digit = text[at] + 1
	}
	return text[:at] + string(digit) + text[at+1:], true
}

// anotherWord is another number or ordinal in words.
func anotherWord(folded string) (string, bool) {
	numbers := strings.Fields("two three four five six seven eight nine ten eleven twelve")
	ordinals := strings.Fields("second third fourth fifth sixth seventh eighth ninth tenth eleventh")
	for _, list := range [][]string{numbers, ordinals} {
		for i, word := range list {
			if word == folded {
				return list[(i+1)%len(list)], true
			}
		}
	}
	return "", false
}

// isInTrue reports whether a statement that is said to be true has some words.
func isInTrue(statements []Statement, span article.Span) bool {
	for i := range statements {
		s := &statements[i]
		if s.Assessment.Truth.Agrees() && s.Span.Start <= span.Start && span.End <= s.Span.End {
			return true
		}
	}
	return false
}

// isUnread reports whether some words are listed as not understood: nothing says that they
// are true.
func isUnread(unread []Unread, span article.Span) bool {
	for _, u := range unread {
		if u.Span.Start <= span.Start && span.End <= u.Span.End {
			return true
		}
	}
	return false
}

// holdChange holds a changed text against what was said of it before: some statement that
// had the changed words must say something else now, or nothing.
func holdChange(t *testing.T, c *corpus.Corpus, names *gazetteer.Names, text *article.Text, of Options, before Answer, by change) {
	t.Helper()
	changed := *text
	changed.Words = text.Words[:by.span.Start] + by.by + text.Words[by.span.End:]
	after, err := check(c.Fork(), names, &changed, of)
	if err != nil {
		t.Fatal(err)
	}
	shift := len(by.by) - (by.span.End - by.span.Start)
	said := func(statements []Statement, from, to int) map[string]bool {
		all := map[string]bool{}
		for i := range statements {
			s := &statements[i]
			if s.Span.Start <= from && to <= s.Span.End {
				a := s.Assessment
				a.Claim.Source = ""
				all[fmt.Sprint(s.Document, a.Claim)] = true
			}
		}
		return all
	}
	was := said(before.Statements, by.span.Start, by.span.End)
	is := said(after.Statements, by.span.Start, by.span.End+shift)
	for claim := range was {
		if !is[claim] {
			return // one of them has it, and says something else
		}
	}
	line := strings.ReplaceAll(text.Words[max(0, by.span.Start-60):min(len(text.Words), by.span.End+40)], "\n", " / ")
	t.Errorf("%s: %q for %q changes nothing of what is true: %s: %v", text.Name, by.by, text.Words[by.span.Start:by.span.End], line, was)
}
