package lif

import (
	"regexp"
	"strconv"

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
// points.
func readSplits(s *sheet.Sheet, r *sheet.Race, all []record) {
	read := make(map[int][]timing.Mark)
	for _, rec := range all {
		if found := times(rec.field(rowSplits)); len(found) > 0 {
			read[rec.line] = found
		} else if text := rec.field(rowSplits); text != "" {
			s.Note(rec.line, sheet.LeftOut, "splits "+strconv.Quote(text))
		}
	}
	s.SetLapSplits(r, read)
}
