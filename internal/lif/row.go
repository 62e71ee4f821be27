package lif

import (
	"strconv"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// The fields of a row, from 0.
const (
	rowPlace = iota
	rowID
	rowLane
	rowFamily
	rowGiven
	rowAffiliation
	rowTime
	_ // licence
	rowDelta
	rowReaction
	rowSplits
	_ // time of day of the start
	rowUser
	rowFields = 17
)

// longestField is how many letters a name has at most in files that come from a meet
// program.
const longestField = 30

// readRows reads the rows of a race.
func readRows(s *sheet.Sheet, r *sheet.Race, all []record) {
	for _, rec := range all {
		if rec.isHeader() && len(rec.fields) > headerStart && label.IsTimeOfDay(rec.field(headerStart)) {
			s.Note(rec.line, sheet.LeftOut, "a second header: a file is one race")
			return
		}
		if len(rec.fields) <= rowLane {
			s.Note(rec.line, sheet.LeftOut, "no row of a result: "+strconv.Quote(sheet.Squeezed(rec.text)))
			r.Partial = true // the file may be cut here
			continue
		}
		if len(rec.fields) > rowFields {
			s.Note(rec.line, sheet.Open, "more fields than a row has: a comma in a field without quotes?")
		}
		r.Rows = append(r.Rows, readRow(s, r, rec))
	}
	readSplits(s, r, all)
	restoreReadings(s, r, all)
	laneOrOrder(r)
}

func readRow(s *sheet.Sheet, r *sheet.Race, rec record) sheet.Row {
	row := sheet.Row{Line: rec.line, Entry: rec.field(rowID)}
	row.Bib, row.Club = row.Entry, rec.field(rowAffiliation)
	row.Lane, _ = label.Number(rec.field(rowLane))
	name(s, r, &row, rec)
	if r.Sex == "" || r.Sex == race.Mixed {
		row.Sex, _ = label.SexCell(rec.field(rowUser))
	}
	if reaction, ok := race.ParseReaction(rec.field(rowReaction)); ok {
		row.Reaction = reaction
	} else if text := rec.field(rowReaction); !label.IsNothing(text) {
		s.Note(rec.line, sheet.LeftOut, "reaction "+strconv.Quote(text))
	}
	if _, ok := label.Country(row.Club); ok {
		s.Note(rec.line, sheet.Open, "affiliation "+strconv.Quote(row.Club)+" looks like a country: it is kept as a club")
	}
	place(s, &row, rec)
	return row
}

// name reads the name of an athlete, or in a relay of a team.
func name(s *sheet.Sheet, r *sheet.Race, row *sheet.Row, rec record) {
	family, given := rec.field(rowFamily), rec.field(rowGiven)
	if len([]rune(family)) == longestField {
		s.Note(rec.line, sheet.Open, "the name is as long as its field allows: it may be cut")
	}
	if r.Event.IsRelay() && given == "" {
		row.Team, row.Family = family, family
		return
	}
	row.SetName(given, family)
}

// place reads the first field, which has a place or a status, and the time.
func place(s *sheet.Sheet, row *sheet.Row, rec record) {
	text, time := rec.field(rowPlace), rec.field(rowTime)
	if n, ok := label.ReadPlace(text); ok {
		row.Place = n
	} else if status, ok := label.ReadStatus(text); ok {
		row.Status, row.Rule = status.Status, status.Rule
		if status.Unclear {
			row.Unclear = text
		} else if label.SaysStatus(text, status.Status) {
			s.Note(rec.line, sheet.Read, text+" is read as "+string(status.Status))
		}
	} else if !label.IsNothing(text) {
		s.Note(rec.line, sheet.Open, strconv.Quote(text)+" is neither a place nor a status")
		row.Unclear = text
	}
	switch {
	case label.IsNothing(time):
	case row.Status == race.DNF || row.Status == race.DNS:
		s.Note(rec.line, sheet.LeftOut, "time "+time+" of a runner with status "+string(row.Status))
	case !row.SetTime(time):
		s.Note(rec.line, sheet.Open, "time "+strconv.Quote(time)+" is none")
	}
}

// laneOrOrder tells lanes from places in the order of the start and hip numbers,
// which the files have in the same field: a race is run in lanes to 400 m.
func laneOrOrder(r *sheet.Race) {
	const inLanes, lanes = 400 * event.Metre, 10
	asLane := r.Event.Distance() <= inLanes
	for i := range r.Rows {
		asLane = asLane && r.Rows[i].Lane <= lanes
	}
	if asLane {
		return
	}
	for i := range r.Rows {
		r.Rows[i].Order, r.Rows[i].Lane = r.Rows[i].Lane, 0
	}
}
