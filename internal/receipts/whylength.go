package receipts

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/provenance"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// atLength lays out each figure for readers by itself, and then the sources
// that were named.
func atLength(p provenance.Answer, s table.Section) table.Section {
	athlete, said := "", map[string]bool{}
	var cited, reports []race.Source
	for _, o := range p.Origins {
		athlete = p.Athlete(o)
		cited = append(cited, o.Sources...)
		for _, c := range o.Claims {
			reports = append(reports, c.Report())
		}
		s.Tables = append(s.Tables, figureTable(o, p.Names, said))
	}
	if athlete != "" {
		s.Lines = append(s.Lines, athlete)
	}
	s.Tables = append(s.Tables, report.NamedSources(provenance.Distinct(append(cited, reports...))))
	return s
}

// labelled is a line of what is known of a figure, with what it is on its first.
type labelled struct{ label, text string }

// figureTable is one figure: its name and value above, then what is known of it,
// a label and a text a row. A commit that was said above is named by its hash alone.
func figureTable(o provenance.Origin, names competition.Names, said map[string]bool) table.Table {
	columns := []table.Column[labelled]{
		{Name: "label", Label: figureWords(o), Kind: table.Text, Cell: func(l labelled) table.Cell { return table.TextCell(l.label) }},
		{Name: "text", Label: o.Value, Kind: table.Text, Priority: table.Wraps, Cell: func(l labelled) table.Cell { return table.TextCell(l.text) }},
	}
	var rows []labelled
	add := func(label, text string) { rows = append(rows, labelled{label, text}) }
	add("at", o.Location.String())
	if o.Change.State != provenance.NoHistory {
		add("commit", changeWords(o.Change, said[o.Change.Hash]))
		said[o.Change.Hash] = true
	}
	add("sources", citedWords(o))
	for _, e := range o.Entries {
		var holds []string
		for _, hold := range e.Holds {
			holds = append(holds, names.Record(hold.Scope)+", "+heldAs(e.Entry, hold))
		}
		add("record", e.Location.String()+", as "+words.Join("; ", holds...))
	}
	for _, said := range sayings(o) {
		add(said.label, said.text)
	}
	return table.New(table.Table{Name: "figure", For: table.Readers}, columns, rows)
}

// heldAs is what an entry says of a record, and since when that is so no more.
func heldAs(e *record.Entry, hold record.Hold) string {
	switch {
	case e.Annulled.IsZero():
		return string(hold.Standing)
	case hold.Standing == record.Annulled:
		return "annulled " + e.Annulled.String()
	default:
		return string(hold.Standing) + ", annulled " + e.Annulled.String()
	}
}

// changeWords is a commit as readers have it; one that was said is its hash.
func changeWords(c provenance.LastChange, said bool) string {
	const enough = 10 // of a hash, to be the only one
	hash := c.Hash[:min(len(c.Hash), enough)]
	switch {
	case c.State == provenance.Uncommitted:
		return history(c.State)
	case said:
		return hash
	case c.State == provenance.CommittedOrEarlier:
		return hash + ", " + c.Date + ", or earlier than this shallow clone begins: " + c.Subject
	default:
		return hash + ", " + c.Date + ": " + c.Subject
	}
}

// citedWords is the sources of a figure, and whether they are its own.
func citedWords(o provenance.Origin) string {
	keys := words.Join(" ", provenance.Keys(o.Sources)...)
	switch o.CitedFor {
	case "":
		return "none named"
	case "result":
		return keys + ", cited for the whole result"
	case "race":
		if !o.Inherits() {
			return keys + ", cited for the whole race"
		}
		return keys + ", inherited from the race"
	case o.Point:
		return keys + ", cited for " + report.PointWords(o.Point)
	default:
		return keys + ", cited for " + strings.ReplaceAll(o.CitedFor, "_", " ")
	}
}

// sayings is what reports say of a figure, those that say the same together: who
// says what, with its receipt. What differs comes first.
func sayings(o provenance.Origin) []labelled {
	var found []labelled
	for _, agreement := range provenance.Agreements() {
		who := map[string][]race.Source{}
		var texts []string
		for _, c := range o.Claims {
			if o.Agreement(c) != agreement {
				continue
			}
			text := claimWords(c)
			if who[text] == nil {
				texts = append(texts, text)
			}
			if by := c.Report(); !slices.ContainsFunc(who[text], by.SameReport) {
				who[text] = append(who[text], by)
			}
		}
		for _, text := range texts {
			found = append(found, labelled{agreementWords(agreement), words.Join(" ", provenance.Keys(who[text])...) + ": " + text})
		}
	}
	return found
}

func agreementWords(a provenance.Agreement) string {
	switch a {
	case provenance.Agrees:
		return "agrees"
	case provenance.Differs:
		return "differs"
	case provenance.Itself:
		return "the source"
	default:
		return claim.CannotTell.String()
	}
}

// claimWords is what a report says, with the receipt of the verdict.
func claimWords(c provenance.JudgedClaim) string {
	about := ""
	switch c.Claim.About {
	case race.AboutLeader, race.AboutEqualMark, race.AboutWorldLead, race.AboutAge:
		about = c.Subject
	case race.AboutSplit:
		if c.IsOfAnotherPoint() {
			about = c.Subject
		}
	default: // the figure says what it is
	}
	outcome := ""
	if c.Truth.Agrees() && c.Truth != claim.True {
		outcome = c.Truth.String()
	}
	says := ""
	if c.Claim.Says != "" && c.Claim.Says != c.Said {
		says = "“" + c.Claim.Says + "”"
	}
	return words.Join("; ", words.Join(" ", words.Join(", ", about, c.Said), says), words.Join(", ", outcome, c.Receipt))
}
