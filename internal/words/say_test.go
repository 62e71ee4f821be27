package words

import "testing"

func TestRoman(t *testing.T) {
	for n, want := range map[int]string{0: "", 1: "I", 4: "IV", 9: "IX", 32: "XXXII", 33: "XXXIII", 49: "XLIX", 115: "CXV", 1994: "MCMXCIV"} {
		if got := Roman(n); got != want {
			t.Errorf("%d is %s, want %s", n, got, want)
		}
	}
}

func TestOrdinal(t *testing.T) {
	tests := map[int]string{
		0: "", 1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 10: "10th", 11: "11th", 12: "12th", 13: "13th",
		20: "20th", 21: "21st", 22: "22nd", 23: "23rd", 101: "101st", 111: "111th", 112: "112th", 113: "113th", 121: "121st",
	}
	for n, want := range tests {
		if got := Ordinal(n); got != want {
			t.Errorf("Ordinal(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestCount(t *testing.T) {
	for n, want := range map[int]string{0: "0 races", 1: "1 race", 2: "2 races"} {
		if got := Count(n, "race"); got != want {
			t.Errorf("Count(%d) = %q, want %q", n, got, want)
		}
	}
	for n, want := range map[int]string{0: "0 entries", 1: "1 entry", 2: "2 entries"} {
		if got := Plural(n, "entry", "entries"); got != want {
			t.Errorf("Plural(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestLists(t *testing.T) {
	tests := []struct {
		items        []string
		list, joined string
	}{
		{nil, "", ""},
		{[]string{"a"}, "a", "a"},
		{[]string{"a", "b"}, "a and b", "a; b"},
		{[]string{"a", "b", "c"}, "a, b and c", "a; b; c"},
	}
	for _, test := range tests {
		if got := List(test.items); got != test.list {
			t.Errorf("List(%q) = %q, want %q", test.items, got, test.list)
		}
		if got := Join("; ", test.items...); got != test.joined {
			t.Errorf("Join(%q) = %q, want %q", test.items, got, test.joined)
		}
	}
	if got := Join(", ", "", "a", "", "b", ""); got != "a, b" {
		t.Errorf("what is empty is left out: got %q", got)
	}
}
