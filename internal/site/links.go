package site

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
)

// linker finds where the cells of a table lead: by the columns that machines have of the same row.
type linker struct {
	site *Site
	root string       // the way from the page to the root
	race *race.Race   // whose page it is; nil elsewhere
	list *record.List // the same
	up   string       // the way from the page to that of its record list

	records map[string]string // where the pages of its records lie, from its own
}

// keyColumns is which column tells who is named in another one.
func keyColumns() map[string]string {
	return map[string]string{"athlete": "athlete_key", "winner": "athlete_key", "leader": "athlete_key"}
}

// of is where the cells of a table lead.
func (l linker) of(t table.Table) func(row []table.Cell, column int) string {
	at := map[string]int{}
	for i, c := range t.Columns {
		at[c.Name] = i
	}
	text := func(row []table.Cell, name string) string {
		if i, there := at[name]; there {
			return row[i].Value()
		}
		return ""
	}
	keys := keyColumns()
	return func(row []table.Cell, column int) string {
		name := t.Columns[column].Name
		r := l.raceOf(text(row, "race"))
		switch {
		case keys[name] != "":
			return l.person(text(row, keys[name]), row[column].Value(), r)
		case name == "race_of_record" || name == "first_race" || name == "last_race":
			return l.toRace(row[column].Value())
		case slices.Contains(raceColumns(), name):
			if r != nil && name == leads(t, row) {
				return l.toRace(r.ID)
			}
		case name == "record" && l.list != nil && l.records[row[column].Value()] != "":
			return l.up + l.records[row[column].Value()]
		case name == "list":
			return l.toList(row[column].Value())
		case name == "competition" || name == "meet":
			return l.toCompetition(r)
		case name == "mark" || name == "place":
			return l.figure(r, text, row, name)
		}
		return ""
	}
}

// raceColumns is the columns that lead to the race of a row: one of them does, the first of these.
func raceColumns() []string { return []string{"race", "name", "date", "city"} }

// leads is which column leads to the race of a row.
func leads(t table.Table, row []table.Cell) string {
	for _, name := range raceColumns() {
		shown := func(c table.Header) bool { return c.Name == name && c.Priority != table.MachineOnly }
		if i := slices.IndexFunc(t.Columns, shown); i >= 0 && row[i].Reader() != "" {
			return name
		}
	}
	return ""
}

// raceOf is the race that a row is of.
func (l linker) raceOf(id string) *race.Race {
	if id == "" {
		return l.race
	}
	return l.site.where.races[id]
}

func (l linker) toRace(id string) string {
	if l.site.where.races[id] == nil || l.race != nil && l.race.ID == id {
		return ""
	}
	return l.root + raceAddress(id)
}

func (l linker) toList(name string) string {
	if l.site.where.lists[name] == nil || l.list != nil && l.list.Name == name {
		return ""
	}
	return l.root + listAddress(name)
}

// record is where the page of a record lies.
func (l linker) record(scope race.Scope) string {
	if where := l.records[scope.String()]; where != "" {
		return l.up + where
	}
	return ""
}

func (l linker) toCompetition(r *race.Race) string {
	if r == nil || len(l.site.where.competitions[r.Competition]) == 0 {
		return ""
	}
	return l.root + competitionAddress(r.Competition)
}

// person is where the page of somebody lies: by the key, or by the name in a race where only one has it.
func (l linker) person(key, name string, in *race.Race) string {
	if key == "" && in != nil && name != "" {
		if at := resultsOf(in, name); len(at) == 1 {
			key = l.site.keys.OfResult(in, &in.Results[at[0]])
		}
	}
	slug := l.site.where.people[key]
	if slug == "" || key == "" {
		return ""
	}
	return l.root + personAddress(slug)
}

// resultsOf is the results of a race under a name as it was published.
func resultsOf(r *race.Race, name string) []int {
	var all []int
	for i := range r.Results {
		if r.Results[i].Name() == name {
			all = append(all, i)
		}
	}
	return all
}

// resultsOfPerson is the results of a race of somebody by the key.
func (l linker) resultsOfPerson(r *race.Race, key string) []int {
	var all []int
	for i := range r.Results {
		if l.site.keys.OfResult(r, &r.Results[i]) == key {
			all = append(all, i)
		}
	}
	return all
}

// figure is where a figure of a result stands in its document.
func (l linker) figure(r *race.Race, text func([]table.Cell, string) string, row []table.Cell, key string) string {
	if r == nil {
		return l.entry(text, row)
	}
	name := text(row, "athlete")
	for _, column := range []string{"winner", "team"} {
		if name == "" {
			name = text(row, column)
		}
	}
	at := resultsOf(r, name)
	if key := text(row, "athlete_key"); name == "" && key != "" {
		at = l.resultsOfPerson(r, key)
	}
	if point := text(row, "point"); point != "" && point != "finish" {
		key = "splits-" + point
	}
	if mark := text(row, "mark"); len(at) > 1 && mark != "" {
		at = slices.DeleteFunc(at, func(i int) bool { return r.Results[i].Mark.String() != mark })
	}
	if len(at) != 1 {
		return ""
	}
	result := &r.Results[at[0]]
	if key == "mark" && result.Mark.String() != text(row, "mark") || !hasFigure(result, key) {
		return ""
	}
	where := l.root + raceAddress(r.ID)
	if r == l.race {
		where = ""
	}
	if l.site.sums.long[r.ID] { // on which page of the document it stands only the document tells
		return where + "#" + resultAnchor(at[0])
	}
	return where + "document.html#" + figureAnchor(at[0], key)
}

func resultAnchor(i int) string { return "result-" + itoa(i+1) }

// hasFigure reports whether the document of a result has a figure.
func hasFigure(result *race.Result, key string) bool {
	switch key {
	case "mark":
		return !result.Mark.IsZero()
	case "place":
		return result.Place > 0
	default:
		point, _ := strings.CutPrefix(key, "splits-")
		return slices.ContainsFunc(result.Splits, func(s race.Split) bool { return s.Point.Text() == point })
	}
}

// entry is where an entry of a record list stands in its document.
func (l linker) entry(text func([]table.Cell, string) string, row []table.Cell) string {
	list := l.list
	if name := text(row, "list"); name != "" {
		list = l.site.where.lists[name]
	}
	if list == nil {
		return ""
	}
	for i := range list.Entries {
		e := &list.Entries[i]
		if e.Mark.String() == text(row, "mark") && e.Name() == text(row, "athlete") && e.Date.String() == text(row, "date") {
			where := l.root + listAddress(list.Name)
			if list == l.list {
				where = l.up
			}
			return where + documentName(entryLine(l.site.documents[list.Name], i)) + "#" + entryAnchor(i)
		}
	}
	return ""
}
