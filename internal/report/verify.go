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
func Verify(all []Claims, knownTo []date.Date) View {
	view := View{Command: "verify", RowTable: "claims", Coverage: coverClaims(all, knownTo)}
	if len(all) == 0 {
		none := Claims{}
		view.Sections = []Section{{Lines: []string{outcomes(nil)}, Tables: []Table{claimsTable(none), countsTable(none)}}}
	}
	for _, c := range all {
		section := c.section(outcomes(c.Verdicts))
		section.Tables = []Table{claimsTable(c), countsTable(c)}
		view.Sections = append(append(view.Sections, section), c.byOutcome()...)
		view.Sections = append(view.Sections, c.named(func(claim.Verdict) bool { return true }))
	}
	return view
}

// named is what the keys of some verdicts stand for: those of the reports, and
// those on the other side as far as readers see them.
func (c Claims) named(of func(claim.Verdict) bool) Section {
	var reports, others []race.Source
	for _, v := range c.Verdicts {
		if of(v) {
			reports, others = append(reports, v.By), append(others, v.Sources...)
		}
	}
	all := append(reports, others...)
	slices.SortStableFunc(all, func(a, b race.Source) int { return strings.Compare(a.Key, b.Key) })
	return Section{Tables: []Table{namedSources(all)}}
}

// byOutcome is the claims as readers see them: what is false first, each group
// with its receipts.
func (c Claims) byOutcome() []Section {
	var sections []Section
	for _, outcome := range []claim.Outcome{claim.False, claim.RoundsTrue, claim.TrueToPrecision, claim.True, claim.CannotTell} {
		some := slices.DeleteFunc(slices.Clone(c.Verdicts), func(v claim.Verdict) bool { return v.Outcome != outcome })
		if len(some) == 0 {
			continue
		}
		words := outcome.String()
		t := Table{
			Name: "drawn", Title: strings.ToUpper(words[:1]) + words[1:], Drawn: true,
			Columns: []Column{
				{Name: "claim", Label: "No", Kind: Integer},
				{Name: "source", Label: "Report", Kind: Text},
				{Name: "subject", Label: "Claim", Kind: Text},
				{Name: "said", Label: "Says", Kind: Text},
				{Name: "found", Label: "Found", Kind: Text},
				{Name: "sources", Label: "Sources", Kind: List},
			},
		}
		for _, v := range some {
			t.Rows = append(t.Rows, []Cell{
				IntCell(v.Index + 1), TextCell(v.By.Key), TextCell(v.Subject), saidCell(v), TextCell(v.Found), few(sourceKeys(v.Sources)),
			})
		}
		sections = append(sections, Section{Tables: []Table{t}, Notes: receipts(some)})
	}
	return sections
}

// saidCell is what a report gives; the words of what is no figure stand with
// the receipts.
func saidCell(v claim.Verdict) Cell {
	if v.Claim.About == "other" {
		return Cell{}
	}
	return TextCell(v.Said)
}

// section is the heading of a document: what it is, when it was, and a sentence.
func (c Claims) section(sentence string) Section {
	if c.Race == nil {
		return Section{
			Title: "Records: " + categoryName(c.List.Event, c.List.Sex, c.List.Environment),
			Lines: []string{sentence},
		}
	}
	title, lines := heading(c.Race)
	return Section{Title: title, Lines: []string{lines[0], sentence}}
}

// ids is the race and the list of a document, one of which it is.
func (c Claims) ids() []Cell {
	if c.Race == nil {
		return []Cell{{}, TextCell(c.List.Name)}
	}
	return []Cell{TextCell(c.Race.ID), {}}
}

func idColumns() []Column {
	return []Column{{Name: "race", Kind: Text, Silent: true}, {Name: "list", Kind: Text, Silent: true}}
}

func claimsTable(c Claims) Table {
	t := Table{Name: "claims", Silent: true, Columns: append(idColumns(), []Column{
		{Name: "claim", Kind: Integer},
		{Name: "source", Kind: Text},
		{Name: "publisher", Kind: Text},
		{Name: "about", Kind: Text},
		{Name: "subject", Kind: Text},
		{Name: "said", Kind: Text},
		{Name: "found", Kind: Text},
		{Name: "verdict", Kind: Text},
		{Name: "receipt", Kind: Text},
		{Name: "sources", Kind: List},
		{Name: "says", Kind: Text},
	}...)}
	for _, v := range c.Verdicts {
		t.Rows = append(t.Rows, append(c.ids(), []Cell{
			IntCell(v.Index + 1), TextCell(v.By.Key), TextCell(v.By.Publisher), TextCell(v.Claim.About), TextCell(v.Subject),
			TextCell(v.Said), TextCell(v.Found), TextCell(v.Outcome.String()), TextCell(v.Receipt), ListCell(sourceKeys(v.Sources)),
			TextCell(v.Claim.Says),
		}...))
	}
	return t
}

// few is a list of which readers see the first, and how many follow.
func few(keys []string) Cell {
	const shown = 3
	cell := ListCell(keys)
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
func countsTable(c Claims) Table {
	t := Table{Name: "counts", Silent: true, Columns: append(idColumns(), Column{Name: "verdict", Kind: Text}, Column{Name: "count", Kind: Integer})}
	if c.Race == nil && c.List == nil {
		return t
	}
	for _, outcome := range claim.Outcomes() {
		t.Rows = append(t.Rows, append(c.ids(), TextCell(outcome.String()), IntCell(countOf(c.Verdicts, outcome))))
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
