package scene

import (
	"math"
	"testing"
)

// linear is a colour as light.
func linear(c RGB) [3]float64 {
	var light [3]float64
	for i, part := range []uint8{c.R, c.G, c.B} {
		of := float64(part) / 255
		if light[i] = of / 12.92; of > 0.04045 {
			light[i] = math.Pow((of+0.055)/1.055, 2.4)
		}
	}
	return light
}

func luminance(light [3]float64) float64 { return 0.2126*light[0] + 0.7152*light[1] + 0.0722*light[2] }

// contrast is that of WCAG 2.2 (1.4.11 wants 3 of graphics, 1.4.3 wants 4.5 of text).
func contrast(a, b RGB) float64 {
	x, y := luminance(linear(a)), luminance(linear(b))
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// TestContrast: lines have a contrast of 3 to the ground, text one of 4.5.
func TestContrast(t *testing.T) {
	for _, theme := range []Theme{Light(), Dark()} {
		for hue, colour := range theme.Lines {
			if is := contrast(colour, theme.Ground); is < 3 {
				t.Errorf("%s: line %d has a contrast of %.2f", theme.Name, hue, is)
			}
		}
		for name, colour := range map[string]RGB{"text": theme.Text, "muted": theme.Muted} {
			if is := contrast(colour, theme.Ground); is < 4.5 {
				t.Errorf("%s: %s has a contrast of %.2f", theme.Name, name, is)
			}
		}
	}
}

// deficiencies is how those see light who lack one of the three receptors (Machado, Oliveira,
// Fernandes 2009, severity 1).
func deficiencies() map[string][3][3]float64 {
	return map[string][3][3]float64{
		"all":   {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
		"red":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
		"green": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
		"blue":  {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
	}
}

// lab is light in CIELAB, in which distances are about as large as they are seen.
func lab(light [3]float64) [3]float64 {
	curve := func(v float64) float64 {
		if v = max(v, 0); v > 0.008856 {
			return math.Cbrt(v)
		}
		return 7.787*v + 16.0/116
	}
	x := curve((0.4124*light[0] + 0.3576*light[1] + 0.1805*light[2]) / 0.9505)
	y := curve(luminance(light))
	z := curve((0.0193*light[0] + 0.1192*light[1] + 0.9505*light[2]) / 1.089)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// TestColoursDiffer: any two colours of lines differ much, for those too who do not see red,
// green or blue.
func TestColoursDiffer(t *testing.T) {
	const much = 20 // of CIELAB; about 2 is just seen
	for _, theme := range []Theme{Light(), Dark()} {
		for who, sees := range deficiencies() {
			var seen [Hues][3]float64
			for hue, colour := range theme.Lines {
				light, of := linear(colour), [3]float64{}
				for i := range of {
					for j := range light {
						of[i] += sees[i][j] * light[j]
					}
					of[i] = min(max(of[i], 0), 1)
				}
				seen[hue] = lab(of)
			}
			for a := range seen {
				for b := range a {
					if apart := math.Hypot(math.Hypot(seen[a][0]-seen[b][0], seen[a][1]-seen[b][1]), seen[a][2]-seen[b][2]); apart < much {
						t.Errorf("%s, for who lacks %s: colours %d and %d are %.0f apart", theme.Name, who, a, b, apart)
					}
				}
			}
		}
	}
}
