package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// Histories is the answer of the command records with its history.
func Histories(histories []query.RecordHistory, races []*race.Race, keys *athlete.Keys) table.View {
	view := table.View{Command: "records", RowTable: "reigns"}
	var known []date.Date
	relays := anyRelay(histories, func(h query.RecordHistory) record.Category { return h.Category })
	for _, h := range histories {
		known = append(known, h.KnownTo)
		name := h.Category.ListName()
		section := table.Section{
			Title:  TitleOf(h.Category) + ": " + h.Names.Record(h.Scope),
			Lines:  []string{"as they stood on " + dayLine(query.CategoryRecords{AsOf: h.AsOf, KnownTo: h.KnownTo})},
			Tables: []table.Table{reignsTable(name, h, relays, keys), dayTable(name, h.AsOf, h.KnownTo), sourcesTable("list", name, h.Sources)},
			Notes:  historyNotes(h),

			Further: sourceLinks(h.Sources),
		}
		view.Sections = append(view.Sections, section)
	}
	if len(histories) == 0 {
		view.Sections = []table.Section{{
			Notes:  []string{"The lists have no such record; milectl records shows those there are."},
			Tables: []table.Table{reignsTable("", query.RecordHistory{}, false, keys)},
		}}
	}
	view.Coverage = Covers(races, " of the corpus", known)
	return view
}

// reignsTable is the entries of a history. What took a record off another stands
// with the first of those who share it.
func reignsTable(list string, h query.RecordHistory, relays bool, keys *athlete.Keys) table.Table {
	type row = query.ReignEntry
	entry := func(e row) *record.Entry { return e.Entry }
	columns := slices.Concat(
		[]table.Column[row]{OfDocument[row]("list", list), OfDocument[row]("record", h.Scope.String())},
		table.Of(entry, runColumns(h.Category.Event)),
		[]table.Column[row]{
			{Name: "status", Label: "Status", Kind: table.Text, Priority: table.Wraps, Cell: func(e row) table.Cell { return StatusCell(e.Status) }},
			{Name: "took_off", Label: "Took off", Kind: table.Margin, Cell: stepCell},
			{Name: "until", Kind: table.Date, Priority: table.MachineOnly, Cell: untilCell},
		},
		table.Of(reignLength, lengthColumns()),
		[]table.Column[row]{{Name: "race", Label: "Race", Kind: table.Text, Priority: table.Spare, Cell: func(e row) table.Cell { return table.TextCell(e.RaceID) }}},
		table.Of(entry, append([]table.Column[*record.Entry]{readingColumn()}, listingColumns()...)),
		[]table.Column[row]{{Name: "remarks", Label: "Remarks", Kind: table.List, Priority: table.Below, Cell: func(e row) table.Cell { return statusRemarks(e.Status, reignRemarks(e)) }}},
		table.Of(entry, RelayColumns(relays, competitorOfEntry)),
		[]table.Column[row]{keyOfEntry(h.Category.Sex, keys, entry)},
	)
	return table.New(table.Table{Name: "reigns"}, columns, h.Entries())
}

func stepCell(e query.ReignEntry) table.Cell {
	if e.Shared || !e.Reign.HasStep {
		return table.Cell{}
	}
	return table.MarginCell(e.Reign.Step)
}

func untilCell(e query.ReignEntry) table.Cell {
	if e.Shared {
		return table.Cell{}
	}
	return table.DateCell(e.Reign.Until.String())
}

func reignLength(e query.ReignEntry) query.Length { return e.Length }

// lengthColumns is how long a record stood.
func lengthColumns() []table.Column[query.Length] {
	known := func(l query.Length, cell table.Cell) table.Cell {
		if !l.Known {
			return table.Cell{}
		}
		return cell
	}
	return []table.Column[query.Length]{
		{Name: "stood_years", Kind: table.Integer, Priority: table.MachineOnly, Cell: func(l query.Length) table.Cell { return known(l, table.IntCell(l.Years)) }},
		{Name: "stood_days", Kind: table.Integer, Priority: table.MachineOnly, Cell: func(l query.Length) table.Cell { return known(l, table.IntCell(l.Days)) }},
		{Name: "stood_for", Label: "Stood", Kind: table.Text, Priority: table.Below, Cell: func(l query.Length) table.Cell {
			return known(l, table.TextCell(l.String()).Shortened(shortLength(l)))
		}},
	}
}

// reignRemarks is what qualifies an entry of a history.
func reignRemarks(e query.ReignEntry) []string {
	if e.Shared {
		return []string{"shared"}
	}
	var said []string
	if e.Stands {
		said = append(said, "stands")
	}
	return append(said, Refused(e.Refused())...)
}

// BesideNotes says what a history does not have in its rows: marks that were annulled, those that the list lacks, and one that is better than the
// record, behind the day to which the list knows it.
func BesideNotes(h query.RecordHistory) []string {
	var notes []string
	if len(h.Annulled) > 0 {
		said := query.Some(h.Annulled, func(e *record.Entry) string {
			return words.Join(", ", e.Mark.String()+" "+e.Name(), "run "+e.Date.String(), words.Join(" ", "annulled", e.Annulled.String()))
		})
		notes = append(notes, "Left out, as annulled: "+strings.Join(said, "; ")+".")
	}
	if len(h.Unlisted) > 0 {
		said := query.Some(h.Unlisted, func(m query.RecordMark) string {
			return fmt.Sprintf("%s %s on %s, in %s", m.Verdict.Result.Mark, m.Verdict.Result.Name(), m.Race.Date, m.Race.ID)
		})
		notes = append(notes, "Not in the list, and better than what stood by it: "+strings.Join(said, "; ")+".")
	}
	if h.Later == nil {
		return notes
	}
	v := h.Later.Verdict
	return append(notes, fmt.Sprintf("A better mark is in %s: %s %s on %s, after the day to which the list is known (%s).",
		h.Later.Race.ID, v.Result.Mark, v.Result.Name(), h.Later.Race.Date, h.KnownTo))
}

func historyNotes(h query.RecordHistory) []string {
	notes := BesideNotes(h)
	if reign, length, ok := h.Longest(); ok {
		notes = append(notes, fmt.Sprintf("Longest reign of those that a list vouches for: %s %s, %s.", reign.Mark(), reign.Entries[0].Name(), length))
	}
	if reign, ok := h.LargestStep(); ok {
		notes = append(notes, fmt.Sprintf("Largest step between two of them: %s %s, %s.", reign.Mark(), reign.Entries[0].Name(), reign.Step))
	}
	if slices.ContainsFunc(h.Reigns, func(r record.Reign) bool { return r.Implied }) {
		notes = append(notes, "Implied: no entry names the record; another record of the same run makes it one that day.")
	}
	if slices.ContainsFunc(h.Reigns, func(r record.Reign) bool { return r.OrBetter }) {
		notes = append(notes, "Or better: the list has a hole there; others may have come between.")
	}
	if len(h.Reigns) == 0 {
		notes = append(notes, "The lists have no such record.")
	}
	return notes
}
