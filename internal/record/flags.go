package record

import (
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
)

// FlagScopes is the records that a flag of a result, without "=", may mean; none
// for flags that are of no record. In the United States AR is the American
// record.
func FlagScopes(r *race.Race, result *race.Result, flag string) []Scope {
	switch flag {
	case "WR":
		return []Scope{{Kind: World}}
	case "AR":
		var scopes []Scope
		if result.Nation == "USA" {
			scopes = append(scopes, Scope{Kind: Nation, Key: result.Nation})
		}
		if n, ok := nation.Lookup(result.Nation); ok && n.Area != "" {
			scopes = append(scopes, Scope{Kind: Area, Key: string(n.Area)})
		}
		return scopes
	case "NR":
		return []Scope{{Kind: Nation, Key: result.Nation}}
	case "OR", "CR":
		return []Scope{{Kind: Championship, Key: r.Competition}}
	case "MR":
		return []Scope{{Kind: Meeting, Key: r.Competition}}
	case "DLR":
		return []Scope{{Kind: Series, Key: r.Series}}
	default:
		return nil
	}
}

// Flag is the flag of a record, empty for a series whose records have none.
func (s Scope) Flag() string {
	switch s.Kind {
	case World:
		return "WR"
	case Area:
		return "AR"
	case Nation:
		return "NR"
	case Championship:
		if s.Key == "olympic-games" {
			return "OR"
		}
		return "CR"
	case Meeting:
		return "MR"
	case Series:
		if s.Key == "diamond-league" {
			return "DLR"
		}
		return ""
	default:
		return ""
	}
}

// ToldBy tells whether a flag, without "=", says that a mark was the record:
// that of a wider record says it too.
func (s Scope) ToldBy(flag string) bool {
	switch s.Kind {
	case Area:
		return flag == "AR" || flag == "WR"
	case Nation:
		return flag == "NR" || flag == "AR" || flag == "WR"
	case Championship:
		return flag == s.Flag() || flag == "CR"
	default:
		return flag == s.Flag()
	}
}
