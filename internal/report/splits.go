package report

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/timing"
)

// Splits is the answer of the command splits: who led where and when, the
// stretches between, and everybody's splits, positions and segments.
func Splits(races []*race.Race) table.View {
	view := table.View{Command: "splits", RowTable: "splits", Coverage: covers(races, "", nil)}
	for _, r := range races {
		title, lines := heading(r)
		section := table.Section{Title: title, Lines: lines}
		section.Tables = []table.Table{racesTable(r, date.Date{}), frontTable(r), splitsTable(r)}
		section.Tables = append(section.Tables, splitMatrices(r)...)
		section.Tables = append(section.Tables, segmentsTable(r), halvesTable(r))
		section.Notes = splitNotes(r)
		view.Sections = append(view.Sections, section)
	}
	return view
}

// splitsTable is every split and position, one a row.
func splitsTable(r *race.Race) table.Table {
	t := table.Table{
		Name: "splits", Silent: true,
		Columns: []table.Column{
			{Name: "race", Kind: table.Text},
			{Name: "place", Kind: table.Integer},
			{Name: "athlete", Kind: table.Text},
			{Name: "nation", Kind: table.Text},
			{Name: "point", Kind: table.Text},
			{Name: "metres", Kind: table.Text},
			{Name: "mark", Kind: table.Mark},
			{Name: "position", Kind: table.Integer},
			{Name: "gap", Kind: table.Margin},
			{Name: "gap_to", Kind: table.Text},
			{Name: "sources", Kind: table.List},
		},
	}
	for _, lead := range r.Leads() {
		for i := range r.Results {
			result := &r.Results[i]
			mark, timed := result.SplitAt(lead.Point.Distance())
			position := result.PositionAt(lead.Point.Distance())
			if !timed && position == 0 {
				continue
			}
			row := []table.Cell{
				table.TextCell(r.ID), positive(result.Place), table.TextCell(result.Athlete), table.TextCell(result.Nation),
				table.TextCell(lead.Point.Text()), table.TextCell(lead.Point.Distance().Metres()), table.MarkCell(mark), positive(position),
				{},
				{},
				table.ListCell(sourcesAt(r, result, lead.Point.Distance())),
			}
			if gap, isLeader, known := gapAt(lead, mark); known {
				row[8] = table.MarginCell(gap)
				row[9] = table.TextCell(map[bool]string{true: "leader", false: "fastest known split"}[isLeader])
			}
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

// sourcesAt is the sources of a result's time at a point, or where it has none
// of its position there.
func sourcesAt(r *race.Race, result *race.Result, at event.Distance) []string {
	if _, timed := result.SplitAt(at); timed {
		return r.SplitSources(result, at)
	}
	return r.PositionSources(result, at)
}

// gapAt is how far a split was behind the front of the race.
func gapAt(lead race.Lead, mark timing.Mark) (gap timing.Margin, isLeader, known bool) {
	front, isLeader, known := lead.Reference()
	if !known || mark.IsZero() {
		return timing.Margin{}, false, false
	}
	return mark.Sub(front), isLeader, true
}

// segmentsTable is the segments as they were reported.
func segmentsTable(r *race.Race) table.Table {
	t := table.Table{
		Name: "segments", Title: "Segments as reported",
		Columns: []table.Column{
			{Name: "race", Kind: table.Text, Silent: true},
			{Name: "athlete", Label: "Athlete", Kind: table.Text},
			{Name: "nation", Label: "Nation", Kind: table.Text},
			{Name: "segment", Label: "Segment", Kind: table.Text},
			{Name: "mark", Label: "Time", Kind: table.Mark},
			{Name: "pace_400m", Label: "Per 400 m", Kind: table.Derived},
			{Name: "sources", Label: "Sources", Kind: table.List},
		},
	}
	add := func(of *race.Result, athlete, nation string, times []race.SegmentTime) {
		for _, s := range times {
			t.Rows = append(t.Rows, []table.Cell{
				table.TextCell(r.ID), table.TextCell(athlete), table.TextCell(nation), table.TextCell(s.Segment.Text), table.MarkCell(s.Mark),
				paceCell(s.Mark.Elapsed(), s.Segment.To-s.Segment.From), remarks(r.SegmentSources(of, s)),
			})
		}
	}
	for i := range r.Results {
		result := &r.Results[i]
		add(result, result.Athlete, result.Nation, result.Segments)
	}
	add(nil, "", "", r.Segments)
	return t
}

// halvesTable compares the halves of those who have a split at exactly half
// the distance.
func halvesTable(r *race.Race) table.Table {
	t := table.Table{
		Name: "halves", Title: "Halves",
		Columns: []table.Column{
			{Name: "race", Kind: table.Text, Silent: true},
			{Name: "place", Label: "Place", Kind: table.Integer},
			{Name: "athlete", Label: "Athlete", Kind: table.Text},
			{Name: "first", Label: "First", Kind: table.Margin},
			{Name: "second", Label: "Second", Kind: table.Margin},
			{Name: "difference", Label: "Difference", Kind: table.Margin},
		},
	}
	for _, result := range r.Ranked() {
		first, second, known := r.Halves(result)
		if !known {
			continue
		}
		t.Rows = append(t.Rows, []table.Cell{
			table.TextCell(r.ID), table.IntCell(result.Place), table.TextCell(result.Athlete),
			table.ElapsedCell(first), table.ElapsedCell(second), signed(second.Sub(first)),
		})
	}
	return t
}

func splitNotes(r *race.Race) []string {
	var notes []string
	fastest, timed := false, false
	for _, lead := range r.Leads() {
		fastest = fastest || lead.Fastest != nil
		timed = timed || !lead.Mark.IsZero()
	}
	if timed {
		notes = append(notes, "Times per 400 m are derived and rounded to the nearest. Splits are rounded up each for itself, so stretches need not add up to the last unit.")
	}
	if fastest {
		notes = append(notes, "Where no report names the leader, gaps are to the fastest known split, whose runner need not have led.")
	}
	if !timed && len(r.Leads()) == 0 {
		notes = append(notes, "No splits are known.")
	}
	if r.Note != "" {
		notes = append(notes, "Note: "+r.Note)
	}
	return notes
}
