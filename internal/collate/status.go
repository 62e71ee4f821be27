package collate

import (
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// ruledOut is the status of the document beside which a mark of the sheet cannot stand:
// who was disqualified may have run all of it, but a sheet that lets the mark count says
// otherwise.
func ruledOut(mine, sheet *race.Result) string {
	if mine.Status == race.DQ && sheet.Status == race.DQ {
		return ""
	}
	return string(mine.Status)
}

// standing is what the document says of a competitor for whom the sheet has a status that
// it has not: the place and the mark, or another status. Empty where it has neither.
func standing(mine, sheet *race.Result) string {
	if sheet.Status == "" || sheet.Status == mine.Status {
		return ""
	}
	return inAll(mine)
}

// without is what rules out a figure that the document does not have. One that it has
// stands there already, and the two are held against each other.
func without(against, document string) string {
	if document != "" {
		return ""
	}
	return against
}

// statusClaim is a status of the sheet and its rule as a claim, in words: no subject of
// claims is a status.
func statusClaim(sheet *race.Result) *race.Claim {
	says := "status " + string(sheet.Status)
	if sheet.Rule != "" {
		says += ", rule " + sheet.Rule
	}
	return &race.Claim{About: race.AboutOther, Says: says}
}

// inAll is what came of a result: its place, its mark and its status.
func inAll(r *race.Result) string {
	return words.Join(" ", number(r.Place), r.Mark.String(), string(r.Status))
}
