package hytek

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/timing"
)

// finish ends an event: its tables over several heats or sections are compared with
// these, or parted, and its races join the sheet.
func (r *reader) finish() {
	c := r.event
	if c == nil {
		return
	}
	r.event = nil
	if c.distances > 0 {
		r.s.Note(c.race.Line, sheet.LeftOut, strconv.Quote(c.title)+": its marks are distances, so it is no race")
		return
	}
	var all []*group
	for _, g := range c.groups {
		parts := c.partsOf(g)
		switch {
		case len(parts) > 0:
			all = append(all, r.compare(g, parts)...)
		case g.merged:
			all = append(all, r.part(g)...)
		default:
			all = append(all, g)
		}
	}
	r.setDays(c, all)
	for _, g := range all {
		c.setLegTimes(g.race.Rows)
		r.s.SetLapSplits(&g.race, c.splits)
		r.s.Races = append(r.s.Races, g.race)
	}
	if len(all) == 0 && c.race.Line > 0 && (c.table == nil || !c.table.entries) {
		r.s.Note(c.race.Line, sheet.LeftOut, strconv.Quote(c.title)+" has no results")
	}
}

// partsOf are the heats or sections of the round of a table that has no number of
// its own.
func (c *competition) partsOf(g *group) []*group {
	if g.heading.number > 0 || g.heading.letter != "" {
		return nil
	}
	var parts []*group
	for _, other := range c.groups {
		if other.heading.round == g.heading.round && other.heading.number > 0 {
			parts = append(parts, other)
		}
	}
	return parts
}

// compare takes the places of a table over all heats or sections as those over all,
// and notes where it contradicts them. It is the races that only this table has.
func (r *reader) compare(g *group, parts []*group) []*group {
	rows := g.race.Rows
	if len(rows) == 0 {
		return nil
	}
	r.s.Note(rows[0].Line, sheet.Read, fmt.Sprintf("lines %d to %d repeat other races: they are compared, and their places are those over all", rows[0].Line, rows[len(rows)-1].Line))
	seen, named := make(map[int]bool), byName(parts)
	only := &group{heading: g.heading, race: g.race}
	only.race.Rows = nil
	for i := range rows {
		row := r.same(&rows[i], g.heats[i], named[[2]string{rows[i].Name(), rows[i].Club}], seen)
		switch {
		case row != nil:
			seen[row.Line] = true
			row.Overall = rows[i].Place
			r.fill(row, &rows[i])
		case isOfOther(&rows[i], g.heats[i], parts):
			only.race.Rows = append(only.race.Rows, rows[i])
			only.heats = append(only.heats, g.heats[i])
		default:
			r.s.Note(rows[i].Line, sheet.Doubt, rows[i].Name()+" is in no other race with this result: left out")
		}
	}
	r.noteUnseen(parts, seen)
	if len(only.race.Rows) == 0 {
		return nil
	}
	return r.split(only)
}

// isOfOther reports whether a row of the table over all is of a race that has no
// table of its own, or of somebody who was in none.
func isOfOther(row *sheet.Row, heat int, parts []*group) bool {
	if heat == 0 {
		return row.Status == race.DNS
	}
	return !slices.ContainsFunc(parts, func(part *group) bool { return part.heading.number == heat })
}

func (r *reader) noteUnseen(parts []*group, seen map[int]bool) {
	for _, part := range parts {
		for i := range part.race.Rows {
			if row := &part.race.Rows[i]; !seen[row.Line] && !row.Mark.IsZero() && row.Role != race.Guest {
				r.s.Note(row.Line, sheet.Doubt, row.Name()+" is not in the table over all")
			}
		}
	}
}

// contender is a row of a heat or section.
type contender struct {
	row    *sheet.Row
	number int // of the heat or section
}

// byName are the rows of heats and sections by name and club.
func byName(parts []*group) map[[2]string][]contender {
	all := make(map[[2]string][]contender)
	for _, part := range parts {
		for i := range part.race.Rows {
			row := &part.race.Rows[i]
			key := [2]string{row.Name(), row.Club}
			all[key] = append(all[key], contender{row, part.heading.number})
		}
	}
	return all
}

// same is the row that a row of the table over all repeats; nil where there is none.
func (r *reader) same(of *sheet.Row, heat int, all []contender, seen map[int]bool) *sheet.Row {
	const most = 50 // of one name and club
	var named *sheet.Row
	for _, one := range all[:min(len(all), most)] {
		if seen[one.row.Line] {
			continue
		}
		if one.row.Mark == of.Mark && one.row.Status == of.Status && (heat == 0 || heat == one.number) {
			return one.row
		}
		named = one.row
	}
	if named != nil {
		r.s.Note(of.Line, sheet.Doubt, fmt.Sprintf("line %d has %s with another result or in another race", named.Line, named.Name()))
	}
	return named
}

// fill adds what only the table over all says.
func (r *reader) fill(row, from *sheet.Row) {
	if row.Thousandths.IsZero() && !from.Thousandths.IsZero() && from.Thousandths.RoundUp(timing.Hundredth) == row.Mark {
		row.Thousandths = from.Thousandths
	}
	if row.Wind.IsZero() {
		row.Wind = from.Wind
	}
	if row.Qualified == "" {
		row.Qualified = from.Qualified
	}
	if row.Rule == "" && row.Status == from.Status {
		row.Rule = from.Rule
	}
	for _, flag := range from.Flags {
		if !slices.Contains(row.Flags, flag) {
			row.Flags = append(row.Flags, flag)
		}
	}
}

// part makes the races that a table over several heats or sections is of, by its
// column H#. Its places are those over all.
func (r *reader) part(g *group) []*group {
	heats := heatsOf(g)
	switch {
	case len(heats) > 1:
		r.s.Note(g.race.Rows[0].Line, sheet.Read, fmt.Sprintf("the table is over %d races, which its column H# tells apart: its places are those over all, and places in each are not given", len(heats)))
		return r.split(g)
	case len(heats) == 1 && g.race.Round != race.Final && g.race.Round != "":
		g.race.Heat = heats[0]
	}
	return []*group{g}
}

// heatsOf are the numbers of a column H#, each once.
func heatsOf(g *group) []int {
	var heats []int
	for _, heat := range g.heats {
		if heat > 0 && !slices.Contains(heats, heat) {
			heats = append(heats, heat)
		}
	}
	slices.Sort(heats)
	return heats
}

// split makes a race of each number of the column H#, and one of rows without.
func (r *reader) split(g *group) []*group {
	heats := heatsOf(g)
	if slices.Contains(g.heats, 0) {
		heats = append(heats, 0)
	}
	var all []*group
	for _, heat := range heats {
		one := &group{heading: g.heading, race: g.race}
		one.race.Rows = nil
		one.setPart(heat)
		for i, row := range g.race.Rows {
			if g.heats[i] == heat {
				row.Overall, row.Place = row.Place, 0
				one.race.Rows = append(one.race.Rows, row)
			}
		}
		all = append(all, one)
	}
	return all
}
