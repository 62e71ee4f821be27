package report

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// bestsTable holds each finisher against the best marks that are known from
// before the race. Who ran what is said once to a reader.
func bestsTable(c query.RaceCheck, fields resultFields, keys *athlete.Keys) table.Table {
	type row = query.BestCheck
	sameResult := func(above, b row) bool { return above.Result == b.Result }
	columns := slices.Concat(
		OfRace[row](c.Race),
		table.Once(sameResult, table.Of(func(b row) *race.Result { return b.Result }, []table.Column[*race.Result]{
			placeColumn(), athleteColumn(c.Race.Event), markInWind(c.Race),
		})...),
		[]table.Column[row]{
			{Name: "best", Label: "Best", Kind: table.Text, Cell: func(b row) table.Cell { return table.TextCell(b.Kind.String()) }},
			{Name: "verdict", Label: "Verdict", Kind: table.Text, Priority: table.Wraps, Cell: func(b row) table.Cell { return table.TextCell(BestWords(b.Best)) }},
			{Name: "known", Label: "Known", Kind: table.Mark, Cell: ofKnown(func(p *athlete.Performance) table.Cell { return table.MarkCell(p.Mark) })},
			{Name: "by", Label: "By", Kind: table.Margin, Cell: func(b row) table.Cell {
				if by := b.By(); by.Known {
					return unsigned(by.Margin)
				}
				return table.Cell{}
			}},
			{Name: "holder", Label: "Of", Kind: table.Text, Priority: table.Below, Cell: ofKnown(func(p *athlete.Performance) table.Cell { return table.TextCell(p.Name()) })},
			{Name: "date", Label: "Date", Kind: table.Date, Priority: table.Below, Cell: ofKnown(func(p *athlete.Performance) table.Cell { return table.DateCell(p.Date.String()) })},
			{Name: "where", Label: "Where", Kind: table.Text, Priority: table.Below, Cell: ofKnown(func(p *athlete.Performance) table.Cell {
				return table.TextCell(words.Join(", ", p.City, p.Category.Environment.Name()))
			})},
		},
		aidedColumn(fields.wind),
		[]table.Column[row]{
			keyOf(c.Race, keys, func(b row) *race.Result { return b.Result }),
			{Name: "holder_key", Kind: table.Text, Priority: table.MachineOnly, Cell: ofKnown(func(p *athlete.Performance) table.Cell {
				return table.TextCell(keys.Of(c.Race.Sex, &p.Competitor, p.Born))
			})},
		},
	)
	var checks []row
	if c.Bests != nil {
		checks = c.Bests.Checks
	}
	return table.New(table.Table{Name: "bests", Title: "Best marks known before the race"}, columns, checks)
}

// ofKnown is a cell of the best that is known, unknown where none is.
func ofKnown(cell func(*athlete.Performance) table.Cell) func(query.BestCheck) table.Cell {
	return func(b query.BestCheck) table.Cell {
		if b.Before == nil {
			return table.Cell{}
		}
		return cell(b.Before)
	}
}

// BestWords is whether a result may be a best.
func BestWords(b athlete.Best) string {
	switch b.Answer {
	case athlete.Slower:
		return "no, slower"
	case athlete.Behind:
		return "no, behind " + b.Ahead.Name()
	case athlete.OnOtherTrack:
		return "cannot be told: faster on another track"
	case athlete.WindAided:
		return "no, wind-aided"
	case athlete.OnTheClock:
		return "on the clock: cannot be told"
	case athlete.Equal:
		return "equals the best known"
	case athlete.Faster:
		return "best known"
	default:
		return "none known"
	}
}

// bestsNote says what the bests are taken from: from how many marks, where that is told.
func bestsNote(b *query.Bests) string {
	marks := ""
	if b.From > 0 {
		marks = words.Plural(b.From, "mark in ", "marks in ")
	}
	return fmt.Sprintf("Bests are taken from %sthe races and record lists of this corpus: they can refute a best, not prove one.", marks)
}

// markInWind is the mark of a result, which readers see with a w where the wind was too
// strong.
func markInWind(r *race.Race) table.Column[*race.Result] {
	column := markColumn()
	if r.IsWindAided() {
		column.Cell = func(result *race.Result) table.Cell {
			return table.MarkCell(result.Mark).Shown(result.Mark.String() + "w")
		}
	}
	return column
}

// aidedColumn is the best mark of an athlete with too strong a wind, where it is better
// than that without; in races alone of which the wind is read.
func aidedColumn(wind bool) []table.Column[query.BestCheck] {
	if !wind {
		return nil
	}
	return []table.Column[query.BestCheck]{{Name: "wind_aided", Label: "Wind-aided", Kind: table.Mark, Cell: func(b query.BestCheck) table.Cell {
		if b.Aided == nil {
			return table.Cell{}
		}
		return table.MarkCell(b.Aided.Mark).Shown(b.Aided.Mark.String() + "w")
	}}}
}
