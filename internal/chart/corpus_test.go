//go:build !race

package chart_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/chart"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/drawing"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/scene"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/typeface"
)

// theCorpus is the corpus of this repository.
func theCorpus(t *testing.T) *corpus.Corpus {
	t.Helper()
	root, err := store.Open("../../races")
	if err != nil {
		t.Fatal(err)
	}
	return corpus.Open(root)
}

func fonts(t *testing.T) *typeface.Faces {
	t.Helper()
	faces, err := typeface.Open()
	if err != nil {
		t.Fatal(err)
	}
	return faces
}

// TestEveryRace draws every race of the corpus in every way: what is drawn lies on the page,
// no two texts overlap, and every point is a figure of the document; where nothing is drawn it is
// said why, and what would be needed.
func TestEveryRace(t *testing.T) {
	faces, pictures := fonts(t), map[string]int{}
	for r := range theCorpus(t).Races(corpus.Filter{}) {
		for kind, of := range kinds() {
			s, err := of(r)
			if nothing, ok := errors.AsType[*chart.Error](err); ok {
				if nothing.Problem == "" || nothing.Needs == "" {
					t.Errorf("%s of %s: nothing drawn, and it is not said why or what would be needed: %+v", kind, r.ID, nothing)
				}
				continue
			}
			if err != nil {
				t.Fatal(err)
			}
			pictures[kind]++
			what := kind + " of " + r.ID
			holdFigures(t, what, kind, r, s)
			holdPages(t, what, s, faces)
		}
	}
	for kind := range kinds() {
		if pictures[kind] < 2 {
			t.Errorf("%s: %d pictures in the corpus", kind, pictures[kind])
		}
	}
}

// holdPages lays a scene out in several sizes, and writes it.
func holdPages(t *testing.T, what string, s *scene.Scene, faces *typeface.Faces) {
	t.Helper()
	for _, size := range []scene.Size{{}, {Width: 560}} {
		page, err := s.Page(faces, size)
		if _, small := errors.AsType[*scene.SmallError](err); small && size.Width > 0 {
			continue
		}
		if err != nil {
			t.Errorf("%s in %v: %v", what, size, err)
			continue
		}
		holdPage(t, fmt.Sprintf("%s in %v", what, size), page)
	}
	text, err := drawing.Text(s, drawing.Screen{})
	if err != nil {
		t.Errorf("%s as text: %v", what, err)
	}
	for line := range strings.Lines(string(text)) {
		if n := len([]rune(strings.TrimSuffix(line, "\n"))); n > 80 {
			t.Errorf("%s as text: a line of %d columns: %s", what, n, line)
		}
	}
}

// holdPage holds that no two texts overlap and that nothing lies outside of the page.
func holdPage(t *testing.T, what string, page *scene.Page) {
	t.Helper()
	frame := scene.Box{Right: page.Width * 10, Bottom: page.Height * 10}
	for i := range page.Texts {
		box := page.Texts[i].Box()
		if !box.Within(frame) {
			t.Errorf("%s: %q lies outside: %v", what, page.Texts[i].Text, box)
		}
		for j := range i {
			if box.Overlaps(page.Texts[j].Box()) {
				t.Errorf("%s: %q overlaps %q", what, page.Texts[i].Text, page.Texts[j].Text)
			}
		}
	}
	inside := func(p scene.XY) bool { return p.X >= 0 && p.X <= frame.Right && p.Y >= 0 && p.Y <= frame.Bottom }
	for i := range page.Dots {
		if !inside(page.Dots[i].XY) {
			t.Errorf("%s: a dot lies outside: %v", what, page.Dots[i])
		}
	}
	for i := range page.Lines {
		for _, p := range page.Lines[i].Points {
			if !inside(p) {
				t.Errorf("%s: a line lies outside: %v", what, page.Lines[i])
			}
		}
	}
}

// holdFigures holds every point of a picture against the figures of the document, without the
// functions that the picture is made with.
func holdFigures(t *testing.T, what, kind string, r *race.Race, s *scene.Scene) {
	t.Helper()
	is := map[string]func(*race.Race, scene.At) bool{"gaps": isGap, "positions": isPosition, "pace": isPace, "field": isField}[kind]
	drawn := 0
	for i := range s.Series {
		for _, dot := range s.Series[i].Dots {
			drawn++
			if !is(r, dot.At) {
				t.Errorf("%s: %s %q is no figure of the document: %v", what, s.Series[i].Label.Text, dot.Says, dot.At)
			}
			if dot.Says == "" {
				t.Errorf("%s: %s %v is not said in words", what, s.Series[i].Label.Text, dot.At)
			}
		}
		if kind != "gaps" && kind != "positions" {
			continue
		}
		for _, stretch := range s.Series[i].Stretches {
			for _, corner := range stretch.Points {
				if !is(r, corner) {
					t.Errorf("%s: %s: a line has a corner at %v, which is no figure", what, s.Series[i].Label.Text, corner)
				}
			}
		}
	}
	if drawn == 0 {
		t.Errorf("%s: an empty picture", what)
	}
}

// timesAt is all times that a document has at a distance.
func timesAt(r *race.Race, at event.Distance) []timing.Mark {
	var all []timing.Mark
	for i := range r.Results {
		if mark, ok := r.Results[i].SplitAt(at); ok {
			all = append(all, mark)
		}
		if at == r.Event.Distance() && !r.Results[i].Mark.IsZero() {
			all = append(all, r.Results[i].Mark)
		}
	}
	for _, split := range r.LeaderSplits {
		if split.Point.Distance() == at {
			all = append(all, split.Mark)
		}
	}
	return all
}

// isGap reports whether two times at a point are so far apart.
func isGap(r *race.Race, at scene.At) bool {
	times := timesAt(r, event.Distance(at.X))
	for _, a := range times {
		for _, b := range times {
			unit := int64(max(a.Unit(), b.Unit()))
			if off := a.Milliseconds() - b.Milliseconds() - at.Y; a.Unit() == b.Unit() && off == 0 || a.Unit() != b.Unit() && off > -unit && off < unit {
				return true
			}
		}
	}
	return false
}

// isPosition reports whether somebody has a place at a point.
func isPosition(r *race.Race, at scene.At) bool {
	for i := range r.Results {
		x := &r.Results[i]
		if int64(x.PositionAt(event.Distance(at.X))) == at.Y || at.X == int64(r.Event.Distance()) && int64(x.Place) == at.Y {
			return true
		}
	}
	return false
}

// isPace reports whether two times are so far apart that a stretch to a point was run at a pace.
func isPace(r *race.Race, at scene.At) bool {
	points := map[event.Distance]bool{0: true}
	for i := range r.Results {
		for _, split := range r.Results[i].Splits {
			points[split.Point.Distance()] = true
		}
	}
	for _, split := range r.LeaderSplits {
		points[split.Point.Distance()] = true
	}
	for from := range points {
		length := at.X - int64(from)
		if length <= 0 {
			continue
		}
		begins := timesAt(r, from)
		if from == 0 {
			begins = []timing.Mark{{}}
		}
		for _, begin := range begins {
			for _, end := range timesAt(r, event.Distance(at.X)) {
				unit := int64(end.Unit())
				if !begin.IsZero() {
					unit = max(unit, int64(begin.Unit()))
				}
				off := (end.Milliseconds()-begin.Milliseconds())*int64(400*event.Metre)/length - at.Y
				if room := unit * max(1, int64(400*event.Metre)/length+1); off >= -room && off <= room {
					return true
				}
			}
		}
	}
	return false
}

// isField reports whether somebody was so far behind the winner, to a tenth of a metre.
func isField(r *race.Race, at scene.At) bool {
	winner := r.Winner()
	for i := range r.Results {
		mark := r.Results[i].Mark.Milliseconds()
		if mark == 0 {
			continue
		}
		metres := int64(r.Event.Distance()) * (mark - winner.Mark.Milliseconds()) / mark
		if off := metres - at.X; off >= -51 && off <= 51 {
			return true
		}
	}
	return false
}
