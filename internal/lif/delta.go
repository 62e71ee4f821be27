package lif

import (
	"strings"

	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/timing"
)

// restoreReadings takes the readings in thousandths out of the field of deltas, where
// the times are published in hundredths: the first delta is the winner's own time,
// the others are gaps to the winner, or to the finisher before. Which it is shows in
// that every sum rounds up to its time; where neither fits all rows, nothing is
// taken.
func restoreReadings(s *sheet.Sheet, r *sheet.Race, all []record) {
	deltas := deltasOf(all)
	noteWinner(s, r, deltas)
	for i := range r.Rows {
		if row := &r.Rows[i]; !row.Mark.IsZero() && (!row.Thousandths.IsZero() || row.Mark.Decimals() != 2) {
			return
		}
	}
	for _, fromWinner := range []bool{true, false} {
		if readings, ok := summed(r, deltas, fromWinner); ok {
			for i := range r.Rows {
				r.Rows[i].Thousandths = readings[i]
			}
			if fromWinner {
				s.Note(r.Line, sheet.Read, "the deltas are gaps to the winner: the readings in thousandths come from them")
			} else {
				s.Note(r.Line, sheet.Read, "the deltas are gaps to the finisher before: the readings in thousandths come from them")
			}
			return
		}
	}
}

// deltasOf are the deltas by line, as texts.
func deltasOf(all []record) map[int]string {
	deltas := make(map[int]string)
	for _, rec := range all {
		if text := strings.ReplaceAll(rec.field(rowDelta), ",", "."); text != "" {
			deltas[rec.line] = text
		}
	}
	return deltas
}

// summed is the reading of each row, and reports false where one of them does not
// round up to its time, or one is missing.
func summed(r *sheet.Race, deltas map[int]string, fromWinner bool) ([]timing.Mark, bool) {
	readings := make([]timing.Mark, len(r.Rows))
	var base timing.Mark
	timed := 0
	for i := range r.Rows {
		row := &r.Rows[i]
		if row.Mark.IsZero() {
			continue
		}
		reading, ok := timing.Meant(deltas[row.Line])
		if timed > 0 {
			reading, ok = behind(base, deltas[row.Line])
		}
		if !ok || reading.Decimals() != 3 || reading.RoundUp(timing.Hundredth) != row.Mark {
			return nil, false
		}
		if timed++; timed == 1 || !fromWinner {
			base = reading
		}
		readings[i] = reading
	}
	return readings, timed > 1
}

// noteWinner offers the time of a winner who has none: the first delta.
func noteWinner(s *sheet.Sheet, r *sheet.Race, deltas map[int]string) {
	if len(r.Rows) < 2 || r.Rows[0].Place != 1 || !r.Rows[0].Mark.IsZero() {
		return
	}
	time, ok := timing.Meant(deltas[r.Rows[0].Line])
	if !ok {
		return
	}
	text := "no time, but the delta says " + time.String()
	next, ok := behind(time, deltas[r.Rows[1].Line])
	if ok && (next == r.Rows[1].Mark || next == r.Rows[1].Thousandths) {
		text += ", and so does that of the next"
	}
	s.Note(r.Rows[0].Line, sheet.Open, text)
}

// behind is the time of a runner who is a gap behind another.
func behind(ahead timing.Mark, gap string) (timing.Mark, bool) {
	margin, err := timing.ParseMargin(gap)
	if err != nil {
		long, ok := timing.Meant(gap)
		if !ok {
			return timing.Mark{}, false
		}
		margin = long.Elapsed()
	}
	time := ahead.Add(margin)
	return time, !time.IsZero()
}
