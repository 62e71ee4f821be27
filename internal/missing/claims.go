package missing

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/provenance"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// claimOf is a claim that cannot be told, with its document.
type claimOf struct {
	claim.Assessment
	in provenance.DocumentClaims
}

// place is the document of a claim, and the way to it.
func (c claimOf) place() (string, []document.Step) {
	return c.document(), []document.Step{document.Key("claims"), document.Index(c.Index)}
}

func (c claimOf) document() string {
	if c.in.Race != nil {
		return c.in.Race.ID
	}
	return c.in.List.Name
}

// of is the category of a claim, and the day for which it says what it does.
func (c claimOf) of() (record.Category, date.Date) {
	if c.in.Race != nil {
		return record.CategoryOf(c.in.Race), c.in.Race.Date
	}
	return c.in.List.Category(), c.Claim.Date
}

// question is what would tell a claim: claims of one question are told together. A record or
// a lead is the same whatever document speaks of it; all else is a figure of the document.
type question struct {
	about   race.Subject
	of      record.Category
	scope   race.Scope
	athlete string
	said    string
	datum   claim.Datum
}

func (c claimOf) question() question {
	of, _ := c.of()
	switch c.Claim.About {
	case race.AboutRecord, race.AboutRecordAge, race.AboutWorldLead:
		return question{about: c.Claim.About, of: of, scope: c.Claim.Record, athlete: words.Fold(c.Claim.Athlete), said: c.Said}
	default:
		return question{about: c.Claim.About, of: of, datum: c.Datum}
	}
}

// assess looks for claims that cannot be told.
func (f *finder) assess() error {
	verified, err := provenance.Verify(f.c, inOrder(f.claimed))
	if err != nil {
		return err
	}
	f.claimed = verified.Documents
	return nil
}

// assignClaims gives claims about records that are open to these, and makes entries of the others.
func (f *finder) assignClaims() {
	questions := map[question][]claimOf{}
	var order []question
	for _, of := range f.claimed {
		for _, a := range of.With(claim.CannotTell) {
			c := claimOf{a, of}
			switch {
			case a.Claim.About == race.AboutOther:
				f.inWords++
			case f.takesRecord(c):
			default:
				q := c.question()
				if questions[q] == nil {
					order = append(order, q)
				}
				questions[q] = append(questions[q], c)
			}
		}
	}
	for _, q := range order {
		f.add(entryOfClaims(questions[q]))
	}
}

// takesRecord reports whether a claim is about a record that is not known for its day.
func (f *finder) takesRecord(c claimOf) bool {
	if c.Claim.About != race.AboutRecord && c.Claim.About != race.AboutRecordAge || c.Claim.Record.IsZero() {
		return false
	}
	of, day := c.of()
	key := openKey{of, c.Claim.Record}
	book, o := f.books[of], f.open[key]
	switch {
	case o != nil && len(o.spans) > 0:
		span := o.on(day)
		if span == nil {
			return false
		}
		span.claims = append(span.claims, c)
	case book != nil && book.Holds(key.scope):
		return false
	default:
		o = f.opened(key)
		o.claims = append(o.claims, c)
	}
	return true
}

// entryOfClaims is the entry of claims that one thing would tell.
func entryOfClaims(claims []claimOf) Entry {
	first := claims[0]
	of, day := first.of()
	e := Entry{Kind: Claims, Answers: len(claims), Of: of, Answered: words.Count(len(claims), "claim"), year: day.Year()}
	e.Missing = words.Join(": ", first.Subject, saidIn(claims))
	if first.Receipt != "" {
		e.Missing += " (" + first.Receipt + ")"
	}
	e.Document, e.path = first.place()
	e.Sources = reportsOf(claims)
	return e
}

// reportsOf is who makes claims, each once.
func reportsOf(claims []claimOf) []race.Source {
	var reports []race.Source
	for _, c := range claims {
		reports = append(reports, c.By)
	}
	return distinct(reports)
}

// saidIn is what claims say, each thing once.
func saidIn(claims []claimOf) string {
	var said []string
	seen := map[string]bool{}
	for _, c := range claims {
		if c.Said != "" && !seen[c.Said] {
			seen[c.Said] = true
			said = append(said, c.Said)
		}
	}
	return strings.Join(query.Some(said, func(s string) string { return s }), " or ")
}

// saidBy is what claims say of a record of which nothing else is known: the mark that most of
// them give, and how many others there are.
func saidBy(claims []claimOf) string {
	count := map[string]int{}
	var marks []string
	for _, c := range claims {
		said := words.Join(" ", c.Claim.Athlete, c.Said)
		if count[said]++; count[said] == 1 {
			marks = append(marks, said)
		}
	}
	slices.SortStableFunc(marks, func(a, b string) int { return cmp.Compare(count[b], count[a]) })
	if len(marks) == 1 {
		return "; said to be " + marks[0]
	}
	return fmt.Sprintf("; said to be %s and %s", marks[0], words.Plural(len(marks)-1, "other", "others"))
}
