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

// Flag is the flag of a record, empty for a series whose records have none.
func (s Scope) Flag() race.FlagKind {
	switch s.Kind {
	case World:
		return race.WR
	case Area:
		return race.AR
	case Nation:
		return race.NR
	case Championship:
		if s.Key == "olympic-games" {
			return race.OR
		}
		return race.CR
	case Meeting:
		return race.MR
	case Series:
		if s.Key == "diamond-league" {
			return race.DLR
		}
		return ""
	default:
		return ""
	}
}

// ToldBy reports whether a kind of flag says that a mark was the record:
// that of a wider record says it too.
func (s Scope) ToldBy(flag race.FlagKind) bool {
	switch s.Kind {
	case Area:
		return flag == race.AR || flag == race.WR
	case Nation:
		return flag == race.NR || flag == race.AR || flag == race.WR
	case Championship:
		return flag == s.Flag() || flag == race.CR
	default:
		return flag == s.Flag()
	}
}
