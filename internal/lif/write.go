package lif

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/timing"
)

// Write is a race as a result file, which Read reads: its name is the title, and number
// that of the event in the programme of the timing computer. Nations, flags and sources
// have no place in such a file, and of splits only those at the end of each lap.
func Write(r *race.Race, number int) []byte {
	var b bytes.Buffer
	out := csv.NewWriter(&b)
	out.UseCRLF = true
	_ = out.Write(headerOf(r, number)) // a buffer takes all
	var before timing.Mark
	for i := range r.Results {
		row := rowOf(r, &r.Results[i], before)
		_ = out.Write(row)
		if time := timeOf(&r.Results[i]); !time.IsZero() {
			before = time
		}
	}
	out.Flush()
	return b.Bytes()
}

// headerOf is the header. A section has the number of its letter, as a heat has its own.
func headerOf(r *race.Race, number int) []string {
	fields := make([]string, headerStart+1)
	heat := max(r.Heat, 1)
	if r.Section != "" {
		heat = int(r.Section[0]-'A') + 1
	}
	for i, n := range []int{number, 1, heat} {
		fields[i] = strconv.Itoa(n)
	}
	fields[headerTitle] = r.Name
	if !r.Wind.IsZero() {
		fields[headerWind], fields[headerWindUnit] = r.Wind.String(), "m/s"
	}
	fields[headerDistance] = r.Event.Distance().Metres()
	fields[headerStart] = r.Time
	return fields
}

// rowOf is the fields of a result; the delta is the gap to the finisher before.
func rowOf(r *race.Race, result *race.Result, before timing.Mark) []string {
	fields := make([]string, rowUser+1)
	fields[rowPlace] = string(result.Status)
	if result.Place > 0 {
		fields[rowPlace] = strconv.Itoa(result.Place)
	}
	fields[rowID] = result.Bib
	if lane := cmp.Or(result.Lane, result.Order); lane > 0 {
		fields[rowLane] = strconv.Itoa(lane)
	}
	fields[rowFamily], fields[rowGiven] = result.Team, ""
	if !result.IsTeam() {
		fields[rowFamily], fields[rowGiven] = parted(result.Athlete)
	}
	fields[rowAffiliation] = result.Club
	if time := timeOf(result); !time.IsZero() && (result.Status == "" || result.Status == race.DQ) {
		fields[rowTime], fields[rowDelta] = time.String(), time.String()
		if !before.IsZero() {
			fields[rowDelta] = time.Sub(before).Abs().String()
		}
	}
	fields[rowReaction] = result.Reaction.String()
	fields[rowSplits] = splitsOf(r, result)
	switch r.SexOf(result) {
	case race.Men:
		fields[rowUser] = "M"
	case race.Women:
		fields[rowUser] = "F"
	default: // a runner of whom nothing says it
	}
	return fields
}

// timeOf is the reading of a result, where there is one, else its mark.
func timeOf(result *race.Result) timing.Mark {
	if !result.Thousandths.IsZero() {
		return result.Thousandths
	}
	return result.Mark
}

// parted is a name in the two fields of the file: the last word is the family name.
func parted(name string) (family, given string) {
	at := strings.LastIndexByte(name, ' ')
	return name[at+1:], strings.TrimSpace(name[:max(at, 0)])
}

// splitsOf is the times at the end of each lap with the lap behind each, where the
// result has all of them from the first on.
func splitsOf(r *race.Race, result *race.Result) string {
	var all []string
	var before timing.Mark
	add := func(mark timing.Mark) {
		lap := mark.String()
		if !before.IsZero() {
			lap = mark.Sub(before).Abs().String()
		}
		all, before = append(all, mark.String()+" ("+lap+")"), mark
	}
	points, ok := lapsOf(r)
	if !ok {
		return ""
	}
	for _, point := range points {
		mark, known := result.SplitAt(point.Distance())
		if !known {
			return strings.Join(all, ",")
		}
		add(mark)
	}
	if result.Finished() {
		add(result.Mark)
	}
	return strings.Join(all, ",")
}

// lapsOf is the points at the end of each lap of 400 m before the last.
func lapsOf(r *race.Race) ([]event.Point, bool) {
	const mostLaps = 30
	for n := 1; n < mostLaps; n++ {
		if points, ok := sheet.LapPoints(r.Event, n); ok {
			return points, true
		}
	}
	return nil, false
}
