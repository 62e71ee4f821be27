package lif

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/timing"
)

// pair is how a time stands in the field of splits: since the start, then in
// brackets the lap.
func pair() *regexp.Regexp {
	return regexp.MustCompile(`(\d[\d:]*(?:[.,]\d+)?)\s*\((\d[\d:]*(?:[.,]\d+)?)\)`)
}

// times are the times since the start in a field of splits.
func times(field string) []timing.Mark {
	var all []timing.Mark
	for _, m := range pair().FindAllStringSubmatch(field, -1) {
		if mark, ok := timing.Meant(m[1]); ok {
			all = append(all, mark)
		}
	}
	return all
}

// readSplits reads the times at the end of each lap. The files do not name the
// points: laps of 400 m that end at the finish are taken where the number of times
// fits them.
func readSplits(s *sheet.Sheet, r *sheet.Race, all []record) {
	read := make(map[int][]timing.Mark)
	most := 0
	for _, rec := range all {
		if found := times(rec.field(rowSplits)); len(found) > 0 {
			read[rec.line] = found
			most = max(most, len(found))
		} else if text := rec.field(rowSplits); text != "" {
			s.Note(rec.line, sheet.LeftOut, "splits "+strconv.Quote(text))
		}
	}
	if most == 0 {
		return
	}
	if finishes(r, read) {
		most--
	}
	points, ok := sheet.LapPoints(r.Event, most)
	if !ok {
		s.Note(r.Line, sheet.LeftOut, "splits of laps whose points are not named and do not follow from the distance")
		return
	}
	if len(points) > 0 {
		s.Note(r.Line, sheet.Read, "the splits name no points: they are taken as "+named(points))
	}
	for i := range r.Rows {
		row := &r.Rows[i]
		found := read[row.Line]
		for j, mark := range found[:min(len(found), len(points))] {
			row.Splits = append(row.Splits, race.Split{Point: points[j], Mark: mark})
		}
		if row.Unclear != "" && len(found) > 0 {
			s.Note(row.Line, sheet.Read, row.Unclear+" is read as DNF, since a lap was run")
			row.Unclear, row.Status = "", race.DNF
		}
	}
}

// finishes reports whether the last time of the splits is that of the finish.
func finishes(r *sheet.Race, read map[int][]timing.Mark) bool {
	for i := range r.Rows {
		row := &r.Rows[i]
		if found := read[row.Line]; len(found) > 0 && (found[len(found)-1] == row.Mark || found[len(found)-1] == row.Thousandths) {
			return true
		}
	}
	return false
}

// named lists points as documents write them.
func named(points []event.Point) string {
	all := make([]string, len(points))
	for i, point := range points {
		all[i] = point.String()
	}
	return strings.Join(all, ", ")
}
