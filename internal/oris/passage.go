package oris

import (
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/layout"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/timing"
)

// passage reads a time at a point of the race with who had it.
func (r *reader) passage(line layout.Line) bool {
	one := r.race
	if one == nil && len(r.races) > 0 {
		one = r.races[len(r.races)-1]
	}
	if one == nil {
		return false
	}
	if r.fronts(one, line) {
		return true
	}
	point, err := pointOf(one, line.Words[0].Text)
	time, at := timing.Mark{}, 0
	for i, word := range line.Words {
		if mark, ok := timing.Meant(word.Text); ok && time.IsZero() && strings.Contains(word.Text, ".") {
			time, at = mark, i
		}
	}
	if err != nil || at == 0 {
		return false
	}
	r.attribute(one, line, race.Split{Point: point, Mark: time})
	return true
}

// pointOf is the point of a race that a word names.
func pointOf(one *sheet.Race, word string) (event.Point, error) {
	return one.Event.ParsePoint(strings.ReplaceAll(strings.TrimSuffix(word, ":"), ",", ""), one.Course())
}

// fronts reads a line that has only points, each with the time of the front.
func (r *reader) fronts(one *sheet.Race, line layout.Line) bool {
	if len(line.Words)%2 != 0 {
		return false
	}
	var all []race.Split
	for i := 0; i < len(line.Words); i += 2 {
		point, err := pointOf(one, line.Words[i].Text)
		time, ok := timing.Meant(line.Words[i+1].Text)
		if err != nil || !ok {
			return false
		}
		all = append(all, race.Split{Point: point, Mark: time})
	}
	for _, split := range all {
		if !r.hasLeader(one, split.Point.Distance()) {
			one.LeaderSplits = append(one.LeaderSplits, split)
		}
	}
	return true
}

// attribute gives a time at a point to the runner whose name or number the line has. A
// time of nobody is one of the front.
func (r *reader) attribute(one *sheet.Race, line layout.Line, split race.Split) {
	said := " " + line.Said() + " "
	named := false
	var rows []*sheet.Row
	for _, heat := range r.heatsOf(r.titleOf(one)) {
		for i := range heat.Rows {
			rows = append(rows, &heat.Rows[i])
		}
	}
	for _, row := range rows {
		name := " " + strings.TrimSpace(row.Family+" "+row.Given) + " "
		if row.Name() == "" || !strings.Contains(said, name) {
			continue
		}
		if _, twice := row.SplitAt(split.Point.Distance()); !twice {
			row.Splits = append(row.Splits, split)
		}
		named = true
	}
	if !named {
		r.s.Note(line.No, sheet.LeftOut, fmt.Sprintf("a time at %s of somebody who is in no row: %s", split.Point.Text(), line.Said()))
	}
}

func (r *reader) hasLeader(one *sheet.Race, at event.Distance) bool {
	for _, split := range one.LeaderSplits {
		if split.Point.Distance() == at {
			return true
		}
	}
	return false
}
