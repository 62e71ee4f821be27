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

// datesOf lists the dates of a document that cannot be in the future.
func datesOf(r *race.Race, l *record.List, register *race.Register) []datum {
	switch {
	case r != nil:
		return []datum{{"date", r.Date, []document.Step{document.Key("date")}}}
	case l != nil:
		return datesOfList(l)
	case register != nil:
		return datesOfRegister(register)
	default:
		return nil
	}
}

func datesOfList(l *record.List) []datum {
	var all []datum
	for i := range l.Entries {
		for _, of := range [...]datum{{key: "date", date: l.Entries[i].Date}, {key: "ratified", date: l.Entries[i].Ratified}, {key: "annulled", date: l.Entries[i].Annulled}} {
			if !of.date.IsZero() {
				of.path = []document.Step{document.Key("records"), document.Index(i), document.Key(of.key)}
				all = append(all, of)
			}
		}
	}
	for _, cover := range l.Covers {
		if !cover.To.IsZero() {
			all = append(all, datum{"to", cover.To, []document.Step{document.Key("covers"), document.Key(cover.Scope.String()), document.Key("to")}})
		}
	}
	return append(all, datum{"known_to", l.KnownTo, []document.Step{document.Key("known_to")}})
}

func datesOfRegister(register *race.Register) []datum {
	var all []datum
	for i := range register.Athletes {
		one := &register.Athletes[i]
		at := []document.Step{document.Key("athletes"), document.Index(i)}
		if !one.Born.IsZero() {
			all = append(all, datum{"born", one.Born, append(slices.Clip(at), document.Key("born"))})
		}
		for j, r := range one.Nations {
			if !r.Until.IsZero() {
				all = append(all, datum{"until", r.Until, append(slices.Clip(at), document.Key("nations"), document.Index(j), document.Key("until"))})
			}
		}
	}
	return all
}

// certainDates is the dates of a document that has errors, but for those in whose
// place an error stands.
func certainDates(doc *document.Doc) []datum {
	errors := map[diag.Pos]bool{}
	for _, f := range doc.Findings {
		errors[f.Pos] = errors[f.Pos] || f.Severity() == diag.Error
	}
	return slices.DeleteFunc(datesOf(doc.Race, doc.List, doc.Register), func(of datum) bool { return errors[doc.At(of.path...)] })
}

// future is the dates of a document that are later than today anywhere on earth.
func (s *Summary) future(today date.Date) []problem {
	if today.IsZero() {
		return nil
	}
	dates := s.dates
	if !s.Faulty {
		dates = datesOf(s.race, s.list, s.register)
	}
	var all []problem
	for _, of := range dates {
		if today.AddDays(1).Before(of.date) {
			all = append(all, problem{rule: "future-date", message: fmt.Sprintf("%s %s: in the future", of.key, of.date), path: of.path})
		}
	}
	return all
}
