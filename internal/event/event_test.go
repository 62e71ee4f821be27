package event_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/event"
)

func TestAll(t *testing.T) {
	type facts struct {
		Code, Name, Metres string
		OnTrack, OnRoad    bool
	}
	want := []facts{
		{"400m", "400 m", "400", true, false},
		{"500m", "500 m", "500", true, false},
		{"600m", "600 m", "600", true, false},
		{"800m", "800 m", "800", true, false},
		{"1000m", "1000 m", "1000", true, false},
		{"1500m", "1500 m", "1500", true, false},
		{"mile", "mile", "1609.344", true, true},
		{"2000m", "2000 m", "2000", true, false},
		{"2000m-steeplechase", "2000 m steeplechase", "2000", true, false},
		{"3000m", "3000 m", "3000", true, false},
		{"3000m-steeplechase", "3000 m steeplechase", "3000", true, false},
		{"3000m-walk", "3000 m walk", "3000", true, false},
		{"2miles", "2 miles", "3218.688", true, false},
		{"5000m", "5000 m", "5000", true, false},
		{"5km", "5 km", "5000", false, true},
		{"5000m-walk", "5000 m walk", "5000", true, false},
		{"10000m", "10,000 m", "10000", true, false},
		{"10km", "10 km", "10000", false, true},
		{"10000m-walk", "10,000 m walk", "10000", true, false},
		{"15km", "15 km", "15000", false, true},
		{"10miles", "10 miles", "16093.44", false, true},
		{"20km", "20 km", "20000", false, true},
		{"20km-walk", "20 km walk", "20000", false, true},
		{"half-marathon", "half marathon", "21097.5", false, true},
		{"25km", "25 km", "25000", false, true},
		{"30km", "30 km", "30000", false, true},
		{"35km-walk", "35 km walk", "35000", false, true},
		{"marathon", "marathon", "42195", false, true},
		{"50km-walk", "50 km walk", "50000", false, true},
	}
	var got []facts
	for e := range event.All() {
		got = append(got, facts{e.Code(), e.Name(), e.Distance().Metres(), e.OnTrack(), e.OnRoad()})
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("events (-want +got):\n%s", diff)
	}
}

func TestEventsAreInOrder(t *testing.T) {
	rank := func(e event.Event) int {
		switch {
		case strings.HasSuffix(e.Code(), "-steeplechase"):
			return 1
		case strings.HasSuffix(e.Code(), "-walk"):
			return 2
		default:
			return 0
		}
	}
	var last event.Event
	for e := range event.All() {
		if e.Distance() < last.Distance() || e.Distance() == last.Distance() && rank(e) < rank(last) {
			t.Errorf("%s stands behind %s", e.Code(), last.Code())
		}
		last = e
	}
}

func TestAllStopsWhenAsked(t *testing.T) {
	for e := range event.All() {
		if e.Code() != "400m" {
			t.Fatalf("All begins with %s", e.Code())
		}
		break
	}
}

func TestZeroEvent(t *testing.T) {
	var none event.Event
	if !none.IsZero() || none.Code() != "" || none.Name() != "" || none.Distance() != 0 || none.OnTrack() || none.OnRoad() {
		t.Errorf("the zero event is %#v", none)
	}
	for e := range event.All() {
		if e.IsZero() {
			t.Errorf("%s is zero", e.Code())
		}
	}
}

func TestEveryEventIsFoundByCodeAndName(t *testing.T) {
	for e := range event.All() {
		if got, err := event.Parse(e.Code()); err != nil || got != e {
			t.Errorf("Parse(%q) = %v, %v", e.Code(), got, err)
		}
		for _, text := range []string{
			e.Code(), e.Name(), strings.ToUpper(e.Code()), strings.ToUpper(e.Name()), " " + e.Name() + " ",
			strings.ReplaceAll(e.Name(), " ", ""), strings.ReplaceAll(e.Code(), "-", " "), "the " + e.Name() + " race",
		} {
			if got, err := event.Find(text); err != nil || got != e {
				t.Errorf("Find(%q) = %v, %v, want %s", text, got, err, e.Code())
			}
		}
	}
}

func TestFind(t *testing.T) {
	tests := map[string][]string{
		"800m":               {"800", "800 metres", "800 Meters"},
		"1500m":              {"1500", "1500 m", "1500 metres", "1,500", "1500-m", "1500_m"},
		"mile":               {"Mile", "MILE", "1 mile", "one mile", "1mile", "1 mi", "a mile", "the mile run", "miles"},
		"2miles":             {"two miles", "2 mile", "2 miles", "2mi", "Two-Mile"},
		"3000m":              {"3k", "3 km", "3000 flat"},
		"5000m":              {"5000", "5,000 m"},
		"5km":                {"5k", "5 km", "5 K", "five kilometres"},
		"10000m":             {"10000", "10,000m", "10,000 metres"},
		"10km":               {"10k", "10 km", "10 kilometers"},
		"10miles":            {"10 mile", "ten miles"},
		"half-marathon":      {"half", "Half Marathon", "halfmarathon", "HM"},
		"marathon":           {"Marathon", "the marathon"},
		"2000m-steeplechase": {"2000 steeple", "2000sc", "2k steeplechase"},
		"3000m-steeplechase": {"3000 steeple", "3000m steeplechase", "3000sc", "3000mSC", "3000 m St", "steeple", "Steeplechase"},
		"5000m-walk":         {"5000 walk", "5k walk", "5000mW"},
		"20km-walk":          {"20k walk", "20 km walk", "20kmW", "20 km race walk", "20k racewalk"},
		"50km-walk":          {"50k walk", "50KW"},
	}
	for code, texts := range tests {
		for _, text := range texts {
			if got, err := event.Find(text); err != nil || got.Code() != code {
				t.Errorf("Find(%q) = %q, %v, want %s", text, got.Code(), err, code)
			}
		}
	}
}
