package chart

import (
	"fmt"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/scene"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// Field is how far from the finish line everybody was as the winner crossed it. The metres are
// derived, as those of [query.MarginsOf]. The error is an *[Error].
func Field(r *race.Race) (*scene.Scene, error) {
	if err := known(r); err != nil {
		return nil, err
	}
	var behind []query.FinisherMargins
	winner := r.Winner()
	for _, m := range query.MarginsOf(r) {
		if _, ok := m.Result.GapTo(winner); ok {
			behind = append(behind, m)
		}
	}
	if len(behind) < 2 {
		return nil, &Error{
			"field: " + r.ID + " has no two finishers whose marks are known, the winner's among them",
			"the marks of the winner and of others would be needed",
		}
	}
	s := ofRace(r, "Where they were as the winner finished")
	if more := len(behind) - mostDrawn; more > 0 {
		s.note(fmt.Sprintf("Drawn are the first %d of %d.", mostDrawn, len(behind)))
		behind = behind[:mostDrawn]
	}
	results := make([]*race.Result, len(behind))
	for i, m := range behind {
		results[i] = m.Result
	}
	styles := stylesOf(results)
	var most event.Distance
	s.RowLabels = true
	s.Y = scene.Axis{From: 1, To: int64(len(behind))}
	for i, m := range behind {
		row := int64(i + 1)
		most = max(most, m.Metres)
		s.cite(r.MarkSources(m.Result))
		s.Y.Ticks = append(s.Y.Ticks, scene.Tick{At: row, Text: words.Join(" ", labelOf(m.Result).Text, m.Result.Nation)})
		dot := scene.Dot{At: scene.At{X: int64(m.Metres), Y: row}, Says: m.Result.Mark.String()}
		label := scene.Label{Text: m.Result.Mark.String()}
		if m.Result.Place > 1 {
			dot.Name = tenthsOfMetres(m.Metres) + " m"
			dot.Says = dot.Name + " behind, " + dot.Says
			label.Detail = m.ToWinner.Signed()
		}
		dot.Says = m.Result.Name() + ": " + dot.Says
		s.Series = append(s.Series, scene.Series{Label: label, Style: styles[i], Heavy: m.Result.Place == 1, Dots: []scene.Dot{dot}})
	}
	s.X = metresAxis("metres to the finish line as the winner crossed it", most)
	s.Rules = []scene.Rule{{Vertical: true}}
	s.note(
		"Metres are derived: at the average speed of each runner, to the nearest tenth.", precision(r, winner.Mark),
		counted(r, func(x *race.Result) bool { return x.Place > 0 && x.Mark.IsZero() }, "finisher has no known mark.", "finishers have no known mark."),
		handNote(r),
	)
	return s.finish(), nil
}

// tenthsOfMetres is metres with one decimal.
func tenthsOfMetres(d event.Distance) string {
	sign, tenths := "", int64(d)*10/int64(event.Metre)
	if tenths < 0 {
		sign, tenths = "−", -tenths
	}
	return fmt.Sprintf("%s%d.%d", sign, tenths/10, tenths%10)
}

// precision says how far the unit of a coarse mark goes.
func precision(r *race.Race, mark timing.Mark) string {
	if mark.Decimals() >= 2 {
		return ""
	}
	later := timing.Of(mark.Milliseconds()+int64(mark.Unit()), mark.Unit())
	return fmt.Sprintf("The marks are to %s s, which is about %s m.", seconds(int64(mark.Unit())), tenthsOfMetres(race.MetresBehind(r.Event.Distance(), mark, later)))
}
