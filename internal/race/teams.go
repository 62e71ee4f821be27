package race

// TeamScoring is how a race of teams is scored. The zero value is none.
type TeamScoring struct {
	By          TeamBy
	Scorers     int // whose places are added
	Displacers  int // further runners of a team whose places count against others
	Individuals Individuals
	Ties        TeamTies
}

// IsZero reports whether no teams are scored.
func (s TeamScoring) IsZero() bool { return s == TeamScoring{} }

// TeamBy is what a team is made up of.
type TeamBy string

// Those of a club, or of a nation.
const (
	ByClub   TeamBy = "club"
	ByNation TeamBy = "nation"
)

// TeamBys lists what teams are made up of.
func TeamBys() []TeamBy { return []TeamBy{ByClub, ByNation} }

// Individuals is what becomes of the places of those who score for no team: runners
// without a team, those of a team with too few of them, and those beyond the scorers and
// displacers.
type Individuals string

// Their places are taken out before places are counted, or kept.
const (
	Removed Individuals = "removed"
	Kept    Individuals = "kept"
)

// IndividualPlaces lists what becomes of such places.
func IndividualPlaces() []Individuals { return []Individuals{Removed, Kept} }

// TeamTies is which of two teams with one sum is better.
type TeamTies string

// The one whose next runner behind the scorers is better, or whose last scorer is.
const (
	NextRunner TeamTies = "next"
	LastScorer TeamTies = "last-scorer"
)

// TeamTieRules lists the rules for ties.
func TeamTieRules() []TeamTies { return []TeamTies{NextRunner, LastScorer} }
