package importing

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// results makes the results of the race, and is the lines of the file that they stand
// on, and of which the club is what stood where a nation should. What no document can say is left out with a note; the list is then partial.
func (t *turner) results() (lines []int, noNation []bool) {
	t.wind()
	rows := t.inOrder()
	for _, row := range rows {
		if why := t.unusable(row); why != "" {
			t.note(row.Line, sheet.LeftOut, "the row is left out: %s", why)
			t.race.Partial = true
			continue
		}
		result := row.Result
		if t.race.Sex != race.Mixed || t.race.Event.IsRelay() {
			result.Sex = ""
		}
		t.nation(row, &result)
		if label.IsClubless(result.Club) {
			t.note(row.Line, sheet.Read, "club %s is read as none", quoted(result.Club))
			result.Club = ""
		}
		t.race.Results = append(t.race.Results, result)
		lines, noNation = append(lines, row.Line), append(noNation, row.NoNation && result.Club != "")
	}
	t.race.Partial = t.race.Partial || !isFull(t.race)
	return lines, noNation
}

// inOrder is the rows in order of place; those without one keep their order, behind.
func (t *turner) inOrder() []*sheet.Row {
	rows := make([]*sheet.Row, len(t.sheet.Rows))
	for i := range t.sheet.Rows {
		rows[i] = &t.sheet.Rows[i]
	}
	slices.SortStableFunc(rows, func(a, b *sheet.Row) int {
		switch {
		case (a.Place > 0) != (b.Place > 0):
			return cmp.Compare(b.Place, a.Place)
		default:
			return cmp.Compare(a.Place, b.Place)
		}
	})
	return rows
}

// unusable is why a document cannot have a row; empty where it can.
func (t *turner) unusable(row *sheet.Row) string {
	switch {
	case row.Name() == "":
		return "no name"
	case t.race.IsMixedField() && row.Sex == "":
		return "whether " + row.Name() + " is a man or a woman is not said, and men and women ran together"
	case t.race.Event.IsRelay() && row.Team == "":
		return "an athlete, where teams ran"
	default:
		return ""
	}
}

// nation takes the nation of a result from what is known of its club, and leaves out
// one that is none.
func (t *turner) nation(row *sheet.Row, result *race.Result) {
	for _, word := range []string{row.Nation, row.Club} {
		if code := t.known.Nations[word]; code != "" && word != "" {
			result.Nation = code
			if word == row.Club {
				result.Club = ""
			}
			return
		}
	}
	if _, ok := nation.Lookup(result.Nation); result.Nation != "" && !ok {
		t.note(row.Line, sheet.LeftOut, "nation %s is none: --nation-of %s=CODE says which it is", quoted(result.Nation), quoted(result.Nation))
		result.Nation = ""
	}
}

// wind takes the wind of the race from its rows, where all have the same.
func (t *turner) wind() {
	if !t.race.Wind.IsZero() || len(t.sheet.Rows) == 0 {
		return
	}
	var wind race.Wind
	for i := range t.sheet.Rows {
		row := &t.sheet.Rows[i]
		switch {
		case row.Wind.IsZero():
		case wind.IsZero() || wind == row.Wind:
			wind = row.Wind
		default:
			t.note(row.Line, sheet.Doubt, "wind %s and %s in one race: neither is taken", wind, row.Wind)
			return
		}
	}
	if t.race.Event.NeedsWind() {
		t.race.Wind = wind
	}
}

// isFull reports whether a list is whole: all have a status, or a place and a mark,
// or ran out of competition, and no place is missing.
func isFull(r *race.Race) bool {
	for i := range r.Results {
		result := &r.Results[i]
		if result.Status == "" && result.Role != race.Guest && (result.Place == 0 || result.Mark.IsZero()) {
			return false
		}
		if result.Role == race.Guest && result.Mark.IsZero() && result.Status == "" {
			return false
		}
	}
	return r.CompleteTo() >= len(r.Ranked()) && lastPosition(r) <= len(r.Results)
}

// lastPosition is the last position that somebody had at a point: so many ran.
func lastPosition(r *race.Race) int {
	last := 0
	for i := range r.Results {
		for _, position := range r.Results[i].Positions {
			last = max(last, position.Place)
		}
	}
	return last
}

// baseName is the name of a file without its folder, which is nobody else's.
func baseName(name string) string { return filepath.Base(strings.ReplaceAll(name, "\\", "/")) }
