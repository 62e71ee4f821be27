package sheet_test

import (
	"testing"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/sheet"
)

// TestHurdlesOfATitle holds that marks over low hurdles do not come in as those of seniors,
// and that a height which seniors have is left out.
func TestHurdlesOfATitle(t *testing.T) {
	const open = "the height of the hurdles is not said"
	for title, want := range map[string]struct {
		height event.Distance
		open   bool
	}{
		"110m Hurdles U18 Men (0.914m)":     {914, false},
		"Boys 110 Meter Hurdles 39\"":       {991, false},
		"Boys 110 Meter Hurdles":            {0, true},
		"U18 Men 110m Hurdles":              {0, true},
		"U18 Women 100m Hurdles":            {0, true},
		"U18 Women 400m Hurdles":            {0, false},
		"U18 Men 400m Hurdles":              {0, true},
		"Masters Men 100m Hurdles 33\"":     {838, false},
		"Men 110 Meter Hurdles 42\"":        {0, false},
		"Women 400m Hurdles 0.762":          {0, false},
		"Men 400m Hurdles 0.762":            {762, false},
		"400m Hurdles 0.914":                {914, false},
		"Women 80 Meter Hurdles 30\" 45-49": {762, false},
		"Men 100m 0.914":                    {0, false},
	} {
		var s sheet.Sheet
		var r sheet.Race
		s.Entitle(&r, 1, title)
		asked := false
		for _, note := range s.Notes {
			asked = asked || note.Text == open
		}
		if r.Hurdles != want.height || asked != want.open {
			t.Errorf("%q: hurdles of %d, asked for them: %t", title, r.Hurdles, asked)
		}
	}
}
