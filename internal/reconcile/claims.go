package reconcile

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/edit"
	"github.com/milectl/milectl/internal/factcheck"
	"github.com/milectl/milectl/internal/race"
)

// Claims is the text of the document of a race with what an article says of it as
// claims: the text as it is where there is nothing to add. The error is an [Error]
// where nobody could find the article again, or where a comment is in the way, and a
// *corpus.FaultyError where the document would have errors.
func Claims(doc *document.Doc, a factcheck.Answer) ([]byte, Added, error) {
	by, err := sourceOf(a.Text)
	if err != nil {
		return nil, Added{}, err
	}
	changed, became := added(a, doc.Race, by)
	if became.Claims == 0 {
		return []byte(doc.Text()), became, nil
	}
	text, err := edit.Race(doc, changed)
	if err != nil {
		return nil, became, &Error{doc.File, err.Error(), cmp.Or(diag.Help(err), "nothing was written")}
	}
	faults := slices.DeleteFunc(check.Refuse(document.Decode(doc.Name, text)).All(), func(f diag.Finding) bool { return f.Severity() != diag.Error })
	if len(faults) > 0 {
		return nil, became, &corpus.FaultyError{What: doc.File + ": with these claims it would have errors", Findings: faults}
	}
	return text, became, nil
}

// sourceOf is an article as the source of claims. What nobody could find again is none.
func sourceOf(text *article.Text) (race.Source, error) {
	by := race.Source{Publisher: text.Publisher, Title: text.Title, Date: text.Date, URL: text.URL}
	if by.Publisher == "" && by.URL == "" {
		return by, &Error{text.Name, "it does not say who published it", `say it with --publisher "Athletics Weekly", and where it stands with --url; --date is its day`}
	}
	by.Key = sourceKey(by)
	return by, nil
}

// sourceKey is the key of a source as people write it: the initials of a publisher of
// several words, or its one word, behind an article.
func sourceKey(by race.Source) string {
	key := strings.TrimPrefix(race.KeyOf(by.Publisher), "the-")
	if parts := strings.Split(key, "-"); len(parts) > 1 {
		key = ""
		for _, part := range parts {
			key += part[:1]
		}
	}
	return cmp.Or(key, "article")
}

// Added is what became of the statements of an article that were to be claims of a race.
type Added struct {
	Source string // the key of the article in the document
	First  int    // the number of the first new claim, from 1
	Claims int    // how many are new
	There  int    // how many the document had already, or the article makes twice
}

// added is a race with the statements about it as claims, and with the article as their
// source. A source of the document that is the article is taken for it: one of its
// address, else one of its publisher, day and title. A claim of it that is there already
// is not added.
func added(a factcheck.Answer, r *race.Race, by race.Source) (*race.Race, Added) {
	changed := *r
	changed.Sources, changed.Claims = slices.Clone(r.Sources), slices.Clone(r.Claims)
	became := Added{First: len(r.Claims) + 1}
	known := slices.IndexFunc(r.Sources, func(s race.Source) bool { return sameArticle(s, by) })
	if known >= 0 {
		by.Key = r.Sources[known].Key
	} else {
		by.Key = race.FreeKey(r.Sources, by.Key)
	}
	became.Source = by.Key
	var rest []article.Span
	for _, s := range a.Statements {
		if s.Document != r.ID {
			continue
		}
		said := s.Assessment.Claim
		said.Source, said.Says = by.Key, inShort(a.Text.Of(s.Span))
		if slices.ContainsFunc(changed.Claims, func(c race.Claim) bool { return sameClaim(c, said) }) {
			became.There++
			continue
		}
		changed.Claims = append(changed.Claims, said)
		rest = append(rest, s.Span)
	}
	if became.Claims = len(rest); became.Claims == 0 {
		return r, became
	}
	if known < 0 {
		by.Quote = sentenceOf(a.Text, rest)
		changed.Sources = append(changed.Sources, by)
	}
	return &changed, became
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

// sentenceOf is the sentence that all of some statements stand in; empty where there are
// several.
func sentenceOf(text *article.Text, spans []article.Span) string {
	all := article.Span{Start: len(text.Words)}
	for _, s := range spans {
		all = article.Span{Start: min(all.Start, s.Start), End: max(all.End, s.End)}
	}
	one := text.Sentence(article.Span{Start: all.Start, End: all.Start + 1})
	if strings.Contains(text.Of(all), "\n") || one != text.Sentence(all) {
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
