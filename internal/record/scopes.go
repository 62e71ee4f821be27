package record

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
)

// Scope is whose record it is; claims have scopes too, so race says what one is.
type Scope = race.Scope

// ScopeKind is how far a record reaches.
type ScopeKind = race.ScopeKind

// The kinds of scopes, from the widest of athletes to those of competitions.
const (
	World        = race.World
	Area         = race.Area
	Nation       = race.Nation
	Meeting      = race.Meeting
	Championship = race.Championship
	Series       = race.Series
)

// ScopeKinds lists the kinds in their order.
func ScopeKinds() []ScopeKind { return race.ScopeKinds() }

// ParseScopeKind is [race.ParseScopeKind].
func ParseScopeKind(text string) (ScopeKind, error) { return race.ParseScopeKind(text) }

// ParseScope is [race.ParseScope].
func ParseScope(text string) (Scope, error) { return race.ParseScope(text) }

// ScopesOf lists the scopes that a result of a race falls under, by width: the
// world, the area and the nation that the athlete ran for, and what the race
// belongs to. A race does not say whether its competition is a championship or
// a meeting; the scopes that a record list has tell it.
func ScopesOf(r *race.Race, result *race.Result) []Scope {
	scopes := homes(result.Nation)
	if r.Competition != "" {
		scopes = append(scopes, Scope{Kind: Championship, Key: r.Competition})
	}
	if r.Series != "" {
		scopes = append(scopes, Scope{Kind: Series, Key: r.Series})
	}
	if r.Competition != "" {
		scopes = append(scopes, Scope{Kind: Meeting, Key: r.Competition})
	}
	return scopes
}

// isOf reports whether a scope is one of those that ScopesOf lists for a result of
// the race whose athlete is at home in these.
func isOf(s Scope, r *race.Race, homes []Scope) bool {
	switch s.Kind {
	case Championship, Meeting:
		return s.Key != "" && s.Key == r.Competition
	case Series:
		return s.Key != "" && s.Key == r.Series
	default:
		return slices.Contains(homes, s)
	}
}
