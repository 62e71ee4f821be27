package record

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// TestListsOfOneRunHaveItOnce: what two lists have of a run is one entry, with the more exact day and the records of both.
func TestListsOfOneRunHaveItOnce(t *testing.T) {
	world := ran("2000-06-01", "3:55.00", "Ann Able", "GBR", "world: ratified")
	tests := []struct {
		why   string
		other Entry
		want  string
	}{
		{"of the day", ran("2000-06-01", "3:55.00", "Ann Able", "GBR", "GBR: listed"), "3:55.00 Ann Able 2000-06-01, listed"},
		{"of the month", ran("2000-06", "3:55.00", "Ann Able", "GBR", "GBR: listed"), "3:55.00 Ann Able 2000-06-01, listed"},
		{"of the year", ran("2000", "3:55.00", "Ann Able", "GBR", "GBR: ratified"), "3:55.00 Ann Able 2000-06-01, ratified"},
		{"in other letters", ran("2000", "3:55.00", "ANN ABLE", "GBR", "GBR: ratified"), "3:55.00 Ann Able 2000-06-01, ratified"},
		{"of another name of hers", ran("2000", "3:55.00", "Ann Old", "GBR", "GBR: ratified"), "3:55.00 Ann Able 2000-06-01, ratified"},
		{"of another day", ran("2000-06-02", "3:55.00", "Ann Able", "GBR", "GBR: listed"), "3:55.00 Ann Able 2000-06-01 and 3:55.00 Ann Able 2000-06-02, listed, implied"},
		{"of another year", ran("2001", "3:55.00", "Ann Able", "GBR", "GBR: listed"), "3:55.00 Ann Able 2000-06-01 and 3:55.00 Ann Able 2001, listed, implied"},
		{"of another runner", ran("2000-06-01", "3:55.00", "Ben Bold", "GBR", "GBR: listed"), "3:55.00 Ann Able 2000-06-01 and 3:55.00 Ben Bold 2000-06-01, listed, implied"},
		{"refused by one", ran("2000", "3:55.00", "Ann Able", "GBR", "world: unratified, GBR: listed"), "3:55.00 Ann Able 2000-06-01, listed"},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) {
			for _, names := range [][2]string{{"a", "b"}, {"b", "a"}} {
				one, other := menMile(world), menMile(tt.other)
				one.Name, other.Name = names[0], names[1]
				b := NewBook(one, other)
				b.KnowNames(Names{"ann old": "ann able"})
				stood := b.AsOf(scope("GBR"), day("2020-01-01"))
				var who []string
				implied := ""
				for _, e := range stood.Entries {
					who = append(who, fmt.Sprint(e.Mark, " ", e.Name(), " ", e.Date))
					if !e.Names(scope("GBR")) {
						implied = ", implied"
					}
				}
				if got := strings.Join(who, " and ") + ", " + string(stood.Standing) + implied; got != tt.want {
					t.Errorf("%v: got %q, want %q", names, got, tt.want)
				}
				if sources := b.Listed(stood.Entries[0]); (len(sources) == 2) != (len(stood.Entries) == 1) {
					t.Errorf("%v: listed as %d entries", names, len(sources))
				}
			}
		})
	}
}

// TestHolesHangOnNoOrder: what was the next better mark is told by the best known of those who ran it that day, whichever
// list or name comes first.
func TestHolesHangOnNoOrder(t *testing.T) {
	one := ran("1990-06-01", "3:58.00", "One", "GBR", "GBR: listed")
	next := func(name, standing string) Entry { return ran("1995-06-01", "3:57.00", name, "GBR", "GBR: "+standing) }
	for why, lists := range map[string][2]*List{
		"a run of two lists": {menMile(one, next("Two", "derived")), menMile(next("Two", "listed"))},
		"derived first":      {menMile(one, next("A", "derived")), menMile(next("B", "listed"))},
		"listed first":       {menMile(one, next("B", "derived")), menMile(next("A", "listed"))},
	} {
		for _, names := range [][2]string{{"a", "b"}, {"b", "a"}} {
			lists[0].Name, lists[1].Name = names[0], names[1]
			if stood := NewBook(lists[0], lists[1]).AsOf(scope("GBR"), day("1992-01-01")); stood.OrBetter {
				t.Errorf("%s, lists %v: %s", why, names, inWords(stood))
			}
		}
	}
}

// TestOfTwoRunsOneOfAYearIsNeither: a list of years does not tell which of two runs it has.
func TestOfTwoRunsOneOfAYearIsNeither(t *testing.T) {
	b := NewBook(
		menMile(ran("2000-06-01", "3:55.00", "A", "GBR", "world: ratified"), ran("2000-07-01", "3:55.00", "A", "GBR", "world: ratified")),
		menMile(ran("2000", "3:55.00", "A", "GBR", "GBR: listed")),
	)
	if n := len(slices.Collect(b.Entries())); n != 3 {
		t.Errorf("%d entries", n)
	}
}

// TestListsInWhateverOrder: no answer hangs on the names of the lists, nor on whether a second list says the same again.
func TestListsInWhateverOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := anyEntries(Standings()).Draw(t, "entries")
		others := anyEntries(Standings()).Draw(t, "others")
		asked := anyDay().Draw(t, "day")
		r := anyRace(entries).Draw(t, "race")
		all := func(lists ...*List) []string {
			var said []string
			for i, list := range lists {
				list.Name = string(rune('a' + i))
			}
			b := NewBook(lists...)
			for _, s := range b.Scopes() {
				said = append(said, s.String()+" "+inWords(b.AsOf(s, asked)), s.String()+" met "+inWords(b.MetBy(s, r)))
				for _, reign := range b.Reigns(s, asked) {
					said = append(said, fmt.Sprint(s, names(reign.Entries), reign.Standing, reign.OrBetter, reign.Bound, reign.Implied, reign.Until))
				}
				for _, v := range b.Judge(r, s) {
					said = append(said, fmt.Sprint(s, v.Result.Athlete, v.Outcome, v.Margin, v.Why))
				}
			}
			return said
		}
		if diff := gocmp.Diff(all(menMile(entries...), menMile(others...)), all(menMile(others...), menMile(entries...))); diff != "" {
			t.Errorf("two lists in another order (-one +other):\n%s", diff)
		}
		if diff := gocmp.Diff(all(menMile(entries...)), all(menMile(entries...), menMile(entries...))); diff != "" {
			t.Errorf("a list twice (-once +twice):\n%s", diff)
		}
	})
}
