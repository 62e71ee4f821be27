package relation

import (
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/provenance"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

type claimRow struct {
	Document

	n int
	*race.Claim
}

// claimKey is the key of a claim.
func claimKey[T any](document func(T) Document, n func(T) int) []column[T] {
	return columnsOf(
		of(document, documentColumns("race or records")),
		integer("n", "the number of the claim in the document, from 1", n),
	)
}

func claims() declared[claimRow] {
	type row = claimRow
	return declare(
		Table{Name: "claims", Row: "what a report says about a race or a record, in the figures that a document gives it"}, 3,
		claimKey(func(c row) Document { return c.Document }, func(c row) int { return c.n }),
		text("source", "the key of the report", func(c row) string { return c.Source }),
		text("about", "what it is about: mark, split, record, count …", func(c row) string { return c.About.String() }),
		text("race", "the id of another race that it is about", func(c row) string { return c.Race }),
		text("athlete", "whom it is about", func(c row) string { return c.Athlete }),
		text("behind", "who is said to be behind", func(c row) string { return c.Behind }),
		text("nation", "the code of the nation that it gives", func(c row) string { return c.Nation }),
		text("point", "the point that it is about", func(c row) string { return c.At.Text() }),
		text("event", "the code of the event that it is about", func(c row) string { return c.Event.Code() }),
		text("record", "the record that it is about: world, Europe, GBR, meeting KEY", func(c row) string { return c.Record.String() }),
		count("place", "the place that it gives", func(c row) int { return c.Place }),
		count("position", "the position that it gives", func(c row) int { return c.Position }),
		handMark("mark", "the mark that it gives", func(c row) timing.Mark { return c.Mark }),
		margin("margin", "the margin that it gives", func(c row) (timing.Margin, bool) { return c.Margin, c.Margin != timing.Margin{} }),
		text("side", "on which side of the record the mark was: inside or outside", func(c row) string { return c.Side.String() }),
		mark("under", "the bound of a count or of a mark", func(c row) timing.Mark { return c.Under }),
		one("count", Integer, "the number that it gives", func(c row) Value {
			if !c.HasCount {
				return Value{}
			}
			return intOf(int64(c.Count))
		}),
		count("years", "the years that it gives", func(c row) int { return c.Years }),
		count("months", "the months that it gives", func(c row) int { return c.Months }),
		count("days", "the days that it gives", func(c row) int { return c.Days }),
		someDate("date", "the date that it gives", func(c row) date.Date { return c.Date }),
		text("says", "its words, in short", func(c row) string { return c.Says }),
	)
}

type assessmentRow struct {
	Document
	claim.Assessment
}

func assessments() declared[assessmentRow] {
	type row = assessmentRow
	return declare(
		Table{Name: "assessments", Row: "what became of a claim of the corpus, as verify tells it"}, 3,
		claimKey(func(a row) Document { return a.Document }, func(a row) int { return a.Index + 1 }),
		text("subject", "what the claim is about, in words", func(a row) string { return a.Subject }),
		text("said", "what the report gives", func(a row) string { return a.Said }),
		text("truth", "true, true to its precision, rounds true, true as far as known, false or cannot be told", func(a row) string { return a.Truth.String() }),
		text("found", "what the documents have", func(a row) string { return a.Found }),
		text("receipt", "the arithmetic or the evidence", func(a row) string { return a.Receipt }),
		yes("disputed", "1 where the sources disagree, else 0", func(a row) bool { return a.Disputed }),
	)
}

// assess streams what became of all claims.
func (s *stream) assess() error {
	documents, err := provenance.WithClaims(s.c)
	if err != nil {
		return err
	}
	verified, err := provenance.Verify(s.c, documents)
	if err != nil {
		return err
	}
	for _, d := range verified.Documents {
		document := Document{Kind: "records"}
		if d.Race != nil {
			document = Document{Kind: "race", ID: d.Race.ID}
		} else {
			document.ID = d.List.Name
		}
		for _, a := range d.Assessments {
			s.assessments.put(Part{}, assessmentRow{document, a})
		}
	}
	return nil
}
