package report

import (
	"fmt"

	"github.com/milectl/milectl/internal/best"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// bestsTable holds each finisher against the best marks that are known from
// before the race.
//
// Where not all are wanted, only those are told that nothing known refutes.
func bestsTable(r *race.Race, known *best.Index, all bool) table.Table {
	t := table.Table{
		Name: "bests", Title: "Best marks known before the race",
		Columns: []table.Column{
			{Name: "race", Kind: table.Text, Silent: true},
			{Name: "place", Label: "Place", Kind: table.Integer},
			{Name: "athlete", Label: "Athlete", Kind: table.Text},
			{Name: "mark", Label: "Mark", Kind: table.Mark},
			{Name: "best", Label: "Best", Kind: table.Text},
			{Name: "verdict", Label: "Verdict", Kind: table.Text},
			{Name: "known", Label: "Known", Kind: table.Mark},
			{Name: "margin", Label: "By", Kind: table.Margin},
			{Name: "holder", Label: "Of", Kind: table.Text},
			{Name: "date", Label: "Date", Kind: table.Date},
			{Name: "where", Label: "Where", Kind: table.Text},
		},
	}
	if known == nil {
		return t
	}
	for _, result := range r.Ranked() {
		if !result.Finished() || !best.Eligible(r, result) {
			continue
		}
		first := true
		for _, kind := range best.Kinds() {
			row, holds := bestRow(r, result, kind, known)
			if !holds && !all {
				continue
			}
			if !first {
				row[1], row[2], row[3] = row[1].Shown(""), row[2].Shown(""), row[3].Shown("")
			}
			first = false
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

// bestRow is a result against one best, and whether what is known lets it be one.
func bestRow(r *race.Race, result *race.Result, kind best.Kind, known *best.Index) (row []table.Cell, holds bool) {
	row = []table.Cell{
		table.TextCell(r.ID), table.IntCell(result.Place), table.TextCell(result.Athlete), table.MarkCell(result.Mark), table.TextCell(kind.String()),
		table.TextCell("none known"),
		{},
		{},
		{},
		{},
		{},
	}
	before, ok := known.Before(kind, r, result)
	if !ok {
		return row, false
	}
	verdict := "no, slower"
	switch c := result.Mark.Compare(before.Mark); {
	case c > 0:
	case best.Beaten(kind, r, result) != nil:
		verdict = "no, behind " + best.Beaten(kind, r, result).Athlete
	case c < 0:
		verdict, holds = "faster than any known", true
	default:
		verdict, holds = "equals the best known", true
	}
	margin := result.Mark.Sub(before.Mark)
	row[5], row[6], row[7] = table.TextCell(verdict), table.MarkCell(before.Mark), table.MarginCell(margin).Shown(margin.Abs().String())
	row[8], row[9] = table.TextCell(before.Athlete), table.DateCell(before.Date.String())
	row[10] = table.TextCell(words.Join(", ", before.City, before.Environment.Name()))
	return row, holds
}

// bestsNote says what the bests are taken from.
func bestsNote(known *best.Index) string {
	return fmt.Sprintf("Bests are taken from %s in the races and record lists of this corpus: they can refute a best, not prove one.", words.Plural(known.Len(), "mark", "marks"))
}
