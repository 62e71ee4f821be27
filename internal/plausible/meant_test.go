package plausible

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/timing"
)

// mark reads a mark of a test.
func mark(t *testing.T, text string) timing.Mark {
	t.Helper()
	m, err := timing.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestMeant(t *testing.T) {
	tests := []struct {
		why, wrong, from, to, want string
	}{
		{"two digits swapped", "3:35.43", "3:52.00", "3:54.00", `did you mean "3:53.43"?`},
		{"across the point", "3:43.54", "3:45.00", "3:45.50", `did you mean "3:45.34"?`},
		{"across the colon", "5:30.43", "3:43.13", "3:56.00", `did you mean "3:50.43"?`},
		{"a wrong minute", "2:45.34", "3:43.13", "3:46.00", `did you mean "3:45.34"?`},
		{"minutes for hours", "2:10.00", "2:05:00", "2:11:00", `did you mean "2:10:00"?`},
		{"hours for minutes", "3:45:34", "3:43.13", "3:46.00", `did you mean "3:45.34"?`},
		{"no seconds", "2:10", "2:05:00", "2:11:00", `did you mean "2:10:00"?`},
		{"no minutes", "45.34", "3:43.13", "3:46.00", `did you mean "3:45.34"?`},
		{"no hours", "10:21", "2:05:00", "2:11:00", `did you mean "2:10:21"?`},
		{"a digit lost", "6:11.00", "26:11.00", "26:12.00", `did you mean "26:11.00"?`},
		{"a digit too many", "33:45.34", "3:43.13", "3:46.00", `did you mean "3:45.34"?`},
		{"the likelier kind of typo first, then the nearer", "3:34.50", "3:43.00", "3:55.00", `did you mean "3:43.50", "3:44.50" or "3:54.50"?`},
		{"no more decimals than the others have", "3:35.43", "3:52.0", "3:54.0", ""},
		{"nothing that one typo explains", "1:11.11", "3:43.13", "3:46.00", ""},
		{"no digit is put in place of a hand", "3:35.4h", "3:52.0", "3:54.0", `did you mean "3:53.4h"?`},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			wrong, from, to := mark(t, test.wrong), mark(t, test.from), mark(t, test.to)
			w := Window{From: from.Milliseconds(), To: to.Milliseconds(), Near: from.Milliseconds(), Decimals: from.Decimals()}
			if diff := cmp.Diff(test.want, DidYouMean(w.Meant(wrong))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestTyposAreSymmetric: what a typo turns into another mark is found from it,
// so that a wrong mark leads back to the right one.
// TestMeantAsksWithinTheWindow: whether a mark is right by the rule is asked of marks
// within the window alone, since rules divide by what is left up to its ends.
func TestMeantAsksWithinTheWindow(t *testing.T) {
	asked := 0
	w := Window{From: 50_000, To: 52_000, Near: 51_000, Decimals: 1}
	w.IsRight = func(m timing.Mark) bool {
		asked++
		if m.Milliseconds() < w.From || m.Milliseconds() > w.To {
			t.Errorf("asked of %s", m)
		}
		return true
	}
	if diff := cmp.Diff(`did you mean "51.5"?`, DidYouMean(w.Meant(mark(t, "15.5")))); diff != "" || asked == 0 {
		t.Errorf("asked %d times (-want +got)\n%s", asked, diff)
	}
}

func TestTyposAreSymmetric(t *testing.T) {
	all := func(text string) map[string]bool {
		of := map[string]bool{}
		for _, kind := range kindsOfTypos() {
			for _, typo := range kind(text) {
				if _, err := timing.Parse(typo); err == nil {
					of[typo] = true
				}
			}
		}
		return of
	}
	for _, right := range []string{"3:45.34", "59.90", "28:46.12", "1:59:30", "3:59.4h", "1:41.01"} {
		for wrong := range all(right) {
			if !all(wrong)[right] {
				t.Errorf("%s may be typed as %s, which does not lead back", right, wrong)
			}
		}
	}
}
