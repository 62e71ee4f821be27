package chart_test

import (
	"github.com/milectl/milectl/internal/chart"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/scene"
)

// kinds is the pictures of a race.
func kinds() map[string]func(*race.Race) (*scene.Scene, error) {
	return map[string]func(*race.Race) (*scene.Scene, error){
		"gaps": chart.Gaps, "positions": chart.Positions, "pace": chart.Pace, "field": chart.Field,
	}
}
