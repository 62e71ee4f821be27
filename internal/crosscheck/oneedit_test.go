package crosscheck

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/race"
)

func TestIsOneEdit(t *testing.T) {
	tests := []struct {
		why, a, b string
		want      bool
	}{
		{"a letter more", "josh kerr", "josh kerrr", true},
		{"a letter other", "josh kerr", "josh karr", true},
		{"two swapped beside each other", "sonia maklis", "sonia malkis", true},
		{"two swapped that are not", "sonia maklis", "sonia milkas", false},
		{"two letters more", "josh kerr", "josh kerrrr", false},
		{"the same", "josh kerr", "josh kerr", false},
		{"numbers tell people apart", "runner 14", "runner 15", false},
		{"and hyphens and blanks do", "ann-lee", "ann lee", false},
		{"a hyphen more", "annlee", "ann-lee", false},
	}
	for _, test := range tests {
		if got := isOneEdit(test.a, test.b); got != test.want || isOneEdit(test.b, test.a) != got {
			t.Errorf("%s: %q and %q: got %t, want %t", test.why, test.a, test.b, got, test.want)
		}
	}
}

// TestOneEditApart: the pairs are those that comparing each name with each other
// finds, but for short names.
func TestOneEditApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfNDistinct(rapid.StringMatching(`[abé]{4,8}`), 0, 24, rapid.ID).Draw(t, "names")
		d := athlete.NewDirectory()
		c := &checker{folded: map[string]string{}}
		all := make([]spelling, len(names))
		for i, name := range names {
			who, _ := d.Named(race.Sexes()[i%2], name, "")
			all[i] = spelling{who: who, name: name, folded: c.fold(name)}
		}
		var want [][2]int
		for i, a := range all {
			for j, b := range all[:i] {
				if a.who != b.who && a.who.Sex() == b.who.Sex() && min(len(a.folded), len(b.folded)) >= shortest && isOneEdit(a.folded, b.folded) {
					want = append(want, [2]int{j, i})
				}
			}
		}
		got := oneEditApart(all)
		for _, pair := range want {
			if !slices.Contains(got, pair) {
				t.Fatalf("%q and %q are not found", names[pair[0]], names[pair[1]])
			}
		}
		for _, pair := range got {
			if !slices.Contains(want, pair) {
				t.Fatalf("%q and %q are found", names[pair[0]], names[pair[1]])
			}
		}
	})
}

// TestBloom: a filter forgets nothing, and takes few others for what it has seen.
func TestBloom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		hashes := rapid.SliceOfNDistinct(rapid.Uint64(), 1, 500, rapid.ID).Draw(t, "hashes")
		b := newBloom(len(hashes))
		wrong := 0
		for i, hash := range hashes {
			if b.add(hash) {
				wrong++
			}
			for _, before := range hashes[:i+1] {
				if !b.has(before) {
					t.Fatalf("%d is forgotten", before)
				}
			}
		}
		if wrong > 10+len(hashes)/4 {
			t.Fatalf("of %d hashes %d seem to have been there before", len(hashes), wrong)
		}
	})
}
