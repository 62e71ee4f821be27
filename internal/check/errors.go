package check

import (
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/plausible"
	"github.com/milectl/milectl/internal/race"
)

// Refuse gives a document whose form is right the errors in its sense, which make
// it faulty for whoever asks about it: those that need neither another document nor
// the day. It returns the document.
func Refuse(doc *document.Doc) *document.Doc {
	if doc.Malformed() || doc.Wrong != nil {
		return doc
	}
	var all []found
	switch {
	case doc.Race != nil:
		all = errorsOfRace(doc.Race)
	case doc.List != nil:
		all = errorsOfList(doc.List)
	case doc.Register != nil:
		all = errorsOfRegister(doc.Register)
	}
	if all = first(all, ruleOf, true, MostTold); len(all) > 0 {
		doc.Wrong = diag.Sort(told(all, doc))
	}
	return doc
}

// errorsOfRace is [ofRace] without the rules that are no errors.
func errorsOfRace(r *race.Race) []found {
	c := raceCheck{race: r, bounds: plausible.NewBounds(r.Sex), decimals: plausible.UsualDecimals(r), errorsAlone: true}
	c.errors()
	return c.found
}

// errors looks for what is broken by errors, and in passing for what stands beside it.
func (c *raceCheck) errors() {
	c.twice()
	c.statuses()
	c.annulments()
	c.marks()
	c.places()
	c.splits()
	c.leads()
	c.segments()
	c.positions()
	c.fields()
	c.births()
	c.sources()
}
