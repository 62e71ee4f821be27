//go:build !race

package provenance

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
)

// claimed is all that has claims in a corpus, and all that it knows.
type claimed struct {
	corpus *corpus.Corpus
	races  []*race.Race
	lists  []*record.List
	byID   map[string]*race.Race
	known  *claim.Evidence
}

func openClaimed(t *testing.T) *claimed {
	t.Helper()
	root, err := store.Open("../../races")
	if err != nil {
		t.Fatal(err)
	}
	c := &claimed{corpus: corpus.Open(root), byID: map[string]*race.Race{}}
	c.races = c.corpus.InOrder(corpus.Filter{})
	docs, err := c.corpus.Lists(corpus.Category{}.Matches)
	if err != nil {
		t.Fatal(err)
	}
	for _, doc := range docs {
		c.lists = append(c.lists, doc.List)
	}
	for _, r := range c.races {
		c.byID[r.ID] = r
	}
	books, err := c.corpus.Books(c.races...)
	if err != nil {
		t.Fatal(err)
	}
	c.known = claim.NewEvidence(c.corpus.Directory(), books, c.lists, c.races)
	return c
}

// needed is the evidence for which some claims ask, and no more.
func (c *claimed) needed(t *testing.T, needs claim.Needs) *claim.Evidence {
	t.Helper()
	directory := athlete.NewDirectory()
	if needs.Registers() {
		directory = c.corpus.Directory()
	}
	books, err := corpus.Open(c.corpus.Store()).Books(needs.Met()...)
	if err != nil {
		t.Fatal(err)
	}
	lists := slices.DeleteFunc(slices.Clone(c.lists), func(l *record.List) bool { return !needs.Lists(l.Category()) })
	selection := needs.Select(directory)
	races := slices.DeleteFunc(slices.Clone(c.races), func(r *race.Race) bool {
		return !slices.Contains(selection.Named(), r.ID) && (selection.IsNamed() || !selection.Wants(r))
	})
	return claim.NewEvidence(directory, books, lists, races)
}

// TestClaimsOfTheCorpus: of every document of races/, what its claims are told is
// the same by all that is known, by what the claims of the document need, by what
// each of them needs, and in whatever order they stand.
func TestClaimsOfTheCorpus(t *testing.T) {
	c := openClaimed(t)
	documents := 0
	hold := func(name string, claims []race.Claim, needs func([]race.Claim) claim.Needs, assess func(*claim.Evidence, []race.Claim) []claim.Assessment) {
		if len(claims) == 0 {
			return
		}
		documents++
		want := assess(c.known, claims)
		for i, got := range assess(c.needed(t, needs(claims)), claims) {
			if !reflect.DeepEqual(got, want[i]) {
				t.Errorf("%s, claim %d, by what all need: got %+v, want %+v", name, i+1, got, want[i])
			}
			if want[i].Disputed { // perhaps by another of them
				continue
			}
			one := claims[i : i+1]
			if alone := assess(c.needed(t, needs(one)), one)[0]; alone.Truth != got.Truth || alone.Found != got.Found || alone.Receipt != got.Receipt {
				t.Errorf("%s, claim %d, alone: got %+v, want %+v", name, i+1, alone, got)
			}
		}
		order := rand.New(rand.NewPCG(8, uint64(documents))).Perm(len(claims))
		shuffled := make([]race.Claim, len(claims))
		for i, j := range order {
			shuffled[i] = claims[j]
		}
		for i, got := range assess(c.known, shuffled) {
			if got.Index = order[i]; !reflect.DeepEqual(got, want[order[i]]) {
				t.Errorf("%s, claim %d, in another order: got %+v, want %+v", name, order[i]+1, got, want[order[i]])
			}
		}
	}
	for _, r := range c.races {
		with := func(claims []race.Claim) *race.Race {
			changed := *r
			changed.Claims = claims
			return &changed
		}
		hold(r.ID, r.Claims,
			func(claims []race.Claim) claim.Needs { return claim.NeedsOfRace(with(claims), c.byID) },
			func(known *claim.Evidence, claims []race.Claim) []claim.Assessment {
				return claim.OfRace(known, with(claims))
			})
	}
	for _, l := range c.lists {
		with := func(claims []race.Claim) *record.List {
			changed := *l
			changed.Claims = claims
			return &changed
		}
		hold(l.Name, l.Claims,
			func(claims []race.Claim) claim.Needs { return claim.NeedsOfList(with(claims), c.byID) },
			func(known *claim.Evidence, claims []race.Claim) []claim.Assessment {
				return claim.OfList(known, with(claims))
			})
	}
	if documents < 25 {
		t.Errorf("only %d documents have claims", documents)
	}
}
