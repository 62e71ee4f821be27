// Package plausible says which marks anybody can have run: how fast and how slow people are over a distance, at which ages,
// how exact times are, and what was meant by a mark that one slip made of another.
//
// It knows no documents and no rules but by their names: what is wrong with a race, and how that is told, is for check.
package plausible

import (
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// limit is the fastest that men and women have covered a distance.
type limit struct {
	distance   event.Distance
	men, women string // marks
}

// fastestRuns are the fastest runs over a distance that anybody is known to have
// made by the end of 2026, on the track or on the road, ratified or not. They
// are bounds by which typing errors are found, and no lists of records: those
// are documents. The pace falls from row to row.
func fastestRuns() [14]limit {
	const km = 1000 * event.Metre
	return [...]limit{
		{100 * event.Metre, "9.58", "10.49"},
		{200 * event.Metre, "19.19", "21.34"},
		{400 * event.Metre, "43.03", "47.60"},
		{600 * event.Metre, "1:12.81", "1:21.63"},
		{800 * event.Metre, "1:40.91", "1:53.28"},
		{1 * km, "2:11.96", "2:28.98"},
		{1500 * event.Metre, "3:26.00", "3:48.68"},
		{event.Mile, "3:42.66", "4:06.42"}, // hers with men to pace her
		{2 * km, "4:43.13", "5:19.70"},
		{3 * km, "7:17.55", "8:06.11"},
		{5 * km, "12:35.36", "13:54"}, // hers on the road, as over 10 km
		{10 * km, "26:11.00", "28:46"},
		{21_097_500, "56:42", "1:02:52"}, // his behind a car
		{42_195_000, "1:59:30", "2:09:56"},
	}
}

// fastestOf is the same for events that are not run on the flat, as far as
// reports of them were found, and for the two miles, which are run so rarely that
// the pace of the 5000 m is higher. It is empty for all others.
func fastestOf(e event.Event) limit {
	switch e.Code() {
	case "2miles":
		return limit{e.Distance(), "7:54.10", "8:58.58"}
	case "400m-hurdles":
		return limit{e.Distance(), "45.94", "50.37"}
	case "2000m-steeplechase":
		return limit{e.Distance(), "5:10.68", "5:47.42"}
	case "3000m-steeplechase":
		return limit{e.Distance(), "7:52.11", "8:44.32"}
	case "10000m-walk":
		return limit{e.Distance(), "37:11", "41:04"}
	case "20km-walk":
		return limit{e.Distance(), "1:16:10", "1:23:39"}
	case "35km-walk":
		return limit{e.Distance(), "2:20:43", "2:37:15"}
	case "50km-walk":
		return limit{e.Distance(), "3:32:33", "3:59:15"}
	default:
		return limit{}
	}
}

// Bound is the fastest time over a distance in one class of races.
type Bound struct {
	Distance event.Distance
	Mark     timing.Mark
}

func (l limit) of(sex race.Sex) Bound {
	text := l.men
	if sex == race.Women {
		text = l.women
	}
	mark, ok := timing.Read(text)
	if !ok {
		return Bound{} // a test parses every text of the tables
	}
	return Bound{l.distance, mark}
}

// At is how long a distance takes at the pace of the bound, in milliseconds.
func (b Bound) At(distance event.Distance) int64 {
	return b.Mark.Milliseconds() * int64(distance) / int64(b.Distance)
}

// Bounds are the fastest runs in one class of races, by distance.
type Bounds [14]Bound

// NewBounds is the bounds of the races of a class.
func NewBounds(sex race.Sex) Bounds {
	var b Bounds
	for i, l := range fastestRuns() {
		b[i] = l.of(sex)
	}
	return b
}

// Over is the bound of the longest distance in the table up to a given one: the
// pace over what is longer is no faster. Below the table it is the first.
func (b *Bounds) Over(distance event.Distance) Bound {
	best := b[0]
	for _, other := range b {
		if other.Distance <= distance {
			best = other
		}
	}
	return best
}

// impossible is a time, in milliseconds, in which nobody can run a distance from
// the start: at the pace of the fastest run over a distance that is shorter by
// at least a fifth, and never within a fiftieth of the fastest run. No world
// record of tomorrow reaches it.
func (b *Bounds) impossible(distance event.Distance) int64 {
	return min(b.Over(distance*4/5).At(distance), b.Over(distance).At(distance)*49/50)
}

// ImpossibleIn is a time, in milliseconds, in which nobody can cover a distance of an
// event. In a relay the others have flying starts, by which a tenth is gained at most.
func (b *Bounds) ImpossibleIn(e event.Event, distance event.Distance) int64 {
	legs := e.Legs()
	if len(legs) == 0 {
		return b.impossible(distance)
	}
	return b.Over(slices.Min(legs)).At(distance) * 9 / 10
}

// Of is the fastest run of an event, or the fastest over the next shorter
// distance where none is known.
func (b *Bounds) Of(e event.Event, sex race.Sex) Bound {
	if own := fastestOf(e); own.distance > 0 {
		return own.of(sex)
	}
	return b.Over(e.Distance())
}

// rolling is what a running start saves, in milliseconds. Who stands at the
// start of 100 m takes about nine tenths of a second longer than who runs
// through it: 9.58 against some 8.7 in relays. Longer distances lose no more.
const rolling = 1000

// Flying is the least time, in milliseconds, in which anybody runs a stretch that begins
// at a run.
func (b *Bounds) Flying(length event.Distance) int64 {
	return max(0, b.Over(length).At(length)-rolling)
}

// TooFast is the rule that a mark over the distance of an event breaks by its
// speed, or none.
func (b *Bounds) TooFast(best Bound, of event.Event, mark timing.Mark) string {
	distance, ms := of.Distance(), mark.Milliseconds()
	switch {
	case mark.IsZero() || ms*50 >= best.At(distance)*49:
		return ""
	case ms < b.ImpossibleIn(of, distance):
		return "speed"
	case of.IsRelay(): // of which no fastest is known
		return ""
	default:
		return "breakthrough"
	}
}
