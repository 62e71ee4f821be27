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
		{"50m", "50 m", "50", true, false},
		{"50m-hurdles", "50 m hurdles", "50", true, false},
		{"55m", "55 m", "55", true, false},
		{"55m-hurdles", "55 m hurdles", "55", true, false},
		{"60m", "60 m", "60", true, false},
		{"60m-hurdles", "60 m hurdles", "60", true, false},
		{"70m-hurdles", "70 m hurdles", "70", true, false},
		{"75m", "75 m", "75", true, false},
		{"75m-hurdles", "75 m hurdles", "75", true, false},
		{"80m", "80 m", "80", true, false},
		{"80m-hurdles", "80 m hurdles", "80", true, false},
		{"100y", "100 yards", "91.44", true, false},
		{"100m", "100 m", "100", true, false},
		{"100m-hurdles", "100 m hurdles", "100", true, false},
		{"110m-hurdles", "110 m hurdles", "110", true, false},
		{"150m", "150 m", "150", true, false},
		{"200m", "200 m", "200", true, false},
		{"200m-hurdles", "200 m hurdles", "200", true, false},
		{"220y", "220 yards", "201.168", true, false},
		{"300m", "300 m", "300", true, false},
		{"300m-hurdles", "300 m hurdles", "300", true, false},
		{"400m", "400 m", "400", true, false},
		{"400m-hurdles", "400 m hurdles", "400", true, false},
		{"4x100m", "4 x 100 m relay", "400", true, false},
		{"440y", "440 yards", "402.336", true, false},
		{"500m", "500 m", "500", true, false},
		{"600y", "600 yards", "548.64", true, false},
		{"600m", "600 m", "600", true, false},
		{"800m", "800 m", "800", true, false},
		{"4x200m", "4 x 200 m relay", "800", true, false},
		{"880y", "880 yards", "804.672", true, false},
		{"1000y", "1000 yards", "914.4", true, false},
		{"1000m", "1000 m", "1000", true, false},
		{"1000m-walk", "1000 m walk", "1000", true, false},
		{"1200m", "1200 m", "1200", true, false},
		{"1500m", "1500 m", "1500", true, false},
		{"1500m-steeplechase", "1500 m steeplechase", "1500", true, false},
		{"1600m", "1600 m", "1600", true, false},
		{"4x400m", "4 x 400 m relay", "1600", true, false},
		{"sprint-medley", "sprint medley relay", "1600", true, false},
		{"mile", "mile", "1609.344", true, true},
		{"2000m", "2000 m", "2000", true, false},
		{"2000m-steeplechase", "2000 m steeplechase", "2000", true, false},
		{"2000m-walk", "2000 m walk", "2000", true, false},
		{"3000m", "3000 m", "3000", true, false},
		{"3000m-steeplechase", "3000 m steeplechase", "3000", true, false},
		{"3000m-walk", "3000 m walk", "3000", true, false},
		{"3200m", "3200 m", "3200", true, false},
		{"4x800m", "4 x 800 m relay", "3200", true, false},
		{"2miles", "2 miles", "3218.688", true, false},
		{"distance-medley", "distance medley relay", "4000", true, false},
		{"3miles", "3 miles", "4828.032", true, true},
		{"5000m", "5000 m", "5000", true, false},
		{"5km", "5 km", "5000", false, true},
		{"5000m-walk", "5000 m walk", "5000", true, false},
		{"4x1500m", "4 x 1500 m relay", "6000", true, false},
		{"4xmile", "4 x mile relay", "6437.376", true, false},
		{"6miles", "6 miles", "9656.064", true, true},
		{"10000m", "10,000 m", "10000", true, false},
		{"10km", "10 km", "10000", false, true},
		{"10000m-walk", "10,000 m walk", "10000", true, false},
		{"15km", "15 km", "15000", false, true},
		{"10miles", "10 miles", "16093.44", false, true},
		{"20km", "20 km", "20000", false, true},
		{"20km-walk", "20 km walk", "20000", false, true},
		{"half-marathon", "half marathon", "21097.5", false, true},
		{"half-marathon-walk", "half marathon walk", "21097.5", false, true},
		{"25km", "25 km", "25000", false, true},
		{"30km", "30 km", "30000", false, true},
		{"35km-walk", "35 km walk", "35000", false, true},
		{"marathon", "marathon", "42195", false, true},
		{"marathon-walk", "marathon walk", "42195", false, true},
		{"50km-walk", "50 km walk", "50000", false, true},
		{"cross-country", "cross-country", "0", false, false},
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
		case e.IsHurdles():
			return 1
		case strings.HasSuffix(e.Code(), "-steeplechase"):
			return 2
		case strings.HasSuffix(e.Code(), "-walk"):
			return 3
		case e.IsRelay():
			return 4
		default:
			return 0
		}
	}
	var last event.Event
	for e := range event.All() {
		if e.OnCountry() {
			continue // behind all others
		}
		if e.Distance() < last.Distance() || e.Distance() == last.Distance() && rank(e) < rank(last) {
			t.Errorf("%s stands behind %s", e.Code(), last.Code())
		}
		last = e
	}
}

func TestAllStopsWhenAsked(t *testing.T) {
	for e := range event.All() {
		if e.Code() != "50m" {
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
		"100m":               {"100", "100 metres", "100 m"},
		"110m-hurdles":       {"110mH", "110 hurdles", "110h", "110 m hurdles", "110 MH"},
		"60m-hurdles":        {"60mh", "60 m h", "60H"},
		"400m-hurdles":       {"400 hurdles", "400mH", "400h"},
		"4x100m":             {"4x100", "4 x 100 m", "4×100m", "4 x 100 metres relay", "4*100", "4X100M RELAY"},
		"4x400m":             {"4x400", "4 by 400", "4x400m-relay"},
		"4xmile":             {"4 x mile", "4x1 mile", "4xmile relay"},
		"distance-medley":    {"DMR", "distance medley relay", "Distance Medley"},
		"sprint-medley":      {"SMR", "sprint medley relay"},
		"cross-country":      {"XC", "cross country", "cross", "Cross-Country"},
		"440y":               {"440 yards", "440 yds", "440yd"},
		"100y":               {"100 yards", "100 yd"},
		"7km":                {"7 km", "7k", "7 kilometres"},
		"5miles":             {"5 miles", "five miles", "5 mile", "5mi"},
		"12.5km":             {"12.5 km", "12.50 km"},
		"15km-walk":          {"15 km walk", "15k walk"},
	}
	for code, texts := range tests {
		for _, text := range texts {
			if got, err := event.Find(text); err != nil || got.Code() != code {
				t.Errorf("Find(%q) = %q, %v, want %s", text, got.Code(), err, code)
			}
		}
	}
}
