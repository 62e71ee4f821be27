package handout

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/pacing"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/ratification"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// Dossier is the answer of the command dossier: what is asked of a mark that is to be ratified, what of
// it the documents tell, and the sheet on which the rest is to be entered and signed.
func Dossier(d *ratification.Dossier, keys *athlete.Keys) table.View {
	r := d.Race
	head := report.RaceSection(r)
	head.Title = words.Join(", ", d.Result.Name(), d.Result.Nation, d.Result.Mark.String()) + ": " + recordOf(d.Scope)
	head.Lines = slices.Concat([]string{report.RaceSection(r).Title}, head.Lines, dossierLines(d))
	head.Page, head.Further = head.Title, nil
	head.Tables = []table.Table{checklistTable(d)}
	head.Notes = dossierNotes(d)
	return table.View{
		Command: "dossier", RowTable: "checklist",
		Fields: []table.Field{
			{Name: "race", Cell: table.TextCell(r.ID)},
			{Name: "sex", Cell: table.TextCell(string(d.Class.Sex))},
			{Name: "athlete", Cell: report.CompetitorCell(&d.Result.Competitor)},
			{Name: "team", Cell: table.TextCell(d.Result.Team)},
			{Name: "athlete_key", Cell: table.TextCell(keys.OfResult(d.Class, d.Result))},
			{Name: "nation", Cell: table.TextCell(d.Result.Nation)},
			{Name: "mark", Cell: table.MarkCell(d.Result.Mark)},
			{Name: "record", Cell: table.TextCell(d.Scope.String())},
			{Name: "verdict", Cell: table.TextCell(verdictOf(d))},
			{Name: "pace_lights", Cell: table.MarkCell(r.PaceLights)},
		},
		Sections: []table.Section{
			head,
			{Tables: []table.Table{metTable(d, keys)}, Notes: metNotes(d)},
			{Tables: []table.Table{stagesTable(d)}, Notes: paceNotes(d)},
			{Tables: []table.Table{pacersTable(d, keys)}, Notes: pacerNotes(d)},
			{Tables: []table.Table{sourcesTable(d)}},
			{Tables: []table.Table{signTable(d)}, Notes: signNotes(d)},
		},
		Coverage: words.Join("; ", report.Covers([]*race.Race{r}, "", nil), "what documents do not tell is to be seen elsewhere"),
	}
}

func verdictOf(d *ratification.Dossier) string {
	if d.Judged == nil {
		return ""
	}
	return d.Judged.Outcome.String()
}

// dossierLines is for which record the mark is held, and how that was chosen.
func dossierLines(d *ratification.Dossier) []string {
	why := "as asked"
	switch d.Choice {
	case ratification.Claimed:
		why = "the highest that a flag, a report or a list calls the mark, or that it is judged to be"
	case ratification.Nearest:
		why = "nobody calls the mark a record; this is the one that it came nearest to"
		if d.Judged == nil {
			why = "nobody calls the mark a record, and no list tells what stood"
		}
	case ratification.Asked:
	}
	counts := [4]int{}
	for _, item := range d.Items {
		counts[item.State]++
	}
	tally := fmt.Sprintf("of %d conditions %d met, %d not met, %d cannot be seen from a result", len(d.Items), counts[ratification.Met], counts[ratification.NotMet], counts[ratification.Unseen])
	return []string{"held against the " + recordOf(d.Scope) + ": " + why, tally}
}

func dossierNotes(d *ratification.Dossier) []string {
	said := []string{"The conditions are those of world records in short, after the Competition and Technical Rules of World Athletics of 2024. The rules and the form of the body decide; other bodies may ask for other things."}
	if !d.Listed {
		said = append(said, "No record list for "+report.TitleOf(record.CategoryOf(d.Class))+".")
	}
	for _, q := range d.Shoes {
		said = append(said, words.Join(" ", "A document on shoes: “"+q.Text+"”", numbers(d, q.Sources)))
	}
	return said
}

// checklistTable is the conditions and what can be seen of each.
func checklistTable(d *ratification.Dossier) table.Table {
	type row = ratification.Item
	columns := append(report.OfRace[row](d.Race), []table.Column[row]{
		{Name: "state", Label: "State", Kind: table.Text, Cell: func(i row) table.Cell {
			if i.State == ratification.Unseen {
				return table.TextCell(stateWords(i.State))
			}
			return table.TextCell(stateWords(i.State)).Strong()
		}},
		{Name: "condition", Label: "Condition", Kind: table.Text, Priority: table.Wraps, Cell: func(i row) table.Cell { return table.TextCell(conditionWords(d, i.Condition)) }},
		{Name: "figure", Label: "What the documents say", Kind: table.Text, Priority: table.Wraps, Cell: func(i row) table.Cell { return table.TextCell(figure(d, i)) }},
		{Name: "sources", Label: "Sources", Kind: table.List, Priority: table.Wraps, Cell: func(i row) table.Cell { return sourcesCell(d, i.Sources) }},
	}...)
	return table.New(table.Table{Name: "checklist", Title: "Conditions"}, columns, d.Items)
}

// sourcesCell is sources by their documents and keys, for readers by their numbers.
func sourcesCell(d *ratification.Dossier, sources []race.Source) table.Cell {
	keys := make([]string, len(sources))
	for i, s := range sources {
		keys[i] = s.Of + "/" + s.Key
	}
	return table.ListCell(keys).Shown(numbers(d, sources))
}

// numbers is sources by their numbers: [1] [3].
func numbers(d *ratification.Dossier, sources []race.Source) string {
	texts := make([]string, len(sources))
	for i, s := range sources {
		texts[i] = fmt.Sprintf("[%d]", d.Number(s))
	}
	return strings.Join(texts, " ")
}

func stateWords(s ratification.State) string {
	switch s {
	case ratification.Met:
		return "met"
	case ratification.NotMet:
		return "not met"
	default:
		return "cannot be seen"
	}
}

// metTable is what was to be bettered, and what waits for ratification.
func metTable(d *ratification.Dossier, keys *athlete.Keys) table.Table {
	type row = ratification.Stood
	columns := append(report.OfRace[row](d.Race), []table.Column[row]{
		{Name: "record", Label: "Record", Kind: table.Text, Cell: func(s row) table.Cell { return table.TextCell(s.Scope.String()).Shown(recordOf(s.Scope)) }},
		{Name: "verdict", Label: "Verdict", Kind: table.Text, Cell: func(s row) table.Cell { return table.TextCell(verdictOn(d, s)) }},
		{Name: "mark", Label: "Mark", Kind: table.Mark, Cell: func(s row) table.Cell { return table.MarkCell(s.Entry.Mark) }},
		{Name: "by", Label: "By", Kind: table.Margin, Cell: func(s row) table.Cell { return byCell(d, s) }},
		{Name: "athlete", Label: report.WhoRuns(d.Race.Event), Kind: table.Text, Priority: table.Wraps, Cell: func(s row) table.Cell { return report.CompetitorCell(&s.Entry.Competitor) }},
		{Name: "nation", Label: "Nation", Short: "Nat", Kind: table.Text, Cell: func(s row) table.Cell { return table.TextCell(s.Entry.Nation) }},
		{Name: "date", Label: "Date", Kind: table.Date, Cell: func(s row) table.Cell { return table.DateCell(s.Entry.Date.String()) }},
		{Name: "city", Label: "City", Kind: table.Text, Priority: table.Spare, Cell: func(s row) table.Cell { return table.TextCell(s.Entry.Venue.City) }},
		{Name: "status", Label: "Status", Kind: table.Text, Priority: table.Below, Cell: func(s row) table.Cell { return stoodStatus(d, s) }},
		{Name: "sources", Label: "Sources", Kind: table.List, Priority: table.Below, Cell: func(s row) table.Cell { return sourcesCell(d, s.Sources) }},
		report.KeyColumn(func(s row) string { return keys.Of(d.Class.Sex, &s.Entry.Competitor, race.Result{}.Born) }),
	}...)
	return table.New(table.Table{Name: "records", Title: "Records that stood before the race"}, columns, d.Stood)
}

// judgedOn is what the mark did to the record of an entry.
func judgedOn(d *ratification.Dossier, s ratification.Stood) *record.Verdict {
	if d.Judged != nil && d.Judged.Scope == s.Scope {
		return d.Judged
	}
	for i := range d.Others {
		if d.Others[i].Scope == s.Scope {
			return &d.Others[i]
		}
	}
	return nil
}

func verdictOn(d *ratification.Dossier, s ratification.Stood) string {
	v := judgedOn(d, s)
	if v == nil || s.Pending {
		return ""
	}
	return v.Outcome.String()
}

// byCell is by how much the mark was better or worse, of which the verdict says to which side it is.
func byCell(d *ratification.Dossier, s ratification.Stood) table.Cell {
	v := judgedOn(d, s)
	if v == nil || s.Pending {
		return table.Cell{}
	}
	gap := query.MarginOf(*v)
	if !gap.Known {
		return table.Cell{}
	}
	return table.MarginCell(gap.Margin).Shown(gap.Margin.Abs().String())
}

func stoodStatus(d *ratification.Dossier, s ratification.Stood) table.Cell {
	v := judgedOn(d, s)
	if v == nil || s.Pending {
		return table.TextCell(string(record.Pending))
	}
	return report.StatusCell(query.StatusOf(v.Met))
}

// metNotes is how the lists have the mark itself, and what qualifies the verdict.
func metNotes(d *ratification.Dossier) []string {
	var said []string
	v := d.Judged
	if v == nil {
		return []string{"The lists have no " + recordOf(d.Scope) + "."}
	}
	if remarks := report.VerdictRemarks(*v); len(remarks) > 0 {
		said = append(said, "Beside the verdict: "+words.Join("; ", remarks...)+".")
	}
	if v.Own == nil {
		return append(said, "The lists do not have the mark.")
	}
	standing, _ := v.Own.Standing(d.Scope)
	state := words.Join(", ", cmp.Or(string(standing), "not as this record"), ratifiedOn(v.Own))
	return append(said, words.Join("; ", "The lists have the mark: "+state, strings.TrimSuffix(v.Own.Note, "."))+".")
}

func ratifiedOn(e *record.Entry) string {
	if e.Ratified.IsZero() {
		return ""
	}
	return "on " + e.Ratified.String()
}

// paceNotes is what the mark means, and how the lights were set.
func paceNotes(d *ratification.Dossier) []string {
	var paces []string
	for _, p := range pacing.Paces(d.Result.Mark, d.Race.Event.Distance()) {
		if p.Time != d.Result.Mark {
			paces = append(paces, p.Time.String()+" for each "+p.Length.Metres()+" m")
		}
	}
	var said []string
	if len(paces) > 0 && !d.Race.Event.IsRelay() {
		said = append(said, "An even run of the mark: "+words.List(paces)+"; derived, and rounded to the nearest.")
	}
	if first, second, known := d.Race.Halves(d.Result); known {
		said = append(said, "Halves: "+first.String()+" and "+second.String()+".")
	}
	keys, _ := d.Race.FigureSources(nil, "pace_lights")
	if d.Race.PaceLights.IsZero() {
		return append(said, "The document does not tell of pace lights.")
	}
	return append(said, words.Join(" ", "Pace lights were set for", d.Race.PaceLights.String(), citedAs(d, keys))+".")
}

// citedAs is where something is from: by the numbers of sources above, where they are, else by who published
// them.
func citedAs(d *ratification.Dossier, keys []string) string {
	var names []string
	for _, s := range d.Race.Behind(keys) {
		if n := d.Number(s); n > 0 {
			names = append(names, fmt.Sprintf("[%d]", n))
			continue
		}
		names = append(names, cmp.Or(s.Publisher, s.Key))
	}
	if len(names) == 0 {
		return ""
	}
	return "(" + words.Join(", ", names...) + ")"
}
