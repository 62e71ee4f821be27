package yearbook

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/league"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// Standings is the answer of the command standings: how a series stands, a section for each
// event, class and track.
func Standings(a league.Answer) table.View {
	view := table.View{Command: "standings", RowTable: "standings"}
	years := strconv.Itoa(a.Question.From)
	if a.Question.To > a.Question.From {
		years += "-" + strconv.Itoa(a.Question.To)
	}
	for _, t := range a.Tables {
		by := ""
		if t.By != "" {
			by = "by " + string(t.By)
		}
		section := table.Section{
			Title:  words.Join(", ", a.Name+" "+years+": "+report.TitleOf(t.Of), by),
			Tables: []table.Table{standingsTable(t), countedTable(t, len(a.Question.Points), a.Keys), scoresTable(t)},
		}
		if len(t.Rows) == 0 {
			section.Notes = append(section.Notes, "Nobody has a point.")
		}
		if t.Out > 0 {
			section.Notes = append(section.Notes, words.Plural(t.Out, "other finisher has", "other finishers have")+" no point.")
		}
		if names := severalOf(t); len(names) > 0 {
			section.Notes = append(section.Notes, words.List(names)+": several people may be called so, and each race has a row of its own.")
		}
		view.Sections = append(view.Sections, section)
	}
	last := &view.Sections[len(view.Sections)-1]
	last.Notes = append(last.Notes, rules(a.Question)...)
	view.Coverage = report.Covers(a.Races, " of the series", nil)
	return view
}

// severalOf is the names in a table that may be of several people, each once.
func severalOf(t league.Table) []string {
	var names []string
	seen := map[string]bool{}
	for i := range t.Rows {
		r := &t.Rows[i]
		if t.By == "" && r.Person.IsZero() && !r.Who.IsTeam() && !seen[r.Name()] {
			seen[r.Name()] = true
			names = append(names, r.Name())
		}
	}
	return names
}

// rules is how points and ties are counted, and what nobody knows.
func rules(q league.Question) []string {
	unknown := "Which other races the series has, which of these it counts and by what rules, the documents do not say."
	if q.Teams {
		return []string{
			"Sums: the points of the teams in each race, as its teams say; more races with a score come first, then the smaller sum.",
			"Ties: more first places, then more second ones, and so on; else the place is shared.", unknown,
		}
	}
	var points []string
	for _, p := range q.Points {
		points = append(points, strconv.Itoa(p))
	}
	return []string{
		"Points: " + strings.Join(points, ", ") + " from the first place on, in finals; who share a place have its points each. Pacemakers and guests have none, and what was annulled neither.",
		"Ties: more first places that have points, then more second ones, and so on; else the place is shared.", unknown,
	}
}

func standingsTable(t league.Table) table.Table {
	type row = league.Row
	who := []table.Column[row]{
		{Name: "athlete", Label: "Athlete", Kind: table.Text, Priority: table.Wraps, Cell: func(r row) table.Cell { return report.CompetitorCell(&r.Who) }},
		{Name: "team", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r row) table.Cell { return table.TextCell(r.Team) }},
	}
	if t.By != "" {
		who[0].Priority, who[0].Label = table.MachineOnly, ""
		who[1].Priority, who[1].Label = table.Wraps, "Team"
	}
	columns := append([]table.Column[row]{
		report.OfDocument[row]("event", t.Of.Event.Code()), report.OfDocument[row]("sex", string(t.Of.Sex)),
		report.OfDocument[row]("environment", t.Of.Environment.Code()),
		{Name: "place", Label: "Place", Kind: table.Integer, Cell: func(r row) table.Cell {
			if t.By != "" && len(r.Scored) == 0 {
				return table.Cell{}.Shown("-")
			}
			return table.IntCell(r.Place)
		}},
	}, who...)
	nation := table.Column[row]{Name: "nation", Label: "Nation", Short: "Nat", Kind: table.Text, Cell: func(r row) table.Cell { return table.TextCell(r.Who.Nation) }}
	if t.By != "" {
		nation.Priority, nation.Label = table.MachineOnly, ""
	}
	columns = append(columns, nation)
	columns = append(columns, []table.Column[row]{
		{Name: "points", Label: "Points", Kind: table.Integer, Cell: func(r row) table.Cell { return table.IntCell(r.Points) }},
		{Name: "races", Label: "Races", Kind: table.Integer, Cell: func(r row) table.Cell { return table.IntCell(len(r.Scored)) }},
		{Name: "from", Label: "From", Kind: table.List, Priority: table.Wraps, Cell: func(r row) table.Cell { return scoresCell(r.Scored) }},
		{Name: "left", Label: "Left to run", Kind: table.List, Priority: table.Wraps, Cell: func(r row) table.Cell {
			var ids, shown []string
			for _, of := range r.Left {
				ids, shown = append(ids, of.ID), append(shown, where(of))
			}
			return table.ListCell(ids).Shown(strings.Join(shown, ", "))
		}},
		{Name: "at_most", Label: "At most", Kind: table.Integer, Cell: func(r row) table.Cell {
			if len(r.Left) == 0 || r.AtMost == 0 {
				return table.Cell{}
			}
			return table.IntCell(r.AtMost)
		}},
		report.KeyColumn(func(r row) string { return r.Person.Key() }),
	}...)
	return table.New(table.Table{Name: "standings"}, columns, t.Rows)
}

// where is where a race was, in a word.
func where(r *race.Race) string {
	if r.Venue.City != "" {
		return r.Venue.City
	}
	return r.ID
}

// scoresCell is where points are from.
func scoresCell(scores []league.Score) table.Cell {
	var items, shown []string
	for _, s := range scores {
		items = append(items, fmt.Sprintf("%s %d", s.Race.ID, s.Points))
		if s.Points > 0 {
			shown = append(shown, fmt.Sprintf("%s %d", where(s.Race), s.Points))
		}
	}
	return table.ListCell(items).Separated("; ").Shown(strings.Join(shown, ", "))
}

func countedTable(t league.Table, points int, keys *athlete.Keys) table.Table {
	type row = league.Counted
	return table.New(table.Table{Name: "races", Title: "Races"}, []table.Column[row]{
		report.OfDocument[row]("event", t.Of.Event.Code()), report.OfDocument[row]("sex", string(t.Of.Sex)),
		report.OfDocument[row]("environment", t.Of.Environment.Code()),
		{Name: "date", Label: "Date", Kind: table.Date, Cell: func(c row) table.Cell { return table.DateCell(c.Race.Date.String()) }},
		{Name: "race", Label: "Race", Kind: table.Text, Priority: table.Wraps, Cell: func(c row) table.Cell { return table.TextCell(c.Race.ID) }},
		{Name: "city", Label: "City", Kind: table.Text, Priority: table.Wraps, Cell: func(c row) table.Cell { return table.TextCell(c.Race.Venue.City) }},
		{Name: "scores", Kind: table.Text, Priority: table.MachineOnly, Cell: func(c row) table.Cell {
			if c.State.Marks() {
				return table.TextCell("yes")
			}
			return table.TextCell("no")
		}},
		{Name: "winner", Label: "Winner", Kind: table.Text, Priority: table.Wraps, Cell: func(c row) table.Cell { return report.FirstCell(c.Race.Winners()) }},
		{Name: "remarks", Label: "Remarks", Kind: table.List, Priority: table.Below, Cell: func(c row) table.Cell { return report.Remarks(countedRemarks(c, points, t.By)) }},
		report.KeyColumn(func(c row) string { return keys.OfResult(c.Race, winnerOf(c.Race)) }),
	}, t.Races)
}

// countedRemarks is whether a race scores, where that is not plain, and what it lacks.
func countedRemarks(c league.Counted, points int, by race.TeamBy) []string {
	var all []string
	switch c.State {
	case league.Scores:
	case league.Provisional:
		all = append(all, "provisional list")
	case league.ToRun:
		all = append(all, "start list: to run, as far as is known")
	case league.NoFinal:
		all = append(all, string(c.Race.Round)+": scores nothing")
	case league.NoSection:
		all = append(all, "a section without places over all: scores nothing")
	case league.OneOf:
		all = append(all, "one of several finals of the meeting: which of them scores is not known, so none does")
	case league.NoTeams:
		all = append(all, "says nothing of such teams: scores nothing")
	}
	all = append(all, report.DeadHeat(c.Race.Winners())...)
	switch {
	case !c.State.Marks() || !c.Race.Partial:
	case by != "":
		all = append(all, "partial list: sums may change")
	case c.To == 0:
		all = append(all, "partial list: places are missing from the first on")
	case c.To < points:
		all = append(all, fmt.Sprintf("partial list: complete to place %d, so points of places behind it may be missing", c.To))
	}
	return all
}

// scored is a score in a table, with who has it.
type scored struct {
	league.Score

	row *league.Row
}

// scoresTable is every score, for machines.
func scoresTable(t league.Table) table.Table {
	var all []scored
	for i := range t.Rows {
		for _, s := range t.Rows[i].Scored {
			all = append(all, scored{s, &t.Rows[i]})
		}
	}
	return table.New(table.Table{Name: "scores", For: table.Machines}, []table.Column[scored]{
		report.OfDocument[scored]("event", t.Of.Event.Code()), report.OfDocument[scored]("sex", string(t.Of.Sex)),
		report.OfDocument[scored]("environment", t.Of.Environment.Code()),
		{Name: "race", Kind: table.Text, Cell: func(s scored) table.Cell { return table.TextCell(s.Race.ID) }},
		{Name: "athlete", Kind: table.Text, Cell: func(s scored) table.Cell { return report.CompetitorCell(&s.row.Who) }},
		{Name: "team", Kind: table.Text, Cell: func(s scored) table.Cell { return table.TextCell(s.row.Team) }},
		{Name: "place", Kind: table.Integer, Cell: func(s scored) table.Cell { return report.Positive(s.Place) }},
		{Name: "points", Kind: table.Integer, Cell: func(s scored) table.Cell { return table.IntCell(s.Points) }},
		report.KeyColumn(func(s scored) string { return s.row.Person.Key() }),
	}, all)
}
