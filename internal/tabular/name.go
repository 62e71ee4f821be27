package tabular

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/sheet"
)

// name reads the name of a row: in parts, or as one text. Its order is turned where
// the row itself parts it by a comma, and where all names of the table show that
// family names stand first.
func (r *reader) name(e *entry, rec record) {
	given, family := r.cellOf(rec, label.Given), r.cellOf(rec, label.Family)
	if given != "" || family != "" {
		e.SetName(given, r.aside(e, family))
		return
	}
	e.printed = r.cellOf(rec, label.Athlete)
	name := r.aside(e, e.printed)
	if name == "?" || label.IsNothing(name) {
		return
	}
	if given, family, ok := sheet.Turned(name); ok && !strings.Contains(given, ",") {
		e.SetName(given, family)
		return
	}
	e.Athlete = name
}

// turnNames turns names whose family name stands first in capitals, where all names of
// the table that have capitals are such. One that differs from the others is kept, and
// so are the names of teams.
func (r *reader) turnNames(groups []*group) {
	groups = slices.DeleteFunc(slices.Clone(groups), func(g *group) bool { return r.eventOf(g).IsRelay() })
	first, other := 0, 0
	for _, g := range groups {
		for i := range g.entries {
			switch e := &g.entries[i]; {
			case e.Family != "" || e.Athlete == "":
			case capitalsFirst(e.Athlete):
				first++
			default:
				other++
			}
		}
	}
	turn := first > 0 && first >= 4*other
	for _, g := range groups {
		for i := range g.entries {
			e := &g.entries[i]
			if e.Family != "" || e.Athlete == "" || capitalsFirst(e.Athlete) == turn {
				if given, family, ok := sheet.CapitalsFirst(e.Athlete); ok && turn && e.Family == "" {
					e.SetName(given, family)
				}
				continue
			}
			if r.familyFirst() {
				continue
			}
			if first > 0 {
				r.Note(e.Line, sheet.Open, "the order of this name is another than that of the others: it is kept")
			}
		}
	}
	if turn {
		r.once(r.at, sheet.Read, "family names stand first: names are turned")
	}
	if r.familyFirst() {
		r.turnByHeading(groups)
	}
}

// isLoud reports whether a word is in capitals.
func isLoud(word string) bool { return strings.ToUpper(word) == word && strings.ToLower(word) != word }

// capitalsFirst reports whether a name begins with a family name in capitals.
func capitalsFirst(name string) bool {
	_, _, ok := sheet.CapitalsFirst(name)
	return ok
}

// familyFirst reports whether the heading says that family names stand first.
func (r *reader) familyFirst() bool {
	i := r.find(label.Athlete)
	return i >= 0 && label.FamilyFirst(r.columns[i].heading)
}

// turnByHeading turns the names of two words that the heading says begin with the
// family name. Of longer ones the parts cannot be told.
func (r *reader) turnByHeading(groups []*group) {
	for _, g := range groups {
		for i := range g.entries {
			e := &g.entries[i]
			fields := strings.Fields(e.Athlete)
			switch {
			case e.Family != "" || len(fields) < 2:
			case len(fields) == 2:
				e.SetName(fields[1], fields[0])
				r.once(r.at, sheet.Read, "family names stand first: names are turned")
			default:
				r.Note(e.Line, sheet.Open, fmt.Sprintf("which words of %q are the family name, which stands first, cannot be told", e.Athlete))
			}
		}
	}
}
