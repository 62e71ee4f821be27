package tabular

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/sheet"
)

// isNameless reports whether a table names no runners, where runners ran: it has the scores of teams or the
// medals of nations, or its names stand under a heading that is not known.
func (r *reader) isNameless(of event.Event) bool {
	return !of.IsZero() && !of.IsRelay() && !has(r.columns, label.Athlete, label.Family)
}

// leaveOutNameless leaves out the rows of a table without names, and says how to tell where they stand, if
// they may.
func (r *reader) leaveOutNameless(g *group) {
	why := "a row of a team, where runners ran: "
	if how := r.howToName(); how != "" {
		why = "a row of which it is not known who ran: "
		r.once(r.at, sheet.Open, "no heading is known to stand above the names: "+how)
	}
	for i := range g.entries {
		e := &g.entries[i]
		text := cmp.Or(e.Club, e.Country, e.Nation, e.Mark.String(), strconv.Itoa(e.Place))
		r.Note(e.Line, sheet.LeftOut, why+strconv.Quote(text))
		r.Lost++
	}
}

// howToName is how to say in which column the names stand; empty where there are times of nobody, or points, and no
// column is left in which they may.
func (r *reader) howToName() string {
	if has(r.columns, label.Points) && !has(r.columns, label.Mark, label.Chip) {
		return "" // points without times are of teams
	}
	var maps []string
	for _, c := range r.columns {
		if c.what == "" && c.heading != "" {
			maps = append(maps, "--map "+strconv.Quote(c.heading+"=athlete"))
		}
	}
	switch {
	case len(maps) > 0:
		return strings.Join(maps, " or ") + " says that they stand there"
	case r.unheaded:
		return "give their column one, such as Athlete"
	default:
		return ""
	}
}
