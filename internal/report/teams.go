package report

import (
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// Teams is the answer of the command teams: how the teams of each race came in.
func Teams(all []query.TeamScores) table.View {
	view := table.View{Command: "teams", RowTable: "teams"}
	var races []*race.Race
	for _, of := range all {
		races = append(races, of.Race)
		title, lines := heading(of.Race)
		view.Sections = append(view.Sections, table.Section{
			Title: title, Lines: append(lines, scoringLine(of.Race.Teams)),
			Tables: []table.Table{table.New(table.Table{Name: "teams", Title: "Teams"}, teamColumns(of.Race), of.Scores)},
		})
	}
	view.Coverage = Covers(races, "", nil)
	return view
}

func teamColumns(r *race.Race) []table.Column[query.TeamScore] {
	type row = query.TeamScore
	return append(OfRace[row](r), []table.Column[row]{
		{Name: "class", Kind: table.Text, Priority: table.MachineOnly, Cell: func(row) table.Cell { return table.TextCell(string(r.Sex)) }},
		{Name: "place", Label: "Place", Kind: table.Integer, Cell: func(t row) table.Cell {
			if t.Place == 0 {
				return table.Cell{}.Shown("-")
			}
			return table.IntCell(t.Place)
		}},
		{Name: "team", Label: "Team", Kind: table.Text, Priority: table.Wraps, Cell: func(t row) table.Cell { return table.TextCell(t.Team) }},
		{Name: "points", Label: "Points", Kind: table.Integer, Cell: func(t row) table.Cell { return Positive(t.Points) }},
		{Name: "scorers", Label: "Scorers", Kind: table.List, Priority: table.Wraps, Cell: func(t row) table.Cell { return runnersCell(t.Scorers) }},
		{Name: "displacers", Label: "Displacers", Kind: table.List, Priority: table.Wraps, Cell: func(t row) table.Cell { return runnersCell(t.Displacers) }},
		{Name: "others", Kind: table.Integer, Priority: table.MachineOnly, Cell: func(t row) table.Cell { return table.IntCell(t.Others) }},
	}...)
}

// runnersCell is runners with the places that count.
func runnersCell(runners []query.TeamRunner) table.Cell {
	var texts []string
	for _, runner := range runners {
		texts = append(texts, strconv.Itoa(runner.Place)+" "+runner.Result.Name())
	}
	return table.ListCell(texts).Shown(strings.Join(texts, ", "))
}

// scoringLine is how teams are scored, in words.
func scoringLine(s race.TeamScoring) string {
	displacers, ties := "", "the better last scorer breaks a tie"
	if s.Displacers > 0 {
		displacers = "the next " + strconv.Itoa(s.Displacers) + " push others back"
	}
	if s.Ties == race.NextRunner {
		ties = "the better next runner breaks a tie"
	}
	individuals := "all places count"
	if s.Individuals == race.Removed {
		individuals = "others are taken out before places are counted"
	}
	return words.Join("; ", "teams by "+string(s.By)+": "+strconv.Itoa(s.Scorers)+" score", displacers, individuals, ties)
}
