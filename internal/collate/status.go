package collate

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// rulesOut reports whether a figure cannot stand beside a status: who did not start has nothing of the race, who did
// not finish nothing of its end, and nobody with a status a place or a best.
func rulesOut(status race.Status, r *race.Result, key string) bool {
	switch key {
	case "place", "flags":
		return status != ""
	case "mark", "thousandths", "overall":
		return status != "" && status != race.DQ
	case "qualified":
		return status != "" && status != race.DQ && r.Qualified != "qR" && r.Qualified != "qJ"
	case "splits", "positions", "segments", "reaction":
		return status == race.DNS
	default:
		return false
	}
}

// ruledOut is the status of the document beside which a figure of the sheet cannot stand. Who was disqualified may
// have run all of it, but a sheet that lets the mark count says otherwise.
func ruledOut(mine, sheet *race.Result, key string) string {
	counts := mine.Status == race.DQ && sheet.Status != race.DQ && rulesOut(race.DNF, sheet, key)
	if counts || rulesOut(mine.Status, sheet, key) {
		return string(mine.Status)
	}
	return ""
}

// standing is what the document says of a competitor for whom the sheet has a status that
// it has not: the place and the mark, or another status, else what the status rules out. Empty
// where it has none of them.
func standing(mine, sheet *race.Result) string {
	if sheet.Status == "" || sheet.Status == mine.Status {
		return ""
	}
	if all := inAll(mine); all != "" {
		return all
	}
	return words.List(slices.DeleteFunc(figuresOf(mine), func(key string) bool { return !rulesOut(sheet.Status, mine, key) }))
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
