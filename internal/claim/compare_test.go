package claim_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// against is what becomes of a claimed mark where the document has another.
func against(t *testing.T, said, is timing.Mark) claim.Truth {
	t.Helper()
	r := eugene(t)
	r.Results[1].Mark = is
	return assess(t, r, race.Claim{Source: "dye", About: "mark", Place: 2, Mark: said}).Truth
}

func TestPrecision(t *testing.T) {
	tests := []struct {
		said, is string
		want     claim.Truth
		why      string
	}{
		{"3:45.60", "3:45.60", claim.True, "the same"},
		{"3:45.61", "3:45.60", claim.False, "another hundredth"},
		{"3:45.6", "3:45.60", claim.TrueToPrecision, "a coarser unit is one even where nothing is lost"},
		{"1:52.8", "1:52.74", claim.TrueToPrecision, "rounded up"},
		{"1:52.7", "1:52.74", claim.TrueToPrecision, "rounded to nearest"},
		{"1:52.6", "1:52.74", claim.False, "cut off twice"},
		{"1:52", "1:52.74", claim.False, "cut off"},
		{"1:53", "1:52.04", claim.TrueToPrecision, "rounded up"},
		{"2:00", "1:59.51", claim.TrueToPrecision, "over a minute"},
		{"3:59.4", "3:59.4h", claim.True, "an h left away"},
		{"3:59.3", "3:59.4h", claim.False, "another tenth by the same watches"},
		{"4:00", "3:59.4h", claim.TrueToPrecision, "a coarse reading of a hand time"},
		{"1:52.71", "1:52.8", claim.CannotTell, "the clock can have shown both"},
		{"1:52.70", "1:52.8", claim.False, "that would have been 1:52.7"},
		{"1:52.81", "1:52.8", claim.CannotTell, "1:52.8 may be to nearest"},
		{"1:52.85", "1:52.8", claim.False, "that would have been 1:52.9 either way"},
		{"8:13.68", "8:13.8h", claim.CannotTell, "watches and a camera"},
		{"8:14.04", "8:13.8h", claim.CannotTell, "as far apart as the rules have them"},
		{"8:14.05", "8:13.8h", claim.False, "farther apart"},
		{"8:13.6h", "8:13.80", claim.CannotTell, "the other way round"},
		{"8:13.5h", "8:13.80", claim.False, "farther apart"},
		{"8:13.8h", "8:13.80", claim.TrueToPrecision, "rounded up"},
	}
	for _, test := range tests {
		if got := against(t, mark(t, test.said), mark(t, test.is)); got != test.want {
			t.Errorf("%s for %s: %v, want %v: %s", test.said, test.is, got, test.want, test.why)
		}
	}
	r := eugene(t)
	r.Results[0].Thousandths = mark(t, "3:45.337")
	if v := assess(t, r, race.Claim{Source: "dye", About: "mark", Mark: mark(t, "3:45.337")}); v.Truth != claim.True || v.Found != "3:45.337" {
		t.Errorf("the photo-finish reading: %+v", v)
	}
}

// Of all tenths the true ones are the next one up and the nearest.
func TestEveryHundredthInTenths(t *testing.T) {
	for hundredth := range 100 {
		is := mark(t, fmt.Sprintf("3:45.%02d", hundredth))
		for tenth := range 30 {
			said := mark(t, fmt.Sprintf("3:%d.%d", 44+tenth/10, tenth%10))
			exact := int64(225_000 + 10*hundredth)
			up, off := is.RoundUp(timing.Tenth).Milliseconds(), said.Milliseconds()-exact
			want := claim.False
			if said.Milliseconds() == up || off > -50 && off <= 50 {
				want = claim.TrueToPrecision
			}
			if got := against(t, said, is); got != want {
				t.Errorf("%s for %s: %v, want %v", said, is, got, want)
			}
		}
	}
}

// A margin that is the difference is true, one rounded is to its precision.
func TestMargins(t *testing.T) {
	tests := []struct {
		said, first, second string
		want                claim.Truth
	}{
		{"0.26", "3:45.34", "3:45.60", claim.True},
		{"0.2", "3:45.34", "3:45.60", claim.False},
		{"0.00", "3:45.34", "3:45.34", claim.True},
		{"0.260", "3:45.34", "3:45.60", claim.CannotTell},
		{"0.251", "3:45.34", "3:45.60", claim.CannotTell},
		{"0.249", "3:45.34", "3:45.60", claim.False},
		{"0.270", "3:45.34", "3:45.60", claim.False},
		{"1.0", "3:59.4h", "4:00.4h", claim.True},
		{"1.0", "3:59.4h", "4:00.38", claim.CannotTell},
		{"2.0", "3:59.4h", "4:00.38", claim.False},
	}
	for _, test := range tests {
		r := eugene(t)
		r.Results[0].Mark, r.Results[1].Mark = mark(t, test.first), mark(t, test.second)
		if got := assess(t, r, race.Claim{Source: "dye", About: "margin", Margin: margin(t, test.said)}).Truth; got != test.want {
			t.Errorf("%s of %s and %s: %v, want %v", test.said, test.first, test.second, got, test.want)
		}
	}
}

// A margin in thousandths is held against the readings in thousandths, where both are known.
func TestMarginsInThousandths(t *testing.T) {
	r := eugene(t)
	r.Results[0].Mark, r.Results[1].Mark = mark(t, "3:48.21"), mark(t, "3:48.21")
	said := func(text string) claim.Truth {
		return assess(t, r, race.Claim{Source: "dye", About: "margin", Margin: margin(t, text)}).Truth
	}
	if got := said("0.005"); got != claim.CannotTell {
		t.Errorf("0.005 of two times in hundredths: %v", got)
	}
	r.Results[0].Thousandths = mark(t, "3:48.202")
	if got := said("0.005"); got != claim.CannotTell {
		t.Errorf("0.005, where one is known in thousandths: %v", got)
	}
	r.Results[1].Thousandths = mark(t, "3:48.207")
	for text, want := range map[string]claim.Truth{"0.005": claim.True, "0.006": claim.False, "0.00": claim.True, "0.01": claim.False} {
		if got := said(text); got != want {
			t.Errorf("%s of 3:48.202 and 3:48.207: %v, want %v", text, got, want)
		}
	}
}

// The marks of a document are true as they are, however coarse or fine, and no
// mark that is a unit or more away is.
func TestOwnMarkIsTrue(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		decimals := rapid.IntRange(0, 3).Draw(rt, "decimals")
		seconds := rapid.IntRange(0, 59).Draw(rt, "seconds")
		text := fmt.Sprintf("%d:%02d", rapid.IntRange(1, 59).Draw(rt, "minutes"), seconds)
		if decimals > 0 {
			text += fmt.Sprintf(".%03d", rapid.IntRange(0, 999).Draw(rt, "thousandths"))[:decimals+1]
		}
		is := mark(t, text)
		if got := against(t, is, is); got != claim.True {
			rt.Fatalf("%s: %v", is, got)
		}
		said := mark(t, "59:59.9")
		if got := against(t, said, is); got.Agrees() && !is.RoundUp(timing.Tenth).Level(said) {
			rt.Fatalf("%s for %s: %v", said, is, got)
		}
	})
}
