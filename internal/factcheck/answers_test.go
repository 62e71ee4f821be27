//go:build !race

package factcheck

import (
	"testing"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/provenance"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/store"
)

// The answers are those that `verify` gives of the same claims in a document.
func TestAnswersAreThoseOfVerify(t *testing.T) {
	articles := readArticles(t)
	folder, err := store.Open("../../races")
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range articles {
		byRace := map[string][]testAnswer{}
		for _, answer := range a.answers {
			if answer.says != "" {
				byRace[answer.race] = append(byRace[answer.race], answer)
			}
		}
		var docs []*document.Doc
		for id, answers := range byRace {
			docs = append(docs, withClaims(t, folder, id, answers))
		}
		for id, got := range verified(t, corpus.Open(folder.With(docs...)), docs) {
			for i, answer := range byRace[id] {
				if got[i].Truth.String() != answer.verdict {
					t.Errorf("%s, answers, line %d: %q is %s, but verify finds it %s: %s", a.name, answer.line, answer.words, answer.verdict, got[i].Truth, got[i].Receipt)
				}
				if about := got[i].Claim.About.String(); about != answer.about {
					t.Errorf("%s, answers, line %d: %q is about %s, its claim about %s", a.name, answer.line, answer.words, answer.about, about)
				}
			}
		}
	}
}

// withClaims is the document of a race with the claims of answers for its own.
func withClaims(t *testing.T, folder *store.Store, id string, answers []testAnswer) *document.Doc {
	t.Helper()
	ref, err := folder.Race(id)
	if err != nil {
		t.Fatal(err)
	}
	r := *folder.Read(ref).Race
	r.Claims, r.Sources = nil, append([]race.Source{{Key: "article", Publisher: "The Article"}}, r.Sources...)
	text, err := document.Encode(&r)
	if err != nil {
		t.Fatalf("%s: %v", id, err)
	}
	text = append(text, "claims:\n"...)
	for _, answer := range answers {
		text = append(text, "  - {source: article, "+answer.says+"}\n"...)
	}
	doc := document.Decode(document.Name{ID: id, File: id + ".yaml"}, text)
	if doc.Faulty() {
		t.Fatalf("%s: %v", id, doc.All())
	}
	return doc
}

// verified is what became of the claims of documents, by the ids of their races.
func verified(t *testing.T, c *corpus.Corpus, docs []*document.Doc) map[string][]claim.Assessment {
	t.Helper()
	var of []provenance.DocumentClaims
	for _, doc := range docs {
		of = append(of, provenance.DocumentClaims{Race: doc.Race})
	}
	answer, err := provenance.Verify(c, of)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]claim.Assessment{}
	for _, d := range answer.Documents {
		all[d.Race.ID] = d.Assessments
	}
	return all
}
