//go:build !race

package cli_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	documents "github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
)

// TestClaimsInAnyOrder: what verify says of a claim does not depend on the claims
// above and below it, nor on the documents that are asked about beside its own.
func TestClaimsInAnyOrder(t *testing.T) {
	t.Parallel()
	races := sampledRaces(t)
	inOrder := askTables(t, races, "verify")
	want := lines(inOrder["claims"], func(row tableRow) string { return row.without("claim") })

	shuffled := rand.New(rand.NewPCG(8, 8))
	orders := map[string]func([]race.Claim){
		"the last first": slices.Reverse[[]race.Claim],
		"shuffled": func(claims []race.Claim) {
			shuffled.Shuffle(len(claims), func(i, j int) { claims[i], claims[j] = claims[j], claims[i] })
		},
	}
	for name, order := range orders {
		dir := t.TempDir()
		eachDocument(t, races, func(path, text string, doc *documents.Doc) {
			writeDocument(t, dir, path, reordered(t, text, doc, order))
		})
		got := askTables(t, dir, "verify")["claims"]
		agree(t, "claims in the order of the corpus and "+name, want, lines(got, func(row tableRow) string { return row.without("claim") }))
	}

	var alone []tableRow
	for _, id := range withClaims(inOrder["claims"]) {
		alone = append(alone, askTables(t, races, "verify", id)["claims"]...)
	}
	whole := func(row tableRow) string { return row.without() }
	agree(t, "claims of all documents and of each by itself", lines(inOrder["claims"], whole), lines(alone, whole))
}

// withClaims is the documents to which claims belong.
func withClaims(claims []tableRow) []string {
	var ids []string
	for _, row := range claims {
		if id := row.text("race") + row.text("list"); !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// reordered is a document with its claims in another order.
func reordered(t *testing.T, text string, doc *documents.Doc, order func([]race.Claim)) string {
	t.Helper()
	var encoded []byte
	var err error
	switch {
	case doc.Race != nil && len(doc.Race.Claims) > 1:
		order(doc.Race.Claims)
		encoded, err = documents.Encode(doc.Race)
	case doc.List != nil && len(doc.List.Claims) > 1:
		order(doc.List.Claims)
		encoded, err = documents.Encode(doc.List)
	default:
		return text
	}
	if err != nil {
		t.Fatalf("%s: %v", doc.File, err)
	}
	return string(encoded)
}
