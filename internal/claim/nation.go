package claim

import (
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
)

// nation is for whom an athlete ran: the code of the race, or that for whose records it
// counts. A part of the nation that the document has cannot be told.
func (c *comparison) nation() Assessment {
	at, why := c.result(c.claim.Athlete)
	a := Assessment{Truth: CannotTell, Receipt: why, Datum: c.datum(at, "nation", "")}
	if at < 0 {
		a.Datum.Of = c.claim.Athlete
		return a
	}
	result := &c.race.Results[at]
	is, said := result.Nation, c.claim.Nation
	a.Found = is
	switch {
	case said == "":
		a.Receipt = "the claim gives no nation"
	case is == "":
		a.Receipt = "no nation is known"
	case is == said:
		a.Truth = True
	case nation.ForRecords(is) == said:
		a.Truth, a.Receipt = True, is+" counts as "+said
	case nation.ForRecords(said) == is:
		a.Receipt = said + " counts as " + is + ", and the document does not tell them apart"
	default:
		a.Truth = False
	}
	return c.basedOn(a, c.citedIn(result, "nation"))
}

// saidNation is the code that a claim gives.
func saidNation(c race.Claim) string { return c.Nation }
