package check

import (
	"slices"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// ofList is what is wrong with the sense of a record list by itself.
func ofList(list *record.List) []found {
	citing := newCiting(list.Sources)
	citing.look(list.Source, document.Key("source"))
	for i := range list.Entries {
		citing.look(list.Entries[i].Source, document.Key("records"), document.Index(i), document.Key("source"))
	}
	citing.claims(list.Claims)
	return slices.Concat(slowEntries(list), incomplete(list.Claims), citing.unused(list.Sources))
}

// ofRegister is what is wrong with the sense of a register by itself.
func ofRegister(register *race.Register) []found {
	citing := newCiting(register.Sources)
	citing.look(register.Source, document.Key("source"))
	for i := range register.Athletes {
		citing.look(register.Athletes[i].Source, document.Key("athletes"), document.Index(i), document.Key("source"))
	}
	return citing.unused(register.Sources)
}
