package record

import (
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
)

// FlagScopes is the records that a kind of flag beside a result may mean; none
// for flags that are of no record. In the United States AR is the American
// record.
func FlagScopes(r *race.Race, result *race.Result, flag race.FlagKind) []Scope {
	switch flag {
	case race.WR:
		return []Scope{{Kind: World}}
	case race.AR:
		var scopes []Scope
		if result.Nation == "USA" {
			scopes = append(scopes, Scope{Kind: Nation, Key: result.Nation})
		}
		if n, ok := nation.Lookup(result.Nation); ok && n.Area != "" {
			scopes = append(scopes, Scope{Kind: Area, Key: string(n.Area)})
		}
		return scopes
	case race.NR:
		return []Scope{{Kind: Nation, Key: result.Nation}}
	case race.OR, race.CR:
		return []Scope{{Kind: Championship, Key: r.Competition}}
	case race.MR:
		return []Scope{{Kind: Meeting, Key: r.Competition}}
	case race.DLR:
		return []Scope{{Kind: Series, Key: r.Series}}
	default:
		return nil
	}
}
