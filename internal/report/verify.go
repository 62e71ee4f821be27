package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// Claims is what became of the claims of one document: of a race, or else of a
// record list.
type Claims struct {
	Race     *race.Race
	List     *record.List
	Verdicts []claim.Verdict
}

// Verify is the answer of the command verify: each claim with its verdict, and
// the day to which the record lists that were needed are known.
func Verify(all []Claims, knownTo []date.Date) table.View {
	view := table.View{Command: "verify", RowTable: "claims", Coverage: coverClaims(all, knownTo)}
	if len(all) == 0 {
		none := Claims{}
		view.Sections = []table.Section{{Lines: []string{outcomes(nil)}, Tables: []table.Table{claimsTable(none), countsTable(none)}}}
	}
	for _, c := range all {
		section := c.section(outcomes(c.Verdicts))
		section.Tables = []table.Table{claimsTable(c), countsTable(c)}
		view.Sections = append(append(view.Sections, section), c.byOutcome()...)
		view.Sections = append(view.Sections, c.named(func(claim.Verdict) bool { return true }))
	}
	return view
}

// named is what the keys of some verdicts stand for: those of the reports, and
// those on the other side as far as readers see them.
func (c Claims) named(of func(claim.Verdict) bool) table.Section {
	var reports, others []race.Source
	for _, v := range c.Verdicts {
		if of(v) {
			reports, others = append(reports, v.By), append(others, v.Sources...)
		}
	}
	all := append(reports, others...)
	slices.SortStableFunc(all, func(a, b race.Source) int { return strings.Compare(a.Key, b.Key) })
	return table.Section{Tables: []table.Table{namedSources(all)}}
}

// byOutcome is the claims as readers see them: what is false first, each group
// with its receipts.
func (c Claims) byOutcome() []table.Section {
	var sections []table.Section
	for _, outcome := range []claim.Outcome{claim.False, claim.RoundsTrue, claim.TrueToPrecision, claim.True, claim.CannotTell} {
		some := slices.DeleteFunc(slices.Clone(c.Verdicts), func(v claim.Verdict) bool { return v.Outcome != outcome })
		if len(some) == 0 {
			continue
		}
		words := outcome.String()
		t := table.Table{
			Name: "drawn", Title: strings.ToUpper(words[:1]) + words[1:], Drawn: true,
			Columns: []table.Column{
				{Name: "claim", Label: "No", Kind: table.Integer},
				{Name: "source", Label: "Report", Kind: table.Text},
				{Name: "subject", Label: "Claim", Kind: table.Text},
				{Name: "said", Label: "Says", Kind: table.Text},
				{Name: "found", Label: "Found", Kind: table.Text},
				{Name: "sources", Label: "Sources", Kind: table.List},
			},
		}
		for _, v := range some {
			t.Rows = append(t.Rows, []table.Cell{
				table.IntCell(v.Index + 1), table.TextCell(v.By.Key), table.TextCell(v.Subject), saidCell(v), table.TextCell(v.Found), few(sourceKeys(v.Sources)),
			})
		}
		sections = append(sections, table.Section{Tables: []table.Table{t}, Notes: receipts(some)})
	}
	return sections
}

// saidCell is what a report gives; the words of what is no figure stand with
// the receipts.
func saidCell(v claim.Verdict) table.Cell {
	if v.Claim.About == "other" {
		return table.Cell{}
	}
	return table.TextCell(v.Said)
}

// section is the heading of a document: what it is, when it was, and a sentence.
func (c Claims) section(sentence string) table.Section {
	if c.Race == nil {
		return table.Section{
			Title: "Records: " + categoryName(c.List.Event, c.List.Sex, c.List.Environment),
			Lines: []string{sentence},
		}
	}
	title, lines := heading(c.Race)
	return table.Section{Title: title, Lines: []string{lines[0], sentence}}
}

// ids is the race and the list of a document, one of which it is.
func (c Claims) ids() []table.Cell {
	if c.Race == nil {
		return []table.Cell{{}, table.TextCell(c.List.Name)}
	}
	return []table.Cell{table.TextCell(c.Race.ID), {}}
}

func idColumns() []table.Column {
	return []table.Column{{Name: "race", Kind: table.Text, Silent: true}, {Name: "list", Kind: table.Text, Silent: true}}
}

func claimsTable(c Claims) table.Table {
	t := table.Table{Name: "claims", Silent: true, Columns: append(idColumns(), []table.Column{
		{Name: "claim", Kind: table.Integer},
		{Name: "source", Kind: table.Text},
		{Name: "publisher", Kind: table.Text},
		{Name: "about", Kind: table.Text},
		{Name: "subject", Kind: table.Text},
		{Name: "said", Kind: table.Text},
		{Name: "found", Kind: table.Text},
		{Name: "verdict", Kind: table.Text},
		{Name: "receipt", Kind: table.Text},
		{Name: "sources", Kind: table.List},
		{Name: "says", Kind: table.Text},
	}...)}
	for _, v := range c.Verdicts {
		t.Rows = append(t.Rows, append(c.ids(), []table.Cell{
			table.IntCell(v.Index + 1), table.TextCell(v.By.Key), table.TextCell(v.By.Publisher), table.TextCell(v.Claim.About), table.TextCell(v.Subject),
			table.TextCell(v.Said), table.TextCell(v.Found), table.TextCell(v.Outcome.String()), table.TextCell(v.Receipt), table.ListCell(sourceKeys(v.Sources)),
			table.TextCell(v.Claim.Says),
		}...))
	}
	return t
}

// few is a list of which readers see the first, and how many follow.
func few(keys []string) table.Cell {
	const shown = 3
	cell := table.ListCell(keys)
	if len(keys) > shown {
		return cell.Shown(words.Join(" ", keys[:shown]...) + " +" + strconv.Itoa(len(keys)-shown))
	}
	return cell
}

func sourceKeys(sources []race.Source) []string {
	var keys []string
	for _, source := range sources {
		if !slices.Contains(keys, source.Key) {
			keys = append(keys, source.Key)
		}
	}
	return keys
}

// receipts is the arithmetic or the evidence, under the number of the claim.
func receipts(verdicts []claim.Verdict) []string {
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
func countsTable(c Claims) table.Table {
	t := table.Table{Name: "counts", Silent: true, Columns: append(idColumns(), table.Column{Name: "verdict", Kind: table.Text}, table.Column{Name: "count", Kind: table.Integer})}
	if c.Race == nil && c.List == nil {
		return t
	}
	for _, outcome := range claim.Outcomes() {
		t.Rows = append(t.Rows, append(c.ids(), table.TextCell(outcome.String()), table.IntCell(countOf(c.Verdicts, outcome))))
	}
	return t
}

func countOf(verdicts []claim.Verdict, outcome claim.Outcome) int {
	n := 0
	for _, v := range verdicts {
		if v.Outcome == outcome {
			n++
		}
	}
	return n
}

// outcomes is "25 true, 2 true to their precision, 4 false".
func outcomes(verdicts []claim.Verdict) string {
	if len(verdicts) == 0 {
		return "no claims"
	}
	var parts []string
	for _, outcome := range claim.Outcomes() {
		words := outcome.String()
		if outcome == claim.TrueToPrecision {
			words = "true to their precision"
		}
		if n := countOf(verdicts, outcome); n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, words))
		}
	}
	return words.Count(len(verdicts), "claim") + ": " + words.Join(", ", parts...)
}

// coverClaims is what verdicts cover.
func coverClaims(all []Claims, knownTo []date.Date) string {
	races := []*race.Race{} // none are said too
	days := slices.Clone(knownTo)
	claims := 0
	for _, c := range all {
		claims += len(c.Verdicts)
		if c.Race != nil {
			races = append(races, c.Race)
		} else {
			days = append(days, c.List.KnownTo)
		}
	}
	lists := len(all) - len(races)
	switch {
	case lists == 0:
		return words.Count(claims, "claim") + " in " + covers(races, "", days)
	case len(races) == 0:
		return words.Join("; ", words.Count(claims, "claim")+" in "+words.Count(lists, "record list"), covers(nil, "", days))
	default:
		return words.Count(claims, "claim") + " in " + covers(races, " and "+words.Count(lists, "record list"), days)
	}
}
