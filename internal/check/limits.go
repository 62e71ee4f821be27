package check

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
	case "3000m-steeplechase":
		return limit{e.Distance(), "7:52.11", "8:44.32"}
	case "10000m-walk":
		return limit{e.Distance(), "37:11", "41:04"}
	case "20km-walk":
		return limit{e.Distance(), "1:16:10", "1:23:39"}
	default:
		return limit{}
	}
}

// bound is the fastest time over a distance in one class of races.
type bound struct {
	distance event.Distance
	mark     timing.Mark
}

func (l limit) of(sex race.Sex) bound {
	text := l.men
	if sex == race.Women {
		text = l.women
	}
	mark, ok := timing.Read(text)
	if !ok {
		return bound{} // a test parses every text of the tables
	}
	return bound{l.distance, mark}
}

// at is how long a distance takes at the pace of the bound, in milliseconds.
func (b bound) at(distance event.Distance) int64 {
	return b.mark.Milliseconds() * int64(distance) / int64(b.distance)
}

// bounds are the fastest runs in one class of races, by distance.
type bounds [14]bound

func newBounds(sex race.Sex) bounds {
	var b bounds
	for i, l := range fastestRuns() {
		b[i] = l.of(sex)
	}
	return b
}

// over is the bound of the longest distance in the table up to a given one: the
// pace over what is longer is no faster. Below the table it is the first.
func (b *bounds) over(distance event.Distance) bound {
	best := b[0]
	for _, other := range b {
		if other.distance <= distance {
			best = other
		}
	}
	return best
}

// impossible is a time, in milliseconds, in which nobody can run a distance from
// the start: at the pace of the fastest run over a distance that is shorter by
// at least a fifth, and never within a fiftieth of the fastest run. No world
// record of tomorrow reaches it.
func (b *bounds) impossible(distance event.Distance) int64 {
	return min(b.over(distance*4/5).at(distance), b.over(distance).at(distance)*49/50)
}

// impossibleIn is a time, in milliseconds, in which nobody can cover a distance of an
// event. In a relay the others have flying starts, by which a tenth is gained at most.
func (b *bounds) impossibleIn(e event.Event, distance event.Distance) int64 {
	legs := e.Legs()
	if len(legs) == 0 {
		return b.impossible(distance)
	}
	return b.over(slices.Min(legs)).at(distance) * 9 / 10
}

func (c *raceCheck) impossible(distance event.Distance) int64 {
	return c.bounds.impossibleIn(c.race.Event, distance)
}

// of is the fastest run of an event, or the fastest over the next shorter
// distance where none is known.
func (b *bounds) of(e event.Event, sex race.Sex) bound {
	if own := fastestOf(e); own.distance > 0 {
		return own.of(sex)
	}
	return b.over(e.Distance())
}
