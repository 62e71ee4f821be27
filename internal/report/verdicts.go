package report

import (
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// verdictColumns is what a result did to a record, and what it met. Whose the
// record was is a column of the table's own: one race has it for machines only.
func verdictColumns(scope table.Column[race.Scope], holder table.Column[query.RecordMark]) []table.Column[query.RecordMark] {
	type row = query.RecordMark
	return slices.Concat(
		[]table.Column[row]{{Name: "verdict", Label: "Verdict", Kind: table.Text, Cell: func(m row) table.Cell { return outcomeCell(m.Verdict.Outcome) }}},
		table.Of(func(m row) race.Scope { return m.Verdict.Scope }, []table.Column[race.Scope]{scope}),
		[]table.Column[row]{
			{Name: "holder_mark", Label: "Stood at", Kind: table.Mark, Cell: func(m row) table.Cell { return table.MarkCell(m.Verdict.Met.Mark()) }},
			holder,
			{Name: "holder_date", Kind: table.Date, Priority: table.MachineOnly, Cell: holderDateCell},
			{Name: "holder_status", Label: "Status", Kind: table.Text, Priority: table.Below, Cell: func(m row) table.Cell { return StatusCell(query.StatusOf(m.Verdict.Met)) }},
			{Name: "by", Label: "By", Kind: table.Margin, Priority: table.Below, Cell: func(m row) table.Cell {
				gap := query.MarginOf(m.Verdict)
				if !gap.Known {
					return table.Cell{}
				}
				return unsigned(gap.Margin)
			}},
		},
		table.Of(func(m row) query.Length { return query.StoodFor(m.Race, m.Verdict) }, lengthColumns()),
		[]table.Column[row]{
			{Name: "behind", Kind: table.Text, Priority: table.MachineOnly, Cell: func(m row) table.Cell { return behindCell(m.Verdict.Behind) }},
			{Name: "remarks", Label: "Remarks", Kind: table.List, Priority: table.Below, Cell: func(m row) table.Cell { return statusRemarks(query.StatusOf(m.Verdict.Met), VerdictRemarks(m.Verdict)) }},
		},
	)
}

// markKeys is whose a result and the record were.
func markKeys(keys *athlete.Keys) []table.Column[query.RecordMark] {
	type row = query.RecordMark
	return []table.Column[row]{
		KeyColumn(func(m row) string { return keys.OfResult(m.Race, m.Verdict.Result) }),
		{Name: "holder_keys", Kind: table.List, Priority: table.MachineOnly, Cell: func(m row) table.Cell { return holderKeys(m.Race.Sex, m.Verdict.Met, keys) }},
	}
}

// outcomeCell is what a result did to a record; that it broke it stands out.
func outcomeCell(outcome record.Outcome) table.Cell {
	cell := table.TextCell(outcome.String())
	if outcome == record.Broken {
		return cell.Strong()
	}
	return cell
}

func holderCell(m query.RecordMark) table.Cell {
	return table.TextCell(words.Join(", ", query.Holders(m.Verdict.Met)...))
}

func holderDateCell(m query.RecordMark) table.Cell {
	if m.Verdict.Met.IsZero() {
		return table.Cell{}
	}
	return table.DateCell(m.Verdict.Met.Entries[0].Date.String())
}

func behindCell(other *race.Result) table.Cell {
	if other == nil {
		return table.Cell{}
	}
	return CompetitorCell(&other.Competitor)
}

// VerdictRemarks is what qualifies a verdict, in words, beside the status of the old
// mark.
func VerdictRemarks(v record.Verdict) []string {
	var list []string
	if v.Behind != nil {
		list = append(list, "behind "+v.Behind.Name()+" "+v.Behind.Mark.String())
	}
	if v.Why != "" {
		list = append(list, v.Why)
	}
	if v.Shared {
		list = append(list, "shared")
	}
	if v.Beyond {
		list = append(list, "later than the list knows")
	}
	if v.SubjectToRatification {
		list = append(list, "subject to ratification")
	}
	if v.OnTheClock {
		list = append(list, "on the clock: cannot be told")
	}
	return append(append(list, unordered(v)...), refusedMet(v.Met)...)
}

// unordered says which marks may have come before what a verdict is of, or later.
func unordered(v record.Verdict) []string {
	return query.Some(v.Met.Unordered, func(entry record.Unordered) string {
		return entry.Mark.String() + " " + entry.Name() + " " + Perhaps(entry)
	})
}
