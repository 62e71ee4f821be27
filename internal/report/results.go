package report

import (
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
)

// Results is the answer of the command results: each race as a statistician
// lays it out.
func Results(races []query.RaceRecords, keys *athlete.Keys) table.View {
	view := table.View{Command: "results", RowTable: "results", Coverage: coverRaces(races)}
	fields := fieldsOf(races)
	for _, of := range races {
		r := of.Race
		section := RaceSection(r)
		section.Notes, section.Sources, section.Further = notes(r), section.Further, nil
		section.Tables = slices.Concat(
			[]table.Table{racesTable(of)},
			eachClass(of, func(class query.RaceRecords) table.Table { return stoodTable(class, fields, keys) }),
			[]table.Table{resultsTable(r, fields, keys), leadersTable(r, keys), sourcesTable("race", r.ID, r.Sources)},
		)
		section.Notes = append(noLists(of), section.Notes...)
		view.Sections = append(view.Sections, section)
	}
	return view
}

func resultsTable(r *race.Race, fields resultFields, keys *athlete.Keys) table.Table {
	return table.New(table.Table{Name: "results", Title: "Results"}, resultColumns(r, fields, keys), query.InOrder(r))
}

func resultColumns(r *race.Race, fields resultFields, keys *athlete.Keys) []table.Column[*race.Result] {
	winner := r.Winner()
	return slices.Concat(OfRace[*race.Result](r), []table.Column[*race.Result]{
		placeColumn(),
		stressed(athleteColumn(r.Event)),
		{Name: "id", Kind: table.Text, Priority: table.MachineOnly, Cell: func(x *race.Result) table.Cell { return table.TextCell(x.ID) }},
		nationColumn(),
		stressed(markColumn()),
		{Name: "thousandths", Label: "Thousandths", Kind: table.Mark, Cell: func(x *race.Result) table.Cell { return table.MarkCell(x.Thousandths) }},
		{Name: "gap", Label: "Gap", Kind: table.Margin, Cell: func(x *race.Result) table.Cell { return gapCell(winner, x) }},
		{Name: "status", Kind: table.Text, Priority: table.MachineOnly, Cell: func(x *race.Result) table.Cell { return table.TextCell(string(x.Status)) }},
		{Name: "rule", Label: "Rule", Kind: table.Text, Cell: func(x *race.Result) table.Cell { return table.TextCell(x.Rule) }},
		{Name: "annulled", Kind: table.Text, Priority: table.MachineOnly, Cell: func(x *race.Result) table.Cell { return table.TextCell(annulled(x)) }},
		{Name: "qualified", Label: "Q", Kind: table.Text, Cell: func(x *race.Result) table.Cell { return table.TextCell(x.Qualified) }},
		{Name: "overall", Label: "Overall", Kind: table.Integer, Cell: func(x *race.Result) table.Cell { return Positive(x.Overall) }},
		{Name: "flags", Label: "Flags", Kind: table.List, Cell: func(x *race.Result) table.Cell { return table.ListCell(flagTexts(x.Flags)) }},
		{Name: "role", Label: "Role", Kind: table.Text, Cell: func(x *race.Result) table.Cell { return table.TextCell(string(x.Role)) }},
		remarksColumn(),
		{Name: "bib", Kind: table.Text, Priority: table.MachineOnly, Cell: func(x *race.Result) table.Cell { return table.TextCell(x.Bib) }},
		{Name: "born", Kind: table.Date, Priority: table.MachineOnly, Cell: func(x *race.Result) table.Cell { return table.DateCell(x.Born.String()) }},
		{Name: "club", Label: "Club", Kind: table.Text, Priority: clubPriority(r), Cell: func(x *race.Result) table.Cell { return table.TextCell(x.Club) }},
		{Name: "ineligible", Kind: table.Text, Priority: table.MachineOnly, Cell: func(x *race.Result) table.Cell { return table.TextCell(x.Ineligible) }},
		{Name: "note", Kind: table.Text, Priority: table.MachineOnly, Cell: func(x *race.Result) table.Cell { return table.TextCell(x.Note) }},
		{Name: "sources", Kind: table.List, Priority: table.MachineOnly, Cell: func(x *race.Result) table.Cell { return table.ListCell(query.ResultSources(r, x)) }},
	}, fields.columns(), []table.Column[*race.Result]{keyOf(r, keys, func(x *race.Result) *race.Result { return x })})
}

// clubPriority says whether a table shows the clubs: where they tell more of who ran than the nations, of which there is one or none.
func clubPriority(r *race.Race) table.Priority {
	nation := ""
	for i := range r.Results {
		switch of := r.Results[i].Nation; {
		case of == "" || of == nation:
		case nation == "":
			nation = of
		default:
			return table.MachineOnly
		}
	}
	return table.Wraps
}

// gapCell is how far a result was behind the winner, which of the winner needs
// not be said.
func gapCell(winner, result *race.Result) table.Cell {
	behind, known := result.GapTo(winner)
	switch {
	case !known:
		return table.Cell{}
	case result == winner:
		return table.MarginCell(behind).Shown("")
	default:
		return table.MarginCell(behind)
	}
}

func annulled(result *race.Result) string {
	if result.Annulled.Unknown {
		return "unknown"
	}
	return result.Annulled.On.String()
}

func leadersTable(r *race.Race, keys *athlete.Keys) table.Table {
	columns := append(OfRace[query.LeaderAt](r), []table.Column[query.LeaderAt]{
		{Name: "point", Label: "At", Kind: table.Text, Cell: func(l query.LeaderAt) table.Cell { return pointCell(l.Point) }},
		{Name: "athlete", Label: "Leader", Kind: table.Text, Priority: table.Wraps, Cell: func(l query.LeaderAt) table.Cell {
			if l.Leader == nil {
				return unnamedLeader(l.Lead)
			}
			return table.TextCell(l.Leader.Name())
		}},
		{Name: "nation", Label: "Nation", Short: "Nat", Kind: table.Text, Cell: func(l query.LeaderAt) table.Cell {
			if l.Leader == nil {
				return table.Cell{}
			}
			return table.TextCell(l.Leader.Nation)
		}},
		{Name: "mark", Label: "Time", Kind: table.Mark, Cell: func(l query.LeaderAt) table.Cell { return table.MarkCell(l.Time) }},
		{Name: "basis", Kind: table.Text, Priority: table.MachineOnly, Cell: func(l query.LeaderAt) table.Cell { return basisCell(query.BasisOf(l.Lead)) }},
		KeyColumn(func(l query.LeaderAt) string {
			if l.Leader == nil {
				return ""
			}
			return keys.OfResult(r, l.Leader)
		}),
	}...)
	return table.New(table.Table{Name: "leaders", Title: "Leaders"}, columns, query.LeadersOf(r))
}

// unnamedLeader is what readers see where no report names who led.
func unnamedLeader(lead race.Lead) table.Cell {
	if lead.Fastest != nil {
		return table.Cell{}.Shown("not known (fastest split: " + joined(lead.Fastest, (*race.Result).Name) + ")")
	}
	return table.Cell{}.Shown("not named")
}

// basisCell is what it rests on that somebody is said to be in front.
func basisCell(b query.Basis) table.Cell {
	switch b {
	case query.AtFinish:
		return table.TextCell("finish")
	case query.ByPosition:
		return table.TextCell("position")
	case query.TimeOnly:
		return table.TextCell("time only")
	case query.FastestSplit:
		return table.TextCell("fastest known split")
	default:
		return table.Cell{}
	}
}

// notes is what the document says beside the figures.
func notes(r *race.Race) []string {
	lines := amendments(r)
	if r.Note != "" {
		lines = append(lines, "Note: "+r.Note)
	}
	for i := range r.Results {
		result := &r.Results[i]
		if result.Note != "" {
			lines = append(lines, result.Name()+": "+result.Note)
		}
		if result.Ineligible != "" {
			lines = append(lines, result.Name()+" counts for no record: "+result.Ineligible)
		}
	}
	return lines
}

func flagTexts(flags []race.Flag) []string {
	var texts []string
	for _, flag := range flags {
		texts = append(texts, flag.String())
	}
	return texts
}
