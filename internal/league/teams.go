package league

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// teamTables is the tables of teams: of each category and of what makes a team, where a race
// scores them.
func teamTables(races []*race.Race) []Table {
	var tables []Table
	for _, of := range categoriesOf(races) {
		all := counted(classesOf(races, of))
		for _, by := range race.TeamBys() {
			if slices.ContainsFunc(all, func(c Counted) bool { return c.Race.Teams.By == by }) {
				tables = append(tables, teams(of, by, all))
			}
		}
	}
	return tables
}

// teams is the table of a category by the sums of teams.
func teams(of record.Category, by race.TeamBy, races []Counted) Table {
	t := Table{Of: of, By: by}
	rows := map[string]*Row{}
	row := func(name string) *Row {
		if rows[name] == nil {
			rows[name] = &Row{Team: name, key: name}
		}
		return rows[name]
	}
	for _, c := range races {
		if c.Race.Teams.By != by && (c.State.Marks() || c.State == ToRun) {
			c.State = NoTeams
		}
		t.Races = append(t.Races, c)
		switch {
		case c.State == ToRun:
			for _, name := range entered(c.Race, by) {
				row(name).Left = append(row(name).Left, c.Race)
			}
		case c.State.Marks():
			scores, err := query.Teams([]*race.Race{c.Race})
			if err != nil || len(scores) != 1 {
				continue
			}
			for _, s := range scores[0].Scores {
				if s.Place > 0 {
					row(s.Team).Points += s.Points
					row(s.Team).Scored = append(row(s.Team).Scored, Score{c.Race, s.Place, s.Points})
				}
			}
		}
	}
	for _, r := range rows {
		t.Rows = append(t.Rows, *r)
	}
	place(t.Rows, compareSums)
	return t
}

// entered is the clubs or nations of a start list, each once.
func entered(r *race.Race, by race.TeamBy) []string {
	var names []string
	seen := map[string]bool{}
	for i := range r.Results {
		name := r.Results[i].Club
		if by == race.ByNation {
			name = r.Results[i].Nation
		}
		if name != "" && r.Results[i].Status == "" && !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	return names
}

// compareSums orders teams by more races in which they had a score, then by the smaller sum, and
// of equal ones by their better places.
func compareSums(a, b *Row) int {
	return cmp.Or(cmp.Compare(len(b.Scored), len(a.Scored)), cmp.Compare(a.Points, b.Points), comparePlaces(a, b))
}
