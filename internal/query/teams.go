package query

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/race"
)

// TeamScores is how the teams of a race, or of one of its classes, came in.
type TeamScores struct {
	Race   *race.Race
	Scores []TeamScore // by place; those without enough runners last, by name
}

// TeamScore is what one team made.
type TeamScore struct {
	Team       string
	Place      int // 0 where too few of the team finished; shared in a tie
	Points     int // the sum of the places of those who score; 0 without a place
	Scorers    []TeamRunner
	Displacers []TeamRunner // who pushed others back, without scoring
	Others     int          // further finishers of the team

	next int // the place of the first behind those who score; 0 for none
}

// TeamRunner is somebody who ran for a team, with the place that counts.
type TeamRunner struct {
	Result *race.Result
	Place  int
}

// Teams is how the teams of races came in, each class of a mixed field by itself. The
// error is a *[NotFoundError] for a race that says nothing of teams.
func Teams(races []*race.Race) ([]TeamScores, error) {
	var all []TeamScores
	for _, r := range races {
		if r.Teams.IsZero() {
			return nil, &NotFoundError{"no teams are scored in " + r.ID, "say how with teams: {by: club, scorers: 5}"}
		}
		for _, class := range r.Classes() {
			all = append(all, TeamScores{class, scoreTeams(class)})
		}
	}
	return all, nil
}

// scoreTeams adds up the places of the teams of a race.
func scoreTeams(r *race.Race) []TeamScore {
	teams := map[string]*TeamScore{}
	finishers := map[string]int{}
	for _, result := range r.Ranked() {
		finishers[teamOf(r, result)]++
	}
	ran := map[string]int{}
	for _, runner := range countedPlaces(r, finishers) {
		name := teamOf(r, runner.Result)
		if name == "" {
			continue
		}
		team := teams[name]
		if team == nil {
			team = &TeamScore{Team: name}
			teams[name] = team
		}
		ran[name]++
		if ran[name] == r.Teams.Scorers+1 {
			team.next = runner.Place
		}
		switch {
		case ran[name] <= r.Teams.Scorers:
			team.Scorers = append(team.Scorers, runner)
			team.Points += runner.Place
		case ran[name] <= r.Teams.Scorers+r.Teams.Displacers:
			team.Displacers = append(team.Displacers, runner)
		}
	}
	var scores []TeamScore
	for name := range finishers {
		team := teams[name]
		switch {
		case name == "":
			continue
		case team == nil: // with too few, whose places were removed
			team = &TeamScore{Team: name}
		}
		team.Others = finishers[name] - len(team.Scorers) - len(team.Displacers)
		if len(team.Scorers) < r.Teams.Scorers {
			team.Points = 0
		}
		scores = append(scores, *team)
	}
	return placed(scores, r.Teams)
}

// teamOf is whom somebody ran for; empty for nobody.
func teamOf(r *race.Race, result *race.Result) string {
	if r.Teams.By == race.ByNation {
		return result.Nation
	}
	return result.Club
}

// countedPlaces is the finishers of a race with the places that count for teams: those of
// the race, or where individuals are removed those without them, who are runners of no
// team, of a team with too few finishers, and those behind the displacers of their team.
func countedPlaces(r *race.Race, finishers map[string]int) []TeamRunner {
	var counted []TeamRunner
	ran := map[string]int{}
	for _, result := range r.Ranked() {
		name := teamOf(r, result)
		ran[name]++
		if r.Teams.Individuals != race.Removed {
			counted = append(counted, TeamRunner{result, result.Place})
			continue
		}
		if name == "" || finishers[name] < r.Teams.Scorers || ran[name] > r.Teams.Scorers+r.Teams.Displacers {
			continue
		}
		place := len(counted) + 1
		if last := len(counted) - 1; last >= 0 && counted[last].Result.Place == result.Place {
			place = counted[last].Place // a tie
		}
		counted = append(counted, TeamRunner{result, place})
	}
	return counted
}

// placed orders teams and gives them their places.
func placed(scores []TeamScore, rules race.TeamScoring) []TeamScore {
	slices.SortFunc(scores, func(a, b TeamScore) int {
		return cmp.Or(compareTeams(&a, &b, rules.Ties), cmp.Compare(a.Team, b.Team))
	})
	for i := range scores {
		switch team := &scores[i]; {
		case team.Points == 0:
		case i > 0 && compareTeams(&scores[i-1], team, rules.Ties) == 0:
			team.Place = scores[i-1].Place
		default:
			team.Place = i + 1
		}
	}
	return scores
}

// compareTeams orders teams by the sum of their places, and of equal sums by the rule for
// ties. Those without one come last.
func compareTeams(a, b *TeamScore, ties race.TeamTies) int {
	if none := compareNone(a.Points, b.Points); none != 0 || a.Points == 0 {
		return none
	}
	order := cmp.Compare(a.Points, b.Points)
	if order != 0 {
		return order
	}
	if ties == race.NextRunner {
		return cmp.Or(compareNone(a.next, b.next), cmp.Compare(a.next, b.next))
	}
	return cmp.Compare(a.Scorers[len(a.Scorers)-1].Place, b.Scorers[len(b.Scorers)-1].Place)
}

// compareNone puts a number of 0, which is none, behind others.
func compareNone(a, b int) int {
	switch {
	case a == 0 && b != 0:
		return 1
	case a != 0 && b == 0:
		return -1
	default:
		return 0
	}
}
