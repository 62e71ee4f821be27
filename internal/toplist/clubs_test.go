package toplist_test

import (
	"testing"

	"github.com/milectl/milectl/internal/toplist"
)

// TestClubs: another way of writing the name of a club is neither taken for it nor passed over
// in silence; another club is.
func TestClubs(t *testing.T) {
	tests := []struct {
		why, asked, other string
		told              bool
	}{
		{"shortened", "Elmton Striders", "Elmton S", true},
		{"shortened otherwise", "Elmton Striders", "Elmt. Stri.", true},
		{"with its kind", "Elmton Striders", "Elmton Striders AC", true},
		{"with its kind before it", "Elmton Striders", "AC Elmton Striders", true},
		{"another kind", "Elmton Striders", "Elmton AC", true},
		{"without its kind", "Elmton AC", "Elmton", true},
		{"an abbreviation written out", "Elmton A.C.", "Elmton Athletic Club", true},
		{"with more of its name", "Elmton Striders", "Great Elmton Striders", true},
		{"in another order", "University of Elmton", "Elmton University", true},
		{"its first letters", "Elmton Track Club", "ETC", true},
		{"asked for by its first letters", "ETC", "Elmton Track Club", true},
		{"a slip", "Elmtonbury Striders", "Elmtonbuyr Striders", true},
		{"with letters of another alphabet", "Клуб Спарта", "Спарта", true},
		{"another town", "Elmton Striders", "Oakham Striders", false},
		{"another town of the same kind", "Elmton AC", "Oakham AC", false},
		{"the first letter alone", "Elmton AC", "E Striders", false},
		{"another word that begins alike", "Elmton AC", "Oakham Elite", false},
		{"one town, two kinds before it", "TSV Elmton", "USC Elmton", false},
		{"short words a letter apart", "Barton AC", "Burton AC", false},
		{"other first letters", "ETC", "Oakham Track Club", false},
		{"nothing but kinds", "SC 04", "SC 07", false},
	}
	for _, test := range tests {
		f := files{"a.yaml": run("2020-06-01", "", won(1, "Al Ash", "3:50.00")+`, club: "`+test.asked+`"`, won(2, "Bo Bell", "3:51.00")+`, club: "`+test.other+`"`)}
		want := []string{"1 3:50.00 Al Ash (1)"}
		if test.told {
			want = append(want, "left out: 3:51.00 Bo Bell (2): name of the club")
		}
		hold(t, test.why, f, asked(func(q *toplist.Question) { q.Club, q.Explain = test.asked, true }), want...)
	}
}

// TestClubsTold: of the marks that are left out for the name of their club, it is told how they
// write it, of one that would not count for another reason it is not.
func TestClubsTold(t *testing.T) {
	f := files{
		"a.yaml": run("2020-06-01", "", won(1, "Al Ash", "3:50.00")+", club: Elmton Striders", won(2, "Bo Bell", "3:51.00")+", club: Elmton S", won(3, "Cy Cole", "3:52.00")+", club: Elmton S"),
		"b.yaml": run("2020-06-02", "ineligible: downhill", won(1, "Di Dunn", "3:40.00")+", club: Elmton"),
	}
	a := must(toplist.Of(f.open(), asked(func(q *toplist.Question) { q.Club = "Elmton Striders" })))
	if c := a.Coverage; c.Unknown[toplist.ClubName] != 2 || len(c.Clubs) != 1 || c.Clubs[0] != "Elmton S" {
		t.Errorf("got %v of %q", c.Unknown, c.Clubs)
	}
}
