package flagvalue_test

import (
	"fmt"
	"testing"

	"github.com/milectl/milectl/internal/flagvalue"
)

// TestSupposed: what is typed for a change that nobody has made, and what is refused.
func TestSupposed(t *testing.T) {
	mark := func(text string) (string, error) {
		name, mark, err := flagvalue.OtherMark(text)
		return fmt.Sprintf("%s|%s", name, mark), err
	}
	swap := func(text string) (string, error) {
		one, other, err := flagvalue.Swap(text)
		return one + "|" + other, err
	}
	annul := func(text string) (string, error) {
		name, from, err := flagvalue.Annulment(text)
		return fmt.Sprintf("%s|%s", name, from), err
	}
	for _, test := range []struct {
		why, text, want string
		of              func(string) (string, error)
	}{
		{"a name and a mark", "Josh Kerr = 3:46.50", "Josh Kerr|3:46.50", mark},
		{"no mark", "Josh Kerr", "", mark},
		{"no name", "=3:46.50", "", mark},
		{"no mark that there is", "Josh Kerr=3:99", "", mark},
		{"two names", "Josh Kerr, Yared Nuguse", "Josh Kerr|Yared Nuguse", swap},
		{"one name", "Josh Kerr", "", swap},
		{"three names", "a, b, c", "", swap},
		{"a name and a day", "Josh Kerr from 2024-05-25", "Josh Kerr|2024-05-25", annul},
		{"a name with the word in it", "Bo from York from 2024-05-25", "Bo from York|2024-05-25", annul},
		{"no day", "Josh Kerr", "", annul},
		{"a year alone", "Josh Kerr from 2024", "", annul},
		{"no name before the day", " from 2024-05-25", "", annul},
	} {
		got, err := test.of(test.text)
		if (err != nil) != (test.want == "") || err == nil && got != test.want {
			t.Errorf("%s: %q, %v, want %q", test.why, got, err, test.want)
		}
	}
}
