package crosscheck

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// datum is a date of a document that cannot be in the future.
type datum struct {
	key  string
	date date.Date
	path []document.Step
}

// datesOf lists the dates of a race or a record list that cannot be in the
// future.
func datesOf(r *race.Race, l *record.List) []datum {
	var all []datum
	if r != nil {
		all = append(all, datum{"date", r.Date, []document.Step{document.Key("date")}})
	}
	if l != nil {
		for i := range l.Entries {
			all = append(all, datum{"date", l.Entries[i].Date, []document.Step{document.Key("records"), document.Index(i), document.Key("date")}})
		}
		all = append(all, datum{"known_to", l.KnownTo, []document.Step{document.Key("known_to")}})
	}
	return all
}

// certainDates is the dates of a document that has errors, but for those in whose
// place an error stands.
func certainDates(doc *document.Doc) []datum {
	return slices.DeleteFunc(datesOf(doc.Race, doc.List), func(of datum) bool {
		at := doc.At(of.path...)
		return slices.ContainsFunc(doc.Findings, func(f diag.Finding) bool { return f.Severity() == diag.Error && f.Pos == at })
	})
}

// future is the dates of a document that are later than today anywhere on earth.
func (s *Summary) future(today date.Date) []problem {
	if today.IsZero() {
		return nil
	}
	dates := s.dates
	if !s.Faulty {
		dates = datesOf(s.race, s.list)
	}
	var all []problem
	for _, of := range dates {
		if today.AddDays(1).Before(of.date) {
			all = append(all, problem{rule: "future-date", message: fmt.Sprintf("%s %s: in the future", of.key, of.date), path: of.path})
		}
	}
	return all
}
