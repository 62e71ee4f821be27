package report

import (
	"slices"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
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
func Why(p Provenance) View {
	title, lines := heading(p.Race)
	section := Section{Title: title, Lines: lines[:1], Tables: []Table{p.figures(), p.sources(), p.claims(), p.records()}}
	if p.AtLength {
		section = p.atLength(section)
	} else {
		section = p.oneARow(section)
	}
	return View{
		Command: "why", RowTable: "figures", Sections: []Section{section},
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
func (p Provenance) name(f Figure) []Cell {
	return []Cell{TextCell(p.Race.ID), TextCell(p.athlete(f)), TextCell(f.Key), TextCell(f.Point)}
}

// ofFigure is columns that name a figure, then others.
func ofFigure(columns ...Column) []Column {
	return append([]Column{
		{Name: "race", Kind: Text}, {Name: "athlete", Kind: Text}, {Name: "figure", Kind: Text}, {Name: "point", Kind: Text},
	}, columns...)
}

func placeColumns() []Column {
	return []Column{{Name: "file", Kind: Text}, {Name: "line", Kind: Integer}, {Name: "col", Kind: Integer}}
}

func (p Place) cells() []Cell {
	return []Cell{TextCell(p.File), IntCell(p.Pos.Line), IntCell(p.Pos.Col)}
}

func (p Provenance) figures() Table {
	columns := slices.Concat([]Column{{Name: "value", Kind: Text}}, placeColumns(), []Column{
		{Name: "sources", Kind: List},
		{Name: "cited_for", Kind: Text},
		{Name: "agree", Kind: Integer},
		{Name: "differ", Kind: Integer},
		{Name: "cannot_tell", Kind: Integer},
		{Name: "commit", Kind: Text},
		{Name: "committed", Kind: Date},
		{Name: "subject", Kind: Text},
		{Name: "history", Kind: Text},
	})
	t := Table{Name: "figures", Silent: true, Columns: ofFigure(columns...)}
	for _, f := range p.Figures {
		agree, differ, open := f.tally()
		commit := Commit{}
		if f.Commit != nil {
			commit = *f.Commit
		}
		t.Rows = append(t.Rows, slices.Concat(p.name(f), []Cell{TextCell(f.Value)}, f.Place.cells(), []Cell{
			ListCell(sourceKeys(f.Sources)), TextCell(f.CitedFor), IntCell(agree), IntCell(differ), IntCell(open),
			TextCell(commit.Hash), DateCell(commit.Date), TextCell(commit.Subject), TextCell(f.Commit.state()),
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

func (p Provenance) sources() Table {
	t := Table{Name: "sources", Silent: true, Columns: ofFigure(
		Column{Name: "key", Kind: Text},
		Column{Name: "publisher", Kind: Text},
		Column{Name: "title", Kind: Text},
		Column{Name: "date", Kind: Date},
		Column{Name: "url", Kind: Text},
		Column{Name: "note", Kind: Text},
		Column{Name: "cited_for", Kind: Text},
	)}
	for _, f := range p.Figures {
		for _, s := range f.Sources {
			row := append(p.name(f), sourceRow("", s)[1:]...)
			t.Rows = append(t.Rows, append(row, TextCell(f.CitedFor)))
		}
	}
	return t
}

func (p Provenance) claims() Table {
	columns := slices.Concat([]Column{
		{Name: "document", Kind: Text},
		{Name: "claim", Kind: Integer},
		{Name: "source", Kind: Text},
		{Name: "publisher", Kind: Text},
		{Name: "about", Kind: Text},
		{Name: "said", Kind: Text},
		{Name: "found", Kind: Text},
		{Name: "verdict", Kind: Text},
		{Name: "receipt", Kind: Text},
		{Name: "says", Kind: Text},
	}, placeColumns())
	t := Table{Name: "claims", Silent: true, Columns: ofFigure(columns...)}
	for _, f := range p.Figures {
		for _, c := range f.Claims {
			t.Rows = append(t.Rows, slices.Concat(p.name(f), []Cell{
				TextCell(c.Document), IntCell(c.Number), TextCell(c.By.Key), TextCell(c.By.Publisher), TextCell(c.Claim.About),
				TextCell(c.Said), TextCell(c.Found), TextCell(c.Outcome.String()), TextCell(c.Receipt), TextCell(c.Claim.Says),
			}, c.Place.cells()))
		}
	}
	return t
}

func (p Provenance) records() Table {
	columns := slices.Concat([]Column{{Name: "list", Kind: Text}}, placeColumns(), []Column{
		{Name: "mark", Kind: Mark},
		{Name: "record", Kind: Text},
		{Name: "standing", Kind: Text},
	})
	t := Table{Name: "records", Silent: true, Columns: ofFigure(columns...)}
	for _, f := range p.Figures {
		for _, e := range f.Entries {
			for _, hold := range e.Holds {
				t.Rows = append(t.Rows, slices.Concat(p.name(f), []Cell{TextCell(e.List)}, e.Place.cells(), []Cell{
					MarkCell(e.Mark), TextCell(hold.Scope.String()), TextCell(string(hold.Standing)),
				}))
			}
		}
	}
	return t
}
