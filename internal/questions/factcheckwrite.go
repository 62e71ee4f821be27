package questions

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/edit"
	"github.com/milectl/milectl/internal/factcheck"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/receipts"
	"github.com/milectl/milectl/internal/store"
)

// addClaims adds what an article says of a race to its document, as claims, and writes
// that where there is something new.
func (a *app) addClaims(doc *document.Doc, answer factcheck.Answer) (*receipts.Written, error) {
	by, err := sourceOf(answer.Text)
	if err != nil {
		return nil, err
	}
	changed, added := answer.AddTo(doc.Race, by)
	wrote := &receipts.Written{File: doc.File, Added: added}
	if added.Claims == 0 {
		return wrote, nil
	}
	text, err := edit.Race(doc, changed)
	if err != nil {
		return nil, &failure.Error{Message: fmt.Sprintf("%s: %v", doc.File, err), Remedy: cmp.Or(diag.Help(err), "nothing was written")}
	}
	after := check.Refuse(document.Decode(doc.Name, text))
	faults := slices.DeleteFunc(after.All(), func(f diag.Finding) bool { return f.Severity() != diag.Error })
	if len(faults) > 0 {
		return nil, &failure.Error{Message: doc.File + ": with these claims it would have errors: nothing was written", Findings: faults}
	}
	if err := store.Write(doc.File, []byte(doc.Text()), text); err != nil {
		return nil, failure.Of(err, "nothing was written")
	}
	return wrote, nil
}

// sourceOf is an article as the source of claims. What nobody could find again is none.
func sourceOf(text *article.Text) (race.Source, error) {
	by := race.Source{Publisher: text.Publisher, Title: text.Title, Date: text.Date, URL: text.URL}
	if by.Publisher == "" && by.URL == "" {
		return by, &failure.Error{
			Message: fmt.Sprintf("--write: who published the article is not known: %s does not say it", nameOf(text)),
			Remedy:  `say it with --publisher "Athletics Weekly", and where it stands with --url; --date is its day`,
		}
	}
	by.Key = sourceKey(by)
	return by, nil
}

func nameOf(text *article.Text) string {
	if text.Name == store.StandardInput {
		return "its text"
	}
	return fmt.Sprintf("%q", text.Name)
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
