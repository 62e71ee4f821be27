package corpus_test

import (
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// TestRacesOfOthersAreNotRead: of a race that is not asked for no more than its head is read, so that nobody is told
// what is wrong behind; what all races are asked is known of it. Who has read everything tells no more.
func TestRacesOfOthersAreNotRead(t *testing.T) {
	wrong := strings.Replace(final("1500m", "2020-05-01", "Bea Bull", "3:40.00"), "place: 1", "place: first", 1)
	of := func(code string) corpus.Filter {
		return corpus.Filter{Categories: []corpus.Category{{Event: must(event.Parse(code))}}}
	}
	for _, test := range []struct {
		why     string
		text    string
		filter  corpus.Filter
		leftOut int
	}{
		{"another event", wrong, of("mile"), 0},
		{"another day", wrong, corpus.Filter{From: must(date.Parse("2021-01-01"))}, 0},
		{"another competition", wrong, corpus.Filter{Competition: "town-games"}, 0},
		{"the event", wrong, of("1500m"), 1},
		{"the event of others", wrong, corpus.Filter{Categories: []corpus.Category{{Event: must(event.Parse("1500m")), Sex: race.Women}}}, 0},
		{"somebody else of the event", wrong, corpus.Filter{Categories: of("1500m").Categories, Athletes: []string{"Ann Able"}}, 1},
		{"anything", wrong, corpus.Filter{}, 1},
		{"another event, with a club, which has a name", strings.Replace(wrong, "nation: GBR", "nation: GBR, club: Old Boys", 1), of("mile"), 0},
		{"a head that is wrong itself", strings.Replace(wrong, "2020-05-01", "2020-05-32", 1), of("mile"), 1},
		{"an event that is said behind", strings.Replace(wrong, "event: 1500m\n", "", 1) + "event: 1500m\n", of("mile"), 1},
	} {
		t.Run(test.why, func(t *testing.T) {
			s := files{"a.yaml": heat(1, "Ann Able", "4:00.00"), "wrong.yaml": test.text}.open().Store()
			before, after := corpus.OpenBoth(s, s, nil, nil)
			for how, c := range map[string]*corpus.Corpus{"opened": corpus.Open(s), "kept": corpus.Keep(s).Fork(), "before": before, "after": after} {
				for range c.Races(test.filter) {
				}
				if left := c.LeftOut(); left.Count() != test.leftOut || left.Streamed != 2 {
					t.Errorf("%s: left out %d of %d, want %d", how, left.Count(), left.Streamed, test.leftOut)
				}
			}
		})
	}
}
