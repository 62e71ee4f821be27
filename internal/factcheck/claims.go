package factcheck

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/race"
)

// Added is what became of the statements of an article that were to be claims of a race.
type Added struct {
	Source string // the key of the article in the document
	First  int    // the number of the first new claim, from 1
	Claims int    // how many are new
	There  int    // how many the document had already, or the article makes twice
}

// AddTo is a race with the statements about it as claims, and with the article as their
// source. A source of the document that is the article is taken for it: one of its
// address, else one of its publisher, day and title. A claim of it that is there already
// is not added.
func (a Answer) AddTo(r *race.Race, by race.Source) (*race.Race, Added) {
	changed := *r
	changed.Sources, changed.Claims = slices.Clone(r.Sources), slices.Clone(r.Claims)
	added := Added{First: len(r.Claims) + 1}
	known := slices.IndexFunc(r.Sources, func(s race.Source) bool { return sameArticle(s, by) })
	if known >= 0 {
		by.Key = r.Sources[known].Key
	} else {
		by.Key = race.FreeKey(r.Sources, by.Key)
	}
	added.Source = by.Key
	var rest []article.Span
	for _, s := range a.Statements {
		if s.Document != r.ID {
			continue
		}
		said := s.Assessment.Claim
		said.Source, said.Says = by.Key, inShort(a.Text.Of(s.Span))
		if slices.ContainsFunc(changed.Claims, func(c race.Claim) bool { return sameClaim(c, said) }) {
			added.There++
			continue
		}
		changed.Claims = append(changed.Claims, said)
		rest = append(rest, s.Span)
	}
	if added.Claims = len(rest); added.Claims == 0 {
		return r, added
	}
	if known < 0 {
		by.Quote = a.sentence(rest)
		changed.Sources = append(changed.Sources, by)
	}
	return &changed, added
}

// sameArticle reports whether a source of a document is an article.
func sameArticle(s, by race.Source) bool {
	if s.URL != "" && by.URL != "" {
		return s.URL == by.URL
	}
	return s.Publisher == by.Publisher && s.Date == by.Date && s.Title == by.Title
}

// sameClaim reports whether two claims say the same, in whatever words.
func sameClaim(a, b race.Claim) bool {
	a.Says, b.Says = "", ""
	return a == b
}

// sentence is the sentence that all of some statements stand in; empty where there are
// several.
func (a Answer) sentence(spans []article.Span) string {
	all := article.Span{Start: len(a.Text.Words)}
	for _, s := range spans {
		all = article.Span{Start: min(all.Start, s.Start), End: max(all.End, s.End)}
	}
	one := a.Text.Sentence(article.Span{Start: all.Start, End: all.Start + 1})
	if strings.Contains(a.Text.Of(all), "\n") || one != a.Text.Sentence(all) {
		return ""
	}
	return one
}

// inShort is the words of a statement as a claim has them: in one line, which is no longer
// than anybody reads.
func inShort(text string) string {
	const longest = 120
	text = strings.Join(strings.Fields(text), " ")
	if utf8.RuneCountInString(text) <= longest {
		return text
	}
	cut := 0
	for at := range text {
		if text[at] == ' ' {
			cut = at
		}
		if utf8.RuneCountInString(text[:at]) == longest-1 {
			break
		}
	}
	return text[:cut] + " …"
}
