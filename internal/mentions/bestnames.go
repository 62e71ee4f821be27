package mentions

import (
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// bestAt is a personal best, a lifetime best, a season's best, a world lead.
func (c *Text) bestAt(items []prose.Item, i int) (Piece, int) {
	first := &items[i]
	second, third := &prose.Item{}, &prose.Item{}
	if i+1 < len(items) {
		second = &items[i+1]
	}
	if i+2 < len(items) {
		third = &items[i+2]
	}
	switch {
	case first.Is("pb", "pr", "pbs", "prs"):
		return Piece{What: Best, Subject: race.AboutPersonalBest}, 1
	case first.Text == "WL":
		return Piece{What: Best, Subject: race.AboutWorldLead}, 1
	case first.Is("sb", "sbs"):
		return Piece{What: Best, Subject: race.AboutSeasonBest}, 1
	case first.Is("personal", "lifetime", "career") && second.Is("best", "bests", "record", "high", "records"):
		return Piece{What: Best, Subject: race.AboutPersonalBest}, 2
	case first.Is("season", "seasons") && second.Is("'s") && third.Is("best", "bests"):
		return Piece{What: Best, Subject: race.AboutSeasonBest}, 3
	case first.Is("season", "seasons", "seasonal", "season's") && second.Is("best", "bests"):
		return Piece{What: Best, Subject: race.AboutSeasonBest}, 2
	case first.Is("world") && second.Is("lead", "leading", "leader") && !third.Is("'s"):
		return Piece{What: Best, Subject: race.AboutWorldLead}, 2
	default:
		return Piece{}, 0
	}
}
