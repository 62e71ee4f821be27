//go:build !race

package crosscheck

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
)

// TestBestFlags: a flag of a best is found wrong exactly where the index of all
// that the documents know refutes it, were it on every finisher of the races of
// this repository.
func TestBestFlags(t *testing.T) {
	root, err := store.Open("../../races")
	if err != nil {
		t.Fatal(err)
	}
	refs := root.Refs()
	flagged := make([]*document.Doc, len(refs))
	root.Each(refs, func(i int, doc *document.Doc) {
		flagged[i] = doc
		for j := 0; doc.Race != nil && j < len(doc.Race.Results); j++ {
			doc.Race.Results[j].Flags = []race.Flag{{Kind: race.PB}, {Kind: race.SB, Equals: true}, {Kind: race.NR}, {Kind: race.WL}}
		}
	})
	for why, docs := range map[string][]*document.Doc{
		"flags on everybody": flagged,
		"bad flags":          decoded(t, "testdata/corpora/best-flag.txtar"),
		"namesakes":          decoded(t, "testdata/corpora/two-births-namesakes.txtar"),
	} {
		t.Run(why, func(t *testing.T) {
			want, got := refuted(docs), []string{}
			set := Set{Whole: true, Read: func(i int) *document.Doc { return docs[i] }}
			for _, doc := range docs {
				set.Summaries = append(set.Summaries, Summarize(doc, check.Result{}))
			}
			for _, finding := range set.Findings(check.Selection{Only: []string{"best-flag"}}, date.Date{}) {
				flag, _, _ := strings.Cut(finding.Message, ":")
				got = append(got, fmt.Sprintf("%s:%s %s", finding.File, finding.Pos, flag))
			}
			slices.Sort(got)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			t.Logf("%d flags are refuted", len(want))
		})
	}
}

// refuted lists the flags that the index of what documents know refutes, as lines
// "FILE:LINE:COL flag FLAG".
func refuted(docs []*document.Doc) []string {
	var registers []*race.Register
	var lists []*record.List
	for _, doc := range docs {
		if doc.Register != nil {
			registers = append(registers, doc.Register)
		}
		if doc.List != nil {
			lists = append(lists, doc.List)
		}
	}
	builder := athlete.NewBuilder(athlete.NewDirectory(registers...), lists)
	for _, doc := range docs {
		if doc.Race != nil {
			builder.AddRace(doc.Race)
		}
	}
	index, all := builder.Index(), []string{}
	kinds := map[race.FlagKind]athlete.Kind{race.PB: athlete.PersonalBest, race.SB: athlete.SeasonBest, race.WL: athlete.WorldLead}
	for _, doc := range docs {
		for i := 0; doc.Race != nil && i < len(doc.Race.Results); i++ {
			result := &doc.Race.Results[i]
			for j, flag := range result.Flags {
				kind, isBest := kinds[flag.Kind]
				if isBest && result.Finished() && index.Best(kind, doc.Race, result, result.Mark).Answer.Refuted() {
					at := doc.At(document.Key("results"), document.Index(i), document.Key("flags"), document.Index(j))
					all = append(all, fmt.Sprintf("%s:%s flag %s", doc.File, at, flag))
				}
			}
		}
	}
	slices.Sort(all)
	return all
}
