package factcheck

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
)

// away is the other races of which the sentences before told, up to one that tells
// nothing of where it was: it may go on about them.
type away struct {
	races []*race.Race
	all   bool // that sentence told of them first or last, and not by the way
}

// follow finds whether the sentences of the paragraph so far have left the race that the
// text is about. They have come back to it where something tells that race again.
func (s *sentence) follow() {
	before := s.previous
	if before == nil || before.paragraph != s.paragraph {
		return
	}
	s.away = before.away
	last := before.pieces[len(before.pieces)-1].part
	for k := range before.cues {
		c := &before.cues[k]
		if c.races == nil && c.day.IsZero() && c.month == 0 {
			continue
		}
		part := before.pieces[c.at].part
		where := before.settingOf(c.at)
		switch {
		case where.weak, len(where.races) == 0, len(where.races) > mostReadings:
		case slices.Contains(where.races, s.focus):
			s.away = away{}
		default:
			s.away = away{races: where.races, all: (part == 0 || part == last) && !before.hides(c.at, 0)}
		}
	}
}

// stayed is where something is said of somebody if the sentences before told of other
// races: there, where he ran none but those; not sure, where he ran in both.
func (s *sentence) stayed(who []int, where setting) setting {
	if len(where.away.races) == 0 || !s.anyRan(who, where.away.races) {
		where.away = away{}
		return where
	}
	if s.anyRan(who, where.races) {
		return where
	}
	return setting{races: where.away.races}
}
