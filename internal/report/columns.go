package report

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// OfDocument is a column that says in every row of which race or list it is.
func OfDocument[T any](name, id string) table.Column[T] {
	return table.Column[T]{
		Name: name, Kind: table.Text, Priority: table.MachineOnly,
		Cell: func(T) table.Cell { return table.TextCell(id) },
	}
}

// OfRace is the column of a race's id.
func OfRace[T any](r *race.Race) []table.Column[T] {
	return []table.Column[T]{OfDocument[T]("race", r.ID)}
}

func placeColumn() table.Column[*race.Result] {
	return table.Column[*race.Result]{Name: "place", Label: "Place", Kind: table.Integer, Cell: placeCell}
}

// placeCell is the place of a result; a reader sees the status of one without.
func placeCell(result *race.Result) table.Cell {
	if result.Place == 0 {
		return table.Cell{}.Shown(string(result.Status))
	}
	return table.IntCell(result.Place)
}

func athleteColumn(e event.Event) table.Column[*race.Result] {
	return table.Column[*race.Result]{
		Name: "athlete", Label: WhoRuns(e), Kind: table.Text,
		Cell: func(result *race.Result) table.Cell { return CompetitorCell(&result.Competitor) },
	}
}

// WhoRuns is the label over those who run an event: a relay has teams alone.
func WhoRuns(e event.Event) string {
	if e.IsRelay() {
		return "Team"
	}
	return "Athlete"
}

// CompetitorCell is an athlete; readers see a team there too.
func CompetitorCell(c *race.Competitor) table.Cell {
	if c.IsTeam() {
		return table.Cell{}.Shown(c.Team)
	}
	return table.TextCell(c.Athlete)
}

// KeyColumn is who somebody is by the key, for machines. It comes last: who counts the columns
// of rows is not to count anew.
func KeyColumn[T any](key func(T) string) table.Column[T] {
	return table.Column[T]{
		Name: "athlete_key", Kind: table.Text, Priority: table.MachineOnly,
		Cell: func(row T) table.Cell { return table.TextCell(key(row)) },
	}
}

// keyOf is who has the result of a race that a row is about.
func keyOf[T any](r *race.Race, keys *athlete.Keys, result func(T) *race.Result) table.Column[T] {
	return KeyColumn(func(row T) string { return keys.OfResult(r, result(row)) })
}

// keyOfEntry is who has the entry of a record list that a row is about.
func keyOfEntry[T any](sex race.Sex, keys *athlete.Keys, entry func(T) *record.Entry) table.Column[T] {
	return KeyColumn(func(row T) string { return keys.Of(sex, &entry(row).Competitor, date.Date{}) })
}

// holderKeys is who shared what stood, of those whose keys are known: as many as are named, and how many more there are.
func holderKeys(sex race.Sex, s record.Stood, keys *athlete.Keys) table.Cell {
	key := func(e *record.Entry) string { return keys.Of(sex, &e.Competitor, date.Date{}) }
	all := knownKeys(s.Entries[:min(len(s.Entries), query.MostNamed)], key)
	if len(s.Entries) > query.MostNamed {
		all = append(all, query.More(len(s.Entries)-len(all)))
	}
	return keysCell(all)
}

// knownKeys is the keys of some, of those whose keys are known.
func knownKeys[T any](some []T, key func(T) string) []string {
	var all []string
	for _, one := range some {
		if known := key(one); known != "" {
			all = append(all, known)
		}
	}
	return all
}

// keysCell is who some are.
func keysCell(keys []string) table.Cell { return table.ListCell(keys).Separated("; ") }

func nationColumn() table.Column[*race.Result] {
	return table.Column[*race.Result]{
		Name: "nation", Label: "Nation", Short: "Nat", Kind: table.Text,
		Cell: func(result *race.Result) table.Cell { return table.TextCell(result.Nation) },
	}
}

func markColumn() table.Column[*race.Result] {
	return table.Column[*race.Result]{
		Name: "mark", Label: "Mark", Kind: table.Mark,
		Cell: func(result *race.Result) table.Cell { return table.MarkCell(result.Mark) },
	}
}

// stressed is a column that stands out in the row of the winner.
func stressed(c table.Column[*race.Result]) table.Column[*race.Result] {
	cell := c.Cell
	c.Cell = func(result *race.Result) table.Cell {
		if result.Place == 1 {
			return cell(result).Strong()
		}
		return cell(result)
	}
	return c
}

// SourceColumns is all that a document says of a source.
func SourceColumns() []table.Column[race.Source] {
	return []table.Column[race.Source]{
		{Name: "key", Kind: table.Text, Cell: func(s race.Source) table.Cell { return table.TextCell(s.Key) }},
		{Name: "publisher", Kind: table.Text, Cell: func(s race.Source) table.Cell { return table.TextCell(s.Publisher) }},
		{Name: "title", Kind: table.Text, Cell: func(s race.Source) table.Cell { return table.TextCell(s.Title) }},
		{Name: "date", Kind: table.Date, Cell: func(s race.Source) table.Cell { return table.DateCell(s.Date.String()) }},
		{Name: "url", Kind: table.Text, Cell: func(s race.Source) table.Cell { return table.TextCell(s.URL) }},
		{Name: "note", Kind: table.Text, Cell: func(s race.Source) table.Cell { return table.TextCell(s.Note) }},
		{Name: "quote", Kind: table.Text, Cell: func(s race.Source) table.Cell { return table.TextCell(s.Quote) }},
		{Name: "page", Kind: table.Text, Cell: func(s race.Source) table.Cell { return table.TextCell(s.Page) }},
		{Name: "sha256", Kind: table.Text, Cell: func(s race.Source) table.Cell { return table.TextCell(s.SHA256) }},
	}
}

// sourcesTable is what the source keys of a document stand for; the first column
// is called by what the document is.
func sourcesTable(document, id string, sources []race.Source) table.Table {
	columns := append([]table.Column[race.Source]{OfDocument[race.Source](document, id)}, SourceColumns()...)
	return table.New(table.Table{Name: "sources", For: table.Machines}, columns, sources)
}

// NamedSources is the sources that readers meet above.
func NamedSources(sources []race.Source) table.Table {
	return table.New(table.Table{Name: "named_sources", Title: "Sources", For: table.Readers}, []table.Column[race.Source]{
		{Name: "key", Label: "Key", Kind: table.Text, Cell: func(s race.Source) table.Cell { return table.TextCell(s.Key) }},
		{Name: "publisher", Label: "Publisher", Kind: table.Text, Cell: func(s race.Source) table.Cell { return table.TextCell(publisher(s)) }},
		{Name: "date", Label: "Date", Kind: table.Date, Cell: func(s race.Source) table.Cell { return table.DateCell(s.Date.String()) }},
		{Name: "page", Label: "Page", Kind: table.Text, Cell: func(s race.Source) table.Cell { return table.TextCell(s.Page) }},
		{Name: "quote", Label: "Quote", Kind: table.Text, Priority: table.Below, Cell: func(s race.Source) table.Cell { return table.TextCell(s.Quote) }},
		{Name: "url", Label: "Where", Kind: table.Text, Priority: table.Below, Cell: func(s race.Source) table.Cell { return table.TextCell(cmp.Or(s.URL, s.Title, s.Note)).Linked(s.URL) }},
	}, sources)
}

// sourceLinks is sources by what tells them apart, with their addresses.
func sourceLinks(sources []race.Source) []table.Link {
	links := make([]table.Link, len(sources))
	for i, name := range Citations(sources) {
		links[i] = table.Link{Text: name, Address: sources[i].URL}
	}
	return links
}

// publisher is who readers know a source by.
func publisher(s race.Source) string { return cmp.Or(s.Publisher, s.Key) }

// Positive is a number that is unknown where it is 0.
func Positive(n int) table.Cell {
	if n == 0 {
		return table.Cell{}
	}
	return table.IntCell(n)
}

// Remarks is a list that readers see with commas between.
func Remarks(list []string) table.Cell {
	return table.ListCell(list).Separated("; ").Shown(words.Join(", ", ForReaders(list)...))
}

// Signed is a margin that readers see with its sign, and as level where it is nothing.
func Signed(m timing.Margin) table.Cell {
	if m.Milliseconds() == 0 && !m.Approx() {
		return table.MarginCell(m).Shown("level")
	}
	return table.MarginCell(m).Shown(m.Signed())
}

// signedGap is [Signed], unknown where the gap is.
func signedGap(g query.Gap) table.Cell {
	if !g.Known {
		return table.Cell{}
	}
	return Signed(g.Margin)
}

// unsigned is a margin of which another column says to which side it is.
func unsigned(m timing.Margin) table.Cell { return table.MarginCell(m).Shown(m.Abs().String()) }

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

// PointWords is a point or a segment as readers write it: 1200 m, last 400 m.
func PointWords(point string) string {
	if point == "" || strings.Contains(point, "-") {
		return point
	}
	return spaced(point)
}

// InShort is the first of some keys, and how many follow.
func InShort(keys []string) string {
	const shown = 3
	if len(keys) <= shown {
		return words.Join(" ", keys...)
	}
	return words.Join(" ", keys[:shown]...) + " +" + strconv.Itoa(len(keys)-shown)
}

// namedScope is a scope of which readers see the name.
func namedScope(scope race.Scope, names competition.Names) table.Cell {
	return table.TextCell(scope.String()).Shown(names.Scope(scope))
}

// scopeCell is a scope of which the reader of one race sees the name.
func scopeCell(scope race.Scope, r *race.Race) table.Cell {
	return table.TextCell(scope.String()).Shown(ScopeWords(scope, r))
}

// ScopeWords is whose a record is as the reader of one race is told: its meeting and series need
// no name, a club has the one that the race gives it.
func ScopeWords(scope race.Scope, r *race.Race) string {
	if scope.OfCompetition() {
		return scope.Kind.String()
	}
	var names competition.Names
	if scope.Kind == race.Club {
		names.Learn(r)
	}
	return names.Scope(scope)
}

// shortLength is a length where rows have no room: 26 y 30 d.
func shortLength(l query.Length) string {
	if l.Years == 0 {
		return fmt.Sprintf("%d d", l.Days)
	}
	return fmt.Sprintf("%d y %d d", l.Years, l.Days)
}
