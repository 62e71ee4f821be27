package career

import (
	"fmt"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/race"
)

// TestStreaksClaimNoOrder: of finals of one day of which no document tells the order a streak is told where any order gives it.
func TestStreaksClaimNoOrder(t *testing.T) {
	tests := []struct {
		why    string
		finals string // A or B won, = shared, on days that bars part; a clock time behind @
		want   string
	}{
		{"a day each", "A|A|B", "A 2; B 1"},
		{"one won all of a day", "A|A A|B", "A 3; B 1"},
		{"each won one of the last day", "A|A|A B", "open; open"},
		{"each won one, and the clock tells which was first", "A|A|A@12:00 B@13:00", "A 3; B 1"},
		{"and the other way round", "A|A|A@13:00 B@12:00", "A 2; A 1"},
		{"each won one, and a longer streak is elsewhere", "A|A|A|B|A B|=|A", "A 3; A 1"},
		{"which might be as long", "A|A|B|A B|B|=|A", "open; A 1"},
		{"the current one may have begun that day", "A|A|A|A|B A|B", "open; open"},
		{"it cannot have been longer", "A|A|A|A|B|=|B A|B", "A 4; open"},
		{"one shared that day", "A|A =|B", "open; B 1"},
		{"all shared that day", "A|A|= =|B", "A 2; B 1"},
		{"two such days on end", "A|A B|A B|B|=|A", "open; A 1"},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			for _, reversed := range []bool{false, true} { // the ids
				v := rivalry(t, finalsOf(tt.finals, reversed), "Al Run", "Bo Ran")
				p := v.Pairs[0]
				longest, current := "open", "open"
				if len(p.Longest) > 0 {
					longest = fmt.Sprintf("%c %d", p.Longest[0].Winner.Name[0], p.Longest[0].Wins)
				}
				if p.Current.Wins > 0 {
					current = fmt.Sprintf("%c %d", p.Current.Winner.Name[0], p.Current.Wins)
				}
				if got := longest + "; " + current; got != tt.want || p.Open != strings.Contains(got, "open") {
					t.Errorf("ids reversed %t: got %s, open %t, want %s", reversed, got, p.Open, tt.want)
				}
			}
		})
	}
}

func finalsOf(text string, reversed bool) []*race.Race {
	var races []*race.Race
	for i, day := range strings.Split(text, "|") {
		finals := strings.Fields(day)
		for j, final := range finals {
			n := j
			if reversed {
				n = len(finals) - j
			}
			winner, clock, _ := strings.Cut(final, "@")
			places := map[string][2]int{"A": {1, 2}, "B": {2, 1}, "=": {1, 1}}[winner]
			first, second := placed(places[0], "Al Run USA 3:50.00"), placed(places[1], "Bo Ran USA 3:50.00")
			r := ran(fmt.Sprintf("race-%d", n), fmt.Sprintf("2020-01-%02d", i+1), first, second)
			r.Time = clock
			races = append(races, r)
		}
	}
	return races
}

// TestUnbeatenClaimsNoOrder: nor is the order of a day claimed of the finals that somebody won one after another.
func TestUnbeatenClaimsNoOrder(t *testing.T) {
	tests := []struct{ why, finals, want string }{
		{"a day each", "A|A|B|A|A|A", "3 2 ended"},
		{"all of a day", "A|A A|B", "3 ended"},
		{"won and lost on a day", "A|A|A B|A|A", ""},
		{"and lost thereafter", "A|A|A B|A|B|A|A", "2"},
		{"the clock tells", "A|A@13:00 B@12:00|A", "2"},
		{"lost twice on a day", "A|A|B B", "2 ended"},
	}
	for _, tt := range tests {
		for _, reversed := range []bool{false, true} { // the ids
			var got []string
			for _, u := range about(t, register(), nil, finalsOf(tt.finals, reversed), Question{Who: "Al Run"}).Unbeaten {
				got = append(got, fmt.Sprint(u.Wins))
				if u.Ended != nil {
					got = append(got, "ended")
				}
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("%s, ids reversed %t: got %q, want %q", tt.why, reversed, strings.Join(got, " "), tt.want)
			}
		}
	}
}
