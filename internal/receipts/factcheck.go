package receipts

import (
	"cmp"
	"fmt"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/factcheck"
	"github.com/milectl/milectl/internal/provenance"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// Factcheck is the answer of the command factcheck: the text with its statements marked,
// each with its verdict as [Verify] words it, and what was not understood. Races are
// those that the statements were held against, by their ids; keys are those of people, nil
// where nobody asks for them.
func Factcheck(a factcheck.Answer, races map[string]*race.Race, keys *athlete.Keys) table.View {
	all := statementsOf(a, races)
	view := table.View{
		Command: "factcheck", RowTable: "statements", Title: cmp.Or(a.Text.Title, nameOf(a)), Fields: aboutText(a), Coverage: coverOf("statement", all, a.KnownTo),
		Sections: []table.Section{
			{Title: nameOf(a), Page: cmp.Or(a.Text.Title, nameOf(a)), Lines: headOf(a, all)},
			{Prose: marked(a)},
		},
	}
	view.Sections[0].Tables = []table.Table{statementsTable(a, races, keys), unreadTable(a), statementCounts(all)}
	for _, c := range all {
		section := documentSection(c, statements(c))
		if len(all) == 1 { // which was said above
			section.Lines = section.Lines[:1]
		}
		view.Sections = append(view.Sections, section)
		view.Sections = append(view.Sections, byOutcome(c, judgedColumns(placeColumn(a)))...)
		view.Sections = append(view.Sections, namedSection(c.Assessments))
	}
	return withUnread(view, a)
}

// nameOf is how readers name the file.
func nameOf(a factcheck.Answer) string {
	if a.Text.Name == "-" {
		return "standard input"
	}
	return a.Text.Name
}

// headOf is what a reader sees above the text.
func headOf(a factcheck.Answer, all []provenance.DocumentClaims) []string {
	var lines []string
	if about := words.Join(", ", a.Text.Publisher, a.Text.Date.String(), a.Text.URL); about != "" {
		lines = append(lines, about)
	}
	unread := words.Plural(len(a.Unread), "figure was not understood", "figures were not understood")
	return append(lines, words.Join("; ", statements(together(all)), unread))
}

// statements is "12 statements: 10 true, 2 false".
func statements(c provenance.DocumentClaims) string {
	if len(c.Assessments) == 0 {
		return "no statement that can be judged"
	}
	return words.Count(len(c.Assessments), "statement") + ": " + tally(c)
}

// together is what is said about all documents.
func together(all []provenance.DocumentClaims) provenance.DocumentClaims {
	var c provenance.DocumentClaims
	for _, one := range all {
		c.Assessments = append(c.Assessments, one.Assessments...)
	}
	return c
}

// statementsOf is the assessments by the race that they are about, or by the records that
// stand, in the order in which these are spoken of; their index is that of the statement.
func statementsOf(a factcheck.Answer, races map[string]*race.Race) []provenance.DocumentClaims {
	type document struct {
		race    string
		records record.Category
	}
	var all []provenance.DocumentClaims
	at := map[document]int{}
	for i, s := range a.Statements {
		of := document{s.Document, s.Records}
		where, found := at[of]
		if !found {
			where = len(all)
			at[of] = where
			all = append(all, heldAgainst(s, races))
		}
		assessment := s.Assessment
		assessment.Index, assessment.By = i, race.Source{} // the text itself, which no key names
		all[where].Assessments = append(all[where].Assessments, assessment)
	}
	return all
}

// heldAgainst is what a statement was held against, without assessments.
func heldAgainst(s factcheck.Statement, races map[string]*race.Race) provenance.DocumentClaims {
	if s.Document == "" {
		of := s.Records
		return provenance.DocumentClaims{List: &record.List{Name: of.ListName(), Event: of.Event, Sex: of.Sex, Environment: of.Environment, Class: of.Class}}
	}
	if of := races[s.Document]; of != nil {
		return provenance.DocumentClaims{Race: of}
	}
	return provenance.DocumentClaims{Race: &race.Race{ID: s.Document}}
}

// placeColumn is where in the file a statement stands.
func placeColumn(a factcheck.Answer) table.Column[claim.Assessment] {
	return table.Column[claim.Assessment]{Name: "at", Label: "At", Kind: table.Text, Cell: func(v claim.Assessment) table.Cell {
		return table.TextCell(placeOf(a, a.Statements[v.Index].Span.Start))
	}}
}

func placeOf(a factcheck.Answer, offset int) string {
	line, column := a.Text.At(offset)
	return fmt.Sprintf("%d:%d", line, column)
}
