package claim

import (
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// saidMargin is a margin, with the side of the record that the claim gives.
func saidMargin(c race.Claim) string { return words.Join(" ", c.Margin.String(), c.Side.String()) }

// marginToRecord holds the margin against the record that the race met.
func (c *comparison) marginToRecord(a Assessment) Assessment {
	stood, book := c.met()
	a.Datum.Of = c.claim.Record.String()
	result := &c.race.Results[a.Datum.Result]
	if stood.IsZero() || result.Mark.IsZero() {
		a.Receipt = "the record before the race, or the mark, is not known"
		if c.class() == nil {
			a.Receipt = c.unmet()
		}
		return a
	}
	a = c.againstMargin(a, result.Mark, stood.Mark())
	if c.claim.Side == "" {
		a = c.reserved(a, stood, book)
	} else {
		a = c.onSide(a, result, stood, book)
	}
	return c.basedOn(a, c.cited(c.race.MarkSources(result)), book.SourcesOf(stood.Entries[0], "mark"))
}

// onSide holds the side of the claim against that on which the mark was. A better record than the one that is known may have
// stood: a mark that is outside that one was outside whatever stood.
func (c *comparison) onSide(a Assessment, result *race.Result, stood record.Stood, book *record.Book) Assessment {
	side, sure := c.sideOf(result, stood)
	a.Found = words.Join(" ", a.Found, side.String())
	switch {
	case side == c.claim.Side:
		return c.reserved(a, stood, book)
	case !sure:
		a.Truth, a.Receipt = CannotTell, words.Join("; ", a.Receipt, "on which side of the record it was cannot be told")
		return a
	}
	a.Truth = False
	if side == race.Outside && len(stood.Unordered) == 0 {
		return a
	}
	return c.reserved(a, stood, book)
}

// sideOf is on which side of a record a mark was, none where it equalled it, and whether no precision of the two says otherwise.
func (c *comparison) sideOf(result *race.Result, stood record.Stood) (side race.Side, sure bool) {
	entry := stood.Entries[0]
	sure = entry.Unit == 0 && result.Mark.RelateIn(entry.Mark, race.WatchLag(c.race.Event)) != timing.CannotTell
	switch {
	case result.Mark.Better(entry.Mark):
		return race.Inside, sure
	case entry.Mark.Better(result.Mark):
		return race.Outside, sure
	default:
		return "", sure
	}
}
