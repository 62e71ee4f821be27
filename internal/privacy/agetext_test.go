package privacy

import "testing"

// TestAgesInTexts: a text that tells an age under 18 is known by its words; figures that are plainly something else are none.
func TestAgesInTexts(t *testing.T) {
	words := newBirthWords()
	for _, text := range []string{
		"Ann Ash, who is 14, won", "Ann Ash, 14, wins", "Ann Ash, 14", "Ann Ash (14) won", "ANN ASH, 14, WON BY A SECOND", "Ann Ash won at fourteen", "At 14 she won",
		"Ann Ash, only 14, led", "Ann Ash turned 14.", "Ann Ash was just 15 when she ran", "Ann Ash, fourteen, won", "Ann Ash — 14 — won", "14-year-old Ann Ash", "aged 14",
		"Ann Ash is 14 years old", "Ann Ash is still 17!", "Ann Ash turned 14 in May", "Ann Ash is 14 today", "Ann Ash is 14 from Leeds", "at 14 Ann Ash beat Bea", "Ann Ash [14]",
		"Ann Ash 14 yrs", "Ann Ash 14 y/o", "Ann Ash 14yo", "at the age of fourteen", "age: 14", "Ann Ash, now 14, ran", "not yet 15", "both 14", "Ann Ash is\u00a014",
	} {
		if !words.tells(text) {
			t.Errorf("%q tells no age", text)
		}
	}
	for _, text := range []string{
		"Ann Ash was 14th", "Ann Ash in 14.2", "at 14:30", "at 14 C", "Ann Ash led by 14 m", "bib 14, lane 5", "after 7 laps", "Ann Ash, 4:14.00", "Ann Ash, 14.2, won", "won in 2014",
		"Ann Ash, 41, won", "heats 1, 14, 15", "led at 5, 10 and 15 km", "led at 5 and 10 km", "that was 14 years ago", "fourth of only five runners", "was 14/3", "places 5, 6 and 7", "the bell at 800 m", "Ann Ash, 18, won", "at 5000 m",
	} {
		if words.tells(text) {
			t.Errorf("%q tells an age", text)
		}
	}
	for text, want := range map[string]bool{"the winner is 14 years old": true, "won by a 14-year-old": true, "aged fifteen": true, "a 34-year-old won": false, "a race of 14 years ago": false, "the best in 10 yrs": false} {
		if got := words.tellsYoung(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
