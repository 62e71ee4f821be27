package report

import (
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// Splits is the answer of the command splits: who led where and when, the
// stretches between, and everybody's splits, positions and segments.
func Splits(races []*race.Race, keys *athlete.Keys) table.View {
	view := table.View{Command: "splits", RowTable: "splits", Coverage: Covers(races, "", nil)}
	relays := haveTeams(races)
	for _, r := range races {
		legs := query.LegsOf(r)
		section := RaceSection(r)
		section.Tables = []table.Table{racesTable(query.RaceRecords{Race: r}), frontTable(r, keys), splitsTable(r, relays, keys)}
		section.Tables = append(section.Tables, splitMatrices(r)...)
		section.Tables = append(section.Tables, legsTable(r, legs, keys), segmentsTable(r, relays, keys), halvesTable(r, relays, keys))
		section.Notes = splitNotes(r, legs)
		view.Sections = append(view.Sections, section)
	}
	return view
}

// splitsTable is every split and position, one a row.
func splitsTable(r *race.Race, relays bool, keys *athlete.Keys) table.Table {
	type row = query.SplitRow
	runner := func(s row) *race.Result { return s.Result }
	columns := slices.Concat(
		OfRace[row](r),
		table.Of(runner, []table.Column[*race.Result]{placeColumn(), athleteColumn(r.Event), nationColumn()}),
		[]table.Column[row]{
			{Name: "point", Kind: table.Text, Cell: func(s row) table.Cell { return table.TextCell(s.Lead.Point.Text()) }},
			{Name: "metres", Kind: table.Text, Cell: func(s row) table.Cell { return table.TextCell(s.Lead.Point.Distance().Metres()) }},
			{Name: "mark", Kind: table.Mark, Cell: func(s row) table.Cell { return table.MarkCell(s.Mark) }},
			{Name: "position", Kind: table.Integer, Cell: func(s row) table.Cell { return Positive(s.Position) }},
			{Name: "gap", Kind: table.Margin, Cell: func(s row) table.Cell { return signedGap(s.Gap.Gap) }},
			{Name: "gap_to", Kind: table.Text, Cell: func(s row) table.Cell { return table.TextCell(gapTo(s.Gap)) }},
			{Name: "sources", Kind: table.List, Cell: func(s row) table.Cell { return table.ListCell(s.Sources) }},
		},
		table.Of(runner, teamColumn(relays, competitorOfResult)),
		[]table.Column[row]{keyOf(r, keys, runner)},
	)
	return table.New(table.Table{Name: "splits", For: table.Machines}, columns, query.SplitsOf(r))
}

// gapTo says what a gap is measured from.
func gapTo(g query.SplitGap) string {
	switch {
	case !g.Known:
		return ""
	case g.ToLeader:
		return "leader"
	default:
		return "fastest known split"
	}
}

// segmentsTable is the segments as they were reported.
func segmentsTable(r *race.Race, relays bool, keys *athlete.Keys) table.Table {
	type row = query.SegmentRow
	runner := func(s row) *race.Result {
		if s.Result == nil {
			return &race.Result{}
		}
		return s.Result
	}
	columns := slices.Concat(
		OfRace[row](r),
		table.Of(runner, []table.Column[*race.Result]{athleteColumn(r.Event), nationColumn()}),
		[]table.Column[row]{
			{Name: "segment", Label: "Segment", Kind: table.Text, Cell: func(s row) table.Cell {
				return table.TextCell(s.Segment.Segment.Text).Shown(PointWords(s.Segment.Segment.Text))
			}},
			{Name: "mark", Label: "Time", Kind: table.Mark, Cell: func(s row) table.Cell { return table.MarkCell(s.Segment.Mark) }},
			{Name: "pace_400m", Label: "Per 400 m", Kind: table.Derived, Cell: func(s row) table.Cell {
				return paceCell(s.Segment.Mark.Elapsed(), s.Segment.Segment.To-s.Segment.Segment.From)
			}},
			{Name: "sources", Label: "Sources", Kind: table.List, Cell: func(s row) table.Cell { return Remarks(s.Sources) }},
		},
		table.Of(runner, teamColumn(relays, competitorOfResult)),
		[]table.Column[row]{keyOf(r, keys, runner)},
	)
	return table.New(table.Table{Name: "segments", Title: "Segments as reported"}, columns, query.SegmentsOf(r))
}

// halvesTable compares the halves of those who have a split at exactly half
// the distance.
func halvesTable(r *race.Race, relays bool, keys *athlete.Keys) table.Table {
	type row = query.Halves
	runner := func(h row) *race.Result { return h.Result }
	columns := slices.Concat(
		OfRace[row](r),
		table.Of(runner, []table.Column[*race.Result]{placeColumn(), athleteColumn(r.Event)}),
		[]table.Column[row]{
			{Name: "first", Label: "First", Kind: table.Margin, Cell: func(h row) table.Cell { return table.ElapsedCell(h.First) }},
			{Name: "second", Label: "Second", Kind: table.Margin, Cell: func(h row) table.Cell { return table.ElapsedCell(h.Second) }},
			{Name: "difference", Label: "Difference", Kind: table.Margin, Cell: func(h row) table.Cell { return Signed(h.Difference) }},
		},
		table.Of(runner, teamColumn(relays, competitorOfResult)),
		[]table.Column[row]{keyOf(r, keys, runner)},
	)
	return table.New(table.Table{Name: "halves", Title: "Halves"}, columns, query.HalvesOf(r))
}

// splitNotes says of the tables of a race what a reader does not see in them, of those alone that there are.
func splitNotes(r *race.Race, legs []query.LegRow) []string {
	var notes []string
	leads, front := r.Leads(), query.FrontOf(r)
	fastest := slices.ContainsFunc(leads, func(lead race.Lead) bool { return lead.Fastest != nil })
	between := slices.ContainsFunc(front, func(p query.FrontPoint) bool { return p.Stretch.From > 0 })
	derived := ""
	if slices.ContainsFunc(front, hasPace) || len(query.SegmentsOf(r)) > 0 {
		derived = "Times per 400 m are derived and rounded to the nearest."
	}
	if between {
		derived = words.Join(" ", derived, "Splits are rounded up each for itself, so stretches need not add up to the last unit.")
	}
	if derived != "" {
		notes = append(notes, derived)
	}
	if fastest {
		notes = append(notes, "Where no report names the leader, gaps are to the fastest known split, whose runner need not have led.")
	}
	switch {
	case len(legs) > 0:
		notes = append(notes, legNote(leads))
	case len(leads) == 0:
		notes = append(notes, "No splits are known.")
	}
	if r.Note != "" {
		notes = append(notes, "Note: "+r.Note)
	}
	return notes
}
