package profile

import (
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/toplist"
	"github.com/milectl/milectl/internal/words"
)

// askedLines is what the marks were asked to be, in one line; none where nothing was.
func askedLines(q *toplist.Question) []string {
	nation, area, place, born := "", "", "", ""
	if q.Nation.Code != "" {
		nation = fmt.Sprintf("of %s (%s)", q.Nation.Name, q.Nation.Code)
	}
	if q.Area != "" {
		area = "of " + string(q.Area)
	}
	if q.Place > 0 {
		place = fmt.Sprintf("place %d", q.Place)
	}
	switch q.BornFrom {
	case 0:
	case q.BornTo:
		born = fmt.Sprintf("born in %d", q.BornFrom)
	default:
		born = fmt.Sprintf("born from %d to %d", q.BornFrom, q.BornTo)
	}
	asked := words.Join("; ", nation, area, q.Age, born, q.Club, q.Competition, q.City, string(q.Round), report.SpanWords(q.From, q.To), place, under(q))
	if asked == "" {
		return nil
	}
	return []string{asked}
}

func under(q *toplist.Question) string {
	if q.Under.IsZero() {
		return ""
	}
	return "under " + q.Under.String()
}

// coverTopList is what a list rests on, what could not be told, and what may be missing.
func coverTopList(q *toplist.Question, c *toplist.Coverage) string {
	return words.Join("; ", tallyTopList(q, c), mayLack(c))
}

// tallyTopList is how many marks are listed, and where they were looked for.
func tallyTopList(q *toplist.Question, c *toplist.Coverage) string {
	marks := words.Count(c.Marks, "mark")
	groups, listed := words.Count(c.Groups, string(q.By)), fmt.Sprintf("%d of ", c.Listed)
	if c.Listed == c.Groups {
		listed = ""
	}
	if q.By != toplist.Performance {
		marks = groups + " with " + marks
	}
	races := words.Count(c.Races, "race")
	switch {
	case c.Races == 1:
		races += " on " + c.First.String()
	case c.Races > 1:
		races += " from " + c.First.String() + " to " + c.Last.String()
	}
	if c.Entries > 0 {
		races += " and " + words.Plural(c.Entries, "entry", "entries") + " of record lists"
	}
	said := []string{listed + marks + " in " + races}
	for _, lack := range toplist.Lacks() {
		if n := c.Unknown[lack]; n > 0 {
			said = append(said, words.Count(n, "mark")+" left out: "+lackOf(lack, c.Clubs...))
		}
	}
	return strings.Join(said, "; ")
}

// mayLack is what may be missing from a list for want of whole races.
func mayLack(c *toplist.Coverage) string {
	if c.Partial == 0 {
		return ""
	}
	said := words.Plural(c.Partial, "of the races is a partial list", "of the races are partial lists")
	bare, from := "", ""
	if c.Bare > 0 {
		bare = fmt.Sprintf("any mark can be missing from %s", words.Join(" and ", c.BareIn, more(c.Bare-1)))
	}
	if c.Open > 0 {
		from = fmt.Sprintf("marks from %s on can be missing (%s is complete to there)", c.From, c.OpenIn)
	}
	if bare == "" && from == "" {
		return said + ", and what these lack is no better than the last mark here"
	}
	return said + ": " + words.Join(", ", bare, from)
}

// more is how many others there are; empty for none.
func more(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%d more", n)
}

// coveredTable is what each list rests on, for machine formats.
func coveredTable(s toplist.Section) table.Table {
	type row = *toplist.Coverage
	unknown := func(c row) int {
		n := 0
		for _, of := range c.Unknown {
			n += of
		}
		return n
	}
	return table.New(table.Table{Name: "covered", For: table.Machines}, []table.Column[row]{
		report.OfDocument[row]("event", s.Category.Event.Code()),
		report.OfDocument[row]("sex", string(s.Category.Sex)),
		{Name: "environment", Kind: table.Text, Cell: func(row) table.Cell { return table.TextCell(s.Category.Environment.Code()) }},
		{Name: "listed", Kind: table.Integer, Cell: func(c row) table.Cell { return table.IntCell(c.Listed) }},
		{Name: "of", Kind: table.Integer, Cell: func(c row) table.Cell { return table.IntCell(c.Groups) }},
		{Name: "marks", Kind: table.Integer, Cell: func(c row) table.Cell { return table.IntCell(c.Marks) }},
		{Name: "entries", Kind: table.Integer, Cell: func(c row) table.Cell { return table.IntCell(c.Entries) }},
		{Name: "cannot_be_told", Kind: table.Integer, Cell: func(c row) table.Cell { return table.IntCell(unknown(c)) }},
		{Name: "races", Kind: table.Integer, Cell: func(c row) table.Cell { return table.IntCell(c.Races) }},
		{Name: "first_date", Kind: table.Date, Cell: func(c row) table.Cell { return table.DateCell(c.First.String()) }},
		{Name: "last_date", Kind: table.Date, Cell: func(c row) table.Cell { return table.DateCell(c.Last.String()) }},
		{Name: "partial", Kind: table.Integer, Cell: func(c row) table.Cell { return table.IntCell(c.Partial) }},
		{Name: "any_missing", Kind: table.Integer, Cell: func(c row) table.Cell { return table.IntCell(c.Bare) }},
		{Name: "some_missing", Kind: table.Integer, Cell: func(c row) table.Cell { return table.IntCell(c.Open) }},
		{Name: "missing_from", Kind: table.Mark, Cell: func(c row) table.Cell { return table.MarkCell(c.From) }},
		{Name: "missing_race", Kind: table.Text, Cell: func(c row) table.Cell { return table.TextCell(c.OpenIn) }},
	}, []row{&s.Coverage})
}
