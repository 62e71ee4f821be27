package profile

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/career"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// resultsTable is every result of somebody, the newest first.
func (a *AskedCareer) resultsTable() table.Table {
	columns := slices.Concat(
		raceColumns(func(run career.Run) *race.Race { return run.Race }),
		a.ownColumns(),
		bestColumns(),
	)
	return table.New(table.Table{Name: "results", Title: "Results"}, columns, a.Runs)
}

// raceColumns is in which race something was.
func raceColumns[T any](of func(T) *race.Race) []table.Column[T] {
	return table.Of(of, []table.Column[*race.Race]{
		{Name: "race", Label: "Race", Kind: table.Text, Priority: table.Wraps, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.ID) }},
		{Name: "date", Label: "Date", Kind: table.Date, Cell: func(r *race.Race) table.Cell { return table.DateCell(r.Date.String()) }},
		{Name: "name", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Name) }},
		{Name: "competition", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Competition) }},
		{Name: "city", Label: "City", Kind: table.Text, Priority: table.Spare, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Venue.City) }},
		{Name: "country", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Venue.Country) }},
		{Name: "event", Label: "Event", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Event.Code()).Shown(report.ShortEvent(r.Event)) }},
		{Name: "environment", Label: "Environment", Kind: table.Text, Priority: table.Spare, Cell: func(r *race.Race) table.Cell {
			return table.TextCell(r.Environment.Code()).Shown(r.Environment.Name())
		}},
		{Name: "round", Label: "Round", Kind: table.Text, Priority: table.Spare, Cell: func(r *race.Race) table.Cell { return table.TextCell(string(r.Round)) }},
		{Name: "heat", Kind: table.Integer, Priority: table.MachineOnly, Cell: func(r *race.Race) table.Cell { return report.Positive(r.Heat) }},
		{Name: "section", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Section) }},
	})
}

// ownColumns is what became of somebody in a race. The mark of a relay is the team's: its row
// has the place of the team and no mark.
func (a *AskedCareer) ownColumns() []table.Column[career.Run] {
	type row = career.Run
	return []table.Column[row]{
		{Name: "athlete", Kind: table.Text, Priority: table.MachineOnly, Cell: func(run row) table.Cell {
			if run.Leg != nil {
				return table.TextCell(run.Leg.Athlete)
			}
			return table.TextCell(run.Result.Athlete)
		}},
		report.OfDocument[row]("athlete_key", a.Person.Key()),
		{Name: "nation", Kind: table.Text, Priority: table.MachineOnly, Cell: func(run row) table.Cell { return table.TextCell(run.Result.Nation) }},
		{Name: "place", Label: "Place", Short: "Pl", Kind: table.Integer, Cell: func(run row) table.Cell { return placeCell(run.Result) }},
		{Name: "mark", Label: "Mark", Kind: table.Mark, Cell: func(run row) table.Cell { return markOf(run) }},
		{Name: "status", Kind: table.Text, Priority: table.MachineOnly, Cell: func(run row) table.Cell { return table.TextCell(string(run.Result.Status)) }},
		{Name: "gap", Label: "Gap", Kind: table.Margin, Cell: behindWinner},
		{Name: "team", Kind: table.Text, Priority: table.MachineOnly, Cell: func(run row) table.Cell { return table.TextCell(run.Result.Team) }},
		{Name: "flags", Label: "Flags", Kind: table.List, Priority: table.Wraps, Cell: func(run row) table.Cell { return flagsCell(run) }},
	}
}

// markOf is the mark of a result of somebody's own.
func markOf(run career.Run) table.Cell {
	if run.Leg != nil {
		return table.Cell{}
	}
	return table.MarkCell(run.Result.Mark)
}

// behindWinner is how far somebody was behind the winner.
func behindWinner(run career.Run) table.Cell {
	switch {
	case !run.HasGap || run.Leg != nil:
		return table.Cell{}
	case run.Result == run.Race.Winner():
		return table.MarginCell(run.Gap).Shown("")
	default:
		return table.MarginCell(run.Gap)
	}
}

// flagsCell is what the document says beside the mark.
func flagsCell(run career.Run) table.Cell {
	flags := []string{}
	if run.Leg == nil {
		for _, flag := range run.Result.Flags {
			flags = append(flags, flag.String())
		}
	}
	return table.ListCell(flags)
}

// bestColumns is what the mark was then, as far as the corpus knows, and what must be known
// before it is used. A reader sees of the bests what is worth a word.
func bestColumns() []table.Column[career.Run] {
	type row = career.Run
	return []table.Column[row]{
		{Name: "personal_best", Label: "Then", Kind: table.Text, Priority: table.Below, Cell: func(run row) table.Cell {
			return bestCell(run.Personal).Shown(bestsThen(run))
		}},
		{Name: "season_best", Kind: table.Text, Priority: table.MachineOnly, Cell: func(run row) table.Cell { return bestCell(run.Season) }},
		{Name: "remarks", Label: "Remarks", Kind: table.List, Priority: table.Below, Cell: func(run row) table.Cell { return report.Remarks(runRemarksOf(run)) }},
	}
}

// bestsThen is of what bests a mark was one, or may have been.
func bestsThen(run career.Run) string {
	if isOpen(run.Personal) {
		return "personal best: " + report.BestWords(run.Personal)
	}
	if isOpen(run.Season) {
		return "season best: " + report.BestWords(run.Season)
	}
	return ""
}

// isOpen reports whether a mark may have been a best.
func isOpen(best athlete.Best) bool { return best.Answer != 0 && !best.Answer.Refuted() }

// runRemarksOf is what must be known before a result is used.
func runRemarksOf(run career.Run) []string {
	var said []string
	x := run.Result
	if run.Leg != nil {
		said = append(said, fmt.Sprintf("leg for %s%s", x.Team, legMark(run.Leg)))
	}
	if x.Role != "" {
		said = append(said, string(x.Role))
	}
	if !x.Annulled.IsZero() {
		said = append(said, words.Join(" ", "annulled", x.Annulled.On.String()))
	}
	if run.Annulled != nil {
		said = append(said, words.Join(" ", "its record was annulled", run.Annulled.Annulled.String()))
	}
	if why := run.Race.Uncounted(x); why != "" && x.Role != race.Guest && x.Finished() {
		said = append(said, "counts for no record: "+why)
	}
	if run.Race.List == race.StartList {
		return append(said, "start list")
	}
	if x.Place == 0 && x.Status == "" && x.Role != race.Guest {
		said = append(said, "place not known")
	}
	if run.Race.Partial {
		said = append(said, "partial list")
	}
	return said
}

func legMark(leg *race.Leg) string {
	if leg.Split.IsZero() {
		return ""
	}
	return ", " + leg.Split.String()
}
