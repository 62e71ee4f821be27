package athlete

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/words"
)

func TestSameName(t *testing.T) {
	tests := []struct {
		why, a, b string
		want      bool
	}{
		{"one name", "Alan Able", "Alan Able", true},
		{"the family name first, with a comma", "ABLE, Alan", "Alan Able", true},
		{"the family name first, without", "Able Alan", "Alan Able", true},
		{"blanks and case", "alan  able", "Alan Able", true},
		{"a no-break space", "Alan\u00a0Able", "Alan Able", true},
		{"a zero-width space", "Alan\u200b Able", "Alan Able", true},
		{"a zero-width space in a part", "Al\u200ban Able", "Alan Able", true},
		{"a soft hyphen", "Alan Ab\u00adle", "Alan Able", true},
		{"a curly apostrophe", "Sean O’Brien", "Sean O'Brien", true},
		{"no apostrophe", "Sean OBrien", "Sean O'Brien", true},
		{"a blank for the apostrophe", "Sean O Brien", "Sean O'Brien", true},
		{"a hyphen or a blank", "Jean-Marc Bon", "Jean Marc Bon", true},
		{"a hyphen or nothing", "Jean-Marc Bon", "Jeanmarc Bon", true},
		{"a long hyphen", "Jean–Marc Bon", "Jean-Marc Bon", true},
		{"accents, composed and not", "Jose\u0301 Lo\u0301pez", "José López", true},
		{"no accents, family name first", "LOPEZ José", "Jose López", true},
		{"a Turkish I with its dot and without", "İlham Tanui ÖZBİLEN", "Ilham Tanui Ozbilen", true},
		{"a Turkish i without its dot and with", "IŞIK Çağrı", "Çağrı Işık", true},
		{"both letters in capitals and small", "AYŞE ILGIN DİNÇ", "Ayse Ilgın Dinc", true},
		{"initials with points or not", "J. Able", "J Able", true},
		{"two given names", "Jean Bon", "Jean Marc Bon", false},
		{"an initial is no name", "A. Able", "Alan Able", false},
		{"numbers tell apart", "Runner 14", "Runner 41", false},
		{"the same letters in other words", "Alan Able", "Alna Able", false},
		{"other scripts are other letters", "Алан", "Alan", false},
		{"nothing but signs", "-", "'", false},
		{"signs and a name", "-", "Al", false},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			if got := SameName(test.a, test.b); got != test.want || SameName(test.b, test.a) != got {
				t.Errorf("%q and %q: got %t", test.a, test.b, got)
			}
			if test.want && NameKey(words.Fold(test.a)) != NameKey(words.Fold(test.b)) {
				t.Errorf("%q and %q: keys differ", test.a, test.b)
			}
		})
	}
}

// TestOneName: names are one that have the same letters in their order, or in another
// where one of them shows that its family name stands first.
func TestOneName(t *testing.T) {
	for _, test := range []struct {
		why, a, b string
		want      bool
	}{
		{"one name", "Alan James", "Alan James", true},
		{"hyphens, blanks and points are no letters", "Jean-Marc St. Bon", "Jeanmarc St Bon", true},
		{"two people", "Alan James", "James Alan", false},
		{"unless capitals show the family name", "JAMES Alan", "Alan James", true},
		{"an initial is no family name in capitals", "A James", "James A", false},
		{"or a comma does", "James, Alan", "Alan James", true},
		{"another name", "JAMES Alan", "Alan Able", false},
	} {
		if got := OneName(test.a, test.b); got != test.want || OneName(test.b, test.a) != got {
			t.Errorf("%s: %q and %q: %t", test.why, test.a, test.b, got)
		}
	}
}

// TestSameNamesShareAKey: whoever asks by key misses none.
func TestSameNamesShareAKey(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.SliceOfN(rapid.SampledFrom([]rune("abAB iIıİéÉß'’-,. \u00a0\u200bøæ1")), 0, 8)
		a, b := string(name.Draw(t, "a")), string(name.Draw(t, "b"))
		if SameName(a, b) && NameKey(words.Fold(a)) != NameKey(words.Fold(b)) {
			t.Fatalf("%q and %q", a, b)
		}
		if !SameName(a, a) {
			t.Fatalf("%q is not itself", a)
		}
	})
}

// TestNameKeyOfIsThatOfTheFoldedName holds the key of a name that is made without folding it.
func TestNameKeyOfIsThatOfTheFoldedName(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.OneOf(rapid.String(), rapid.StringMatching("[A-Za-z0-9 .,'`^-]*")).Draw(t, "name")
		if got, want := NameKeyOf(name), NameKey(words.Fold(name)); got != want {
			t.Fatalf("%q: got %x, want %x", name, got, want)
		}
	})
}
