package report

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// RaceSheet is a race with the records that stood before it.
type RaceSheet struct {
	Race    *race.Race
	Stood   []record.Stood // of the scopes that a reader wants; those of which nothing is known are left out
	KnownTo date.Date      // to which the record lists are known to be right; zero where there are none
}

// Results is the answer of the command results: each race as a statistician
// lays it out.
func Results(sheets []RaceSheet) table.View {
	view := table.View{Command: "results", RowTable: "results", Coverage: coverSheets(sheets)}
	for _, sheet := range sheets {
		r := sheet.Race
		title, lines := heading(r)
		section := table.Section{Title: title, Lines: lines, Notes: notes(r)}
		section.Tables = []table.Table{
			racesTable(r, sheet.KnownTo),
			stoodTable(r.ID, words.Join(", ", "Records that stood before the race", knownTo(sheet.KnownTo)), sheet.Stood),
			resultsTable(r),
			leadersTable(r),
			sourcesTable(r),
		}
		if sheet.KnownTo.IsZero() {
			section.Notes = append([]string{"No record list for " + categoryName(r.Event, r.Sex, r.Environment) + "."}, section.Notes...)
		}
		view.Sections = append(view.Sections, section)
	}
	return view
}

func resultsTable(r *race.Race) table.Table {
	t := table.Table{
		Name: "results", Title: "Results",
		Columns: []table.Column{
			{Name: "race", Kind: table.Text, Silent: true},
			{Name: "place", Label: "Place", Kind: table.Integer},
			{Name: "athlete", Label: "Athlete", Kind: table.Text},
			{Name: "id", Kind: table.Text, Silent: true},
			{Name: "nation", Label: "Nation", Kind: table.Text},
			{Name: "mark", Label: "Mark", Kind: table.Mark},
			{Name: "thousandths", Label: "Thousandths", Kind: table.Mark},
			{Name: "gap", Label: "Gap", Kind: table.Margin},
			{Name: "status", Kind: table.Text, Silent: true},
			{Name: "rule", Label: "Rule", Kind: table.Text},
			{Name: "annulled", Label: "Annulled", Kind: table.Text},
			{Name: "qualified", Label: "Q", Kind: table.Text},
			{Name: "overall", Label: "Overall", Kind: table.Integer},
			{Name: "flags", Label: "Flags", Kind: table.List},
			{Name: "role", Label: "Role", Kind: table.Text},
			{Name: "bib", Kind: table.Text, Silent: true},
			{Name: "born", Kind: table.Date, Silent: true},
			{Name: "club", Kind: table.Text, Silent: true},
			{Name: "ineligible", Kind: table.Text, Silent: true},
			{Name: "note", Kind: table.Text, Silent: true},
			{Name: "sources", Kind: table.List, Silent: true},
		},
	}
	for _, result := range r.Ranked() {
		t.Rows = append(t.Rows, resultRow(r, result))
	}
	for _, result := range r.Unranked() {
		t.Rows = append(t.Rows, resultRow(r, result))
	}
	return t
}

func resultRow(r *race.Race, result *race.Result) []table.Cell {
	gap := table.Cell{}
	if behind, known := r.GapToWinner(result); known {
		gap = table.MarginCell(behind)
		if result == r.Winner() {
			gap = gap.Shown("")
		}
	}
	return []table.Cell{
		table.TextCell(r.ID),
		placeCell(result),
		table.TextCell(result.Athlete),
		table.TextCell(result.ID),
		table.TextCell(result.Nation),
		table.MarkCell(result.Mark),
		table.MarkCell(result.Thousandths),
		gap,
		table.TextCell(string(result.Status)),
		table.TextCell(result.Rule),
		table.TextCell(annulled(result)),
		table.TextCell(result.Qualified),
		positive(result.Overall),
		table.ListCell(result.Flags),
		table.TextCell(string(result.Role)),
		table.TextCell(result.Bib),
		table.DateCell(result.Born.String()),
		table.TextCell(result.Club),
		table.TextCell(result.Ineligible),
		table.TextCell(result.Note),
		table.ListCell(sourcesOf(r, result)),
	}
}

// placeCell is the place of a result; a reader sees the status of one without.
func placeCell(result *race.Result) table.Cell {
	if result.Place == 0 {
		return table.Cell{}.Shown(string(result.Status))
	}
	return table.IntCell(result.Place)
}

func annulled(result *race.Result) string {
	if result.Annulled.Unknown {
		return "unknown"
	}
	return result.Annulled.On.String()
}

// sourcesOf is the sources of a result, or those of the race where it names none.
func sourcesOf(r *race.Race, result *race.Result) []string {
	if keys := result.Source.Keys(); len(keys) > 0 {
		return keys
	}
	return r.Source.For("results")
}

func leadersTable(r *race.Race) table.Table {
	t := table.Table{
		Name: "leaders", Title: "Leaders",
		Columns: []table.Column{
			{Name: "race", Kind: table.Text, Silent: true},
			{Name: "point", Label: "At", Kind: table.Text},
			{Name: "athlete", Label: "Leader", Kind: table.Text},
			{Name: "nation", Label: "Nation", Kind: table.Text},
			{Name: "mark", Label: "Time", Kind: table.Mark},
			{Name: "basis", Kind: table.Text, Silent: true},
		},
	}
	for _, lead := range r.Leads() {
		unnamed, _, basis := leaderCells(lead)
		row := []table.Cell{table.TextCell(r.ID), pointCell(lead.Point), unnamed, {}, table.MarkCell(lead.Mark), basis}
		if len(lead.Leaders) == 0 {
			t.Rows = append(t.Rows, row)
		}
		for _, leader := range lead.Leaders { // level leaders have a row and a time each
			named := slices.Clone(row)
			own, _ := leader.SplitAt(lead.Point.Distance())
			named[2], named[3], named[4] = table.TextCell(leader.Athlete), table.TextCell(leader.Nation), table.MarkCell(own)
			t.Rows = append(t.Rows, named)
		}
	}
	return t
}

// pointCell is a point as the document spells it; readers see 400 m, 440 y.
func pointCell(p event.Point) table.Cell { return table.TextCell(p.Text()).Shown(spaced(p.Text())) }

// spaced is a point as readers write it: 400 m, 440 y.
func spaced(point string) string {
	last := len(point) - 1
	if point[last] == 'm' || point[last] == 'y' {
		return point[:last] + " " + point[last:]
	}
	return point
}

func sourcesTable(r *race.Race) table.Table {
	t := table.Table{Name: "sources", Silent: true, Columns: sourceColumns("race")}
	for _, s := range r.Sources {
		t.Rows = append(t.Rows, sourceRow(r.ID, s))
	}
	return t
}

// sourceColumns are those of sources; the first names the document.
func sourceColumns(of string) []table.Column {
	return []table.Column{
		{Name: of, Kind: table.Text},
		{Name: "key", Kind: table.Text},
		{Name: "publisher", Kind: table.Text},
		{Name: "title", Kind: table.Text},
		{Name: "date", Kind: table.Date},
		{Name: "url", Kind: table.Text},
		{Name: "note", Kind: table.Text},
	}
}

func sourceRow(of string, s race.Source) []table.Cell {
	return []table.Cell{
		table.TextCell(of), table.TextCell(s.Key), table.TextCell(s.Publisher), table.TextCell(s.Title),
		table.DateCell(s.Date.String()), table.TextCell(s.URL), table.TextCell(s.Note),
	}
}

// notes is what the document says beside the figures, and where these are from.
func notes(r *race.Race) []string {
	var lines []string
	if r.Note != "" {
		lines = append(lines, "Note: "+r.Note)
	}
	for i := range r.Results {
		result := &r.Results[i]
		if result.Note != "" {
			lines = append(lines, result.Athlete+": "+result.Note)
		}
		if result.Ineligible != "" {
			lines = append(lines, result.Athlete+" counts for no record: "+result.Ineligible)
		}
	}
	var publishers []string
	for _, s := range r.Cited() {
		publishers = append(publishers, words.Join(" ", publisher(s), s.Date.String()))
	}
	if len(publishers) > 0 {
		lines = append(lines, "Sources: "+strings.Join(publishers, "; "))
	}
	return lines
}

func publisher(s race.Source) string {
	if s.Publisher != "" {
		return s.Publisher
	}
	return s.Key
}
