package race

// KeyPattern matches exactly what [IsKey] accepts, for those who cannot call it,
// such as editors. It is a regular expression that RE2 and ECMA-262 read alike,
// without anchors and without an alternative outside of brackets.
const KeyPattern = `[a-z0-9]+(-[a-z0-9]+)*`

// CompetitionPattern matches exactly the scopes of competitions, series and clubs that
// [ParseScope] accepts, for those who cannot call it, such as editors; all other
// scopes are words of closed lists. It is a regular expression that RE2 and
// ECMA-262 read alike, without anchors.
const CompetitionPattern = `(meeting|championship|series|club) ` + KeyPattern
