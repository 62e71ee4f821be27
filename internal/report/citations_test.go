package report

import (
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
)

func TestCitations(t *testing.T) {
	source := func(key, publisher, title string, day date.Date) race.Source {
		return race.Source{Key: key, Publisher: publisher, Title: title, Date: day}
	}
	july, none := date.New(2026, 7, 18), date.Date{}
	tests := []struct {
		why     string
		sources []race.Source
		want    string
	}{
		{"one of each", []race.Source{source("a", "OMEGA", "Results", july), source("b", "BBC", "", none)}, "OMEGA 2026-07-18; BBC"},
		{"one publisher, two days", []race.Source{source("a", "BBC", "", july), source("b", "OMEGA", "", none), source("c", "BBC", "", date.New(2026, 7, 19))}, "BBC 2026-07-18; OMEGA; BBC 2026-07-19"},
		{"one publisher, one day", []race.Source{source("a", "OMEGA", "Results", july), source("b", "OMEGA", "Splits", july)}, "OMEGA (Results); OMEGA (Splits)"},
		{"no days", []race.Source{source("a", "Wikipedia", "Mile run", none), source("b", "Wikipedia", "Josh Kerr", none)}, "Wikipedia (Mile run); Wikipedia (Josh Kerr)"},
		{"one with a day", []race.Source{source("a", "BBC", "Preview", none), source("b", "BBC", "Report", july)}, "BBC (Preview); BBC (Report)"},
		{"one title, one day missing", []race.Source{source("a", "BBC", "Report", none), source("b", "BBC", "Report", july)}, "BBC (Report); BBC (Report 2026-07-18)"},
		{"nothing but the keys", []race.Source{source("a", "BBC", "", none), source("b", "BBC", "", none)}, "BBC (a); BBC (b)"},
		{"no publisher", []race.Source{source("a", "", "Letter", july), source("b", "", "Letter", july)}, "a 2026-07-18; b 2026-07-18"},
	}
	for _, test := range tests {
		if got := strings.Join(Citations(test.sources), "; "); got != test.want {
			t.Errorf("%s: %q, want %q", test.why, got, test.want)
		}
	}
}

func TestHeadingSaysTheEditionOnce(t *testing.T) {
	for meet, want := range map[string]string{
		"Prefontaine Classic":                    "Mile, Prefontaine Classic (33rd)",
		"Games of the XXXIII Olympiad":           "Mile, Games of the XXXIII Olympiad",
		"33rd Village Games":                     "Mile, 33rd Village Games",
		"33. Internationales Sportfest":          "Mile, 33. Internationales Sportfest",
		"Village Games 33":                       "Mile, Village Games 33",
		"Games of the XXXII Olympiad":            "Mile, Games of the XXXII Olympiad (33rd)",
		"World Athletics Championships Tokyo 25": "Mile, World Athletics Championships Tokyo 25 (33rd)",
	} {
		if got, _ := heading(&race.Race{Name: "Mile", Meet: meet, Edition: 33}); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
