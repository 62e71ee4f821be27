package label_test

import (
	"testing"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/label"
)

// TestHurdleHeight holds in what units titles give heights, and what beside them is none.
func TestHurdleHeight(t *testing.T) {
	for title, want := range map[string]event.Distance{
		"110m Hurdles U18 Men (0.914m)":           914,
		"110m Hürden männliche Jugend U20 0,991":  991,
		"110 m H (99,1 cm) Men":                   991,
		"80m Hürden W14 (76 cm)":                  762,
		"100 m Hürden (84cm)":                     838,
		"110m haies (1.06) hommes":                1067,
		"110m haies (1,07 m) hommes":              1067,
		"Boys 110 Meter Hurdles 39\"":             991,
		"Women 80 Meter Hurdles 30” Masters":      762,
		"Men 110 Meter Hurdles 42 in":             1067,
		"Girls 100 Meter Hurdles 33 inches":       838,
		"110m hurdles 0.914 (0.914 m)":            914,
		"110m hurdles 0.914 and 0.991":            0,
		"110m Hurdles Men":                        0,
		"110m Hurdles Heat 33":                    0,
		"110m Hurdles 01.06.2025":                 0,
		"110m Hurdles 1.07.25":                    0,
		"110m Hurdles, wind 0.9":                  0,
		"110m Hurdles 0.95":                       0,
		"110m Hurdles 0.910":                      0,
		"110m Hurdles 13.50":                      0,
		"110m Hurdles 99":                         0,
		"110m Hurdles 100cm":                      0,
		"110m Hurdles 99.15cm":                    0,
		"400m Hurdles 99999999999999999999999 cm": 0,
		"400m Hurdles .. cm":                      0,
		"":                                        0,
	} {
		if got, ok := label.HurdleHeight(title); got != want || ok != (want != 0) {
			t.Errorf("%q: got %d (%t), want %d", title, got, ok, want)
		}
	}
}
