package check

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// GrownUp is the age from which on anybody may be the best of all.
const GrownUp = 15

// ofTheBest is how fast children are at most, in hundredths of the pace of the
// best of all, by age from the youngest on. The best known come within three
// hundredths of it: 4:33 for 1500 m at the age of ten, 3:48 at fourteen, a girl's
// 2:02.4 for 800 m at fourteen.
func ofTheBest() [GrownUp - youngest]int64 {
	return [...]int64{65, 70, 74, 78, 81, 84, 86, 89, 92, 95}
}

// TooYoung reports whether somebody who was born on a day, or in a month or year,
// was a child on another who has not run as fast as that, and how old at most.
func TooYoung(born, day date.Date, of record.Category, mark timing.Mark) (age int, child bool) {
	b := newBounds(of.Sex)
	return b.tooYoung(born, day, of.Event, of.Sex, mark)
}

func (b *bounds) tooYoung(born, day date.Date, e event.Event, sex race.Sex, mark timing.Mark) (age int, child bool) {
	if born.IsZero() || mark.IsZero() || !born.First().Before(day) {
		return 0, false
	}
	age = born.First().SpanTo(day).Years
	if age < youngest || age >= GrownUp {
		return age, false
	}
	best := b.of(e, sex).at(e.Distance())
	return age, mark.Milliseconds()*ofTheBest()[age-youngest] < best*100
}

// ages reports marks that no child runs.
func (c *raceCheck) ages() {
	for i := range c.race.Results {
		result := &c.race.Results[i]
		if result.Born.IsZero() || !c.relies(i) {
			continue
		}
		if age, child := c.bounds.tooYoung(result.Born, c.race.Date, c.race.Event, c.race.Sex, result.Mark); child {
			c.at(i, "born", "child", "born %s: %s at the age of %d", result.Born, result.Mark, age)
		}
	}
}
