package crosscheck

import (
	"fmt"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/store"
)

// bests reports flags of bests and leads that a better mark refutes: an earlier
// one on the same kind of track, or for a lead one of the same race.
func (c *checker) bests() {
	store.EachOf(len(c.races), func(i int) { // each reports of its own document alone
		r := c.races[i]
		if !c.asked(r.doc) || !c.touched.hasBests(r.Race) || r.IsWindAided() { // of which the document tells by itself
			return
		}
		for i := range r.Results {
			if r.Results[i].Finished() {
				c.bestFlags(r, i)
			}
		}
	})
}

func (c *checker) bestFlags(r held, i int) {
	result := &r.Results[i]
	for j, flag := range result.Flags {
		kind := kindOf(flag.Kind)
		if kind == 0 {
			continue
		}
		best := c.index.Best(kind, r.Race, result, result.Mark)
		if best.Answer.Refuted() {
			c.report(r.doc, "best-flag", fmt.Sprintf("flag %s: %s", flag, c.refutation(best)),
				document.Key("results"), document.Index(i), document.Key("flags"), document.Index(j))
		}
	}
}

// kindOf is the best that a flag tells of; zero for other flags.
func kindOf(flag race.FlagKind) athlete.Kind {
	switch flag {
	case race.PB:
		return athlete.PersonalBest
	case race.SB:
		return athlete.SeasonBest
	case race.WL:
		return athlete.WorldLead
	default:
		return 0
	}
}

// refutation is the better mark, in words.
func (c *checker) refutation(best athlete.Best) string {
	if better := best.Refuting; better != nil {
		return fmt.Sprintf("%s ran %s on %s, says %s", better.Athlete, better.Mark, better.Date, c.name(c.place(better).doc))
	}
	return fmt.Sprintf("%s in %s was ahead", best.Ahead.Name(), best.Ahead.Mark)
}
