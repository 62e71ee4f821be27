package check

import (
	"fmt"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// list is what is wrong with the sense of a record list by itself.
func (p Plan) list(list *record.List) []found {
	citing := newCiting(list.Sources)
	citing.look(list.Source, document.Key("source"))
	var all []found
	for i := range list.Entries {
		e := &list.Entries[i]
		citing.look(e.Source, document.Key("records"), document.Index(i), document.Key("source"))
		if p.future(e.Date) {
			all = append(all, found{
				rule: "future-date", message: fmt.Sprintf("date %s: in the future", e.Date),
				path: []document.Step{document.Key("records"), document.Index(i), document.Key("date")},
			})
		}
	}
	citing.claims(list.Claims)
	all = append(all, incomplete(list.Claims)...)
	if p.future(list.KnownTo) {
		all = append(all, found{
			rule: "future-date", message: fmt.Sprintf("known_to %s: in the future", list.KnownTo),
			path: []document.Step{document.Key("known_to")},
		})
	}
	return append(all, citing.unused(list.Sources)...)
}

// future tells whether a date is later than today anywhere on earth.
func (p Plan) future(d date.Date) bool {
	return !p.Today.IsZero() && p.Today.AddDays(1).Before(d)
}

// register is what is wrong with the sense of a register by itself.
func register(register *race.Register) []found {
	citing := newCiting(register.Sources)
	citing.look(register.Source, document.Key("source"))
	for i := range register.Athletes {
		citing.look(register.Athletes[i].Source, document.Key("athletes"), document.Index(i), document.Key("source"))
	}
	return citing.unused(register.Sources)
}
