package plausible

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
		if men, women := l.of(race.Men).Mark, l.of(race.Women).Mark; !men.Better(women) {
			t.Errorf("%s: %s for men, %s for women", l.distance, men, women)
		}
	}
}

// TestPaceFalls: nobody runs farther at a higher pace, so that the fastest run
// over a distance bounds those over longer ones.
func TestPaceFalls(t *testing.T) {
	for _, sex := range race.Sexes() {
		b := NewBounds(sex)
		for i, longer := range b[1:] {
			if shorter := b[i]; shorter.Distance >= longer.Distance || shorter.At(longer.Distance) >= longer.Mark.Milliseconds() {
				t.Errorf("%s: %s at %s, %s at %s", sex, shorter.Mark, shorter.Distance, longer.Mark, longer.Distance)
			}
		}
	}
}

// TestARecordOfTomorrow: a mark one part in fifty below the fastest known is a
// warning at most, whatever the event.
func TestARecordOfTomorrow(t *testing.T) {
	for e := range event.All() {
		for _, sex := range race.Sexes() {
			b := NewBounds(sex)
			best := b.Of(e, sex).At(e.Distance())
			if least := b.impossible(e.Distance()); least > best*49/50 || least < best/2 {
				t.Errorf("%s %s: impossible below %d ms, known %d ms", e.Code(), sex, least, best)
			}
		}
	}
}

// TestNobodyIsBetween: the slowest of an event takes far longer than the best of
// it, so that no mark is both too fast and too slow.
func TestNobodyIsBetween(t *testing.T) {
	for e := range event.All() {
		for _, sex := range race.Sexes() {
			b := NewBounds(sex)
			if best := b.Of(e, sex).At(e.Distance()); Slowest(e.Distance(), event.Outdoor) < 2*best {
				t.Errorf("%s %s: slower than walking beyond %d ms, the best is %d ms", e.Code(), sex, Slowest(e.Distance(), event.Outdoor), best)
			}
		}
	}
}
