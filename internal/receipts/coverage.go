package receipts

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/provenance"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/words"
)

// coverClaims is what verdicts on claims cover.
func coverClaims(all []provenance.DocumentClaims, knownTo []date.Date) string {
	return coverOf("claim", all, knownTo)
}

// coverOf is what verdicts cover on things that are called so.
func coverOf(thing string, all []provenance.DocumentClaims, knownTo []date.Date) string {
	c := provenance.CoverClaims(all, knownTo)
	if c.Claims == 0 && c.Races == 0 && c.Lists == 0 {
		return report.RestsOn("", c.Coverage)
	}
	claims, races, lists := words.Count(c.Claims, thing), words.Count(c.Races, "race"), words.Count(c.Lists, "record list")
	switch {
	case c.Lists == 0:
		return report.RestsOn(claims+" in "+races, c.Coverage)
	case c.Races == 0:
		return report.RestsOn(claims+" in "+lists, c.Coverage)
	default:
		return report.RestsOn(claims+" in "+races+" and "+lists, c.Coverage)
	}
}
