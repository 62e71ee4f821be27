package sheet

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// Settle takes from all rows what no document can say of them, and notes each: a place
// beside a status, a time of who has none, two times at one point. It puts splits and
// positions in the order of their points.
func (s *Sheet) Settle() {
	for i := range s.Races {
		for j := range s.Races[i].Rows {
			row := &s.Races[i].Rows[j]
			s.settlePlace(row)
			s.settleMark(row)
			s.settleStart(row)
			s.settlePoints(row)
		}
	}
}

// settlePlace takes the place of who has a status or ran out of competition.
func (s *Sheet) settlePlace(row *Row) {
	why := ""
	switch {
	case row.Status != "":
		why = "with status " + string(row.Status)
	case row.Role == race.Guest:
		why = "out of competition"
	default:
		return
	}
	for _, one := range []struct {
		name  string
		place *int
	}{{"place", &row.Place}, {"overall place", &row.Overall}} {
		if *one.place > 0 {
			s.Note(row.Line, Doubt, one.name+" "+strconv.Itoa(*one.place)+" of a runner "+why+": the place is not taken")
			*one.place = 0
		}
	}
}

// settleMark takes the time and the qualification of who has no mark.
func (s *Sheet) settleMark(row *Row) {
	switch row.Status {
	case race.DNF, race.DNS, race.NM:
	default:
		return
	}
	if !row.Mark.IsZero() {
		s.Note(row.Line, LeftOut, "time "+row.Mark.String()+" of a runner with status "+string(row.Status))
	}
	row.Mark, row.Thousandths = timing.Mark{}, timing.Mark{}
	if row.Qualified != "" && row.Qualified != "qR" && row.Qualified != "qJ" {
		s.Note(row.Line, Doubt, "qualified "+row.Qualified+" with status "+string(row.Status)+": it is not taken")
		row.Qualified = ""
	}
}

// settleStart takes from who did not start what only a start gives.
func (s *Sheet) settleStart(row *Row) {
	if row.Status != race.DNS {
		return
	}
	var taken []string
	for _, one := range []struct {
		there bool
		what  string
	}{{len(row.Splits) > 0, "splits"}, {len(row.Positions) > 0, "positions"}, {row.Reaction > 0, "a reaction"}} {
		if one.there {
			taken = append(taken, one.what)
		}
	}
	if len(taken) > 0 {
		s.Note(row.Line, Doubt, words.List(taken)+" with status DNS: not taken")
	}
	row.Splits, row.Positions, row.Reaction = nil, nil, 0
}

// settlePoints orders splits and positions by their points, and keeps the first of two at one.
func (s *Sheet) settlePoints(row *Row) {
	row.Splits = firsts(row.Splits, func(a race.Split) event.Distance { return a.Point.Distance() }, func(kept, other race.Split) {
		if kept.Mark != other.Mark {
			s.Note(row.Line, Doubt, "splits "+kept.Mark.String()+" and "+other.Mark.String()+" at "+kept.Point.Distance().String()+": the first is kept")
		}
	})
	row.Positions = firsts(row.Positions, func(a race.Position) event.Distance { return a.Point.Distance() }, func(kept, other race.Position) {
		if kept.Place != other.Place {
			s.Note(row.Line, Doubt, "positions "+strconv.Itoa(kept.Place)+" and "+strconv.Itoa(other.Place)+" at "+kept.Point.Distance().String()+": the first is kept")
		}
	})
}

// firsts is what stands at points, in their order, with the first at each; tell is called
// for every other.
func firsts[T any](all []T, at func(T) event.Distance, tell func(kept, other T)) []T {
	slices.SortStableFunc(all, func(a, b T) int { return cmp.Compare(at(a), at(b)) })
	kept := all[:0]
	for _, one := range all {
		if n := len(kept); n > 0 && at(kept[n-1]) == at(one) {
			tell(kept[n-1], one)
			continue
		}
		kept = append(kept, one)
	}
	return kept
}
