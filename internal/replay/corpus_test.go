//go:build !race

package replay

import (
	"errors"
	"regexp"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"

	"github.com/milectl/milectl/internal/compare"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/store"
)

// TestEveryRace replays every race of the corpus: the order at each published point is the document's, no line is wider
// than the screen, and where nothing can be shown it is said what would be needed.
func TestEveryRace(t *testing.T) {
	root, err := store.Open("../../races")
	if err != nil {
		t.Fatal(err)
	}
	shown := 0
	for r := range corpus.Open(root).Races(corpus.Filter{}) {
		var beside []*compare.Run
		if winner := r.Winner(); winner != nil && winner.Finished() {
			beside = append(beside, compare.OfResult(r, winner))
		}
		p, err := New(r, beside, []string{"Somebody of Another Year"})
		if nothing, ok := errors.AsType[*Error](err); ok {
			if nothing.Problem == "" || nothing.Needs == "" {
				t.Errorf("%s: not shown, and it is not said why or what would be needed: %+v", r.ID, nothing)
			}
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		shown++
		holdOrder(t, r, p)
		for _, on := range []Screen{{Columns: 30, Lines: 20}, {Columns: 40}, {Columns: 80, Lines: 24, Colours: true}, {Columns: 200}} {
			for _, frame := range p.Stills(on) {
				holdFrame(t, r.ID, frame, on)
			}
		}
	}
	if shown < 90 {
		t.Errorf("%d races were shown", shown)
	}
}

// holdOrder holds the order at each point against the document.
func holdOrder(t *testing.T, r *race.Race, p *Replay) {
	t.Helper()
	published := map[string]int{} // how many at each point
	for i := range r.Results {
		at := map[string]bool{}
		for _, split := range r.Results[i].Splits {
			at[split.Point.Text()] = true
		}
		for _, position := range r.Results[i].Positions {
			at[position.Point.Text()] = true
		}
		for point := range at {
			published[point]++
		}
	}
	for _, moment := range p.Moments() {
		if n := len(moment.order); n < published[moment.Name] {
			t.Errorf("%s at %s: %d of %d whom the document names", r.ID, moment.Name, n, published[moment.Name])
		}
		for i := 1; i < len(moment.order); i++ {
			a, b := moment.order[i-1], moment.order[i]
			if a.position > 0 && b.position > 0 && a.position > b.position && !b.mark.Earlier(a.mark) && a.mark != b.mark && !a.mark.Earlier(b.mark) {
				t.Errorf("%s at %s: %s in position %d before %s in position %d", r.ID, moment.Name, a.runner.Name(), a.position, b.runner.Name(), b.position)
			}
			if !a.mark.IsZero() && b.mark.Earlier(a.mark) && (a.position == 0 || b.position == 0 || a.position >= b.position) {
				t.Errorf("%s at %s: %s in %s before %s in %s", r.ID, moment.Name, a.runner.Name(), a.mark, b.runner.Name(), b.mark)
			}
		}
	}
}

// plain is a line without what turns colours on and off.
func plain(line string) string {
	return regexp.MustCompile("\x1b\\[[0-9;]*m").ReplaceAllString(line, "")
}

func holdFrame(t *testing.T, id string, frame []string, on Screen) {
	t.Helper()
	if on.Lines > 0 && len(frame) > on.Lines {
		t.Errorf("%s: %d lines on a screen of %d", id, len(frame), on.Lines)
	}
	for _, line := range frame {
		if n := displaywidth.String(plain(line)); n > on.Columns {
			t.Errorf("%s: a line of %d columns on a screen of %d: %s", id, n, on.Columns, line)
		}
		if !on.Colours && strings.Contains(line, "\x1b") {
			t.Errorf("%s: colours that are not wanted: %q", id, line)
		}
	}
}
