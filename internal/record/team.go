package record

import (
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// teamHomes is the scopes that the marks of a team fall under: those of its nation, or of a
// club its own alone, since records of nations are those of national teams. A team of which
// neither is said is a club's.
func (b *Book) teamHomes(result *race.Result) []race.Scope {
	if club := race.KeyOf(result.ClubName()); club != "" {
		return []race.Scope{{Kind: race.Club, Key: club}}
	}
	if home, known := b.homes[result.Nation]; known {
		return home
	}
	return homes(result.Nation)
}

// NationOfTeam is the nation for whose records the marks of a team count: none of a team of
// a club, nor of one in which somebody ran for another nation.
func NationOfTeam(result *race.Result) string {
	if result.Club != "" || strangerIn(result) != nil {
		return ""
	}
	return nation.ForRecords(result.Nation)
}

// strangerIn is who of a national team ran for another nation, for whose records they
// cannot count together; nil where nobody did.
func strangerIn(result *race.Result) *race.Leg {
	for i := range result.Legs {
		leg := &result.Legs[i]
		if leg.Nation != "" && nation.ForRecords(leg.Nation) != nation.ForRecords(result.Nation) {
			return leg
		}
	}
	return nil
}

// isTeam reports whether an entry and a result are of one team: of one name, or the only
// one of a nation.
func isTeam(e *Entry, result *race.Result) bool {
	if !e.IsTeam() || !result.IsTeam() {
		return false
	}
	national := e.Nation != "" && e.Nation == result.Nation && result.Club == ""
	return national || words.Fold(e.Team) == words.Fold(result.Team)
}
