package plausible

import (
	"fmt"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// The ages at which people run races. Children of six and people of a hundred
// have done so.
const (
	Youngest = 5
	Oldest   = 110
)

// GrownUp is the age from which on anybody may be the best of all.
const GrownUp = 15

// ofTheBest is how fast children are at most, in hundredths of the pace of the
// best of all, by age from the youngest on. The best known come within three
// hundredths of it: 4:33 for 1500 m at the age of ten, 3:48 at fourteen, a girl's
// 2:02.4 for 800 m at fourteen.
func ofTheBest() [GrownUp - Youngest]int64 {
	return [...]int64{65, 70, 74, 78, 81, 84, 86, 89, 92, 95}
}

// TooYoung reports whether somebody who was born on a day, or in a month or year,
// was a child on another who has not run as fast as that, and how old at most.
func TooYoung(born, day date.Date, of record.Category, mark timing.Mark) (age int, child bool) {
	b := NewBounds(of.Sex)
	return b.TooYoung(born, day, of.Event, of.Sex, mark)
}

// TooYoung is [TooYoung] for who knows the bounds.
func (b *Bounds) TooYoung(born, day date.Date, e event.Event, sex race.Sex, mark timing.Mark) (age int, child bool) {
	if born.IsZero() || mark.IsZero() || !born.First().Before(day) {
		return 0, false
	}
	age = born.First().SpanTo(day).Years
	if age < Youngest || age >= GrownUp {
		return age, false
	}
	best := b.Of(e, sex).At(e.Distance())
	return age, mark.Milliseconds()*ofTheBest()[age-Youngest]*endurance(e.Distance()) < best*100*100
}

// endurance is how much of that pace children hold over a distance, in hundredths. The
// best boys known took 2:43 for a marathon at thirteen and 2:31 at fourteen, which is
// still far from it.
func endurance(distance event.Distance) int64 {
	switch {
	case distance >= 20_000*event.Metre:
		return 90
	case distance >= 10_000*event.Metre:
		return 95
	default:
		return 100
	}
}

// ImpossibleBirth says what is wrong with a date of birth on the day of a race, as
// far as it is known; it is empty where nothing is.
func ImpossibleBirth(born, day date.Date) string {
	switch {
	case born.IsZero():
		return ""
	case !born.First().Before(day):
		return "not before the race"
	case born.First().SpanTo(day).Years < Youngest:
		return fmt.Sprintf("below %d years on the day", Youngest)
	case born.Last().Before(day) && born.Last().SpanTo(day).Years > Oldest:
		return fmt.Sprintf("above %d years on the day", Oldest)
	default:
		return ""
	}
}
