package report

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// citations names each of some sources by its publisher, and those of one publisher by
// what tells them apart: their dates, else their titles, else their keys.
func citations(sources []race.Source) []string {
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
	if _, differ := each(sources, day); differ || len(sources) == 1 {
		return day
	}
	for _, tell := range []func(race.Source) string{
		func(s race.Source) string { return s.Title },
		func(s race.Source) string { return words.Join(" ", s.Title, s.Date.String()) },
		func(s race.Source) string { return s.Key },
	} {
		if _, differ := each(sources, tell); differ {
			return func(s race.Source) string { return "(" + tell(s) + ")" }
		}
	}
	return day
}

// each is what is told of sources, each once, and whether that tells them apart.
func each(sources []race.Source, tell func(race.Source) string) (told []string, apart bool) {
	for _, s := range sources {
		if text := tell(s); text != "" && !slices.Contains(told, text) {
			told = append(told, text)
		}
	}
	return told, len(told) == len(sources)
}
