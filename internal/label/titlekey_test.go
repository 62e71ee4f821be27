package label

import "testing"

// TestTitleKey holds which titles say the same.
func TestTitleKey(t *testing.T) {
	for _, same := range [][]string{
		{"1500m", "1500 m", "1500M", "1500", "1500 metres", "1500 Meter", "1500-m", "1,500m"},
		{"1500m Men", "1500 m men", "Men's 1500m", "Men 1500 metres", "1500m Männer", "Hommes 1500 m", "1500m (Men)", "1500m - Men"},
		{"1500m Men Heat 1", "1500 m men, heat 1", "Men 1500m Heat 1"},
		{"Mile", "1 Mile", "mile"},
		{"800m Final", "800 m final", "800m Finale"},
		{"1500m U18"},
		{"1500m U20"},
		{"1500m A race"},
		{"1500m B race"},
		{"1500m Women"},
		{"1500m steeplechase"},
		{"3000m"},
		{"5 km"},
		{"Road mile"},
		{"1500m Men Heat 2"},
		{"1500m Invitational"},
		{"1500m Elite"},
	} {
		for _, text := range same {
			if TitleKey(text) != TitleKey(same[0]) {
				t.Errorf("%q and %q: %s, %s", text, same[0], TitleKey(text), TitleKey(same[0]))
			}
		}
	}
	others := []string{"1500m", "1500m Men", "1500m Women", "1500m Men Heat 1", "1500m Men Heat 2", "1500m U18", "1500m U20", "1500m A race", "1500m B race", "1500m Elite", "1500m steeplechase", "15000m", "Mile", "Road mile"}
	seen := map[string]string{}
	for _, text := range others {
		if other, twice := seen[TitleKey(text)]; twice {
			t.Errorf("%q and %q have one key: %s", text, other, TitleKey(text))
		}
		seen[TitleKey(text)] = text
	}
}
