package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// atLength lays out each figure for readers by itself, and then the sources
// that were named.
func (p Provenance) atLength(s table.Section) table.Section {
	athlete := ""
	var named []race.Source
	for _, f := range p.Figures {
		athlete = p.athlete(f)
		named = append(named, f.Sources...)
	}
	for _, f := range p.Figures {
		s.Tables = append(s.Tables, f.table())
		for _, c := range f.Claims {
			named = append(named, c.By)
		}
	}
	if athlete != "" {
		s.Lines = append(s.Lines, athlete)
	}
	s.Tables = append(s.Tables, namedSources(named))
	return s
}

// table is one figure: its name and value above, then what is known of it, a
// label and a text a row.
func (f Figure) table() table.Table {
	value := broken(f.Value)
	t := table.Table{
		Name: "figure", Drawn: true,
		Columns: []table.Column{{Name: "label", Label: f.words(), Kind: table.Text}, {Name: "text", Label: value[0], Kind: table.Text}},
	}
	add := func(label string, lines []string) {
		for i, line := range lines {
			if i > 0 {
				label = ""
			}
			t.Rows = append(t.Rows, []table.Cell{table.TextCell(label), table.TextCell(line)})
		}
	}
	add("", value[1:])
	add("at", []string{f.Place.String()})
	if f.Commit != nil {
		add("commit", broken(f.Commit.words()))
	}
	add("sources", broken(f.cited()))
	for _, e := range f.Entries {
		var holds []string
		for _, hold := range e.Holds {
			holds = append(holds, hold.Scope.String()+" ("+string(hold.Standing)+")")
		}
		add("record", broken(e.Place.String()+", as "+words.Join(", ", holds...)))
	}
	for _, said := range f.hearings() {
		add(said[0], broken(said[1]))
	}
	return t
}

// words is a commit as readers have it.
func (c *Commit) words() string {
	const enough = 10 // of a hash, to be the only one
	switch hash := c.Hash[:min(len(c.Hash), enough)]; {
	case hash == "":
		return c.state()
	case c.OrEarlier:
		return hash + ", " + c.Date + ", or earlier than this shallow clone begins: " + c.Subject
	default:
		return hash + ", " + c.Date + ": " + c.Subject
	}
}

// cited is the sources of a figure, and whether they are its own.
func (f Figure) cited() string {
	keys := words.Join(" ", sourceKeys(f.Sources)...)
	switch f.CitedFor {
	case "":
		return "none named"
	case "result":
		return keys + ", cited for the whole result"
	case "race":
		if f.Result < 0 {
			return keys + ", cited for the whole race"
		}
		return keys + ", inherited from the race"
	case f.Point:
		return keys + ", cited for " + pointWords(f.Point)
	default:
		return keys + ", cited for " + strings.ReplaceAll(f.CitedFor, "_", " ")
	}
}

// hearings is what reports say, those that say the same together: a label, and
// who says what with its receipt. What differs comes first.
func (f Figure) hearings() [][2]string {
	var found [][2]string
	for _, label := range []string{"differs", "agrees", "cannot be told"} {
		who := map[string][]string{}
		var texts []string
		for _, c := range f.Claims {
			if text := c.text(); c.label() == label {
				if who[text] == nil {
					texts = append(texts, text)
				}
				if !slices.Contains(who[text], c.By.Key) {
					who[text] = append(who[text], c.By.Key)
				}
			}
		}
		for _, text := range texts {
			found = append(found, [2]string{label, words.Join(" ", who[text]...) + ": " + text})
		}
	}
	return found
}

func (c FigureClaim) label() string {
	switch {
	case c.Outcome.Agrees():
		return "agrees"
	case c.Outcome == claim.False:
		return "differs"
	default:
		return c.Outcome.String()
	}
}

// text is what a report says, with the receipt of the verdict.
func (c FigureClaim) text() string {
	about := ""
	switch c.Claim.About {
	case "leader", "equal-mark", "world-lead", "age":
		about = c.Subject
	case "split":
		if c.Disputed && c.Outcome == claim.CannotTell { // at another point
			about = c.Subject
		}
	}
	outcome := ""
	if c.Outcome == claim.TrueToPrecision || c.Outcome == claim.RoundsTrue {
		outcome = c.Outcome.String()
	}
	says := ""
	if c.Claim.Says != "" && c.Claim.Says != c.Said {
		says = "“" + c.Claim.Says + "”"
	}
	return words.Join("; ", words.Join(" ", words.Join(", ", about, c.Said), says), words.Join(", ", outcome, c.Receipt))
}

// broken is a text in lines that leave room for a label.
func broken(text string) []string { return table.Fill(strings.Fields(text), table.LineWidth) }

// namedSources is the sources that readers meet above, each once.
func namedSources(named []race.Source) table.Table {
	t := table.Table{
		Name: "named_sources", Title: "Sources", Drawn: true,
		Columns: []table.Column{
			{Name: "key", Label: "Key", Kind: table.Text},
			{Name: "publisher", Label: "Publisher", Kind: table.Text},
			{Name: "date", Label: "Date", Kind: table.Date},
			{Name: "url", Label: "Where", Kind: table.Text},
		},
	}
	for i, s := range named {
		if !slices.Contains(named[:i], s) {
			t.Rows = append(t.Rows, []table.Cell{table.TextCell(s.Key), table.TextCell(publisher(s)), table.DateCell(s.Date.String()), table.TextCell(cmp.Or(s.URL, s.Title, s.Note))})
		}
	}
	return t
}
