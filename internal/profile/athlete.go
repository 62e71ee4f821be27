package profile

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/career"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// AskedCareer is what the command athlete answers with.
type AskedCareer struct {
	*career.Career

	Standing []query.CategoryRecords // what stands of all record lists
	On       date.Date               // the day of the age
	History  bool                    // every step of the bests
}

// Athlete is the answer of the command athlete: what is known of somebody.
func Athlete(a AskedCareer) table.View {
	view := table.View{Command: "athlete", RowTable: "results"}
	if a.History {
		view.RowTable = "bests"
	}
	section := table.Section{
		Title: words.Join(": ", words.Join(", ", a.Name, string(a.Sex())), a.Event.Name()),
		Lines: a.lines(),
		Tables: []table.Table{
			a.whoTable(), a.nationsTable(), a.bestsTable(), a.seasonsTable(), a.recordsTable(), a.annulledTable(), a.unbeatenTable(), a.resultsTable(),
		},
		Notes: a.notes(),
	}
	view.Sections = []table.Section{section}
	of := a.Name
	if !a.Event.IsZero() {
		of += " (" + report.ShortEvent(a.Event) + ")"
	}
	var races []*race.Race
	for _, run := range slices.Backward(a.Runs) {
		races = append(races, run.Race)
	}
	var known []date.Date
	for _, standing := range a.Standing {
		known = append(known, standing.KnownTo)
	}
	if view.Coverage = report.Covers(races, " of "+of+" in the corpus", known); len(races) == 0 {
		view.Coverage = words.Join("; ", "no race of "+of+" in the corpus", view.Coverage)
	}
	return view
}

// whoTable is who somebody is, for machine formats. How many years the birth was ago is no
// age: no document says who is still alive.
func (a *AskedCareer) whoTable() table.Table {
	type row = *AskedCareer
	years := func(which func(from, to int) int) func(row) table.Cell {
		return func(a row) table.Cell {
			from, to, known := a.Ages(a.On)
			if !known {
				return table.Cell{}
			}
			return table.IntCell(which(from, to))
		}
	}
	columns := slices.Concat(personColumns(func(a row) *career.Somebody { return a.Somebody }), []table.Column[row]{
		{Name: "as_of", Kind: table.Date, Cell: func(a row) table.Cell { return table.DateCell(a.On.String()) }},
		{Name: "years_at_least", Kind: table.Integer, Cell: years(func(from, _ int) int { return from })},
		{Name: "years_at_most", Kind: table.Integer, Cell: years(func(_, to int) int { return to })},
		{Name: "ids", Kind: table.List, Cell: func(a row) table.Cell { return table.ListCell(a.ids()) }},
	})
	return table.New(table.Table{Name: "athletes", For: table.Machines}, columns, []row{a})
}

// personColumns is who somebody is, for machine formats.
func personColumns[T any](of func(T) *career.Somebody) []table.Column[T] {
	type row = *career.Somebody
	return table.Of(of, []table.Column[row]{
		{Name: "athlete", Kind: table.Text, Cell: func(x row) table.Cell { return table.TextCell(x.Name) }},
		{Name: "athlete_key", Kind: table.Text, Cell: func(x row) table.Cell { return table.TextCell(x.Person.Key()) }},
		{Name: "sex", Kind: table.Text, Cell: func(x row) table.Cell { return table.TextCell(string(x.Sex())) }},
		{Name: "born", Kind: table.Date, Cell: func(x row) table.Cell { return table.DateCell(x.Born.String()) }},
		{Name: "nations", Kind: table.List, Cell: func(x row) table.Cell { return table.ListCell(append([]string{}, x.Nations...)) }},
		{Name: "names", Kind: table.List, Cell: func(x row) table.Cell { return table.ListCell(append([]string{}, x.Spellings...)).Separated("; ") }},
	})
}

// ids is what other data bases call somebody.
func (a *AskedCareer) ids() []string {
	ids := []string{}
	if a.Registered != nil {
		for _, id := range a.Registered.IDs {
			ids = append(ids, id.Base+":"+id.ID)
		}
	}
	return ids
}

// lines is who somebody is, for readers.
func (a *AskedCareer) lines() []string {
	lines := []string{words.Join(", ", words.Join(", ", a.represented()...), a.born())}
	if others := slices.DeleteFunc(slices.Clone(a.Spellings), func(name string) bool { return name == a.Name }); len(others) > 0 {
		lines = append(lines, "also "+strings.Join(others, ", "))
	}
	if a.Person.HasID() {
		lines = append(lines, "id "+a.Person.Key())
	}
	if ids := a.ids(); len(ids) > 0 {
		lines = append(lines, strings.Join(ids, ", "))
	}
	return slices.DeleteFunc(lines, func(line string) bool { return line == "" })
}

// born is the birth and how long it was ago: no document says who is still alive.
func (a *AskedCareer) born() string {
	from, to, known := a.Ages(a.On)
	switch {
	case a.Born.IsZero():
		return "birth not known"
	case !known:
		return "born " + a.Born.String()
	case from == to:
		return fmt.Sprintf("born %s, %s before %s", a.Born, words.Count(to, "year"), a.On)
	default:
		return fmt.Sprintf("born %s, %d or %d years before %s", a.Born, from, to, a.On)
	}
}

// represented is the nations with their days.
func (a *AskedCareer) represented() []string {
	if len(a.Represented) == 0 { // who has not run yet
		return a.Nations
	}
	var all []string
	for _, r := range a.Represented {
		text := r.Nation
		if !r.From.IsZero() {
			text += " from " + r.From.String()
		}
		if !r.Until.IsZero() {
			text += " to before " + r.Until.String()
		}
		if !r.Registered && r.Starts > 0 && len(a.Represented) > 1 {
			text += fmt.Sprintf(" (%s)", words.Count(r.Starts, "start"))
		}
		all = append(all, text)
	}
	return all
}

// notes is how the answer is to be read.
func (a *AskedCareer) notes() []string {
	var notes []string
	if len(a.Runs) == 0 {
		notes = append(notes, "No race.")
	}
	if len(a.Unbeaten) > 0 {
		notes = append(notes, "Finals won one after another are those of this corpus: it may lack some that were lost between.")
	}
	if len(a.Bests) > 0 {
		notes = append(notes, "Bests are taken from the races and record lists of this corpus: they can refute a best, not prove one.")
	}
	if slices.ContainsFunc(a.Runs, func(run career.Run) bool { return run.Annulled != nil }) {
		notes = append(notes, "A mark whose record was annulled stands here until the document of its race says otherwise.")
	}
	if slices.ContainsFunc(a.Represented, func(r career.Represented) bool { return r.Unclear }) {
		notes = append(notes, "The days on which the nation changed are not known.")
	}
	return append(notes, a.laterNotes()...)
}

// nationsTable is the nations, for machine formats: readers have them in a line.
func (a *AskedCareer) nationsTable() table.Table {
	type row = career.Represented
	return table.New(table.Table{Name: "nations", For: table.Machines}, []table.Column[row]{
		report.OfDocument[row]("athlete_key", a.Person.Key()),
		{Name: "nation", Kind: table.Text, Cell: func(r row) table.Cell { return table.TextCell(r.Nation) }},
		{Name: "from", Kind: table.Date, Cell: func(r row) table.Cell { return table.DateCell(r.From.String()) }},
		{Name: "until", Kind: table.Date, Cell: func(r row) table.Cell { return table.DateCell(r.Until.String()) }},
		{Name: "known_by", Kind: table.Text, Cell: func(r row) table.Cell {
			if r.Registered {
				return table.TextCell("register")
			}
			return table.TextCell("results")
		}},
		{Name: "starts", Kind: table.Integer, Cell: func(r row) table.Cell {
			if r.Unclear {
				return table.Cell{}
			}
			return table.IntCell(r.Starts)
		}},
		{Name: "first", Kind: table.Date, Cell: func(r row) table.Cell { return table.DateCell(r.First.String()) }},
		{Name: "last", Kind: table.Date, Cell: func(r row) table.Cell { return table.DateCell(r.Last.String()) }},
	}, a.Represented)
}

// keyColumns is who somebody is, in every row of machine formats.
func keyColumns[T any](who *career.Somebody) []table.Column[T] {
	return []table.Column[T]{report.OfDocument[T]("athlete_key", who.Person.Key())}
}

// unbeatenTable is the finals that were won one after another.
func (a *AskedCareer) unbeatenTable() table.Table {
	type row = career.Unbeaten
	columns := slices.Concat(keyColumns[row](a.Somebody), []table.Column[row]{
		{Name: "event", Label: "Event", Kind: table.Text, Cell: func(u row) table.Cell { return table.TextCell(u.Event.Code()).Shown(report.ShortEvent(u.Event)) }},
		{Name: "wins", Label: "Won", Kind: table.Integer, Cell: func(u row) table.Cell { return table.IntCell(u.Wins) }},
		{Name: "from", Label: "From", Kind: table.Date, Cell: func(u row) table.Cell { return table.DateCell(u.First.Date.String()) }},
		{Name: "to", Label: "To", Kind: table.Date, Cell: func(u row) table.Cell { return table.DateCell(u.Last.Date.String()) }},
		{Name: "first_race", Kind: table.Text, Priority: table.MachineOnly, Cell: func(u row) table.Cell { return table.TextCell(u.First.ID) }},
		{Name: "last_race", Kind: table.Text, Priority: table.MachineOnly, Cell: func(u row) table.Cell { return table.TextCell(u.Last.ID) }},
		{Name: "ended_by", Label: "Ended by", Kind: table.Text, Priority: table.Wraps, Cell: func(u row) table.Cell {
			if u.Ended == nil {
				return table.Cell{}.Shown("nothing so far")
			}
			return table.TextCell(u.Ended.ID)
		}},
		{Name: "place_there", Label: "Place", Kind: table.Integer, Cell: func(u row) table.Cell {
			if u.How == nil {
				return table.Cell{}
			}
			return placeCell(u.How)
		}},
	})
	return table.New(table.Table{Name: "unbeaten", Title: "Finals won one after another, of those in this corpus"}, columns, a.Unbeaten)
}

// placeCell is the place of a result; a reader sees the status of one without.
func placeCell(result *race.Result) table.Cell {
	if result.Place == 0 {
		return table.Cell{}.Shown(string(result.Status))
	}
	return table.IntCell(result.Place)
}
