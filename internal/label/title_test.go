package label_test

import (
	"testing"

	"github.com/milectl/milectl/internal/label"
)

// TestReadTitle holds what titles of many programs and languages say.
func TestReadTitle(t *testing.T) {
	for _, test := range []struct {
		title, event, sex, round string
		heat                     int
		section                  string
	}{
		{title: "Boys 1500 Meter Run", event: "1500m", sex: "men"},
		{title: "Girls 4x800 Meter Relay", event: "4x800m", sex: "women"},
		{title: "Boys 3200 Meter Run", event: "3200m", sex: "men"},
		{title: "Girls 300 Meter Hurdles", event: "300m-hurdles", sex: "women"},
		{title: "800 mètres Femmes", event: "800m", sex: "women"},
		{title: "800m Herren Endlauf", event: "800m", sex: "men", round: "final"},
		{title: "800m 7", event: "800m"},
		{title: "Boys 100 Meter Dash", event: "100m", sex: "men"},
		{title: "Men 1500 Meter Run", event: "1500m", sex: "men"},
		{title: "Girls 800 Meter Run Benjamin", event: "800m", sex: "women"},
		{title: "Larkmoor Miles 2022 - mile - A Race", event: "mile", section: "A"},
		{title: "600m - B Race", event: "600m", section: "B"},
		{title: "1 Mile Men", event: "mile", sex: "men"},
		{title: "Menn 1500 meter", event: "1500m", sex: "men"},
		{title: "J17 800 meter", event: "800m", sex: "women"},
		{title: "1500 metres MEN", event: "1500m", sex: "men"},
		{title: "Women's 400m", event: "400m", sex: "women"},
		{title: "1 Meile", event: "mile"},
		{title: "Road Mile", event: "mile"},
		{title: "1500m Women", event: "1500m", sex: "women"},
		{title: "Hommes 1500 Mètres Course", event: "1500m", sex: "men"},
		{title: "Women's 1500m – Heat 2", event: "1500m", sex: "women", round: "heat", heat: 2},
		{title: "3000m Hindernis Frauen Vorlauf 1", event: "3000m-steeplechase", sex: "women", round: "heat", heat: 1},
		{title: "110mH Men Semifinal 2", event: "110m-hurdles", sex: "men", round: "semi-final", heat: 2},
		{title: "400 m haies Hommes Finale", event: "400m-hurdles", sex: "men", round: "final"},
		{title: "Donne 5000 metri", event: "5000m", sex: "women"},
		{title: "10.000 m Männer", event: "10000m", sex: "men"},
		{title: "Men's 10,000 Metres", event: "10000m", sex: "men"},
		{title: "Mujeres 3000 metros obstáculos", event: "3000m-steeplechase", sex: "women"},
		{title: "Kvinner 1500m Finale", event: "1500m", sex: "women", round: "final"},
		{title: "Mixed 4 x 400 Meter Relay", event: "4x400m", sex: "mixed"},
		{title: "Women 1500", event: "1500m", sex: "women"},
		{title: "Event 10 Women", sex: "women"},
		{title: "Halbmarathon Frauen", event: "half-marathon", sex: "women"},
		{title: "U20M 2000m Steeplechase", event: "2000m-steeplechase", sex: "men"},
		{title: "Distance Medley Relay Men", event: "distance-medley", sex: "men"},
		{title: "Semi-Marathon Hommes", event: "half-marathon", sex: "men"},
		{title: "10K road men and women", event: "10km", sex: "mixed"},
		{title: "Herren und Frauen 5000 m", event: "5000m", sex: "mixed"},
		{title: "800m Boys & Girls", event: "800m", sex: "mixed"},
		{title: "Women 100m Final A", event: "100m", sex: "women", round: "final", section: "A"},
		{title: "Men 1500m B Final", event: "1500m", sex: "men", round: "final", section: "B"},
		{title: "Men 1500m Heat A", event: "1500m", sex: "men", section: "A"},
		{title: "Men's 1500m Final 12 September 2026", event: "1500m", sex: "men", round: "final"},
		{title: "Men's 1500m Final 12 Sept", event: "1500m", sex: "men", round: "final"},
		{title: "800m Women Final 13/09/2026", event: "800m", sex: "women", round: "final"},
		{title: "1500m Herren Finale 12.09.2026", event: "1500m", sex: "men", round: "final"},
		{title: "Men 1500m Final 2026-09-12", event: "1500m", sex: "men", round: "final"},
		{title: "Men 1500m Final 19:05", event: "1500m", sex: "men", round: "final"},
		{title: "800m Women Heat 2 19:05", event: "800m", sex: "women", round: "heat", heat: 2},
		{title: "800m Women Heat 2: 13 September", event: "800m", sex: "women", round: "heat", heat: 2},
		{title: "800m Women Heat 1/3", event: "800m", sex: "women", round: "heat", heat: 1},
		{title: ""},
		{title: "Open"},
	} {
		got := label.ReadTitle(test.title)
		if got.Event.Code() != test.event || string(got.Sex) != test.sex || string(got.Round) != test.round || got.Heat != test.heat || got.Section != test.section {
			t.Errorf("%q: %q %q %q %d %q", test.title, got.Event.Code(), got.Sex, got.Round, got.Heat, got.Section)
		}
	}
}

// TestFieldEvents holds that a field event is refused by name, and no race made of it.
func TestFieldEvents(t *testing.T) {
	for _, title := range []string{"Boys Long Jump", "Menn Lengde", "Women's Shot Put", "Decathlon Men", "Kule Gutter 15", "Speerwurf Frauen", "Stangenspringen", "Stabhochsprung Männer", "Saut en hauteur Femmes", "Lancio del disco Donne", "Kolmiloikka Naiset", "Rzut oszczepem", "Lanzamiento de peso"} {
		if got := label.ReadTitle(title); got.Event.Code() != "" || got.Refused == "" {
			t.Errorf("%q: %q, refused %q", title, got.Event.Code(), got.Refused)
		}
	}
}

// TestHowMany holds how many races of its kind a title says there are.
func TestHowMany(t *testing.T) {
	for title, want := range map[string]int{
		"Women 1500 Meter Run Heat 1 of 3": 3, "Lauf 1 von 3": 3, "Série 2/4": 4, "(Section 1 of 2)": 2, "Batteria 1 di 3": 3,
		"Women 1500 Meter Run": 0, "4 x 100 m": 0, "Day 2 of 1": 0, "Tour de France": 0, "Rennen 1/2024": 0, "": 0,
	} {
		if got := label.HowMany(title); got != want {
			t.Errorf("%q: %d, not %d", title, got, want)
		}
	}
}
