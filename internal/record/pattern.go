package record

import "github.com/milectl/milectl/internal/race"

// CompetitionPattern matches exactly the scopes of competitions and series that
// [ParseScope] accepts, for those who cannot call it, such as editors; all other
// scopes are words of closed lists. It is a regular expression that RE2 and
// ECMA-262 read alike, without anchors.
const CompetitionPattern = `(meeting|championship|series) ` + race.KeyPattern
