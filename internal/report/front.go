package report

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// frontTable is the front of the race at each point that is known of, with the
// stretch since the point before at which a time is known.
func frontTable(r *race.Race) table.Table {
	t := table.Table{
		Name: "front", Title: "Front of the race",
		Columns: []table.Column{
			{Name: "race", Kind: table.Text, Silent: true},
			{Name: "point", Label: "At", Kind: table.Text},
			{Name: "metres", Kind: table.Text, Silent: true},
			{Name: "athlete", Label: "Leader", Kind: table.Text},
			{Name: "nation", Label: "Nation", Kind: table.Text},
			{Name: "mark", Label: "Time", Kind: table.Mark},
			{Name: "basis", Kind: table.Text, Silent: true},
			{Name: "from_metres", Label: "From", Kind: table.Text},
			{Name: "took", Label: "Took", Kind: table.Margin},
			{Name: "pace_400m", Label: "Per 400 m", Kind: table.Derived},
			{Name: "sources", Label: "Sources", Kind: table.List},
			{Name: "claims", Label: "Also said", Kind: table.List},
		},
	}
	stretches := map[event.Distance]race.Stretch{}
	for _, s := range r.Stretches() {
		stretches[s.To] = s
	}
	for _, lead := range r.Leads() {
		row := make([]table.Cell, len(t.Columns))
		row[0], row[1] = table.TextCell(r.ID), pointCell(lead.Point)
		row[2] = table.TextCell(lead.Point.Distance().Metres())
		row[3], row[4], row[6] = leaderCells(lead)
		row[5] = table.MarkCell(lead.Mark)
		if lead.Fastest == nil {
			stretchCells(row[7:10], stretches[lead.Point.Distance()])
		}
		row[10], row[11] = remarks(leadSources(r, lead)), remarks(claimsAt(r, lead))
		t.Rows = append(t.Rows, row)
	}
	if winner := r.Winner(); winner != nil && !winner.Mark.IsZero() {
		row := make([]table.Cell, len(t.Columns))
		row[0], row[1], row[2] = table.TextCell(r.ID), table.TextCell("finish"), table.TextCell(r.Event.Distance().Metres())
		row[3], row[4], row[5], row[6] = table.TextCell(winner.Athlete), table.TextCell(winner.Nation), table.MarkCell(winner.Mark), table.TextCell("finish")
		stretchCells(row[7:10], stretches[r.Event.Distance()])
		row[10], row[11] = remarks(r.MarkSources(winner)), remarks(nil)
		t.Rows = append(t.Rows, row)
	}
	return t
}

// leaderCells names who led at a point, and what that rests on.
func leaderCells(lead race.Lead) (athlete, nation, basis table.Cell) {
	switch {
	case lead.Fastest != nil:
		return table.Cell{}.Shown("not known (fastest split: " + lead.Fastest.Athlete + ")"), table.Cell{}, table.TextCell("fastest known split")
	case len(lead.Leaders) == 0:
		return table.Cell{}.Shown("not named"), table.Cell{}, table.TextCell("time only")
	}
	var names, nations []string
	for _, leader := range lead.Leaders {
		names, nations = append(names, leader.Athlete), append(nations, leader.Nation)
	}
	return table.TextCell(words.Join(", ", names...)), table.TextCell(words.Join(", ", nations...)), table.TextCell("position")
}

func stretchCells(cells []table.Cell, s race.Stretch) {
	if s.To == 0 {
		return
	}
	cells[0] = table.TextCell(s.From.Metres()).Shown(s.From.Metres() + " m")
	if s.From == 0 {
		cells[0] = cells[0].Shown("start")
	}
	cells[1] = table.ElapsedCell(s.Time)
	if s.To-s.From >= 100*event.Metre { // shorter ones say nothing of a pace
		cells[2] = paceCell(s.Time, s.To-s.From)
	}
}

// leadSources is the sources of the time at a point, of whoever ran it.
func leadSources(r *race.Race, lead race.Lead) []string {
	switch {
	case len(lead.Leaders) > 0:
		return sourcesAt(r, lead.Leaders[0], lead.Point.Distance())
	case lead.Fastest != nil:
		return sourcesAt(r, lead.Fastest, lead.Point.Distance())
	default:
		return r.LeaderSplitSources(lead.Point.Distance())
	}
}

// claimsAt is what reports say about the time of the leader at a point, where it
// is not the time that the race has.
func claimsAt(r *race.Race, lead race.Lead) []string {
	var list []string
	lap, _ := r.Lap()
	for _, claim := range r.Claims {
		point, err := r.Event.ParsePoint(claim.At, lap)
		if claim.At == "" || err != nil || point.Distance() != lead.Point.Distance() || claim.Mark.IsZero() || claim.Mark == lead.Mark {
			continue
		}
		if of := fmt.Sprintf("%s says %s", claim.Source, claim.Mark); ofTheLeader(claim, lead) && !slices.Contains(list, of) {
			list = append(list, of)
		}
	}
	return list
}

// ofTheLeader tells whether a claim about a point may mean the leader there.
func ofTheLeader(claim race.Claim, lead race.Lead) bool {
	return claim.Athlete == "" || len(lead.Leaders) == 0 || slices.ContainsFunc(lead.Leaders, func(leader *race.Result) bool {
		return words.Fold(leader.Athlete) == words.Fold(claim.Athlete)
	})
}
