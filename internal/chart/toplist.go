package chart

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/profile"
	"github.com/milectl/milectl/internal/scene"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/toplist"
	"github.com/milectl/milectl/internal/words"
)

// mostNations is how many nations have dots of their own.
const mostNations = 12

// TopList is the marks of a top list by the day on which they were run, in the colours of
// nations. The answer must have one category, and no counts. The error is an *[Error].
func TopList(a toplist.Answer) (*scene.Scene, error) {
	view := profile.TopList(a)
	if len(a.Sections) == 0 || len(a.Sections[0].Rows) == 0 {
		return nil, &Error{"toplist: no mark: " + view.Coverage, "ask for more, with fewer filters"}
	}
	section := a.Sections[0]
	s := &scene.Scene{Title: upperFirst(view.Sections[0].Title)}
	s.Subtitle = []string{strings.Join(append([]string{"Marks by the day on which they were run"}, view.Sections[0].Lines...), "; ")}
	var on []date.Date
	var marks []timing.Mark
	partial, reserved := 0, 0
	series := map[string]int{}
	for _, row := range section.Rows {
		on, marks = append(on, row.Date), append(marks, row.Mark)
		if !row.Date.IsFull() {
			partial++
		}
		hollow := row.Reserve != "" || row.Pending || len(row.Refused) > 0
		if hollow {
			reserved++
		}
		of := ofNation(s, series, row.Nation)
		of.Dots = append(of.Dots, scene.Dot{
			At: scene.At{X: days(row.Date), Y: row.Mark.Milliseconds()}, Hollow: hollow || !row.Date.IsFull(),
			Name: row.Name(), Weight: len(section.Rows) - row.Rank,
			Says: words.Join(" ", fmt.Sprintf("%d.", row.Rank), row.Mark.String(), row.Name(), words.Join(", ", row.City, row.Date.String())),
		})
	}
	s.X = daysAxis(span(on))
	worst, best := extremes(marks)
	s.Y = marksAxis("mark (faster below)", worst.Milliseconds(), best.Milliseconds())
	if reserved > 0 {
		s.Notes = append(s.Notes, "Hollow: a mark that can be no record, or of which that is not settled.")
	}
	if partial > 0 {
		s.Notes = append(s.Notes, partialNote(partial))
	}
	for _, note := range view.Sections[0].Notes {
		if !strings.HasPrefix(note, "This list: ") {
			s.Notes = append(s.Notes, note)
		}
	}
	s.Sources = "Covers " + view.Coverage + "."
	return s, nil
}

// ownStyle is a style with points of another shape where a series has the same already.
func ownStyle(s *scene.Scene, style scene.Style) scene.Style {
	for range scene.Markers {
		if !slices.ContainsFunc(s.Series, func(other scene.Series) bool { return other.Style == style }) {
			break
		}
		style.Marker = (style.Marker + 1) % scene.Markers
	}
	return style
}

// ofNation is the series of a nation; those behind the first ones share one.
func ofNation(s *scene.Scene, series map[string]int, nation string) *scene.Series {
	at, known := series[nation]
	switch {
	case known:
	case len(s.Series) < mostNations:
		at = len(s.Series)
		style := ownStyle(s, scene.Style{Hue: scene.HueOfNation(nation), Marker: scene.Marker(at % int(scene.Markers))})
		label := nation
		if nation == "" {
			label = "nation not known"
		}
		s.Series = append(s.Series, scene.Series{Label: scene.Label{Text: label}, Style: style, Legend: true})
	default:
		at = mostNations
		if len(s.Series) == mostNations {
			s.Series = append(s.Series, scene.Series{Label: scene.Label{Text: "other nations"}, Style: scene.Style{Hue: scene.Ink, Marker: scene.Cross}, Legend: true})
		}
	}
	series[nation] = at
	return &s.Series[at]
}
