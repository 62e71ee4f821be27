package report

import (
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// Citations names each of some sources by its publisher, and those of one publisher by
// what tells them apart: their dates, else their titles, else their keys.
func Citations(sources []race.Source) []string {
	by := map[string][]race.Source{}
	for _, s := range sources {
		by[publisher(s)] = append(by[publisher(s)], s)
	}
	names := make([]string, len(sources))
	for i, s := range sources {
		names[i] = words.Join(" ", publisher(s), apart(by[publisher(s)])(s))
	}
	return names
}

// apart is what tells the sources of one publisher apart, as briefly as all can be;
// their keys always do.
func apart(sources []race.Source) func(race.Source) string {
	day := func(s race.Source) string { return s.Date.String() }
	if len(sources) == 1 || differ(sources, day) {
		return day
	}
	for _, tell := range []func(race.Source) string{
		func(s race.Source) string { return s.Title },
		func(s race.Source) string { return words.Join(" ", s.Title, s.Date.String()) },
		func(s race.Source) string { return s.Key },
	} {
		if differ(sources, tell) {
			return func(s race.Source) string { return "(" + tell(s) + ")" }
		}
	}
	return day
}

// differ reports whether something that is told of sources tells them apart.
func differ(sources []race.Source, tell func(race.Source) string) bool {
	told := map[string]bool{}
	for _, s := range sources {
		if text := tell(s); text != "" {
			told[text] = true
		}
	}
	return len(told) == len(sources)
}
