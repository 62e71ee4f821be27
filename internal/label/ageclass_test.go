package label

import "testing"

func TestNamesAgeClass(t *testing.T) {
	for title, want := range map[string]bool{
		"U18 Men 110m Hurdles":             true,
		"Men U-20 110m Hurdles":            true,
		"Under 18 Men 110 Metres Hurdles":  true,
		"Men 110m Hurdles (under-20)":      true,
		"110 mH Juniores Uomini":           true,
		"110m Hürden männliche Jugend":     true,
		"M45 Men 110m Hurdles":             true,
		"U20M 110m Hurdles":                true,
		"JM 110m Hurdles":                  true,
		"Boys 110m Hurdles":                true,
		"Masters Men 100m Hurdles":         true,
		"Men 110m Hurdles":                 false,
		"SM 110m Hurdles":                  false,
		"110m Hurdles Senior Men Heat 2":   false,
		"Women 100m Hurdles Final":         false,
		"Men 110m Hurdles, under the roof": false,
		"":                                 false,
	} {
		if got := NamesAgeClass(title); got != want {
			t.Errorf("%q: %t", title, got)
		}
	}
}
