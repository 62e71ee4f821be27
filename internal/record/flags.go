package record

import (
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
)

// FlagScopes is the records that a kind of flag beside a result may mean; none
// for flags that are of no record. In the United States AR is the American
// record.
func FlagScopes(r *race.Race, result *race.Result, flag race.FlagKind) []race.Scope {
	switch flag {
	case race.WR:
		return []race.Scope{{Kind: race.World}}
	case race.AR:
		var scopes []race.Scope
		if result.Nation == "USA" {
			scopes = append(scopes, race.Scope{Kind: race.Nation, Key: result.Nation})
		}
		if n, ok := nation.Lookup(result.Nation); ok && n.Area != "" {
			scopes = append(scopes, race.Scope{Kind: race.Area, Key: string(n.Area)})
		}
		return scopes
	case race.NR:
		scopes := []race.Scope{{Kind: race.Nation, Key: nation.ForRecords(result.Nation)}}
		if n, _ := nation.Lookup(result.Nation); n.OrAs != "" {
			scopes = append(scopes, race.Scope{Kind: race.Nation, Key: n.OrAs})
		}
		return scopes
	case race.OR, race.CR:
		return []race.Scope{{Kind: race.Championship, Key: r.Competition}}
	case race.MR:
		return []race.Scope{{Kind: race.Meeting, Key: r.Competition}}
	case race.DLR:
		return []race.Scope{{Kind: race.Series, Key: r.Series}}
	default:
		return nil
	}
}
