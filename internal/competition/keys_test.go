package competition_test

import (
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/race"
)

// TestMeant: who does not know the key of a competition writes a word of a name, of the meeting or of one of its races.
func TestMeant(t *testing.T) {
	var keys competition.Keys
	for _, r := range []race.Race{
		{Competition: "bislett-games", Meet: "Bislett Games", Name: "Dream Mile"},
		{Competition: "prefontaine-classic", Meet: "Pre", Name: "Bowerman Mile"},
		{Competition: "weltklasse-zurich", Meet: "Weltklasse Zürich"},
		{Competition: "zurich-city-race"},
		{Name: "Of no competition"},
	} {
		keys.Learn(&r)
	}
	for _, test := range []struct{ why, text, want string }{
		{"a word of the meeting", "Bislett", "bislett-games"},
		{"its name", "Bislett Games", "bislett-games"},
		{"the name of a race", "dream mile", "bislett-games"},
		{"a word of the key in other words", "Prefontaine", "prefontaine-classic"},
		{"without accents, of two", "zurich", "weltklasse-zurich, zurich-city-race"},
		{"a slip", "prefontain-classic", "prefontaine-classic"},
		{"words of different names", "bislett classic", ""},
		{"nothing", " ", ""},
		{"no such", "London", ""},
	} {
		if got := strings.Join(keys.Meant(test.text), ", "); got != test.want {
			t.Errorf("%s: %q: got %q, want %q", test.why, test.text, got, test.want)
		}
	}
	if !keys.Has("Bislett-Games") || keys.Has("bislett") {
		t.Error("a key is one in any case, and no part of it is")
	}
}
