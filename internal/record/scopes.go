package record

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
)

// ScopesOf lists the scopes that a result of a race falls under, by width: the
// world, the area and the nation for whose records the athlete counts, and what the
// race belongs to. A race does not say whether its competition is a championship or
// a meeting; the scopes that a record list has tell it.
func (b *Book) ScopesOf(r *race.Race, result *race.Result) []race.Scope {
	homes := b.homesOf(result, r.Date)
	return append(append(make([]race.Scope, 0, len(homes)+3), homes...), scopesOfRace(r)...)
}

// scopesOfRace lists the at most three scopes that every result of a race falls under.
func scopesOfRace(r *race.Race) []race.Scope {
	var scopes []race.Scope
	if r.Competition != "" {
		scopes = append(scopes, race.Scope{Kind: race.Championship, Key: r.Competition})
	}
	if r.Series != "" {
		scopes = append(scopes, race.Scope{Kind: race.Series, Key: r.Series})
	}
	if r.Competition != "" {
		scopes = append(scopes, race.Scope{Kind: race.Meeting, Key: r.Competition})
	}
	return scopes
}

// isOf reports whether a scope is one of those that ScopesOf lists for a result of
// the race whose athlete is at home in these.
func isOf(s race.Scope, r *race.Race, homes []race.Scope) bool {
	switch s.Kind {
	case race.Championship, race.Meeting:
		return s.Key != "" && s.Key == r.Competition
	case race.Series:
		return s.Key != "" && s.Key == r.Series
	default:
		return slices.Contains(homes, s)
	}
}
