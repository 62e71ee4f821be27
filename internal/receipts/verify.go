package receipts

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/provenance"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// Verify is the answer of the command verify: each claim with its verdict, and
// the day to which the record lists that were needed are known.
func Verify(all []provenance.DocumentClaims, knownTo []date.Date) table.View {
	view := table.View{Command: "verify", RowTable: "claims", Title: "Claims", Coverage: coverClaims(all, knownTo)}
	if len(all) == 0 {
		none := provenance.DocumentClaims{}
		view.Sections = []table.Section{{Lines: []string{outcomes(none)}, Tables: []table.Table{claimsTable(none), countsTable(none)}}}
	}
	for _, c := range all {
		section := documentSection(c, outcomes(c))
		section.Tables = []table.Table{claimsTable(c), countsTable(c)}
		view.Sections = append(append(view.Sections, section), byOutcome(c, judgedColumns(reportColumn()))...)
		view.Sections = append(view.Sections, namedSection(c.Assessments))
	}
	return view
}

// documentSection is the heading of a document: what it is, when it was, and a sentence.
func documentSection(c provenance.DocumentClaims, sentence string) table.Section {
	if c.Race == nil {
		return table.Section{Title: "Records: " + report.TitleOf(c.List.Category()), Lines: []string{sentence}}
	}
	section := report.RaceSection(c.Race)
	section.Lines, section.Further = []string{section.Lines[0], sentence}, nil // those that are named follow
	return section
}

// namedSection is what the keys stand for that readers meet in some verdicts.
func namedSection(verdicts []claim.Assessment) table.Section {
	sources := slices.DeleteFunc(provenance.SourcesNamed(verdicts), func(s race.Source) bool { return s.Key == "" })
	return table.Section{Tables: []table.Table{report.NamedSources(sources)}}
}

// byOutcome is the claims as readers see them: what is false first, each group
// with its receipts.
func byOutcome(c provenance.DocumentClaims, columns []table.Column[claim.Assessment]) []table.Section {
	var sections []table.Section
	for _, outcome := range []claim.Truth{claim.False, claim.RoundsTrue, claim.TrueToPrecision, claim.TrueAsFarAsKnown, claim.True, claim.CannotTell} {
		some := c.With(outcome)
		if len(some) == 0 {
			continue
		}
		name := outcome.String()
		title := strings.ToUpper(name[:1]) + name[1:]
		sections = append(sections, table.Section{
			Tables: []table.Table{table.New(table.Table{Name: "by_outcome", Title: title, For: table.Readers}, columns, some)},
			Notes:  receipts(some),
		})
	}
	return sections
}

// reportColumn is who makes a claim.
func reportColumn() table.Column[claim.Assessment] {
	return table.Column[claim.Assessment]{Name: "source", Label: "Report", Kind: table.Text, Cell: func(v claim.Assessment) table.Cell { return table.TextCell(v.By.Key) }}
}

// judgedColumns is what readers see of a claim; where tells it from others beside its
// number.
func judgedColumns(where table.Column[claim.Assessment]) []table.Column[claim.Assessment] {
	return []table.Column[claim.Assessment]{
		{Name: "claim", Label: "No", Kind: table.Integer, Cell: func(v claim.Assessment) table.Cell { return table.IntCell(v.Index + 1) }},
		where,
		{Name: "subject", Label: "Claim", Kind: table.Text, Priority: table.Wraps, Cell: func(v claim.Assessment) table.Cell { return table.TextCell(v.Subject) }},
		{Name: "said", Label: "Says", Kind: table.Text, Priority: table.Wraps, Cell: saidCell},
		{Name: "found", Label: "Found", Kind: table.Text, Priority: table.Wraps, Cell: func(v claim.Assessment) table.Cell { return table.TextCell(v.Found) }},
		{Name: "sources", Label: "Sources", Kind: table.List, Priority: table.Wraps, Cell: func(v claim.Assessment) table.Cell { return few(provenance.Keys(v.Sources)) }},
	}
}

// saidCell is what a report gives; the words of what is no figure stand with
// the receipts.
func saidCell(v claim.Assessment) table.Cell {
	if v.Claim.About == "other" {
		return table.Cell{}
	}
	return table.TextCell(v.Said)
}

// documentColumns is the race and the list of a document, one of which it is.
func documentColumns[T any](c provenance.DocumentClaims) []table.Column[T] {
	raceID, list := "", ""
	if c.Race != nil {
		raceID = c.Race.ID
	} else if c.List != nil {
		list = c.List.Name
	}
	return []table.Column[T]{report.OfDocument[T]("race", raceID), report.OfDocument[T]("list", list)}
}

// claimsTable is every claim as machines have it, in the order of the document.
func claimsTable(c provenance.DocumentClaims) table.Table {
	columns := append(documentColumns[claim.Assessment](c), []table.Column[claim.Assessment]{
		{Name: "claim", Kind: table.Integer, Cell: func(v claim.Assessment) table.Cell { return table.IntCell(v.Index + 1) }},
		{Name: "source", Kind: table.Text, Cell: func(v claim.Assessment) table.Cell { return table.TextCell(v.By.Key) }},
		{Name: "publisher", Kind: table.Text, Cell: func(v claim.Assessment) table.Cell { return table.TextCell(v.By.Publisher) }},
		{Name: "about", Kind: table.Text, Cell: func(v claim.Assessment) table.Cell { return table.TextCell(v.Claim.About.String()) }},
		{Name: "subject", Kind: table.Text, Cell: func(v claim.Assessment) table.Cell { return table.TextCell(v.Subject) }},
		{Name: "said", Kind: table.Text, Cell: func(v claim.Assessment) table.Cell { return table.TextCell(v.Said) }},
		{Name: "found", Kind: table.Text, Cell: func(v claim.Assessment) table.Cell { return table.TextCell(v.Found) }},
		{Name: "verdict", Kind: table.Text, Cell: func(v claim.Assessment) table.Cell { return table.TextCell(v.Truth.String()) }},
		{Name: "receipt", Kind: table.Text, Cell: func(v claim.Assessment) table.Cell { return table.TextCell(v.Receipt) }},
		{Name: "sources", Kind: table.List, Cell: func(v claim.Assessment) table.Cell { return table.ListCell(provenance.Keys(v.Sources)) }},
		{Name: "says", Kind: table.Text, Cell: func(v claim.Assessment) table.Cell { return table.TextCell(v.Claim.Says) }},
	}...)
	return table.New(table.Table{Name: "claims", For: table.Machines}, columns, c.Assessments)
}

// few is a list of which readers see the first, and how many follow.
func few(keys []string) table.Cell { return table.ListCell(keys).Shown(report.InShort(keys)) }

// receipts is the arithmetic or the evidence, under the number of the claim.
func receipts(verdicts []claim.Assessment) []string {
	var notes []string
	for _, v := range verdicts {
		receipt := v.Receipt
		if v.Claim.About == "other" {
			receipt = words.Join(": ", v.Claim.Says, receipt)
		}
		if receipt != "" {
			notes = append(notes, strconv.Itoa(v.Index+1)+": "+receipt)
		}
	}
	return notes
}

// countsTable is how many claims had each verdict.
func countsTable(c provenance.DocumentClaims) table.Table {
	columns := append(documentColumns[claim.Truth](c), []table.Column[claim.Truth]{
		{Name: "verdict", Kind: table.Text, Cell: func(o claim.Truth) table.Cell { return table.TextCell(o.String()) }},
		{Name: "count", Kind: table.Integer, Cell: func(o claim.Truth) table.Cell { return table.IntCell(len(c.With(o))) }},
	}...)
	all := claim.Truths()
	if c.Race == nil && c.List == nil {
		all = nil
	}
	return table.New(table.Table{Name: "counts", For: table.Machines}, columns, all)
}

// outcomes is "31 claims: 25 true, 2 true to their precision, 4 false".
func outcomes(c provenance.DocumentClaims) string {
	if len(c.Assessments) == 0 {
		return "no claims"
	}
	return words.Count(len(c.Assessments), "claim") + ": " + tally(c)
}

// tally is "25 true, 2 true to their precision, 4 false".
func tally(c provenance.DocumentClaims) string {
	var parts []string
	for _, outcome := range claim.Truths() {
		name := outcome.String()
		if outcome == claim.TrueToPrecision {
			name = "true to their precision"
		}
		if n := len(c.With(outcome)); n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, name))
		}
	}
	return words.Join(", ", parts...)
}
