package report

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
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
func Results(sheets []RaceSheet) View {
	view := View{Command: "results", RowTable: "results", Coverage: coverSheets(sheets)}
	for _, sheet := range sheets {
		r := sheet.Race
		title, lines := heading(r)
		section := Section{Title: title, Lines: lines, Notes: notes(r)}
		section.Tables = []Table{
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

func resultsTable(r *race.Race) Table {
	t := Table{
		Name: "results", Title: "Results",
		Columns: []Column{
			{Name: "race", Kind: Text, Silent: true},
			{Name: "place", Label: "Place", Kind: Integer},
			{Name: "athlete", Label: "Athlete", Kind: Text},
			{Name: "id", Kind: Text, Silent: true},
			{Name: "nation", Label: "Nation", Kind: Text},
			{Name: "mark", Label: "Mark", Kind: Mark},
			{Name: "thousandths", Label: "Thousandths", Kind: Mark},
			{Name: "gap", Label: "Gap", Kind: Margin},
			{Name: "status", Kind: Text, Silent: true},
			{Name: "rule", Label: "Rule", Kind: Text},
			{Name: "annulled", Label: "Annulled", Kind: Text},
			{Name: "qualified", Label: "Q", Kind: Text},
			{Name: "overall", Label: "Overall", Kind: Integer},
			{Name: "flags", Label: "Flags", Kind: List},
			{Name: "role", Label: "Role", Kind: Text},
			{Name: "bib", Kind: Text, Silent: true},
			{Name: "born", Kind: Date, Silent: true},
			{Name: "club", Kind: Text, Silent: true},
			{Name: "ineligible", Kind: Text, Silent: true},
			{Name: "note", Kind: Text, Silent: true},
			{Name: "sources", Kind: List, Silent: true},
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

func resultRow(r *race.Race, result *race.Result) []Cell {
	gap := Cell{}
	if behind, known := r.GapToWinner(result); known {
		gap = MarginCell(behind)
		if result == r.Winner() {
			gap = gap.Shown("")
		}
	}
	return []Cell{
		TextCell(r.ID),
		placeCell(result),
		TextCell(result.Athlete),
		TextCell(result.ID),
		TextCell(result.Nation),
		MarkCell(result.Mark),
		MarkCell(result.Thousandths),
		gap,
		TextCell(string(result.Status)),
		TextCell(result.Rule),
		TextCell(annulled(result)),
		TextCell(result.Qualified),
		positive(result.Overall),
		ListCell(result.Flags),
		TextCell(string(result.Role)),
		TextCell(result.Bib),
		DateCell(result.Born.String()),
		TextCell(result.Club),
		TextCell(result.Ineligible),
		TextCell(result.Note),
		ListCell(sourcesOf(r, result)),
	}
}

// placeCell is the place of a result; a reader sees the status of one without.
func placeCell(result *race.Result) Cell {
	if result.Place == 0 {
		return Cell{}.Shown(string(result.Status))
	}
	return IntCell(result.Place)
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

func leadersTable(r *race.Race) Table {
	t := Table{
		Name: "leaders", Title: "Leaders",
		Columns: []Column{
			{Name: "race", Kind: Text, Silent: true},
			{Name: "point", Label: "At", Kind: Text},
			{Name: "athlete", Label: "Leader", Kind: Text},
			{Name: "nation", Label: "Nation", Kind: Text},
			{Name: "mark", Label: "Time", Kind: Mark},
			{Name: "basis", Kind: Text, Silent: true},
		},
	}
	for _, lead := range r.Leads() {
		unnamed, _, basis := leaderCells(lead)
		row := []Cell{TextCell(r.ID), pointCell(lead.Point), unnamed, {}, MarkCell(lead.Mark), basis}
		if len(lead.Leaders) == 0 {
			t.Rows = append(t.Rows, row)
		}
		for _, leader := range lead.Leaders { // level leaders have a row and a time each
			named := slices.Clone(row)
			own, _ := leader.SplitAt(lead.Point.Distance())
			named[2], named[3], named[4] = TextCell(leader.Athlete), TextCell(leader.Nation), MarkCell(own)
			t.Rows = append(t.Rows, named)
		}
	}
	return t
}

// pointCell is a point as the document spells it; readers see 400 m, 440 y.
func pointCell(p event.Point) Cell { return TextCell(p.Text()).Shown(spaced(p.Text())) }

// spaced is a point as readers write it: 400 m, 440 y.
func spaced(point string) string {
	last := len(point) - 1
	if point[last] == 'm' || point[last] == 'y' {
		return point[:last] + " " + point[last:]
	}
	return point
}

func sourcesTable(r *race.Race) Table {
	t := Table{Name: "sources", Silent: true, Columns: sourceColumns("race")}
	for _, s := range r.Sources {
		t.Rows = append(t.Rows, sourceRow(r.ID, s))
	}
	return t
}

// sourceColumns are those of sources; the first names the document.
func sourceColumns(of string) []Column {
	return []Column{
		{Name: of, Kind: Text},
		{Name: "key", Kind: Text},
		{Name: "publisher", Kind: Text},
		{Name: "title", Kind: Text},
		{Name: "date", Kind: Date},
		{Name: "url", Kind: Text},
		{Name: "note", Kind: Text},
	}
}

func sourceRow(of string, s race.Source) []Cell {
	return []Cell{
		TextCell(of), TextCell(s.Key), TextCell(s.Publisher), TextCell(s.Title),
		DateCell(s.Date.String()), TextCell(s.URL), TextCell(s.Note),
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
