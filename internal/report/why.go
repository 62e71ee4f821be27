package report

import (
	"slices"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
)

// Provenance is where figures of a race come from.
type Provenance struct {
	Race     *race.Race
	Figures  []Figure
	AtLength bool        // readers see each figure by itself, not one a row
	Others   int         // claims of the race about none of the figures; 0 where only some were asked for
	KnownTo  []date.Date // of the record lists that were needed
}

// Figure is one figure of a document, with what it rests on and what rests on it.
type Figure struct {
	Result  int    // index in the race; -1 for a figure of the race itself
	Key     string // of the document: mark, splits, venue
	Point   string // which of several under one key
	Value   string // as written
	Place   Place
	Sources []race.Source
	// CitedFor is what the document names the sources for: the figure by its key
	// or point, "result", or "race" where the result has them from the race.
	CitedFor string
	Claims   []FigureClaim
	Entries  []FigureEntry
	Commit   *Commit // nil where nothing is known of a history
}

// Place is a place in a document.
type Place struct {
	File string
	Pos  diag.Pos
}

// String is FILE:LINE:COL.
func (p Place) String() string { return p.File + ":" + p.Pos.String() }

// FigureClaim is what a report says of a figure, and whether that is so.
type FigureClaim struct {
	claim.Verdict
	Document string // the race or the record list that has the claim
	Number   int    // of the claim in its document, from 1
	Place    Place
}

// FigureEntry is the entry of a record list that is the run of a figure.
type FigureEntry struct {
	*record.Entry
	List  string
	Place Place
}

// Commit is what last changed the line of a figure.
type Commit struct {
	Hash, Date, Subject string // empty where the line is not committed yet
	OrEarlier           bool   // the known history begins with it
}

// state is how a line stands in the history.
func (c *Commit) state() string {
	switch {
	case c == nil:
		return ""
	case c.Hash == "":
		return "not committed yet"
	case c.OrEarlier:
		return "committed then or earlier"
	default:
		return "committed"
	}
}

// Why is the answer of the command why: of each figure its place, sources,
// claims, record entry and last commit.
func Why(p Provenance) table.View {
	title, lines := heading(p.Race)
	section := table.Section{Title: title, Lines: lines[:1], Tables: []table.Table{p.figures(), p.sources(), p.claims(), p.records()}}
	if p.AtLength {
		section = p.atLength(section)
	} else {
		section = p.oneARow(section)
	}
	return table.View{
		Command: "why", RowTable: "figures", Sections: []table.Section{section},
		Coverage: covers([]*race.Race{p.Race}, "", p.KnownTo),
	}
}

// athlete is who ran what a figure is of; empty for a figure of the race.
func (p Provenance) athlete(f Figure) string {
	if f.Result < 0 {
		return ""
	}
	return p.Race.Results[f.Result].Athlete
}

// name is the cells that name a figure in machine tables.
func (p Provenance) name(f Figure) []table.Cell {
	return []table.Cell{table.TextCell(p.Race.ID), table.TextCell(p.athlete(f)), table.TextCell(f.Key), table.TextCell(f.Point)}
}

// ofFigure is columns that name a figure, then others.
func ofFigure(columns ...table.Column) []table.Column {
	return append([]table.Column{
		{Name: "race", Kind: table.Text}, {Name: "athlete", Kind: table.Text}, {Name: "figure", Kind: table.Text}, {Name: "point", Kind: table.Text},
	}, columns...)
}

func placeColumns() []table.Column {
	return []table.Column{{Name: "file", Kind: table.Text}, {Name: "line", Kind: table.Integer}, {Name: "col", Kind: table.Integer}}
}

func (p Place) cells() []table.Cell {
	return []table.Cell{table.TextCell(p.File), table.IntCell(p.Pos.Line), table.IntCell(p.Pos.Col)}
}

func (p Provenance) figures() table.Table {
	columns := slices.Concat([]table.Column{{Name: "value", Kind: table.Text}}, placeColumns(), []table.Column{
		{Name: "sources", Kind: table.List},
		{Name: "cited_for", Kind: table.Text},
		{Name: "agree", Kind: table.Integer},
		{Name: "differ", Kind: table.Integer},
		{Name: "cannot_tell", Kind: table.Integer},
		{Name: "commit", Kind: table.Text},
		{Name: "committed", Kind: table.Date},
		{Name: "subject", Kind: table.Text},
		{Name: "history", Kind: table.Text},
	})
	t := table.Table{Name: "figures", Silent: true, Columns: ofFigure(columns...)}
	for _, f := range p.Figures {
		agree, differ, open := f.tally()
		commit := Commit{}
		if f.Commit != nil {
			commit = *f.Commit
		}
		t.Rows = append(t.Rows, slices.Concat(p.name(f), []table.Cell{table.TextCell(f.Value)}, f.Place.cells(), []table.Cell{
			table.ListCell(sourceKeys(f.Sources)), table.TextCell(f.CitedFor), table.IntCell(agree), table.IntCell(differ), table.IntCell(open),
			table.TextCell(commit.Hash), table.DateCell(commit.Date), table.TextCell(commit.Subject), table.TextCell(f.Commit.state()),
		}))
	}
	return t
}

// tally counts the claims that agree, those that differ, and those of which
// neither can be told.
func (f Figure) tally() (agree, differ, open int) {
	for _, c := range f.Claims {
		switch {
		case c.Outcome.Agrees():
			agree++
		case c.Outcome == claim.False:
			differ++
		default:
			open++
		}
	}
	return agree, differ, open
}

func (p Provenance) sources() table.Table {
	t := table.Table{Name: "sources", Silent: true, Columns: ofFigure(
		table.Column{Name: "key", Kind: table.Text},
		table.Column{Name: "publisher", Kind: table.Text},
		table.Column{Name: "title", Kind: table.Text},
		table.Column{Name: "date", Kind: table.Date},
		table.Column{Name: "url", Kind: table.Text},
		table.Column{Name: "note", Kind: table.Text},
		table.Column{Name: "cited_for", Kind: table.Text},
	)}
	for _, f := range p.Figures {
		for _, s := range f.Sources {
			row := append(p.name(f), sourceRow("", s)[1:]...)
			t.Rows = append(t.Rows, append(row, table.TextCell(f.CitedFor)))
		}
	}
	return t
}

func (p Provenance) claims() table.Table {
	columns := slices.Concat([]table.Column{
		{Name: "document", Kind: table.Text},
		{Name: "claim", Kind: table.Integer},
		{Name: "source", Kind: table.Text},
		{Name: "publisher", Kind: table.Text},
		{Name: "about", Kind: table.Text},
		{Name: "said", Kind: table.Text},
		{Name: "found", Kind: table.Text},
		{Name: "verdict", Kind: table.Text},
		{Name: "receipt", Kind: table.Text},
		{Name: "says", Kind: table.Text},
	}, placeColumns())
	t := table.Table{Name: "claims", Silent: true, Columns: ofFigure(columns...)}
	for _, f := range p.Figures {
		for _, c := range f.Claims {
			t.Rows = append(t.Rows, slices.Concat(p.name(f), []table.Cell{
				table.TextCell(c.Document), table.IntCell(c.Number), table.TextCell(c.By.Key), table.TextCell(c.By.Publisher), table.TextCell(c.Claim.About),
				table.TextCell(c.Said), table.TextCell(c.Found), table.TextCell(c.Outcome.String()), table.TextCell(c.Receipt), table.TextCell(c.Claim.Says),
			}, c.Place.cells()))
		}
	}
	return t
}

func (p Provenance) records() table.Table {
	columns := slices.Concat([]table.Column{{Name: "list", Kind: table.Text}}, placeColumns(), []table.Column{
		{Name: "mark", Kind: table.Mark},
		{Name: "record", Kind: table.Text},
		{Name: "standing", Kind: table.Text},
	})
	t := table.Table{Name: "records", Silent: true, Columns: ofFigure(columns...)}
	for _, f := range p.Figures {
		for _, e := range f.Entries {
			for _, hold := range e.Holds {
				t.Rows = append(t.Rows, slices.Concat(p.name(f), []table.Cell{table.TextCell(e.List)}, e.Place.cells(), []table.Cell{
					table.MarkCell(e.Mark), table.TextCell(hold.Scope.String()), table.TextCell(string(hold.Standing)),
				}))
			}
		}
	}
	return t
}
