package event_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/event"
)

const metre = event.Metre

// checkError compares an error with its whole text and its remedy.
func checkError(t *testing.T, call string, err error, text, remedy string) {
	t.Helper()
	var typed *event.Error
	if !errors.As(err, &typed) {
		t.Errorf("%s: error %v is no *event.Error, want %s", call, err, text)
		return
	}
	if err.Error() != text || typed.Remedy != remedy {
		t.Errorf("%s: error %s (%s), want %s (%s)", call, err, typed.Remedy, text, remedy)
	}
	if strings.HasSuffix(err.Error(), ".") || !strings.HasSuffix(err.Error(), ": "+typed.Problem) {
		t.Errorf("%s: error %s does not end with its problem %q", call, err, typed.Problem)
	}
}

func TestParseDistance(t *testing.T) {
	tests := []struct {
		text, canonical string
		want            event.Distance
	}{
		{"400m", "400m", 400 * metre},
		{"409.344m", "409.344m", 409_344},
		{"1609.344m", "1609.344m", event.Mile},
		{"400.5m", "400.5m", 400_500},
		{"400.50m", "400.5m", 400_500},
		{"400.000m", "400m", 400 * metre},
		{"0.001m", "0.001m", 1},
		{"999999.999m", "999999.999m", 999_999_999},
		{"440y", "402.336m", 402_336},
		{"880y", "804.672m", 804_672},
		{"1320y", "1207.008m", 1_207_008},
		{"1760y", "1609.344m", event.Mile},
		{"5y", "4.572m", 4_572},
	}
	for _, tt := range tests {
		got, err := event.ParseDistance(tt.text)
		if err != nil || got != tt.want || got.String() != tt.canonical {
			t.Errorf("ParseDistance(%q) = %s, %v, want %s", tt.text, got, err, tt.canonical)
		}
	}
}

func TestParseDistanceRefuses(t *testing.T) {
	const either = "write metres or yards, such as 400m, 409.344m or 440y"
	tests := []struct {
		text, problem, remedy string
	}{
		{"", "not a distance", either},
		{"m", "not a distance", either},
		{"y", "not a distance", either},
		{"400", "not a distance", "write 400m"},
		{"400M", "not a distance", "write 400m"},
		{"400 m", "not a distance", "write 400m"},
		{" 400m", "not a distance", "write 400m"},
		{"400 metres", "not a distance", "write 400m"},
		{"440 yards", "not a distance", "write 440y"},
		{"440yd", "not a distance", "write 440y"},
		{"-400m", "not a distance", either},
		{"+400m", "not a distance", either},
		{"4e2m", "not a distance", either},
		{"4,000m", "not a distance", "write 4000m"},
		{"400.m", "not a distance", "write 400m"},
		{".5m", "not a distance", either},
		{"1.2.3m", "not a distance", either},
		{"440.5y", "not a distance", either},
		{"٤٠٠m", "not a distance", either},
		{"1km", "not a distance", "write 1000m"},
		{"1.5 km", "not a distance", "write 1500m"},
		{"2 kilometres", "not a distance", "write 2000m"},
		{"1 mile", "not a distance", "write 1609.344m"},
		{"half a mile", "not a distance", either},
		{"400 mtrs", "not a distance", "write 400m"},
		{"1.0001km", "not a distance", "write 1000.1m"},
		{"1.0000001km", "not a distance", either},
		{"bell", "not a distance", either},
		{"0400m", "a distance has no leading zero", "write 400m"},
		{"00m", "a distance has no leading zero", either},
		{"0m", "a distance is above zero", either},
		{"0.000m", "a distance is above zero", either},
		{"0y", "yards begin with a digit above zero", either},
		{"0440y", "yards begin with a digit above zero", "write 440y"},
		{"409.3440m", "a distance has at most three decimals", "write 409.344m"},
		{"409.3441m", "a distance has at most three decimals", either},
		{"1000000m", "a distance is below 1000 km", either},
		{"1000000y", "a distance is below 1000 km", either},
		{"99999999999999999999999m", "a distance is below 1000 km", either},
		{"441y", "441 yards are no whole number of millimetres", either},
		{"1y", "1 yards are no whole number of millimetres", either},
	}
	for _, tt := range tests {
		d, err := event.ParseDistance(tt.text)
		if d != 0 {
			t.Errorf("ParseDistance(%q) = %s beside an error", tt.text, d)
		}
		checkError(t, fmt.Sprintf("ParseDistance(%q)", tt.text), err, fmt.Sprintf("distance %q: %s", tt.text, tt.problem), tt.remedy)
	}
}

func TestYardsAreExact(t *testing.T) {
	for yards := int64(1); yards <= 10*1760; yards++ {
		got, err := event.ParseDistance(fmt.Sprintf("%dy", yards))
		whole := yards*9144%10 == 0
		if whole != (err == nil) || whole && int64(got)*10 != yards*9144 {
			t.Fatalf("%d yards are %d mm, %v", yards, got, err)
		}
	}
}

func TestMetres(t *testing.T) {
	tests := map[event.Distance]string{
		0: "0", 1: "0.001", 1_500: "1.5", 409_344: "409.344", 400_000: "400", 42_195_000: "42195", -9_344: "-9.344", -400_000: "-400",
	}
	for d, want := range tests {
		if got := d.Metres(); got != want || d.String() != want+"m" {
			t.Errorf("%d mm: Metres() = %q, String() = %q, want %q", int64(d), got, d, want)
		}
	}
}

func TestRemediesOfDistancesAreDistances(t *testing.T) {
	text := rapid.StringMatching(`0{0,2}[0-9]{0,7}(\.[0-9]{0,4})? ?(m|y|M|metres|yards|yd|km)?`)
	rapid.Check(t, func(t *rapid.T) {
		text := text.Draw(t, "text")
		_, err := event.ParseDistance(text)
		var typed *event.Error
		if !errors.As(err, &typed) {
			return
		}
		meant := strings.TrimPrefix(typed.Remedy, "write ")
		if strings.Contains(meant, "such as") {
			return
		}
		if _, err := event.ParseDistance(meant); err != nil {
			t.Fatalf("the remedy for %q is refused: %v", text, err)
		}
	})
}

func FuzzParseDistance(f *testing.F) {
	for _, text := range []string{"400m", "409.344m", "440y", "0m", "441y", "1.m", "1000000m", "bell", "0.5m"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := event.ParseDistance(text)
		if err != nil {
			return
		}
		if d <= 0 || d >= 1_000_000*metre {
			t.Fatalf("ParseDistance(%q) = %s is out of range", text, d)
		}
		if again, err := event.ParseDistance(d.String()); err != nil || again != d {
			t.Fatalf("ParseDistance(%q) = %s reads back as %s, %v", text, d, again, err)
		}
	})
}
