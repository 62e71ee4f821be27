package check

import (
	"testing"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// TestLimitsAreMarks: every figure of the tables can be read.
func TestLimitsAreMarks(t *testing.T) {
	limits := fastestRuns()
	all := limits[:]
	for e := range event.All() {
		if own := fastestOf(e); own != (limit{}) {
			all = append(all, own)
		}
	}
	for _, l := range all {
		for _, text := range []string{l.men, l.women} {
			if _, err := timing.Parse(text); err != nil {
				t.Error(err)
			}
		}
		if men, women := l.of(race.Men).mark, l.of(race.Women).mark; !men.Better(women) {
			t.Errorf("%s: %s for men, %s for women", l.distance, men, women)
		}
	}
}

// TestPaceFalls: nobody runs farther at a higher pace, so that the fastest run
// over a distance bounds those over longer ones.
func TestPaceFalls(t *testing.T) {
	for _, sex := range race.Sexes() {
		b := newBounds(sex)
		for i, longer := range b[1:] {
			if shorter := b[i]; shorter.distance >= longer.distance || shorter.at(longer.distance) >= longer.mark.Milliseconds() {
				t.Errorf("%s: %s at %s, %s at %s", sex, shorter.mark, shorter.distance, longer.mark, longer.distance)
			}
		}
	}
}

// TestARecordOfTomorrow: a mark one part in fifty below the fastest known is a
// warning at most, whatever the event.
func TestARecordOfTomorrow(t *testing.T) {
	for e := range event.All() {
		for _, sex := range race.Sexes() {
			b := newBounds(sex)
			best := b.of(e, sex).at(e.Distance())
			if least := b.impossible(e.Distance()); least > best*49/50 || least < best/2 {
				t.Errorf("%s %s: impossible below %d ms, known %d ms", e.Code(), sex, least, best)
			}
		}
	}
}

// TestRecordsAreWithinTheLimits: the lists have nothing faster.
func TestRecordsAreWithinTheLimits(t *testing.T) {
	for _, doc := range theCorpus(t) {
		list := doc.List
		if list == nil {
			continue
		}
		b := newBounds(list.Sex)
		for i := range list.Entries {
			if e := &list.Entries[i]; e.Mark.Milliseconds() < b.of(list.Event, list.Sex).at(list.Event.Distance()) {
				t.Errorf("%s: %s by %s is faster than the limit", doc.File, e.Mark, e.Athlete)
			}
		}
	}
}
