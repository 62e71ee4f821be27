package recordprose

import "github.com/milectl/milectl/internal/race"

// sideOf is the side of a record on which somebody is said to have been.
func sideOf(inside bool) race.Side {
	if inside {
		return race.Inside
	}
	return race.Outside
}

// isOff reports whether a margin is said to be off the record at a place or within so much of it, and no more: half a second off it
// may be inside it.
func (s *Sentence) isOff(record int) bool {
	k := record - 1
	for k > 0 && s.Pieces[k].Part == s.Pieces[record].Part && !s.At(k).Says("off", "outside", "short", "slower", "shy", "away", "within", "missed", "missing", "misses") {
		k--
	}
	return s.At(k).Says("off", "within")
}
