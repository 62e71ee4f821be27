package chart_test

import (
	"errors"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/chart"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/drawing"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/scene"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/typeface"
)

// anyRace is a race of whatever is drawn: of any event, with ties, statuses, guests, teams,
// hand times, times of mixed precision, holes in splits and positions, leaders of nobody.
func anyRace(t *rapid.T) *race.Race {
	code := rapid.SampledFrom([]string{"100m", "400m-hurdles", "800m", "mile", "10000m", "marathon", "4x400m", "cross-country"}).Draw(t, "event")
	e, err := event.Parse(code)
	if err != nil {
		t.Fatal(err)
	}
	r := &race.Race{ID: "drawn", Name: "Drawn", Date: date.New(2024, 5, 25), Event: e, Sex: race.Men, Environment: event.Outdoor, Partial: rapid.Bool().Draw(t, "partial")}
	length := max(e.Distance(), 1000*event.Metre)
	var points []event.Point
	for i := range rapid.IntRange(0, 4).Draw(t, "points") {
		text := fmt.Sprintf("%dm", int64(length)/1000*int64(i+1)/5)
		if p, err := e.ParsePoint(text, r.Course()); err == nil {
			points = append(points, p)
		}
	}
	for i := range rapid.IntRange(0, 30).Draw(t, "results") {
		r.Results = append(r.Results, anyResult(t, r, i, points))
	}
	if rapid.Bool().Draw(t, "leader") && len(points) > 0 {
		r.LeaderSplits = []race.Split{{Point: points[0], Mark: anyMark(t, int64(points[0].Distance())/6)}}
	}
	return r
}

func anyMark(t *rapid.T, about int64) timing.Mark {
	unit := rapid.SampledFrom([]timing.Unit{timing.Hundredth, timing.Tenth, timing.Second}).Draw(t, "unit")
	return timing.Of(about+rapid.Int64Range(0, about/10+1).Draw(t, "ms"), unit).ByHand(rapid.Bool().Draw(t, "hand"))
}

func anyResult(t *rapid.T, r *race.Race, i int, points []event.Point) race.Result {
	x := race.Result{Competitor: race.Competitor{Athlete: fmt.Sprintf("Runner %d", i), Nation: rapid.SampledFrom([]string{"GBR", "KEN", ""}).Draw(t, "nation")}}
	if r.Event.IsRelay() {
		x.Competitor = race.Competitor{Team: x.Athlete, Nation: x.Nation}
	}
	switch rapid.IntRange(0, 5).Draw(t, "fate") {
	case 0:
		x.Status = rapid.SampledFrom(race.Statuses()).Draw(t, "status")
	case 1: // started, nothing more known
	case 2:
		x.Role, x.Mark = race.Guest, anyMark(t, int64(max(r.Event.Distance(), event.Metre*1000))/6)
	default:
		x.Place = i + 1 - rapid.IntRange(0, min(i, 1)).Draw(t, "tied")
		if rapid.IntRange(0, 4).Draw(t, "marked") > 0 {
			x.Mark = anyMark(t, int64(max(r.Event.Distance(), event.Metre*1000))/6)
		}
	}
	for _, p := range points {
		if rapid.Bool().Draw(t, "timed") {
			if mark := anyMark(t, int64(p.Distance())/6); !mark.IsZero() {
				x.Splits = append(x.Splits, race.Split{Point: p, Mark: mark})
			}
		}
		if rapid.Bool().Draw(t, "placed") {
			x.Positions = append(x.Positions, race.Position{Point: p, Place: rapid.IntRange(1, 30).Draw(t, "position")})
		}
	}
	return x
}

// TestDrawnRaces: whatever a race is, each picture of it has something in it and can be
// written in every format, or it is said why there is none, and what would be needed.
func TestDrawnRaces(t *testing.T) {
	faces, err := typeface.Open()
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		r := anyRace(t)
		for kind, of := range kinds() {
			s, err := of(r)
			if nothing, ok := errors.AsType[*chart.Error](err); ok && nothing.Problem != "" && nothing.Needs != "" {
				continue
			}
			if err != nil {
				t.Fatalf("%s: %v", kind, err)
			}
			drawn := 0
			for i := range s.Series {
				drawn += len(s.Series[i].Dots)
			}
			if drawn == 0 {
				t.Fatalf("%s: nothing is drawn, and nobody says why", kind)
			}
			s.Card = chart.RaceCard(query.RaceRecords{Race: r})
			page, err := s.Page(faces, scene.Size{Width: 1200})
			if err != nil {
				t.Fatalf("%s: %v", kind, err)
			}
			if len(drawing.SVG(page, "")) == 0 {
				t.Fatalf("%s: no SVG", kind)
			}
			if _, err := drawing.Text(s, drawing.Screen{}); err != nil {
				t.Fatalf("%s: %v", kind, err)
			}
		}
	})
}
