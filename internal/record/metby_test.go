package record

import (
	"testing"

	"github.com/milectl/milectl/internal/race"
)

func TestMetBy(t *testing.T) {
	tests := []struct {
		why, scope string
		race       *race.Race
		want       string
	}{
		{"its own results are not before it", "GBR", bowerman2024(), "3:46.32 Steve Cram, listed"},
		{"nor the winner's for the world", "world", rome1999(), "3:44.39 Noureddine Morceli, ratified"},
		{"nor a derived one for the nation", "KEN", rome1999(), "nothing"},
		{"another race of the day, whose entry names no race", "world", mileRace("x", "1999-07-07"), "3:44.39 Noureddine Morceli, ratified; order unknown 3:43.13 Hicham El Guerrouj"},
		{"what was slower that day changes nothing", "world", mileRace("x", "1988-07-02"), "3:46.32 Steve Cram, ratified"},
		{"the day after", "world", mileRace("x", "1999-07-08"), "3:43.13 Hicham El Guerrouj, ratified"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			if got := inWords(NewBook(progression()).MetBy(scope(test.scope), test.race)); got != test.want {
				t.Errorf("%s met by %s: got %q, want %q", test.scope, test.race.ID, got, test.want)
			}
		})
	}
}

func TestMetByAndThePartOfADate(t *testing.T) {
	entry := with(ran("1990", "3:45.00", "X", "GBR", "GBR: listed"), func(e *Entry) { e.Race = "oslo" })
	b := NewBook(menMile(entry))
	asks := mileRace("asks", "1990-08-01")
	if got, want := inWords(b.MetBy(scope("GBR"), asks)), "nothing; order unknown 3:45.00 X"; got != want {
		t.Errorf("some day of the year: got %q, want %q", got, want)
	}
	b.Know(mileRace("oslo", "1990-07-14"))
	if got, want := inWords(b.MetBy(scope("GBR"), asks)), "3:45.00 X, listed"; got != want {
		t.Errorf("the race gives the day: got %q, want %q", got, want)
	}
	if got, want := inWords(b.AsOf(scope("GBR"), day("1990-07-13"))), "nothing"; got != want {
		t.Errorf("the day before the race: got %q, want %q", got, want)
	}
	if got, want := inWords(b.MetBy(scope("GBR"), mileRace("oslo", "1990-07-14"))), "nothing"; got != want {
		t.Errorf("the race that the entry names: got %q, want %q", got, want)
	}
}

func TestMetByOnTheDayOfAnAnnulment(t *testing.T) {
	annulled := with(ran("1990-06-01", "3:45.00", "X", "GBR", "GBR: annulled"), func(e *Entry) {
		e.Annulled = day("1992-03-01")
	})
	b := NewBook(menMile(annulled))
	for date, want := range map[string]string{
		"1990-06-01": "nothing; order unknown 3:45.00 X",
		"1992-02-29": "3:45.00 X, listed",
		"1992-03-01": "nothing",
		"1992-03-02": "nothing",
	} {
		if got := inWords(b.MetBy(scope("GBR"), mileRace("asks", date))); got != want {
			t.Errorf("%s: got %q, want %q", date, got, want)
		}
	}
}

func TestMetByWhereAnEntryAndItsRaceGiveTwoDays(t *testing.T) {
	entry := with(inJune("3:45.00", "listed"), func(e *Entry) { e.Race = "oslo" })
	b := NewBook(menMile(entry))
	other := mileRace("oslo", "1990-05-31")
	other.Competition, other.Round = "bislett-games", race.HeatRound
	asks := mileRace("asks", "1990-06-01")
	asks.Competition = "bislett-games"
	b.Know(other, asks)
	if got, want := inWords(b.MetBy(scope("GBR"), asks)), "nothing; order unknown 3:45.00 X"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
