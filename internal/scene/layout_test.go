package scene

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/typeface"
)

// anyScene is a picture of whatever is drawn: names of any length, points anywhere.
func anyScene(t *rapid.T) *Scene {
	text := rapid.StringOfN(rapid.RuneFrom([]rune("abcXYZ ŁğşØ字<&\"é ")), 0, 40, -1)
	value := rapid.Int64Range(-5000, 5000)
	s := &Scene{
		Title: text.Draw(t, "title"), Subtitle: []string{text.Draw(t, "subtitle")}, Notes: rapid.SliceOfN(text, 0, 4).Draw(t, "notes"),
		X: Axis{From: value.Draw(t, "left"), To: value.Draw(t, "right")}, Y: Axis{Title: text.Draw(t, "y"), From: -5000, To: 5000},
	}
	s.X.Title = text.Draw(t, "x")
	if rapid.Bool().Draw(t, "card") {
		s.Card = &Card{Name: text.Draw(t, "who"), Mark: text.Draw(t, "mark"), Lines: rapid.SliceOfN(text, 0, 6).Draw(t, "lines")}
	}
	s.RowLabels = rapid.Bool().Draw(t, "rows")
	for range rapid.IntRange(0, 3).Draw(t, "rules") {
		s.Rules = append(s.Rules, Rule{At: s.X.From, Vertical: true})
	}
	for range rapid.IntRange(0, 12).Draw(t, "ticks") {
		span := s.X.To - s.X.From
		s.X.Ticks = append(s.X.Ticks, Tick{At: s.X.From + span*rapid.Int64Range(0, 100).Draw(t, "at")/100, Text: text.Draw(t, "tick"), Weak: rapid.Bool().Draw(t, "weak")})
		s.Y.Ticks = append(s.Y.Ticks, Tick{At: value.Draw(t, "at"), Text: "0.5"})
	}
	for range rapid.IntRange(1, 20).Draw(t, "series") {
		line := Series{
			Label: Label{Text: text.Draw(t, "label"), Detail: text.Draw(t, "detail")}, Heavy: rapid.Bool().Draw(t, "heavy"),
			Open: rapid.Bool().Draw(t, "open"), Legend: rapid.Bool().Draw(t, "legend"),
		}
		for range rapid.IntRange(0, 5).Draw(t, "dots") {
			at := At{s.X.From + (s.X.To-s.X.From)*rapid.Int64Range(0, 100).Draw(t, "x")/100, value.Draw(t, "y")}
			line.Dots = append(line.Dots, Dot{At: at, Name: text.Draw(t, "name"), Brief: "b"})
		}
		line.Stretches = Joined(line.Dots, func(i int) bool { return i%3 == 2 })
		s.Series = append(s.Series, line)
	}
	return s
}

// TestPageLaws: of whatever is drawn, in whatever size, no two texts overlap, all of it lies on
// the page, and labels and names are on it or counted; or the error says by how much it is too small.
func TestPageLaws(t *testing.T) {
	faces, err := typeface.Open()
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		s := anyScene(t)
		size := Size{rapid.IntRange(0, 1).Draw(t, "wide") * rapid.IntRange(300, 2000).Draw(t, "width"), rapid.IntRange(0, 1).Draw(t, "high") * rapid.IntRange(200, 1500).Draw(t, "height")}
		page, err := s.Page(faces, size)
		if small, ok := errors.AsType[*SmallError](err); ok && (small.Wide > 0 || small.High > 0) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		frame := Box{0, 0, page.Width * tenths, page.Height * tenths}
		written := map[string]int{}
		for i := range page.Texts {
			box := page.Texts[i].Box()
			written[page.Texts[i].Text]++
			if !box.Within(frame) {
				t.Fatalf("%q lies outside of %v: %v", page.Texts[i].Text, frame, box)
			}
			for j := range i {
				if other := page.Texts[j].Box(); box.Overlaps(other) && page.Texts[j].Width > 0 && page.Texts[i].Width > 0 {
					t.Fatalf("%q overlaps %q: %v, %v in %v", page.Texts[i].Text, page.Texts[j].Text, box, other, size)
				}
			}
		}
		if page.Unnamed > 0 && !strings.Contains(fmt.Sprint(page.Texts), "no room") && page.Width > 500 {
			t.Fatalf("%d without a name, which nobody says", page.Unnamed)
		}
	})
}
