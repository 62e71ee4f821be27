package relation

import (
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
)

// Document is a document of a kind that sources, claims and legs are of.
type Document struct{ Kind, ID string }

// documentColumns is a document as the first columns of a table.
func documentColumns(kinds string) []column[Document] {
	return columnsOf(
		text("kind", "what the document is: "+kinds, func(d Document) string { return d.Kind }),
		text("document", "the id of the race, or the name of the list or register", func(d Document) string { return d.ID }),
	)
}

const anyKind = "race, records or athletes"

type sourceRow struct {
	Document
	race.Source
}

func sources() declared[sourceRow] {
	type row = sourceRow
	return declare(
		Table{Name: "sources", Row: "a source of a document"}, 3,
		of(func(s row) Document { return s.Document }, documentColumns(anyKind)),
		text("source", "the key of the source in the document", func(s row) string { return s.Key }),
		text("publisher", "who published it", func(s row) string { return s.Publisher }),
		text("title", "its title", func(s row) string { return s.Title }),
		someDate("date", "its date", func(s row) date.Date { return s.Date }),
		text("url", "where it is", func(s row) string { return s.URL }),
		text("quote", "the words that the figures rest on", func(s row) string { return s.Quote }),
		text("page", "the page on which they stand", func(s row) string { return s.Page }),
		text("sha256", "the hash of the file that was read", func(s row) string { return s.SHA256 }),
		text("note", "what else is to be said", func(s row) string { return s.Note }),
	)
}

// citing is what cites: the n-th result, entry or athlete of a document, 0 itself.
type citing struct {
	Document
	n int
}

type citationRow struct {
	citing

	figure string
	source string
}

func citations() declared[citationRow] {
	type row = citationRow
	return declare(
		Table{Name: "citations", Row: "that a document names a source for a thing or one of its figures"}, 5,
		of(func(c row) Document { return c.Document }, documentColumns(anyKind)),
		integer("n", "the number of the result, entry or athlete; 0 for the document itself; of the change for the figure amended", func(c row) int { return c.n }),
		text("figure", "the key of the figure (mark, conditions), a point or a segment; all for the whole thing", func(c row) string { return c.figure }),
		text("source", "the key of the source", func(c row) string { return c.source }),
	)
}

// cite streams what a thing cites.
func (s *stream) cite(of citing, c race.Citation) {
	s.citeFor(of, "all", c.All)
	for _, part := range c.Parts {
		s.citeFor(of, part.Key, part.Sources)
	}
}

// citeFor streams the sources of a figure, each once: who names one twice says it once.
func (s *stream) citeFor(of citing, figure string, sources []string) {
	for i, source := range sources {
		if slices.Contains(sources[:i], source) {
			continue
		}
		s.citations.put(Part{}, citationRow{citing: of, figure: figure, source: source})
	}
}

// document streams what documents of all kinds have.
func (s *stream) document(of Document, sources []race.Source, claims []race.Claim) {
	for _, source := range sources {
		s.sources.put(Part{}, sourceRow{of, source})
	}
	for i := range claims {
		s.claims.put(Part{}, claimRow{of, i + 1, &claims[i]})
	}
}
