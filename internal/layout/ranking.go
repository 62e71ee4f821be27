package layout

import (
	"fmt"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// Ranking is the table of all who ran an event, over its heats: the rows of the heats
// once more, with the place over all of them.
type Ranking struct {
	rows *Rows
	read Rows       // whose notes are those of rows that are read already
	of   sheet.Race // what the sheet says of all heats
	all  []ranked
}

// ranked is a row of the ranking. Its place is the one over all heats.
type ranked struct {
	sheet.Row

	heat int
}

// NewRanking reads a ranking over heats of a race.
func (t *Rows) NewRanking(r *sheet.Race) *Ranking {
	k := &Ranking{rows: t, read: *t, of: *r}
	k.read.Sheet = &sheet.Sheet{}
	k.of.Rows = nil
	return k
}

// Read reads a row, and reports false where the line is none.
func (k *Ranking) Read(heads Heads, line Line) bool {
	row, ok := k.read.Row(&k.of, heads, line)
	if ok {
		heat, _ := label.Number(heads.Put(line)[label.Heat])
		k.all = append(k.all, ranked{Row: row, heat: heat})
	}
	return ok
}

// Settle gives the rows of heats the places over all, and notes where both tables
// differ. Where the file has no heats it makes them of the ranking.
func (k *Ranking) Settle(heats []*sheet.Race) (made []*sheet.Race) {
	if len(k.all) == 0 {
		return nil
	}
	if len(heats) == 0 {
		return k.heats()
	}
	s := k.rows.Sheet
	first, last := k.all[0].Line, k.all[len(k.all)-1].Line
	s.Note(first, sheet.LeftOut, fmt.Sprintf("the ranking over all heats repeats their rows (lines %d to %d): compared, and not read twice", first, last))
	for i := range k.all {
		rank := &k.all[i]
		row := rank.find(heats)
		if row == nil {
			s.Note(rank.Line, sheet.LeftOut, fmt.Sprintf("%s is in no heat of this file", rank.Name()))
			continue
		}
		k.compare(row, rank)
	}
	return nil
}

// find is the row of a heat that a ranking repeats, nil where there is none.
func (rank *ranked) find(heats []*sheet.Race) *sheet.Row {
	for _, heat := range heats {
		if rank.heat > 0 && heat.Heat > 0 && rank.heat != heat.Heat {
			continue
		}
		for i := range heat.Rows {
			if row := &heat.Rows[i]; row.Name() == rank.Name() && row.Nation == rank.Nation {
				return row
			}
		}
	}
	return nil
}

func (k *Ranking) compare(row *sheet.Row, rank *ranked) {
	s := k.rows.Sheet
	row.Overall = rank.Place
	if row.Mark != rank.Mark || row.Status != rank.Status {
		s.Note(rank.Line, sheet.Doubt, fmt.Sprintf("%s has %s here and %s in the heat (line %d)", rank.Name(), outcome(&rank.Row), outcome(row), row.Line))
	} else if !rank.Thousandths.IsZero() && rank.Thousandths != row.Thousandths {
		if row.Thousandths.IsZero() {
			row.Thousandths = rank.Thousandths
		} else {
			s.Note(rank.Line, sheet.Doubt, fmt.Sprintf("%s has %s here and %s in the heat (line %d)", rank.Name(), rank.Thousandths, row.Thousandths, row.Line))
		}
	}
	switch {
	case rank.Qualified == row.Qualified:
	case row.Qualified == "":
		row.Qualified = rank.Qualified
		s.Note(rank.Line, sheet.Read, fmt.Sprintf("%s of %s stands only here", rank.Qualified, rank.Name()))
	case rank.Qualified != "":
		s.Note(rank.Line, sheet.Doubt, fmt.Sprintf("%s has %s here and %s in the heat (line %d)", rank.Name(), rank.Qualified, row.Qualified, row.Line))
	}
}

// outcome is the mark of a row, or its status.
func outcome(row *sheet.Row) string {
	switch {
	case row.Status != "":
		return string(row.Status)
	case row.Mark.IsZero():
		return "no mark"
	default:
		return row.Mark.String()
	}
}

// heats makes the heats of a ranking that stands alone. Nobody has a place in a heat.
func (k *Ranking) heats() []*sheet.Race {
	var made []*sheet.Race
	for _, rank := range k.all {
		var heat *sheet.Race
		for _, known := range made {
			if known.Heat == rank.heat {
				heat = known
			}
		}
		if heat == nil {
			one := k.of
			one.Heat, one.Rows = rank.heat, nil
			if one.Round == race.Final {
				one.Heat = 0
			}
			heat = &one
			made = append(made, heat)
		}
		row := rank.Row
		row.Overall, row.Place = rank.Place, 0
		heat.Rows = append(heat.Rows, row)
	}
	k.rows.Sheet.Notes = append(k.rows.Sheet.Notes, k.read.Sheet.Notes...)
	k.rows.Sheet.Note(k.all[0].Line, sheet.Read, "the file has the ranking over all heats alone: its places are those over all, and nobody has one in a heat")
	return made
}
