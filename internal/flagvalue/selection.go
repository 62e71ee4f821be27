package flagvalue

import (
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
)

// Selection is the records that a question is about: of a nation, an area,
// one kind of scope, or one scope. A nation or area beside a kind of scope
// narrows the athletes instead.
type Selection struct {
	Nation, Area, Scope string
}

// parse reads what was typed.
func (s *Selection) parse() (of query.Selection, err error) {
	if of.Nation, err = Nation(s.Nation); err != nil {
		return of, err
	}
	if s.Area != "" {
		if of.Area, err = nation.FindArea(s.Area); err != nil {
			return of, failure.OfFlag("area", err)
		}
	}
	switch {
	case s.Nation != "" && s.Area != "":
		return of, &failure.Error{Message: "--nation, --area: not both", Remedy: "leave out --area: a nation has its own"}
	case s.Scope != "":
		return s.parseScope(of)
	case s.Nation != "":
		return query.OfNation(of.Nation), nil
	case s.Area != "":
		return query.OfArea(of.Area), nil
	default:
		return of, nil
	}
}

func (s *Selection) parseScope(of query.Selection) (query.Selection, error) {
	kind, err := race.ParseScopeKind(s.Scope)
	if err == nil {
		of.Kind, of.OfKind = kind, true
		return of, nil
	}
	scope, oneErr := race.ParseScope(s.Scope)
	if oneErr != nil {
		if strings.ContainsRune(s.Scope, ' ') || isPlace(s.Scope) {
			err = oneErr
		}
		return of, failure.OfFlag("scope", err)
	}
	of.Scope, of.One = scope, true
	return of, nil
}

// Question is what was typed of a question about record lists.
type Question struct {
	Category
	Selection

	AsOf string
}

// Parse reads the question.
func (q *Question) Parse() (of query.RecordQuestion, err error) {
	if of.Category, err = q.Category.Parse(); err != nil {
		return of, err
	}
	if of.Selection, err = q.parse(); err != nil {
		return of, err
	}
	of.AsOf, err = parseAsOf(q.AsOf, of.Selection)
	return of, err
}

// parseAsOf reads the day at whose end a question is asked; none where there is
// none. It refuses one on which the nation asked about had no federation.
func parseAsOf(text string, s query.Selection) (date.Date, error) {
	day, err := lastDay("as-of", text)
	if err != nil || day.IsZero() {
		return day, err
	}
	return day, existed(s.Nation, day)
}

// existed refuses a nation on a day on which it had no federation.
func existed(n nation.Nation, day date.Date) error {
	if n.Code == "" || n.Existed(day.Year()) {
		return nil
	}
	f := &failure.Error{Message: fmt.Sprintf("--nation: %s (%s) had no federation on %s", n.Code, n.Name, day)}
	switch {
	case n.Note != "":
		f.Message += ": " + n.Note
	case n.Until > 0:
		f.Message += fmt.Sprintf(": it ended in %d", n.Until)
	case n.From > 0:
		f.Message += fmt.Sprintf(": it began in %d", n.From)
	}
	f.Remedy = "ask for a day on which it had one, or without --as-of"
	if others := n.InTheGap(); len(others) > 0 {
		f.Remedy = "ask for --nation " + strings.Join(others, " or --nation ")
	}
	return f
}

// isPlace reports whether a text names a nation or an area.
func isPlace(text string) bool {
	_, notNation := nation.Find(text)
	_, notArea := nation.FindArea(text)
	return notNation == nil || notArea == nil
}
