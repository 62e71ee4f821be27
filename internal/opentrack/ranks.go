package opentrack

import (
	"slices"

	"github.com/milectl/milectl/internal/sheet"
)

// ranks are the places within an age class of an event.
type ranks struct {
	all        []classRank
	categories map[int][]string // by round
}

type classRank struct {
	line, round, rank int
	mark              string
}

// add tells of the age class of a row; of some it is not known.
func (r *ranks) add(round int, category string) {
	if r.categories == nil {
		r.categories = make(map[int][]string)
	}
	if category != "" && !slices.Contains(r.categories[round], category) {
		r.categories[round] = append(r.categories[round], category)
	}
}

// ofOneClass reports whether the ranks of a round count one age class, which then is
// the whole round.
func (r *ranks) ofOneClass(round int) bool {
	marks := make(map[int]string)
	for _, one := range r.all {
		if one.round != round {
			continue
		}
		if before, found := marks[one.rank]; found && before != one.mark {
			return false
		}
		marks[one.rank] = one.mark
	}
	return len(r.categories[round]) == 1
}

// overall takes places within an age class as those over all heats of a round, where
// all runners are of one class. They are never places in a race.
func (r *reader) overall(races []sheet.Race, ranks *ranks) {
	for i := range races {
		one := &races[i]
		taken, left := 0, 0
		for j := range one.Rows {
			row := &one.Rows[j]
			at := slices.IndexFunc(ranks.all, func(rank classRank) bool { return rank.line == row.Line })
			if at < 0 {
				continue
			}
			if rank := ranks.all[at]; ranks.ofOneClass(rank.round) && row.Status == "" {
				row.Overall = rank.rank
				taken++
			} else {
				left++
			}
		}
		if taken > 0 {
			r.Note(one.Line, sheet.Read, "catpos is read as the place over all heats, since all runners are of one age class")
		}
		if left > 0 {
			r.Note(one.Line, sheet.LeftOut, "catpos, which counts the runners of an age class: it is no place in the race")
		}
	}
}
